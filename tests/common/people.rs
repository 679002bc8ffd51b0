//! Staff who work with people.

use super::{Browser, Server, location};

pub const LIST: &str = "/admin/subjects";

pub const ANNA: [(&str, &str); 4] = [
    ("name", "Anna Maria Jörgensen"),
    ("language", "de"),
    ("country", "DE"),
    ("email", "anna@person.example"),
];
pub const BEN: [(&str, &str); 4] = [
    ("name", "Ben Baker"),
    ("language", "en"),
    ("country", "GB"),
    ("phone", "+44 20 7946 0018"),
];
pub const CARA: [(&str, &str); 4] = [
    ("name", ""),
    ("language", "fr"),
    ("country", ""),
    ("external_id", "K-4711"),
];

/// Somebody of the staff who may do everything with people.
pub async fn officer(server: &Server) -> Browser {
    let roles = ["dpo"];
    server.signed_in("dana@library.example", &roles).await
}

/// Adds a person; their page.
pub async fn add(staff: &Browser, person: &[(&str, &str)]) -> String {
    location(&staff.post(&format!("{LIST}/new"), person).await)
}

/// Defines a custom field.
pub async fn field(server: &Server, key: &str, kind: &str, controls: &[(&str, &str)]) {
    let name = format!("ada.{key}@library.example");
    let admin = server.signed_in(&name, &["admin"]).await;
    let named = [
        ("key", key),
        ("kind", kind),
        ("label.en", key),
        ("label.de", key),
        ("portal", "shown"),
    ];
    let path = "/admin/contacts/fields/new";
    let sent = admin.post(path, &[&named[..], controls].concat()).await;
    assert_eq!(location(&sent), "/admin/contacts/fields");
}

/// Who of Anna, Ben and Cara is in the list after a search: their first letters.
pub async fn find(staff: &Browser, filter: &[(&str, &str)]) -> String {
    let sent = staff.post(LIST, filter).await;
    let page = staff.page(&location(&sent)).await;
    let people = [
        ("A", "anna@person"),
        ("B", "+442079460018"),
        ("C", "K-4711"),
    ];
    let found = people
        .iter()
        .filter(|(_, known)| page.contains(&format!(">{known}")));
    found.map(|(letter, _)| *letter).collect()
}

/// Does what is to be done; how much that was.
pub async fn run(server: &Server) -> i64 {
    server.run_jobs().await;
    server.count("SELECT COUNT(*) FROM tasks").await
}

/// Does what is to be done; the page of a task then.
pub async fn report(server: &Server, staff: &Browser, task: &str) -> String {
    server.run_jobs().await;
    let page = staff.page(task).await;
    assert!(!page.contains("<progress"), "it is over: {page}");
    page
}

/// How often something stands in the audit log.
pub async fn count_audited(server: &Server, action: &str) -> i64 {
    let mut conn = server.app.read().await.expect("a connection");
    let sql = "SELECT COUNT(*) FROM audit_entries WHERE action = $1";
    placet::on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(action)
        .fetch_one(c)
        .await)
    .expect("a number")
}

/// The rows of a CSV file, the heading first.
pub fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}
