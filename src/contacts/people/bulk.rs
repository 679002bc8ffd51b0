//! One change of many people, as a task. A batch is one transaction; what each person had before is
//! written down beside it, so that the change can be taken back.

mod undo;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::types::Json;
use uuid::Uuid;

pub use undo::{run as run_undo, start as start_undo};

use super::filter::Filter;
use super::groups::{self, Sort};
use super::{service, store};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::model::Subject;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{SubjectId, TaskId};
use crate::languages;
use crate::on_db;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::tasks;
use crate::tasks::model::{Kind, Slice, Step, Task};
use crate::time::Timestamp;

/// People of one transaction.
const BATCH: i64 = 200;

/// What is done to each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", content = "with", rename_all = "snake_case")]
pub enum Change {
    /// Puts a tag on them.
    Tag(Uuid),
    /// Takes a tag off.
    Untag(Uuid),
    /// Puts them on a list.
    AddToList(Uuid),
    /// Takes them off a list.
    RemoveFromList(Uuid),
    /// In which to write to them.
    SetLanguage(String),
    /// Deletes those about whom there is nothing: no consent, nothing sent, no request.
    DeleteBare,
}

impl Change {
    /// Stable name; its words are the language key `bulk-{key}`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Tag(_) => "tag",
            Self::Untag(_) => "untag",
            Self::AddToList(_) => "add-to-list",
            Self::RemoveFromList(_) => "remove-from-list",
            Self::SetLanguage(_) => "set-language",
            Self::DeleteBare => "delete-bare",
        }
    }

    /// Whether it can be taken back. Who was deleted is not kept for that.
    #[must_use]
    pub fn can_be_undone(&self) -> bool {
        *self != Self::DeleteBare
    }
}

/// Whom it is done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// These.
    These(Vec<SubjectId>),
    /// All that a filter finds when the work comes to them.
    Found(Box<Filter>),
}

/// What a task of this kind is done with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// What is done.
    pub change: Change,
    /// To whom.
    pub whom: Whom,
    /// Only who was there when it was started.
    pub before: SubjectId,
}

/// What was chosen on the page.
#[derive(Clone, Debug, Default)]
pub struct BulkInput {
    /// Name of the change.
    pub action: String,
    /// Name of a tag or list; it is made if there is none.
    pub name: String,
    /// Code of a language.
    pub language: String,
    /// Ticked people.
    pub people: Vec<SubjectId>,
    /// Whether it is for all that the filter finds.
    pub is_all: bool,
}

impl BulkInput {
    /// Whether it can be done; what is wrong with it otherwise.
    pub fn check(&self) -> Result<()> {
        let mut errors = FieldErrors::new();
        if self.people.is_empty() && !self.is_all {
            errors.add("people", "bulk-nobody");
        }
        match self.action.as_str() {
            "tag" | "untag" | "add-to-list" | "remove-from-list" if self.name.trim().is_empty() => {
                errors.add("name", "bulk-name-missing");
            }
            "set-language" if !languages::is_offered(&self.language) => {
                errors.add("language", "person-language-unknown");
            }
            "tag" | "untag" | "add-to-list" | "remove-from-list" | "set-language"
            | "delete-bare" => {}
            _ => errors.add("action", "bulk-action-missing"),
        }
        errors.or(())
    }

    async fn change(&self, conn: &mut Conn, now: Timestamp) -> Result<Change> {
        let sort = match self.action.as_str() {
            "tag" | "untag" => Sort::Tag,
            _ => Sort::List,
        };
        let missing = || AppError::Invalid(FieldErrors::one("name", "bulk-name-unknown"));
        Ok(match self.action.as_str() {
            "tag" => Change::Tag(groups::find_or_create(conn, now, sort, &self.name).await?.0),
            "add-to-list" => {
                Change::AddToList(groups::find_or_create(conn, now, sort, &self.name).await?.0)
            }
            "untag" | "remove-from-list" => {
                let all = groups::list(conn, sort).await?;
                let name = crate::contacts::words::fold(&self.name);
                let is_it =
                    |group: &groups::Group| crate::contacts::words::fold(&group.name) == name;
                let id = all.into_iter().find(is_it).ok_or_else(missing)?.id;
                match sort {
                    Sort::Tag => Change::Untag(id),
                    Sort::List => Change::RemoveFromList(id),
                }
            }
            "set-language" => Change::SetLanguage(self.language.clone()),
            _ => Change::DeleteBare,
        })
    }
}

/// How many people it would be done to.
pub async fn count(app: &App, actor: &Actor, input: &BulkInput, filter: &Filter) -> Result<i64> {
    actor.require(Permission::ContactsManage)?;
    if !input.is_all {
        return Ok(i64::try_from(input.people.len()).unwrap_or(i64::MAX));
    }
    let mut conn = app.read().await?;
    let scope = service::scope(app, &mut conn, actor, filter).await?;
    store::count(&mut conn, &scope).await
}

