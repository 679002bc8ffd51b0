//! Several nodes on one PostgreSQL: whichever seals, no entry gets two places and no place two entries.

use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::newsletter::{Newsletter, answer};
use crate::common::schema::fresh_database;
use crate::common::{Server, input_value, postgres};
use crate::ledger::{checked, seal};
use placet::ledger::sealing;
use placet::server::App;

/// Sealers of one program each, who all begin at the same moment, while others record.
#[tokio::test(flavor = "multi_thread")]
async fn sealers_at_the_same_moment_seal_once() {
    let Some(postgres) = postgres() else { return };
    let url = fresh_database(&postgres).await;
    let server = Arc::new(Server::start(&url).await);
    // Nodes of one installation have one secret: here, one data folder.
    let mut nodes = vec![server.app.clone()];
    for _ in 0..2 {
        let (config, clock) = (server.app.config.clone(), server.clock.clone());
        nodes.push(App::start(config, clock).await.expect("a node"));
    }
    Newsletter::published(&server).await;
    let mut tasks = Vec::new();
    for node in nodes {
        tasks.push(tokio::spawn(async move {
            for _ in 0..40 {
                sealing::seal_due(&node).await.expect("a seal");
                tokio::time::sleep(Duration::from_millis(3)).await;
            }
        }));
    }
    for visitor in 0..3 {
        let server = server.clone();
        tasks.push(tokio::spawn(async move {
            for number in 0..10 {
                answer(&server, &format!("n{visitor}-{number}@reader.example")).await;
            }
        }));
    }
    for task in tasks {
        task.await.expect("a task");
    }
    seal(&server).await;
    let sealed = server
        .count("SELECT COUNT(DISTINCT position) FROM ledger_entries")
        .await;
    assert_eq!(sealed, 60);
    assert_eq!(
        server
            .count("SELECT MAX(position) FROM ledger_entries")
            .await,
        59
    );
    let report = checked(&server.app).await;
    assert!(report.is_right(), "{report:#?}");
}

struct Process {
    child: Child,
    url: String,
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn command(folder: &std::path::Path, database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_placet"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    command.env("PLACET_DATABASE_URL", database);
    command.env("PLACET_SECRET", "the same secret on all of these nodes");
    command.env("PLACET_LOG", "warn");
    command
}

async fn start(folder: &std::path::Path, database: &str) -> Process {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|l| l.local_addr())
        .expect("a port");
    let mut command = command(folder, database);
    // All of them are one installation, wherever one is asked.
    command.arg("serve").env("PLACET_LISTEN", port.to_string());
    command.env("PLACET_PUBLIC_URL", "http://consent.example");
    let child = command.stdout(Stdio::null()).spawn().expect("the program");
    let url = format!("http://{port}");
    let began = Instant::now();
    while reqwest::get(format!("{url}/readyz")).await.is_err() {
        assert!(
            began.elapsed() < Duration::from_mins(1),
            "it does not start"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Process { child, url }
}

async fn send(url: &str, email: &str) {
    let page = reqwest::get(format!("{url}/f/newsletter"))
        .await
        .expect("an answer");
    let token = input_value(&page.text().await.expect("a page"), "token");
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build();
    let form = [
        ("token", token.as_str()),
        ("field.f2", email),
        ("field.f3", "yes"),
    ];
    let request = client
        .expect("a client")
        .post(format!("{url}/f/newsletter"))
        .form(&form);
    let sent = request.send().await.expect("an answer");
    assert_eq!(sent.status(), 303, "{email}");
}

/// Three real processes, each with its own sealer.
#[tokio::test(flavor = "multi_thread")]
async fn three_processes_share_one_ledger() {
    let Some(postgres) = postgres() else { return };
    let database = fresh_database(&postgres).await;
    let folder = tempfile::tempdir().expect("a folder");
    let filled = command(folder.path(), &database)
        .arg("demo")
        .output()
        .expect("the program");
    assert!(
        filled.status.success(),
        "{}",
        String::from_utf8_lossy(&filled.stderr)
    );
    let mut processes = Vec::new();
    for _ in 0..3 {
        processes.push(start(folder.path(), &database).await);
    }
    let mut visitors = Vec::new();
    for (at, process) in processes.iter().enumerate() {
        let url = process.url.clone();
        visitors.push(tokio::spawn(async move {
            for number in 0..12 {
                send(&url, &format!("p{at}-{number}@nodes.example")).await;
                tokio::time::sleep(Duration::from_millis(150)).await;
            }
        }));
    }
    for visitor in visitors {
        visitor.await.expect("a visitor");
    }
    let pool = sqlx::PgPool::connect(&database)
        .await
        .expect("the database");
    let began = Instant::now();
    loop {
        let sql = "SELECT COUNT(*) FROM ledger_entries WHERE position IS NULL";
        let waiting: i64 = sqlx::query_scalar(sql)
            .fetch_one(&pool)
            .await
            .expect("a number");
        if waiting == 0 {
            break;
        }
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "{waiting} are not sealed"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let sql = "SELECT COUNT(*) FROM checkpoints";
    let checkpoints: i64 = sqlx::query_scalar(sql)
        .fetch_one(&pool)
        .await
        .expect("a number");
    assert!(checkpoints > 1, "they went on while people answered");
    pool.close().await;
    let mut verify = command(folder.path(), &database);
    let Output {
        status,
        stdout,
        stderr,
    } = verify
        .args(["verify", "--database"])
        .output()
        .expect("the program");
    let said = String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned();
    assert!(status.success() && said.contains("All is right"), "{said}");
}
