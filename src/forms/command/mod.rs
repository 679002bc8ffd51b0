//! `placet form lint | publish | export | import`: forms from the command line, for version control,
//! CI and scripts.
//!
//! A form is given as a file (`-` is standard input) or by its key. Linting a file needs neither
//! settings nor a database. What changes something is done by the program itself, or, with `--as`, in
//! the name of a member of staff, with their permissions and in their name in the audit log.

mod effects;
mod export;
mod import;
mod lint;
mod place;
mod publish;
mod say;

use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;

use crate::accounts::{self, Actor};
use crate::error::AppError;
use crate::server::clock::SystemClock;
use crate::server::config::Config;
use crate::server::language::Language;
use crate::server::{App, telemetry};

/// What can be done with forms.
#[expect(clippy::doc_markdown, reason = "people read this at a terminal")]
#[derive(Subcommand)]
pub enum FormCommand {
    /// Check a form, in a file or in the database
    ///
    /// A file needs no settings and no database; what only an installation knows (its purposes, its
    /// name) is then judged as far as the file says it. Exit status: 0 if there are no errors, 1 if
    /// there are, 2 if the form could not be read.
    ///
    /// Examples:
    ///   placet form lint newsletter.form.json
    ///   placet form lint newsletter --format json
    ///   placet form lint - --format sarif < newsletter.form.json > lint.sarif
    #[command(verbatim_doc_comment)]
    Lint(lint::LintArgs),
    /// Publish a form's draft, or a file
    ///
    /// A key publishes the draft as it is. A file becomes the draft first: of the form that the file
    /// names, which is created if there is none. A form with errors is refused, with what the linter
    /// says, and nothing is changed. Exit status: 0 if visitors see the form now, 1 if not.
    ///
    /// Examples:
    ///   placet form publish newsletter --as ada@example.org
    ///   placet form publish newsletter.form.json --dry-run
    #[command(verbatim_doc_comment)]
    Publish(publish::PublishArgs),
    /// Write a form as form.json
    ///
    /// The draft, or with --version what was published as that version. The same form is always the
    /// same bytes, so it keeps well in version control.
    ///
    /// Examples:
    ///   placet form export newsletter -o newsletter.form.json
    ///   placet form export newsletter --version 3
    #[command(verbatim_doc_comment, disable_version_flag = true)]
    Export(export::ExportArgs),
    /// Bring in a form as a draft, from form.json, SurveyJS or Form.io
    ///
    /// Prints what could not be carried over: where it stood, what it was, and why. Exit status: 0 if
    /// there is a draft now, 1 if not.
    ///
    /// Examples:
    ///   placet form import newsletter.form.json
    ///   placet form import survey.json --from surveyjs --key feedback --language de
    ///   placet form import newsletter.form.json --replace --revision 12
    #[command(verbatim_doc_comment)]
    Import(import::ImportArgs),
}

/// In whose name something is done.
#[derive(clap::Args)]
pub struct Who {
    /// Do it in the name of a member of staff, with their permissions; else the program does it
    #[arg(long = "as", value_name = "EMAIL")]
    email: Option<String>,
}

impl Who {
    async fn actor(&self, app: &App) -> anyhow::Result<Actor> {
        let Some(email) = &self.email else {
            return Ok(Actor::system());
        };
        let actor = accounts::service::actor_of(app, email).await?;
        actor.ok_or_else(|| anyhow::anyhow!("nobody who may sign in has the address {email}"))
    }
}

/// Does it. Settings are read only where a database is needed.
pub async fn run(
    command: FormCommand,
    config: impl FnOnce() -> anyhow::Result<Config>,
) -> anyhow::Result<ExitCode> {
    match command {
        FormCommand::Lint(args) => match lint::run(args, config).await {
            Ok(code) => Ok(code),
            Err(error) => {
                eprintln!("placet: {}", in_words(&error));
                Ok(ExitCode::from(lint::UNREADABLE))
            }
        },
        FormCommand::Publish(args) => publish::run(args, &start(config).await?).await,
        FormCommand::Export(args) => export::run(args, &start(config).await?).await,
        FormCommand::Import(args) => import::run(args, &start(config).await?).await,
    }
}

async fn start(config: impl FnOnce() -> anyhow::Result<Config>) -> anyhow::Result<App> {
    let config = config()?;
    telemetry::start(&config);
    App::start(config, Arc::new(SystemClock)).await
}

/// What went wrong, as the desk says it.
#[must_use]
pub fn in_words(error: &anyhow::Error) -> String {
    let words = Language::En.words();
    match error.downcast_ref::<AppError>() {
        Some(AppError::Invalid(errors)) => {
            let lines = errors.iter();
            let lines: Vec<_> = lines
                .map(|error| words.with_list(&error.key, &error.args))
                .collect();
            lines.join("\n")
        }
        Some(error @ (AppError::Forbidden | AppError::NotFound | AppError::Conflict(_))) => {
            words.t(error.key())
        }
        _ => format!("{error:#}"),
    }
}
