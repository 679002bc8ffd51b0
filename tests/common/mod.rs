//! The real router on a real port, once on each engine, with a clock that the test sets.
//!
//! PostgreSQL is there when `PLACET_TEST_POSTGRES` names a server (`tools/with-postgres.sh` starts
//! one); in CI it must be.

#![allow(dead_code, reason = "each test program uses its share")]

pub mod asked;
pub mod forms;
pub mod lasting;
pub mod log;
pub mod newsletter;
pub mod people;
pub mod programs;
pub mod purposes;
pub mod receiver;
pub mod said;
pub mod schema;
pub mod versions;

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use placet::accounts::Actor;
use placet::accounts::model::UserInput;
use placet::organisation::{self, model::Organisation};
use placet::server::clock::{Clock, SetClock};
use placet::server::config::Config;
use placet::server::{App, jobs, serve};
use placet::time::Timestamp;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use tempfile::TempDir;
use tokio::net::TcpListener;

/// Monday, 2 March 2026, 09:00 UTC.
pub const START: Timestamp = Timestamp(1_772_442_000_000);
/// Of every user that tests create.
pub const PASSWORD: &str = "correct horse battery";

/// A running Placet.
pub struct Server {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub url: String,
    folder: TempDir,
}

/// Runs a story on SQLite and on PostgreSQL.
pub async fn for_each_engine<F, Fut>(story: F)
where
    F: Fn(Server) -> Fut,
    Fut: Future<Output = ()>,
{
    story(Server::start("").await).await;
    if let Some(server) = postgres() {
        story(Server::start(&schema::fresh_database(&server).await).await).await;
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are configured by the environment"
)]
pub fn postgres() -> Option<String> {
    let server = std::env::var("PLACET_TEST_POSTGRES").ok();
    let in_ci = std::env::var("CI").is_ok();
    assert!(
        server.is_some() || !in_ci,
        "CI must test on PostgreSQL: use tools/with-postgres.sh"
    );
    server
}

impl Server {
    /// Starts on a free port, with shipped roles, departments and a named organisation.
    pub async fn start(database_url: &str) -> Self {
        log::watch();
        let folder = tempfile::tempdir().expect("a folder");
        if database_url.is_empty() {
            schema::put_into(folder.path()).await;
        }
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))
            .await
            .expect("a port");
        let address = listener.local_addr().expect("an address");
        let config = Config {
            listen: address,
            data_dir: folder.path().into(),
            database_url: database_url.to_owned().into(),
            // Receivers of webhooks, and pages that are looked at, are servers of the test.
            outbound_private_addresses: vec![std::net::IpAddr::from([127, 0, 0, 1])],
            ..Config::default()
        };
        let clock = Arc::new(SetClock::new(START));
        let config = config.completed().expect("a configuration");
        let url = config.public_url.clone();
        let app = App::start(config, clock.clone()).await.expect("an app");
        organisation::service::prepare(&app)
            .await
            .expect("preparation");
        let server = Self {
            app,
            clock,
            url,
            folder,
        };
        server.name_organisation().await;
        // Without the job runner: tests say when jobs run.
        let router = serve::router(&server.app);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        server
    }

    async fn name_organisation(&self) {
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
        organisation::service::update_organisation(&self.app, &Actor::system(), &organisation)
            .await
            .expect("an organisation");
    }

    /// As on the first day, before anybody has named it.
    pub async fn forget_organisation(&self) {
        let mut conn = self.app.write().await.expect("a connection");
        let sql = "DELETE FROM organisation";
        placet::on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ())).expect("none");
        self.app.commit(conn).await.expect("none");
    }

    /// A browser: keeps cookies, follows nothing, sends no `Origin` unless asked to.
    pub fn browser(&self) -> Browser {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .timeout(Duration::from_secs(20))
            .build()
            .expect("a client");
        Browser {
            client,
            url: self.url.clone(),
        }
    }

    /// Adds a user with roles.
    pub async fn add_user(&self, email: &str, roles: &[&str]) -> placet::ids::UserId {
        let input = UserInput {
            name: email.split('@').next().unwrap_or_default().to_owned(),
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            disabled: false,
        };
        let user =
            placet::accounts::service::create_user(&self.app, &Actor::system(), &input).await;
        user.expect("a user").id
    }

    /// A browser in which a fresh user with these roles is signed in.
    pub async fn signed_in(&self, email: &str, roles: &[&str]) -> Browser {
        self.add_user(email, roles).await;
        let browser = self.browser();
        let sent = browser
            .post(
                "/admin/sign-in",
                &[("email", email), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(sent.status(), 303, "sign-in of {email}");
        browser
    }

    /// Lets time pass.
    pub fn wait(&self, span: Duration) {
        self.clock.set(self.clock.now() + span);
    }

    /// Does all jobs that are due.
    pub async fn run_jobs(&self) {
        while jobs::run_due(&self.app).await.expect("jobs") > 0 {}
    }

    /// The mails sent so far to an address, oldest first, as their text parts.
    pub async fn mails_to(&self, address: &str) -> Vec<SentMail> {
        self.run_jobs().await;
        let folder: PathBuf = self.folder.path().join("mailbox");
        let mut mails = Vec::new();
        for entry in std::fs::read_dir(folder).expect("a mailbox") {
            let raw = std::fs::read(entry.expect("a file").path()).expect("a mail");
            let mail = mail_parser::MessageParser::default()
                .parse(&raw)
                .expect("a mail");
            let to = mail
                .to()
                .and_then(|to| to.first())
                .and_then(|to| to.address());
            if to == Some(address) {
                mails.push(SentMail {
                    id: mail.message_id().unwrap_or_default().to_owned(),
                    subject: mail.subject().unwrap_or_default().to_owned(),
                    text: mail.body_text(0).unwrap_or_default().into_owned(),
                });
            }
        }
        // Ids of mails are UUIDv7: sorted by them is sorted by time.
        mails.sort_by(|a, b| a.id.cmp(&b.id));
        mails
    }

    /// One number out of the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let mut conn = self.app.read().await.expect("a connection");
        placet::on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await).expect("a number")
    }
}

