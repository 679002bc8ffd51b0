//! `placet form publish`

use std::process::ExitCode;

use clap::Args;

use super::Who;
use super::place::{self, Place};
use crate::accounts::Actor;
use crate::forms::interchange::service::{self as interchange, Incoming};
use crate::forms::interchange::{Dialect, Read};
use crate::forms::lint::{Finding, report};
use crate::forms::model::{Definition, Form};
use crate::forms::service;
use crate::server::App;
use crate::server::language::Language;

/// What is published.
#[derive(Args)]
pub struct PublishArgs {
    /// The key of a form, a form.json file, or - for standard input
    #[arg(value_name = "KEY|FILE")]
    form: String,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    who: Who,
}

pub async fn run(args: PublishArgs, app: &App) -> anyhow::Result<ExitCode> {
    let actor = args.who.actor(app).await?;
    match Place::of(&args.form) {
        Place::Key(key) => {
            let form = place::find(app, &actor, &key).await?;
            if is_refused(app, &actor, &form.draft).await? {
                return Ok(ExitCode::FAILURE);
            }
            publish(app, &actor, &form, args.dry_run).await
        }
        Place::File(name) => publish_file(app, &actor, &name, args.dry_run).await,
    }
}

/// Makes a file the draft, and publishes it; changes nothing if it would be refused.
async fn publish_file(
    app: &App,
    actor: &Actor,
    name: &str,
    dry_run: bool,
) -> anyhow::Result<ExitCode> {
    let incoming = Incoming {
        text: place::read(name)?,
        dialect: Some(Dialect::Placet),
        ..Incoming::default()
    };
    let read = interchange::read(app, actor, &incoming).await?;
    print!("{}", read.report.in_words(&Language::En.words()));
    if is_refused(app, actor, &read.definition).await? {
        return Ok(ExitCode::FAILURE);
    }
    let key = read.key.clone().unwrap_or_default();
    if dry_run {
        println!("{key}: would become the draft, and be published");
        return Ok(ExitCode::SUCCESS);
    }
    let form = put(app, actor, &key, &read).await?;
    publish(app, actor, &form, false).await
}

async fn put(app: &App, actor: &Actor, key: &str, read: &Read) -> anyhow::Result<Form> {
    Ok(match interchange::find(app, actor, key).await? {
        None => interchange::create(app, actor, read).await?,
        Some(form) => {
            let known = Some(form.draft_revision);
            interchange::replace(app, actor, form.id, known, read).await?
        }
    })
}

async fn publish(app: &App, actor: &Actor, form: &Form, dry_run: bool) -> anyhow::Result<ExitCode> {
    let key = &form.key;
    if !service::has_changed(app, actor, form).await? {
        println!("{key}: nothing has changed since it was published");
    } else if dry_run {
        println!("{key}: would be published");
    } else {
        let number = service::publish(app, actor, form.id, Some(form.draft_revision)).await?;
        println!("{key}: published as version {number}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether there are errors, which are printed.
async fn is_refused(app: &App, actor: &Actor, draft: &Definition) -> anyhow::Result<bool> {
    let findings = service::lint_definition(app, actor, draft).await?;
    let is_refused = findings.iter().any(Finding::blocks);
    if is_refused {
        print!("{}", report::text(&findings, draft, &Language::En.words()));
    }
    Ok(is_refused)
}
