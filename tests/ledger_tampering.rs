//! Whoever changes a stored field is found: each column of each table of evidence is changed in turn, by
//! somebody who is not stopped by the database's own rules.

use crate::common::newsletter::{Newsletter, answer};
use crate::common::{Server, for_each_engine, input_value, location};
use crate::ledger::{checked, seal, withdraw};
use placet::ids::SubjectId;
use placet::ledger::verify::database::database;
use placet::ledger::verify::keys::Keys;
use placet::on_db;
use placet::server::db::Db;
use reqwest::multipart::{Form, Part};
use sqlx::{AssertSqlSafe, Connection};

/// How a value becomes another one.
#[derive(Clone, Copy)]
enum By {
    /// An id.
    Id,
    /// A hash or salt.
    Bytes,
    /// A number or a moment.
    Number,
    /// A yes or no.
    Truth,
    /// A text.
    Text,
    /// A JSON object.
    Object,
    /// A JSON list.
    List,
    /// One of two words that the column takes.
    Words(&'static str, &'static str),
}
use By::{Bytes, Id, List, Number, Object, Text, Truth, Words};

struct Table {
    name: &'static str,
    /// Which row is changed: one on which an event rests.
    row: &'static str,
    columns: &'static [(&'static str, By)],
    /// Not evidence, and why.
    others: &'static [&'static str],
}

const TABLES: [Table; 11] = [
    Table {
        name: "consent_events",
        row: "source = 'form' AND kind = 'refused' AND occurred_at = (SELECT MAX(occurred_at)
            FROM consent_events WHERE source = 'form')",
        columns: &[
            ("id", Id),
            ("subject_id", Id),
            ("recorded_as", Id),
            ("purpose_id", Id),
            ("purpose_version_id", Id),
            ("kind", Words("given", "refused")),
            ("occurred_at", Number),
            ("recorded_at", Number),
            ("source", Words("form", "portal")),
            ("submission_id", Id),
            ("evidence", Object),
            ("import_id", Id),
            ("salt", Bytes),
        ],
        others: &[],
    },
    Table {
        name: "consent_states",
        row: "kind = 'withdrawn'",
        columns: &[
            ("subject_id", Id),
            ("purpose_id", Id),
            ("event_id", Id),
            ("kind", Words("given", "withdrawn")),
            ("since", Number),
            ("source", Words("form", "portal")),
            ("agreed", Number),
            ("purpose_version_id", Id),
            ("age", Number),
        ],
        // Follows from the wording; searches of the register go by it, and nothing else.
        others: &["channel"],
    },
    Table {
        name: "submissions",
        row: "id = (SELECT submission_id FROM consent_events WHERE source = 'form'
            ORDER BY submission_id LIMIT 1)",
        columns: SUBMISSION,
        others: &[],
    },
    // The same of one that was reduced to its proof. When that was done the ledger does not know.
    Table {
        name: "submissions",
        row: "answers_deleted_at IS NOT NULL",
        columns: REDUCED,
        others: &["answers_deleted_at"],
    },
    Table {
        name: "paper_submissions",
        row: "TRUE",
        columns: &[
            ("submission_id", Id),
            ("signed_on", Text),
            ("arrival", Words("post", "fax")),
            ("entered_by", Id),
            ("entered_at", Number),
            ("file_name", Text),
            ("media_type", Text),
            ("size", Number),
            ("sha256", Bytes),
        ],
        // A remark of staff, which goes with the answers.
        others: &["note"],
    },
    Table {
        name: "form_versions",
        row: "TRUE",
        columns: &[
            ("id", Id),
            ("form_id", Id),
            ("number", Number),
            ("definition", Text),
            ("definition_sha256", Bytes),
        ],
        others: &["published_at", "published_by"],
    },
    Table {
        name: "form_snapshots",
        row: "language = 'en'",
        columns: &[
            ("version_id", Id),
            ("language", Text),
            ("html", Text),
            ("sha256", Bytes),
        ],
        others: &[],
    },
    Table {
        name: "purpose_versions",
        row: "id = (SELECT purpose_version_id FROM consent_events ORDER BY id LIMIT 1)",
        columns: &[
            ("id", Id),
            ("purpose_id", Id),
            ("number", Number),
            ("content", Object),
            ("change", Words("first", "material")),
        ],
        // When people were first asked for it, and who wrote it when, is no part of what they agreed to.
        others: &["first_used_at", "created_at", "created_by"],
    },
    Table {
        name: "ledger_entries",
        row: "position = 2",
        columns: &[
            ("event_id", Id),
            ("recorded_at", Number),
            ("purpose_version_id", Id),
            ("kind", Words("given", "refused")),
            ("commitment", Bytes),
            ("position", Number),
            ("erased", Truth),
        ],
        others: &[],
    },
    Table {
        name: "ledger_nodes",
        row: "level = 1 AND position = 0",
        columns: &[("level", Number), ("position", Number), ("hash", Bytes)],
        others: &[],
    },
    Table {
        name: "checkpoints",
        row: "size = 2",
        columns: &[
            ("size", Number),
            ("root", Bytes),
            ("sealed_at", Number),
            ("note", Text),
        ],
        others: &[],
    },
];

