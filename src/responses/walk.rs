//! Walking through responses, newest first, a batch at a time: whatever they are read for, never all
//! of them are in memory, and no connection is held in between.

use std::sync::Arc;

use super::book::{Book, Version};
use super::model::{Filter, Place, Response};
use super::store::{self, Scope};
use crate::accounts::Actor;
use crate::contacts::fields::service::hidden_from;
use crate::error::Result;
use crate::forms;
use crate::forms::snapshot::in_words_of;
use crate::ids::{FormId, FormVersionId};
use crate::organisation;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::time::Timestamp;
use uuid::Uuid;

/// Responses read at a time.
pub const BATCH_SIZE: usize = 500;
const BATCH: i64 = 500;

/// The book of a form, for a reader.
pub async fn load_book(
    conn: &mut Conn,
    actor: &Actor,
    form: FormId,
    form_key: &str,
) -> Result<Book> {
    let hidden = hidden_from(conn, actor).await?;
    let mut versions = Vec::new();
    for (id, number, published) in forms::store::list_published(conn, form).await? {
        versions.push(Version {
            id,
            number,
            hidden: published.definition.ids_filling(&hidden),
            published,
        });
    }
    Ok(Book {
        form_key: form_key.to_owned(),
        has_paper: store::has_paper(conn, form).await?,
        versions,
    })
}

/// A filter in terms of the database, from a place on.
pub async fn scope(
    conn: &mut Conn,
    form: FormId,
    book: &Book,
    filter: &Filter,
    after: Option<Uuid>,
) -> Result<Scope> {
    let zone = organisation::service::zone(conn).await?;
    let from = filter.from.map(|day| dates::start_of(day, &zone));
    let behind = filter.to.and_then(|day| day.tomorrow().ok());
    let end = behind.map(|day| Place::before(dates::start_of(day, &zone)));
    let to = match after {
        Some(id) => place_of(conn, id).await?,
        None => end.unwrap_or(Place::END),
    };
    let version = filter.version.map(|number| {
        let found = book.numbered(number);
        // A version that there is not has no responses.
        found.map_or(FormVersionId(Uuid::nil()), |version| version.id)
    });
    Ok(Scope {
        form,
        from: from.unwrap_or(Timestamp(i64::MIN)),
        to,
        version,
        language: filter.language.clone(),
        state: filter.state,
        consent: filter.consent,
    })
}

/// Where a submission is, also one that has been deleted meanwhile: its id carries the time as well.
async fn place_of(conn: &mut Conn, id: Uuid) -> Result<Place> {
    let known = store::find_time(conn, id.into()).await?;
    let carried = id.get_timestamp().map_or(0, |time| {
        let (seconds, nanos) = time.to_unix();
        i64::try_from(seconds).unwrap_or(0) * 1000 + i64::from(nanos) / 1_000_000
    });
    Ok(Place {
        at: known.unwrap_or(Timestamp(carried)),
        id,
    })
}

/// A walk that is under way.
pub struct Walk {
    app: App,
    /// What the answers are read with.
    pub book: Arc<Book>,
    filter: Filter,
    /// In which language they are read.
    pub language: Language,
    scope: Scope,
    is_over: bool,
}

impl Walk {
    /// A walk through a scope. The filter is asked again for what the database can't tell.
    #[must_use]
    pub fn new(
        app: &App,
        book: Arc<Book>,
        scope: Scope,
        filter: &Filter,
        language: Language,
    ) -> Self {
        Self {
            app: app.clone(),
            book,
            filter: filter.clone(),
            language,
            scope,
            is_over: false,
        }
    }

    /// The next batch, in which there may be nothing that fits; none at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<Response>>> {
        if self.is_over {
            return Ok(None);
        }
        let mut conn = self.app.read().await?;
        let batch = store::list(&mut conn, &self.scope, BATCH).await?;
        drop(conn);
        self.is_over = i64::try_from(batch.len()).unwrap_or(BATCH) < BATCH;
        if let Some(last) = batch.last() {
            self.scope.to = Place::of(last);
        }
        Ok(Some(self.fitting(batch)))
    }

    /// How far it has come.
    #[must_use]
    pub fn place(&self) -> Place {
        self.scope.to
    }

    /// Whether there is nothing more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    fn fitting(&self, batch: Vec<Response>) -> Vec<Response> {
        let batch = batch.into_iter();
        let batch = batch.map(|response| self.book.without_hidden(response));
        if self.filter.text.is_empty() {
            return batch.collect();
        }
        let fits = |response: &Response| {
            self.book
                .contains(response, &self.filter, self.language.code())
        };
        in_words_of(self.language, || batch.filter(fits).collect())
    }
}
