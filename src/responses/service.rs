//! Reading responses and deleting them by hand.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use super::book::Book;
use super::model::{Filter, Place, Response};
use super::retention::{self, Gone};
use super::store;
use super::summary::{Counter, Summary};
use super::walk::{self, Walk};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::{EventKind, Submission};
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::Form;
use crate::forms::snapshot::in_words_of;
use crate::ids::{FormId, PurposeId, SubmissionId};
use crate::organisation;
use crate::paper;
use crate::paper::model::Entered;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::time::Timestamp;
use crate::ui::pagination::{PAGE_SIZE, Paged};

/// Responses that one page looks through for a text. Answers are not indexed: a word that nobody
/// wrote would have every page read them all.
const LOOK_THROUGH: usize = 20_000;

/// A page of a form's responses.
pub struct Listed {
    /// What they are read with.
    pub book: Arc<Book>,
    /// Newest first.
    pub page: Paged<Response>,
    /// How many there are on all pages; not known where a text is looked for.
    pub count: Option<i64>,
    /// How far back was looked for a text, if not to the end.
    pub looked_to: Option<Timestamp>,
}

/// The form, for pages that are about its responses.
pub(super) async fn find_form(conn: &mut Conn, id: FormId) -> Result<Form> {
    let form = forms::store::find_form(conn, id).await?;
    form.ok_or(AppError::NotFound)
}

/// A page of a form's responses, newest first.
pub async fn list(
    app: &App,
    actor: &Actor,
    form: FormId,
    filter: &Filter,
    after: Option<Uuid>,
    language: Language,
) -> Result<Listed> {
    actor.require(Permission::ResponsesView)?;
    let mut conn = app.read().await?;
    let key = find_form(&mut conn, form).await?.key;
    let book = Arc::new(walk::load_book(&mut conn, actor, form, &key).await?);
    let scope = walk::scope(&mut conn, form, &book, filter, after).await?;
    if filter.text.is_empty() {
        let rows = store::list(&mut conn, &scope, Paged::<Response>::limit()).await?;
        let rows = rows.into_iter();
        let rows = rows.map(|response| book.without_hidden(response)).collect();
        let all = walk::scope(&mut conn, form, &book, filter, None).await?;
        return Ok(Listed {
            count: Some(store::count(&mut conn, &all).await?),
            page: Paged::from_rows(rows, |response| response.id.0),
            looked_to: None,
            book,
        });
    }
    drop(conn);
    let walk = Walk::new(app, book.clone(), scope, filter, language);
    let (page, looked_to) = look_through(walk).await?;
    Ok(Listed {
        book,
        page,
        count: None,
        looked_to,
    })
}

/// Walks until a page is full, or long enough.
async fn look_through(mut walk: Walk) -> Result<(Paged<Response>, Option<Timestamp>)> {
    let mut found = Vec::new();
    let mut looked = 0;
    while found.len() <= PAGE_SIZE && looked < LOOK_THROUGH {
        let Some(batch) = walk.next().await? else {
            break;
        };
        looked += walk::BATCH_SIZE;
        found.extend(batch);
    }
    let is_full = found.len() > PAGE_SIZE;
    let mut page = Paged::from_rows(found, |response| response.id.0);
    if is_full || walk.is_over() {
        return Ok((page, None));
    }
    page.next = Some(walk.place().id);
    Ok((page, Some(walk.place().at)))
}

/// One response with all that belongs to it.
pub struct Viewed {
    /// The response, without what the reader may not see.
    pub response: Response,
    /// Ids of the fields that the person was asked, as far as the reader may see them.
    pub asked: BTreeSet<String>,
    /// What it is read with.
    pub book: Book,
    /// The submission as evidence has it.
    pub submission: Submission,
    /// SHA-256 of the version's canonical JSON.
    pub definition_sha256: Vec<u8>,
    /// SHA-256 of the answers; none for readers who may not see all of them, and could find the rest
    /// by trying.
    pub answers_sha256: Option<Vec<u8>>,
    /// What was said to each purpose, as far as it counts.
    pub said: Vec<(PurposeId, EventKind)>,
    /// The sheet of paper that it was entered from.
    pub paper: Option<Entered>,
    /// The next newer one under the filter.
    pub newer: Option<SubmissionId>,
    /// The next older one.
    pub older: Option<SubmissionId>,
}

