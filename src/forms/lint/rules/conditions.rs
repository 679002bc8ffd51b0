//! Conditions look back, and stay readable.

use crate::forms::condition::Condition;
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::Field;

/// Deepest nesting.
const DEPTH_MAX: usize = 4;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        let finding = match &field.visible_if {
            Some(condition) if condition.depth() > DEPTH_MAX => {
                let finding = Finding::new(Rule::ConditionTooDeep, &field.id);
                Some(finding.with("max", DEPTH_MAX))
            }
            Some(condition) if !looks_back(form, condition, field) => {
                Some(Finding::new(Rule::ConditionUnknown, &field.id))
            }
            _ => None,
        };
        finding.into_iter().collect()
    })
}

fn looks_back(form: &Subject, condition: &Condition, field: &Field) -> bool {
    let is_known = |id| {
        let earlier = form.find_before(id, field);
        earlier.is_some_and(|earlier| earlier.kind.is_answered())
    };
    condition.fields().into_iter().all(is_known)
}

/// Whether the condition of a field can be tried: those with a finding above can't.
pub fn is_sound(form: &Subject, field: &Field) -> bool {
    let condition = field.visible_if.as_ref();
    condition.is_none_or(|condition| {
        condition.depth() <= DEPTH_MAX && looks_back(form, condition, field)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::Op;
    use crate::forms::lint::testing::{finds, found_in, when};
    use crate::forms::model::Definition;

    #[test]
    fn conditions_look_back() {
        for field in ["f4", "f9"] {
            finds(Rule::ConditionUnknown, "f4", |form| {
                form.fields[3].visible_if = Some(when(field, Op::Answered, ""));
            });
        }
        finds(Rule::ConditionUnknown, "f2", |form| {
            form.fields[1].visible_if = Some(when("f4", Op::Answered, ""));
        });
        let back = |form: &mut Definition| {
            form.fields[3].visible_if = Some(when("f2", Op::Is, "c1"));
        };
        assert_eq!(found_in(|form, _| back(form)), []);
    }

    #[test]
    fn conditions_stay_readable() {
        let nested = |times| {
            (0..times).fold(when("f2", Op::Answered, ""), |inner, _| {
                Condition::All(vec![inner])
            })
        };
        finds(Rule::ConditionTooDeep, "f4", |form| {
            form.fields[3].visible_if = Some(nested(4));
        });
        assert_eq!(
            found_in(|form, _| form.fields[3].visible_if = Some(nested(3))),
            []
        );
    }
}
