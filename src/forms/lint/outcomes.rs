//! Whether a condition can hold at all, and whether it can fail: by trying the answers between which
//! its tests can tell. What the fields it looks at depend on is tried with them.

use std::collections::BTreeSet;

use crate::forms::condition::{Condition, Op, Test, Walk, number};
use crate::forms::model::{Answers, Definition, Field, FieldKind, REFUSED, TICKED};

/// Most combinations of answers that are tried.
const TRIED_MAX: usize = 5_000;

/// What was seen while trying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// With some answers the field is shown.
    pub is_shown: bool,
    /// With some answers the field is not shown though its section and its page are.
    pub is_hidden: bool,
}

/// The outcomes of a field's condition, with some answers given; nothing where there are too many
/// combinations to try.
pub fn outcomes(definition: &Definition, field: &Field, given: &Answers) -> Option<Outcomes> {
    // Where all that it hangs on is too much, the fields of its own condition must do.
    let wide = relevant(definition, field, true);
    let narrow = || relevant(definition, field, false);
    try_all(&wide, field, given).or_else(|| try_all(&narrow(), field, given))
}

/// A field on which others depend, with the answers to try.
struct Tried<'a> {
    field: &'a Field,
    answers: Vec<String>,
}

fn try_all(relevant: &[Tried<'_>], target: &Field, given: &Answers) -> Option<Outcomes> {
    let counts = relevant.iter().map(|tried| tried.answers.len().max(1));
    let combinations = counts.into_iter().try_fold(1_usize, |all, count| {
        all.checked_mul(count).filter(|all| *all <= TRIED_MAX)
    })?;
    let unconditional = Field {
        visible_if: None,
        ..target.clone()
    };
    let condition = target.visible_if.as_ref();
    let mut outcomes = Outcomes::default();
    for number in 0..combinations {
        let (mut walk, known) = walk(relevant, given, number);
        let holds = condition.is_none_or(|condition| condition.holds(&known));
        let is_shown_around = walk.shows(&unconditional, &known);
        outcomes.is_shown |= is_shown_around && holds;
        outcomes.is_hidden |= is_shown_around && !holds;
        if outcomes.is_shown && outcomes.is_hidden {
            break;
        }
    }
    Some(outcomes)
}

/// From top to bottom with the combination of a number: each field's answers are a digit of it. Where
/// that has led, and what is known then.
fn walk(relevant: &[Tried<'_>], given: &Answers, mut number: usize) -> (Walk, Answers) {
    let mut walk = Walk::default();
    let mut known = Answers::new();
    for tried in relevant {
        let count = tried.answers.len().max(1);
        let digit = number % count;
        number /= count;
        if walk.shows(tried.field, &known) {
            let chosen = given.get(&tried.field.id).or(tried.answers.get(digit));
            known.insert(tried.field.id.clone(), chosen.cloned().unwrap_or_default());
        }
    }
    (walk, known)
}

/// The fields before the target on which it hangs, in order. `is_wide`: also those on which these hang.
fn relevant<'a>(definition: &'a Definition, target: &Field, is_wide: bool) -> Vec<Tried<'a>> {
    let earlier = definition.fields.iter();
    let earlier: Vec<&Field> = earlier.take_while(|field| field.id != target.id).collect();
    let mut needed = BTreeSet::new();
    let mut tests: Vec<&Test> = Vec::new();
    need(target, earlier.len(), &earlier, &mut needed);
    for place in (0..earlier.len()).rev() {
        if is_wide && needed.contains(&place) {
            need(earlier[place], place, &earlier, &mut needed);
        }
    }
    for place in &needed {
        collect(earlier[*place].visible_if.as_ref(), &mut tests);
    }
    collect(target.visible_if.as_ref(), &mut tests);
    let tried = needed.into_iter().map(|place| Tried {
        field: earlier[place],
        answers: answers_of(earlier[place], &tests),
    });
    tried.collect()
}

/// Notes the places of the fields that a field's condition looks at, of its section and of its page.
fn need(field: &Field, place: usize, earlier: &[&Field], needed: &mut BTreeSet<usize>) {
    let looked_at = field.visible_if.as_ref().map(Condition::fields);
    for id in looked_at.into_iter().flatten() {
        needed.extend(earlier.iter().position(|other| other.id == id));
    }
    for kind in [FieldKind::Section, FieldKind::PageBreak] {
        let mut before = earlier[..place].iter();
        needed.extend(before.rposition(|other| other.kind == kind));
    }
}

fn collect<'a>(condition: Option<&'a Condition>, tests: &mut Vec<&'a Test>) {
    match condition {
        Some(Condition::All(conditions) | Condition::Any(conditions)) => {
            for condition in conditions {
                collect(Some(condition), tests);
            }
        }
        Some(Condition::Not(condition)) => collect(Some(condition), tests),
        Some(Condition::Test(test)) => tests.push(test),
        None => {}
    }
}

/// The answers between which the tests of a field can tell.
fn answers_of(field: &Field, tests: &[&Test]) -> Vec<String> {
    if !field.kind.is_answered() {
        return Vec::new();
    }
    let tests: Vec<&Test> = tests
        .iter()
        .filter(|test| test.field == field.id)
        .copied()
        .collect();
    let mut answers = vec![String::new()];
    let choices = || field.choices.iter().map(|choice| choice.value.clone());
    if field.is_yes_or_nothing() {
        answers.push(TICKED.to_owned());
    } else if field.yes_no {
        answers.extend([TICKED.to_owned(), REFUSED.to_owned()]);
    } else if field.kind.takes_many() {
        answers.extend(choices());
        answers.push(choices().collect::<Vec<_>>().join("\n"));
    } else if field.kind.has_choices() {
        answers.extend(choices());
    } else {
        answers.push("something else".to_owned());
        answers.extend(tests.iter().flat_map(|test| around(test)));
        // Several demands on one text at once: begins with, contains, ends with.
        let of = |op| {
            let found = tests.iter().find(|test| test.op == op);
            found.map_or("", |test| test.value.as_str())
        };
        answers.push([of(Op::BeginsWith), of(Op::Contains), of(Op::EndsWith)].concat());
    }
    answers.sort();
    answers.dedup();
    answers
}

/// The value of a test, and what is a little less and a little more.
fn around(test: &Test) -> Vec<String> {
    let value = test.value.clone();
    match number(&value) {
        Some(at) => vec![format!("{}", at - 0.5), value, format!("{}", at + 0.5)],
        None if test.op.compares_size() => {
            vec!["0001-01-01".to_owned(), value, "9999-12-31".to_owned()]
        }
        None => vec![value],
    }
}
