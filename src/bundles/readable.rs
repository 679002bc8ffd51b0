//! `index.html`: what is in a bundle, for people.

use leptos::prelude::*;

use super::model::{Manifest, Scope};
use crate::consents::model::EventKind;
use crate::forms::snapshot::{html_of, in_words_of};
use crate::i18n::{t, t_with};
use crate::server::language::Language;

/// Lines that the page has at most: a browser must be able to show it.
pub const LINES_MAX: usize = 5000;

/// A line of the page.
pub struct Line {
    /// Name of the record's file.
    pub name: String,
    /// RFC 3339.
    pub at: String,
    /// What the purpose is called.
    pub purpose: String,
    /// What happened.
    pub kind: EventKind,
    /// What the person is called.
    pub person: String,
    /// Where it was said; a language key.
    pub source: String,
    /// Whether there is a signed receipt.
    pub has_receipt: bool,
    /// Whether there is a proof.
    pub has_proof: bool,
    /// Name of what was shown.
    pub snapshot: Option<String>,
}

/// The page.
#[must_use]
pub fn page(language: Language, manifest: &Manifest, lines: &[Line]) -> String {
    let code = language.code();
    let html = in_words_of(language, || {
        html_of(|| {
            let rows: Vec<_> = lines.iter().map(row).collect();
            let scope = about(manifest.scope);
            let more = usize::try_from(manifest.records).unwrap_or(usize::MAX) > lines.len();
            view! {
                <html lang=code>
                    <head>
                        <meta charset="utf-8"/>
                        <meta name="viewport" content="width=device-width, initial-scale=1"/>
                        <title>{t("bundle-page-title")}</title>
                        <style inner_html=STYLE></style>
                    </head>
                    <body>
                        <h1>{t("bundle-page-title")}</h1>
                        <p>{format!("{} ({})", manifest.publisher.name, manifest.publisher.url)}</p>
                        <p>{format!("{scope} · {}", manifest.made_at)}</p>
                        <p>{t_with("bundle-page-count", [("count", manifest.records.into())])}</p>
                        <p>{t("bundle-page-check")}</p>
                        <pre>"placet verify bundle.zip"</pre>
                        {more.then(|| view! { <p>{t("bundle-page-more")}</p> })}
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">{t("bundle-page-at")}</th>
                                    <th scope="col">{t("bundle-page-person")}</th>
                                    <th scope="col">{t("bundle-page-purpose")}</th>
                                    <th scope="col">{t("bundle-page-what")}</th>
                                    <th scope="col">{t("bundle-page-files")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </body>
                </html>
            }
        })
    });
    format!("<!DOCTYPE html>{html}")
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid #ccc;\
vertical-align:top}pre{background:#f2f2f2;padding:.6rem}";

/// Which records, in words.
#[must_use]
pub fn about(scope: Scope) -> String {
    match scope {
        Scope::Subject { .. } | Scope::Purpose { .. } => t(&format!("bundle-of-{}", scope.key())),
        Scope::Period { from, to } => t_with(
            "bundle-of-period",
            [
                ("from", crate::server::dates::rfc3339(from).into()),
                ("to", crate::server::dates::rfc3339(to).into()),
            ],
        ),
    }
}

fn row(line: &Line) -> impl IntoView + use<> {
    let file = |folder: &str, ending: &str, key: &str| {
        let href = format!("{folder}/{}.{ending}", line.name);
        view! { <a href=href>{t(key)}</a> " " }
    };
    let snapshot = line.snapshot.clone().map(|name| {
        view! { <a href=format!("snapshots/{name}.html")>{t("bundle-page-snapshot")}</a> }
    });
    view! {
        <tr>
            <td>{line.at.clone()}</td>
            <td>{line.person.clone()}</td>
            <td>{line.purpose.clone()}</td>
            <td>{t(&format!("consent-{}", line.kind.key()))}" · "{t(&line.source)}</td>
            <td>
                {file("records", "jsonld", "bundle-page-record")}
                {line.has_receipt.then(|| file("receipts", "jws", "bundle-page-receipt"))}
                {line.has_proof.then(|| file("proofs", "json", "bundle-page-proof"))}
                {snapshot}
            </td>
        </tr>
    }
}
