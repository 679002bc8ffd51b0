//! HTML in the texts of foreign forms: it becomes our limited Markdown, or plain text.

use std::collections::BTreeMap;

use html5gum::{HtmlString, Spanned, StartTag, Token, Tokenizer};

/// Whether a text is HTML rather than words with a "less than" in them.
#[must_use]
pub fn is_html(text: &str) -> bool {
    Tokenizer::new(text).flatten().any(|token| match token {
        Token::StartTag(tag) => is_known(&tag.name),
        Token::EndTag(tag) => is_known(&tag.name),
        Token::Comment(_) | Token::Doctype(_) => true,
        _ => false,
    }) || has_entity(text)
}

/// Elements by which HTML is told from other text.
const KNOWN: [&str; 40] = [
    "a",
    "abbr",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "div",
    "em",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "table",
    "ul",
];

fn is_known(name: &HtmlString) -> bool {
    KNOWN
        .iter()
        .any(|known| known.as_bytes() == name.as_slice())
}

/// `&amp;`, `&#39;` and the like.
fn has_entity(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        rest = &rest[at + 1..];
        let name: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '#')
            .collect();
        if name.len() > 1 && rest[name.len()..].starts_with(';') {
            return true;
        }
    }
    false
}

/// HTML as limited Markdown: paragraphs, emphasis, links, lists. Scripts, styles and pictures go.
#[must_use]
pub fn to_markdown(html: &str) -> String {
    read(html, true)
}

/// HTML as text on one line.
#[must_use]
pub fn to_plain(html: &str) -> String {
    let text = read(html, false);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(html: &str, with_marks: bool) -> String {
    let mut writer = Writer {
        with_marks,
        ..Writer::default()
    };
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) => writer.open(&tag),
            Token::EndTag(tag) => writer.close(&lossy(&tag.name)),
            Token::String(text) => writer.words(&lossy(&text)),
            _ => {}
        }
    }
    writer.finish()
}

fn lossy(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

#[derive(Default)]
struct Writer {
    with_marks: bool,
    text: String,
    /// Elements whose content is no text, and that are open.
    hidden: usize,
    /// For each open list whether it is counted, and how many points it has.
    lists: Vec<(bool, usize)>,
    /// Addresses of open links; none if the link is not carried over.
    links: Vec<Option<String>>,
    /// A mark that is written before the next words.
    pending: String,
}

impl Writer {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = lossy(&tag.name);
        match name.as_str() {
            "script" | "style" | "head" | "template" | "iframe" | "svg" if !tag.self_closing => {
                self.hidden += 1;
            }
            "br" => self.block(),
            "ul" | "ol" => {
                self.block();
                self.lists.push((name == "ol", 0));
            }
            "li" => self.point(),
            "td" | "th" => self.words(" "),
            "a" => self.open_link(&tag.attributes),
            "b" | "strong" => self.mark("**"),
            "i" | "em" => self.mark("*"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.block();
                self.mark("**");
            }
            name if is_block(name) => self.block(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "script" | "style" | "head" | "template" | "iframe" | "svg" => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            "ul" | "ol" => {
                self.lists.pop();
                self.block();
            }
            "a" => self.close_link(),
            "b" | "strong" => self.unmark("**", "**"),
            "i" | "em" => self.unmark("*", "*"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.unmark("**", "**");
                self.block();
            }
            name if is_block(name) => self.block(),
            _ => {}
        }
    }

    /// White space is one space, as in HTML. What looks like a mark of ours is written as text.
    fn words(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() || c == '\u{a0}' {
                let is_apart = self.text.is_empty() || self.text.ends_with([' ', '\n']);
                if !is_apart && self.pending.is_empty() {
                    self.text.push(' ');
                }
                continue;
            }
            self.text.push_str(&std::mem::take(&mut self.pending));
            if self.with_marks && matches!(c, '*' | '_' | '[' | ']' | '\\') {
                self.text.push('\\');
            }
            self.text.push(c);
        }
    }

    fn mark(&mut self, mark: &str) {
        if self.with_marks && self.hidden == 0 {
            self.pending.push_str(mark);
        }
    }

    /// Ends what is marked; a mark around nothing is none. Space before the end goes behind it.
    fn unmark(&mut self, begin: &str, end: &str) {
        if !self.with_marks || self.hidden > 0 {
            return;
        }
        if let Some(rest) = self.pending.strip_suffix(begin) {
            self.pending.truncate(rest.len());
            return;
        }
        let at = self.text.trim_end_matches(' ').len();
        self.text.insert_str(at, end);
    }

    fn open_link(&mut self, attributes: &BTreeMap<HtmlString, Spanned<HtmlString, ()>>) {
        let href = attributes.get(b"href".as_slice());
        let href = href.map(|href| lossy(&href.value)).unwrap_or_default();
        let is_safe = (href.starts_with("https://") || href.starts_with("mailto:"))
            && !href.contains(|c: char| c.is_whitespace() || c.is_control() || "()<".contains(c));
        let href = Some(href).filter(|_| is_safe && self.with_marks);
        if href.is_some() {
            self.mark("[");
        }
        self.links.push(href);
    }

    fn close_link(&mut self) {
        if let Some(Some(href)) = self.links.pop() {
            self.unmark("[", &format!("]({href})"));
        }
    }

    /// Begins a new paragraph, unless one has just begun.
    fn block(&mut self) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        if !self.text.is_empty() && self.lists.is_empty() {
            self.text.push_str("\n\n");
        } else if !self.text.is_empty() {
            self.text.push(' ');
        }
    }

    fn point(&mut self) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        let Some((is_counted, points)) = self.lists.last_mut() else {
            return self.block();
        };
        *points += 1;
        let (points, is_counted) = (*points, *is_counted);
        if !self.text.is_empty() {
            self.text.push_str(if points == 1 { "\n\n" } else { "\n" });
        }
        let mark = match is_counted {
            true => format!("{points}. "),
            false => "- ".to_owned(),
        };
        self.text.push_str(&mark);
    }

    fn finish(self) -> String {
        self.text.trim().to_owned()
    }
}

