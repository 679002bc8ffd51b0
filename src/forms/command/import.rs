//! `placet form import`

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::say::say;
use super::{Who, place};
use crate::forms::interchange::Dialect;
use crate::forms::interchange::service::{self, Incoming};
use crate::server::App;
use crate::server::language::Language;

/// What is brought in, and as what.
#[derive(Args)]
pub struct ImportArgs {
    /// A file, or - for standard input
    file: String,
    /// The form's key; else the file's own, or one made of the title
    #[arg(long)]
    key: Option<String>,
    /// Who made the file; found out by itself if not given
    #[arg(long)]
    from: Option<From>,
    /// Language of texts that do not say theirs (en, de, ...); else the organisation's
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Replace the draft of the form that has the key
    #[arg(long)]
    replace: bool,
    /// With --replace: only if the draft is still at this revision
    #[arg(long, value_name = "N", requires = "replace")]
    revision: Option<i64>,
    /// Only say what would become of it
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    who: Who,
}

#[derive(Clone, Copy, ValueEnum)]
enum From {
    Placet,
    Surveyjs,
    Formio,
}

impl From {
    fn dialect(self) -> Dialect {
        match self {
            Self::Placet => Dialect::Placet,
            Self::Surveyjs => Dialect::SurveyJs,
            Self::Formio => Dialect::FormIo,
        }
    }
}

pub async fn run(args: ImportArgs, app: &App) -> anyhow::Result<ExitCode> {
    let actor = args.who.actor(app).await?;
    let incoming = Incoming {
        text: place::read(&args.file)?,
        dialect: args.from.map(From::dialect),
        language: args.language,
        key: args.key,
    };
    let read = service::read(app, &actor, &incoming).await?;
    say(&read.report.in_words(&Language::En.words()))?;
    let key = read.key.clone().unwrap_or_default();
    let fields = read.definition.fields.len();
    if args.dry_run {
        say(&format!("{key}: would be a draft; fields: {fields}\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let form = if args.replace {
        let form = place::find(app, &actor, &key).await?;
        service::replace(app, &actor, form.id, args.revision, &read).await?
    } else {
        service::create(app, &actor, &read).await?
    };
    let revision = form.draft_revision;
    say(&format!(
        "{key}: draft at revision {revision}; fields: {fields}\n"
    ))?;
    Ok(ExitCode::SUCCESS)
}
