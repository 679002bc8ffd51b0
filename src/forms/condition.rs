//! Whether a field is shown: conditions as data, and the one evaluator that decides.
//!
//! A condition looks at answers to earlier fields only, so there are no circles, and what depends on
//! a field that is itself not shown sees it unanswered. The script of the public page has a twin of
//! this evaluator (`public/form/rules.js`), tested against it with generated cases.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::model::{Answers, Definition, Field, FieldKind};

/// When a field is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// All of these hold; none at all holds.
    All(Vec<Condition>),
    /// One of these holds at least; none at all does not.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// A field is answered in some way.
    #[serde(untagged)]
    Test(Test),
}

/// What is asked of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Id of an earlier field.
    pub field: String,
    /// What has to be so.
    pub op: Op,
    /// With what the answer is compared; empty where nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
}

/// How an answer is compared. Letters count as they are, small and large.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// There is an answer; a box is ticked.
    #[default]
    Answered,
    /// There is none.
    Unanswered,
    /// It is the value.
    Is,
    /// It is not the value, or there is none.
    IsNot,
    /// The value is one of several that are chosen.
    Includes,
    /// The value is not one of those that are chosen.
    Excludes,
    /// The value stands in it.
    Contains,
    /// It begins with the value.
    BeginsWith,
    /// It ends with the value.
    EndsWith,
    /// A number is larger, a date later.
    Above,
    /// A number is smaller, a date earlier.
    Below,
    /// A number is as large or larger, a date as late or later.
    AtLeast,
    /// A number is as small or smaller, a date as early or earlier.
    AtMost,
}

/// All of them, in the order of the builder.
pub const OPS: [Op; 13] = [
    Op::Answered,
    Op::Unanswered,
    Op::Is,
    Op::IsNot,
    Op::Includes,
    Op::Excludes,
    Op::Contains,
    Op::BeginsWith,
    Op::EndsWith,
    Op::Above,
    Op::Below,
    Op::AtLeast,
    Op::AtMost,
];

impl Op {
    /// Stable name; its words are the language key `condition-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Unanswered => "unanswered",
            Self::Is => "is",
            Self::IsNot => "is_not",
            Self::Includes => "includes",
            Self::Excludes => "excludes",
            Self::Contains => "contains",
            Self::BeginsWith => "begins_with",
            Self::EndsWith => "ends_with",
            Self::Above => "above",
            Self::Below => "below",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }

    /// Whether it compares numbers or days.
    #[must_use]
    pub fn compares_size(self) -> bool {
        matches!(
            self,
            Self::Above | Self::Below | Self::AtLeast | Self::AtMost
        )
    }

    /// Whether it compares with a value.
    #[must_use]
    pub fn has_value(self) -> bool {
        !matches!(self, Self::Answered | Self::Unanswered)
    }
}

impl Condition {
    /// Whether it holds with these answers.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.holds_by(&|field| answers.get(field).map_or("", String::as_str))
    }

    /// Whether it holds with the answers that a function knows.
    pub fn holds_by<'a>(&self, answer: &impl Fn(&str) -> &'a str) -> bool {
        match self {
            Self::All(conditions) => conditions.iter().all(|one| one.holds_by(answer)),
            Self::Any(conditions) => conditions.iter().any(|one| one.holds_by(answer)),
            Self::Not(condition) => !condition.holds_by(answer),
            Self::Test(test) => test.holds(answer(&test.field)),
        }
    }

    /// The fields that it looks at.
    #[must_use]
    pub fn fields(&self) -> BTreeSet<&str> {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().flat_map(Self::fields).collect()
            }
            Self::Not(condition) => condition.fields(),
            Self::Test(test) => BTreeSet::from([test.field.as_str()]),
        }
    }

    /// How deep it is nested; a test alone is 1.
    #[must_use]
    pub fn depth(&self) -> usize {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                1 + conditions.iter().map(Self::depth).max().unwrap_or(0)
            }
            Self::Not(condition) => 1 + condition.depth(),
            Self::Test(_) => 1,
        }
    }
}

