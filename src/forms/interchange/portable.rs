//! `form.json`: a definition that another installation can read.
//!
//! Purposes are named by their keys; what they said where the file was written may stand beside
//! them, for people who read the file and for the linter. Importing never changes a purpose: it is
//! somebody else's to say what people agree to. What is as it is by default is not written, so that
//! files are short; properties stand in the order of `docs/form-format.md`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::report::{Report, Why};
use super::{Dialect, NamedPurpose, Read, Unreadable, write};
use crate::forms::accent::Accent;
use crate::forms::edit::are_unique;
use crate::forms::lint::prefilled_in;
use crate::forms::model::{AUTOCOMPLETE, Definition, FIELDS_MAX, Field, FieldKind, SCHEMA};
use crate::i18n::{Text, pick};
use crate::ids::PurposeId;
use crate::purposes::model::{Purpose, PurposeContent, is_key};

/// Properties of a form that may be left out, and what they are then.
const FORM_DEFAULTS: [&str; 4] = ["title", "intro", "submit", "thanks"];

/// Whether a document looks like one of ours.
pub fn is_ours(document: &Value) -> bool {
    document.get("schema").is_some_and(Value::is_number)
        && document.get("fields").is_some_and(Value::is_array)
}

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
    write::pretty(&Value::Object(document))
}

/// Properties of a field that name a purpose.
const PURPOSES: [&str; 2] = ["purpose", "serves"];

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

fn each_field(document: &mut Map<String, Value>, mut change: impl FnMut(&mut Map<String, Value>)) {
    let fields = document.get_mut("fields").and_then(Value::as_array_mut);
    let fields = fields.into_iter().flatten();
    fields
        .filter_map(Value::as_object_mut)
        .for_each(&mut change);
}

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
    let mut purposes = BTreeMap::new();
    let mut number = 0;
    let mut wrong = None;
    each_field(&mut object, |field| {
        for name in PURPOSES {
            let Some(value) = field.get_mut(name) else {
                continue;
            };
            match value.as_str().filter(|key| is_key(key)) {
                Some(key) => {
                    let id = stand_in(key);
                    let content = contents.get(key).cloned();
                    let key = key.to_owned();
                    purposes.insert(id, NamedPurpose { key, content });
                    *value = json!(id);
                }
                None => wrong = wrong.take().or(Some(format!("fields[{number}].{name}"))),
            }
        }
        for (name, value) in [("key", json!("")), ("label", json!({}))] {
            field.entry(name).or_insert(value);
        }
        number += 1;
    });
    if let Some(place) = wrong {
        return Err(broken(&place, "expected the key of a purpose"));
    }
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

