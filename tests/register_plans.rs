//! Every search of the register runs on an index, on both engines.

use placet::ids::PurposeId;
use placet::on_db;
use placet::purposes::model::Channel;
use placet::register::store::states::{self, Scope};
use placet::server::db::Engine;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use crate::common::{Server, for_each_engine};

#[tokio::test]
async fn no_search_reads_everything() {
    for_each_engine(|server| async move {
        let scopes = [
            (Scope::Everything, "consent_states_register"),
            (
                Scope::Purpose(PurposeId(Uuid::nil())),
                "consent_states_of_purpose",
            ),
            (Scope::Channel(Channel::Email), "consent_states_of_channel"),
        ];
        for (scope, index) in scopes {
            let listed = [false, true].map(|is_backwards| states::list_sql(scope, is_backwards));
            for sql in listed.into_iter().chain([states::count_sql(scope)]) {
                let plan = plan_of_stretch(&server, &sql, scope).await;
                assert!(is_good(&plan, index), "{sql}\n{plan}");
            }
        }
        for is_prefix in [false, true] {
            let sql = states::people_sql(is_prefix);
            let plan = plan_of_people(&server, sql).await;
            assert!(
                !is_full(&plan) && !plan.contains("TEMP B-TREE"),
                "{sql}\n{plan}"
            );
        }
    })
    .await;
}

/// One stretch of the index, in its order. `PostgreSQL` may take any that has the order: in a table
/// without rows they all cost the same.
fn is_good(plan: &str, index: &str) -> bool {
    let is_sqlite = plan.contains("SEARCH");
    let reads = !is_sqlite || plan.contains(&format!("INDEX {index} "));
    let sorts = plan.contains("TEMP B-TREE") || plan.contains("Sort");
    reads && !sorts && !is_full(plan)
}

fn is_full(plan: &str) -> bool {
    let scans =
        |line: &str| line.starts_with("SCAN consent") || line.starts_with("SCAN identifiers");
    plan.contains("Seq Scan") || plan.lines().any(scans)
}

/// How the engine is asked to explain; tables with few rows are read through their indexes too.
async fn explained(conn: &mut placet::server::db::Conn, sql: &str) -> String {
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

async fn plan_of_stretch(server: &Server, sql: &str, scope: Scope) -> String {
    let mut conn = server.app.write().await.expect("a connection");
    let sql = explained(&mut conn, sql).await;
    let column = usize::from(sql.contains("QUERY PLAN")) * 3;
    let lines: Vec<String> = on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql)).bind(1_i64).bind("form");
        let query = query.bind(0_i64).bind(Uuid::nil()).bind(Uuid::nil());
        let query = query.bind(9_i64).bind(Uuid::max()).bind(Uuid::max());
        let query = match scope {
            Scope::Everything => query.bind(1_i64),
            Scope::Purpose(id) => query.bind(id),
            Scope::Channel(channel) => query.bind(channel.key()),
        };
        let rows = query.bind(51_i64).fetch_all(c).await.expect("a plan");
        rows.iter().map(|row| row.get(column)).collect()
    });
    lines.join("\n")
}

async fn plan_of_people(server: &Server, sql: &str) -> String {
    let mut conn = server.app.write().await.expect("a connection");
    let sql = explained(&mut conn, sql).await;
    let column = usize::from(sql.contains("QUERY PLAN")) * 3;
    let lines: Vec<String> = on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql)).bind("phone");
        let query = query.bind("+4930").bind("+4931").bind(1_001_i64);
        let rows = query.fetch_all(c).await.expect("a plan");
        rows.iter().map(|row| row.get(column)).collect()
    });
    lines.join("\n")
}