impl Test {
    /// Whether it holds with an answer.
    #[must_use]
    pub fn holds(&self, answer: &str) -> bool {
        let value = self.value.as_str();
        let chosen = || answer.split('\n').any(|one| one == value);
        let compared =
            |is_so: fn(std::cmp::Ordering) -> bool| order(answer, value).is_some_and(is_so);
        match self.op {
            Op::Answered => !answer.is_empty(),
            Op::Unanswered => answer.is_empty(),
            Op::Is => answer == value,
            Op::IsNot => answer != value,
            Op::Includes => chosen(),
            Op::Excludes => !chosen(),
            Op::Contains => answer.contains(value),
            Op::BeginsWith => answer.starts_with(value),
            Op::EndsWith => answer.ends_with(value),
            Op::Above => compared(std::cmp::Ordering::is_gt),
            Op::Below => compared(std::cmp::Ordering::is_lt),
            Op::AtLeast => compared(std::cmp::Ordering::is_ge),
            Op::AtMost => compared(std::cmp::Ordering::is_le),
        }
    }
}

/// Two numbers by size, two dates by time; anything else has no order.
#[must_use]
pub fn order(a: &str, b: &str) -> Option<std::cmp::Ordering> {
    if is_date(a) && is_date(b) {
        return Some(a.cmp(b));
    }
    number(a)?.partial_cmp(&number(b)?)
}

/// `-12.5`: at most 15 digits before the point and 6 behind it, so that every language that has IEEE
/// 754 numbers reads the same.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str, max| {
        (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if are_digits(whole, 15) && are_digits(part, 6) {
        text.parse().ok()
    } else {
        None
    }
}

/// `2026-03-31` by its shape alone (ISO 8601).
fn is_date(text: &str) -> bool {
    let shape = text
        .bytes()
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.eq(*b"0000-00-00")
}

/// A walk through a form from top to bottom.
#[derive(Debug, Default)]
pub struct Walk {
    is_on_hidden_page: bool,
    is_in_hidden_section: bool,
}

impl Walk {
    /// Whether the next field is shown, by the answers to the shown ones before it.
    pub fn shows(&mut self, field: &Field, known: &Answers) -> bool {
        let condition = field.visible_if.as_ref();
        let holds = condition.is_none_or(|condition| condition.holds(known));
        self.shows_if(field.kind, holds)
    }

    /// Whether the next field is shown, if it is known whether its condition holds.
    pub fn shows_if(&mut self, kind: FieldKind, holds: bool) -> bool {
        self.go(kind, holds);
        holds && !self.is_in_hidden_section && !self.is_on_hidden_page
    }

    /// What a section says holds up to the next one or the page's end; what a page says, up to the
    /// next page.
    fn go(&mut self, kind: FieldKind, holds: bool) {
        match kind {
            FieldKind::Section => self.is_in_hidden_section = !holds,
            FieldKind::PageBreak => {
                self.is_on_hidden_page = !holds;
                self.is_in_hidden_section = false;
            }
            _ => {}
        }
    }
}

impl Definition {
    /// The ids of the fields that are shown with these answers. What follows a section that is not
    /// shown is not shown either, up to the next one.
    #[must_use]
    pub fn shown(&self, answers: &Answers) -> BTreeSet<&str> {
        let mut known = Answers::new();
        let mut shown = BTreeSet::new();
        let mut walk = Walk::default();
        for field in &self.fields {
            if !walk.shows(field, &known) {
                continue;
            }
            shown.insert(field.id.as_str());
            if let Some(answer) = answers.get(&field.id) {
                known.insert(field.id.clone(), answer.clone());
            }
        }
        shown
    }

