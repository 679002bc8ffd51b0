//! Source lists of a Content Security Policy: what an entry means, and whether an address matches it
//! (level 3, sections 6.7.1 and 6.7.2).

use percent_encoding::percent_decode_str;
use url::Url;

/// Whether one of the entries allows an address. Keywords other than `'self'` say nothing of addresses.
#[must_use]
pub fn is_allowed(list: &[String], url: &Url, page: &Url) -> bool {
    list.iter().any(|source| matches(source, url, page))
}

/// Whether a nonce is listed.
#[must_use]
pub fn has_nonce(list: &[String], nonce: &str) -> bool {
    let is_it = |source: &String| quoted(source, "nonce-") == Some(nonce);
    !nonce.is_empty() && list.iter().any(is_it)
}

/// Whether each checksum of an `integrity` attribute is listed.
#[must_use]
pub fn has_hashes(list: &[String], integrity: &str) -> bool {
    let is_listed = |hash: &str| list.iter().any(|source| quoted(source, "") == Some(hash));
    let mut hashes = integrity.split_ascii_whitespace().peekable();
    hashes.peek().is_some() && hashes.all(is_listed)
}

/// Whether origins in the list count for nothing.
#[must_use]
pub fn is_strict_dynamic(list: &[String]) -> bool {
    let is_it = |source: &String| source.eq_ignore_ascii_case("'strict-dynamic'");
    list.iter().any(is_it)
}

/// What stands in quotes behind a prefix, which may be written in capitals.
fn quoted<'a>(source: &'a str, prefix: &str) -> Option<&'a str> {
    let inner = source.strip_prefix('\'')?.strip_suffix('\'')?;
    let (start, rest) = inner.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn matches(source: &str, url: &Url, page: &Url) -> bool {
    if source == "*" {
        return matches!(url.scheme(), "http" | "https") || url.scheme() == page.scheme();
    }
    if source.starts_with('\'') {
        return source.eq_ignore_ascii_case("'self'") && is_self(url, page);
    }
    if let Some(scheme) = source.strip_suffix(':') {
        return scheme_matches(scheme, url.scheme());
    }
    host_source_matches(source, url, page)
}

/// The page's own origin, or the same with TLS.
fn is_self(url: &Url, page: &Url) -> bool {
    let is_upgrade = url.host() == page.host()
        && url.port().is_none()
        && page.port().is_none()
        && scheme_matches(page.scheme(), url.scheme());
    url.origin() == page.origin() || is_upgrade
}

/// A scheme stands for itself and for its secure sister.
fn scheme_matches(listed: &str, scheme: &str) -> bool {
    let listed = listed.to_ascii_lowercase();
    listed == scheme || (listed == "http" && scheme == "https")
}

