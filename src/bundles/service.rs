//! Handing evidence out.

use axum::body::Body;
use futures_util::{StreamExt, stream};
use serde_json::json;
use tokio::sync::mpsc;
use uuid::Uuid;

use super::making::Making;
use super::model::{Bundle, Scope, State};
use super::pack::Sink;
use super::{jobs, store};
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Result};
use crate::ids::UserId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self as jobs_queue, Job};
use crate::server::language::Language;

/// Records up to which a bundle leaves while it is being made.
const SMALL: i64 = 500;
/// Pieces that wait for whoever fetches a bundle.
const WAITING: usize = 4;

/// What became of the wish for a bundle.
pub enum Started {
    /// It leaves now.
    Now(Body),
    /// A job makes it.
    Queued(Uuid),
}

/// Staff who may take consents out, for any scope; a person for their own.
fn may_take(actor: &Actor, scope: Scope) -> Result<()> {
    match (actor.who, scope) {
        (Who::Subject(own), Scope::Subject { id }) if own == id => Ok(()),
        (Who::Subject(_) | Who::Visitor, _) => Err(AppError::NotFound),
        (Who::Staff(_) | Who::System | Who::ApiKey(_), _) => {
            actor.require(Permission::ConsentsExport)
        }
    }
}

/// Starts a bundle. That it was made, of what and how many records, is written down before the first byte
/// leaves.
pub async fn start(app: &App, actor: &Actor, scope: Scope, language: Language) -> Result<Started> {
    may_take(actor, scope)?;
    let mut conn = app.write().await?;
    let total = note_taking(app, &mut conn, actor, scope).await?;
    let is_for_person = matches!(actor.who, Who::Subject(_));
    if total <= SMALL || is_for_person {
        app.commit(conn).await?;
        let body = stream_now(app, scope, language, is_for_person);
        return Ok(Started::Now(body));
    }
    let id = add_job(app, &mut conn, actor, scope, total, language).await?;
    app.commit(conn).await?;
    Ok(Started::Queued(id))
}

/// Has a job make a bundle, however small it is: a program comes back for it.
pub async fn queue(
    app: &App,
    actor: &Actor,
    scope: Scope,
    language: Language,
) -> Result<Option<Bundle>> {
    may_take(actor, scope)?;
    let mut conn = app.write().await?;
    let total = note_taking(app, &mut conn, actor, scope).await?;
    let id = add_job(app, &mut conn, actor, scope, total, language).await?;
    let bundle = store::find(&mut conn, id).await?;
    app.commit(conn).await?;
    Ok(bundle)
}

/// Writes down that somebody takes evidence out; how many records there are.
async fn note_taking(app: &App, conn: &mut Conn, actor: &Actor, scope: Scope) -> Result<i64> {
    let total = store::count(conn, scope).await?;
    let detail = json!({ "scope": scope, "records": total });
    let target = match scope {
        Scope::Subject { id } => Target::subject(id),
        Scope::Purpose { id } => Target::purpose(id),
        Scope::Period { .. } => Target::organisation(),
    };
    let action = "consent.bundle_taken";
    audit::record(conn, app.now(), actor, action, target, detail).await?;
    Ok(total)
}

async fn add_job(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    scope: Scope,
    total: i64,
    language: Language,
) -> Result<Uuid> {
    let now = app.now();
    let id: Uuid = app.new_id();
    store::add(conn, now, id, scope, total, staff(actor)).await?;
    let job = Job::MakeBundle {
        bundle: id,
        language: language.code().to_owned(),
    };
    jobs_queue::queue(conn, now, now, &job, None).await?;
    Ok(id)
}

/// A bundle that leaves while it is being made.
fn stream_now(app: &App, scope: Scope, language: Language, is_for_person: bool) -> Body {
    let (sender, receiver) = mpsc::channel(WAITING);
    let app = app.clone();
    let failed = sender.clone();
    tokio::spawn(async move {
        let making = Making::new(&app, scope, language, Sink::Client(sender));
        let making = making.for_the_person(is_for_person);
        if let Err(e) = Box::pin(making.run(None)).await {
            // The transfer breaks off: half a zip must not look like a whole one.
            failed.send(Err(e)).await.ok();
        }
    });
    let pieces = stream::unfold(receiver, async |mut receiver| {
        receiver.recv().await.map(|piece| (piece, receiver))
    });
    // Whoever sends a body on may ask for more after its end.
    Body::from_stream(pieces.fuse())
}

/// The newest bundles, for those who may take consents out.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Bundle>> {
    actor.require(Permission::ConsentsExport)?;
    store::list_bundles(&mut app.read().await?).await
}

/// A bundle that a job makes or has made, as long as it is kept.
pub async fn find(app: &App, actor: &Actor, id: Uuid) -> Result<Option<Bundle>> {
    actor.require(Permission::ConsentsExport)?;
    let bundle = store::find(&mut app.read().await?, id).await?;
    Ok(bundle.filter(|bundle| bundle.expires_at > app.now()))
}

/// A bundle that a job has made, as a file on disk.
pub async fn fetch(app: &App, actor: &Actor, id: Uuid) -> Result<(Bundle, tokio::fs::File)> {
    actor.require(Permission::ConsentsExport)?;
    let now = app.now();
    let bundle = store::find(&mut app.read().await?, id).await?;
    let is_there = |bundle: &Bundle| bundle.state == State::Done && bundle.expires_at > now;
    let bundle = bundle.filter(is_there).ok_or(AppError::NotFound)?;
    let file = tokio::fs::File::open(jobs::path_of(app, id)).await;
    let file = file.map_err(|_| AppError::NotFound)?;
    let mut conn = app.write().await?;
    let detail = json!({ "scope": bundle.scope, "records": bundle.done });
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        actor,
        "consent.bundle_fetched",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok((bundle, file))
}

/// Who of the staff it is.
pub(super) fn staff(actor: &Actor) -> Option<UserId> {
    match actor.who {
        Who::Staff(user) => Some(user),
        _ => None,
    }
}
