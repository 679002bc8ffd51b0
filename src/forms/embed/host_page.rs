//! A page of a website, as far as the snippet is concerned.

use axum::http::{HeaderMap, header};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};
use url::Url;

use super::csp::Policy;

/// What a page says of itself, and what of the snippet stands in it.
#[derive(Clone, Debug)]
pub struct HostPage {
    /// Its address, after redirects.
    pub url: Url,
    /// HTTP status.
    pub status: u16,
    /// Whether there was more of it than was read.
    pub is_cut: bool,
    /// Its policies, of headers and of `meta` elements.
    pub policies: Vec<Policy>,
    /// Whether it is isolated: it takes only frames that keep to the same rule.
    pub is_isolated: bool,
    /// Values of `data-placet`.
    pub forms: Vec<String>,
    /// Its scripts that come from somewhere.
    pub scripts: Vec<ScriptTag>,
}

/// A `script` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptTag {
    /// Where it is.
    pub url: Url,
    /// Its nonce; empty for none.
    pub nonce: String,
    /// Its checksums; empty for none.
    pub integrity: String,
    /// Whether it is fetched in a way by which checksums can be compared.
    pub is_cross_origin: bool,
    /// Whether it is a module.
    pub is_module: bool,
}

impl HostPage {
    /// Reads a page; nothing if what came is no HTML.
    #[must_use]
    pub fn read(url: Url, status: u16, headers: &HeaderMap, html: &str) -> Option<Self> {
        let kind = text(headers, header::CONTENT_TYPE.as_str());
        let kind = kind
            .first()
            .copied()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if !kind.contains("html") {
            return None;
        }
        let isolation = text(headers, "cross-origin-embedder-policy");
        let mut page = Self {
            url,
            status,
            is_cut: false,
            policies: policies(headers),
            is_isolated: isolation.iter().any(|value| {
                value.starts_with("require-corp") || value.starts_with("credentialless")
            }),
            forms: Vec::new(),
            scripts: Vec::new(),
        };
        for tag in start_tags(html) {
            page.note(&tag);
        }
        Some(page)
    }

    fn note(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        if let Some(key) = attribute("data-placet") {
            self.forms.push(key);
        }
        match &**tag.name {
            b"meta" => {
                let is_policy = attribute("http-equiv").is_some_and(|name| {
                    name.trim().eq_ignore_ascii_case("content-security-policy")
                });
                if is_policy {
                    let content = attribute("content").unwrap_or_default();
                    self.policies.push(Policy::of_meta(&content));
                }
            }
            b"script" => {
                let source = attribute("src");
                let url = source.and_then(|source| self.url.join(source.trim()).ok());
                self.scripts.extend(url.map(|url| ScriptTag {
                    url,
                    nonce: attribute("nonce").unwrap_or_default(),
                    integrity: attribute("integrity").unwrap_or_default(),
                    is_cross_origin: attribute("crossorigin").is_some(),
                    is_module: attribute("type").is_some_and(|kind| kind == "module"),
                }));
            }
            _ => {}
        }
    }
}

/// What opens elements. The texts of scripts and styles and comments are no elements.
fn start_tags(html: &str) -> impl Iterator<Item = StartTag<()>> {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let tokens = Tokenizer::new_with_emitter(html, emitter);
    tokens.filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => Some(tag),
        _ => None,
    })
}

fn policies(headers: &HeaderMap) -> Vec<Policy> {
    let of = |name, is_report_only| {
        let values = text(headers, name).into_iter();
        values.flat_map(move |value| Policy::all_in(value, is_report_only))
    };
    let enforced = of("content-security-policy", false);
    let reported = of("content-security-policy-report-only", true);
    enforced.chain(reported).collect()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Vec<&'a str> {
    let values = headers.get_all(name).into_iter();
    values.filter_map(|value| value.to_str().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &[(&'static str, &'static str)], html: &str) -> Option<HostPage> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, axum::http::HeaderValue::from_static(value));
        }
        let url = Url::parse("https://www.example.org/a/").expect("an address");
        HostPage::read(url, 200, &map, html)
    }

    const HTML: (&str, &str) = ("content-type", "text/html; charset=utf-8");

    #[test]
    fn what_matters_of_a_page_is_found() {
        let page = read(
            &[
                HTML,
                ("content-security-policy", "default-src 'self'"),
                ("content-security-policy", "frame-src *, img-src *"),
                ("content-security-policy-report-only", "script-src 'none'"),
                ("cross-origin-embedder-policy", "require-corp"),
            ],
            "<!doctype html><META http-equiv='Content-Security-Policy' content=\"child-src 'none'\">
             <div data-placet=news><a href=x>x</a></div>
             <!-- <div data-placet=commented></div> -->
             <script>let text = '<div data-placet=scripted>';</script>
             <script async src=//consent.example.org/embed.js nonce=n1></script>
             <script type=module src='../m.js' integrity='sha384-a' crossorigin></script>",
        );
        let page = page.expect("HTML");
        assert_eq!(page.policies.len(), 5);
        assert!(page.is_isolated);
        assert_eq!(page.forms, ["news"]);
        let urls: Vec<_> = page
            .scripts
            .iter()
            .map(|script| script.url.as_str())
            .collect();
        assert_eq!(
            urls,
            [
                "https://consent.example.org/embed.js",
                "https://www.example.org/m.js"
            ]
        );
        assert_eq!(page.scripts[0].nonce, "n1");
        assert!(page.scripts[1].is_module && page.scripts[1].is_cross_origin);
    }

    #[test]
    fn what_is_no_html_is_no_page() {
        assert!(read(&[("content-type", "application/json")], "{}").is_none());
        assert!(read(&[], "<p>").is_none());
        assert!(read(&[("content-type", "application/xhtml+xml")], "<p/>").is_some());
    }

    proptest::proptest! {
        #[test]
        fn any_html_is_read_without_a_fall(html in "(<[a-z/!-]{0,8}|[a-z=\"' >]|data-placet=|script|\\PC){0,40}") {
            read(&[HTML], &html);
        }
    }
}
