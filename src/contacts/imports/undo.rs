//! Taking an import back, the last row first. Rows are taken out as they are undone, so nothing is undone
//! twice.

use serde_json::json;

use super::model::{Changed, Counts, Done, Outcome, Progress};
use super::run::import_of;
use super::store;
use crate::accounts::model::Permission;
use crate::contacts::model::Subject;
use crate::contacts::people::groups::{self, Sort};
use crate::contacts::people::{merge, store as people};
use crate::contacts::store as contacts;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::server::App;
use crate::server::db::Conn;
use crate::tasks;
use crate::tasks::model::{Slice, Step, Task};
use crate::time::Timestamp;

/// Rows of one transaction.
const BATCH: i64 = 200;

/// Goes on taking an import back.
pub async fn run(app: &App, task: &Task, slice: &Slice) -> anyhow::Result<Step> {
    let id = import_of(task)?;
    let mut done = task.done;
    let mut kept = task.place["kept"].as_i64().unwrap_or(0);
    loop {
        let now = app.now();
        let mut conn = app.write().await?;
        let actor = tasks::service::actor_of(&mut conn, task).await?;
        actor.require(Permission::ContactsManage)?;
        if tasks::is_cancelled(&mut conn, task.id).await? {
            return Ok(Step::Again);
        }
        let rows = store::take_rows(&mut conn, id, BATCH).await?;
        for row in &rows {
            if !revert(&mut conn, now, row).await? {
                kept += 1;
            }
        }
        done += i64::try_from(rows.len()).unwrap_or(0);
        tasks::keep_place(&mut conn, task.id, &json!({ "kept": kept })).await?;
        tasks::advance(&mut conn, task.id, done, None).await?;
        if rows.is_empty() {
            let none = Counts::default();
            store::set_ended(&mut conn, id, Progress::Undone, none, None).await?;
            app.commit(conn).await?;
            let counts = json!({ "reverted": done - kept, "kept": kept });
            let link = format!("/admin/subjects/imports/{id}");
            return Ok(Step::Done(json!({ "counts": counts, "link": link })));
        }
        app.commit(conn).await?;
        if slice.is_over(app) {
            return Ok(Step::Again);
        }
    }
}

/// False if the person stays, because something has happened with them since.
async fn revert(conn: &mut Conn, now: Timestamp, row: &Done) -> Result<bool> {
    let Some(id) = row.subject else {
        return Ok(true);
    };
    if row.outcome == Outcome::New {
        return people::delete_bare(conn, id).await;
    }
    let Some(person) = contacts::find_subject(conn, id).await? else {
        return Ok(true);
    };
    revert_person(conn, now, &person, &row.changed).await?;
    for identifier in &person.identifiers {
        let value = (identifier.kind.key().to_owned(), identifier.value.clone());
        // What the person has proven since is theirs.
        if identifier.verified_at.is_none() && row.changed.identifiers.contains(&value) {
            people::remove_identifier(conn, id, identifier.id).await?;
        }
    }
    for (sort, all) in [
        (Sort::Tag, &row.changed.tags),
        (Sort::List, &row.changed.lists),
    ] {
        for group in all {
            groups::remove(conn, sort, *group, id).await?;
        }
    }
    revert_values(conn, id, &row.changed).await?;
    Ok(true)
}

/// As before, where nobody has changed it since.
async fn revert_person(
    conn: &mut Conn,
    now: Timestamp,
    person: &Subject,
    changed: &Changed,
) -> Result<()> {
    let back = |today: &str, change: &Option<(String, String)>| match change {
        Some((before, after)) if after == today => before.clone(),
        _ => today.to_owned(),
    };
    let name = back(&person.name, &changed.name);
    let language = back(&person.language, &changed.language);
    let country = back(&person.country, &changed.country);
    people::update(conn, now, person.id, &name, &language, &country).await
}

async fn revert_values(conn: &mut Conn, id: SubjectId, changed: &Changed) -> Result<()> {
    let today = merge::list_values(conn, id).await?;
    for (key, before, after) in &changed.values {
        let is_untouched = today
            .iter()
            .any(|row| row.field_key == *key && row.text() == after);
        if !is_untouched {
            continue;
        }
        merge::delete_value(conn, id, key).await?;
        if let Some(before) = before {
            merge::add_value(conn, id, before).await?;
        }
    }
    Ok(())
}
