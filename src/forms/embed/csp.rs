//! Content Security Policy, as far as it can keep the snippet from working (W3C, Content Security
//! Policy Level 3). Pure: what browsers decide, decided from the text of a policy.

use url::Url;

use super::sources::{self, is_allowed};

/// A policy of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Name in small letters, and the words behind it. Of a name that comes twice the first counts.
    directives: Vec<(String, Vec<String>)>,
    /// Whether it only reports what it would block.
    pub is_report_only: bool,
}

/// A script that a page names in its HTML.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// Where it is.
    pub url: &'a Url,
    /// Its `nonce`; empty for none.
    pub nonce: &'a str,
    /// Its `integrity`; empty for none.
    pub integrity: &'a str,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A directive does not name the origin.
    Source {
        /// The directive as it stands.
        directive: String,
        /// The line that lets it pass.
        line: String,
    },
    /// `'strict-dynamic'` makes browsers ignore the origins of a list: only nonces and hashes count.
    StrictDynamic {
        /// The directive as it stands.
        directive: String,
    },
    /// The page is sandboxed without scripts.
    Sandbox,
}

impl Policy {
    /// The policies of a header, which may hold several between commas. In `meta` elements some
    /// directives do not count.
    #[must_use]
    pub fn all_in(header: &str, is_report_only: bool) -> Vec<Self> {
        let policies = header
            .split(',')
            .map(|text| Self::parse(text, is_report_only));
        policies
            .filter(|policy| !policy.directives.is_empty())
            .collect()
    }

    /// The policy of a `meta` element, in which not all directives count.
    #[must_use]
    pub fn of_meta(content: &str) -> Self {
        let mut policy = Self::parse(content, false);
        let counts = |name: &str| !matches!(name, "sandbox" | "frame-ancestors" | "report-uri");
        policy.directives.retain(|(name, _)| counts(name));
        policy
    }

    fn parse(text: &str, is_report_only: bool) -> Self {
        let mut directives: Vec<(String, Vec<String>)> = Vec::new();
        for directive in text.split(';') {
            let mut words = directive.split_ascii_whitespace().map(str::to_owned);
            let Some(name) = words.next() else { continue };
            let name = name.to_ascii_lowercase();
            if !directives.iter().any(|(known, _)| *known == name) {
                directives.push((name, words.collect()));
            }
        }
        Self {
            directives,
            is_report_only,
        }
    }

    /// The first directive of these names that is there.
    fn governing(&self, names: &[&str]) -> Option<(&str, &[String])> {
        let found = names.iter().find_map(|name| {
            let mut directives = self.directives.iter();
            directives.find(|(known, _)| known == name)
        });
        found.map(|(name, sources)| (name.as_str(), sources.as_slice()))
    }

    /// What keeps a script from being loaded.
    #[must_use]
    pub fn obstacle_to_script(&self, page: &Url, script: Script<'_>) -> Option<Obstacle> {
        let sandbox = self.governing(&["sandbox"]);
        let has_scripts = |(_, words): (_, &[String])| {
            words
                .iter()
                .any(|word| word.eq_ignore_ascii_case("allow-scripts"))
        };
        if sandbox.is_some_and(|sandbox| !has_scripts(sandbox)) {
            return Some(Obstacle::Sandbox);
        }
        let (name, list) = self.governing(&["script-src-elem", "script-src", "default-src"])?;
        if sources::has_nonce(list, script.nonce) || sources::has_hashes(list, script.integrity) {
            return None;
        }
        if sources::is_strict_dynamic(list) {
            let directive = in_full(name, list);
            return Some(Obstacle::StrictDynamic { directive });
        }
        if is_allowed(list, script.url, page) {
            return None;
        }
        Some(missing_source(name, "script-src", list, script.url))
    }

    /// What keeps a page from being framed.
    #[must_use]
    pub fn obstacle_to_frame(&self, page: &Url, frame: &Url) -> Option<Obstacle> {
        let (name, list) = self.governing(&["frame-src", "child-src", "default-src"])?;
        if is_allowed(list, frame, page) {
            return None;
        }
        Some(missing_source(name, "frame-src", list, frame))
    }
}

/// The directive that lacks an origin, and the line with it. What `default-src` says for all kinds is
/// not loosened for all of them: the line is one for the kind alone.
fn missing_source(name: &str, own_name: &str, list: &[String], wanted: &Url) -> Obstacle {
    let line_name = if name == "default-src" {
        own_name
    } else {
        name
    };
    let mut line: Vec<String> = list.to_vec();
    line.retain(|source| !source.eq_ignore_ascii_case("'none'"));
    line.push(wanted.origin().ascii_serialization());
    Obstacle::Source {
        directive: in_full(name, list),
        line: in_full(line_name, &line),
    }
}

