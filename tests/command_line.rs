//! The program from outside: its settings and its words.

use std::process::{Command, Output, Stdio};

fn placet(args: &[&str], env: &[(&str, &str)], folder: &std::path::Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_placet"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .envs(env.iter().copied())
        .stdin(Stdio::null())
        .output()
        .expect("the program")
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
    for command in ["serve", "migrate", "user", "demo", "config", "version"] {
        let help = placet(&[command, "--help"], &[], folder.path());
        assert!(
            help.status.success() && help.stdout.len() > 100,
            "{command}"
        );
    }
    let version = placet(&["version"], &[], folder.path());
    assert_eq!(
        text(&version.stdout),
        format!("placet {}\n", env!("CARGO_PKG_VERSION"))
    );
}
