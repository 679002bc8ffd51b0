//! Records, made by the engine: people with numbers (and some with addresses), two records each.

use std::time::Instant;

use placet::consents::model::Evidence;
use placet::ids::PurposeId;
use placet::purposes;
use placet::purposes::model::{CHANNELS, Change, Purpose, PurposeContent, PurposeVersion};
use placet::server::App;
use placet::server::db::Db;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::Result;

/// Records of one statement.
const CHUNK: i64 = 1_000_000;
/// The first moment at which anything was said, and for how long people have said things, in milliseconds.
pub const BEGIN: i64 = 1_680_000_000_000;
pub const SPAN: i64 = 94_608_000_000;
/// Tables that are filled.
const TABLES: &str = "'subjects', 'identifiers', 'consent_events', 'consent_states'";

/// A purpose a channel.
pub async fn add_purposes(app: &App) -> Result<Vec<Purpose>> {
    let mut purposes = Vec::new();
    for channel in CHANNELS {
        let id: PurposeId = app.new_id();
        let key = channel.key().to_owned();
        let purpose = Purpose {
            id,
            key: key.clone(),
            current: PurposeVersion {
                id: app.new_id(),
                purpose_id: id,
                number: 1,
                content: PurposeContent {
                    name: [("en".to_owned(), key)].into(),
                    channel,
                    ..PurposeContent::default()
                },
                change: Change::First,
                first_used_at: None,
            },
        };
        let mut conn = app.write().await?;
        purposes::store::create_purpose(&mut conn, &purpose, None, app.now()).await?;
        purposes::store::mark_used(&mut conn, purpose.current.id, placet::time::Timestamp(0))
            .await?;
        app.commit(conn).await?;
        purposes.push(purpose);
    }
    Ok(purposes)
}

/// Fills the tables without their indexes, then makes those: the quickest way.
pub async fn make(app: &App, purposes: &[Purpose], rows: i64) -> Result<()> {
    let begun = Instant::now();
    let indexes = indexes(app).await?;
    for (name, _) in &indexes {
        run(app, &format!("DROP INDEX {name}")).await?;
    }
    fill(app, purposes, (0, rows)).await?;
    for (_, sql) in &indexes {
        run(app, sql).await?;
    }
    run(app, "ANALYZE").await?;
    println!("  made in {:.0} s", begun.elapsed().as_secs_f64());
    Ok(())
}

/// Indexes of the tables that no constraint needs, with the statement that makes each.
async fn indexes(app: &App) -> Result<Vec<(String, String)>> {
    Ok(match &app.db {
        Db::Sqlite { alone, .. } => {
            let sql = format!(
                "SELECT name, sql FROM sqlite_schema
                 WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({TABLES})"
            );
            sqlx::query_as(AssertSqlSafe(sql)).fetch_all(alone).await?
        }
        Db::Postgres(pool) => {
            let sql = format!(
                "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes WHERE tablename IN ({TABLES})
                 AND indexname NOT IN (SELECT conname FROM pg_constraint)"
            );
            sqlx::query_as(AssertSqlSafe(sql)).fetch_all(pool).await?
        }
    })
}

async fn run(app: &App, sql: &str) -> Result<()> {
    match &app.db {
        Db::Sqlite { alone, .. } => {
            sqlx::query(AssertSqlSafe(sql.to_owned()))
                .execute(alone)
                .await?;
        }
        Db::Postgres(pool) => {
            sqlx::query(AssertSqlSafe(sql.to_owned()))
                .execute(pool)
                .await?;
        }
    }
    Ok(())
}

/// Adds records from one number to before another.
pub async fn fill(app: &App, purposes: &[Purpose], (from, to): (i64, i64)) -> Result<()> {
    let words = Words::of(app, purposes);
    let mut at = from;
    while at < to {
        let end = (at + CHUNK).min(to);
        for sql in words.statements(at, end) {
            run(app, &sql).await?;
        }
        at = end;
    }
    Ok(())
}

/// What engines call differently.
struct Words<'a> {
    is_sqlite: bool,
    purposes: &'a [Purpose],
}

impl<'a> Words<'a> {
    fn of(app: &App, purposes: &'a [Purpose]) -> Self {
        let is_sqlite = matches!(app.db, Db::Sqlite { .. });
        Self {
            is_sqlite,
            purposes,
        }
    }

    /// `INSERT` of a row for each number.
    fn insert(&self, into: &str, values: &str, from: i64, to: i64, only: &str) -> String {
        match self.is_sqlite {
            true => format!(
                "WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {to})
                 INSERT INTO {into} SELECT {values} FROM n {only}"
            ),
            false => format!(
                "INSERT INTO {into}
                 SELECT {values} FROM generate_series(CAST({from} AS BIGINT), {to} - 1) AS n(i) {only}"
            ),
        }
    }

