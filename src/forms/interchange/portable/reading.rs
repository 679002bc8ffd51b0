//! Reading a form.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::check::{broken, check, check_text, number_of};
use super::{PURPOSES, each_field};
use crate::forms::interchange::report::Report;
use crate::forms::interchange::{Dialect, NamedPurpose, Read, Unreadable};
use crate::forms::lint::prefilled_in;
use crate::forms::model::Definition;
use crate::ids::PurposeId;
use crate::purposes::model::{PurposeContent, is_key};

/// Properties of a form that may be left out, and what they are then.
const FORM_DEFAULTS: [&str; 4] = ["title", "intro", "submit", "thanks"];

/// Reads a form.
pub fn read(document: &Value) -> Result<Read, Unreadable> {
    let mut object = document.as_object().ok_or(Unreadable::NotAnObject)?.clone();
    refuse_nothing(document, "")?;
    let prefilled = prefilled_in(document);
    if !prefilled.is_empty() {
        return Err(Unreadable::Prefilled(prefilled));
    }
    if let Some(address) = object.remove("$schema")
        && !address.is_string()
    {
        return Err(broken("$schema", "expected a string"));
    }
    let key = object.remove("key").map(read_key).transpose()?;
    let contents = object
        .remove("purposes")
        .map_or_else(|| Ok(BTreeMap::new()), contents)?;
    let purposes = take_purposes(&mut object, &contents)?;
    fill_in(&mut object);
    let definition: Definition = serde_path_to_error::deserialize(Value::Object(object))
        .map_err(|error| broken(&error.path().to_string(), &error.inner().to_string()))?;
    check(&definition)?;
    Ok(Read {
        dialect: Dialect::Placet,
        key,
        definition,
        purposes,
        report: Report::default(),
    })
}

/// Puts ids that stand for them in the place of purposes' keys, and tells which id stands for which.
fn take_purposes(
    object: &mut Map<String, Value>,
    contents: &BTreeMap<String, PurposeContent>,
) -> Result<BTreeMap<PurposeId, NamedPurpose>, Unreadable> {
    let mut purposes = BTreeMap::new();
    let mut number = 0;
    let mut wrong = None;
    each_field(object, |field| {
        for name in PURPOSES {
            let Some(value) = field.get_mut(name) else {
                continue;
            };
            let Some(key) = value.as_str().filter(|key| is_key(key)) else {
                wrong = wrong.take().or(Some(format!("fields[{number}].{name}")));
                continue;
            };
            let named = NamedPurpose {
                key: key.to_owned(),
                content: contents.get(key).cloned(),
            };
            let id = stand_in(key);
            purposes.insert(id, named);
            *value = json!(id);
        }
        number += 1;
    });
    match wrong {
        Some(place) => Err(broken(&place, "expected the key of a purpose")),
        None => Ok(purposes),
    }
}

/// Null is nothing that a form can hold, and a database takes no NUL in a text.
fn refuse_nothing(value: &Value, place: &str) -> Result<(), Unreadable> {
    match value {
        Value::Null => Err(broken(
            place,
            "null is not a value here; leave the property out",
        )),
        Value::String(text) if text.contains('\0') => Err(broken(place, "a text with a NUL")),
        Value::Array(list) => {
            let mut each = list.iter().enumerate();
            each.try_for_each(|(at, value)| refuse_nothing(value, &format!("{place}[{at}]")))
        }
        Value::Object(object) => object.iter().try_for_each(|(name, value)| {
            let dot = if place.is_empty() { "" } else { "." };
            refuse_nothing(value, &format!("{place}{dot}{name}"))
        }),
        _ => Ok(()),
    }
}

fn read_key(value: Value) -> Result<String, Unreadable> {
    let key = value.as_str().filter(|key| is_key(key));
    let key = key.ok_or_else(|| {
        broken(
            "key",
            "expected small letters, digits and hyphens, a letter first",
        )
    })?;
    Ok(key.to_owned())
}

fn contents(value: Value) -> Result<BTreeMap<String, PurposeContent>, Unreadable> {
    let known = serde_json::to_value(PurposeContent::default()).unwrap_or_default();
    for (key, content) in value.as_object().into_iter().flatten() {
        let mut names = content.as_object().into_iter().flatten();
        if let Some((name, _)) = names.find(|(name, _)| known.get(name).is_none()) {
            return Err(broken(
                &format!("purposes.{key}.{name}"),
                "unknown property",
            ));
        }
    }
    let contents: BTreeMap<String, PurposeContent> = serde_path_to_error::deserialize(value)
        .map_err(|error| {
            let place = format!("purposes.{}", error.path());
            broken(&place, &error.inner().to_string())
        })?;
    for (key, content) in &contents {
        let place = format!("purposes.{key}");
        if !is_key(key) {
            return Err(broken(&place, "not the key of a purpose"));
        }
        for text in [
            &content.name,
            &content.statement,
            &content.data,
            &content.recipients,
        ] {
            check_text(&place, text)?;
        }
    }
    Ok(contents)
}

/// Puts in what may be left out.
fn fill_in(object: &mut Map<String, Value>) {
    for name in FORM_DEFAULTS {
        object.entry(name).or_insert_with(|| json!({}));
    }
    object.entry("confirm_email").or_insert(false.into());
    each_field(object, |field| {
        for (name, value) in [("key", json!("")), ("label", json!({}))] {
            field.entry(name).or_insert(value);
        }
    });
    let numbers = object.get("fields").and_then(Value::as_array);
    let numbers = numbers.into_iter().flatten();
    let numbers = numbers.filter_map(|field| number_of(field.get("id")?.as_str()?));
    let next = numbers.max().map_or(1, |last| last.saturating_add(1));
    object.entry("next_field").or_insert(next.into());
}

/// The id that stands for a key until it is known which purpose that is here. The same key is
/// always the same id (RFC 9562, version 8).
fn stand_in(key: &str) -> PurposeId {
    let hash = Sha256::digest(key.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().into()
}
