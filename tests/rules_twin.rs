//! The script of the public page decides about conditions as the server does: ten thousand generated
//! cases, each decided by both.

use std::io::Write;
use std::process::{Command, Stdio};

use placet::forms::condition::{Condition, OPS, Test};
use placet::forms::model::Answers;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

const CASES: usize = 10_000;

/// What the program of the test does: reads cases, says for each whether its condition holds.
const DECIDE: &str = r#"
const rules = new Function(require("fs").readFileSync("public/form/rules.js", "utf8") + "; return placetRules;")();
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(([condition, answers]) => rules.holds(condition, answers))));
"#;

/// Texts, numbers, days and lists that are often alike, and some that are almost numbers or days.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ab]{1,3}",
        "-?[0-9]{1,3}(\\.[0-9]{1,2})?",
        "[0-9]{15,16}(\\.[0-9]{6,7})?",
        "202[56]-0[1-3]-[0-3][0-9]",
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
    let mut runner = TestRunner::deterministic();
    let case = (
        condition(),
        prop::collection::btree_map("f[1-3]", value(), 0..4),
    );
    let cases: Vec<(Condition, Answers)> = (0..CASES)
        .map(|_| case.new_tree(&mut runner).expect("a case").current())
        .collect();
    let ours: Vec<bool> = cases
        .iter()
        .map(|(condition, answers)| condition.holds(answers))
        .collect();
    let holding = ours.iter().filter(|holds| **holds).count();
    assert!(
        (CASES / 10..CASES * 9 / 10).contains(&holding),
        "{holding} hold: too much alike"
    );

    let theirs = decided_by_script(&serde_json::to_vec(&cases).expect("JSON"));
    assert_eq!(theirs.len(), CASES);
    for ((case, ours), theirs) in cases.iter().zip(ours).zip(theirs) {
        assert_eq!(ours, theirs, "{case:?}");
    }
}

fn decided_by_script(cases: &[u8]) -> Vec<bool> {
    let mut node = Command::new("node")
        .args(["-e", DECIDE])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node, which tools/setup.sh brings");
    let mut stdin = node.stdin.take().expect("an input");
    stdin.write_all(cases).expect("the cases are sent");
    drop(stdin);
    let output = node.wait_with_output().expect("an answer");
    assert!(output.status.success(), "node failed");
    serde_json::from_slice(&output.stdout).expect("JSON")
}
