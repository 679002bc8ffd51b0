//! Writing a form: short, and the same form always as the same text.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{PURPOSES, each_field};
use crate::forms::interchange::NamedPurpose;
use crate::forms::interchange::write::pretty;
use crate::forms::model::Definition;
use crate::ids::PurposeId;

/// Writes a form. `purposes` says what the ids in it stand for.
#[must_use]
pub fn write(
    key: &str,
    definition: &Definition,
    purposes: &BTreeMap<PurposeId, NamedPurpose>,
    schema_address: &str,
) -> String {
    let Ok(Value::Object(mut document)) = serde_json::to_value(definition) else {
        return String::new();
    };
    document.insert("$schema".into(), schema_address.into());
    document.insert("key".into(), key.into());
    each_field(&mut document, |field| {
        for name in PURPOSES {
            let named = field.get(name).and_then(|id| name_of(id, purposes));
            match named {
                Some(key) => field.insert(name.into(), key.into()),
                None => field.remove(name),
            };
        }
        field.retain(|_, value| !is_default(value));
    });
    document.retain(|name, value| !is_default(value) || name == "fields");
    let contents: Map<String, Value> = used(definition)
        .filter_map(|id| purposes.get(&id))
        .filter_map(|named| Some((named.key.clone(), content_of(named)?)))
        .collect();
    if !contents.is_empty() {
        document.insert("purposes".into(), contents.into());
    }
    pretty(&Value::Object(document))
}

fn used(definition: &Definition) -> impl Iterator<Item = PurposeId> {
    let fields = definition.fields.iter();
    fields
        .flat_map(|field| [field.purpose, field.serves])
        .flatten()
}

/// What a purpose says, without what it does not say.
fn content_of(named: &NamedPurpose) -> Option<Value> {
    let mut content = serde_json::to_value(named.content.as_ref()?).ok()?;
    content.as_object_mut()?.retain(|_, value| !value.is_null());
    Some(content)
}

fn name_of(id: &Value, purposes: &BTreeMap<PurposeId, NamedPurpose>) -> Option<String> {
    let id: PurposeId = id.as_str()?.parse().ok()?;
    purposes.get(&id).map(|named| named.key.clone())
}

/// Whether a value says nothing: such properties are not written.
fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
