//! Limited Markdown for the texts of a form: paragraphs, emphasis, strong, links, lists.
//!
//! It becomes views, never raw HTML: whatever else is typed is shown as it was typed. Links lead
//! to `https:` and `mailto:` only. A library would read far more than is allowed here, and the
//! browser would load all of it with the builder.

use leptos::prelude::*;

use crate::i18n::t;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Words.
    Paragraph(Vec<Inline>),
    /// Points.
    List {
        /// Whether they are counted.
        is_ordered: bool,
        /// One each.
        items: Vec<Vec<Inline>>,
    },
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// As it stands.
    Text(String),
    /// `*so*` or `_so_`.
    Emphasis(Vec<Inline>),
    /// `**so**`.
    Strong(Vec<Inline>),
    /// `[so](https://...)`.
    Link {
        /// Where it leads.
        href: String,
        /// Its words.
        words: Vec<Inline>,
    },
}

/// How deep marks may stand in each other.
const DEPTH_MAX: usize = 4;

/// The parts of a text.
#[must_use]
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        let line = line.trim();
        let is_paragraph = lines.first().is_some_and(|first| point(first).is_none());
        if line.is_empty() || (is_paragraph && point(line).is_some()) {
            blocks.extend(block(&std::mem::take(&mut lines)));
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    blocks
}

/// One paragraph or list.
fn block(lines: &[&str]) -> Option<Block> {
    let first = lines.first()?;
    let Some((is_ordered, _)) = point(first) else {
        return Some(Block::Paragraph(inlines(&lines.join(" "), 0)));
    };
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match (point(line), items.last_mut()) {
            (None, Some(last)) => {
                last.push(' ');
                last.push_str(line);
            }
            (point, _) => items.push(point.map_or(*line, |(_, rest)| rest).to_owned()),
        }
    }
    let items = items.iter().map(|item| inlines(item, 0)).collect();
    Some(Block::List { is_ordered, items })
}

/// Whether a line is a point of a counted list, and its words; nothing if it is none.
fn point(line: &str) -> Option<(bool, &str)> {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, rest.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix(". ")?;
    (1..=3)
        .contains(&digits)
        .then_some((true, rest.trim_start()))
}

fn inlines(text: &str, depth: usize) -> Vec<Inline> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let found = (depth < DEPTH_MAX)
            .then(|| marked(rest, before, depth))
            .flatten();
        if let Some((part, after)) = found {
            if !plain.is_empty() {
                parts.push(Inline::Text(std::mem::take(&mut plain)));
            }
            parts.push(part);
            rest = after;
            before = ')';
            continue;
        }
        // A backslash before a mark makes it an ordinary character.
        let escaped = rest.strip_prefix('\\').and_then(|r| r.chars().next());
        let shown = escaped.filter(char::is_ascii_punctuation).unwrap_or(c);
        let taken = if escaped.is_some_and(|e| e.is_ascii_punctuation()) {
            2
        } else {
            c.len_utf8()
        };
        plain.push(shown);
        before = shown;
        rest = &rest[taken..];
    }
    if !plain.is_empty() {
        parts.push(Inline::Text(plain));
    }
    parts
}

/// What begins here, if it is marked, and what comes after it.
fn marked(text: &str, before: char, depth: usize) -> Option<(Inline, &str)> {
    if let Some((inner, rest)) = between(text, "**") {
        return Some((Inline::Strong(inlines(inner, depth + 1)), rest));
    }
    if let Some((inner, rest)) = between(text, "*") {
        return Some((Inline::Emphasis(inlines(inner, depth + 1)), rest));
    }
    // Within a word an underscore is a letter like others.
    if !before.is_alphanumeric()
        && let Some((inner, rest)) = between(text, "_")
        && !rest.starts_with(char::is_alphanumeric)
    {
        return Some((Inline::Emphasis(inlines(inner, depth + 1)), rest));
    }
    link(text, depth)
}

/// What stands between two marks that touch it, and what comes after them.
fn between<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let inner = text.strip_prefix(mark)?;
    let end = inner.find(mark)?;
    let (inner, rest) = (&inner[..end], &inner[end + mark.len()..]);
    let touches =
        !inner.is_empty() && !inner.starts_with(' ') && !inner.ends_with([' ', '\\', '*']);
    touches.then_some((inner, rest))
}