/// A mail as it was sent.
#[derive(Clone, Debug)]
pub struct SentMail {
    id: String,
    pub subject: String,
    pub text: String,
}

impl SentMail {
    /// The first link in it, as a path.
    pub fn link(&self, server: &Server) -> String {
        let at = self.text.find(&server.url).expect("a link of ours");
        let rest = &self.text[at + server.url.len()..];
        rest.split_whitespace().next().expect("a path").to_owned()
    }
}

/// A client with its cookies.
#[derive(Clone)]
pub struct Browser {
    pub client: Client,
    pub url: String,
}

impl Browser {
    /// GET as a browser does it.
    pub async fn get(&self, path: &str) -> Response {
        let request = self
            .client
            .get(format!("{}{path}", self.url))
            .header("accept", "text/html");
        request.send().await.expect("an answer")
    }

    /// The page of a GET that must succeed.
    pub async fn page(&self, path: &str) -> String {
        let response = self.get(path).await;
        assert_eq!(response.status(), 200, "GET {path}");
        response.text().await.expect("a page")
    }

    /// POST of a form as our own page sends it.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Response {
        self.client
            .post(format!("{}{path}", self.url))
            .header("accept", "text/html")
            .header("origin", &self.url)
            .form(form)
            .send()
            .await
            .expect("an answer")
    }
}

/// Where a 303 leads.
pub fn location(response: &Response) -> String {
    assert_eq!(response.status(), 303);
    response.headers()["location"]
        .to_str()
        .expect("an address")
        .to_owned()
}

/// The reference that the address of a page of thanks carries.
pub fn reference(thanks: &str) -> &str {
    let last = thanks.rsplit('/').next().expect("a last part");
    last.split('?').next().expect("a beginning")
}

/// The value of an input of a page.
pub fn input_value(page: &str, name: &str) -> String {
    let at = page
        .find(&format!("name=\"{name}\""))
        .unwrap_or_else(|| panic!("no input {name}"));
    let start = page[..at].rfind('<').expect("a tag");
    let end = at + page[at..].find('>').expect("its end");
    let tag = &page[start..end];
    let value = tag.find("value=\"").expect("a value") + 7;
    let text = &tag[value..value + tag[value..].find('"').expect("its end")];
    text.replace("&amp;", "&")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
}