fn is_block(name: &str) -> bool {
    let blocks = [
        "p",
        "div",
        "section",
        "article",
        "table",
        "tr",
        "blockquote",
        "pre",
        "hr",
        "form",
        "center",
        "dl",
        "dt",
        "dd",
        "header",
        "footer",
    ];
    blocks.contains(&name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::forms::markdown;

    #[test]
    fn html_becomes_the_few_marks_that_there_are() {
        for (html, markdown) in [
            ("<p>One <b>two</b></p><p>three</p>", "One **two**\n\nthree"),
            ("a &amp; b<br>c", "a & b\n\nc"),
            (
                "<ul><li>one</li><li><i>two </i></li></ul>x",
                "- one\n- *two*\n\nx",
            ),
            ("<ol><li>one<li>two</ol>", "1. one\n2. two"),
            (
                "Read <a href='https://a.example/x'>the <em>notice</em></a>.",
                "Read [the *notice*](https://a.example/x).",
            ),
            ("<a href='javascript:alert(1)'>no</a>", "no"),
            ("<script>alert('x')</script>yes<style>p {}</style>", "yes"),
            ("<h2>Head</h2>5 * 3", "**Head**\n\n5 \\* 3"),
            ("<b></b><a href='https://a.example'></a>", ""),
        ] {
            assert_eq!(to_markdown(html), markdown, "{html}");
        }
        assert_eq!(
            to_plain("<p>One <b>two</b></p><p>three&nbsp;</p>"),
            "One two three"
        );
    }

    #[test]
    fn a_less_than_is_no_html() {
        for text in [
            "Age < 18",
            "n<m and m>k",
            "R&D; 1 & 2",
            "<3",
            "5 > 4",
            "<18",
        ] {
            assert!(!is_html(text), "{text}");
        }
        for html in [
            "a<br>b",
            "<P>x",
            "x</b>",
            "caf&eacute;",
            "<!-- x -->",
            "&#8364;",
        ] {
            assert!(is_html(html), "{html}");
        }
    }

    proptest! {
        #[test]
        fn no_html_makes_a_script_or_a_bad_link(html in r#"(<(a href="|script|b|i|ul|li|p|h1|/a|/b|/script|/ul)|>|"|https://x|javascript:|&lt;|[a-z*_\[\]() \\é]){0,40}"#) {
            let markdown = to_markdown(&html);
            let _ = (to_plain(&html), is_html(&html), markdown::parse(&markdown));
        }
    }
}
