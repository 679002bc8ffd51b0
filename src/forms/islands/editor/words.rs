//! What the builder calls things, in the language that the canvas shows.

use leptos::prelude::*;

use super::Editor;
use crate::forms::model::{Choice, Field, FieldKind, REFUSED, TICKED};
use crate::i18n::pick;
use crate::purposes::model::PurposeContent;

impl Editor {
    /// What can be answered to a field, in the words of the canvas: values and labels; nothing where it is typed.
    pub fn answers_to(self, field: &Field) -> Vec<(String, String)> {
        let yes = (TICKED.to_owned(), self.say("form-public-yes"));
        if field.is_yes_or_nothing() {
            return vec![yes];
        }
        if field.yes_no {
            return vec![yes, (REFUSED.to_owned(), self.say("form-public-no"))];
        }
        if field.kind == FieldKind::Country {
            return self.countries.get_value();
        }
        let language = self.language.get();
        let fallback = self.now(|definition| definition.default_language().to_owned());
        let named = |choice: &Choice| {
            let label = pick(&choice.label, &language, &fallback);
            let label = if label.is_empty() {
                &choice.value
            } else {
                label
            };
            (choice.value.clone(), label.to_owned())
        };
        field.choices.iter().map(named).collect()
    }

    /// What the purpose of a field says.
    pub fn purpose_of(self, field: &Field) -> Option<PurposeContent> {
        let id = field.purpose?;
        self.purposes.with_value(|purposes| {
            let purpose = purposes.iter().find(|purpose| purpose.id == id);
            purpose.map(|purpose| purpose.current.content.clone())
        })
    }

    /// What to call a field in the outline.
    pub fn title_of(self, field: &Field) -> String {
        let language = self.language.get();
        let fallback = self.now(|definition| definition.default_language().to_owned());
        let label = match self.purpose_of(field) {
            Some(purpose) => pick(&purpose.name, &language, &fallback).to_owned(),
            None => pick(&field.label, &language, &fallback).to_owned(),
        };
        let title: String = label.chars().take(60).collect();
        match field.kind {
            // Without a label it says its own sentence.
            FieldKind::AgeGate if title.trim().is_empty() => self.say("field-kind-age_gate"),
            _ if title.trim().is_empty() => self.say("builder-unlabelled"),
            _ => title,
        }
    }
}
