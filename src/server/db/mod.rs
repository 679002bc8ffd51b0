//! Two engines, one SQL text.
//!
//! A [`Conn`] is either a connection to read with or a transaction to write in; store functions
//! take it without caring which engine it belongs to, and [`on_db!`](crate::on_db) pastes their
//! query into an arm for each. The engines agree on `$1` placeholders, `ON CONFLICT`, `RETURNING`,
//! CTEs and window functions; what they don't agree on stays out of shared text.
//!
//! SQLite has one writer connection and many readers. Those who write take [`turns`], so two of them
//! wait for each other instead of failing half-way, and are synced to disk before they are
//! acknowledged: an acknowledged consent is never lost.

pub mod turns;

use std::fmt::Write as _;
use std::str::FromStr;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{
    Connection, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
};

use crate::error::Result;
use turns::{Turn, Writer};

/// Statements that a connection keeps ready: those for many rows are one for each number of rows.
const STATEMENTS: usize = 500;
/// Connections to a server that were idle for longer are tried before they are used: it may have gone.
const IDLE: Duration = Duration::from_secs(5);
/// How long a statement waits for another writer.
const BUSY_TIMEOUT: Duration = Duration::from_secs(30);

/// A database file up to this size is written anew after an erasure, in a few seconds during which nobody
/// can write. In a larger one what was deleted has been overwritten in its place.
const REWRITE_MAX: i64 = 256 * 1024 * 1024;

/// The database.
#[derive(Clone)]
pub enum Db {
    /// One file.
    Sqlite {
        /// Many connections that only read.
        read: SqlitePool,
        /// The one connection that writes, in turns.
        write: Writer,
        /// The same, for what cannot be part of a turn.
        alone: SqlitePool,
    },
    /// A server that several nodes share.
    Postgres(PgPool),
}

/// A connection to read with, or a transaction to write in.
pub enum Conn {
    /// Reads of SQLite.
    SqliteRead(PoolConnection<Sqlite>),
    /// A write to SQLite; rolled back unless committed.
    SqliteWrite(Turn),
    /// Reads of PostgreSQL.
    PostgresRead(PoolConnection<Postgres>),
    /// A write to PostgreSQL; rolled back unless committed.
    PostgresWrite(Transaction<'static, Postgres>),
}

/// The connection as its engine has it. Only [`on_db!`](crate::on_db) needs it.
pub enum Engine<'a> {
    /// SQLite.
    Sqlite(&'a mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'a mut PgConnection),
}

/// Runs a query on whichever engine the connection belongs to.
///
/// `on_db!(conn, |c| sqlx::query("...").bind(id).execute(c).await)`
#[macro_export]
macro_rules! on_db {
    ($conn:expr, |$c:ident| $body:expr) => {
        match $conn.engine() {
            $crate::server::db::Engine::Sqlite($c) => $body,
            $crate::server::db::Engine::Postgres($c) => $body,
        }
    };
}

