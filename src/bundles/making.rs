//! Making a bundle: a walk through the records, each with all that shows it.

use std::collections::HashMap;

use super::import::store as foreign;
use super::model::{FORMAT, Manifest, Notice, NoticeVersion, Publisher, Scope, VERSION};
use super::pack::{Packer, Sink};
use super::readable::{self, LINES_MAX, Line};
use super::store::{self, Place};
use super::{evidence, record};
use uuid::Uuid;

use crate::consents;
use crate::consents::model::Event;
use crate::contacts;
use crate::error::{AppError, Result};
use crate::files::incoming::path_of;
use crate::forms;
use crate::ids::{EventId, PurposeId, SubmissionId};
use crate::organisation::store::find_organisation;
use crate::paper;
use crate::purposes;
use crate::server::App;
use crate::server::crypto::sha256;
use crate::server::dates::rfc3339;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::signing;

/// Records between two notes of how far it is.
const STEP: i64 = 100;

/// What is to be made.
pub struct Making<'a> {
    app: &'a App,
    scope: Scope,
    language: Language,
    is_for_person: bool,
    packer: Packer,
    /// Purposes whose wordings are in it, with their keys.
    keys: HashMap<PurposeId, String>,
    lines: Vec<Line>,
    count: i64,
}

impl<'a> Making<'a> {
    /// Into a sink; `language` is that of the page to read.
    #[must_use]
    pub fn new(app: &'a App, scope: Scope, language: Language, sink: Sink) -> Self {
        Self {
            app,
            scope,
            language,
            is_for_person: false,
            packer: Packer::new(sink),
            keys: HashMap::new(),
            lines: Vec::new(),
            count: 0,
        }
    }

    /// For the person themselves: they are not told who of the staff wrote something down.
    #[must_use]
    pub fn for_the_person(self, is_for_person: bool) -> Self {
        Self {
            is_for_person,
            ..self
        }
    }

    /// Makes it, and notes in the row of the bundle, if it has one, how many records are in it. Gives how
    /// many there are, and the size of the zip.
    pub async fn run(mut self, row: Option<Uuid>) -> Result<(i64, i64)> {
        let mut place = Place::START;
        loop {
            let mut conn = self.app.read().await?;
            let (ids, next) = store::list(&mut conn, self.scope, place, STEP).await?;
            if ids.is_empty() {
                break;
            }
            for id in ids {
                self.add_record(&mut conn, id).await?;
            }
            place = next;
            drop(conn);
            if let Some(bundle) = row {
                self.note(bundle).await?;
            }
        }
        let count = self.count;
        let size = Box::pin(self.finish()).await?;
        Ok((count, i64::try_from(size).unwrap_or(i64::MAX)))
    }

    async fn note(&self, bundle: Uuid) -> Result<()> {
        let mut conn = self.app.write().await?;
        store::note(&mut conn, self.app.now(), bundle, self.count).await?;
        self.app.commit(conn).await
    }

    async fn add_record(&mut self, conn: &mut Conn, id: EventId) -> Result<()> {
        // It may have been erased since the walk began.
        let Some(event) = consents::store::find_event(conn, id).await? else {
            return Ok(());
        };
        let subject = contacts::store::find_subject(conn, event.subject_id).await?;
        let Some(subject) = subject else {
            return Ok(());
        };
        let opens = !self.is_for_person || !record::names_staff(&event);
        let event = match self.is_for_person {
            true => record::for_the_person(event),
            false => event,
        };
        let key = self.add_notice(conn, event.purpose_id).await?;
        let kept = record::kept(&event, &key, &subject);
        let document = record::document(&event, &kept);
        let content = serde_json::to_vec_pretty(&document)?;
        self.packer
            .add(format!("records/{id}.jsonld"), &content)
            .await?;
        let has_receipt = self.add_receipt(conn, &event).await?;
        let has_proof = self.add_proof(conn, id, opens).await?;
        let snapshot = match event.submission_id {
            Some(submission) => self.add_shown(conn, submission).await?,
            None => self.add_foreign(conn, &event, opens).await?,
        };
        self.count += 1;
        if self.lines.len() < LINES_MAX {
            let person = subject.title();
            self.lines
                .push(line(&event, person, has_receipt, has_proof, snapshot));
        }
        Ok(())
    }

    /// The wordings of a purpose; its key.
    async fn add_notice(&mut self, conn: &mut Conn, id: PurposeId) -> Result<String> {
        if let Some(key) = self.keys.get(&id) {
            return Ok(key.clone());
        }
        let purpose = purposes::store::find_purpose(conn, id).await?;
        let key = purpose.ok_or(AppError::NotFound)?.key;
        let mut versions = purposes::store::list_versions(conn, id).await?;
        versions.reverse();
        let versions = versions.into_iter().map(|version| NoticeVersion {
            id: version.id,
            number: version.number,
            change: version.change,
            first_used_at: version.first_used_at,
            content: version.content,
        });
        let notice = Notice {
            id,
            key: key.clone(),
            versions: versions.collect(),
        };
        let content = serde_json::to_vec_pretty(&notice)?;
        self.packer
            .add(format!("notices/{key}.json"), &content)
            .await?;
        self.keys.insert(id, key.clone());
        Ok(key)
    }

