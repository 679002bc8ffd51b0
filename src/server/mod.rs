//! What belongs to no feature: configuration, database, clock, sessions, the frame of every request
//! and answer, jobs, mail transport, assets.

pub mod assets;
pub mod attempts;
pub mod clock;
pub mod config;
pub mod crypto;
pub mod dates;
pub mod db;
pub mod demo;
pub mod errors;
pub mod health;
pub mod input;
pub mod jobs;
pub mod language;
pub mod limits;
pub mod made;
pub mod mailer;
pub mod origin;
pub mod outbound;
pub mod page;
pub mod request;
pub mod seal;
pub mod serve;
pub mod sessions;
pub mod telemetry;
pub mod together;
pub mod visitor;

use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use self::jobs::ending::Ending;
use self::together::Together;
use crate::api::known_keys::KnownKeys;
use crate::api::rate::Rates;
use crate::consents::deciding::terms::KnownTerms;
use crate::consents::deciding::together::Reading;
use crate::consents::recording::together::Recording;
use crate::error::Result;
use crate::forms::guard::watch::Watch;
use crate::ledger::ahead::KnownForms;
use crate::mail::jobs::Fetching;
use crate::organisation::known::KnownOrganisation;
use crate::time::Timestamp;
use clock::Clock;
use config::Config;
use crypto::Keys;
use db::{Conn, Db};
use limits::Limits;
use mailer::Mailer;
use outbound::Outbound;

/// Everything that a request or a job works with. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What [`App`] is made of.
pub struct Parts {
    /// The effective configuration.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Signs tokens.
    pub keys: Keys,
    /// Sends mail, or puts it into the development mailbox.
    pub mailer: Mailer,
    /// Reaches addresses that people typed.
    pub outbound: Outbound,
    /// How often an address may do what.
    pub limits: Limits,
    /// Keys of other programs that were looked up a moment ago.
    pub api_keys: KnownKeys,
    /// How often those asked.
    pub api_rates: Rates,
    /// Whom letters are from.
    pub organisation: KnownOrganisation,
    /// What purposes and their wordings ask for.
    pub terms: KnownTerms,
    /// Questions of whether something is allowed, that wait to be read.
    pub questions: Together<Reading>,
    /// Jobs whose end waits to be noted.
    pub ended_jobs: Together<Ending>,
    /// Mails that wait to be fetched from the outbox.
    pub mails: Together<Fetching>,
    /// Forms whose submissions were sealed here.
    pub sealed_forms: KnownForms,
    /// Submissions that wait to be recorded.
    pub submissions: Together<Recording>,
    /// Notices when forms are sent by programs.
    pub watch: Watch,
    /// Published forms as they are served.
    pub published_forms: crate::forms::published::PublishedForms,
    /// Wakes the job runner before its next look.
    pub job_bell: tokio::sync::Notify,
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Opens the database, brings its schema up to date, and gets keys and mail ready.
    pub async fn start(config: Config, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        // It will hold personal data: ours alone, if it is ours to make.
        let mut folder = std::fs::DirBuilder::new();
        folder
            .recursive(true)
            .mode(0o700)
            .create(&config.data_dir)?;
        let db = Db::open(config.database_url.reveal()).await?;
        let migrated = db.migrate().await?;
        if migrated > 0 {
            tracing::info!(migrated, "database schema brought up to date");
        }
        let app = Self(Arc::new(Parts {
            keys: Keys::load(&config)?,
            mailer: Mailer::new(&config)?,
            outbound: Outbound::new(&config.outbound_private_addresses)?,
            limits: Limits::new(),
            api_keys: KnownKeys::default(),
            api_rates: Rates::default(),
            organisation: KnownOrganisation::default(),
            terms: KnownTerms::default(),
            questions: Together::default(),
            sealed_forms: KnownForms::default(),
            submissions: Together::default(),
            ended_jobs: Together::default(),
            mails: Together::default(),
            watch: Watch::default(),
            published_forms: crate::forms::published::PublishedForms::default(),
            job_bell: tokio::sync::Notify::new(),
            config,
            db,
            clock,
        }));
        crate::forms::embed::copies::keep(&app).await?;
        Ok(app)
    }

    /// This moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A fresh id of whatever kind is wanted.
    #[must_use]
    pub fn new_id<I: From<Uuid>>(&self) -> I {
        I::from(clock::new_id(self.now()))
    }

    /// A connection to read with.
    pub async fn read(&self) -> Result<Conn> {
        Ok(self.db.read().await?)
    }

    /// A transaction to write in.
    pub async fn write(&self) -> Result<Conn> {
        Ok(self.db.write().await?)
    }

    /// Commits, and lets the job runner look for what the transaction queued.
    pub async fn commit(&self, conn: Conn) -> Result<()> {
        conn.commit().await?;
        self.job_bell.notify_one();
        Ok(())
    }

    /// Where attachments are kept, named by their SHA-256.
    #[must_use]
    pub fn files_dir(&self) -> PathBuf {
        self.config.data_dir.join("files")
    }
}