fn broken(place: &str, reason: &str) -> Unreadable {
    Unreadable::Broken {
        place: place.to_owned(),
        reason: reason.to_owned(),
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
    let numbers = object.get("fields").and_then(Value::as_array);
    let numbers = numbers.into_iter().flatten();
    let numbers = numbers.filter_map(|field| number_of(field.get("id")?.as_str()?));
    let next = numbers.max().map_or(1, |last| last.saturating_add(1));
    object.entry("next_field").or_insert(next.into());
}

/// The number of a field's id: `f12`.
fn number_of(id: &str) -> Option<u32> {
    let digits = id.strip_prefix('f')?;
    let is_plain = !digits.starts_with(['0', '+']) && digits.len() <= 9;
    digits.parse().ok().filter(|_| is_plain)
}

/// What types alone can't say.
fn check(definition: &Definition) -> Result<(), Unreadable> {
    if definition.schema != SCHEMA {
        return Err(broken(
            "schema",
            &format!("expected {SCHEMA}, the only version of the format"),
        ));
    }
    if definition.languages.is_empty() {
        return Err(broken("languages", "at least one"));
    }
    if let Some(code) = definition.languages.iter().find(|code| !is_language(code)) {
        return Err(broken(
            "languages",
            &format!("{code} is not the code of a language"),
        ));
    }
    if !are_unique(&definition.languages) {
        return Err(broken("languages", "each of them once"));
    }
    let accent = definition.accent.as_deref();
    if accent.is_some_and(|accent| Accent::parse(accent).is_none()) {
        return Err(broken("accent", "expected a colour as #rrggbb"));
    }
    for (place, text) in [
        ("title", &definition.title),
        ("intro", &definition.intro),
        ("submit", &definition.submit),
        ("thanks", &definition.thanks),
    ] {
        check_text(place, text)?;
    }
    if definition.fields.len() > FIELDS_MAX {
        return Err(broken("fields", &format!("at most {FIELDS_MAX}")));
    }
    let mut ids = BTreeSet::new();
    for (at, field) in definition.fields.iter().enumerate() {
        let place = format!("fields[{at}]");
        let id = format!("{place}.id");
        let number = number_of(&field.id).ok_or_else(|| broken(&id, "expected f1, f2, ..."))?;
        if !ids.insert(&field.id) {
            return Err(broken(&id, "another field has this id"));
        }
        if number >= definition.next_field {
            return Err(broken("next_field", &format!("has to be above {number}")));
        }
        check_field(&place, field)?;
    }
    Ok(())
}

fn check_field(place: &str, field: &Field) -> Result<(), Unreadable> {
    let wrong = |name: &str, reason| Err(broken(&format!("{place}.{name}"), reason));
    if field.purpose.is_some() && field.kind != FieldKind::Consent {
        return wrong("purpose", "only a consent has a purpose");
    }
    if field
        .same_as
        .as_deref()
        .is_some_and(|id| number_of(id).is_none())
    {
        return wrong("same_as", "expected f1, f2, ...");
    }
    let token = field.autocomplete.as_deref();
    if token.is_some_and(|token| !AUTOCOMPLETE.contains(&token)) {
        return wrong("autocomplete", "not one of the names that forms have");
    }
    for (name, text) in [
        ("label", &field.label),
        ("hint", &field.hint),
        ("error_missing", &field.error_missing),
        ("error_invalid", &field.error_invalid),
        ("body", &field.body),
    ] {
        check_text(&format!("{place}.{name}"), text)?;
    }
    let mut choices = field.choices.iter().enumerate();
    choices.try_for_each(|(at, choice)| {
        check_text(&format!("{place}.choices[{at}].label"), &choice.label)
    })
}

fn check_text(place: &str, text: &Text) -> Result<(), Unreadable> {
    match text.keys().find(|code| !is_language(code)) {
        Some(code) => Err(broken(
            place,
            &format!("{code} is not the code of a language"),
        )),
        None => Ok(()),
    }
}

/// `en`, `pt-BR`: what a BCP 47 code looks like.
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let base = parts.next().unwrap_or_default();
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=3).contains(&base.len())
        && base.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(is_part)
}

/// The id that stands for a key until it is known which purpose that is here. The same key is
/// always the same id (RFC 9562, version 8).
fn stand_in(key: &str) -> PurposeId {
    let hash = Sha256::digest(key.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().into()
}

impl Read {
    /// The form with the purposes of this installation. Of those that it does not have, the
    /// consents are left without a purpose, and there is a line about each.
    #[must_use]
    pub fn settled(mut self, known: &[Purpose]) -> Self {
        for (at, field) in self.definition.fields.iter_mut().enumerate() {
            for (name, id) in [
                ("purpose", &mut field.purpose),
                ("serves", &mut field.serves),
            ] {
                let Some(named) = id.and_then(|id| self.purposes.get(&id)) else {
                    continue;
                };
                let here = known.iter().find(|purpose| purpose.key == named.key);
                *id = here.map(|purpose| purpose.id);
                if here.is_none() {
                    let why = Why::PurposeUnknown(named.key.clone());
                    self.report.add(format!("fields[{at}].{name}"), "", why);
                }
            }
        }
        self
    }

    /// What the purposes said where the file was written, by the ids that stand for them.
    #[must_use]
    pub fn contents(&self) -> BTreeMap<PurposeId, PurposeContent> {
        let named = self.purposes.iter();
        named
            .filter_map(|(id, named)| Some((*id, named.content.clone()?)))
            .collect()
    }

    /// The title in the form's first language.
    #[must_use]
    pub fn title(&self) -> &str {
        let language = self.definition.default_language();
        pick(&self.definition.title, language, language)
    }
}
