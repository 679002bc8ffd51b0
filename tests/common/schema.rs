//! Databases whose schema is up to date. It is brought there once and then copied: every test has a database
//! of its own, and all migrations take longer than most tests.

use std::path::Path;

use placet::server::clock::random_bytes;
use placet::server::db::Db;
use sqlx::AssertSqlSafe;
use tokio::sync::OnceCell;

/// An SQLite file.
static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The name of a database in PostgreSQL.
static TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// Puts an SQLite file into a data folder.
pub async fn put_into(data_folder: &Path) {
    let file = FILE.get_or_init(make_file).await;
    std::fs::write(data_folder.join("placet.db"), file).expect("a file");
}

async fn make_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("placet.db");
    migrate(&format!("sqlite:{}", path.display())).await;
    std::fs::read(path).expect("a file")
}

/// Creates a database of its own on a PostgreSQL server and returns its address.
pub async fn fresh_database(server: &str) -> String {
    let template = TEMPLATE.get_or_init(|| make_template(server)).await;
    let name = random_name("test");
    create(server, &format!("{name} TEMPLATE {template}")).await;
    address(server, &name)
}

async fn make_template(server: &str) -> String {
    let name = random_name("template");
    create(server, &name).await;
    migrate(&address(server, &name)).await;
    name
}

async fn migrate(url: &str) {
    let db = Db::open(url).await.expect("a database");
    db.migrate().await.expect("a schema");
    // PostgreSQL copies a database only if nobody is connected to it.
    db.close().await;
}

async fn create(server: &str, database: &str) {
    let pool = sqlx::PgPool::connect(server).await.expect("PostgreSQL");
    let sql = AssertSqlSafe(format!("CREATE DATABASE {database}"));
    sqlx::query(sql).execute(&pool).await.expect("a database");
    pool.close().await;
}

fn address(server: &str, database: &str) -> String {
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{database}")
}

fn random_name(kind: &str) -> String {
    format!("{kind}_{:x}", u64::from_be_bytes(random_bytes::<8>()))
}
