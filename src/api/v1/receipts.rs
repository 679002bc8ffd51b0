//! Receipts: what the person gets for what they said, and the proof that it is part of the ledger.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::caller::Caller;
use crate::api::model::Scope;
use crate::api::problem::Problem;
use crate::ids::EventId;
use crate::receipts::service::{self, Taker};
use crate::server::App;

/// A receipt (ISO/IEC TS 27560 in W3C DPV, signed).
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "event": "0195a1b2-0000-7000-8000-000000000004",
    "subject": "0195a1b2-0000-7000-8000-000000000002",
    "jws": "eyJhbGciOiJFZERTQSJ9.e30.c2ln", "payload": {}
}))]
pub struct Receipt {
    /// Of which event.
    pub event: Uuid,
    /// Whose.
    pub subject: Uuid,
    /// As a JWS in compact form (RFC 7515); the keys are at `/.well-known/jwks.json`.
    pub jws: String,
    /// What it says, as JSON-LD.
    #[schema(value_type = Object)]
    pub payload: serde_json::Value,
}

/// Get a receipt
#[utoipa::path(get, path = "/receipts/{event}", tag = "Receipts",
    params(("event" = Uuid, Path, description = "The event's id")),
    responses((status = 200, description = "The receipt", body = Receipt)),
    security(("key" = ["receipts:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<EventId>,
) -> Result<Json<Receipt>, Problem> {
    let actor = caller.with(Scope::ReceiptsRead)?;
    let receipt = service::get(&app, actor, id).await?;
    Ok(Json(Receipt {
        event: id.0,
        subject: receipt.event.subject_id.0,
        jws: receipt.jws,
        payload: receipt.payload,
    }))
}

/// Get a receipt with its proof
///
/// All that `placet verify` needs: the receipt, the proof that its event is part of the ledger (once it
/// is sealed, after some seconds), and the keys.
#[utoipa::path(get, path = "/receipts/{event}/proof", tag = "Receipts",
    params(("event" = Uuid, Path, description = "The event's id")),
    responses((status = 200, description = "Receipt, proof and keys", body = Object)),
    security(("key" = ["receipts:read"])))]
pub async fn proof(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<EventId>,
) -> Result<Json<serde_json::Value>, Problem> {
    let actor = caller.with(Scope::ReceiptsRead)?;
    let receipt = service::get(&app, actor, id).await?;
    let proven = service::with_proof(&app, &receipt, Taker::Other).await?;
    Ok(Json(serde_json::to_value(&proven)?))
}
