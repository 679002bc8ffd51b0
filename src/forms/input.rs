//! What may be typed about a form outside the builder.

use std::time::Duration;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::lint::TITLE_MAX;
use super::model::Definition;
use super::service::Publishing;
use crate::error::{FieldErrors, Result};
use crate::i18n::Text;
use crate::languages::is_offered;
use crate::purposes::model::{Change, KEY_MAX, is_key, tidy};
use crate::time::{Timestamp, days};

/// What is typed to begin a form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    /// Name in addresses.
    pub key: String,
    /// Heading, in the first of the languages.
    pub title: String,
    /// Code of the language in which it is written; the first ticked one if it is empty.
    pub source: String,
    /// Codes of the ticked languages.
    pub languages: Vec<String>,
}

impl NewForm {
    /// Key and a draft that has nothing but title and languages; or what is wrong.
    pub fn checked(&self) -> Result<(String, Definition)> {
        let mut errors = FieldErrors::new();
        let title = tidy(&self.title);
        if title.is_empty() || title.chars().count() > TITLE_MAX {
            let max = vec![("max".into(), TITLE_MAX.into())];
            errors.add_with("title", "forms-title-invalid", max);
        }
        let key = self.key.trim().to_owned();
        if !is_key(&key) {
            errors.add_with(
                "key",
                "forms-key-invalid",
                vec![("max".into(), KEY_MAX.into())],
            );
        }
        let mut languages: Vec<String> = Vec::new();
        for code in std::iter::once(&self.source).chain(&self.languages) {
            if is_offered(code) && !languages.contains(code) {
                languages.push(code.clone());
            }
        }
        if languages.is_empty() {
            errors.add("languages", "forms-languages-missing");
        }
        let first = languages.first().cloned().unwrap_or_default();
        let draft = Definition {
            title: Text::from([(first, title)]),
            languages,
            ..Definition::default()
        };
        errors.or((key, draft))
    }
}

/// How somebody wants a form to be published.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublishInput {
    /// What it means that another controller is named.
    pub controller: Option<Change>,
    /// `later`, or anything else for now.
    pub when: String,
    /// Day and minute in the organisation's zone, as browsers write them: `2026-03-02T09:30`.
    pub at: String,
}

/// Nobody knows what is right in more than this.
const AHEAD_MAX: Duration = days(366);

impl PublishInput {
    /// Whether it is for later.
    #[must_use]
    pub fn is_later(&self) -> bool {
        self.when == "later"
    }

    /// The wish about a draft that was seen, or what is wrong with the moment.
    pub fn checked(
        &self,
        known_revision: Option<i64>,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<Publishing> {
        let mut errors = FieldErrors::new();
        let mut at = None;
        if self.is_later() {
            at = moment(&self.at, zone);
            match at {
                None => errors.add("at", "schedule-at-invalid"),
                Some(at) if at <= now => errors.add("at", "schedule-at-past"),
                Some(at) if at > now + AHEAD_MAX => errors.add("at", "schedule-at-far"),
                Some(_) => {}
            }
        }
        errors.or(Publishing {
            known_revision,
            controller: self.controller,
            at,
        })
    }
}

fn moment(typed: &str, zone: &TimeZone) -> Option<Timestamp> {
    let civil: DateTime = typed.trim().parse().ok()?;
    let zoned = civil.to_zoned(zone.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

/// Most sites that may frame a form: they all stand in one header.
pub const ORIGINS_MAX: usize = 50;

/// Which sites may frame a form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OriginsInput {
    /// One a line.
    pub origins: String,
}

impl OriginsInput {
    /// The origins as browsers write them, each once; or which is none.
    pub fn checked(&self) -> Result<Vec<String>> {
        let mut errors = FieldErrors::new();
        let mut origins: Vec<String> = Vec::new();
        let lines = self.origins.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            match origin(line) {
                Some(origin) if origins.contains(&origin) => {}
                Some(origin) => origins.push(origin),
                None => {
                    let shown: String = line.chars().take(100).collect();
                    let shown = vec![("line".into(), shown.into())];
                    errors.add_with("origins", "forms-origin-invalid", shown);
                }
            }
        }
        if origins.len() > ORIGINS_MAX {
            let max = vec![("max".into(), ORIGINS_MAX.into())];
            errors.add_with("origins", "forms-origins-too-many", max);
        }
        errors.or(origins)
    }
}

/// An origin as browsers write it (RFC 6454, section 6.2): scheme, host in small letters, and a port
/// that is not the scheme's own. Nothing if the text is none, or says more than an origin: a path, a
/// wildcard, a user. What comes out is safe in a header.
#[must_use]
pub fn origin(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (scheme, rest) = text.split_once("://")?;
    let own_port = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (host, port) = split_port(rest)?;
    if !is_host(host) {
        return None;
    }
    Some(match port {
        Some(port) if port != own_port => format!("{scheme}://{host}:{port}"),
        _ => format!("{scheme}://{host}"),
    })
}

fn split_port(text: &str) -> Option<(&str, Option<u16>)> {
    // The colons inside the brackets of an IPv6 address are no ports.
    let end_of_host = text.find(']').map_or(0, |end| end + 1);
    match text[end_of_host..].split_once(':') {
        None => Some((text, None)),
        Some((before, port)) => {
            let is_number = !port.is_empty() && port.chars().all(|c| c.is_ascii_digit());
            let port = port.parse().ok().filter(|port| is_number && *port > 0)?;
            Some((&text[..end_of_host + before.len()], Some(port)))
        }
    }
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']').unwrap_or_default();
        return address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    host.len() <= 253 && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::AppError;

