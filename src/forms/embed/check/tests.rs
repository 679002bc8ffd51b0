//! Pages that show the form, and pages that each have one thing against it.

use super::*;
use axum::http::{HeaderMap, HeaderName, HeaderValue};

const SNIPPET: &str =
    "<div data-placet=\"news\"><a href=\"https://consent.example.org/f/news\">x</a></div>
    <script async src=\"https://consent.example.org/embed.js\"></script>";

fn page(address: &str, headers: &[(&str, &str)], html: &str) -> HostPage {
    let mut map = HeaderMap::new();
    map.insert("content-type", HeaderValue::from_static("text/html"));
    for (name, value) in headers {
        let name: HeaderName = name.parse().expect("a name");
        map.append(name, value.parse().expect("a value"));
    }
    let url = Url::parse(address).expect("an address");
    HostPage::read(url, 200, &map, html).expect("HTML")
}

fn examined(page: &HostPage) -> Report {
    let home = Url::parse("https://consent.example.org/").expect("an address");
    let wanted = Wanted {
        key: "news",
        home: &home,
        allowed_origins: &["https://www.example.org".to_owned()],
    };
    examine(page, &wanted)
}

/// Keys of what blocks the form.
fn blocks(page: &HostPage) -> Vec<&'static str> {
    let findings = examined(page).findings.into_iter();
    let blocking = findings.filter(|finding| finding.weight == Weight::Blocks);
    blocking.map(|finding| finding.key).collect()
}

fn with_html(html: &str) -> Vec<&'static str> {
    blocks(&page("https://www.example.org/", &[], html))
}

fn with_policy(policy: &str) -> Vec<&'static str> {
    let headers = [("content-security-policy", policy)];
    blocks(&page("https://www.example.org/", &headers, SNIPPET))
}

#[test]
fn a_page_as_it_should_be_has_nothing_against_the_form() {
    let strict = "default-src 'self'; script-src 'self' https://consent.example.org; \
                  frame-src https://consent.example.org";
    let headers = [
        ("content-security-policy", strict),
        ("cross-origin-embedder-policy", "require-corp"),
    ];
    let report = examined(&page("https://www.example.org/contact", &headers, SNIPPET));
    assert!(report.is_good());
    let keys: Vec<_> = report.findings.iter().map(|finding| finding.key).collect();
    assert_eq!(keys, ["sharing-check-good", "sharing-check-isolated"]);
}

#[test]
fn a_missing_or_broken_snippet_is_told() {
    assert_eq!(
        with_html("<p>Nothing"),
        ["sharing-check-no-element", "sharing-check-no-script"]
    );
    assert_eq!(
        with_html(&SNIPPET.replace("data-placet=\"news\"", "data-placet=\"other\"")),
        ["sharing-check-other-form"]
    );
    assert_eq!(
        with_html(&SNIPPET.replace("consent.example.org/embed", "old.example.org/embed")),
        ["sharing-check-other-home"]
    );
    assert_eq!(
        with_html(&SNIPPET.replace("async", "type=module")),
        ["sharing-check-module"]
    );
}

#[test]
fn a_pinned_script_needs_its_checksum_and_cors() {
    let copy = copies::of_this_build();
    let pinned = |rest: &str| {
        let script = format!("src=\"https://consent.example.org{}\" {rest}", copy.path);
        SNIPPET.replace("src=\"https://consent.example.org/embed.js\"", &script)
    };
    let right = format!("integrity=\"{}\" crossorigin", copy.integrity);
    assert!(with_html(&pinned(&right)).is_empty());
    let alone = format!("integrity=\"{}\"", copy.integrity);
    assert_eq!(with_html(&pinned(&alone)), ["sharing-check-crossorigin"]);
    let wrong = "integrity=\"sha384-wrong\" crossorigin";
    assert_eq!(with_html(&pinned(wrong)), ["sharing-check-integrity"]);
}

#[test]
fn policies_are_told_apart_with_the_line_that_mends_them() {
    assert_eq!(
        with_policy("default-src 'self'"),
        ["sharing-check-csp-script", "sharing-check-csp-frame"]
    );
    let only_script = "script-src https://consent.example.org; child-src 'self'";
    assert_eq!(with_policy(only_script), ["sharing-check-csp-frame"]);
    assert_eq!(
        with_policy("script-src 'strict-dynamic' 'nonce-a'"),
        ["sharing-check-strict-dynamic"]
    );
    assert_eq!(with_policy("sandbox"), ["sharing-check-sandbox"]);

    let headers = [("content-security-policy-report-only", "default-src 'self'")];
    let reported = page("https://www.example.org/", &headers, SNIPPET);
    let report = examined(&reported);
    assert!(report.is_good(), "it only reports");
    assert!(report.findings.iter().any(|finding| finding.line.is_some()));

    let meta =
        format!("<meta http-equiv=content-security-policy content=\"frame-src 'none'\">{SNIPPET}");
    assert_eq!(with_html(&meta), ["sharing-check-csp-frame"]);
}

#[test]
fn a_site_that_is_not_listed_is_told_which_line_to_add() {
    let page = page("https://shop.example.org:8443/", &[], SNIPPET);
    let report = examined(&page);
    assert_eq!(report.findings[0].key, "sharing-check-origin");
    assert_eq!(
        report.findings[0].line.as_deref(),
        Some("https://shop.example.org:8443")
    );
}

#[test]
fn a_page_with_tls_loads_nothing_without() {
    let home = Url::parse("http://consent.example.org/").expect("an address");
    let wanted = Wanted {
        key: "news",
        home: &home,
        allowed_origins: &["https://www.example.org".to_owned()],
    };
    let html = SNIPPET.replace("https://consent", "http://consent");
    let report = examine(&page("https://www.example.org/", &[], &html), &wanted);
    assert_eq!(report.findings[0].key, "sharing-check-mixed");
}

#[test]
fn an_error_page_and_half_a_page_are_told() {
    let mut found = page("https://www.example.org/", &[], SNIPPET);
    found.status = 404;
    found.is_cut = true;
    let keys: Vec<_> = examined(&found)
        .findings
        .into_iter()
        .map(|f| f.key)
        .collect();
    assert_eq!(
        keys,
        [
            "sharing-check-good",
            "sharing-check-status",
            "sharing-check-cut"
        ]
    );
}

#[test]
fn a_page_full_of_other_forms_makes_a_short_report() {
    let other = format!("<i data-placet=\"{}\"></i>", "x".repeat(200));
    let html = other.repeat(3000);
    let report = examined(&page("https://www.example.org/", &[], &html));
    let told = report.findings.iter();
    let mut told = told.filter(|finding| finding.key == "sharing-check-other-form");
    let args = format!("{:?}", told.next().expect("a finding").args);
    assert!(args.contains('…') && args.len() < 500, "{args}");
}
