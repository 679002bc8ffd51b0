//! What types alone can't say of a form.

use std::collections::BTreeSet;

use crate::forms::accent::Accent;
use crate::forms::edit::are_unique;
use crate::forms::interchange::Unreadable;
use crate::forms::model::{AUTOCOMPLETE, Definition, FIELDS_MAX, Field, FieldKind, SCHEMA};
use crate::i18n::Text;

pub(super) fn broken(place: &str, reason: &str) -> Unreadable {
    Unreadable::Broken {
        place: place.to_owned(),
        reason: reason.to_owned(),
    }
}

/// What types alone can't say.
pub(super) fn check(definition: &Definition) -> Result<(), Unreadable> {
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

pub(super) fn check_text(place: &str, text: &Text) -> Result<(), Unreadable> {
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

/// The number of a field's id: `f12`.
pub(super) fn number_of(id: &str) -> Option<u32> {
    let digits = id.strip_prefix('f')?;
    let is_plain = !digits.starts_with(['0', '+']) && digits.len() <= 9;
    digits.parse().ok().filter(|_| is_plain)
}
