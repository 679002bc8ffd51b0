//! The story of an import: checked as a whole, then one transaction.

use std::collections::HashSet;

use serde_json::json;

use super::archive::{Archive, Record, path_of};
use super::people;
use super::purposes::Wordings;
use super::store::{self, ImportRow};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::bundles::evidence;
use crate::bundles::service::staff;
use crate::consents;
use crate::consents::keeping;
use crate::consents::model::{Event, EventKind, Evidence, ImportProof};
use crate::error::Result;
use crate::ids::{EventId, ImportId, PurposeVersionId};
use crate::ledger::entry::Entry;
use crate::ledger::model::Proof;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;

/// What became of a bundle.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Who made it, as it says itself.
    pub publisher: String,
    /// Name of the key that signed it: whose it is has to be asked there.
    pub key: String,
    /// Records that are new here.
    pub added: i64,
    /// Records that were here already.
    pub known: i64,
    /// Records that are not taken: the file, and why as a language key.
    pub refused: Vec<(String, &'static str)>,
    /// Whether it was only looked at.
    pub is_dry: bool,
}

/// Reads a bundle in, or says what would become of it. Read in twice, it changes nothing.
pub async fn import(app: &App, actor: &Actor, bytes: &[u8], is_dry: bool) -> Result<Report> {
    actor.require(Permission::ConsentsImport)?;
    let archive = Archive::read(bytes)?;
    let key = evidence::check(bytes, &archive)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let known_as = store::find_import(&mut conn, &archive.sha256).await?;
    let mut importing = Importing {
        archive: &archive,
        import: known_as.unwrap_or_else(|| app.new_id()),
        now,
        report: Report {
            publisher: publisher(&archive),
            key,
            is_dry,
            ..Report::default()
        },
        ours: HashSet::new(),
    };
    importing.run(&mut conn, actor).await?;
    let (report, import) = (importing.report, importing.import);
    if is_dry {
        return Ok(report);
    }
    let detail = json!({
        "sha256": archive.sha256, "added": report.added, "known": report.known,
        "refused": report.refused.len(),
    });
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        actor,
        "consent.bundle_imported",
        target,
        detail,
    )
    .await?;
    announce::import(&mut conn, now, import).await?;
    app.commit(conn).await?;
    Ok(report)
}

fn publisher(archive: &Archive) -> String {
    let publisher = &archive.manifest.publisher;
    format!("{} ({})", publisher.name, publisher.url)
}

struct Importing<'a> {
    archive: &'a Archive,
    import: ImportId,
    now: Timestamp,
    report: Report,
    /// Events that came with this bundle.
    ours: HashSet<EventId>,
}

