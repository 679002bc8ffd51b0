//! Measures the register (`make bench-register`): every search of its page among so many records, and the import
//! of a file, on both engines. The records are made by the engines themselves.

mod generate;
mod import;
mod searches;

use std::error::Error;
use std::sync::Arc;

use placet::accounts::model::UserInput;
use placet::accounts::{self, Actor};
use placet::organisation::{self, model::Organisation};
use placet::server::App;
use placet::server::clock::SystemClock;
use placet::server::config::Config;

pub type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Who searches and reads in.
const AGENT: &str = "agent@library.example";

#[tokio::main]
async fn main() -> Result<()> {
    let rows = number("--rows").unwrap_or(10_000_000);
    let imported = number("--import").unwrap_or(1_000_000);
    measure("SQLite", "", rows, imported).await?;
    #[expect(clippy::disallowed_methods, reason = "a program of its own")]
    if let Ok(url) = std::env::var("PLACET_TEST_POSTGRES") {
        measure("PostgreSQL", &url, rows, imported).await?;
    }
    Ok(())
}

/// The number behind an argument.
fn number(name: &str) -> Option<i64> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.nth(1)?.parse().ok()
}

async fn measure(engine: &str, url: &str, rows: i64, imported: i64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let config = Config {
        data_dir: folder.path().into(),
        database_url: url.to_owned().into(),
        ..Config::default()
    };
    let app = App::start(config.completed()?, Arc::new(SystemClock)).await?;
    let agent = prepare(&app).await?;
    let purposes = generate::add_purposes(&app).await?;
    println!("\n{engine}: {rows} records");
    generate::make(&app, &purposes, rows).await?;
    searches::measure(&app, &agent, &purposes, rows).await?;
    import::measure(&app, &agent, &purposes, (rows, imported)).await?;
    app.db.close().await;
    Ok(())
}

async fn prepare(app: &App) -> Result<Actor> {
    organisation::service::prepare(app).await?;
    let organisation = Organisation {
        name: "Example Library".into(),
        postal_address: "1 Market Square, Berlin".into(),
        contact_email: "hello@library.example".into(),
        privacy_url: "https://library.example/privacy".into(),
        dpo_name: "Dana Privacy".into(),
        dpo_email: "dpo@library.example".into(),
        country: "DE".into(),
        time_zone: "Europe/Berlin".into(),
        language: "en".into(),
    };
    let system = Actor::system();
    organisation::service::update_organisation(app, &system, &organisation).await?;
    let input = UserInput {
        name: "Agent".into(),
        email: AGENT.into(),
        password: "the quick brown agent".into(),
        roles: vec!["agent".into()],
        disabled: false,
    };
    accounts::service::create_user(app, &system, &input).await?;
    let agent = accounts::service::actor_of(app, AGENT).await?;
    Ok(agent.ok_or("no agent")?)
}
