//! The program from outside: its settings and its words.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use placet::server::clock::SystemClock;
use serde_json::{Value, json};
use tempfile::TempDir;

fn placet(args: &[&str], env: &[(&str, &str)], folder: &Path) -> Output {
    command(args, env, folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program")
}

fn command(args: &[&str], env: &[(&str, &str)], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_placet"));
    command.args(args).current_dir(folder).env_clear();
    command.envs(env.iter().copied());
    command
}

/// What the program says to something on its standard input.
fn placet_with(args: &[&str], input: &str, folder: &Path) -> Output {
    let mut child = command(args, &[], folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(input.as_bytes()).expect("its input");
    drop(stdin);
    child.wait_with_output().expect("the program")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_key_that_is_not_known_is_an_error_wherever_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let from_environment = placet(
        &["config"],
        &[("PLACET_LISTNE", "127.0.0.1:1")],
        folder.path(),
    );
    assert!(!from_environment.status.success());
    assert!(
        text(&from_environment.stderr).contains("listne"),
        "{}",
        text(&from_environment.stderr)
    );

    std::fs::write(folder.path().join("placet.toml"), "colour = \"blue\"\n").expect("a file");
    let from_file = placet(&["config"], &[], folder.path());
    assert!(!from_file.status.success());
    assert!(
        text(&from_file.stderr).contains("colour"),
        "{}",
        text(&from_file.stderr)
    );
}

#[test]
fn the_environment_wins_over_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("placet.toml"),
        "listen = \"127.0.0.1:4000\"\nlog = \"warn\"\n",
    )
    .expect("a file");
    let printed = placet(
        &["config"],
        &[("PLACET_LISTEN", "127.0.0.1:5000")],
        folder.path(),
    );
    let printed = text(&printed.stdout);
    assert!(printed.contains("listen = \"127.0.0.1:5000\""), "{printed}");
    assert!(printed.contains("log = \"warn\""), "{printed}");
}

#[test]
fn the_example_file_is_complete_and_shows_the_defaults() {
    let folder = tempfile::tempdir().expect("a folder");
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/placet.example.toml");
    let with_example = placet(&["config", "--config", example], &[], folder.path());
    let without = placet(&["config"], &[], folder.path());
    assert_eq!(text(&with_example.stdout), text(&without.stdout));
    let example = std::fs::read_to_string(example).expect("a file");
    for line in text(&without.stdout).lines() {
        let key = line.split(' ').next().expect("a key");
        assert!(
            example.contains(&format!("\n{key} = ")),
            "{key} is not in the example file"
        );
    }
}

#[test]
fn settings_are_printed_without_secrets() {
    let folder = tempfile::tempdir().expect("a folder");
    let env = [
        ("PLACET_DATABASE_URL", "postgres://placet:hunter2@db/placet"),
        ("PLACET_SMTP_URL", "smtp://user:hunter2@mail"),
        ("PLACET_SECRET", "hunter2hunter2hunter2hunter2hunter2"),
    ];
    let printed = placet(&["config"], &env, folder.path());
    assert!(printed.status.success());
    assert!(
        !text(&printed.stdout).contains("hunter2"),
        "{}",
        text(&printed.stdout)
    );
}

#[test]
fn every_command_explains_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in [
        "serve", "migrate", "user", "form", "demo", "config", "version",
    ] {
        let help = placet(&[command, "--help"], &[], folder.path());
        assert!(
            help.status.success() && help.stdout.len() > 100,
            "{command}"
        );
    }
    for command in ["lint", "publish", "export", "import"] {
        let help = placet(&["form", command, "--help"], &[], folder.path());
        let help = text(&help.stdout);
        assert!(help.contains("Examples:") && help.contains("xit status") != (command == "export"));
    }
    let version = placet(&["version"], &[], folder.path());
    assert_eq!(
        text(&version.stdout),
        format!("placet {}\n", env!("CARGO_PKG_VERSION"))
    );
}

