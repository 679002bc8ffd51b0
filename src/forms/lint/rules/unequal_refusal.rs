//! No is as easy to say as yes, and costs nothing.

use std::collections::BTreeSet;

use crate::forms::lint::outcomes::outcomes;
use crate::forms::lint::texts::{Passage, What};
use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::model::{Answers, Field, FieldKind, FormText, REFUSED, TICKED};

pub fn check(form: &Subject) -> Vec<Finding> {
    let places: BTreeSet<&str> = accepting_button(form)
        .chain(pressing_texts(form))
        .chain(choices_without_no(form))
        .chain(questions_to_refusers(form))
        .collect();
    places
        .into_iter()
        .map(|field| Finding::new(Rule::UnequalRefusal, field))
        .collect()
}

/// A button that agrees, where leaving a box empty is the way to refuse.
fn accepting_button<'a>(form: &'a Subject) -> impl Iterator<Item = &'a str> {
    let asks = form.definition.consents().next().is_some();
    let accepts = move |passage: &&Passage| {
        asks && passage.at.what == What::Form(FormText::Submit)
            && passage.has(passage.lexicon.accepts)
    };
    form.passages.iter().filter(accepts).map(|_| FORM)
}

/// A text by which whoever refuses loses something.
fn pressing_texts<'a>(form: &'a Subject) -> impl Iterator<Item = &'a str> {
    let presses = |passage: &&Passage| passage.has(passage.lexicon.pressure);
    form.passages
        .iter()
        .filter(presses)
        .map(|passage| passage.at.field)
}

/// A question with an answer that agrees and none that does not.
fn choices_without_no<'a>(form: &'a Subject) -> impl Iterator<Item = &'a str> {
    let of_fields = form
        .passages
        .chunk_by(|one, next| one.at.field == next.at.field);
    let questions = of_fields.filter(|passages| {
        let choices = || passages.iter().filter(|one| one.at.what == What::Choice);
        let is_one_of = |kind: FieldKind| kind.has_choices() && !kind.takes_many();
        passages[0].at.kind.is_some_and(is_one_of)
            && choices().any(|choice| choice.has(choice.lexicon.agrees))
            && !choices().any(|choice| choice.has(choice.lexicon.no))
    });
    questions.map(|passages| passages[0].at.field)
}

/// Something that only those who refuse have to answer.
fn questions_to_refusers<'a>(form: &'a Subject) -> impl Iterator<Item = &'a str> {
    let fields = form.definition.fields.iter().filter(|field| field.required);
    fields
        .filter(|field| asks_refusers_only(form, field))
        .map(|field| field.id.as_str())
}

fn asks_refusers_only(form: &Subject, field: &Field) -> bool {
    let Some(condition) = &field.visible_if else {
        return false;
    };
    condition.fields().into_iter().any(|id| {
        let consent = form.definition.field(id);
        let Some(consent) = consent.filter(|consent| consent.kind == FieldKind::Consent) else {
            return false;
        };
        let no = if consent.yes_no { REFUSED } else { "" };
        let is_shown_after = |answer: &str| {
            let given = Answers::from([(id.to_owned(), answer.to_owned())]);
            outcomes(form, field, &given).map(|outcomes| outcomes.is_shown)
        };
        is_shown_after(no) == Some(true) && is_shown_after(TICKED) == Some(false)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::Op;
    use crate::forms::lint::testing::{choices, finds, found_in, passes, text, when};

    #[test]
    fn the_button_sends_and_does_not_agree() {
        finds(Rule::UnequalRefusal, FORM, |form| {
            form.submit = text("Agree and send");
        });
        passes(Rule::UnequalRefusal, |form| {
            form.submit = text("Send agreement");
        });
    }

    #[test]
    fn whoever_refuses_loses_nothing() {
        finds(Rule::UnequalRefusal, "f3", |form| {
            form.fields[2].hint = text("Without your consent there is no discount.");
        });
        finds(Rule::UnequalRefusal, FORM, |form| {
            form.intro = text("You can only take part if you agree.");
        });
        passes(Rule::UnequalRefusal, |form| {
            form.intro = text("Everybody can take part. Only if you like, agree to our news.");
        });
        passes(Rule::UnequalRefusal, |form| {
            form.fields[2].hint = text("We write with your consent only.");
        });
    }

    #[test]
    fn among_the_choices_is_a_no() {
        let found = |labels: &'static [&str]| {
            let found = found_in(|form, _| form.fields[1].choices = choices(labels));
            found.contains(&("f2".to_owned(), Rule::UnequalRefusal))
        };
        assert!(found(&["Yes, I agree to calls", "Ask me later"]));
        assert!(!found(&["Yes, I agree to calls", "No"]));
        assert!(!found(&["Yes", "Ask me later"]), "about something else");
    }

    #[test]
    fn those_who_refuse_are_not_asked_why() {
        let asked_if = |op, value: &'static str, yes_no| {
            move |form: &mut crate::forms::model::Definition| {
                form.fields[2].yes_no = yes_no;
                form.fields[3].required = true;
                form.fields[3].visible_if = Some(when("f3", op, value));
            }
        };
        finds(Rule::UnequalRefusal, "f4", asked_if(Op::Is, "no", true));
        finds(
            Rule::UnequalRefusal,
            "f4",
            asked_if(Op::Unanswered, "", false),
        );
        passes(Rule::UnequalRefusal, asked_if(Op::Is, "yes", true));
        passes(Rule::UnequalRefusal, |form| {
            asked_if(Op::Is, "no", true)(form);
            form.fields[3].required = false;
        });
    }
}
