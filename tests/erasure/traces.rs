//! Where a person may stand, and whether they do.

use placet::ids::SubjectId;
use placet::server::db::Engine;
use sqlx::AssertSqlSafe;

use crate::common::Server;

/// Tables in which people stand. The test puts one into each.
pub const PERSONAL: &[&str] = &[
    "api_requests",
    "attachments",
    "audit_entries",
    "bulk_changes",
    "bundles",
    "call_questions",
    "consent_events",
    "consent_states",
    "contact_list_members",
    "contact_values",
    "exports",
    "foreign_evidence",
    "identifiers",
    "import_rows",
    "jobs",
    "links",
    "outbox",
    "people_import_rows",
    "people_imports",
    "paper_submissions",
    "receipts",
    "register_deed_events",
    "register_searches",
    "renewal_reminders",
    "sessions",
    "sign_in_codes",
    "subject_merges",
    "subject_tags",
    "subject_words",
    "subjects",
    "submission_files",
    "submissions",
    "tasks",
    "ticket_events",
    "tickets",
    "webhook_deliveries",
    "whatsapp_windows",
];

/// Tables in which nobody stands, or nobody who can be found there: tries are counted by a hash, whoever has a
/// legal hold is not erased, and an entry of the ledger has the id of an event that is no more.
const IMPERSONAL: &[&str] = &[
    "_sqlx_migrations",
    "api_keys",
    "attempts",
    "bundle_imports",
    "checkpoints",
    "consent_resets",
    "contact_fields",
    "contact_lists",
    "counters",
    "department_members",
    "departments",
    "embed_copies",
    "erasures",
    "foreign_files",
    "form_overrides",
    "form_schedules",
    "form_snapshots",
    "form_versions",
    "forms",
    "import_mappings",
    "imports",
    "ledger_checks",
    "ledger_entries",
    "ledger_head",
    "ledger_nodes",
    "legal_holds",
    "organisation",
    "organisation_history",
    "purpose_versions",
    "purposes",
    "register_deeds",
    "register_exports",
    "request_types",
    "roles",
    "segments",
    "setup_links",
    "signing_keys",
    "tags",
    "terms_changes",
    "user_roles",
    "users",
    "webhooks",
];

/// All tables. A new one has to be put into one of the lists above; if people stand in it, it also needs a
/// function that erases them (`privacy::erasure::list`), and a row of the person in the test.
pub async fn every_table(server: &Server) -> Vec<String> {
    let mut conn = server.app.read().await.expect("a connection");
    let sql = match conn.engine() {
        Engine::Sqlite(_) => {
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        Engine::Postgres(_) => {
            "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        }
    };
    let tables: Vec<String> =
        placet::on_db!(conn, |c| sqlx::query_scalar(sql).fetch_all(c).await).expect("tables");
    for table in &tables {
        let is_known = PERSONAL.contains(&table.as_str()) || IMPERSONAL.contains(&table.as_str());
        assert!(is_known, "does anybody stand in the table {table}?");
    }
    tables
}

/// Every row of a table as text, in small letters; bytes in hexadecimal digits.
pub async fn dump(server: &Server, table: &str) -> Vec<String> {
    let mut conn = server.app.read().await.expect("a connection");
    let sql = match conn.engine() {
        Engine::Sqlite(c) => {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns = sqlx::query_scalar(AssertSqlSafe(columns))
                .fetch_all(c)
                .await;
            let columns: Vec<String> = columns.expect("columns");
            let quoted: Vec<String> = columns
                .iter()
                .map(|name| format!("quote(\"{name}\")"))
                .collect();
            format!("SELECT {} FROM \"{table}\"", quoted.join(" || ' ' || "))
        }
        Engine::Postgres(_) => format!("SELECT CAST(r AS TEXT) FROM \"{table}\" r"),
    };
    let rows: Vec<String> = placet::on_db!(conn, |c| {
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(c).await
    })
    .expect("rows");
    rows.iter().map(|row| row.to_lowercase()).collect()
}

/// The first row in which somebody can be found.
pub fn row_with(rows: &[String], traces: &[String]) -> Option<String> {
    let has = |row: &&String| traces.iter().any(|trace| row.contains(trace.as_str()));
    rows.iter().find(has).cloned()
}

/// What the files of an SQLite database still say of somebody.
pub fn remembers(server: &Server, subject: SubjectId, words: &[String]) -> Option<String> {
    let folder = &server.app.config.data_dir;
    let id = subject.to_string();
    for name in ["placet.db", "placet.db-wal"] {
        let Ok(bytes) = std::fs::read(folder.join(name)) else {
            continue;
        };
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let found = words
            .iter()
            .chain([&id])
            .find(|word| text.contains(word.as_str()));
        if let Some(word) = found {
            return Some(format!("{name} has {word}"));
        }
        if bytes.windows(16).any(|part| part == subject.0.as_bytes()) {
            return Some(format!("{name} has the person's id"));
        }
    }
    None
}