/// A form that can be published.
fn news() -> Value {
    json!({
        "key": "news", "schema": 1, "languages": ["en"],
        "title": { "en": "News" }, "submit": { "en": "Send" }, "thanks": { "en": "Thank you." },
        "fields": [
            { "id": "f1", "key": "email", "kind": "email", "label": { "en": "E-mail" }, "required": true },
        ],
    })
}

fn write(folder: &Path, name: &str, content: &str) {
    std::fs::write(folder.join(name), content).expect("a file");
}

#[test]
fn a_file_is_linted_without_a_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    write(folder, "news.form.json", &news().to_string());
    let fine = placet(&["form", "lint", "news.form.json"], &[], folder);
    assert_eq!(fine.status.code(), Some(0), "{}", text(&fine.stdout));

    let mut broken = news();
    broken["fields"][0]["label"] = json!({});
    let broken = format!("{broken:#}");
    let said = placet_with(&["form", "lint", "-"], &broken, folder);
    assert_eq!(said.status.code(), Some(1));
    assert!(text(&said.stdout).contains("f1"), "{}", text(&said.stdout));
    let said = placet_with(&["form", "lint", "-", "--format", "json"], &broken, folder);
    let said: Value = serde_json::from_slice(&said.stdout).expect("JSON");
    assert_eq!(said["findings"][0]["field"], "f1");
    assert!(said["errors"].as_u64() > Some(0));
    let said = placet_with(&["form", "lint", "-", "--format", "sarif"], &broken, folder);
    let said: Value = serde_json::from_slice(&said.stdout).expect("SARIF");
    let place = said.pointer("/runs/0/results/0/locations/0/physicalLocation/region/startLine");
    let line = broken
        .lines()
        .position(|line| line.contains("\"f1\""))
        .expect("a line");
    assert_eq!(place, Some(&json!(line + 1)), "it points at the field");

    let mut given = news();
    let consent = json!({ "id": "f2", "key": "news", "kind": "consent", "checked": true });
    given["fields"]
        .as_array_mut()
        .expect("fields")
        .push(consent);
    let said = placet_with(&["form", "lint", "-"], &given.to_string(), folder);
    assert_eq!(said.status.code(), Some(1), "{}", text(&said.stderr));
    let said = text(&said.stdout);
    assert!(
        said.contains("prefilled-consent") && said.contains("GDPR Art. 4(11)"),
        "{said}"
    );

    for (args, input) in [
        (["form", "lint", "-"], "{"),
        (["form", "lint", "-"], "{}"),
        (["form", "lint", "nothing.form.json"], ""),
    ] {
        let said = placet_with(&args, input, folder);
        assert_eq!(said.status.code(), Some(2), "{args:?}");
        assert!(!said.stderr.is_empty());
    }
    let left: Vec<_> = std::fs::read_dir(folder).expect("a folder").collect();
    assert_eq!(left.len(), 1, "no data folder was made");
}

/// How the program ended, and all that it said.
fn run_in(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = placet(args, &[("PLACET_LOG", "warn")], folder);
    let said = text(&output.stdout) + &text(&output.stderr);
    (output.status.code(), said)
}

/// A folder with the demonstration data, and with a form as `news.form.json`.
fn demo_folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "news.form.json", &news().to_string());
    assert_eq!(run_in(folder.path(), &["demo"]).0, Some(0));
    folder
}

#[tokio::test]
async fn publishing_asks_what_another_name_of_the_organisation_means() {
    let folder = demo_folder();
    let folder = folder.path();
    let run = |args: &[&str]| run_in(folder, args);
    let publish = ["form", "publish", "news.form.json"];
    let (code, said) = run(&publish);
    assert!(code == Some(0) && said.contains("version 1"), "{said}");

    rename(folder, "Example Archive").await;
    let mut changed = news();
    changed["title"]["en"] = json!("Newer news");
    write(folder, "news.form.json", &changed.to_string());
    for args in [&publish[..], &["form", "publish", "news", "--dry-run"]] {
        let (code, said) = run(args);
        let asks = said.contains("--controller editorial");
        assert!(code == Some(1) && asks, "{said}");
    }
    let draft = run(&["form", "export", "news"]).1;
    assert!(!draft.contains("Newer news"), "nothing is changed");
    let (code, said) = run(&[&publish[..], &["--controller", "editorial"]].concat());
    assert!(code == Some(0) && said.contains("version 2"), "{said}");
}