    #[test]
    fn origins_are_written_as_browsers_write_them() {
        for (typed, written) in [
            ("https://example.org", "https://example.org"),
            ("HTTPS://Www.Example.ORG/", "https://www.example.org"),
            ("https://example.org:443", "https://example.org"),
            ("http://127.0.0.1:3001", "http://127.0.0.1:3001"),
            ("http://localhost:80/", "http://localhost"),
            (
                "https://xn--bcher-kva.example",
                "https://xn--bcher-kva.example",
            ),
            ("http://[::1]:3001", "http://[::1]:3001"),
        ] {
            assert_eq!(origin(typed).as_deref(), Some(written), "{typed}");
        }
    }

    #[test]
    fn what_is_more_or_less_than_an_origin_is_none() {
        for typed in [
            "",
            "*",
            "example.org",
            "https://",
            "https:///",
            "https://*.example.org",
            "https://example.org/path",
            "https://example.org?x",
            "https://example.org#x",
            "https://user@example.org",
            "https://example.org:0",
            "https://example.org:+80",
            "https://example.org:99999",
            "https://example.org:",
            "https://bücher.example",
            "https://-a.example",
            "https://a..example",
            "https://example.org; script-src *",
            "ftp://example.org",
            "javascript://example.org",
            "https://[::1",
            "https://[x]",
            "null",
        ] {
            assert_eq!(origin(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn an_origin_never_breaks_out_of_a_header(typed in "(https?://)?[ -~\u{e4}\n]{0,40}") {
            if let Some(origin) = origin(&typed) {
                prop_assert!(!origin.contains([' ', ';', ',', '\'', '"', '*', '\n']));
                prop_assert_eq!(super::origin(&origin), Some(origin.clone()));
            }
        }
    }

    #[test]
    fn each_origin_is_kept_once() {
        let origins = "https://a.example\r\n\r\n https://A.example/ \nhttp://a.example".to_owned();
        let checked = OriginsInput { origins }.checked().expect("origins");
        assert_eq!(checked, ["https://a.example", "http://a.example"]);
    }

    #[test]
    fn a_moment_is_in_the_zone_of_the_organisation_and_to_come() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        // Monday, 2 March 2026, 09:00 UTC.
        let now = Timestamp(1_772_442_000_000);
        let checked = |at: &str| {
            let input = PublishInput {
                when: "later".into(),
                at: at.into(),
                ..PublishInput::default()
            };
            input.checked(None, &zone, now).map(|wish| wish.at)
        };
        let in_an_hour = Timestamp(now.0 + 3_600_000);
        assert_eq!(checked("2026-03-02T11:00"), Ok(Some(in_an_hour)));
        for wrong in ["", "tomorrow", "2026-03-02T10:00", "2028-03-02T10:00"] {
            assert!(checked(wrong).is_err(), "{wrong}");
        }
        let now_then = PublishInput::default().checked(None, &zone, now);
        assert_eq!(now_then.map(|wish| wish.at), Ok(None));
    }

    #[test]
    fn a_new_form_needs_key_title_and_language() {
        let Err(AppError::Invalid(errors)) = NewForm::default().checked() else {
            panic!("nothing is not enough");
        };
        let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["title", "key", "languages"]);
    }
}
