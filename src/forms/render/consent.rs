//! The block of a consent: what it is about, then the person's own sentence to say yes to.

use leptos::prelude::*;

use super::super::model::{REFUSED, TICKED};
use super::controls::Parts;
use crate::i18n::{pick, t, t_with};
use crate::purposes::model::PurposeContent;

impl Parts {
    /// A box, or yes and no side by side.
    pub fn consent(self, purpose: Option<PurposeContent>) -> AnyView {
        let Some(purpose) = purpose else {
            return view! { <p class="consent">{t("form-public-consent-no-purpose")}</p> }
                .into_any();
        };
        let about = format!("{}-about", self.id);
        let described_by = [Some(about.clone()), self.described_by()];
        let described_by: Vec<String> = described_by.into_iter().flatten().collect();
        let in_language = |text| pick(text, &self.language, &self.fallback).to_owned();
        let name = in_language(&purpose.name);
        let statement = in_language(&purpose.statement);
        let answer = if self.field.yes_no {
            self.yes_or_no(statement)
        } else {
            view! {
                <div class="check">
                    {self.tick_box(Some(described_by.join(" ")))}
                    <label for=self.id.clone()>{statement}</label>
                </div>
            }
            .into_any()
        };
        view! {
            <fieldset class=self.class("consent") data-check=self.checks()>
                <legend>{name}</legend>
                {self.hint_and_error()}
                <dl class="about" id=about>{facts(&purpose, &self.language, &self.fallback)}</dl>
                {answer}
            </fieldset>
        }
        .into_any()
    }

    /// Both as easy as each other (EDPB Guidelines 05/2020, paragraph 42: a real choice).
    fn yes_or_no(&self, statement: String) -> AnyView {
        let choice = |value: &str, key| (value.to_owned(), t(key), self.answer == value);
        let choices = vec![
            choice(TICKED, "form-public-yes"),
            choice(REFUSED, "form-public-no"),
        ];
        view! {
            <p class="consent__statement">{statement}</p>
            <div class="consent__answers">{self.choice_buttons(choices)}</div>
        }
        .into_any()
    }
}

/// What a consent covers, as terms and descriptions: which data, for whom, how long.
pub fn facts(purpose: &PurposeContent, language: &str, fallback: &str) -> Vec<AnyView> {
    let in_language = |text| pick(text, language, fallback).to_owned();
    let duration = match purpose.validity_months {
        Some(months) => t_with(
            "form-public-consent-months",
            [("months", i64::from(months).into())],
        ),
        None => t("form-public-consent-forever"),
    };
    let facts = [
        ("form-public-consent-data", in_language(&purpose.data)),
        (
            "form-public-consent-recipients",
            in_language(&purpose.recipients),
        ),
        ("form-public-consent-duration", duration),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    facts
        .map(|(key, text)| view! { <div><dt>{t(key)}</dt><dd>{text}</dd></div> }.into_any())
        .collect()
}
