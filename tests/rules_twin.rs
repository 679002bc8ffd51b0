//! The script of the public page decides about conditions and checks answers as the server does: ten
//! thousand generated cases of each, each decided by both.

use std::io::Write;
use std::process::{Command, Stdio};

use placet::forms::condition::{Condition, OPS, Test};
use placet::forms::inline::rules;
use placet::forms::model::{Answers, Choice, Definition, Field, FieldKind};
use placet::forms::validate::validate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::DeserializeOwned;

const CASES: usize = 10_000;

/// Runs the script's functions over cases from standard input.
const PROGRAM: &str = r#"
const rules = new Function(require("fs").readFileSync("public/form/rules.js", "utf8") + "; return placetRules;")();
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const decide = ([condition, answers]) => rules.holds(condition, answers);
const check = ([checks, kind, answer, other]) => {
  const tidy = rules.tidy(answer, kind);
  return [rules.fault(checks, tidy, other === null ? {} : { f1: rules.tidy(other, kind) }), tidy];
};
process.stdout.write(JSON.stringify(cases.map(process.argv[1] === "check" ? check : decide)));
"#;

fn by_script<T: DeserializeOwned>(what: &str, cases: &impl Serialize) -> Vec<T> {
    let mut node = Command::new("node")
        .args(["-e", PROGRAM, what])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node, which tools/setup.sh brings");
    let cases = serde_json::to_vec(cases).expect("JSON");
    let mut stdin = node.stdin.take().expect("an input");
    stdin.write_all(&cases).expect("the cases are sent");
    drop(stdin);
    let output = node.wait_with_output().expect("an answer");
    assert!(output.status.success(), "node failed");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn generated<S: Strategy>(strategy: S) -> Vec<S::Value> {
    let mut runner = TestRunner::deterministic();
    (0..CASES)
        .map(|_| strategy.new_tree(&mut runner).expect("a case").current())
        .collect()
}

/// Texts, numbers, days and lists that are often alike, and some that are almost numbers or days.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ab]{1,3}",
        "-?[0-9]{1,3}(\\.[0-9]{1,2})?",
        "[0-9]{15,16}(\\.[0-9]{6,7})?",
        "202[56]-0[1-3]-[0-3][0-9]",
        "(2026|\\+999|-026)-[0+-][13]-[0+-][1-9]",
        "[ab]\n[ab]{1,2}",
        "(yes|no|-|\\.5|1\\.|1e3|0x1|\u{661}|Ä|ä|😀a)",
        any::<String>(),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    let test = ("f[1-3]", 0..OPS.len(), value()).prop_map(|(field, op, value)| {
        Condition::Test(Test {
            field,
            op: OPS[op],
            value,
        })
    });
    test.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|condition| Condition::Not(Box::new(condition))),
        ]
    })
}

#[test]
fn the_script_decides_as_the_server_does() {
    let answers = prop::collection::btree_map("f[1-3]", value(), 0..4);
    let cases: Vec<(Condition, Answers)> = generated((condition(), answers));
    let ours: Vec<bool> = cases
        .iter()
        .map(|(condition, answers)| condition.holds(answers))
        .collect();
    let holding = ours.iter().filter(|holds| **holds).count();
    assert!(
        (CASES / 10..CASES * 9 / 10).contains(&holding),
        "{holding} hold: too much alike"
    );

    let theirs: Vec<bool> = by_script("decide", &cases);
    assert_eq!(theirs.len(), CASES);
    for ((case, ours), theirs) in cases.iter().zip(ours).zip(theirs) {
        assert_eq!(ours, theirs, "{case:?}");
    }
}

/// The kinds that the page checks, and how it reads their controls.
const CHECKED: [(FieldKind, &str); 9] = [
    (FieldKind::Text, "text"),
    (FieldKind::LongText, "lines"),
    (FieldKind::Signature, "text"),
    (FieldKind::Phone, "tel"),
    (FieldKind::Number, "decimal"),
    (FieldKind::Date, "text"),
    (FieldKind::CheckboxGroup, "lines"),
    (FieldKind::Checkbox, "text"),
    (FieldKind::AgeGate, "text"),
];

