//! Texts that have to be there are there, and none is too long to keep.

use crate::forms::lint::texts::What;
use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    for at in &form.texts {
        let is_blank = at.text.values().all(|text| text.trim().is_empty());
        // What a consent says is a rule of its own.
        if is_blank && at.is_needed && at.what != What::Statement {
            let finding = Finding::new(Rule::TextMissing, at.field);
            findings.push(finding.with("what", at.what.key()));
        }
        if at.text.values().any(|text| text.chars().count() > at.max) {
            let finding = Finding::new(Rule::TextTooLong, at.field);
            let finding = finding.with("what", at.what.key());
            findings.push(finding.with("max", at.max));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, found_in, passes, text};
    use crate::forms::lint::{FORM, TITLE_MAX};
    use crate::forms::model::{FieldKind, TEXT_MAX};
    use crate::i18n::Text;

    #[test]
    fn texts_are_there() {
        finds(Rule::TextMissing, FORM, |form| form.title = text("  "));
        finds(Rule::TextMissing, "f4", |form| {
            form.fields[3].label = Text::new();
        });
        finds(Rule::TextMissing, "f2", |form| {
            form.fields[1].choices[0].label = Text::new();
        });
        passes(Rule::TextMissing, |form| {
            form.fields[3].kind = FieldKind::AgeGate;
            form.fields[3].min_age = Some(16);
            form.fields[3].label = Text::new();
        });
    }

    #[test]
    fn texts_are_not_too_long() {
        let long = |max: usize| text(&"a".repeat(max));
        finds(Rule::TextTooLong, "f4", |form| {
            form.fields[3].label = long(TEXT_MAX + 1);
        });
        finds(Rule::TextTooLong, FORM, |form| {
            form.title = long(TITLE_MAX + 1);
        });
        let longest = found_in(|form, _| {
            form.title = long(TITLE_MAX);
            form.fields[3].label = long(TEXT_MAX);
        });
        assert_eq!(longest, []);
    }
}
