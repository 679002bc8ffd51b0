//! Issuing receipts, and handing them to whoever may have them.

use serde_json::{Value, json};

use super::{facts, jws, record, store};
use crate::accounts::{Actor, Who};
use crate::consents;
use crate::consents::model::{Event, EventKind};
use crate::error::{AppError, Result};
use crate::ids::EventId;
use crate::ledger;
use crate::ledger::model::ProvenReceipt;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::signing;
use crate::signing::jwk;

/// A receipt, and what it is of.
pub struct Receipt {
    /// The event.
    pub event: Event,
    /// The receipt, as a JWS in compact form.
    pub jws: String,
    /// What it says.
    pub payload: Value,
}

impl Receipt {
    /// Name of the key that signed it.
    #[must_use]
    pub fn kid(&self) -> String {
        let header = jws::read(&self.jws).map(|read| read.header);
        let kid = header.as_ref().and_then(|header| header["kid"].as_str());
        kid.unwrap_or_default().to_owned()
    }
}

/// Whether there are receipts for events of a kind. That a record was wrong is nothing that happened
/// between a person and whoever asked them.
#[must_use]
pub fn has_receipt(kind: EventKind) -> bool {
    kind != EventKind::Corrected
}

/// The receipt of an event as a JWS in compact form, the same bytes each time. It is issued if nobody has
/// asked for it before: in the connection's transaction or, if it only reads, in one beside it.
///
/// The caller has checked who may read it.
pub async fn receipt_of(conn: &mut Conn, app: &App, event: EventId) -> Result<String> {
    if let Some(jws) = store::find(conn, event).await? {
        return Ok(jws);
    }
    let event = consents::store::find_event(conn, event).await?;
    let event = event.ok_or(AppError::NotFound)?;
    if conn.can_write() {
        return issue(conn, app, &event).await;
    }
    let mut beside = app.write().await?;
    let jws = issue(&mut beside, app, &event).await?;
    app.commit(beside).await?;
    Ok(jws)
}

/// Signs and keeps the receipt of an event, and gives it; if there is one, that.
pub async fn issue(conn: &mut Conn, app: &App, event: &Event) -> Result<String> {
    if !has_receipt(event.kind) {
        return Err(AppError::NotFound);
    }
    let facts = facts::gather(conn, event, &app.config.public_url).await?;
    let payload = serde_json_canonicalizer::to_vec(&record::receipt(&facts))?;
    let key = signing::service::current(conn, app).await?;
    let jws = jws::sign(&key, &payload);
    if store::add(conn, app.now(), event.id, &jws).await? {
        return Ok(jws);
    }
    let known = store::find(conn, event.id).await?;
    known.ok_or(AppError::NotFound)
}

/// A receipt, for staff who may read consents and for the person. That staff looked is written down.
pub async fn get(app: &App, actor: &Actor, id: EventId) -> Result<Receipt> {
    let mut conn = app.read().await?;
    let event = consents::store::find_event(&mut conn, id).await?;
    let event = event.ok_or(AppError::NotFound)?;
    consents::service::may_read(actor, event.subject_id)?;
    let jws = receipt_of(&mut conn, app, id).await?;
    drop(conn);
    if let Who::Staff(_) = actor.who {
        let mut conn = app.write().await?;
        let detail = json!({ "event": id });
        let target = Target::subject(event.subject_id);
        let action = "consent.receipt_viewed";
        audit::record(&mut conn, app.now(), actor, action, target, detail).await?;
        app.commit(conn).await?;
    }
    let found = jws::read(&jws).ok_or(AppError::NotFound)?;
    let payload = serde_json::from_slice(&found.payload)?;
    Ok(Receipt {
        event,
        jws,
        payload,
    })
}

/// Who takes a receipt with its proof away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taker {
    /// The person, signed in: to them nothing is secret that is theirs.
    Person,
    /// Whoever holds a link or may read consents. What else was sent with the form is not for them.
    Other,
}

/// All that it takes to check a receipt without us: the receipt, the proof that its event is part of the
/// ledger, once it is, and the keys. For the person also what opens the commitment there, unless it says
/// who of the staff wrote it down.
pub async fn with_proof(app: &App, receipt: &Receipt, taker: Taker) -> Result<ProvenReceipt> {
    let evidence = &receipt.event.evidence;
    let is_of_staff = evidence.operator.is_some() || evidence.paper.is_some();
    let mut conn = app.read().await?;
    let event = receipt.event.id;
    let proof = match taker {
        Taker::Person if !is_of_staff => ledger::service::open_proof(&mut conn, event).await?,
        _ => ledger::service::proof(&mut conn, event).await?,
    };
    let keys = signing::store::list_public(&mut conn).await?;
    Ok(ProvenReceipt {
        receipt: receipt.jws.clone(),
        proof,
        jwks: Some(jwk::key_set(&keys)),
    })
}
