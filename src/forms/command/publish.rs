//! `placet form publish`

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Who;
use super::effects;
use super::place::{self, Place};
use super::say::say;
use crate::accounts::Actor;
use crate::forms::interchange::service::{self as interchange, Incoming};
use crate::forms::interchange::{Dialect, Read};
use crate::forms::lint::{Finding, report};
use crate::forms::model::{Definition, Form};
use crate::forms::service::Publishing;
use crate::forms::{renewal, service};
use crate::purposes::model::Change;
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
    /// Where the organisation has another name than on the form's last version: whether it is still
    /// the same (editorial), or another one, so that consents need renewal (material)
    #[arg(long, value_name = "MEANING")]
    controller: Option<Meaning>,
    #[command(flatten)]
    who: Who,
}

/// What another name of the controller means.
#[derive(Clone, Copy, ValueEnum)]
enum Meaning {
    Editorial,
    Material,
}

impl From<Meaning> for Change {
    fn from(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Editorial => Self::Editorial,
            Meaning::Material => Self::Material,
        }
    }
}

/// How it is done.
#[derive(Clone, Copy)]
struct How {
    dry_run: bool,
    controller: Option<Change>,
}

pub async fn run(args: PublishArgs, app: &App) -> anyhow::Result<ExitCode> {
    let actor = args.who.actor(app).await?;
    let how = How {
        dry_run: args.dry_run,
        controller: args.controller.map(Change::from),
    };
    match Place::of(&args.form) {
        Place::Key(key) => {
            let form = place::find(app, &actor, &key).await?;
            if is_refused(app, &actor, &form.draft).await? {
                return Ok(ExitCode::FAILURE);
            }
            publish(app, &actor, &form, how).await
        }
        Place::File(name) => publish_file(app, &actor, &name, how).await,
    }
}

/// Makes a file the draft, and publishes it; changes nothing if it would be refused.
async fn publish_file(app: &App, actor: &Actor, name: &str, how: How) -> anyhow::Result<ExitCode> {
    let incoming = Incoming {
        text: place::read(name)?,
        dialect: Some(Dialect::Placet),
        ..Incoming::default()
    };
    let read = interchange::read(app, actor, &incoming).await?;
    say(&read.report.in_words(&Language::En.words()))?;
    if is_refused(app, actor, &read.definition).await? {
        return Ok(ExitCode::FAILURE);
    }
    let key = read.key.clone().unwrap_or_default();
    if let Some(known) = interchange::find(app, actor, &key).await? {
        let would_be = Form {
            draft: read.definition.clone(),
            ..known
        };
        if !is_decided(app, actor, &would_be, how).await? {
            return Ok(ExitCode::FAILURE);
        }
    }
    if how.dry_run {
        say(&format!(
            "{key}: would become the draft, and be published\n"
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    let form = put(app, actor, &key, &read).await?;
    publish_draft(app, actor, &form, how).await
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

async fn publish(app: &App, actor: &Actor, form: &Form, how: How) -> anyhow::Result<ExitCode> {
    if !is_decided(app, actor, form, how).await? {
        return Ok(ExitCode::FAILURE);
    }
    if how.dry_run && service::has_changed(app, actor, form).await? {
        say(&format!("{}: would be published\n", form.key))?;
        return Ok(ExitCode::SUCCESS);
    }
    publish_draft(app, actor, form, how).await
}

async fn publish_draft(
    app: &App,
    actor: &Actor,
    form: &Form,
    how: How,
) -> anyhow::Result<ExitCode> {
    let key = &form.key;
    if !service::has_changed(app, actor, form).await? {
        say(&format!(
            "{key}: nothing has changed since it was published\n"
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    let wish = Publishing {
        known_revision: Some(form.draft_revision),
        controller: how.controller,
        at: None,
    };
    let number = service::publish_as(app, actor, form.id, &wish).await?;
    say(&format!("{key}: published as version {number}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what publishing changes and whom it touches; whether all is said that it asks for.
async fn is_decided(app: &App, actor: &Actor, form: &Form, how: How) -> anyhow::Result<bool> {
    if !service::has_changed(app, actor, form).await? {
        return Ok(true);
    }
    let proposal = renewal::propose(app, actor, form).await?;
    say(&effects::text(&proposal, &Language::En.words()))?;
    let is_open = proposal.asks_about_controller() && how.controller.is_none();
    if is_open {
        eprintln!(
            "{}: the organisation has another name than on the last version: \
             say --controller editorial (it is the same) or material (another one, consents need renewal)",
            form.key
        );
    }
    Ok(!is_open)
}

/// Whether there are errors, which are printed.
async fn is_refused(app: &App, actor: &Actor, draft: &Definition) -> anyhow::Result<bool> {
    let findings = service::lint_definition(app, actor, draft).await?;
    let is_refused = findings.iter().any(Finding::blocks);
    if is_refused {
        say(&report::text(&findings, draft, &Language::En.words()))?;
    }
    Ok(is_refused)
}
