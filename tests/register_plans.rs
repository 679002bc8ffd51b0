//! Every search of the register runs on an index, on both engines, and so does what imports and resets ask.

use placet::contacts::many;
use placet::ids::PurposeId;
use placet::on_db;
use placet::purposes::model::Channel;
use placet::register::reset;
use placet::register::store::people;
use placet::register::store::states::{self, Scope};
use placet::server::db::{Conn, Engine};
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use crate::common::{Server, for_each_engine};

#[derive(Clone)]
enum Value {
    Id(Uuid),
    Number(i64),
    Text(&'static str),
}

#[tokio::test]
async fn no_search_reads_everything() {
    for_each_engine(|server| async move {
        let scopes = [
            (
                Scope::Everything,
                Value::Number(1),
                "consent_states_register",
            ),
            (
                Scope::Purpose(PurposeId(Uuid::nil())),
                Value::Id(Uuid::nil()),
                "consent_states_of_purpose",
            ),
            (
                Scope::Channel(Channel::Email),
                Value::Text("email"),
                "consent_states_of_channel",
            ),
        ];
        for (scope, value, index) in scopes {
            let listed = [false, true].map(|is_backwards| states::list_sql(scope, is_backwards));
            for sql in listed.into_iter().chain([states::count_sql(scope)]) {
                let plan = plan(&server, &sql, &stretch(&value)).await;
                assert!(is_good(&plan, index), "{sql}\n{plan}");
            }
        }
    })
    .await;
}

/// The values of a stretch.
fn stretch(of: &Value) -> [Value; 10] {
    [
        Value::Number(1),
        Value::Text("form"),
        Value::Number(0),
        Value::Id(Uuid::nil()),
        Value::Id(Uuid::nil()),
        Value::Number(9),
        Value::Id(Uuid::max()),
        Value::Id(Uuid::max()),
        of.clone(),
        Value::Number(51),
    ]
}

#[tokio::test]
async fn people_are_found_by_indexes() {
    for_each_engine(|server| async move {
        let beginning = [
            Value::Text("phone"),
            Value::Text("+4930"),
            Value::Text("+4931"),
            Value::Number(1_001),
        ];
        let ids = [Value::Id(Uuid::nil()), Value::Id(Uuid::max())];
        let values = [
            Value::Text("+4930"),
            Value::Text("+4931"),
            Value::Text("phone"),
        ];
        let open = [Value::Id(Uuid::nil()), Value::Number(9), Value::Number(200)];
        let asked = [
            (people::by_value_sql(false).to_owned(), beginning.to_vec()),
            (people::by_value_sql(true).to_owned(), beginning.to_vec()),
            (many::by_values_sql(2), values.to_vec()),
            (people::known_sql(2), ids.to_vec()),
            (states::of_people_sql(2), ids.to_vec()),
            (reset::store::OPEN.to_owned(), open.to_vec()),
        ];
        for (sql, values) in asked {
            let plan = plan(&server, &sql, &values).await;
            assert!(!is_full(&plan) && !sorts(&plan), "{sql}\n{plan}");
        }
    })
    .await;
}

/// One stretch of the index, in its order. `PostgreSQL` may take any that has the order: in a table
/// without rows they all cost the same.
fn is_good(plan: &str, index: &str) -> bool {
    let is_sqlite = plan.contains("SEARCH");
    let reads = !is_sqlite || plan.contains(&format!("INDEX {index} "));
    reads && !sorts(plan) && !is_full(plan)
}

fn sorts(plan: &str) -> bool {
    plan.contains("TEMP B-TREE") || plan.contains("Sort")
}

fn is_full(plan: &str) -> bool {
    // What a part of the statement gives may well be read to its end.
    let scans = |line: &str| line.starts_with("SCAN ") && line != "SCAN counted";
    plan.contains("Seq Scan") || plan.lines().any(scans)
}

/// How the engine is asked to explain; tables with few rows are read through their indexes too.
async fn explained(conn: &mut Conn, sql: &str) -> String {
    match conn.engine() {
        Engine::Sqlite(_) => format!("EXPLAIN QUERY PLAN {sql}"),
        Engine::Postgres(c) => {
            for setting in ["enable_seqscan", "enable_bitmapscan", "enable_sort"] {
                let off = sqlx::query(AssertSqlSafe(format!("SET LOCAL {setting} = off")));
                off.execute(&mut *c).await.expect("a setting");
            }
            format!("EXPLAIN {sql}")
        }
    }
}

async fn plan(server: &Server, sql: &str, values: &[Value]) -> String {
    let mut conn = server.app.write().await.expect("a connection");
    let sql = explained(&mut conn, sql).await;
    let column = usize::from(sql.contains("QUERY PLAN")) * 3;
    let lines: Vec<String> = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in values {
            query = match value {
                Value::Id(id) => query.bind(*id),
                Value::Number(number) => query.bind(*number),
                Value::Text(text) => query.bind(*text),
            };
        }
        let rows = query.fetch_all(c).await.expect("a plan");
        rows.iter().map(|row| row.get(column)).collect()
    });
    lines.join("\n")
}
