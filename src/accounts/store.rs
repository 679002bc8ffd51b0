//! Users and roles in the database.

use std::collections::HashMap;

use sqlx::types::Json;

use super::model::{Permission, Role, SHIPPED_ROLES, User};
use crate::error::Result;
use crate::ids::{RoleId, UserId};
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct UserRow {
    id: UserId,
    email: String,
    name: String,
    language: String,
    disabled_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct RoleRow {
    id: RoleId,
    key: String,
    permissions: Json<Vec<Permission>>,
}

impl From<RoleRow> for Role {
    fn from(row: RoleRow) -> Self {
        Self {
            id: row.id,
            key: row.key,
            permissions: row.permissions.0,
        }
    }
}

fn user(row: UserRow, roles: Vec<Role>) -> User {
    User {
        id: row.id,
        email: row.email,
        name: row.name,
        language: row.language,
        disabled_at: row.disabled_at,
        roles,
    }
}

/// A user by id.
pub async fn find_user(conn: &mut Conn, id: UserId) -> Result<Option<User>> {
    let sql = "SELECT id, email, name, language, disabled_at FROM users WHERE id = $1";
    let row: Option<UserRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    let Some(row) = row else { return Ok(None) };
    let sql = "SELECT r.id, r.key, r.permissions FROM roles r
         JOIN user_roles ur ON ur.role_id = r.id WHERE ur.user_id = $1 ORDER BY r.key";
    let roles: Vec<RoleRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    Ok(Some(user(row, roles.into_iter().map(Role::from).collect())))
}

/// Id and password hash of the user with an address, if they may sign in.
pub async fn find_credentials(conn: &mut Conn, email: &str) -> Result<Option<(UserId, String)>> {
    let sql = "SELECT id, password_hash FROM users WHERE email = $1 AND disabled_at IS NULL";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(email)
        .fetch_optional(c)
        .await)?)
}

/// All users by name, with their roles.
pub async fn list_users(conn: &mut Conn) -> Result<Vec<User>> {
    let sql = "SELECT id, email, name, language, disabled_at FROM users ORDER BY name, id";
    let rows: Vec<UserRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let sql = "SELECT user_id, role_id FROM user_roles";
    let given: Vec<(UserId, RoleId)> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let roles = list_roles(conn).await?;
    let mut of_user: HashMap<UserId, Vec<Role>> = HashMap::new();
    for (user, role) in given {
        let role = roles.iter().find(|known| known.id == role).cloned();
        of_user.entry(user).or_default().extend(role);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let roles = of_user.remove(&row.id).unwrap_or_default();
            user(row, roles)
        })
        .collect())
}

/// How many users there are.
pub async fn count_users(conn: &mut Conn) -> Result<i64> {
    Ok(on_db!(conn, |c| sqlx::query_scalar(
        "SELECT COUNT(*) FROM users"
    )
    .fetch_one(c)
    .await)?)
}

/// All roles by key.
pub async fn list_roles(conn: &mut Conn) -> Result<Vec<Role>> {
    let sql = "SELECT id, key, permissions FROM roles ORDER BY key";
    let rows: Vec<RoleRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Role::from).collect())
}

/// Creates or refreshes the roles that every installation has.
pub async fn save_shipped_roles(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO roles (id, key, name, permissions, shipped) VALUES ($1, $2, $2, $3, $4)
         ON CONFLICT (key) DO UPDATE SET permissions = excluded.permissions";
    for role in &SHIPPED_ROLES {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(new_id(now)).bind(role.key);
            query
                .bind(Json(role.permissions))
                .bind(true)
                .execute(c)
                .await
                .map(|_| ())
        })?;
    }
    Ok(())
}

/// Adds a user; false if the address is taken.
pub async fn create_user(
    conn: &mut Conn,
    user: &User,
    password_hash: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO users (id, email, name, password_hash, language, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (email) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(user.id)
            .bind(&user.email)
            .bind(&user.name);
        let query = query.bind(password_hash).bind(&user.language).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Changes a user; false if the address is another one's.
pub async fn update_user(conn: &mut Conn, user: &User, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE users SET email = $1, name = $2, disabled_at = $3, updated_at = $4
         WHERE id = $5 AND NOT EXISTS (SELECT 1 FROM users WHERE email = $1 AND id <> $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(&user.email)
            .bind(&user.name)
            .bind(user.disabled_at);
        Ok(query
            .bind(now)
            .bind(user.id)
            .execute(c)
            .await?
            .rows_affected()
            > 0)
    })
}

/// Gives a user exactly these roles.
pub async fn set_roles(conn: &mut Conn, user: UserId, roles: &[RoleId]) -> Result<()> {
    let sql = "DELETE FROM user_roles WHERE user_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(user)
        .execute(c)
        .await
        .map(|_| ()))?;
    let sql = "INSERT INTO user_roles (user_id, role_id) VALUES ($1, $2)";
    for role in roles {
        on_db!(conn, |c| sqlx::query(sql)
            .bind(user)
            .bind(role)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// The hash of a user's password.
pub async fn get_password_hash(conn: &mut Conn, user: UserId) -> Result<String> {
    let sql = "SELECT password_hash FROM users WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(user)
        .fetch_one(c)
        .await)?)
}

/// Replaces the hash of a user's password.
pub async fn set_password_hash(
    conn: &mut Conn,
    user: UserId,
    hash: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE users SET password_hash = $1, updated_at = $2 WHERE id = $3";
    on_db!(conn, |c| {
        sqlx::query(sql)
            .bind(hash)
            .bind(now)
            .bind(user)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}
