//! Files that programs have read in: those of consents and those of people, as one kind of thing.

use crate::accounts::Actor;
use crate::api::caller::Caller;
use crate::api::model::Scope;
use crate::api::problem::{Kind, Problem};
use crate::contacts::imports as people;
use crate::contacts::imports::model::Progress;
use crate::error::{AppError, Conflict};
use crate::ids::ImportId;
use crate::register::import as consents;
use crate::register::import::model::State;
use crate::server::App;
use crate::tasks;
use crate::tasks::model::{State as TaskState, Task};

/// An import of either.
pub enum Found {
    /// Of consents.
    Consents(Box<consents::model::Import>),
    /// Of people, with the work that is under way or was the last.
    People(Box<people::model::Import>, Option<Box<Task>>),
}

impl Found {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> ImportId {
        match self {
            Self::Consents(import) => import.id,
            Self::People(import, _) => import.id,
        }
    }

    /// What a key needs.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Consents(_) => Scope::ConsentsImport,
            Self::People(..) => Scope::SubjectsImport,
        }
    }

    /// How far it is, in the same words for both.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match self {
            Self::Consents(import) => match import.state {
                State::Mapping => "uploaded",
                State::Cancelled => "stopped",
                state => state.key(),
            },
            Self::People(import, task) => match (import.progress, task) {
                (_, Some(task)) if task.state == TaskState::Failed => "failed",
                (_, Some(task)) if task.state == TaskState::Cancelled => "stopped",
                (Progress::Importing, _) => "running",
                (Progress::Imported, _) => "done",
                (progress, _) => progress.key(),
            },
        }
    }
}

/// All that a program's key lets it see, the newest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Found>, Problem> {
    caller.with_any(&[Scope::ConsentsImport, Scope::SubjectsImport])?;
    let mut all = Vec::new();
    if let Ok(actor) = caller.with(Scope::ConsentsImport) {
        let imports = consents::service::list(app, actor).await?.into_iter();
        all.extend(imports.map(|import| Found::Consents(Box::new(import))));
    }
    if let Ok(actor) = caller.with(Scope::SubjectsImport) {
        for import in people::service::list(app, actor).await? {
            all.push(with_task(app, import).await?);
        }
    }
    all.sort_by_key(|found| std::cmp::Reverse(found.id()));
    Ok(all)
}

/// One of them, and the actor that the key is for it.
pub async fn find<'a>(
    app: &App,
    caller: &'a Caller,
    id: ImportId,
) -> Result<(Found, &'a Actor), Problem> {
    let mut conn = app.read().await?;
    let found = match consents::store::find(&mut conn, id).await? {
        Some(import) => Some(Found::Consents(Box::new(import))),
        None => match people::store::find(&mut conn, id).await? {
            Some(import) => Some(with_task(app, import).await?),
            None => None,
        },
    };
    let found = found.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let actor = caller.with(found.scope())?;
    Ok((found, actor))
}

async fn with_task(app: &App, import: people::model::Import) -> Result<Found, Problem> {
    let task = match import.task {
        Some(task) => tasks::store::find(&mut app.read().await?, task).await?,
        None => None,
    };
    Ok(Found::People(Box::new(import), task.map(Box::new)))
}

/// Reads it in for good, as it was tried.
pub async fn run(app: &App, actor: &Actor, found: &Found) -> Result<(), Problem> {
    match found {
        Found::Consents(import) => consents::service::run(app, actor, import.id).await?,
        Found::People(import, _) => {
            people::service::import(app, actor, import.id).await?;
        }
    }
    Ok(())
}

/// Stops it. What is in stays, and can be taken back.
pub async fn stop(app: &App, actor: &Actor, found: &Found) -> Result<(), Problem> {
    match found {
        Found::Consents(import) => consents::service::cancel(app, actor, import.id).await?,
        Found::People(_, Some(task)) if !task.state.is_over() => {
            tasks::service::cancel(app, actor, task.id).await?;
        }
        Found::People(..) => return Err(AppError::Conflict(Conflict::WrongState).into()),
    }
    Ok(())
}

/// Takes back what it made.
pub async fn undo(app: &App, actor: &Actor, found: &Found) -> Result<(), Problem> {
    match found {
        Found::Consents(import) => consents::service::undo(app, actor, import.id).await?,
        Found::People(import, _) => {
            people::service::undo(app, actor, import.id).await?;
        }
    }
    Ok(())
}
