//! The document, for programs and for people. What people read is made out of what programs read, without
//! script and without anybody else's server.

use std::sync::LazyLock;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::Value;

use super::operation::Operation;
use super::schema::Objects;
use crate::api::document::{DOCUMENT, METHODS};
use crate::api::problem::Kind;
use crate::i18n::t;
use crate::server::page;
use crate::server::request::Facts;

static TEXT: LazyLock<String> = LazyLock::new(|| DOCUMENT.to_string());

/// GET /api/v1/openapi.json
pub async fn json() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, TEXT.as_str()).into_response()
}

/// GET /api/v1/docs
pub async fn show(facts: Facts) -> Response {
    page::public(&facts, || {
        let tags: Vec<_> = tags().into_iter().map(|tag| view! { <Tag tag/> }).collect();
        let view = view! {
            <h1>{t("api-docs-title")}</h1>
            <p>{t("api-docs-intro")}</p>
            <p><a href="/api/v1/openapi.json">"openapi.json"</a></p>
            <Contents/>
            <Basics/>
            {tags}
            <Objects/>
        };
        (t("api-docs-title"), view)
    })
}

/// One operation of the document.
#[derive(Clone)]
pub struct Described {
    /// Path below `/api/v1`.
    pub path: String,
    /// In capitals.
    pub method: String,
    /// What the document says of it.
    pub says: Value,
}

/// All operations, in the order of the document.
fn operations() -> Vec<Described> {
    let paths = DOCUMENT["paths"].as_object();
    let mut all = Vec::new();
    for (path, methods) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(says) = methods.get(method) {
                all.push(Described {
                    path: path.clone(),
                    method: method.to_uppercase(),
                    says: says.clone(),
                });
            }
        }
    }
    all
}

fn tag_of(operation: &Described) -> String {
    operation.says["tags"][0]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Names of the groups.
fn tags() -> Vec<String> {
    let tags = DOCUMENT["tags"].as_array().into_iter().flatten();
    let names = tags.filter_map(|tag| tag["name"].as_str());
    names.map(str::to_owned).collect()
}

/// The place of a group or an operation in the page.
fn anchor(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

#[component]
fn Contents() -> impl IntoView {
    let links: Vec<_> = tags()
        .into_iter()
        .map(|tag| {
            let href = format!("#{}", anchor(&tag));
            view! { <li><a href=href>{tag}</a></li> }
        })
        .collect();
    view! {
        <nav aria-label=t("api-docs-contents")>
            <ul>
                {links}
                <li><a href="#objects">{t("api-docs-objects")}</a></li>
            </ul>
        </nav>
    }
}

/// What holds of every request.
#[component]
fn Basics() -> impl IntoView {
    let problems: Vec<_> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let words = t(&format!("api-problem-{}", kind.name()));
            view! {
                <tr id=format!("problem-{}", kind.name())>
                    <th scope="row"><code class="wrap">{kind.uri()}</code></th>
                    <td data-label=t("api-docs-status")>{kind.status().as_u16()}</td>
                    <td data-label=t("api-docs-meaning")>{words}</td>
                </tr>
            }
        })
        .collect();
    let basics = ["key", "idempotency", "paging", "etags", "strict"];
    let basics: Vec<_> = basics
        .into_iter()
        .map(|name| view! { <li>{t(&format!("api-docs-{name}"))}</li> })
        .collect();
    view! {
        <section>
            <h2>{t("api-docs-basics")}</h2>
            <ul>{basics}</ul>
            <h3>{t("api-docs-problems")}</h3>
            <table class="table table--report">
                <thead>
                    <tr>
                        <th scope="col">{t("api-docs-type")}</th>
                        <th scope="col">{t("api-docs-status")}</th>
                        <th scope="col">{t("api-docs-meaning")}</th>
                    </tr>
                </thead>
                <tbody>{problems}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Tag(tag: String) -> impl IntoView {
    let own: Vec<_> = operations()
        .into_iter()
        .filter(|operation| tag_of(operation) == tag)
        .map(|operation| view! { <Operation operation/> })
        .collect();
    let id = anchor(&tag);
    view! {
        <section>
            <h2 id=id lang="en">{tag}</h2>
            {own}
        </section>
    }
}