/// `[scheme://]host[:port][/path]`, where the host may begin with `*.` and the port be `*`.
fn host_source_matches(source: &str, url: &Url, page: &Url) -> bool {
    let (scheme, rest) = match source.split_once("://") {
        Some((scheme, rest)) => (scheme, rest),
        None => (page.scheme(), source),
    };
    let (authority, path) = match rest.find('/') {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let (host, port) = split_port(authority);
    scheme_matches(scheme, url.scheme())
        && host_matches(host, url.host_str().unwrap_or_default())
        && port_matches(port, scheme, url)
        && path_matches(path, url.path())
}

fn split_port(authority: &str) -> (&str, Option<&str>) {
    // The colons inside the brackets of an IPv6 address are no ports.
    let end_of_host = authority.find(']').map_or(0, |end| end + 1);
    match authority[end_of_host..].split_once(':') {
        Some((before, port)) => (&authority[..end_of_host + before.len()], Some(port)),
        None => (authority, None),
    }
}

fn host_matches(listed: &str, host: &str) -> bool {
    let listed = listed.to_ascii_lowercase();
    match listed.strip_prefix('*') {
        Some("") => !host.is_empty(),
        // Of `*.example.org` the point counts too: the domain itself is not meant.
        Some(end) => end.starts_with('.') && host.ends_with(end) && host.len() > end.len(),
        None => listed == host,
    }
}

fn port_matches(listed: Option<&str>, listed_scheme: &str, url: &Url) -> bool {
    let actual = url.port_or_known_default();
    match listed {
        Some("*") => true,
        Some(port) => {
            let port: Option<u16> = port.parse().ok();
            // With the scheme the port of the scheme changes too.
            let is_upgrade =
                port == Some(80) && actual == Some(443) && scheme_matches("http", listed_scheme);
            port.is_some() && (port == actual || is_upgrade)
        }
        None => url.port().is_none(),
    }
}

/// A path that ends with a stroke stands for all below it, any other for itself.
fn path_matches(listed: &str, path: &str) -> bool {
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (listed, path) = (decoded(listed), decoded(path));
    match listed.as_str() {
        "" | "/" => true,
        folder if folder.ends_with('/') => path.starts_with(folder),
        file => path == file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(source: &str, url: &str, page: &str) -> bool {
        let parse = |text: &str| Url::parse(text).expect("an address");
        is_allowed(&[source.to_owned()], &parse(url), &parse(page))
    }

    #[test]
    fn entries_mean_what_browsers_take_them_to_mean() {
        let form = "https://consent.example.org/f/news";
        let page = "https://www.example.org/contact";
        for (source, expected) in [
            ("*", true),
            ("https:", true),
            ("http:", true),
            ("HTTPS:", true),
            ("data:", false),
            ("'none'", false),
            ("'self'", false),
            ("'unsafe-inline'", false),
            ("consent.example.org", true),
            ("Consent.Example.ORG", true),
            ("consent.example.org:443", true),
            ("consent.example.org:*", true),
            ("consent.example.org:8443", false),
            ("consent.example.org:x", false),
            ("http://consent.example.org", true),
            ("http://consent.example.org:80", true),
            ("https://consent.example.org", true),
            ("wss://consent.example.org", false),
            ("*.example.org", true),
            ("https://*.example.org", true),
            ("*.consent.example.org", false),
            ("*example.org", false),
            ("example.org", false),
            ("consent.example.org.evil.example", false),
            ("consent.example.org/", true),
            ("consent.example.org/f/", true),
            ("consent.example.org/f/news", true),
            ("consent.example.org/f", false),
            ("consent.example.org/f/other", false),
            ("consent.example.org/%66/news", true),
            ("", false),
        ] {
            assert_eq!(allows(source, form, page), expected, "{source}");
        }
    }

    #[test]
    fn self_is_the_origin_and_its_secure_sister() {
        assert!(allows(
            "'self'",
            "https://a.example/x",
            "https://a.example/"
        ));
        assert!(allows("'SELF'", "https://a.example/x", "http://a.example/"));
        assert!(!allows(
            "'self'",
            "http://a.example/x",
            "https://a.example/"
        ));
        assert!(!allows(
            "'self'",
            "https://b.a.example/",
            "https://a.example/"
        ));
        assert!(!allows(
            "'self'",
            "http://a.example:81/",
            "http://a.example/"
        ));
    }

    #[test]
    fn without_a_scheme_that_of_the_page_counts() {
        assert!(allows(
            "b.example",
            "https://b.example/",
            "http://a.example/"
        ));
        assert!(allows(
            "b.example",
            "http://b.example/",
            "http://a.example/"
        ));
        assert!(!allows(
            "b.example",
            "http://b.example/",
            "https://a.example/"
        ));
    }

    #[test]
    fn ports_and_addresses_of_machines() {
        let page = "http://localhost:8080/";
        assert!(allows(
            "http://127.0.0.1:3000",
            "http://127.0.0.1:3000/f/x",
            page
        ));
        assert!(!allows(
            "http://127.0.0.1",
            "http://127.0.0.1:3000/f/x",
            page
        ));
        assert!(allows("http://[::1]:3000", "http://[::1]:3000/f/x", page));
    }
}
