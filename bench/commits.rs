//! How many rows a second the engine alone makes durable, one by one: what `make bench` holds submissions
//! against. `commits URL SECONDS`; a table is made for it and dropped again.

use std::time::{Duration, Instant};

use placet::server::db::Db;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("which database?")?;
    let seconds = arguments.next().ok_or("for how many seconds?")?.parse()?;
    let db = Db::open(&url).await?;
    run(
        &db,
        "CREATE TABLE commits (number BIGINT PRIMARY KEY, said TEXT NOT NULL)",
    )
    .await?;
    let (begun, length) = (Instant::now(), Duration::from_secs(seconds));
    let mut rows = 0_i32;
    while begun.elapsed() < length {
        rows += 1;
        insert(&db, rows).await?;
    }
    println!("{:.0}", f64::from(rows) / begun.elapsed().as_secs_f64());
    run(&db, "DROP TABLE commits").await?;
    db.close().await;
    Ok(())
}

/// One row, durable when this is over.
async fn insert(db: &Db, number: i32) -> sqlx::Result<()> {
    let sql = "INSERT INTO commits (number, said) VALUES ($1, $2)";
    let said = "a hundred letters or so, as the smallest of what is written down here ".repeat(2);
    match db {
        Db::Sqlite { alone, .. } => {
            sqlx::query(sql)
                .bind(number)
                .bind(said)
                .execute(alone)
                .await?;
        }
        Db::Postgres(pool) => {
            sqlx::query(sql)
                .bind(number)
                .bind(said)
                .execute(pool)
                .await?;
        }
    }
    Ok(())
}

async fn run(db: &Db, sql: &'static str) -> sqlx::Result<()> {
    match db {
        Db::Sqlite { alone, .. } => sqlx::query(sql).execute(alone).await.map(|_| ()),
        Db::Postgres(pool) => sqlx::query(sql).execute(pool).await.map(|_| ()),
    }
}
