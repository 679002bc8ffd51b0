//! `kill -9` in the middle: an acknowledged submission is never lost, none is recorded twice, and a
//! receipt that was under way is sent after the restart.

mod common;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::input_value;

const RUNS: u64 = 50;
const VISITORS: usize = 6;

/// A page that was filled in: whether or not an answer came, it may be sent again.
#[derive(Clone)]
struct Page {
    email: String,
    token: String,
}

#[derive(Default)]
struct Book {
    sent: Vec<Page>,
    acknowledged: BTreeSet<String>,
}

struct Program {
    child: Child,
    url: String,
}

impl Program {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|l| l.local_addr())
            .expect("a port");
        let mut command = command(folder);
        command.arg("serve").env("PLACET_LISTEN", port.to_string());
        let child = command.spawn().expect("the program");
        Self {
            child,
            url: format!("http://{port}"),
        }
    }

    async fn wait_until_ready(&self) {
        let began = Instant::now();
        while reqwest::get(format!("{}/readyz", self.url)).await.is_err() {
            assert!(
                began.elapsed() < Duration::from_secs(30),
                "it does not start"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// SIGKILL: no time to tidy up.
    fn kill(mut self) {
        self.child.kill().expect("a kill");
        self.child.wait().expect("its end");
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_placet"));
    command
        .current_dir(folder)
        .env_clear()
        .env("PLACET_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_and_nothing_is_doubled() {
    let folder = tempfile::tempdir().expect("a folder");
    let filled = command(folder.path())
        .arg("demo")
        .status()
        .expect("the program");
    assert!(filled.success());
    let before = count(folder.path(), "SELECT COUNT(*) FROM submissions").await;

    let book = Arc::new(Mutex::new(Book::default()));
    for run in 0..RUNS {
        let program = Program::start(folder.path());
        program.wait_until_ready().await;
        let visitors: Vec<_> = (0..VISITORS)
            .map(|visitor| {
                tokio::spawn(visit(
                    program.url.clone(),
                    format!("{run}-{visitor}"),
                    book.clone(),
                ))
            })
            .collect();
        // A different moment each time, so that it hits another step of the work.
        tokio::time::sleep(Duration::from_millis(60 + run * 7)).await;
        program.kill();
        for visitor in visitors {
            visitor.await.expect("a visitor");
        }
    }

    let book = std::mem::take(&mut *book.lock().expect("the book"));
    assert!(
        book.acknowledged.len() > 100,
        "only {} got through",
        book.acknowledged.len()
    );
    let recorded = recorded_more_than(folder.path(), 0).await;
    let lost: Vec<_> = book.acknowledged.difference(&recorded).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");

    // Everybody presses the button once more, as people do when no answer came.
    let program = Program::start(folder.path());
    program.wait_until_ready().await;
    for page in &book.sent {
        assert!(send(&program.url, page).await, "{} sent again", page.email);
    }
    let doubled = recorded_more_than(folder.path(), 1).await;
    assert!(doubled.is_empty(), "recorded twice: {doubled:?}");
    let after = count(folder.path(), "SELECT COUNT(*) FROM submissions").await;
    assert_eq!(
        after - before,
        i64::try_from(book.sent.len()).expect("a number")
    );

    receipts_arrive(folder.path(), &book).await;
    program.kill();
}

/// Fills forms in until the program is gone.
async fn visit(url: String, name: String, book: Arc<Mutex<Book>>) {
    for number in 0.. {
        let Ok(page) = reqwest::get(format!("{url}/f/newsletter")).await else {
            return;
        };
        let Ok(html) = page.text().await else { return };
        let page = Page {
            email: format!("v{name}-{number}@kill.example"),
            token: input_value(&html, "token"),
        };
        book.lock().expect("the book").sent.push(page.clone());
        if !send(&url, &page).await {
            return;
        }
        book.lock()
            .expect("the book")
            .acknowledged
            .insert(page.email);
    }
}

/// Sends a form; true if it was acknowledged.
async fn send(url: &str, page: &Page) -> bool {
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build();
    let form = [
        ("token", &*page.token),
        ("field.f2", &page.email),
        ("field.f3", "yes"),
    ];
    let request = client
        .expect("a client")
        .post(format!("{url}/f/newsletter"))
        .form(&form);
    request
        .send()
        .await
        .is_ok_and(|answer| answer.status() == 303)
}

async fn open(folder: &Path) -> sqlx::SqlitePool {
    let file = folder.join("data/placet.db");
    sqlx::SqlitePool::connect(&format!("sqlite:{}", file.display()))
        .await
        .expect("the database")
}

async fn count(folder: &Path, sql: &'static str) -> i64 {
    let pool = open(folder).await;
    let count = sqlx::query_scalar(sql)
        .fetch_one(&pool)
        .await
        .expect("a number");
    pool.close().await;
    count
}

/// Addresses with more than so many submissions.
async fn recorded_more_than(folder: &Path, times: i64) -> BTreeSet<String> {
    let sql = "SELECT i.value FROM identifiers i JOIN submissions s ON s.subject_id = i.subject_id
         WHERE i.value LIKE '%@kill.example' GROUP BY i.value HAVING COUNT(*) > $1";
    let pool = open(folder).await;
    let found: Vec<String> = sqlx::query_scalar(sql)
        .bind(times)
        .fetch_all(&pool)
        .await
        .expect("addresses");
    pool.close().await;
    found.into_iter().collect()
}

/// Jobs that a dead runner held come back when their lease has passed, two minutes later at most.
async fn receipts_arrive(folder: &Path, book: &Book) {
    let began = Instant::now();
    let waiting = "SELECT COUNT(*) FROM jobs WHERE kind = 'send_mail' AND state <> 'done'";
    while count(folder, waiting).await > 0 {
        assert!(
            began.elapsed() < placet::time::minutes(3),
            "receipts are still waiting"
        );
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let mailbox: PathBuf = folder.join("data/mailbox");
    let mut recipients = BTreeSet::new();
    for entry in std::fs::read_dir(mailbox).expect("a mailbox") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "eml") {
            let mail = std::fs::read(path).expect("a mail");
            let mail = mail_parser::MessageParser::default()
                .parse(&mail)
                .expect("a mail");
            let to = mail
                .to()
                .and_then(|to| to.first())
                .and_then(|to| to.address());
            recipients.extend(to.map(str::to_owned));
        }
    }
    for page in &book.sent {
        assert!(
            recipients.contains(&page.email),
            "no receipt for {}",
            page.email
        );
    }
}
