//! What is on a form can be reached: some answers fulfil each condition.

use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::UnreachableField, |field| {
        let outcomes = form.outcomes.get(field.id.as_str());
        outcomes.is_some_and(|outcomes| !outcomes.is_shown)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::{Condition, Op};
    use crate::forms::lint::testing::{finds, passes, template, text, when};
    use crate::forms::model::FieldKind;

    fn all(conditions: &[Condition]) -> Condition {
        Condition::All(conditions.to_vec())
    }

    #[test]
    fn contradictions_are_found() {
        for contradiction in [
            when("f2", Op::Is, "not offered"),
            all(&[when("f1", Op::Is, "a"), when("f1", Op::Is, "b")]),
            all(&[when("f1", Op::Above, "5"), when("f1", Op::Below, "5")]),
            when("f3", Op::Is, "no"),
            Condition::Any(Vec::new()),
        ] {
            finds(Rule::UnreachableField, "f4", |form| {
                form.fields[3].visible_if = Some(contradiction);
            });
        }
    }

    #[test]
    fn demands_that_can_be_met_are_none() {
        for met in [
            all(&[
                when("f1", Op::BeginsWith, "a"),
                when("f1", Op::EndsWith, "b"),
            ]),
            when("f3", Op::Is, "yes"),
        ] {
            passes(Rule::UnreachableField, |form| {
                form.fields[3].visible_if = Some(met);
            });
        }
    }

    #[test]
    fn what_hangs_on_a_field_of_another_branch_is_never_shown() {
        // f4 is there for choice a; f5 needs an answer to f4, and choice b.
        let branches = |b: &'static str| {
            move |form: &mut crate::forms::model::Definition| {
                form.fields[3].visible_if = Some(when("f2", Op::Is, "c0"));
                let mut last = template(FieldKind::LongText);
                last.visible_if = Some(all(&[when("f4", Op::Answered, ""), when("f2", Op::Is, b)]));
                form.add_field(&last, None);
            }
        };
        finds(Rule::UnreachableField, "f5", branches("c1"));
        passes(Rule::UnreachableField, branches("c0"));
    }

    #[test]
    fn nor_is_what_contradicts_its_section() {
        let in_section = |value: &'static str| {
            move |form: &mut crate::forms::model::Definition| {
                let mut section = template(FieldKind::Section);
                section.label = text("More");
                section.visible_if = Some(when("f2", Op::Is, "c0"));
                form.add_field(&section, Some("f3"));
                form.fields[4].visible_if = Some(when("f2", Op::Is, value));
            }
        };
        finds(Rule::UnreachableField, "f4", in_section("c1"));
        passes(Rule::UnreachableField, in_section("c0"));
    }
}
