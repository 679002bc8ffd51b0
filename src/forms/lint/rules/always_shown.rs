//! A condition that always holds is none.

use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::AlwaysShown, |field| {
        let outcomes = form.outcomes.get(field.id.as_str());
        outcomes.is_some_and(|outcomes| outcomes.is_shown && !outcomes.is_hidden)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::{Condition, Op};
    use crate::forms::lint::testing::{finds, passes, when};

    #[test]
    fn conditions_that_always_hold_are_found() {
        let answered = || when("f1", Op::Answered, "");
        let not = |condition| Condition::Not(Box::new(condition));
        for always in [
            Condition::All(Vec::new()),
            Condition::Any(vec![answered(), not(answered())]),
        ] {
            finds(Rule::AlwaysShown, "f4", |form| {
                form.fields[3].visible_if = Some(always);
            });
        }
        passes(Rule::AlwaysShown, |form| {
            form.fields[3].visible_if = Some(Condition::Any(vec![
                when("f2", Op::Is, "c0"),
                not(when("f3", Op::Answered, "")),
            ]));
        });
    }

    #[test]
    fn what_must_be_answered_is_answered() {
        let on = |required: bool| {
            move |form: &mut crate::forms::model::Definition| {
                form.fields[1].required = required;
                form.fields[3].visible_if = Some(when("f2", Op::Answered, ""));
            }
        };
        finds(Rule::AlwaysShown, "f4", on(true));
        passes(Rule::AlwaysShown, on(false));
    }

    #[test]
    fn what_must_be_answered_and_is_not_always_asked_may_be_left_out() {
        passes(Rule::AlwaysShown, |form| {
            form.fields[2].visible_if = Some(when("f2", Op::Is, "c0"));
            form.fields[2].yes_no = true;
            form.fields[2].required = true;
            form.fields[3].visible_if = Some(when("f3", Op::Answered, ""));
        });
    }
}