/// Of what is only about the head there is one row, which can't be copied aside like the others.
const HEAD: [&str; 3] = ["size", "witnessed_size", "witnessed_at"];

const SUBMISSION: &[(&str, By)] = &[
    ("id", Id),
    ("form_version_id", Id),
    ("form_id", Id),
    ("language", Text),
    ("snapshot_sha256", Bytes),
    ("subject_id", Id),
    ("answers", Object),
    ("token_nonce", Bytes),
    ("answers_sha256", Bytes),
    ("shown_at", Number),
    ("submitted_at", Number),
    ("page", Text),
    ("confirmation", Words("confirmed", "not_asked")),
    ("confirmed_at", Number),
    ("answers_deleted_at", Number),
    ("shown_fields", List),
    ("answers_salt", Bytes),
    ("answers_left", Object),
];

const REDUCED: &[(&str, By)] = &[
    ("id", Id),
    ("form_version_id", Id),
    ("form_id", Id),
    ("language", Text),
    ("snapshot_sha256", Bytes),
    ("subject_id", Id),
    ("answers", Object),
    ("token_nonce", Bytes),
    ("answers_sha256", Bytes),
    ("shown_at", Number),
    ("submitted_at", Number),
    ("page", Text),
    ("confirmation", Words("confirmed", "not_asked")),
    ("confirmed_at", Number),
    ("shown_fields", List),
    ("answers_salt", Bytes),
    ("answers_left", Object),
];

impl By {
    /// An expression whose value is another one than the column's.
    fn expression(self, column: &str, is_postgres: bool) -> String {
        match (self, is_postgres) {
            (Id, false) => "X'00000000000070008000000000000000'".into(),
            (Id, true) => "CAST('00000000-0000-7000-8000-000000000000' AS UUID)".into(),
            (Bytes, false) => "zeroblob(32)".into(),
            (Bytes, true) => "decode(repeat('00', 32), 'hex')".into(),
            (Number, _) => format!("COALESCE({column}, 0) + 1000"),
            (Truth, false) => format!("1 - {column}"),
            (Truth, true) => format!("NOT {column}"),
            (Text, _) => format!("{column} || 'x'"),
            (Object, false) => format!("json_set(COALESCE({column}, '{{}}'), '$.language', 'xx')"),
            (Object, true) => {
                format!(
                    "COALESCE({column}, CAST('{{}}' AS JSONB)) || CAST('{{\"language\":\"xx\"}}' AS JSONB)"
                )
            }
            (List, false) => "'[\"zz\"]'".into(),
            (List, true) => "CAST('[\"zz\"]' AS JSONB)".into(),
            (Words(one, other), _) => {
                format!("CASE {column} WHEN '{one}' THEN '{other}' ELSE '{one}' END")
            }
        }
    }
}

