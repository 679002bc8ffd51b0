//! Bounds are of the kind of the answers, the smaller one first.

use std::cmp::Ordering;

use crate::forms::condition::{number, order};
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{Field, FieldKind};
use crate::forms::validate::is_day;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        let rule = broken(field).filter(|_| field.kind.has_range());
        let finding = rule.map(|rule| Finding::new(rule, &field.id));
        finding.into_iter().collect()
    })
}

fn broken(field: &Field) -> Option<Rule> {
    let fits = |bound: &String| match field.kind {
        FieldKind::Date => is_day(bound),
        _ => number(bound).is_some(),
    };
    if ![&field.min, &field.max].into_iter().flatten().all(fits) {
        return Some(Rule::BoundUnlike);
    }
    let (min, max) = field.min.as_ref().zip(field.max.as_ref())?;
    (order(min, max) == Some(Ordering::Greater)).then_some(Rule::BoundsCrossed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, found_in};
    use crate::forms::model::Definition;

    fn bound(kind: FieldKind, min: &'static str, max: &'static str) -> impl Fn(&mut Definition) {
        move |form| {
            form.fields[3].kind = kind;
            form.fields[3].min = Some(min.into());
            form.fields[3].max = Some(max.into());
        }
    }

    #[test]
    fn bounds_can_be_met() {
        finds(
            Rule::BoundsCrossed,
            "f4",
            bound(FieldKind::Number, "2", "1"),
        );
        finds(Rule::BoundUnlike, "f4", bound(FieldKind::Number, "a", "1"));
        let no_day = bound(FieldKind::Date, "2026-02-30", "2026-03-01");
        finds(Rule::BoundUnlike, "f4", no_day);
        let with_plus = bound(FieldKind::Date, "+026-+1-+1", "2026-03-01");
        finds(Rule::BoundUnlike, "f4", with_plus);
        let one_day = bound(FieldKind::Date, "2026-02-28", "2026-02-28");
        assert_eq!(found_in(|form, _| one_day(form)), []);
    }
}
