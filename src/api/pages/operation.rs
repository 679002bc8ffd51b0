//! One operation, as people read it. What the document says is English; it is marked so.

use leptos::prelude::*;
use serde_json::Value;

use super::document::Described;
use super::schema::{Members, TypeOf};
use crate::i18n::t;

/// What it does, what it takes, what it answers.
#[component]
pub fn Operation(operation: Described) -> impl IntoView {
    let Described { path, method, says } = operation;
    let text = |name: &str| says[name].as_str().unwrap_or_default().to_owned();
    let id = text("operationId");
    let labelled_by = id.clone();
    let scopes = says["security"].as_array().cloned().unwrap_or_default();
    let scopes = scopes.iter().filter_map(|one| one["key"][0].as_str());
    let scopes = scopes.collect::<Vec<_>>().join(" / ");
    let parameters = says["parameters"].as_array().cloned().unwrap_or_default();
    let bodies = says["requestBody"]["content"].as_object().cloned();
    let body = bodies.into_iter().flatten().next();
    let body = body.map(|(_, says)| says).unwrap_or_default();
    let answers = says["responses"].as_object().cloned().unwrap_or_default();
    let answers: Vec<_> = answers
        .into_iter()
        .filter(|(status, _)| status.starts_with('2'))
        .map(|(status, says)| view! { <Answer status says/> })
        .collect();
    view! {
        <section lang="en" aria-labelledby=labelled_by>
            <h3 id=id>{text("summary")}</h3>
            <p><code class="wrap">{format!("{method} /api/v1{path}")}</code></p>
            <p>{inline(&text("description"))}</p>
            <p class="quiet">{t("api-docs-scope")}": "<code>{scopes}</code></p>
            <Parameters parameters/>
            {body.is_object().then(|| view! { <Body title=t("api-docs-body") says=body/> })}
            {answers}
        </section>
    }
}

/// Text with `code` in it.
pub(super) fn inline(text: &str) -> Vec<AnyView> {
    let parts = text.split('`').enumerate();
    parts
        .map(|(index, part)| {
            let part = part.to_owned();
            match index % 2 {
                0 => part.into_any(),
                _ => view! { <code>{part}</code> }.into_any(),
            }
        })
        .collect()
}

#[component]
fn Parameters(parameters: Vec<Value>) -> impl IntoView {
    let rows: Vec<_> = parameters
        .into_iter()
        .map(|says| {
            let text = |name: &str| says[name].as_str().unwrap_or_default().to_owned();
            view! {
                <tr>
                    <th scope="row"><code>{text("name")}</code></th>
                    <td data-label=t("api-docs-place")>{text("in")}</td>
                    <td data-label=t("api-docs-type")><TypeOf schema=says["schema"].clone()/></td>
                    <td data-label=t("api-docs-meaning")>{inline(&text("description"))}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="table table--reference">
                <thead>
                    <tr>
                        <th scope="col">{t("api-docs-parameter")}</th>
                        <th scope="col">{t("api-docs-place")}</th>
                        <th scope="col">{t("api-docs-type")}</th>
                        <th scope="col">{t("api-docs-meaning")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

#[component]
fn Answer(status: String, says: Value) -> impl IntoView {
    let description = says["description"].as_str().unwrap_or_default();
    let title = format!("{} {status}: {description}", t("api-docs-answer"));
    let body = says["content"]["application/json"].clone();
    match body.is_object() {
        true => view! { <Body title says=body/> }.into_any(),
        false => view! { <p>{title}</p> }.into_any(),
    }
}

/// A body: its example, and what its members are.
#[component]
fn Body(title: String, says: Value) -> impl IntoView {
    let example = says.get("example").map(|example| {
        let text = serde_json::to_string_pretty(example).unwrap_or_default();
        view! { <pre class="excerpt excerpt--whole" tabindex="0">{text}</pre> }
    });
    let schema = says["schema"].clone();
    view! {
        <h4>{title}</h4>
        {example}
        <details>
            <summary>{t("api-docs-members")}</summary>
            <Members schema/>
        </details>
    }
}