#[test]
fn that_nobody_reads_the_output_is_no_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    write(folder, "news.form.json", &news().to_string());
    let args = ["form", "lint", "news.form.json", "--format", "sarif"];
    let mut command = command(&args, &[], folder);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("its end");
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
}

#[test]
fn forms_are_imported_published_and_exported() {
    let folder = demo_folder();
    let folder = folder.path();
    let run = |args: &[&str]| run_in(folder, args);
    let (code, said) = run(&["form", "import", "news.form.json"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("news: draft at revision 1; fields: 1"),
        "{said}"
    );
    let (code, said) = run(&["form", "import", "news.form.json"]);
    assert_eq!(code, Some(1), "the key is taken: {said}");
    assert!(said.contains("key"), "{said}");

    // What is exported is what was imported, and the same bytes again.
    let (_, draft) = run(&["form", "export", "news"]);
    let exported: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!(exported["fields"], news()["fields"]);
    assert!(
        exported["$schema"]
            .as_str()
            .is_some_and(|a| a.ends_with("/schemas/form.json"))
    );
    let (code, _) = run(&["form", "export", "news", "-o", "again.form.json"]);
    assert_eq!(code, Some(0));
    let again = std::fs::read_to_string(folder.join("again.form.json")).expect("a file");
    assert_eq!(again, draft);

    // The same again changes nothing; another text does, if the draft is where one thinks.
    let replace = ["form", "import", "news.form.json", "--replace"];
    assert!(run(&replace).1.contains("revision 1"));
    let mut changed = news();
    changed["title"]["en"] = json!("Newer news");
    write(folder, "news.form.json", &changed.to_string());
    let (code, said) = run(&[&replace[..], &["--revision", "7"]].concat());
    assert_eq!(code, Some(1), "{said}");
    let (code, said) = run(&[&replace[..], &["--revision", "1"]].concat());
    assert!(code == Some(0) && said.contains("revision 2"), "{said}");
    // An id is never used for something else.
    changed["fields"][0]["kind"] = json!("phone");
    write(folder, "other.form.json", &changed.to_string());
    let (code, said) = run(&["form", "import", "other.form.json", "--replace"]);
    assert!(code == Some(1) && said.contains("f1"), "{said}");

    // Published by key, by whoever may.
    let (code, said) = run(&["form", "publish", "news", "--dry-run"]);
    assert!(
        code == Some(0) && said.contains("would be published"),
        "{said}"
    );
    let (code, said) = run(&["form", "publish", "news", "--as", "nobody@example.org"]);
    assert!(
        code == Some(1) && said.contains("nobody@example.org"),
        "{said}"
    );
    let (code, said) = run(&["form", "publish", "news"]);
    assert!(code == Some(0) && said.contains("version 1"), "{said}");
    let (code, said) = run(&["form", "publish", "news"]);
    assert!(
        code == Some(0) && said.contains("nothing has changed"),
        "{said}"
    );

    // A file with errors changes nothing; one without becomes draft and version.
    let mut broken = news();
    broken["fields"][0]["label"] = json!({});
    write(folder, "broken.form.json", &broken.to_string());
    let (code, said) = run(&["form", "publish", "broken.form.json"]);
    assert!(code == Some(1) && said.contains("f1"), "{said}");
    assert!(run(&["form", "export", "news"]).1.contains("Newer news"));
    write(folder, "news.form.json", &news().to_string());
    let (code, said) = run(&["form", "publish", "news.form.json"]);
    assert!(code == Some(0) && said.contains("version 2"), "{said}");
    assert!(said.contains("since version 1: fields: 0 added, 0 removed, 0 changed"));
    assert!(said.contains("texts and settings: 1 changed"), "{said}");
    let of = |number| run(&["form", "export", "news", "--version", number]);
    assert!(of("1").1.contains("Newer news") && !of("2").1.contains("Newer news"));
    assert_eq!(of("3").0, Some(1));
    let (code, said) = run(&["form", "lint", "news"]);
    assert_eq!(code, Some(0), "{said}");

    // Forms of other programs, with what was left out.
    let survey = json!({ "elements": [
        { "type": "text", "name": "q", "title": "Frage?", "defaultValue": "x" },
    ] });
    write(folder, "survey.json", &survey.to_string());
    let import = [
        "form",
        "import",
        "survey.json",
        "--key",
        "umfrage",
        "--language",
        "de",
    ];
    let (code, said) = run(&[&import[..], &["--dry-run"]].concat());
    assert!(
        code == Some(0) && said.contains("elements[0].defaultValue"),
        "{said}"
    );
    assert_eq!(run(&["form", "export", "umfrage"]).0, Some(1));
    assert_eq!(run(&import).0, Some(0));
    assert!(
        run(&["form", "export", "umfrage"])
            .1
            .contains("\"de\": \"Frage?\"")
    );
}

#[test]
fn an_id_of_an_earlier_version_is_not_used_for_something_else() {
    let folder = demo_folder();
    let folder = folder.path();
    let run = |args: &[&str]| run_in(folder, args);
    let mut form = news();
    assert_eq!(run(&["form", "import", "news.form.json"]).0, Some(0));
    assert_eq!(run(&["form", "publish", "news"]).0, Some(0));
    // The draft has it no longer, but version 1 has.
    let replace = ["form", "import", "news.form.json", "--replace"];
    form["fields"][0]["id"] = json!("f2");
    write(folder, "news.form.json", &form.to_string());
    assert_eq!(run(&replace).0, Some(0));
    form["fields"][0] = json!({ "id": "f1", "key": "name", "kind": "text" });
    write(folder, "news.form.json", &form.to_string());
    let (code, said) = run(&replace);
    assert!(code == Some(1) && said.contains("f1"), "{said}");
}

/// The organisation of a data folder calls itself something else.
async fn rename(folder: &Path, name: &str) {
    let config = placet::server::config::Config {
        data_dir: folder.join("data"),
        ..Default::default()
    };
    let config = config.completed().expect("settings");
    let app = placet::server::App::start(config, Arc::new(SystemClock)).await;
    crate::common::newsletter::rename(&app.expect("an app"), name).await;
}

#[tokio::test]
async fn another_name_of_the_organisation_is_a_question_on_the_command_line_too() {
    let folder = demo_folder();
    let folder = folder.path();
    let run = |args: &[&str]| run_in(folder, args);
    let demo = "newsletter";
    let (code, said) = run(&["form", "export", demo, "-o", "demo.form.json"]);
    assert_eq!(code, Some(0), "{said}");
    rename(folder, "Somebody Else").await;
    let (_, before) = run(&["form", "export", demo]);
    for what in [demo, "demo.form.json"] {
        for dry in [&["--dry-run"][..], &[]] {
            let (code, said) = run(&[&["form", "publish", what][..], dry].concat());
            assert_eq!(code, Some(1), "{what} {dry:?}: {said}");
            assert!(said.contains("--controller editorial"), "{said}");
            assert!(said.contains("Another name asks; people who have agreed: "));
        }
    }
    assert_eq!(
        run(&["form", "export", demo]).1,
        before,
        "nothing has changed"
    );
    let decided = ["form", "publish", demo, "--controller", "editorial"];
    let (code, said) = run(&[&decided[..], &["--dry-run"]].concat());
    assert!(
        code == Some(0) && said.contains("would be published"),
        "{said}"
    );
    let (code, said) = run(&decided);
    assert!(
        code == Some(0) && said.contains("published as version"),
        "{said}"
    );
}
