//! Schemas of the document, as people read them.

use leptos::prelude::*;
use serde_json::Value;

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

/// The type of a value in a few words: `string (uuid)`, `array of Subject`, `string or null`.
#[must_use]
pub fn type_of(schema: &Value) -> String {
    if let Some(at) = schema["$ref"].as_str() {
        return at.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        return ways.iter().map(type_of).collect::<Vec<_>>().join(" or ");
    }
    if let Some(values) = schema["enum"].as_array() {
        let values = values.iter().filter_map(Value::as_str);
        return values.collect::<Vec<_>>().join(" | ");
    }
    let plain = match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => {
            let names = names.iter().filter_map(Value::as_str);
            names.collect::<Vec<_>>().join(" or ")
        }
        _ => String::new(),
    };
    if plain == "array" {
        return format!("array of {}", type_of(&schema["items"]));
    }
    match schema["format"].as_str() {
        Some(format) => format!("{plain} ({format})"),
        None => plain,
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
            let meaning = match says["description"].as_str() {
                Some(text) => text.to_owned(),
                None => resolved(&says)["description"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            };
            let must = is_required.then(|| format!(", {}", t("api-docs-required")));
            view! {
                <tr>
                    <th scope="row"><code>{name}</code></th>
                    <td data-label=t("api-docs-type")>{type_of(&says)}{must}</td>
                    <td data-label=t("api-docs-meaning")>{meaning}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
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