    /// The fields that are shown whatever is answered.
    pub fn always_shown(&self) -> impl Iterator<Item = &Field> {
        let mut walk = Walk::default();
        self.fields
            .iter()
            .filter(move |field| walk.shows_if(field.kind, field.visible_if.is_none()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(field: &str, op: Op, value: &str) -> Condition {
        Condition::Test(Test {
            field: field.into(),
            op,
            value: value.into(),
        })
    }

    fn answers(list: &[(&str, &str)]) -> Answers {
        let pairs = list.iter();
        pairs
            .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn conditions_read_as_they_are_documented() {
        let text = r#"{"all":[{"field":"f1","op":"is","value":"de"},{"not":{"field":"f2","op":"answered"}}]}"#;
        let condition: Condition = serde_json::from_str(text).expect("a condition");
        let not = Condition::Not(Box::new(test("f2", Op::Answered, "")));
        assert_eq!(
            condition,
            Condition::All(vec![test("f1", Op::Is, "de"), not])
        );
        assert_eq!(serde_json::to_string(&condition).expect("JSON"), text);
        assert!(condition.holds(&answers(&[("f1", "de")])));
        assert!(!condition.holds(&answers(&[("f1", "de"), ("f2", "x")])));
        assert_eq!(condition.fields(), BTreeSet::from(["f1", "f2"]));
        assert_eq!(condition.depth(), 3);
    }

    #[test]
    fn operators_do_what_they_say() {
        for (op, value, holding, failing) in [
            (Op::Answered, "", &["a"][..], &[""][..]),
            (Op::Unanswered, "", &[""], &["a"]),
            (Op::Is, "a", &["a"], &["", "A", "a\nb"]),
            (Op::IsNot, "a", &["", "b"], &["a"]),
            (Op::Includes, "a", &["a", "b\na"], &["", "ab"]),
            (Op::Excludes, "a", &["", "ab"], &["a", "b\na"]),
            (Op::Contains, "a", &["bab"], &["", "b"]),
            (Op::BeginsWith, "a", &["ab"], &["ba"]),
            (Op::EndsWith, "a", &["ba"], &["ab"]),
            (
                Op::Above,
                "9",
                &["10", "9.5"],
                &["9", "", "x", "2026-01-01"],
            ),
            (
                Op::Below,
                "2026-02-01",
                &["2026-01-31"],
                &["2026-02-01", "1", ""],
            ),
            (Op::AtLeast, "-1", &["-1", "0"], &["-1.5", ""]),
            (Op::AtMost, "1.50", &["1.5", "-3"], &["1.6", "1,5"]),
        ] {
            let holds = |answer: &&str| test("f1", op, value).holds(&answers(&[("f1", answer)]));
            assert!(holding.iter().all(holds), "{op:?} {value} {holding:?}");
            assert!(!failing.iter().any(holds), "{op:?} {value} {failing:?}");
        }
    }

    #[test]
    fn what_is_not_shown_decides_nothing() {
        let field = |id: &str, kind, visible_if| Field {
            id: id.into(),
            kind,
            visible_if,
            ..Field::default()
        };
        let form = Definition {
            fields: vec![
                field("f1", FieldKind::Text, None),
                field("f2", FieldKind::Text, Some(test("f1", Op::Is, "yes"))),
                field("f3", FieldKind::Text, Some(test("f2", Op::Answered, ""))),
                field("f4", FieldKind::Section, Some(test("f1", Op::Is, "no"))),
                field("f5", FieldKind::Text, None),
                field("f6", FieldKind::Section, None),
                field("f7", FieldKind::Text, None),
                field("f8", FieldKind::PageBreak, Some(test("f1", Op::Is, "no"))),
                field("f9", FieldKind::Section, None),
                field("f10", FieldKind::Text, None),
                field("f11", FieldKind::PageBreak, None),
                field("f12", FieldKind::Text, None),
            ],
            ..Definition::default()
        };
        let shown = |list: &[(&str, &str)]| {
            let answers = answers(list);
            form.shown(&answers)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        // In the order of their names: sets have no other.
        assert_eq!(shown(&[]), ["f1", "f11", "f12", "f6", "f7"]);
        assert_eq!(
            shown(&[("f1", "yes"), ("f2", "a")]),
            ["f1", "f11", "f12", "f2", "f3", "f6", "f7"]
        );
        assert_eq!(
            shown(&[("f1", "no"), ("f2", "a")]),
            [
                "f1", "f10", "f11", "f12", "f4", "f5", "f6", "f7", "f8", "f9"
            ]
        );
        let always: Vec<_> = form.always_shown().map(|field| field.id.as_str()).collect();
        assert_eq!(always, ["f1", "f6", "f7", "f11", "f12"]);
    }
}