/// Somebody with the database in their hands.
enum Intruder {
    Sqlite(sqlx::SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Intruder {
    async fn at(server: &Server) -> Self {
        let url = server.app.config.database_url.reveal();
        match server.app.db {
            Db::Sqlite { .. } => {
                let mut conn = sqlx::SqliteConnection::connect(url)
                    .await
                    .expect("the file");
                for rule in [
                    "foreign_keys = OFF",
                    "ignore_check_constraints = ON",
                    "busy_timeout = 20000",
                ] {
                    let sql = AssertSqlSafe(format!("PRAGMA {rule}"));
                    sqlx::query(sql).execute(&mut conn).await.expect(rule);
                }
                Self::Sqlite(conn)
            }
            Db::Postgres(_) => {
                let mut conn = sqlx::PgConnection::connect(url).await.expect("the server");
                let sql = "SET session_replication_role = replica";
                sqlx::query(sql)
                    .execute(&mut conn)
                    .await
                    .expect("no foreign keys");
                Self::Postgres(conn)
            }
        }
    }

    fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Gives how many rows it touched.
    async fn execute(&mut self, sql: String) -> u64 {
        let query = sqlx::query(AssertSqlSafe(sql.clone()));
        match self {
            Self::Sqlite(conn) => query_done(query_sqlite(&sql, conn).await, &sql),
            Self::Postgres(conn) => query_done(
                query.execute(conn).await.map(|done| done.rows_affected()),
                &sql,
            ),
        }
    }

    async fn columns(&mut self, table: &str) -> Vec<String> {
        match self {
            Self::Sqlite(conn) => {
                let sql = AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')"));
                sqlx::query_scalar(sql)
                    .fetch_all(conn)
                    .await
                    .expect("columns")
            }
            Self::Postgres(conn) => {
                let sql = AssertSqlSafe(format!(
                    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns
                     WHERE table_schema = 'public' AND table_name = '{table}'"
                ));
                sqlx::query_scalar(sql)
                    .fetch_all(conn)
                    .await
                    .expect("columns")
            }
        }
    }
}

async fn query_sqlite(sql: &str, conn: &mut sqlx::SqliteConnection) -> sqlx::Result<u64> {
    let query = sqlx::query(AssertSqlSafe(sql.to_owned()));
    query.execute(conn).await.map(|done| done.rows_affected())
}

fn query_done(done: sqlx::Result<u64>, sql: &str) -> u64 {
    done.unwrap_or_else(|e| panic!("{sql}: {e}"))
}

/// Consents by form and on paper, a withdrawal, and a response that was reduced: all in several
/// checkpoints.
async fn evidence(server: &Server) {
    let newsletter = Newsletter::published(server).await;
    answer(server, "anna@reader.example").await;
    seal(server).await;
    let sql = "SELECT subject_id FROM consent_events ORDER BY id LIMIT 1";
    let mut conn = server.app.read().await.expect("a connection");
    let anna: Result<SubjectId, sqlx::Error> =
        on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await);
    drop(conn);
    server.wait(placet::time::minutes(1));
    withdraw(server, &newsletter, anna.expect("Anna")).await;
    answer(server, "ben@reader.example").await;
    seal(server).await;
    paper(server, &newsletter).await;
    seal(server).await;
    let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
    server.wait(placet::time::minutes(1));
    answer(server, "clara@reader.example").await;
    let clara = crate::common::asked::newest(server).await;
    let path = format!("/admin/forms/{}/responses/{clara}/delete", newsletter.form);
    assert_eq!(dpo.post(&path, &[]).await.status(), 303);
    server.wait(placet::time::minutes(1));
    answer(server, "david@reader.example").await;
    seal(server).await;
}

async fn paper(server: &Server, newsletter: &Newsletter) {
    let emil = server.signed_in("emil@library.example", &["agent"]).await;
    let path = format!(
        "/admin/forms/{}/versions/1/paper/enter?language=en",
        newsletter.form
    );
    let token = input_value(&emil.page(&path).await, "token");
    let mut form = Form::new();
    for (name, value) in [
        ("token", token.as_str()),
        ("arrival", "post"),
        ("field.f1", "eva@reader.example"),
        ("field.f2", "yes"),
        ("signed_on", "2026-03-02"),
        ("note", "Folder 7"),
    ] {
        form = form.text(name.to_owned(), value.to_owned());
    }
    let scan = b"%PDF-1.7\n% Eva\n1 0 obj\n<<>>\nendobj\n%%EOF\n".to_vec();
    form = form.part("field.scan", Part::bytes(scan).file_name("sheet.pdf"));
    let request = emil.client.post(format!("{}{path}", emil.url));
    let sent = request
        .header("origin", &emil.url)
        .multipart(form)
        .send()
        .await;
    location(&sent.expect("an answer"));
}

#[tokio::test]
async fn each_changed_column_is_found() {
    for_each_engine(|server| async move {
        evidence(&server).await;
        let before = checked(&server.app).await;
        assert!(before.is_right(), "{before:#?}");
        let mut intruder = Intruder::at(&server).await;
        let mut unnoticed = Vec::new();
        for table in &TABLES {
            let columns = intruder.columns(table.name).await;
            for column in &columns {
                let is_listed = table.columns.iter().any(|(name, _)| name == column);
                let is_other = table.others.contains(&column.as_str());
                assert!(
                    is_listed || is_other,
                    "{}.{column} is not in this test",
                    table.name
                );
            }
            for (column, by) in table.columns {
                if !is_noticed(&server, &mut intruder, table, column, *by).await {
                    unnoticed.push(format!("{}.{column} ({})", table.name, table.row));
                }
            }
        }
        for column in HEAD {
            let other = Number.expression(column, intruder.is_postgres());
            intruder
                .execute(format!("UPDATE ledger_head SET {column} = {other}"))
                .await;
            if is_right(&server).await {
                unnoticed.push(format!("ledger_head.{column}"));
            }
            let back = match column {
                "size" => "size - 1000",
                _ => "NULL",
            };
            intruder
                .execute(format!("UPDATE ledger_head SET {column} = {back}"))
                .await;
        }
        assert!(
            unnoticed.is_empty(),
            "changed and not found: {unnoticed:#?}"
        );
        assert!(is_right(&server).await, "everything is as it was");
    })
    .await;
}

/// Whether the check is content. What can't even be read any more is found as well.
async fn is_right(server: &Server) -> bool {
    let report = database(&server.app, &Keys::default(), &mut |_| {}).await;
    report.is_ok_and(|report| report.is_right())
}

/// Changes one field, looks whether that is found, and puts it back.
async fn is_noticed(
    server: &Server,
    intruder: &mut Intruder,
    table: &Table,
    column: &str,
    by: By,
) -> bool {
    let Table { name, row, .. } = table;
    let other = by.expression(column, intruder.is_postgres());
    intruder
        .execute(format!("CREATE TABLE aside AS SELECT * FROM {name}"))
        .await;
    let changed = intruder
        .execute(format!("UPDATE {name} SET {column} = {other} WHERE {row}"))
        .await;
    assert_eq!(changed, 1, "{name} where {row}");
    let is_noticed = !is_right(server).await;
    intruder.execute(format!("DELETE FROM {name}")).await;
    intruder
        .execute(format!("INSERT INTO {name} SELECT * FROM aside"))
        .await;
    intruder.execute("DROP TABLE aside".to_owned()).await;
    is_noticed
}

#[tokio::test]
async fn what_is_added_or_removed_is_found() {
    for_each_engine(|server| async move {
        evidence(&server).await;
        let mut intruder = Intruder::at(&server).await;
        for name in [
            "consent_states",
            "ledger_entries",
            "ledger_nodes",
            "checkpoints",
            "form_snapshots",
        ] {
            intruder
                .execute(format!("CREATE TABLE aside AS SELECT * FROM {name}"))
                .await;
            let first = match name {
                "ledger_entries" => "position = 0",
                "checkpoints" => "size = 2",
                "ledger_nodes" => "level = 1 AND position = 0",
                "form_snapshots" => "language = 'en'",
                _ => "kind = 'withdrawn'",
            };
            intruder
                .execute(format!("DELETE FROM {name} WHERE {first}"))
                .await;
            assert!(!is_right(&server).await, "a row of {name} is gone");
            intruder.execute(format!("DELETE FROM {name}")).await;
            intruder
                .execute(format!("INSERT INTO {name} SELECT * FROM aside"))
                .await;
            intruder.execute("DROP TABLE aside".to_owned()).await;
        }
        let sql = "INSERT INTO ledger_nodes (level, position, hash)
            SELECT 9, 0, hash FROM ledger_nodes WHERE level = 1 AND position = 0";
        intruder.execute(sql.to_owned()).await;
        assert!(!is_right(&server).await, "a node too many");
    })
    .await;
}
