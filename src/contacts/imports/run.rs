//! Going through the rows of a file: for a trial, or for good.
//!
//! For good, a batch is one transaction: people, what became of each row, and the place from which to go
//! on. For a trial the same is done and taken back, and only what became of the rows is written down; two
//! rows of different batches about somebody new count as two new people then.

use std::collections::HashMap;
use std::fs::File;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::model::{Counts, Done, Import, Outcome, Progress};
use super::rows::Book;
use super::{service, store};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::error::{AppError, Result};
use crate::ids::ImportId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::tables::{self, Row};
use crate::tasks;
use crate::tasks::model::{Kind, Slice, Step, Task};
use crate::webhooks::announce;

/// Rows of one transaction.
const BATCH: usize = 200;
/// Rows of a trial run that are written down of each outcome but refusals.
const SHOWN: i64 = 1_000;
/// Refused rows that are written down.
const REFUSED_SHOWN: i64 = 100_000;

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Place {
    /// The last row that was done.
    row: i64,
    counts: Counts,
}

/// The import that a task is about.
pub fn import_of(task: &Task) -> Result<ImportId> {
    Ok(serde_json::from_value(task.payload["import"].clone())?)
}

/// Goes on with a trial run or an import.
pub async fn run(app: &App, task: &Task, slice: &Slice) -> anyhow::Result<Step> {
    let id = import_of(task)?;
    let mut conn = app.read().await?;
    let actor = tasks::service::actor_of(&mut conn, task).await?;
    actor.require(Permission::ContactsManage)?;
    let import = store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let mut book = book(&mut conn, &actor, &import).await?;
    drop(conn);
    let mut place: Place = serde_json::from_value(task.place.clone()).unwrap_or_default();
    let path = service::path_of(app, id);
    let total = match task.total {
        Some(total) => total,
        None => count_rows(&import, app).await?,
    };
    let mut batches = tables::batches(path, import.kind, place.row, BATCH);
    while let Some(batch) = batches.recv().await {
        let batch = batch?;
        let is_trial = task.kind == Kind::PeopleCheck;
        let worker = Worker {
            app,
            task,
            import: &import,
            total,
        };
        let goes_on = match is_trial {
            true => worker.try_out(&mut book, &batch, &mut place).await?,
            false => worker.import(&mut book, &batch, &mut place).await?,
        };
        if !goes_on || slice.is_over(app) {
            return Ok(Step::Again);
        }
    }
    end(app, task, &actor, &import, place.counts).await?;
    Ok(Step::Done(store::report(id, place.counts)))
}

async fn count_rows(import: &Import, app: &App) -> Result<i64> {
    let (path, kind) = (service::path_of(app, import.id), import.kind);
    let counted = tokio::task::spawn_blocking(move || {
        let (_, rows) = tables::read(File::open(&path)?, kind)?;
        rows.map(|row| row.map(|_| 1_i64)).sum::<Result<i64>>()
    });
    counted.await?
}

async fn book(conn: &mut Conn, actor: &Actor, import: &Import) -> Result<Book> {
    let hidden = fields::service::hidden_from(conn, actor).await?;
    let all = fields::store::list_fields(conn).await?.into_iter();
    let open = all.filter(|field| !field.is_archived && !hidden.contains(&field.key));
    let organisation = crate::organisation::service::get_organisation(conn).await?;
    let language = match import.mapping.language.as_str() {
        "" => organisation.language,
        language => language.to_owned(),
    };
    Ok(Book {
        meanings: import.mapping.meanings(),
        header: import.header.clone(),
        mapping: import.mapping.clone(),
        fields: open.map(|field| (field.key.clone(), field)).collect(),
        user: actor.user_id(),
        language,
        groups: HashMap::new(),
    })
}

/// Does batches.
struct Worker<'a> {
    app: &'a App,
    task: &'a Task,
    import: &'a Import,
    total: i64,
}

