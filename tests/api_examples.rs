//! The examples of docs/api.md run as they stand there.

use std::process::{Command, Output};

use crate::common::asked::text;
use crate::common::programs::any;
use crate::common::{Server, purposes};
use placet::purposes::model::PurposeContent;
use serde_json::Value;

/// The blocks marked as examples, with their language.
fn examples() -> Vec<(String, String)> {
    let guide = include_str!("../docs/api.md");
    let blocks = guide.split("```").skip(1).step_by(2);
    let marked = blocks.filter_map(|block| {
        let (head, code) = block.split_once('\n')?;
        let language = head.strip_suffix(" example")?;
        Some((language.to_owned(), code.to_owned()))
    });
    marked.collect()
}

fn run(language: &str, code: &str, url: &str, key: &str) -> Output {
    let (command, flags): (&str, &[&str]) = match language {
        "sh" => ("bash", &["-euc"]),
        "js" => ("node", &["--input-type=module", "-e"]),
        "python" => ("python3", &["-c"]),
        other => panic!("no example is in {other}"),
    };
    let mut program = Command::new(command);
    program.args(flags).arg(code);
    program.env("PLACET_URL", url).env("PLACET_KEY", key);
    program.output().expect("a program")
}

#[tokio::test]
async fn the_examples_of_the_guide_run() {
    let server = Server::start("").await;
    let content = PurposeContent {
        name: text("Newsletter"),
        statement: text("I agree to the newsletter."),
        data: text("Your address"),
        ..PurposeContent::default()
    };
    purposes::add(&server, "newsletter", content).await;
    let program = any(&server).await;
    let examples = examples();
    assert_eq!(examples.len(), 3);
    for (language, code) in examples {
        let (url, key, named) = (server.url.clone(), program.secret.clone(), language.clone());
        let output = tokio::task::spawn_blocking(move || run(&named, &code, &url, &key)).await;
        let output = output.expect("no panic");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{language}: {errors}");
        let said = String::from_utf8(output.stdout).expect("text");
        let answer: Value = serde_json::from_str(said.trim()).expect("JSON");
        assert_eq!(answer["allowed"], true, "{language}: {said}");
    }
}