impl Importing<'_> {
    async fn run(&mut self, conn: &mut Conn, actor: &Actor) -> Result<()> {
        let records = self.archive.records()?;
        self.ours = records.iter().map(|record| record.kept.id).collect();
        let used: Vec<PurposeVersionId> = records
            .iter()
            .map(|record| record.kept.purpose_version_id)
            .collect();
        self.save(conn, actor).await?;
        let mut wordings = Wordings::default();
        for notice in self.archive.notices()? {
            wordings.add(conn, self.now, &notice, &used).await?;
        }
        for (index, record) in records.iter().enumerate() {
            let row = i64::try_from(index + 1).unwrap_or(i64::MAX);
            match self.add(conn, &wordings, record, row).await? {
                Added::New => self.report.added += 1,
                Added::Known => self.report.known += 1,
                Added::Refused(why) => self.report.refused.push((record.path.clone(), why)),
            }
        }
        self.keep_files(conn).await?;
        self.save(conn, actor).await
    }

    /// The row of the import, which what comes with it refers to.
    async fn save(&self, conn: &mut Conn, actor: &Actor) -> Result<()> {
        let refused = i64::try_from(self.report.refused.len()).unwrap_or(i64::MAX);
        let row = ImportRow {
            id: self.import,
            sha256: &self.archive.sha256,
            publisher: &self.report.publisher,
            counts: [self.report.added, self.report.known, refused],
            by: staff(actor),
        };
        store::save_import(conn, self.now, &row).await
    }

    async fn add(
        &self,
        conn: &mut Conn,
        wordings: &Wordings,
        record: &Record,
        row: i64,
    ) -> Result<Added> {
        let kept = &record.kept;
        if store::has_event(conn, kept.id).await? {
            return Ok(Added::Known);
        }
        if !self.is_proven(record) {
            return Ok(Added::Refused("bundle-refused-proof"));
        }
        if kept.occurred_at > self.now {
            return Ok(Added::Refused("bundle-refused-future"));
        }
        let Some(wording) = wordings.get(kept.purpose_version_id) else {
            return Ok(Added::Refused("bundle-refused-wording"));
        };
        let subject = people::find_or_create(conn, self.now, &kept.subject).await?;
        let Some(subject_id) = subject else {
            return Ok(Added::Refused("bundle-refused-nobody"));
        };
        let event = Event {
            id: kept.id,
            subject_id,
            purpose_id: wording.purpose_id,
            purpose_version_id: wording.id,
            purpose: wording.content.clone(),
            kind: kept.kind,
            occurred_at: kept.occurred_at,
            recorded_at: self.now,
            source: kept.source,
            // The form is in the other Placet; what it showed is kept by its hash.
            submission_id: None,
            evidence: Evidence {
                import: Some(ImportProof {
                    batch: self.import,
                    sha256: self.archive.sha256.clone(),
                    row,
                }),
                ..kept.evidence.clone()
            },
        };
        if self.resubscribes(conn, &event).await? {
            return Ok(Added::Refused("bundle-refused-withdrawn"));
        }
        keeping::keep(conn, self.now, std::slice::from_ref(&event)).await?;
        let receipt = self.archive.text(&path_of("receipts", event.id, "jws"));
        let proof = self.archive.text(&path_of("proofs", event.id, "json"));
        store::add_evidence(conn, event.id, self.import, &record.text, receipt, proof).await?;
        Ok(Added::New)
    }

    /// Whether a record says what its proof says, if it has one. That the proof is right has been checked.
    fn is_proven(&self, record: &Record) -> bool {
        let kept = &record.kept;
        let Some(text) = self.archive.text(&path_of("proofs", kept.id, "json")) else {
            return true;
        };
        let proof: Option<Proof> = serde_json::from_str(text).ok();
        let Some((entry, proof)) =
            proof.and_then(|proof| Entry::parse(&proof.entry).zip(Some(proof)))
        else {
            return false;
        };
        let is_same = entry.id == kept.id
            && entry.kind == kept.kind.key()
            && entry.purpose_version == kept.purpose_version_id
            && entry.recorded_at == kept.recorded_at;
        let opens = proof.opening.is_none_or(|opening| {
            let personal = opening.personal;
            personal["occurred_at"] == json!(kept.occurred_at)
                && personal["source"] == json!(kept.source)
                && personal["evidence"] == json!(kept.evidence)
        });
        is_same && opens
    }

    /// Whether it would subscribe somebody who has taken it back here.
    async fn resubscribes(&self, conn: &mut Conn, event: &Event) -> Result<bool> {
        if !event.kind.is_agreement() {
            return Ok(false);
        }
        let latest = consents::store::find_latest(conn, event.subject_id, event.purpose_id).await?;
        Ok(latest.is_some_and(|latest| {
            let is_no = matches!(latest.kind, EventKind::Withdrawn | EventKind::Invalidated);
            is_no && !self.ours.contains(&latest.id) && latest.occurred_at <= event.occurred_at
        }))
    }

    /// What was shown, the ledger's heads, the keys.
    async fn keep_files(&self, conn: &mut Conn) -> Result<()> {
        for entry in &self.archive.manifest.files {
            let is_common = ["snapshots/", "checkpoints/", "keys/"];
            if !is_common.iter().any(|start| entry.path.starts_with(start)) {
                continue;
            }
            let content = self.archive.file(&entry.path).unwrap_or_default();
            store::add_file(conn, self.import, &entry.path, &entry.sha256, content).await?;
        }
        Ok(())
    }
}

enum Added {
    New,
    Known,
    Refused(&'static str),
}
