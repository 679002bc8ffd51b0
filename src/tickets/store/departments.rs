//! Departments, their members, and which of them answers which type of request.

use std::collections::HashMap;

use crate::error::Result;
use crate::ids::{DepartmentId, TicketId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tickets::model::{Colleague, Department, RequestType};

#[derive(sqlx::FromRow)]
struct DepartmentRow {
    id: DepartmentId,
    key: String,
    name: String,
    email: String,
}

impl From<DepartmentRow> for Department {
    fn from(row: DepartmentRow) -> Self {
        Self {
            id: row.id,
            key: row.key,
            name: row.name,
            email: row.email,
        }
    }
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: UserId,
    name: String,
}

impl From<MemberRow> for Colleague {
    fn from(row: MemberRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
        }
    }
}

/// All departments, in the order in which they were made.
pub async fn list_departments(conn: &mut Conn) -> Result<Vec<Department>> {
    let sql = "SELECT id, key, name, email FROM departments ORDER BY id";
    let rows: Vec<DepartmentRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Department::from).collect())
}

/// The departments of which a user is a member.
pub async fn list_departments_of(conn: &mut Conn, user: UserId) -> Result<Vec<Department>> {
    let sql = "SELECT d.id, d.key, d.name, d.email FROM departments d
         JOIN department_members m ON m.department_id = d.id WHERE m.user_id = $1 ORDER BY d.id";
    let rows: Vec<DepartmentRow> =
        on_db!(conn, |c| sqlx::query_as(sql).bind(user).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Department::from).collect())
}

/// A department by id.
pub async fn find_department(conn: &mut Conn, id: DepartmentId) -> Result<Option<Department>> {
    let sql = "SELECT id, key, name, email FROM departments WHERE id = $1";
    let row: Option<DepartmentRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Department::from))
}

/// Adds a department; leaves it alone if there is one with that key.
pub async fn add_department(conn: &mut Conn, department: &Department) -> Result<()> {
    let sql = "INSERT INTO departments (id, key, name, email) VALUES ($1, $2, $3, $4)
         ON CONFLICT (key) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(department.id).bind(&department.key);
        let query = query.bind(&department.name).bind(&department.email);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Changes what a department is called and where it is told of requests.
pub async fn update_department(
    conn: &mut Conn,
    id: DepartmentId,
    name: &str,
    email: &str,
) -> Result<()> {
    let sql = "UPDATE departments SET name = $1, email = $2 WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(name).bind(email).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The members of a department who can sign in, by name.
pub async fn list_members(conn: &mut Conn, id: DepartmentId) -> Result<Vec<Colleague>> {
    let sql = "SELECT u.id, u.name FROM users u JOIN department_members m ON m.user_id = u.id
         WHERE m.department_id = $1 AND u.disabled_at IS NULL ORDER BY u.name, u.id";
    let rows: Vec<MemberRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Colleague::from).collect())
}

/// Makes exactly these users the members of a department.
pub async fn set_members(conn: &mut Conn, id: DepartmentId, members: &[UserId]) -> Result<()> {
    let sql = "DELETE FROM department_members WHERE department_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    let sql = "INSERT INTO department_members (department_id, user_id) VALUES ($1, $2)
         ON CONFLICT DO NOTHING";
    for member in members {
        on_db!(conn, |c| sqlx::query(sql)
            .bind(id)
            .bind(member)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// Takes requests of a department off those who are not a member any more; says which.
pub async fn unassign_strangers(conn: &mut Conn, id: DepartmentId) -> Result<Vec<TicketId>> {
    let sql = "UPDATE tickets SET assignee_id = NULL, revision = revision + 1
         WHERE department_id = $1 AND assignee_id IS NOT NULL AND assignee_id NOT IN
             (SELECT user_id FROM department_members WHERE department_id = $1)
         RETURNING id";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_all(c)
        .await)?)
}

/// Makes sure that a type of request is answered by somebody; leaves it alone if it is.
pub async fn add_request_type(
    conn: &mut Conn,
    kind: RequestType,
    position: i64,
    department_key: &str,
) -> Result<()> {
    let sql = "INSERT INTO request_types (key, position, department_id)
         SELECT $1, $2, d.id FROM departments d WHERE d.key = $3
         ON CONFLICT (key) DO UPDATE SET position = excluded.position";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(kind.key()).bind(position);
        query.bind(department_key).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Which department answers which type.
pub async fn list_routes(conn: &mut Conn) -> Result<HashMap<String, DepartmentId>> {
    let sql = "SELECT key, department_id FROM request_types";
    let rows: Vec<(String, DepartmentId)> =
        on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().collect())
}

/// Lets a department answer a type from now on; false if it did already.
pub async fn set_route(
    conn: &mut Conn,
    kind: RequestType,
    department: DepartmentId,
) -> Result<bool> {
    let sql = "UPDATE request_types SET department_id = $1 WHERE key = $2 AND department_id <> $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(department).bind(kind.key());
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// The department that answers a type.
pub async fn get_department_for(conn: &mut Conn, kind: RequestType) -> Result<Department> {
    let sql = "SELECT d.id, d.key, d.name, d.email FROM departments d
         JOIN request_types r ON r.department_id = d.id WHERE r.key = $1";
    let row: DepartmentRow = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(kind.key())
        .fetch_one(c)
        .await)?;
    Ok(row.into())
}
