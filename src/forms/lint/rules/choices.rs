//! Choices are there, can be told apart, and can be counted.

use std::collections::BTreeSet;

use crate::forms::lint::{Finding, NAME_MAX, Rule, Subject};
use crate::forms::model::Field;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        if !field.kind.has_choices() {
            return Vec::new();
        }
        let mut findings = values(field);
        findings.extend(count(field));
        findings
    })
}

fn values(field: &Field) -> Vec<Finding> {
    if field.choices.is_empty() {
        return vec![Finding::new(Rule::ChoicesMissing, &field.id)];
    }
    let mut known = BTreeSet::new();
    let mut findings = Vec::new();
    for choice in &field.choices {
        let value = choice.value.as_str();
        if !is_value(value) {
            let finding = Finding::new(Rule::ChoiceValue, &field.id);
            findings.push(finding.with("max", NAME_MAX));
        } else if !known.insert(value) {
            let finding = Finding::new(Rule::ChoiceTwice, &field.id);
            findings.push(finding.with("name", value));
        }
    }
    findings
}

/// Whether it can come back as an answer: answers lose the white space around them, and characters that no
/// keyboard has.
fn is_value(value: &str) -> bool {
    let is_kept = value.trim() == value && !value.contains(char::is_control);
    is_kept && (1..=NAME_MAX).contains(&value.chars().count())
}

fn count(field: &Field) -> Option<Finding> {
    let count = u32::try_from(field.choices.len()).unwrap_or(u32::MAX);
    let min = field.min_choices.unwrap_or(0);
    let max = field.max_choices.unwrap_or(count.max(1));
    let is_wrong = min > max || min > count || max > count.max(1) || max == 0;
    (field.kind.takes_many() && is_wrong).then(|| {
        let finding = Finding::new(Rule::ChoiceCount, &field.id);
        finding.with("count", i64::from(count))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{choices, finds, passes};
    use crate::forms::model::FieldKind;

    #[test]
    fn there_are_choices_to_tell_apart() {
        finds(Rule::ChoicesMissing, "f2", |form| {
            form.fields[1].choices.clear();
        });
        finds(Rule::ChoiceTwice, "f2", |form| {
            form.fields[1].choices[1].value = "c0".into();
        });
        passes(Rule::ChoicesMissing, |form| {
            form.fields[1].choices.truncate(1);
        });
        passes(Rule::ChoiceTwice, |form| {
            form.fields[1].choices = choices(&["A", "A"]);
        });
    }

    #[test]
    fn a_value_can_be_answered() {
        let longest = "a".repeat(NAME_MAX);
        let value = |value: &str| {
            let value = value.to_owned();
            move |form: &mut crate::forms::model::Definition| {
                form.fields[1].choices[0].value = value;
            }
        };
        let too_long = format!("{longest}a");
        for wrong in [
            "", " ", " a", "a\u{a0}", "a\nb", "a\tb", "a\u{7f}", &too_long,
        ] {
            finds(Rule::ChoiceValue, "f2", value(wrong));
        }
        for right in ["a", "a b", "Ä\u{a0}b", &longest] {
            passes(Rule::ChoiceValue, value(right));
        }
    }

    #[test]
    fn as_many_can_be_chosen_as_there_are() {
        let many = |min, max| {
            move |form: &mut crate::forms::model::Definition| {
                form.fields[1].kind = FieldKind::CheckboxGroup;
                form.fields[1].min_choices = min;
                form.fields[1].max_choices = max;
            }
        };
        finds(Rule::ChoiceCount, "f2", many(Some(3), None));
        finds(Rule::ChoiceCount, "f2", many(Some(2), Some(1)));
        finds(Rule::ChoiceCount, "f2", many(None, Some(0)));
        passes(Rule::ChoiceCount, many(Some(2), Some(2)));
    }
}
