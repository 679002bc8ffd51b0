//! Whether a condition can hold at all, and whether it can fail: by trying the answers between which
//! its tests can tell ([`candidates`]). What the fields it looks at depend on is tried with them.

use std::collections::{BTreeMap, BTreeSet};

use super::Subject;
use super::candidates::candidates;
use super::rules::conditions::is_sound;
use crate::forms::condition::{Condition, Test, Walk};
use crate::forms::model::{Answers, Field, FieldKind};

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

/// The outcomes of all conditions that can be tried, by field.
pub fn of_all<'a>(form: &Subject<'a>) -> BTreeMap<&'a str, Outcomes> {
    let fields = form.definition.fields.iter();
    let conditional = fields.filter(|field| field.visible_if.is_some() && is_sound(form, field));
    conditional
        .filter_map(|field| Some((field.id.as_str(), outcomes(form, field, &Answers::new())?)))
        .collect()
}

/// The outcomes of a field's condition, with some answers given; nothing where there are too many
/// combinations to try: what was not tried is not judged.
pub fn outcomes(form: &Subject, field: &Field, given: &Answers) -> Option<Outcomes> {
    let relevant = relevant(form, field)?;
    Some(try_all(&relevant, field, given))
}

/// A field on which others depend, with the answers to try.
struct Tried<'a> {
    field: &'a Field,
    answers: Vec<String>,
}

impl Tried<'_> {
    fn count(&self) -> usize {
        self.answers.len().max(1)
    }
}

fn try_all(relevant: &[Tried<'_>], target: &Field, given: &Answers) -> Outcomes {
    let combinations = relevant.iter().map(Tried::count).product();
    let mut outcomes = Outcomes::default();
    let mut known = Known::with_capacity(relevant.len());
    for number in 0..combinations {
        let mut walk = walk(relevant, given, number, &mut known);
        let holds = holds(target, &known);
        let is_shown_around = walk.shows_if(target.kind, true);
        outcomes.is_shown |= is_shown_around && holds;
        outcomes.is_hidden |= is_shown_around && !holds;
        if outcomes.is_shown && outcomes.is_hidden {
            break;
        }
    }
    outcomes
}

/// Answers to the fields that were shown, by id. They are few, and there are thousands of combinations:
/// nothing is copied.
type Known<'a> = Vec<(&'a str, &'a str)>;

fn holds(field: &Field, known: &Known) -> bool {
    let answer = |id: &str| {
        let found = known.iter().find(|(known, _)| *known == id);
        found.map_or("", |(_, answer)| *answer)
    };
    let condition = field.visible_if.as_ref();
    condition.is_none_or(|condition| condition.holds_by(&answer))
}

/// From top to bottom with the combination of a number: each field's answers are a digit of it. Where
/// that has led; and what is known then.
fn walk<'a>(
    relevant: &'a [Tried<'_>],
    given: &'a Answers,
    mut number: usize,
    known: &mut Known<'a>,
) -> Walk {
    let mut walk = Walk::default();
    known.clear();
    for tried in relevant {
        let count = tried.count();
        let digit = number % count;
        number /= count;
        let holds = holds(tried.field, known);
        if walk.shows_if(tried.field.kind, holds) {
            let chosen = given.get(&tried.field.id).or(tried.answers.get(digit));
            known.push((&tried.field.id, chosen.map_or("", String::as_str)));
        }
    }
    walk
}

/// The fields before the target on which it hangs, and those on which these hang, in order; nothing where
/// the answers of one can't be told apart, or where they have too many combinations.
fn relevant<'a>(form: &Subject<'a>, target: &Field) -> Option<Vec<Tried<'a>>> {
    let earlier = form.before(target);
    let mut needed = BTreeSet::new();
    let mut tests: Tests = BTreeMap::new();
    need(form, target, earlier, &mut needed);
    for place in (0..earlier.len()).rev() {
        if needed.contains(&place) {
            need(form, &earlier[place], earlier, &mut needed);
        }
    }
    for place in &needed {
        collect(earlier[*place].visible_if.as_ref(), &mut tests);
    }
    collect(target.visible_if.as_ref(), &mut tests);
    let mut combinations = 1;
    let tried = needed.into_iter().map(|place| {
        let field = &earlier[place];
        let tests = tests.get(field.id.as_str()).map_or(&[][..], Vec::as_slice);
        let tried = Tried {
            field,
            answers: candidates(field, tests)?,
        };
        combinations *= tried.count();
        (combinations <= TRIED_MAX).then_some(tried)
    });
    tried.collect()
}

/// Notes the places of the fields that a field's condition looks at, of its section and of its page.
fn need(form: &Subject, field: &Field, earlier: &[Field], needed: &mut BTreeSet<usize>) {
    let looked_at = field.visible_if.as_ref().map(Condition::fields);
    for id in looked_at.into_iter().flatten() {
        let place = form.places.get(id).copied();
        needed.extend(place.filter(|place| *place < earlier.len()));
    }
    for kind in [FieldKind::Section, FieldKind::PageBreak] {
        let mut before = form.before(field).iter();
        needed.extend(before.rposition(|other| other.kind == kind));
    }
}

/// The tests of conditions, by the field that they look at.
type Tests<'a> = BTreeMap<&'a str, Vec<&'a Test>>;

fn collect<'a>(condition: Option<&'a Condition>, tests: &mut Tests<'a>) {
    match condition {
        Some(Condition::All(conditions) | Condition::Any(conditions)) => {
            for condition in conditions {
                collect(Some(condition), tests);
            }
        }
        Some(Condition::Not(condition)) => collect(Some(condition), tests),
        Some(Condition::Test(test)) => tests.entry(&test.field).or_default().push(test),
        None => {}
    }
}