fn link(text: &str, depth: usize) -> Option<(Inline, &str)> {
    let inner = text.strip_prefix('[')?;
    let (words, rest) = inner.split_once("](")?;
    let (href, rest) = rest.split_once(')')?;
    let is_allowed = href.starts_with("https://") || href.starts_with("mailto:");
    let is_plain = !href.contains(|c: char| c.is_whitespace() || c.is_control() || c == '<');
    (is_allowed && is_plain && !words.is_empty() && !words.contains(['[', ']'])).then(|| {
        let words = inlines(words, DEPTH_MAX.max(depth));
        let href = href.to_owned();
        (Inline::Link { href, words }, rest)
    })
}

/// A text as views.
#[component]
pub fn Markdown(
    /// As typed.
    text: String,
) -> impl IntoView {
    parse(&text).into_iter().map(show_block).collect::<Vec<_>>()
}

fn show_block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(parts) => view! { <p>{show(parts)}</p> }.into_any(),
        Block::List { is_ordered, items } => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li>{show(item)}</li> })
                .collect();
            if is_ordered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
    }
}

fn show(parts: Vec<Inline>) -> Vec<AnyView> {
    parts
        .into_iter()
        .map(|part| match part {
            Inline::Text(text) => text.into_any(),
            Inline::Emphasis(parts) => view! { <em>{show(parts)}</em> }.into_any(),
            Inline::Strong(parts) => view! { <strong>{show(parts)}</strong> }.into_any(),
            Inline::Link { href, words } => {
                view! { <OutsideLink href>{show(words)}</OutsideLink> }.into_any()
            }
        })
        .collect()
}

/// A link that leaves what has been filled in alone: it opens beside it.
#[component]
pub fn OutsideLink(
    /// Where it leads.
    href: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    // A mail program is beside it anyway.
    let is_page = !href.starts_with("mailto:");
    view! {
        <a href=href target=is_page.then_some("_blank") rel=is_page.then_some("noopener noreferrer")>
            {children()}
            {is_page.then(|| view! { <span class="visually-hidden">" "{t("form-public-new-tab")}</span> })}
        </a>
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn the_few_marks_there_are() {
        let parsed = parse(
            "Hello **you** and *me*,\nor _us_.\n\n- one\n- [two](https://a.example/x)\n\n1. first",
        );
        let link = Inline::Link {
            href: "https://a.example/x".into(),
            words: vec![text("two")],
        };
        assert_eq!(
            parsed,
            vec![
                Block::Paragraph(vec![
                    text("Hello "),
                    Inline::Strong(vec![text("you")]),
                    text(" and "),
                    Inline::Emphasis(vec![text("me")]),
                    text(", or "),
                    Inline::Emphasis(vec![text("us")]),
                    text("."),
                ]),
                Block::List {
                    is_ordered: false,
                    items: vec![vec![text("one")], vec![link]],
                },
                Block::List {
                    is_ordered: true,
                    items: vec![vec![text("first")]],
                },
            ]
        );
    }

    #[test]
    fn what_is_not_a_mark_is_shown_as_typed() {
        for typed in [
            "2 * 3 * 4",
            "snake_case_name",
            "[x](javascript:alert(1))",
            "[x](http://a.example)",
            "<b>bold</b>",
            "a ** b",
            "[half](https://a.example",
        ] {
            assert_eq!(
                parse(typed),
                vec![Block::Paragraph(vec![text(typed)])],
                "{typed}"
            );
        }
        assert_eq!(
            parse("\\*not\\*"),
            vec![Block::Paragraph(vec![text("*not*")])]
        );
    }

    fn hrefs(parts: &[Inline], into: &mut Vec<String>) {
        for part in parts {
            match part {
                Inline::Text(_) => {}
                Inline::Emphasis(parts) | Inline::Strong(parts) => hrefs(parts, into),
                Inline::Link { href, words } => {
                    into.push(href.clone());
                    hrefs(words, into);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_parses_and_links_stay_harmless(
            typed in r"([\[\]()*_\\ \n\-a1.]|https://|mailto:|javascript:|é){0,60}"
        ) {
            let mut found = Vec::new();
            for block in parse(&typed) {
                match block {
                    Block::Paragraph(parts) => hrefs(&parts, &mut found),
                    Block::List { items, .. } => items.iter().for_each(|i| hrefs(i, &mut found)),
                }
            }
            for href in found {
                prop_assert!(href.starts_with("https://") || href.starts_with("mailto:"));
            }
        }
    }
}