    /// An id that follows from a number.
    fn id(&self, tag: u8, number: &str) -> String {
        match self.is_sqlite {
            true => format!("unhex(printf('{tag:04x}%028x', {number}))"),
            false => format!("CAST('{tag:04x}' || lpad(to_hex({number}), 28, '0') AS UUID)"),
        }
    }

    fn digits(&self, number: &str) -> String {
        match self.is_sqlite {
            true => format!("printf('%08d', {number})"),
            false => format!("lpad(CAST({number} AS TEXT), 8, '0')"),
        }
    }

    fn known(&self, id: Uuid) -> String {
        match self.is_sqlite {
            true => format!("x'{}'", id.simple()),
            false => format!("CAST('{id}' AS UUID)"),
        }
    }

    /// One of the purposes' values: the two records of a person are about two of them.
    fn of_purpose(&self, value: impl Fn(&Purpose) -> String) -> String {
        let cases: Vec<String> = (0..)
            .zip(self.purposes)
            .map(|(at, purpose): (usize, _)| format!("WHEN {at} THEN {}", value(purpose)))
            .collect();
        let count = self.purposes.len();
        format!("CASE (i / 2 + i % 2 * 3) % {count} {} END", cases.join(" "))
    }

    fn statements(&self, from: i64, to: i64) -> Vec<String> {
        let (begin, span) = (BEGIN, SPAN);
        let (person, event) = (self.id(1, "i / 2"), self.id(2, "i"));
        let said = format!("{begin} + (i * 48271 % 2147483647) * 44 % {span}");
        let kind =
            "CASE WHEN i * 31337 % 100 < 62 THEN 'given' WHEN i * 31337 % 100 < 72 THEN 'refused'
             WHEN i * 31337 % 100 < 95 THEN 'withdrawn' WHEN i * 31337 % 100 < 98 THEN 'expired'
             WHEN i * 31337 % 100 < 99 THEN 'renewed' ELSE 'invalidated' END";
        let agreed = "CASE WHEN i * 31337 % 100 < 62 OR i * 31337 % 100 = 98 THEN 1 ELSE 0 END";
        let share = "i * 7919 % 10000";
        let source = format!(
            "CASE WHEN {share} < 5000 THEN 'form' WHEN {share} < 6000 THEN 'portal'
             WHEN {share} < 6500 THEN 'manage_link' WHEN {share} < 8000 THEN 'call'
             WHEN {share} < 8800 THEN 'whatsapp' WHEN {share} < 9500 THEN 'agent'
             WHEN {share} < 9900 THEN 'import' WHEN {share} < 9998 THEN 'api'
             WHEN {share} < 9999 THEN 'paper' ELSE 'system' END"
        );
        let purpose = self.of_purpose(|purpose| self.known(purpose.id.0));
        let version = self.of_purpose(|purpose| self.known(purpose.current.id.0));
        let channel = self.of_purpose(|purpose| format!("'{}'", purpose.key));
        let evidence = serde_json::to_string(&Evidence::default()).unwrap_or_default();
        let evidence = match self.is_sqlite {
            true => format!("'{evidence}'"),
            false => format!("CAST('{evidence}' AS JSONB)"),
        };
        let number = self.digits("i / 2");
        let salt = match self.is_sqlite {
            true => "zeroblob(32)".to_owned(),
            false => format!("decode('{}', 'hex')", "00".repeat(32)),
        };
        let (phone, address) = (self.id(3, "i / 2"), self.id(4, "i / 2"));
        vec![
            self.insert(
                "subjects (id, name, name_folded, language, created_at, updated_at)",
                &format!("{person}, 'Person ' || {number}, 'person ' || {number}, 'en', {begin}, {begin}"),
                from,
                to,
                "WHERE i % 2 = 0",
            ),
            self.insert(
                "identifiers (id, subject_id, kind, value, created_at)",
                &format!("{phone}, {person}, 'phone', '+4930' || {number}, {begin}"),
                from,
                to,
                "WHERE i % 2 = 0",
            ),
            self.insert(
                "identifiers (id, subject_id, kind, value, created_at)",
                &format!("{address}, {person}, 'email', 'person-' || {number} || '@reader.example', {begin}"),
                from,
                to,
                "WHERE i % 8 = 0",
            ),
            self.insert(
                "consent_events (id, subject_id, recorded_as, purpose_id, purpose_version_id, kind,
                     occurred_at, recorded_at, source, evidence, salt)",
                &format!(
                    "{event}, {person}, {person}, {purpose}, {version}, {kind}, {said}, {said}, {source},
                     {evidence}, {salt}"
                ),
                from,
                to,
                "",
            ),
            self.insert(
                "consent_states (subject_id, purpose_id, event_id, kind, since, source, agreed, channel,
                     purpose_version_id)",
                &format!(
                    "{person}, {purpose}, {event}, {kind}, {said}, {source}, {agreed}, {channel},
                     {version}"
                ),
                from,
                to,
                "",
            ),
        ]
    }
}
