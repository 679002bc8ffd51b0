//! Two negations in one sentence make a yes that reads like a no. Looked for where people answer:
//! in labels, choices and the sentences of consents.

use crate::forms::lint::texts::{Passage, Plain, What};
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    let answered = form.passages.iter().filter(|passage| is_answered(passage));
    answered
        .filter(|passage| {
            let phrases = passage.lexicon.negations;
            let has_two = |plain: &Plain| negations(plain, phrases) > 1;
            // Most texts have none at all.
            has_two(&passage.plain)
                && passage
                    .sentences()
                    .any(|sentence| has_two(&Plain::of(sentence)))
        })
        .map(|passage| {
            let finding = Finding::new(Rule::DoubleNegative, passage.at.field);
            let finding = finding.with("what", passage.at.what.key());
            finding.with("language", passage.language)
        })
        .collect()
}

fn is_answered(passage: &Passage) -> bool {
    let is_question = matches!(
        passage.at.what,
        What::Label | What::Choice | What::Statement
    );
    is_question && passage.at.kind.is_some_and(FieldKind::is_answered)
}

fn negations(plain: &Plain, phrases: &[&str]) -> usize {
    let (spaced, single): (Vec<&str>, Vec<&str>) =
        phrases.iter().partition(|phrase| phrase.contains(' '));
    let spaced = spaced.iter().filter(|phrase| plain.has(phrase)).count();
    spaced + plain.count_words(&single)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, finds_in, passes, reword, text};

    #[test]
    fn two_negations_in_a_sentence_are_found() {
        finds(Rule::DoubleNegative, "f4", |form| {
            form.fields[3].label = text("Don’t write here if you do not want a card");
        });
        finds_in(Rule::DoubleNegative, "f3", |_, context| {
            reword(context, |purpose| {
                purpose.statement = text("I agree not to get no newsletter.");
            });
        });
    }

    #[test]
    fn one_in_each_of_two_sentences_is_plain() {
        passes(Rule::DoubleNegative, |form| {
            form.fields[3].label = text("Not a member? No problem.");
            form.intro = text("No cookies, no tracking.");
        });
    }
}