/// One response of a form, with the fact that somebody looked.
pub async fn view(
    app: &App,
    actor: &Actor,
    form: FormId,
    id: SubmissionId,
    filter: &Filter,
) -> Result<Viewed> {
    actor.require(Permission::ResponsesView)?;
    let mut conn = app.read().await?;
    let viewed = load(&mut conn, actor, form, id, filter).await?;
    drop(conn);
    let mut conn = app.write().await?;
    let detail = json!({ "subject": viewed.response.subject_id });
    let target = Target::submission(id);
    audit::record(
        &mut conn,
        app.now(),
        actor,
        "submission.viewed",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(viewed)
}

async fn load(
    conn: &mut Conn,
    actor: &Actor,
    form: FormId,
    id: SubmissionId,
    filter: &Filter,
) -> Result<Viewed> {
    let response = store::find(conn, form, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let submission = consents::store::find_submission(conn, id).await?;
    let submission = submission.ok_or(AppError::NotFound)?;
    let version = forms::store::find_version(conn, response.version_id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let book = walk::load_book(conn, actor, form, &version.form_key).await?;
    let place = Place::of(&response);
    let all = walk::scope(conn, form, &book, filter, None).await?;
    let below = store::Scope {
        to: place,
        ..all.clone()
    };
    let older = store::list(conn, &below, 1).await?;
    let newer = store::find_newer(conn, &all, place).await?;
    let read = book.version(response.version_id);
    let read = read.ok_or(AppError::NotFound)?;
    // What was asked depends on all answers, also on those that are not for this reader.
    let asked = read.published.definition.shown(&response.answers);
    let asked = asked.into_iter().filter(|id| !read.hidden.contains(*id));
    let sha256 = sha256(serde_json::to_vec(&response.answers)?);
    Ok(Viewed {
        definition_sha256: version.definition_sha256,
        answers_sha256: read.hidden.is_empty().then_some(sha256),
        asked: asked.map(str::to_owned).collect(),
        said: store::list_said(conn, id).await?,
        paper: paper::store::find(conn, id).await?,
        newer: newer.map(|response| response.id),
        older: older.first().map(|response| response.id),
        response: book.without_hidden(response),
        book,
        submission,
    })
}

/// Responses that are counted: the newest ones.
const COUNTED: i64 = 50_000;

/// The responses of a form, counted.
pub async fn summarise(
    app: &App,
    actor: &Actor,
    form: FormId,
    filter: &Filter,
    language: Language,
) -> Result<(Arc<Book>, Summary)> {
    actor.require(Permission::ResponsesView)?;
    let mut conn = app.read().await?;
    let key = find_form(&mut conn, form).await?.key;
    let book = Arc::new(walk::load_book(&mut conn, actor, form, &key).await?);
    let scope = walk::scope(&mut conn, form, &book, filter, None).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    drop(conn);
    let mut walk = Walk::new(app, book.clone(), scope, filter, language);
    let mut counter = Counter::new(&book, zone);
    let mut count = 0;
    while count < COUNTED {
        let Some(batch) = walk.next().await? else {
            break;
        };
        count += i64::try_from(batch.len()).unwrap_or(0);
        for response in &batch {
            counter.add(response);
        }
    }
    let summary = in_words_of(language, || {
        counter.finish(language.code(), !walk.is_over())
    });
    Ok((book.clone(), summary))
}

/// Whether deleting a response would leave a proof behind.
pub async fn ask_to_delete(
    app: &App,
    actor: &Actor,
    form: FormId,
    id: SubmissionId,
) -> Result<bool> {
    actor.require(Permission::ResponsesDelete)?;
    let mut conn = app.read().await?;
    let leaving = store::delete::find(&mut conn, form, id).await?;
    Ok(leaving.ok_or(AppError::NotFound)?.is_proof)
}

/// Deletes a response; what proves a consent stays. One that has gone already is no mistake.
pub async fn delete(app: &App, actor: &Actor, form: FormId, id: SubmissionId) -> Result<()> {
    actor.require(Permission::ResponsesDelete)?;
    let now = app.now();
    let mut conn = app.write().await?;
    find_form(&mut conn, form).await?;
    let Some(leaving) = store::delete::find(&mut conn, form, id).await? else {
        return Ok(());
    };
    let gone = retention::delete(&mut conn, now, &leaving).await?;
    let detail = json!({ "form": form, "proof_stays": gone == Gone::ToProof });
    let target = Target::submission(id);
    audit::record(&mut conn, now, actor, "submission.deleted", target, detail).await?;
    app.commit(conn).await
}