impl Db {
    /// Opens `sqlite:PATH` (the file is made if missing) or `postgres://...`.
    pub async fn open(url: &str) -> sqlx::Result<Self> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return Self::open_postgres(url).await;
        }
        Self::open_sqlite(url).await
    }

    async fn open_postgres(url: &str) -> sqlx::Result<Self> {
        let options = PgConnectOptions::from_str(url)?.statement_cache_capacity(STATEMENTS);
        let pool = PgPoolOptions::new()
            .max_connections(20)
            // A ping before each use would double the round trips.
            .test_before_acquire(false)
            .before_acquire(|conn, seen| {
                Box::pin(async move {
                    if seen.idle_for > IDLE {
                        conn.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self::Postgres(pool))
    }

    async fn open_sqlite(url: &str) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .statement_cache_capacity(STATEMENTS)
            // What is deleted is overwritten: people are erased, not only unlinked.
            .pragma("secure_delete", "on")
            // Pages that are changed again and again are copied into the file once in a while, not at once.
            .pragma("wal_autocheckpoint", "8000")
            // 32 MiB for who writes, 8 for each who reads; what is not needed is not taken.
            .pragma("cache_size", "-32768")
            // What a turn would have to take back stays in memory. Spilled to a file, SQLite 3.50 loses count
            // of pieces over 128 KiB and says that the disk is full.
            .pragma("temp_store", "memory");
        let alone = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(8)
            .test_before_acquire(false)
            .connect_with(options.read_only(true).pragma("cache_size", "-8192"))
            .await?;
        Ok(Self::Sqlite {
            read,
            write: Writer::new(alone.clone()),
            alone,
        })
    }

    /// Brings the schema up to date; returns how many migrations that took.
    pub async fn migrate(&self) -> Result<usize, sqlx::migrate::MigrateError> {
        let before = self.applied_migrations().await;
        match self {
            Self::Sqlite { alone, .. } => sqlx::migrate!("migrations/sqlite").run(alone).await?,
            Self::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await?,
        }
        Ok(self.applied_migrations().await - before)
    }

    async fn applied_migrations(&self) -> usize {
        let sql = "SELECT COUNT(*) FROM _sqlx_migrations";
        let count: sqlx::Result<i64> = match self {
            Self::Sqlite { alone, .. } => sqlx::query_scalar(sql).fetch_one(alone).await,
            Self::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await,
        };
        // Before the first migration there is no such table.
        count
            .ok()
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(0)
    }

    /// A connection to read with.
    pub async fn read(&self) -> sqlx::Result<Conn> {
        Ok(match self {
            Self::Sqlite { read, .. } => Conn::SqliteRead(read.acquire().await?),
            Self::Postgres(pool) => Conn::PostgresRead(pool.acquire().await?),
        })
    }

    /// A transaction to write in. Whatever is not [committed](Conn::commit) has not happened.
    pub async fn write(&self) -> sqlx::Result<Conn> {
        Ok(match self {
            Self::Sqlite { write, .. } => Conn::SqliteWrite(write.turn().await?),
            Self::Postgres(pool) => Conn::PostgresWrite(pool.begin().await?),
        })
    }

    /// Has the file forget what was deleted, in its free pages and in its log. PostgreSQL does so by itself,
    /// when it vacuums.
    pub async fn compact(&self) -> sqlx::Result<()> {
        let Self::Sqlite { alone, .. } = self else {
            return Ok(());
        };
        let mut conn = alone.acquire().await?;
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count")
            .fetch_one(&mut *conn)
            .await?;
        let size: i64 = sqlx::query_scalar("PRAGMA page_size")
            .fetch_one(&mut *conn)
            .await?;
        if pages.saturating_mul(size) <= REWRITE_MAX {
            sqlx::query("VACUUM").execute(&mut *conn).await?;
        }
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        let (is_busy, _, _): (bool, i64, i64) =
            sqlx::query_as(checkpoint).fetch_one(&mut *conn).await?;
        match is_busy {
            // Somebody reads what was there before: a job tries again.
            true => Err(sqlx::Error::Protocol(
                "the log is still being read".to_owned(),
            )),
            false => Ok(()),
        }
    }

    /// Waits for running statements and closes the connections.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// `$1, $2, ...`: so many placeholders of a list.
#[must_use]
pub fn placeholders(count: usize) -> String {
    let names: Vec<String> = (1..=count).map(|n| format!("${n}")).collect();
    names.join(", ")
}

/// A pattern for `LIKE ... ESCAPE '\\'`: whatever contains a text.
#[must_use]
pub fn containing(text: &str) -> String {
    let literal = text.replace('\\', "\\\\");
    let literal = literal.replace('%', "\\%").replace('_', "\\_");
    format!("%{literal}%")
}

impl Conn {
    /// Which engine, for [`on_db!`](crate::on_db).
    pub fn engine(&mut self) -> Engine<'_> {
        match self {
            Self::SqliteRead(conn) => Engine::Sqlite(conn),
            Self::SqliteWrite(turn) => Engine::Sqlite(turn),
            Self::PostgresRead(conn) => Engine::Postgres(conn),
            Self::PostgresWrite(tx) => Engine::Postgres(tx),
        }
    }

    /// `($1, $2), ($3, $4), ...`: placeholders of so many rows, in a statement that has no others. In SQLite they
    /// have no numbers: it would look for each of many through all of them.
    #[must_use]
    pub fn rows(&self, count: usize, columns: usize) -> String {
        self.rows_as(count, &vec!["{}"; columns])
    }

    /// The same with columns that are expressions, `{}` being the placeholder of each.
    #[must_use]
    pub fn rows_as(&self, count: usize, columns: &[&str]) -> String {
        if matches!(self, Self::SqliteRead(_) | Self::SqliteWrite(_)) {
            let row = columns.join(", ").replace("{}", "?");
            return vec![format!("({row})"); count].join(", ");
        }
        let mut rows = String::new();
        for at in 0..count * columns.len() {
            let column = at % columns.len();
            let (before, after) = columns[column].split_once("{}").unwrap_or_default();
            let between = match (at, column) {
                (0, _) => "(",
                (_, 0) => "), (",
                _ => ", ",
            };
            write!(rows, "{between}{before}${}{after}", at + 1).ok();
        }
        rows + ")"
    }

    /// Whether it is a transaction to write in.
    #[must_use]
    pub fn can_write(&self) -> bool {
        matches!(self, Self::SqliteWrite(_) | Self::PostgresWrite(_))
    }

    /// Makes what was written durable and visible.
    pub async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::SqliteWrite(turn) => turn.commit().await,
            Self::PostgresWrite(tx) => tx.commit().await,
            Self::SqliteRead(_) | Self::PostgresRead(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    fn names(folder: &str) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("migrations")
            .join(folder);
        std::fs::read_dir(folder)
            .expect("a folder of migrations")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect()
    }

    #[test]
    fn both_engines_have_the_same_migrations() {
        assert_eq!(names("sqlite"), names("postgres"));
    }
}
