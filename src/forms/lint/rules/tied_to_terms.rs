//! A consent stands apart: it does not come with accepting terms, nor with sending the form.

use crate::forms::lint::texts::{Passage, What};
use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let passages = form.passages.iter().filter(|passage| is_tied(passage));
    passages
        .map(|passage| {
            let finding = Finding::new(Rule::TiedToTerms, passage.at.field);
            finding.with("what", passage.at.what.key())
        })
        .collect()
}

fn is_tied(passage: &Passage) -> bool {
    let lexicon = passage.lexicon;
    let names_terms = || passage.has(lexicon.terms);
    match passage.at.what {
        What::Statement => names_terms(),
        What::Label | What::Choice => (names_terms() && uses_data(passage)) || is_conduct(passage),
        _ => is_conduct(passage),
    }
}

/// Whether it says what data are used for, or how somebody is reached.
fn uses_data(passage: &Passage) -> bool {
    let lexicon = passage.lexicon;
    let mut groups = lexicon.channels.iter().chain(lexicon.aims);
    groups.any(|(_, phrases)| passage.has(phrases))
}

/// Whether something else than a box would be the agreement: "By sending the form you agree ...".
fn is_conduct(passage: &Passage) -> bool {
    passage.has(passage.lexicon.conduct) && passage.has(passage.lexicon.agrees)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::FORM;
    use crate::forms::lint::testing::{finds, finds_in, passes, passes_in, reword, template, text};
    use crate::forms::model::FieldKind;

    #[test]
    fn a_consent_does_not_come_with_terms() {
        finds_in(Rule::TiedToTerms, "f3", |_, context| {
            reword(context, |purpose| {
                purpose.statement = text("I agree to the newsletter and the terms of use.");
            });
        });
        finds(Rule::TiedToTerms, "f5", |form| {
            let mut terms = template(FieldKind::Checkbox);
            terms.label = text("I accept the terms and conditions and the newsletter");
            form.add_field(&terms, None);
        });
    }

    #[test]
    fn nor_with_sending_the_form() {
        finds(Rule::TiedToTerms, FORM, |form| {
            form.intro = text("By sending this form you agree to our newsletter.");
        });
    }

    #[test]
    fn terms_may_be_accepted_in_a_box_of_their_own() {
        passes(Rule::TiedToTerms, |form| {
            let mut terms = template(FieldKind::Checkbox);
            terms.label = text("I accept the terms and conditions");
            form.add_field(&terms, None);
            form.intro = text("By sending this form you order a book.");
        });
        passes_in(Rule::TiedToTerms, |_, context| {
            reword(context, |purpose| {
                purpose.statement = text("I agree to the newsletter on new terms at school.");
            });
        });
    }
}
