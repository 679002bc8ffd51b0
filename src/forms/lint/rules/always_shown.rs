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
                answered(),
                not(when("f2", Op::Answered, "")),
            ]));
        });
    }
}
