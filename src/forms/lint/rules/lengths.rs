//! Answers can have the lengths that are asked for.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{ANSWER_MAX, Field};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        if field.kind.is_typed() {
            broken(field)
        } else {
            Vec::new()
        }
    })
}

fn broken(field: &Field) -> Vec<Finding> {
    let mut findings = Vec::new();
    let too_long = |length: Option<u32>| length.is_some_and(|length| length > ANSWER_MAX);
    if too_long(field.min_length) || too_long(field.max_length) || field.max_length == Some(0) {
        let finding = Finding::new(Rule::LengthOutOfBounds, &field.id);
        findings.push(finding.with("max", i64::from(ANSWER_MAX)));
    }
    let both = field.min_length.zip(field.max_length);
    if both.is_some_and(|(min, max)| min > max) {
        findings.push(Finding::new(Rule::LengthsCrossed, &field.id));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn lengths_can_be_met() {
        finds(Rule::LengthsCrossed, "f4", |form| {
            form.fields[3].min_length = Some(3);
            form.fields[3].max_length = Some(2);
        });
        for wrong in [0, ANSWER_MAX + 1] {
            finds(Rule::LengthOutOfBounds, "f4", |form| {
                form.fields[3].max_length = Some(wrong);
            });
        }
        passes(Rule::LengthsCrossed, |form| {
            form.fields[3].min_length = Some(2);
            form.fields[3].max_length = Some(2);
        });
        passes(Rule::LengthOutOfBounds, |form| {
            form.fields[3].max_length = Some(ANSWER_MAX);
        });
    }
}