/// A field, what is typed into it, and the answer that it may have to repeat.
fn filled_in() -> impl Strategy<Value = (usize, Field, String, Option<String>)> {
    let bound = prop::option::of(prop_oneof!["-?[0-9]{1,2}", "2026-0[1-3]-[0-3][0-9]"]);
    let small = || prop::option::of(0..4u32);
    let shape = (
        0..CHECKED.len(),
        any::<bool>(),
        any::<bool>(),
        bound.clone(),
        bound,
    );
    let counts = (small(), small(), small(), small());
    (shape, counts, answer(), answer()).prop_map(|(shape, counts, typed, other)| {
        let (at, required, repeats, min, max) = shape;
        let choice = |value: &str| Choice {
            value: value.into(),
            ..Choice::default()
        };
        let kind = CHECKED[at].0;
        let sent = |text: String| as_sent(kind, &text);
        let field = Field {
            id: "f2".into(),
            kind,
            required,
            min,
            max,
            min_length: counts.0,
            max_length: counts.1.map(|n| n + 1),
            min_choices: counts.2,
            max_choices: counts.3,
            same_as: repeats.then(|| "f1".to_owned()),
            choices: ["a", "b", "c"].map(choice).into(),
            ..Field::default()
        };
        (at, field, sent(typed), repeats.then(|| sent(other)))
    })
}

/// What a browser sends: of boxes only the values of those that are there, each once.
fn as_sent(kind: FieldKind, text: &str) -> String {
    let values = match kind {
        FieldKind::Checkbox | FieldKind::AgeGate => &["yes"][..],
        FieldKind::CheckboxGroup => &["a", "b", "c"],
        _ => return text.to_owned(),
    };
    let is_ticked = |value: &&&str| text.split('\n').any(|line| line == **value);
    let ticked: Vec<&str> = values.iter().filter(is_ticked).copied().collect();
    ticked.join("\n")
}

fn answer() -> impl Strategy<Value = String> {
    prop_oneof![
        value(),
        Just("yes".to_owned()),
        "a(\nb)?(\nc)?",
        "[ \t\u{85}\u{feff}\u{2003}\r\n]{0,2}[ab12]{0,5}[ \t\u{85}\u{feff}\u{2003}\r\n]{0,2}",
        "-?[0-9]{1,2}(,[0-9]{1,2})?",
        "-?[0-9]{1,4}[.,][0-9]{3,4}",
        "(2026|\\+999|-026)-[0+-][13]-[0+-][1-9]",
        "2026-(02|12)-(2[789]|3[012])",
        "(00|\\+)49 ?\\(0\\)[ -/]?[0-9]{3,12}",
        "\\+[0-9]{6,16}",
    ]
}

#[test]
fn the_script_checks_as_the_server_does() {
    let cases = generated(filled_in());
    let asked: Vec<_> = cases
        .iter()
        .map(|(at, field, typed, other)| {
            let checks: Vec<_> = rules(field)
                .into_iter()
                .map(|rule| (rule.test, rule.with))
                .collect();
            (checks, CHECKED[*at].1, typed, other)
        })
        .collect();
    let theirs: Vec<(i64, String)> = by_script("check", &asked);
    assert_eq!(theirs.len(), CASES);

    let mut refused = 0;
    for ((_, field, typed, other), (fault, tidy)) in cases.iter().zip(theirs) {
        let theirs = usize::try_from(fault).ok().map(|at| rules(field)[at].key);
        let ours = checked_by_server(field, typed, other.as_deref());
        let case = format!("{field:?} {typed:?} {other:?}");
        match &ours {
            Err(key) => assert_eq!(theirs, Some(key.as_str()), "{case}"),
            Ok(kept) => {
                assert_eq!(theirs, None, "{case}");
                assert!(
                    kept.as_ref().is_none_or(|kept| *kept == tidy),
                    "{case} {tidy:?}"
                );
            }
        }
        refused += usize::from(ours.is_err());
    }
    assert!(
        (CASES / 10..CASES * 9 / 10).contains(&refused),
        "{refused} refused: too much alike"
    );
}

/// The answer as the server keeps it, or the key of what is wrong with it; none if it is right and
/// only what it repeats is wrong.
fn checked_by_server(
    field: &Field,
    typed: &str,
    other: Option<&str>,
) -> Result<Option<String>, String> {
    // What is repeated is of the same kind, and takes everything.
    let repeated = Field {
        id: "f1".into(),
        kind: field.kind,
        choices: field.choices.clone(),
        ..Field::default()
    };
    let email = Field {
        id: "f0".into(),
        kind: FieldKind::Email,
        ..Field::default()
    };
    let form = Definition {
        fields: vec![email, repeated, field.clone()],
        ..Definition::default()
    };
    let mut answers = Answers::from([
        ("f0".to_owned(), "ada@example.org".to_owned()),
        ("f2".to_owned(), typed.to_owned()),
    ]);
    answers.extend(other.map(|other| ("f1".to_owned(), other.to_owned())));
    match validate(&form, &answers) {
        Ok(tidy) => Ok(Some(tidy.get("f2").cloned().unwrap_or_default())),
        Err(errors) => match errors.get("f2") {
            Some(error) => Err(error.key.clone()),
            None => Ok(None),
        },
    }
}
