//! Tags and lists: the same table twice, but what they are for differs. A tag says something about a
//! person; a list puts people together for some occasion.

use uuid::Uuid;

use crate::contacts::words::fold;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Longest name, in characters.
pub const NAME_MAX: usize = 80;

/// Which of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A word that staff put on people.
    Tag,
    /// People put together by hand.
    List,
}

/// A tag or a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Group {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// How many people there are.
    pub people: i64,
}

/// A statement for each of both.
macro_rules! of_sort {
    ($sort:expr, $before:literal, $after:literal) => {
        match $sort {
            Sort::Tag => concat!($before, "tags", $after),
            Sort::List => concat!($before, "contact_lists", $after),
        }
    };
}

macro_rules! of_members {
    ($sort:expr, $before:literal, $after:literal) => {
        match $sort {
            Sort::Tag => concat!($before, "subject_tags", $after, "tag_id"),
            Sort::List => concat!($before, "contact_list_members", $after, "list_id"),
        }
    };
}

impl Sort {
    /// Stable name, which begins its words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::List => "list",
        }
    }
}

/// All of a sort by name, with how many people they have.
pub async fn list(conn: &mut Conn, sort: Sort) -> Result<Vec<Group>> {
    let sql = match sort {
        Sort::Tag => {
            "SELECT g.id, g.name, (SELECT COUNT(*) FROM subject_tags m WHERE m.tag_id = g.id) AS people
             FROM tags g ORDER BY g.name_folded"
        }
        Sort::List => {
            "SELECT g.id, g.name,
                 (SELECT COUNT(*) FROM contact_list_members m WHERE m.list_id = g.id) AS people
             FROM contact_lists g ORDER BY g.name_folded"
        }
    };
    Ok(on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?)
}

/// Those of a person: id and name.
pub async fn list_of(
    conn: &mut Conn,
    sort: Sort,
    subject: SubjectId,
) -> Result<Vec<(Uuid, String)>> {
    let sql = match sort {
        Sort::Tag => {
            "SELECT g.id, g.name FROM subject_tags m JOIN tags g ON g.id = m.tag_id
             WHERE m.subject_id = $1 ORDER BY g.name_folded"
        }
        Sort::List => {
            "SELECT g.id, g.name FROM contact_list_members m JOIN contact_lists g ON g.id = m.list_id
             WHERE m.subject_id = $1 ORDER BY g.name_folded"
        }
    };
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?)
}

/// The one of a name, and whether it is new.
pub async fn find_or_create(
    conn: &mut Conn,
    now: Timestamp,
    sort: Sort,
    name: &str,
) -> Result<(Uuid, bool)> {
    let name: String = name.trim().chars().take(NAME_MAX).collect();
    let sql = of_sort!(
        sort,
        "INSERT INTO ",
        " (id, name, name_folded, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name_folded) DO NOTHING"
    );
    let id: Uuid = new_id(now);
    let is_new = on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(&name);
        let query = query.bind(fold(&name)).bind(now);
        query.execute(c).await.map(|done| done.rows_affected() > 0)
    })?;
    if is_new {
        return Ok((id, true));
    }
    let sql = of_sort!(sort, "SELECT id FROM ", " WHERE name_folded = $1");
    let id = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(fold(&name))
        .fetch_one(c)
        .await)?;
    Ok((id, false))
}

/// The name of one.
pub async fn find_name(conn: &mut Conn, sort: Sort, id: Uuid) -> Result<Option<String>> {
    let sql = of_sort!(sort, "SELECT name FROM ", " WHERE id = $1");
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// Gives one another name; false if another one is called so.
pub async fn rename(conn: &mut Conn, sort: Sort, id: Uuid, name: &str) -> Result<bool> {
    let sql = of_sort!(
        sort,
        "SELECT COUNT(*) FROM ",
        " WHERE name_folded = $1 AND id <> $2"
    );
    let taken: i64 = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(fold(name))
        .bind(id)
        .fetch_one(c)
        .await)?;
    if taken > 0 {
        return Ok(false);
    }
    let sql = of_sort!(
        sort,
        "UPDATE ",
        " SET name = $1, name_folded = $2 WHERE id = $3"
    );
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(name.trim()).bind(fold(name)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(true)
}

/// Deletes one; the people stay.
pub async fn delete(conn: &mut Conn, sort: Sort, id: Uuid) -> Result<bool> {
    let sql = of_sort!(sort, "DELETE FROM ", " WHERE id = $1");
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Puts a person in; false if they were in already.
pub async fn add(conn: &mut Conn, sort: Sort, id: Uuid, subject: SubjectId) -> Result<bool> {
    let sql = match sort {
        Sort::Tag => {
            "INSERT INTO subject_tags (tag_id, subject_id) VALUES ($1, $2) ON CONFLICT DO NOTHING"
        }
        Sort::List => {
            "INSERT INTO contact_list_members (list_id, subject_id) VALUES ($1, $2)
             ON CONFLICT DO NOTHING"
        }
    };
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(subject);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Takes a person out; false if they were not in.
pub async fn remove(conn: &mut Conn, sort: Sort, id: Uuid, subject: SubjectId) -> Result<bool> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{} = $1",
        of_members!(sort, "DELETE FROM ", " WHERE subject_id = $2 AND ")
    ));
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(subject);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
