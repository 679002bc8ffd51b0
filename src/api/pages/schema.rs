//! Schemas of the document, as people read them.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;

use super::operation::inline;
use crate::api::document::DOCUMENT;
use crate::i18n::t;

/// The schema that a reference leads to, or the schema itself.
fn resolved(schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(at) => DOCUMENT
            .pointer(at.trim_start_matches('#'))
            .cloned()
            .unwrap_or_default(),
        None => schema.clone(),
    }
}

/// A piece of a type's name: words, or an object that the page explains further down.
enum Piece {
    Words(String),
    Object(String),
}

/// The type of a value in a few words: `string (uuid)`, `array of Identifier`, `string or null`.
fn pieces(schema: &Value) -> Vec<Piece> {
    if let Some(at) = schema["$ref"].as_str() {
        let target = resolved(schema);
        return match target["properties"].is_object() {
            true => vec![Piece::Object(name_at(at).to_owned())],
            false => pieces(&target),
        };
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let mut all = Vec::new();
        for way in ways {
            if !all.is_empty() {
                all.push(Piece::Words(" or ".to_owned()));
            }
            all.extend(pieces(way));
        }
        return all;
    }
    if schema["type"] == "array" {
        let item = pieces(&schema["items"]);
        return std::iter::once(Piece::Words("array of ".to_owned()))
            .chain(item)
            .collect();
    }
    vec![Piece::Words(plain(schema))]
}

/// The last part of a reference.
fn name_at(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

/// A type without parts.
fn plain(schema: &Value) -> String {
    let joined = |values: &Vec<Value>, between: &str| {
        let values = values.iter().filter_map(Value::as_str);
        values.collect::<Vec<_>>().join(between)
    };
    if let Some(values) = schema["enum"].as_array() {
        return joined(values, " | ");
    }
    let plain = match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => joined(names, " or "),
        _ => String::new(),
    };
    match schema["format"].as_str() {
        // What OpenAPI calls date-time.
        Some("date-time") => format!("{plain} (RFC 3339)"),
        Some(format) => format!("{plain} ({format})"),
        None => plain,
    }
}

/// The type of a value.
#[component]
pub fn TypeOf(schema: Value) -> impl IntoView {
    let pieces = pieces(&schema).into_iter();
    let pieces: Vec<_> = pieces
        .map(|piece| match piece {
            Piece::Words(words) => words.into_any(),
            Piece::Object(name) => {
                let href = format!("#{}", anchor(&name));
                view! { <a href=href>{name}</a> }.into_any()
            }
        })
        .collect();
    view! { {pieces} }
}

/// Where the page explains an object.
fn anchor(name: &str) -> String {
    format!("object-{name}")
}

/// What a member means: its own words, else those of what it may be.
fn meaning(says: &Value) -> String {
    let ways = says["oneOf"].as_array().into_iter().flatten();
    let mut told = std::iter::once(says).chain(ways);
    let own = told.find_map(|says| says["description"].as_str());
    let own = own.map(str::to_owned);
    own.or_else(|| Some(resolved(says)["description"].as_str()?.to_owned()))
        .unwrap_or_default()
}

/// Objects within others, in the order of their names.
fn objects() -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let schemas = DOCUMENT["components"]["schemas"].as_object();
    for schema in schemas.into_iter().flat_map(|schemas| schemas.values()) {
        collect(&schema["properties"], &mut found);
    }
    found
}

fn collect(value: &Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(members) => {
            if let Some(at) = members.get("$ref").and_then(Value::as_str) {
                let target = resolved(value);
                if target["properties"].is_object() {
                    found.insert(name_at(at).to_owned(), target);
                }
            }
            members.values().for_each(|value| collect(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

/// What is within requests and answers.
#[component]
pub fn Objects() -> impl IntoView {
    let objects: Vec<_> = objects()
        .into_iter()
        .map(|(name, schema)| {
            let description = schema["description"].as_str().unwrap_or_default();
            let description = description.to_owned();
            view! {
                <section lang="en">
                    <h3 id=anchor(&name)>{name.clone()}</h3>
                    <p>{inline(&description)}</p>
                    <Members schema/>
                </section>
            }
        })
        .collect();
    view! {
        <section>
            <h2 id="objects">{t("api-docs-objects")}</h2>
            {objects}
        </section>
    }
}

/// What an object has in it; of a list, what each item has.
#[component]
pub fn Members(schema: Value) -> impl IntoView {
    let mut schema = resolved(&schema);
    let items = schema["properties"]["items"]["items"].clone();
    if items.is_object() {
        schema = resolved(&items);
    }
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let members = schema["properties"]
        .as_object()
        .cloned()
        .unwrap_or_default();
    let rows: Vec<_> = members
        .into_iter()
        .map(|(name, says)| {
            let is_required = required.iter().any(|known| known == name.as_str());
            let meaning = meaning(&says);
            let must = is_required.then(|| format!(", {}", t("api-docs-required")));
            view! {
                <tr>
                    <th scope="row"><code>{name}</code></th>
                    <td data-label=t("api-docs-type")><TypeOf schema=says/>{must}</td>
                    <td data-label=t("api-docs-meaning")>{inline(&meaning)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table table--reference">
            <thead>
                <tr>
                    <th scope="col">{t("api-docs-member")}</th>
                    <th scope="col">{t("api-docs-type")}</th>
                    <th scope="col">{t("api-docs-meaning")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
