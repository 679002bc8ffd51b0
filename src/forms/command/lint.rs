//! `placet form lint`

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::place::{self, Place};
use super::say::say;
use crate::accounts::Actor;
use crate::forms::interchange::{self, Unreadable};
use crate::forms::lint::{self, Context, Finding, report};
use crate::forms::model::Definition;
use crate::forms::service::lint_definition;
use crate::server::config::Config;
use crate::server::language::Language;

/// Exit status where a form could not be read.
pub const UNREADABLE: u8 = 2;

/// What is checked, and how it is said.
#[derive(Args)]
pub struct LintArgs {
    /// A file, - for standard input, or the key of a form
    #[arg(value_name = "FILE|KEY")]
    form: String,
    /// For people, for programs, or for code hosts (SARIF 2.1.0)
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
}

pub async fn run(
    args: LintArgs,
    config: impl FnOnce() -> anyhow::Result<Config>,
) -> anyhow::Result<ExitCode> {
    let (definition, findings, text) = match Place::of(&args.form) {
        Place::Key(key) => {
            let app = super::start(config).await?;
            let form = place::find(&app, &Actor::system(), &key).await?;
            let findings = lint_definition(&app, &Actor::system(), &form.draft).await?;
            (form.draft, findings, String::new())
        }
        Place::File(name) => {
            let text = place::read(&name)?;
            let (definition, findings) = lint_file(&name, &text)?;
            (definition, findings, text)
        }
    };
    say(&said(&args, &definition, &findings, &text))?;
    Ok(match findings.iter().any(Finding::blocks) {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

/// Checks a file by what it says itself.
fn lint_file(name: &str, text: &str) -> anyhow::Result<(Definition, Vec<Finding>)> {
    let read = interchange::read(text, None, "en");
    if let Err(Unreadable::Prefilled(findings)) = read {
        return Ok((Definition::default(), findings));
    }
    let read = read.map_err(|wrong| place::unreadable(name, &wrong))?;
    let contents = read.contents();
    // Where the words of a purpose are not in the file, none of them is judged.
    let are_all_there = contents.len() == read.purposes.len();
    let context = Context {
        purposes: are_all_there.then_some(contents),
        ..Context::default()
    };
    let findings = lint::lint(&read.definition, &context);
    Ok((read.definition, findings))
}

fn said(args: &LintArgs, definition: &Definition, findings: &[Finding], text: &str) -> String {
    let words = Language::En.words();
    match args.format {
        Format::Text => report::text(findings, definition, &words),
        Format::Json => format!("{:#}\n", report::json(findings, &words)),
        Format::Sarif => {
            let mut sarif = report::sarif(findings, &args.form, &words);
            point_at_lines(&mut sarif, text);
            format!("{sarif:#}\n")
        }
    }
}

/// Points each result at the line on which its field begins, so that code hosts show it there.
fn point_at_lines(sarif: &mut Value, text: &str) {
    let results = sarif
        .pointer_mut("/runs/0/results")
        .and_then(Value::as_array_mut);
    for result in results.into_iter().flatten() {
        let field = result.pointer("/locations/0/logicalLocations/0/name");
        let field = field.and_then(Value::as_str).unwrap_or_default();
        let wanted = format!("\"id\":\"{field}\"");
        let stands_in = |line: &str| line.replace(' ', "").contains(&wanted);
        let line = text.lines().position(stands_in);
        let place = result.pointer_mut("/locations/0/physicalLocation/region/startLine");
        if let (Some(line), Some(place)) = (line, place) {
            *place = (line + 1).into();
        }
    }
}
