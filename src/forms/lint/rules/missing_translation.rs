//! What is there in one language is there in each in which the form is offered.

use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    for at in &form.texts {
        let is_blank = |language: &String| {
            let text = at.text.get(language);
            text.is_none_or(|text| text.trim().is_empty())
        };
        if at.text.keys().all(is_blank) {
            continue;
        }
        let languages = form.definition.languages.iter();
        for language in languages.filter(|language| is_blank(language)) {
            let finding = Finding::new(Rule::MissingTranslation, at.field);
            let finding = finding.with("what", at.what.key());
            findings.push(finding.with("language", language.as_str()));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::FORM;
    use crate::forms::lint::testing::{finds, found_in, german, passes, text};

    #[test]
    fn every_text_is_needed_in_every_language() {
        let missing = found_in(|form, _| form.languages.push("de".into()));
        let of = |field: &str| missing.iter().filter(|(id, _)| id == field).count();
        assert!(
            missing
                .iter()
                .all(|(_, rule)| *rule == Rule::MissingTranslation)
        );
        assert_eq!(of(FORM), 3, "title, button, thanks: {missing:?}");
        assert_eq!(of("f1"), 1, "label");
        assert_eq!(of("f2"), 3, "label and two choices");
        assert_eq!(of("f3"), 2, "name and statement of the purpose");
    }

    #[test]
    fn what_can_be_left_out_is_there_in_all_or_in_none() {
        finds(Rule::MissingTranslation, FORM, |form| {
            form.intro = german("Hallo");
        });
        passes(Rule::MissingTranslation, |form| form.intro = text("Hello"));
    }
}