/// Starts it.
pub async fn start(app: &App, actor: &Actor, input: &BulkInput, filter: &Filter) -> Result<TaskId> {
    actor.require(Permission::ContactsManage)?;
    input.check()?;
    let now = app.now();
    let total = count(app, actor, input, filter).await?;
    let mut conn = app.write().await?;
    let change = input.change(&mut conn, now).await?;
    let detail = json!({ "action": change.key(), "people": total });
    let payload = Payload {
        change,
        whom: match input.is_all {
            true => Whom::Found(Box::new(filter.clone())),
            false => Whom::These(input.people.clone()),
        },
        // Whoever comes later has a larger id.
        before: SubjectId(new_id(now + std::time::Duration::from_millis(1))),
    };
    let payload = serde_json::to_value(&payload)?;
    let task = tasks::create(&mut conn, now, actor, Kind::PeopleBulk, payload).await?;
    tasks::advance(&mut conn, task, 0, Some(total)).await?;
    audit::record(
        &mut conn,
        now,
        actor,
        "subjects.changed",
        Target::task(task),
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(task)
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Place {
    /// The last one that was looked at.
    after: Option<SubjectId>,
    done: i64,
    changed: i64,
}

/// Goes on with a change.
pub async fn run(app: &App, task: &Task, slice: &Slice) -> anyhow::Result<Step> {
    let payload: Payload = serde_json::from_value(task.payload.clone())?;
    let mut place: Place = serde_json::from_value(task.place.clone()).unwrap_or_default();
    loop {
        let now = app.now();
        let mut conn = app.write().await?;
        let actor = tasks::service::actor_of(&mut conn, task).await?;
        actor.require(Permission::ContactsManage)?;
        if tasks::is_cancelled(&mut conn, task.id).await? {
            return Ok(Step::Again);
        }
        let people = next(app, &mut conn, &actor, &payload, &place).await?;
        for person in &people {
            if let Some(before) = apply(&mut conn, now, &payload.change, person).await? {
                place.changed += 1;
                if payload.change.can_be_undone() {
                    remember(&mut conn, task.id, person.id, &before).await?;
                }
            }
        }
        place.after = people.last().map(|person| person.id);
        place.done += i64::try_from(people.len()).unwrap_or(0);
        tasks::keep_place(&mut conn, task.id, &serde_json::to_value(&place)?).await?;
        let total = task.total.unwrap_or(0).max(place.done);
        tasks::advance(&mut conn, task.id, place.done, Some(total)).await?;
        app.commit(conn).await?;
        if people.is_empty() {
            let counts =
                json!({ "changed": place.changed, "unchanged": place.done - place.changed });
            let undo = (payload.change.can_be_undone() && place.changed > 0)
                .then(|| format!("/admin/subjects/bulk/{}/undo", task.id));
            return Ok(Step::Done(json!({ "counts": counts, "undo": undo })));
        }
        if slice.is_over(app) {
            return Ok(Step::Again);
        }
    }
}

/// The next people, newest first.
async fn next(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    payload: &Payload,
    place: &Place,
) -> Result<Vec<Subject>> {
    let before = place.after.unwrap_or(payload.before);
    if place.done > 0 && place.after.is_none() {
        return Ok(Vec::new());
    }
    match &payload.whom {
        Whom::Found(filter) => {
            let scope = service::scope(app, conn, actor, filter).await?;
            store::list(conn, &scope, before.0, BATCH).await
        }
        Whom::These(ids) => {
            let mut ids: Vec<SubjectId> = ids.iter().copied().filter(|id| *id < before).collect();
            ids.sort_by(|a, b| b.cmp(a));
            ids.dedup();
            ids.truncate(usize::try_from(BATCH).unwrap_or(usize::MAX));
            store::list_these(conn, &ids).await
        }
    }
}

/// Changes one; tells what has to be known to take that back, or nothing if nothing changed.
async fn apply(
    conn: &mut Conn,
    now: Timestamp,
    change: &Change,
    person: &Subject,
) -> Result<Option<Value>> {
    let id = person.id;
    let changed = match change {
        Change::Tag(tag) => groups::add(conn, Sort::Tag, *tag, id).await?,
        Change::Untag(tag) => groups::remove(conn, Sort::Tag, *tag, id).await?,
        Change::AddToList(list) => groups::add(conn, Sort::List, *list, id).await?,
        Change::RemoveFromList(list) => groups::remove(conn, Sort::List, *list, id).await?,
        Change::SetLanguage(language) if *language == person.language => false,
        Change::SetLanguage(language) => {
            store::update(conn, now, id, &person.name, language, &person.country).await?;
            return Ok(Some(json!(person.language)));
        }
        Change::DeleteBare => store::delete_bare(conn, id).await?,
    };
    Ok(changed.then_some(Value::Null))
}

async fn remember(conn: &mut Conn, task: TaskId, subject: SubjectId, before: &Value) -> Result<()> {
    let sql = "INSERT INTO bulk_changes (task_id, subject_id, before) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(task).bind(subject).bind(Json(before));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
