//! Rules of one field.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Check, NAME_MAX, TITLE_MAX, is_field_key};
use crate::forms::condition::{number, order};
use crate::forms::model::{AGE_MAX, ANSWER_MAX, DOCUMENT_MAX, Field, FieldKind, TEXT_MAX};
use crate::forms::validate::is_day;

impl Check<'_> {
    pub fn field(&mut self, field: &Field) {
        if field.kind.is_answered() {
            self.key(field);
        }
        match field.kind {
            FieldKind::Consent => self.consent(field),
            FieldKind::Static => {
                self.needed(&field.id, &field.label, "check-text-missing", TEXT_MAX);
            }
            FieldKind::Hidden => {}
            FieldKind::Document => {
                self.needed(&field.id, &field.label, "check-label-missing", TITLE_MAX);
                self.needed(&field.id, &field.body, "check-text-missing", DOCUMENT_MAX);
            }
            FieldKind::PageBreak | FieldKind::AgeGate => {
                self.optional(&field.id, &field.label, "check-label-missing");
            }
            _ => self.needed(&field.id, &field.label, "check-label-missing", TEXT_MAX),
        }
        self.optional(&field.id, &field.hint, "check-hint-missing");
        if field.kind.is_typed() {
            self.lengths(field);
            self.pattern(field);
        }
        if field.kind.has_choices() {
            self.choices(field);
        }
        if field.kind.has_range() {
            self.range(field);
        }
        if field.kind == FieldKind::AgeGate {
            self.age(field);
        }
        self.repeated(field);
        self.condition(field);
    }

    fn key(&mut self, field: &Field) {
        if !is_field_key(&field.key) {
            return self.add_with(&field.id, "check-key-invalid", "max", NAME_MAX);
        }
        let first = self
            .definition
            .fields
            .iter()
            .find(|other| other.key == field.key);
        if first.is_some_and(|first| first.id != field.id) {
            self.add_with(&field.id, "check-key-taken", "key", field.key.as_str());
        }
    }

    fn consent(&mut self, field: &Field) {
        let Some(id) = field.purpose else {
            return self.add(&field.id, "check-purpose-missing");
        };
        let Some(purpose) = self.purposes.get(&id) else {
            return self.add(&field.id, "check-purpose-unknown");
        };
        self.needed(&field.id, &purpose.name, "check-purpose-name", TEXT_MAX);
        self.needed(&field.id, &purpose.statement, "check-statement", TEXT_MAX);
        if field.required && !field.yes_no {
            self.add(&field.id, "check-consent-required");
        }
        let first = self
            .definition
            .consents()
            .find(|(_, purpose)| *purpose == id);
        if first.is_some_and(|(first, _)| first.id != field.id) {
            self.add(&field.id, "check-purpose-twice");
        }
    }

    fn lengths(&mut self, field: &Field) {
        let too_long = |length: Option<u32>| length.is_some_and(|length| length > ANSWER_MAX);
        if too_long(field.min_length) || too_long(field.max_length) || field.max_length == Some(0) {
            let max = i64::from(ANSWER_MAX);
            self.add_with(&field.id, "check-length-bounds", "max", max);
        }
        if let (Some(min), Some(max)) = (field.min_length, field.max_length)
            && min > max
        {
            self.add(&field.id, "check-lengths-crossed");
        }
    }

    fn pattern(&mut self, field: &Field) {
        let Some(pattern) = &field.pattern else {
            return;
        };
        let is_whole = |pattern: &str| regex_lite::Regex::new(pattern).is_ok();
        if pattern.chars().count() > NAME_MAX {
            self.add_with(&field.id, "check-pattern-long", "max", NAME_MAX);
        } else if !is_whole(pattern) || !is_whole(&format!("^(?:{pattern})$")) {
            self.add(&field.id, "check-pattern-invalid");
        }
    }

    fn choices(&mut self, field: &Field) {
        if field.choices.is_empty() {
            self.add(&field.id, "check-choices-missing");
        }
        let mut values = BTreeSet::new();
        for choice in &field.choices {
            let value = choice.value.as_str();
            if value.trim().is_empty() || value.chars().count() > NAME_MAX {
                self.add_with(&field.id, "check-choice-value", "max", NAME_MAX);
            } else if !values.insert(value) {
                self.add_with(&field.id, "check-choice-twice", "value", value);
            }
            self.needed(&field.id, &choice.label, "check-choice-label", TITLE_MAX);
        }
        let count = u32::try_from(field.choices.len()).unwrap_or(u32::MAX);
        let (min, max) = (
            field.min_choices.unwrap_or(0),
            field.max_choices.unwrap_or(count),
        );
        if field.kind.takes_many() && (min > max || max > count || max == 0) {
            self.add_with(&field.id, "check-choices-count", "count", i64::from(count));
        }
    }

    /// Numbers, or days, the smaller one first.
    fn range(&mut self, field: &Field) {
        let fits = |bound: &String| match field.kind {
            FieldKind::Date => is_day(bound),
            _ => number(bound).is_some(),
        };
        let bounds = [&field.min, &field.max];
        if !bounds.into_iter().flatten().all(fits) {
            return self.add(&field.id, "check-range-unlike");
        }
        if let (Some(min), Some(max)) = (&field.min, &field.max)
            && order(min, max) == Some(Ordering::Greater)
        {
            self.add(&field.id, "check-range-crossed");
        }
    }

    fn age(&mut self, field: &Field) {
        if !field
            .min_age
            .is_some_and(|age| (1..=AGE_MAX).contains(&age))
        {
            self.add_with(&field.id, "check-age-missing", "max", i64::from(AGE_MAX));
        }
    }

    /// A field can repeat one before it of its own kind.
    fn repeated(&mut self, field: &Field) {
        let Some(other) = &field.same_as else { return };
        let earlier = self.definition.fields.iter();
        let mut earlier = earlier.take_while(|earlier| earlier.id != field.id);
        if !earlier.any(|earlier| earlier.id == *other && earlier.kind == field.kind) {
            self.add(&field.id, "check-same-unknown");
        }
    }
}