impl Worker<'_> {
    /// One transaction; false if somebody asked to stop.
    async fn import(&self, book: &mut Book, batch: &[Row], place: &mut Place) -> Result<bool> {
        let now = self.app.now();
        let mut conn = self.app.write().await?;
        if tasks::is_cancelled(&mut conn, self.task.id).await? {
            return Ok(false);
        }
        let mut next = *place;
        for row in batch {
            let done = book.apply(&mut conn, now, row).await?;
            next.note(&done);
            let is_worth_it = match done.outcome {
                Outcome::Same => false,
                Outcome::Refused => next.counts.refused <= REFUSED_SHOWN,
                Outcome::New | Outcome::Changed => true,
            };
            if is_worth_it {
                store::add_row(&mut conn, self.import.id, &done).await?;
            }
        }
        self.note(&mut conn, next).await?;
        self.app.commit(conn).await?;
        *place = next;
        Ok(true)
    }

    /// Does it and takes it back; then writes down what would have become of it.
    async fn try_out(&self, book: &mut Book, batch: &[Row], place: &mut Place) -> Result<bool> {
        let now = self.app.now();
        let mut conn = self.app.write().await?;
        let mut next = *place;
        let mut shown = Vec::new();
        for row in batch {
            let mut done = book.apply(&mut conn, now, row).await?;
            next.note(&done);
            let count = next.counts.of(done.outcome);
            let is_worth_it = match done.outcome {
                Outcome::Refused => count <= REFUSED_SHOWN,
                Outcome::Same => false,
                Outcome::New | Outcome::Changed => count <= SHOWN,
            };
            if is_worth_it {
                // Who is new is nobody yet.
                done.subject = done.subject.filter(|_| done.outcome == Outcome::Changed);
                shown.push(done);
            }
        }
        drop(conn);
        // Tags that were made for the trial have gone with it.
        book.groups.clear();
        let mut conn = self.app.write().await?;
        if tasks::is_cancelled(&mut conn, self.task.id).await? {
            return Ok(false);
        }
        for done in &shown {
            store::add_row(&mut conn, self.import.id, done).await?;
        }
        self.note(&mut conn, next).await?;
        self.app.commit(conn).await?;
        *place = next;
        Ok(true)
    }

    async fn note(&self, conn: &mut Conn, place: Place) -> Result<()> {
        let done = place.counts.all();
        tasks::keep_place(conn, self.task.id, &serde_json::to_value(place)?).await?;
        tasks::advance(conn, self.task.id, done, Some(self.total.max(done))).await
    }
}

impl Place {
    fn note(&mut self, done: &Done) {
        self.row = done.number;
        *self.counts.of_mut(done.outcome) += 1;
    }
}

impl Counts {
    fn of_mut(&mut self, outcome: Outcome) -> &mut i64 {
        match outcome {
            Outcome::New => &mut self.new,
            Outcome::Changed => &mut self.changed,
            Outcome::Same => &mut self.same,
            Outcome::Refused => &mut self.refused,
        }
    }

    fn of(mut self, outcome: Outcome) -> i64 {
        *self.of_mut(outcome)
    }

    /// All rows.
    #[must_use]
    pub fn all(self) -> i64 {
        self.new + self.changed + self.same + self.refused
    }
}

async fn end(app: &App, task: &Task, actor: &Actor, import: &Import, counts: Counts) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    if task.kind == Kind::PeopleCheck {
        store::set_ended(&mut conn, import.id, Progress::Checked, counts, None).await?;
        return app.commit(conn).await;
    }
    store::set_ended(&mut conn, import.id, Progress::Imported, counts, Some(now)).await?;
    let detail = json!({
        "import": import.id, "new": counts.new, "changed": counts.changed, "refused": counts.refused,
    });
    let target = Target::task(task.id);
    audit::record(&mut conn, now, actor, "subjects.imported", target, detail).await?;
    announce::import(&mut conn, now, import.id).await?;
    app.commit(conn).await?;
    service::remove_file(app, import.id).await;
    Ok(())
}