fn in_full(name: &str, list: &[String]) -> String {
    format!("{name} {}", list.join(" ")).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).expect("an address")
    }

    fn only(text: &str) -> Policy {
        let mut all = Policy::all_in(text, false);
        assert_eq!(all.len(), 1, "{text}");
        all.remove(0)
    }

    fn script_under(policy: &str, nonce: &str, integrity: &str) -> Option<Obstacle> {
        let script = Script {
            url: &url("https://consent.example.org/embed.js"),
            nonce,
            integrity,
        };
        only(policy).obstacle_to_script(&url("https://www.example.org/"), script)
    }

    fn frame_under(policy: &str) -> Option<Obstacle> {
        let frame = url("https://consent.example.org/f/news");
        only(policy).obstacle_to_frame(&url("https://www.example.org/"), &frame)
    }

    fn lacks(directive: &str, line: &str) -> Obstacle {
        Obstacle::Source {
            directive: directive.to_owned(),
            line: line.to_owned(),
        }
    }

    #[test]
    fn the_directive_of_the_kind_counts_before_the_general_one() {
        let passes = "default-src 'none'; script-src https://consent.example.org; \
                      frame-src https://consent.example.org";
        assert_eq!(script_under(passes, "", ""), None);
        assert_eq!(frame_under(passes), None);
        assert_eq!(script_under("img-src 'none'", "", ""), None);
        assert_eq!(frame_under("img-src 'none'"), None);
        assert_eq!(
            script_under("script-src-elem 'self'; script-src *", "", ""),
            Some(lacks(
                "script-src-elem 'self'",
                "script-src-elem 'self' https://consent.example.org"
            ))
        );
        assert_eq!(
            frame_under("child-src 'self'; default-src *"),
            Some(lacks(
                "child-src 'self'",
                "child-src 'self' https://consent.example.org"
            ))
        );
    }

    #[test]
    fn the_line_loosens_the_kind_and_not_everything() {
        assert_eq!(
            script_under("default-src 'self' data:", "", ""),
            Some(lacks(
                "default-src 'self' data:",
                "script-src 'self' data: https://consent.example.org"
            ))
        );
        assert_eq!(
            frame_under("Frame-Src 'NONE'"),
            Some(lacks(
                "frame-src 'NONE'",
                "frame-src https://consent.example.org"
            ))
        );
        assert_eq!(
            frame_under("frame-src;"),
            Some(lacks("frame-src", "frame-src https://consent.example.org"))
        );
    }

    #[test]
    fn of_a_directive_that_comes_twice_the_first_counts() {
        let twice = "script-src https://consent.example.org; script-src 'none'";
        assert_eq!(script_under(twice, "", ""), None);
    }

    #[test]
    fn a_header_may_hold_several_policies_and_all_count() {
        let policies = Policy::all_in("default-src *, , frame-src 'none'", true);
        assert_eq!(policies.len(), 2);
        assert!(policies.iter().all(|policy| policy.is_report_only));
    }

    #[test]
    fn nonces_and_hashes_let_a_script_pass() {
        let nonce = "script-src 'nonce-abc'";
        assert_eq!(script_under(nonce, "abc", ""), None);
        assert!(script_under(nonce, "ABC", "").is_some());
        assert!(script_under(nonce, "", "").is_some());
        let hash = "script-src 'sha384-aaaa'";
        assert_eq!(script_under(hash, "", "sha384-aaaa"), None);
        assert!(script_under(hash, "", "sha384-bbbb").is_some());
        assert!(
            script_under(hash, "", "sha384-aaaa sha384-bbbb").is_some(),
            "each has to be listed"
        );
        assert!(script_under(hash, "", "").is_some());
    }

    #[test]
    fn strict_dynamic_takes_no_origin() {
        let strict = "script-src 'strict-dynamic' 'nonce-abc' https://consent.example.org";
        let directive = strict.to_owned();
        assert_eq!(
            script_under(strict, "", ""),
            Some(Obstacle::StrictDynamic { directive })
        );
        assert_eq!(script_under(strict, "abc", ""), None);
    }

    #[test]
    fn a_sandbox_without_scripts_has_none() {
        assert_eq!(
            script_under("sandbox allow-forms", "", ""),
            Some(Obstacle::Sandbox)
        );
        assert_eq!(script_under("sandbox allow-scripts", "", ""), None);
        let script = Script {
            url: &url("https://consent.example.org/embed.js"),
            nonce: "",
            integrity: "",
        };
        let meta = Policy::of_meta("sandbox; frame-src 'none'");
        let page = url("https://www.example.org/");
        assert_eq!(meta.obstacle_to_script(&page, script), None, "not in meta");
        assert!(
            meta.obstacle_to_frame(&page, &url("https://a.example/"))
                .is_some()
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_a_fall(text in ".{0,200}") {
            for policy in Policy::all_in(&text, false) {
                let frame = url("https://b.example/f/x");
                let _ = policy.obstacle_to_frame(&url("https://a.example/"), &frame);
            }
        }

        #[test]
        fn the_line_that_is_offered_lets_the_frame_pass(list in "('self'|'none'|https:|http://[a-z]{1,4}[.]example| ){0,5}") {
            let page = url("https://www.example.org/");
            let frame = url("https://consent.example.net:8443/f/x");
            for policy in Policy::all_in(&format!("default-src {list}"), false) {
                if let Some(Obstacle::Source { line, .. }) = policy.obstacle_to_frame(&page, &frame) {
                    proptest::prop_assert_eq!(only(&line).obstacle_to_frame(&page, &frame), None);
                }
            }
        }
    }
}
