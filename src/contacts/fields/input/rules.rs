//! What was typed about what a value has to be like.

use super::{FieldInput, label_languages};
use crate::contacts::fields::model::{CHOICES_MAX, Kind, Rules, TEXT_MAX};
use crate::contacts::fields::values;
use crate::error::FieldErrors;
use crate::forms::condition::order;
use crate::forms::lint::NAME_MAX;
use crate::forms::model::{ANSWER_MAX, Choice};
use crate::forms::validate::is_pattern;
use crate::i18n::Text;
use crate::purposes::model::tidy;
use crate::server::language::LANGUAGES;

impl FieldInput {
    /// Only rules that the kind has; others may stand in controls that nobody sees.
    pub(super) fn rules(&self, kind: Kind, errors: &mut FieldErrors) -> Rules {
        let mut rules = Rules::default();
        if kind.is_typed() {
            self.lengths(&mut rules, errors);
        }
        if kind.has_range() {
            self.range(kind, &mut rules, errors);
        }
        if kind.has_choices() {
            rules.choices = self.choices(errors);
        }
        rules
    }

    fn lengths(&self, rules: &mut Rules, errors: &mut FieldErrors) {
        rules.min_length = length("min_length", &self.min_length, errors);
        rules.max_length = length("max_length", &self.max_length, errors);
        if let (Some(min), Some(max)) = (rules.min_length, rules.max_length)
            && min > max
        {
            errors.add("max_length", "contact-fields-lengths-crossed");
        }
        let pattern = self.pattern.trim();
        if pattern.chars().count() > NAME_MAX {
            let max = vec![("max".into(), NAME_MAX.into())];
            errors.add_with("pattern", "contact-fields-pattern-long", max);
        } else if !is_pattern(pattern) {
            errors.add("pattern", "contact-fields-pattern-invalid");
        }
        rules.pattern = (!pattern.is_empty()).then(|| pattern.to_owned());
    }

    fn range(&self, kind: Kind, rules: &mut Rules, errors: &mut FieldErrors) {
        let mut bound = |name: &str, typed: &str| {
            // A bound is a value like any other.
            let bound = values::validate(kind, &Rules::default(), typed);
            bound.unwrap_or_else(|_| {
                errors.add(name, "contact-fields-range-unlike");
                None
            })
        };
        rules.min = bound("min", &self.min);
        rules.max = bound("max", &self.max);
        if let (Some(min), Some(max)) = (&rules.min, &rules.max)
            && order(min, max).is_some_and(std::cmp::Ordering::is_gt)
        {
            errors.add("max", "contact-fields-range-crossed");
        }
    }

    /// The values with their words, line by line.
    fn choices(&self, errors: &mut FieldErrors) -> Vec<Choice> {
        let values = lines(&self.choices);
        if values.is_empty() || values.len() > CHOICES_MAX {
            let max = vec![("max".into(), CHOICES_MAX.into())];
            errors.add_with("choices", "contact-fields-choices-missing", max);
        }
        let is_long = |text: &String| text.chars().count() > NAME_MAX;
        if values.iter().any(is_long) {
            let max = vec![("max".into(), NAME_MAX.into())];
            errors.add_with("choices", "contact-fields-choice-value", max);
        }
        let mut choices: Vec<Choice> = Vec::with_capacity(values.len());
        for value in values {
            if choices.iter().any(|choice| choice.value == value) {
                let twice = vec![("value".into(), value.as_str().into())];
                errors.add_with("choices", "contact-fields-choice-twice", twice);
            }
            choices.push(Choice {
                value,
                label: Text::new(),
            });
        }
        for language in label_languages() {
            self.choice_labels(language, &mut choices, errors);
        }
        choices
    }

    /// The words of all choices in one language, which has to be there for the desk and the portal.
    fn choice_labels(&self, language: &str, choices: &mut [Choice], errors: &mut FieldErrors) {
        let labels = self.choice_labels.get(language).map(|text| lines(text));
        let labels = labels.unwrap_or_default();
        let is_needed = LANGUAGES.iter().any(|known| known.code() == language);
        if labels.is_empty() && !is_needed {
            return;
        }
        if labels.len() != choices.len() {
            let count = vec![("count".into(), choices.len().into())];
            errors.add_with(
                format!("choices.{language}"),
                "contact-fields-choice-labels",
                count,
            );
        }
        if labels.iter().any(|label| label.chars().count() > TEXT_MAX) {
            let max = vec![("max".into(), TEXT_MAX.into())];
            errors.add_with(format!("choices.{language}"), "error-text-long", max);
        }
        for (choice, label) in choices.iter_mut().zip(labels) {
            choice.label.insert(language.to_owned(), label);
        }
    }
}

fn length(name: &str, typed: &str, errors: &mut FieldErrors) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let length = typed.parse().ok();
    let length = length.filter(|length| (1..=ANSWER_MAX).contains(length));
    if length.is_none() {
        let max = vec![("max".into(), i64::from(ANSWER_MAX).into())];
        errors.add_with(name, "contact-fields-length-bounds", max);
    }
    length
}

/// The lines that say something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(tidy);
    lines.filter(|line| !line.is_empty()).collect()
}
