//! What can differ: the properties of a form, of a field, of a purpose's wording, of the controller.
//!
//! Each list takes its struct apart by name, so that the compiler asks here for every new property.

use super::Value;
use crate::forms::model::{Choice, Controller, Definition, Field};
use crate::i18n::Text;
use crate::purposes::model::PurposeContent;

/// Properties by name, always all of them and in the same order. The words of a name are the language
/// key `property-{name}`.
pub type Properties = Vec<(&'static str, Value)>;

/// The property that says who asks.
pub const CONTROLLER_NAME: &str = "controller-name";

/// Texts and settings of a form.
#[must_use]
pub fn form_properties(definition: &Definition) -> Properties {
    let Definition {
        schema: _,
        languages,
        title,
        intro,
        submit,
        thanks,
        confirm_email,
        fields: _,
        next_field: _,
        accent,
        // Of the draft: no version has them.
        translated_from: _,
    } = definition;
    vec![
        ("title", text(title)),
        ("intro", text(intro)),
        ("submit", text(submit)),
        ("thanks", text(thanks)),
        ("languages", plain(&languages.join(", "))),
        ("confirm-email", Value::Flag(*confirm_email)),
        ("accent", plain(accent.as_deref().unwrap_or_default())),
    ]
}

/// What a field is.
#[must_use]
pub fn field_properties(field: &Field) -> Properties {
    let Field {
        id: _,
        key,
        kind,
        label,
        hint,
        visible_if,
        required,
        min_length,
        max_length,
        pattern,
        min,
        max,
        min_choices,
        max_choices,
        min_age,
        yes_no,
        same_as,
        choices,
        purpose,
        error_missing,
        error_invalid,
        autocomplete,
        serves,
        goes_to,
        value,
        body,
        accept,
        max_megabytes,
    } = field;
    let accept = accept
        .iter()
        .map(|kind| format!("file-kind-{}", kind.key()));
    vec![
        ("kind", word("field-kind", kind.key())),
        ("label", text(label)),
        ("hint", text(hint)),
        ("body", text(body)),
        ("choices", choices_as_text(choices)),
        ("purpose", purpose.map_or(Value::Empty, Value::Purpose)),
        ("yes-no", Value::Flag(*yes_no)),
        ("required", Value::Flag(*required)),
        (
            "visible-if",
            visible_if.clone().map_or(Value::Empty, Value::When),
        ),
        ("min-length", number(*min_length)),
        ("max-length", number(*max_length)),
        ("pattern", optional(pattern.as_ref())),
        ("min", optional(min.as_ref())),
        ("max", optional(max.as_ref())),
        ("min-choices", number(*min_choices)),
        ("max-choices", number(*max_choices)),
        ("min-age", number(*min_age)),
        (
            "same-as",
            same_as.clone().map_or(Value::Empty, Value::Field),
        ),
        ("accept", Value::Words(accept.collect())),
        ("max-megabytes", number(*max_megabytes)),
        ("error-missing", text(error_missing)),
        ("error-invalid", text(error_invalid)),
        ("serves", serves.map_or(Value::Empty, Value::Purpose)),
        ("goes-to", optional(goes_to.as_ref())),
        ("autocomplete", optional(autocomplete.as_ref())),
        ("value", plain(value)),
        ("key", plain(key)),
    ]
}

/// What a purpose's wording says.
#[must_use]
pub fn purpose_properties(content: &PurposeContent) -> Properties {
    let PurposeContent {
        name,
        statement,
        data,
        recipients,
        channel,
        validity_months,
        special_category,
        minimum_age,
        // What people are told about the end, and not what they agree to.
        remind_days: _,
    } = content;
    vec![
        ("purpose-name", text(name)),
        ("statement", text(statement)),
        ("data", text(data)),
        ("recipients", text(recipients)),
        ("channel", word("channel", channel.key())),
        ("validity-months", number(*validity_months)),
        ("special-category", Value::Flag(*special_category)),
        ("minimum-age", number(*minimum_age)),
    ]
}

/// Who asks.
#[must_use]
pub fn controller_properties(controller: &Controller) -> Properties {
    let Controller {
        name,
        contact_email,
        privacy_url,
    } = controller;
    vec![
        (CONTROLLER_NAME, plain(name)),
        ("contact-email", plain(contact_email)),
        ("privacy-url", plain(privacy_url)),
    ]
}

fn word(prefix: &str, key: &str) -> Value {
    Value::Words(vec![format!("{prefix}-{key}")])
}

fn text(text: &Text) -> Value {
    Value::Text(text.clone())
}

fn plain(text: &str) -> Value {
    match text {
        "" => Value::Empty,
        text => Value::Plain(text.to_owned()),
    }
}

fn optional(text: Option<&String>) -> Value {
    text.map_or(Value::Empty, |text| plain(text))
}

fn number(number: Option<u32>) -> Value {
    number.map_or(Value::Empty, |number| Value::Plain(number.to_string()))
}

/// What is offered, a line each: so a choice that came, went or moved is a line that did.
fn choices_as_text(choices: &[Choice]) -> Value {
    let mut lines = Text::new();
    for choice in choices {
        for (language, label) in &choice.label {
            let all: &mut String = lines.entry(language.clone()).or_default();
            all.extend([label.as_str(), " (", &choice.value, ")\n"]);
        }
    }
    Value::Text(lines)
}
