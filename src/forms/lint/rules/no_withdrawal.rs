//! A consent can be taken back at any time, and people are told before they give it. The page says so
//! below each form, so what remains to be found is a text that says the contrary.

use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let passages = form.passages.iter();
    passages
        .filter_map(|passage| {
            passage.first_of(passage.lexicon.irrevocable)?;
            let finding = Finding::new(Rule::NoWithdrawal, passage.at.field);
            Some(finding.with("what", passage.at.what.key()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::FORM;
    use crate::forms::lint::testing::{finds, finds_in, passes, reword, text};

    #[test]
    fn nothing_says_that_a_consent_stays_for_ever() {
        finds(Rule::NoWithdrawal, FORM, |form| {
            form.intro = text("Your consent cannot be withdrawn later.");
        });
        finds_in(Rule::NoWithdrawal, "f3", |form, context| {
            form.languages = vec!["de".into()];
            for text in [&mut form.title, &mut form.submit, &mut form.thanks] {
                *text = [("de".to_owned(), "Text".to_owned())].into();
            }
            form.fields
                .retain(|field| ["f1", "f3"].contains(&field.id.as_str()));
            form.fields[0].label = [("de".to_owned(), "E-Mail".to_owned())].into();
            reword(context, |purpose| {
                purpose.name = [("de".to_owned(), "Newsletter".to_owned())].into();
                let statement = "Ich willige unwiderruflich in den Newsletter ein.";
                purpose.statement = [("de".to_owned(), statement.to_owned())].into();
            });
        });
    }

    #[test]
    fn saying_that_it_can_be_taken_back_is_right() {
        passes(Rule::NoWithdrawal, |form| {
            form.intro = text("Your consent can be withdrawn at any time.");
        });
    }
}