    async fn add_receipt(&mut self, conn: &mut Conn, event: &Event) -> Result<bool> {
        let Some(jws) = evidence::receipt(conn, self.app, event).await? else {
            return Ok(false);
        };
        let id = event.id;
        self.packer
            .add(format!("receipts/{id}.jws"), jws.as_bytes())
            .await?;
        Ok(true)
    }

    async fn add_proof(&mut self, conn: &mut Conn, id: EventId, opens: bool) -> Result<bool> {
        let Some(proven) = evidence::proof(conn, id, opens).await? else {
            return Ok(false);
        };
        self.packer
            .add(format!("proofs/{id}.json"), &proven.proof)
            .await?;
        let checkpoint = format!("checkpoints/{}.txt", proven.size);
        self.packer
            .add(checkpoint, proven.checkpoint.as_bytes())
            .await?;
        Ok(true)
    }

    /// What somebody was shown, and the scan of what they signed; name of the snapshot.
    async fn add_shown(&mut self, conn: &mut Conn, id: SubmissionId) -> Result<Option<String>> {
        let Some(submission) = consents::store::find_submission(conn, id).await? else {
            return Ok(None);
        };
        if let Some(paper) = paper::store::find(conn, id).await? {
            let sha256 = hex::decode(&paper.scan.sha256).unwrap_or_default();
            let path = format!("scans/{}-{}", &paper.scan.sha256, paper.scan.name);
            if !self.packer.has(&path)
                && let Ok(content) = tokio::fs::read(path_of(self.app, &sha256)).await
            {
                self.packer.add(path, &content).await?;
            }
        }
        let name = hex::encode(&submission.snapshot_sha256);
        let path = format!("snapshots/{name}.html");
        if self.packer.has(&path) {
            return Ok(Some(name));
        }
        let (version, language) = (submission.form_version_id, &submission.language);
        let found = forms::store::find_snapshot(conn, version, language).await?;
        let found = found.filter(|snapshot| snapshot.sha256 == submission.snapshot_sha256);
        let Some(snapshot) = found else {
            return Ok(None);
        };
        self.packer.add(path, snapshot.html.as_bytes()).await?;
        Ok(Some(name))
    }

    /// What another Placet had of a record that came from there; name of the snapshot.
    async fn add_foreign(
        &mut self,
        conn: &mut Conn,
        event: &Event,
        opens: bool,
    ) -> Result<Option<String>> {
        let id = event.id;
        let Some((record, receipt, proof)) = foreign::find_evidence(conn, id).await? else {
            return Ok(None);
        };
        // All but receipts may say who of the staff there wrote it down.
        let files = [
            (format!("foreign/{id}.jsonld"), Some(record), opens),
            (format!("foreign/{id}.jws"), receipt, true),
            (format!("foreign/{id}.proof.json"), proof, opens),
        ];
        for (path, content, is_told) in files {
            if let Some(content) = content.filter(|_| is_told) {
                self.packer.add(path, content.as_bytes()).await?;
            }
        }
        for (path, content) in foreign::list_files(conn, id, "keys/").await? {
            let sha256 = hex::encode(sha256(&content));
            let name = path.replace('/', "-").replace(".json", "");
            let path = format!("foreign/{name}-{}.json", &sha256[..16]);
            self.packer.add(path, &content).await?;
        }
        let Some(name) = event.evidence.snapshot_sha256.clone() else {
            return Ok(None);
        };
        let path = format!("snapshots/{name}.html");
        let shown = foreign::list_files(conn, id, &path).await?;
        let Some((_, html)) = shown.first() else {
            return Ok(None);
        };
        self.packer.add(path, html).await?;
        Ok(Some(name))
    }

    async fn finish(mut self) -> Result<u64> {
        let mut conn = self.app.read().await?;
        let key = signing::service::current(&mut conn, self.app).await?;
        let keys = serde_json::to_vec_pretty(&evidence::keys(&mut conn).await?)?;
        let organisation = find_organisation(&mut conn).await?.unwrap_or_default();
        drop(conn);
        self.packer.add("keys/jwks.json".to_owned(), &keys).await?;
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            made_at: rfc3339(self.app.now()),
            publisher: Publisher {
                name: organisation.name,
                url: self.app.config.public_url.clone(),
            },
            scope: self.scope,
            records: self.count,
            files: Vec::new(),
            signature: None,
        };
        let page = readable::page(self.language, &manifest, &self.lines);
        self.packer
            .add("index.html".to_owned(), page.as_bytes())
            .await?;
        // Boxed: a future with what the compressor holds is too large to be handed about.
        Box::pin(self.packer.finish(manifest, &key)).await
    }
}

fn line(
    event: &Event,
    person: String,
    has_receipt: bool,
    has_proof: bool,
    snapshot: Option<String>,
) -> Line {
    Line {
        name: event.id.to_string(),
        at: rfc3339(event.occurred_at),
        purpose: event.purpose.name_in(&event.evidence.language).to_owned(),
        kind: event.kind,
        person,
        source: format!("source-{}", event.source.key()),
        has_receipt,
        has_proof,
        snapshot,
    }
}
