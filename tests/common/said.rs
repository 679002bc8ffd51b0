//! People who say something to a purpose, without a form around it.

use placet::consents::keeping;
use placet::consents::model::{Event, EventKind, Evidence, Source};
use placet::contacts;
use placet::contacts::model::IdentifierKind;
use placet::i18n::Text;
use placet::ids::{EventId, PurposeId, SubjectId};
use placet::purposes;
use placet::purposes::model::{Change, Channel, Purpose, PurposeContent, PurposeVersion};
use placet::time::Timestamp;

use super::{Server, purposes as known};

fn english(text: &str) -> Text {
    [("en".to_owned(), text.to_owned())].into()
}

/// A purpose that people are asked about.
pub async fn purpose(server: &Server, key: &str, channel: Channel, months: Option<u32>) -> Purpose {
    let content = PurposeContent {
        name: english(key),
        statement: english(&format!("I agree to {key}.")),
        channel,
        validity_months: months,
        ..PurposeContent::default()
    };
    let purpose = known::add(server, key, content).await;
    use_from(server, &purpose.current, server.app.now()).await;
    purpose
}

/// Another wording of a purpose, asked for from a moment on.
pub async fn reword(
    server: &Server,
    old: &Purpose,
    change: Change,
    from: Timestamp,
) -> PurposeVersion {
    let version = PurposeVersion {
        id: server.app.new_id(),
        number: old.current.number + 1,
        change,
        first_used_at: None,
        ..old.current.clone()
    };
    let mut conn = server.app.write().await.expect("a connection");
    let added = purposes::store::add_version(&mut conn, &version, None, server.app.now());
    assert!(added.await.expect("a version"));
    server.app.commit(conn).await.expect("a commit");
    use_from(server, &version, from).await;
    version
}

async fn use_from(server: &Server, version: &PurposeVersion, from: Timestamp) {
    let mut conn = server.app.write().await.expect("a connection");
    let used = purposes::store::mark_used(&mut conn, version.id, from);
    used.await.expect("a used wording");
    server.app.commit(conn).await.expect("a commit");
}

/// Somebody who is known by something.
pub async fn person(server: &Server, kind: IdentifierKind, value: &str) -> SubjectId {
    let mut conn = server.app.write().await.expect("a connection");
    let now = server.app.now();
    let found = contacts::store::find_or_create_subject(&mut conn, now, kind, value, "en").await;
    server.app.commit(conn).await.expect("a commit");
    found.expect("a person")
}

/// What somebody says now to the wording that a purpose has.
pub fn event(server: &Server, subject: SubjectId, purpose: &Purpose, kind: EventKind) -> Event {
    let now = server.app.now();
    Event {
        id: server.app.new_id(),
        subject_id: subject,
        purpose_id: purpose.id,
        purpose_version_id: purpose.current.id,
        purpose: purpose.current.content.clone(),
        kind,
        occurred_at: now,
        recorded_at: now,
        source: Source::Api,
        submission_id: None,
        evidence: Evidence {
            language: "en".to_owned(),
            ..Evidence::default()
        },
    }
}

/// Keeps it.
pub async fn say(
    server: &Server,
    subject: SubjectId,
    purpose: &Purpose,
    kind: EventKind,
) -> EventId {
    let event = event(server, subject, purpose, kind);
    keep(server, &event).await;
    event.id
}

/// Keeps an event.
pub async fn keep(server: &Server, event: &Event) {
    let mut conn = server.app.write().await.expect("a connection");
    let kept = keeping::keep(&mut conn, server.app.now(), std::slice::from_ref(event));
    kept.await.expect("an event");
    server.app.commit(conn).await.expect("a commit");
}

/// A purpose, as its id has it.
pub async fn version_of(server: &Server, purpose: PurposeId) -> PurposeVersion {
    let mut conn = server.app.read().await.expect("a connection");
    let found = purposes::store::find_purpose(&mut conn, purpose).await;
    found.expect("an answer").expect("a purpose").current
}
