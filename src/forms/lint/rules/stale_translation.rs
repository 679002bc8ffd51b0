//! People agree to the same in whatever language they read: a translation follows its source.

use crate::forms::lint::texts::What;
use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::translations::stale;
use crate::forms::translations::units::{FieldText, Unit};

pub fn check(form: &Subject) -> Vec<Finding> {
    let stale = stale(form.definition).into_iter();
    let found = |(unit, language): (Unit, String)| {
        let (field, what) = place_of(&unit);
        let finding = Finding::new(Rule::StaleTranslation, field);
        finding.with("what", what.key()).with("language", language)
    };
    stale.map(found).collect()
}

/// The field that a text stands in, or the form, and which of its texts it is.
fn place_of(unit: &Unit) -> (&str, What) {
    match unit {
        Unit::Form(text) => (FORM, What::Form(*text)),
        Unit::Field(field, text) => (field, of_field(*text)),
        Unit::Choice(field, _) => (field, What::Choice),
    }
}

fn of_field(text: FieldText) -> What {
    match text {
        FieldText::Label => What::Label,
        FieldText::Hint => What::Hint,
        FieldText::Body => What::Body,
        FieldText::ErrorMissing | FieldText::ErrorInvalid => What::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::lint;
    use crate::forms::lint::testing::{context, found_in, german, good, passes};
    use crate::forms::model::Definition;
    use crate::forms::translations::marks::set_right;

    /// A hint in English and German that belong together.
    fn translate(form: &mut Definition) {
        form.languages.push("de".into());
        form.fields[0].hint = [("en", "We write to it."), ("de", "Dorthin schreiben wir.")]
            .map(|(code, text)| (code.to_owned(), text.to_owned()))
            .into();
        let unit = Unit::Field("f1".into(), FieldText::Hint);
        set_right(form, &unit, "de");
    }

    fn stale_in(change: impl FnOnce(&mut Definition)) -> Vec<String> {
        let found = found_in(|form, _| change(form));
        let stale = found
            .into_iter()
            .filter(|(_, rule)| *rule == Rule::StaleTranslation);
        stale.map(|(field, _)| field).collect()
    }

    #[test]
    fn a_translation_of_another_source_is_out_of_date() {
        let stale = stale_in(|form| {
            translate(form);
            form.fields[0]
                .hint
                .insert("en".into(), "We call you.".into());
        });
        assert_eq!(stale, ["f1"]);
    }

    #[test]
    fn one_that_fits_its_source_is_not() {
        passes(Rule::StaleTranslation, translate);
        passes(Rule::StaleTranslation, |form| {
            translate(form);
            // What is not there can't be out of date: that is another rule's.
            form.fields[0].hint = german("Dorthin schreiben wir.");
        });
        passes(Rule::StaleTranslation, |form| {
            translate(form);
            form.fields[0]
                .hint
                .insert("en".into(), "We call you.".into());
            set_right(form, &Unit::Field("f1".into(), FieldText::Hint), "de");
        });
    }

    #[test]
    fn a_finding_names_the_text_and_the_language() {
        let mut form = good();
        translate(&mut form);
        form.fields[0]
            .hint
            .insert("en".into(), "We call you.".into());
        let findings = lint(&form, &context());
        let finding = findings
            .iter()
            .find(|one| one.rule == Rule::StaleTranslation);
        let finding = finding.expect("a finding");
        assert!(!finding.blocks());
        let words = crate::server::language::Language::En.words();
        let message = finding.message(&words);
        assert!(
            message.contains("the hint") && message.contains("Deutsch"),
            "{message}"
        );
    }
}
