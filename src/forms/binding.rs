//! Which answers can become values of the contact's own fields.
//!
//! A binding holds what it promises: every answer that the form takes is a value that the contact's
//! field takes. So nobody is asked for something that is then silently left out.

use std::cmp::Ordering;

use super::condition::order;
use super::country::is_country;
use super::model::{Field, FieldKind, REFUSED, TICKED};
use crate::contacts::fields::model::{ContactField, Kind, Rules};

/// Binds a field, and makes it as strict as its target: rules that are missing or looser become the
/// target's, and so do choices that are no values.
pub fn bind(field: &mut Field, target: &ContactField) {
    let rules = &target.meaning.rules;
    field.goes_to = Some(target.key.clone());
    if !is_as_strict(field, rules) {
        let or_own = |rule: &Option<String>, own: Option<String>| rule.clone().or(own);
        field.min_length = rules.min_length.or(field.min_length);
        field.max_length = rules.max_length.or(field.max_length);
        field.pattern = or_own(&rules.pattern, field.pattern.take());
        field.min = or_own(&rules.min, field.min.take());
        field.max = or_own(&rules.max, field.max.take());
    }
    if target.meaning.kind.has_choices() && !choices_fit(field, target.meaning.kind, rules) {
        field.choices.clone_from(&rules.choices);
    }
}

/// Whether answers to a kind of field can be values of a kind. A consent never is: what people agreed
/// to is kept with its evidence. Nor is what nobody typed (hidden fields).
#[must_use]
pub fn kind_fits(asked: FieldKind, kind: Kind) -> bool {
    use FieldKind as Asked;
    match kind {
        Kind::Text => matches!(asked, Asked::Text | Asked::Email | Asked::Phone),
        Kind::LongText => matches!(asked, Asked::LongText | Asked::Text),
        Kind::Number => asked == Asked::Number,
        Kind::Date => asked == Asked::Date,
        Kind::Country => matches!(asked, Asked::Country | Asked::Select | Asked::Radio),
        Kind::YesNo => matches!(
            asked,
            Asked::Checkbox | Asked::AgeGate | Asked::Select | Asked::Radio
        ),
        Kind::Choice => matches!(asked, Asked::Select | Asked::Radio),
        Kind::Choices => asked.has_choices(),
        Kind::Url => asked == Asked::Url,
    }
}

/// Whether everything that can be chosen is a value.
pub(super) fn choices_fit(field: &Field, kind: Kind, rules: &Rules) -> bool {
    let is_value = |value: &str| match kind {
        Kind::Country => is_country(value),
        Kind::YesNo => [TICKED, REFUSED].contains(&value),
        _ => rules.choices.iter().any(|choice| choice.value == value),
    };
    let mut choices = field.choices.iter();
    !field.kind.has_choices() || choices.all(|choice| is_value(&choice.value))
}

/// Whether the form takes no answer that the rules refuse.
pub(super) fn is_as_strict(field: &Field, rules: &Rules) -> bool {
    let within = |asked: &Option<String>, bound: &Option<String>, looser: Ordering| match bound {
        None => true,
        Some(bound) => asked.as_ref().is_some_and(|asked| {
            let compared = order(asked, bound);
            compared.is_some_and(|compared| compared != looser)
        }),
    };
    let is_long_enough = rules.min_length.is_none() || field.min_length >= rules.min_length;
    let is_short_enough = rules
        .max_length
        .is_none_or(|max| field.max_length.is_some_and(|asked| asked <= max));
    let matches = rules.pattern.is_none() || field.pattern == rules.pattern;
    is_long_enough
        && is_short_enough
        && matches
        && within(&field.min, &rules.min, Ordering::Less)
        && within(&field.max, &rules.max, Ordering::Greater)
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
