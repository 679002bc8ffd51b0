//! `placet form export`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::place;
use super::say::say;
use crate::accounts::Actor;
use crate::forms::interchange::service;
use crate::server::App;

/// What is written, and where to.
#[derive(Args)]
pub struct ExportArgs {
    /// The key of a form
    key: String,
    /// What was published as this version, instead of the draft
    #[arg(long = "version", value_name = "N")]
    number: Option<i64>,
    /// A file, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub async fn run(args: ExportArgs, app: &App) -> anyhow::Result<ExitCode> {
    let actor = Actor::system();
    let form = place::find(app, &actor, &args.key).await?;
    let exported = service::export(app, &actor, form.id, args.number).await;
    let (_, text) = match args.number {
        Some(number) => {
            exported.with_context(|| format!("“{}” has no version {number}", args.key))?
        }
        None => exported?,
    };
    match args.output {
        None => say(&text)?,
        Some(file) => std::fs::write(&file, text)
            .with_context(|| format!("can't write {}", file.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}
