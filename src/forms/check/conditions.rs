//! Rules of conditions: they look back, they can hold, and they are needed.

use std::collections::BTreeMap;

use super::Check;
use crate::forms::condition::{Condition, Op, Test, number};
use crate::forms::model::{Answers, Definition, Field, REFUSED, TICKED};

/// Deepest nesting.
const DEPTH_MAX: usize = 4;
/// Most combinations of answers that are tried.
const TRIED_MAX: usize = 20_000;

impl Check<'_> {
    pub fn condition(&mut self, field: &Field) {
        let Some(condition) = &field.visible_if else {
            return;
        };
        if condition.depth() > DEPTH_MAX {
            return self.add_with(&field.id, "check-condition-deep", "max", DEPTH_MAX);
        }
        let earlier = self.definition.fields.iter();
        let earlier = earlier.take_while(|earlier| earlier.id != field.id);
        let earlier: Vec<&Field> = earlier
            .filter(|earlier| earlier.kind.is_answered())
            .collect();
        let is_known = |id: &str| earlier.iter().any(|earlier| earlier.id == id);
        if !condition.fields().into_iter().all(is_known) {
            return self.add(&field.id, "check-condition-unknown");
        }
        match outcomes(condition, self.definition) {
            Some((false, _)) => self.add(&field.id, "check-condition-never"),
            Some((true, false)) => self.add(&field.id, "check-condition-always"),
            _ => {}
        }
    }
}

/// Whether some answers fulfil the condition, and whether some don't; nothing where there are too
/// many to try.
fn outcomes(condition: &Condition, definition: &Definition) -> Option<(bool, bool)> {
    let mut tests = Vec::new();
    collect(condition, &mut tests);
    let candidates = candidates(&tests, definition);
    let combinations = candidates
        .values()
        .try_fold(1_usize, |all, answers| all.checked_mul(answers.len()))?;
    if combinations > TRIED_MAX {
        return None;
    }
    let mut found = (false, false);
    for number in 0..combinations {
        match condition.holds(&combination(&candidates, number)) {
            true => found.0 = true,
            false => found.1 = true,
        }
    }
    Some(found)
}

fn collect<'a>(condition: &'a Condition, tests: &mut Vec<&'a Test>) {
    match condition {
        Condition::All(conditions) | Condition::Any(conditions) => {
            for condition in conditions {
                collect(condition, tests);
            }
        }
        Condition::Not(condition) => collect(condition, tests),
        Condition::Test(test) => tests.push(test),
    }
}

/// For each field the answers between which the tests can tell.
fn candidates(tests: &[&Test], definition: &Definition) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for test in tests {
        let Some(field) = definition.field(&test.field) else {
            continue;
        };
        let of_field = tests.iter().filter(|other| other.field == test.field);
        let values: Vec<&Test> = of_field.copied().collect();
        all.entry(test.field.clone())
            .or_insert_with(|| answers_of(field, &values));
    }
    all
}

fn answers_of(field: &Field, tests: &[&Test]) -> Vec<String> {
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
            tests
                .iter()
                .find(move |test| test.op == op)
                .map_or("", |test| &test.value)
        };
        let joined = [of(Op::BeginsWith), of(Op::Contains), of(Op::EndsWith)].concat();
        answers.push(joined);
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

/// The combination with a number: each field's candidates are a digit of it.
fn combination(candidates: &BTreeMap<String, Vec<String>>, mut number: usize) -> Answers {
    let mut answers = Answers::new();
    for (field, values) in candidates {
        answers.insert(field.clone(), values[number % values.len()].clone());
        number /= values.len();
    }
    answers
}
