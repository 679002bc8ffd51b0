//! Reading consents: how they stand, how they stood, and what happened.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::caller::Caller;
use crate::api::input::Params;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify;
use crate::api::store::consents::{self as store, HistoryPage, StatesPage, Told};
use crate::consents::model::EventKind;
use crate::consents::standing::{Standing, valid_until};
use crate::ids::{PurposeId, SubjectId};
use crate::organisation;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What a purpose is called.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({ "id": "0195a1b2-0000-7000-8000-000000000001", "key": "newsletter" }))]
pub struct PurposeRef {
    /// Its id.
    pub id: Uuid,
    /// Its name for programs.
    pub key: String,
}

/// How a person's consent to a purpose stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "subject": "0195a1b2-0000-7000-8000-000000000002",
    "purpose": { "id": "0195a1b2-0000-7000-8000-000000000001", "key": "newsletter" },
    "standing": "given", "holds": true, "since": "2026-03-02T09:00:00.000Z",
    "valid_until": "2028-03-02", "version": 2, "source": "api",
    "event": "0195a1b2-0000-7000-8000-000000000004", "last": "given"
}))]
pub struct Consent {
    /// Whose.
    pub subject: Uuid,
    /// To what.
    pub purpose: PurposeRef,
    /// `given`, `refused`, `withdrawn`, `expired`, `needs_renewal` (what is asked for has changed its
    /// meaning), `invalidated` or `unasked`.
    pub standing: String,
    /// Whether it allows what it is about.
    pub holds: bool,
    /// Since when it is the person's latest word.
    pub since: Moment,
    /// The last day on which it holds; null: until it is withdrawn, or it does not hold at all.
    #[schema(required = true, format = Date)]
    pub valid_until: Option<String>,
    /// Number of the wording that the person answered.
    pub version: i64,
    /// Where they said it.
    pub source: String,
    /// The event that proves it.
    pub event: Uuid,
    /// What happened last: `given`, `refused`, `withdrawn`, `renewed`, `expired`, `invalidated` or
    /// `corrected`.
    pub last: String,
}

impl Consent {
    fn new(told: &Told, zone: &TimeZone, at: Timestamp) -> Self {
        let event = &told.event;
        let standing = Standing::of(event, told.is_outdated, zone, at);
        let last_day = valid_until(event, zone).filter(|_| standing.holds());
        Self {
            subject: event.subject_id.0,
            purpose: PurposeRef {
                id: event.purpose_id.0,
                key: told.key.clone(),
            },
            standing: standing.key().replace('-', "_"),
            holds: standing.holds(),
            since: event.occurred_at.into(),
            valid_until: last_day.map(|day| day.to_string()),
            version: told.version,
            source: event.source.key().to_owned(),
            event: event.id.0,
            last: event.kind.key().to_owned(),
        }
    }
}

/// Something that happened to a consent. Events are added, never changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000004",
    "subject": "0195a1b2-0000-7000-8000-000000000002",
    "purpose": { "id": "0195a1b2-0000-7000-8000-000000000001", "key": "newsletter" },
    "version": 2, "kind": "given", "occurred_at": "2026-03-02T09:00:00.000Z",
    "recorded_at": "2026-03-02T09:00:00.000Z", "source": "api", "submission": null,
    "evidence": {
        "language": "en", "control": "box \"Newsletter\" ticked at the checkout",
        "reason": "order 10023, shop log of 2 March 2026"
    }
}))]
pub struct ConsentEvent {
    /// Its id: the record's reference.
    pub id: Uuid,
    /// Whose.
    pub subject: Uuid,
    /// To what.
    pub purpose: PurposeRef,
    /// Number of the wording.
    pub version: i64,
    /// `given`, `refused`, `withdrawn`, `renewed`, `expired`, `invalidated` or `corrected`.
    pub kind: String,
    /// When the person said it.
    pub occurred_at: Moment,
    /// When it was written down.
    pub recorded_at: Moment,
    /// Where they said it.
    pub source: String,
    /// With which submission of a form.
    #[schema(required = true)]
    pub submission: Option<Uuid>,
    /// How it can be shown.
    #[schema(value_type = Object)]
    pub evidence: serde_json::Value,
}

impl ConsentEvent {
    /// Of what the database has.
    #[must_use]
    pub fn new(told: Told) -> Self {
        let event = told.event;
        Self {
            id: event.id.0,
            subject: event.subject_id.0,
            purpose: PurposeRef {
                id: event.purpose_id.0,
                key: told.key,
            },
            version: told.version,
            kind: event.kind.key().to_owned(),
            occurred_at: event.occurred_at.into(),
            recorded_at: event.recorded_at.into(),
            source: event.source.key().to_owned(),
            submission: event.submission_id.map(|id| id.0),
            evidence: serde_json::to_value(&event.evidence).unwrap_or_default(),
        }
    }
}

/// What a person's latest word is.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Last {
    /// Agreed.
    Given,
    /// Did not agree.
    Refused,
    /// Took it back.
    Withdrawn,
    /// Agreed again.
    Renewed,
    /// Its time was over.
    Expired,
    /// It was declared not to count.
    Invalidated,
    /// The record was wrong.
    Corrected,
}

impl From<Last> for EventKind {
    fn from(last: Last) -> Self {
        match last {
            Last::Given => Self::Given,
            Last::Refused => Self::Refused,
            Last::Withdrawn => Self::Withdrawn,
            Last::Renewed => Self::Renewed,
            Last::Expired => Self::Expired,
            Last::Invalidated => Self::Invalidated,
            Last::Corrected => Self::Corrected,
        }
    }
}

/// Which consents.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListConsents {
    /// Only those of this person.
    subject: Option<Uuid>,
    /// Only those to this purpose, by id or key.
    purpose: Option<String>,
    /// Only those of which this happened last.
    #[param(inline)]
    last: Option<Last>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List consents
///
/// How they stand now, by person and purpose.
#[utoipa::path(get, path = "/consents", tag = "Consents", params(ListConsents),
    responses((status = 200, description = "A page of consents", body = Listed<Consent>)),
    security(("key" = ["consents:read"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Params(params): Params<ListConsents>,
) -> Result<Response, Problem> {
    caller.with(Scope::ConsentsRead)?;
    let cut = Cut::<(Uuid, Uuid)>::new(params.limit, params.cursor.as_deref())?;
    let now = app.now();
    let mut conn = app.read().await?;
    let purpose = find_purpose(&mut conn, params.purpose.as_deref()).await?;
    let page = StatesPage {
        subject: params.subject.map(SubjectId),
        purpose,
        kind: params.last.map(EventKind::from),
        after: cut.after.unwrap_or((Uuid::nil(), Uuid::nil())),
        rows: cut.rows(),
    };
    let states = store::list_states(&mut conn, now, &page).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    let cursor = |told: &Told| (told.event.subject_id.0, told.event.purpose_id.0);
    let item = |told: Told| Consent::new(&told, &zone, now);
    Ok(address.page(states, &cut, cursor, item))
}

/// The purpose of a parameter.
async fn find_purpose(conn: &mut Conn, name: Option<&str>) -> Result<Option<PurposeId>, Problem> {
    let Some(name) = name else { return Ok(None) };
    let found = identify::find_purpose(conn, name).await?;
    let unknown = || Problem::parameter("purpose", "api-purpose-unknown");
    Ok(Some(found.ok_or_else(unknown)?.id))
}

/// Of which moment, as known when.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsOf {
    /// How things stood at this moment; without it, now.
    as_of: Option<Moment>,
    /// As far as was written down by this moment; without it, now.
    as_known_at: Option<Moment>,
}

impl AsOf {
    fn moments(self, now: Timestamp) -> (Timestamp, Timestamp) {
        let or_now = |at: Option<Moment>| at.map_or(now, |at| at.0);
        (or_now(self.as_of), or_now(self.as_known_at))
    }
}

/// The person's latest word to each purpose at a moment, by purpose.
async fn states_at(
    conn: &mut Conn,
    subject: SubjectId,
    purpose: Option<PurposeId>,
    (as_of, as_known_at): (Timestamp, Timestamp),
) -> Result<Vec<Consent>, Problem> {
    let page = HistoryPage {
        subject,
        purpose,
        as_of,
        as_known_at,
        before: (Timestamp(i64::MAX), Uuid::max()),
        rows: i64::MAX,
    };
    let zone = organisation::service::zone(conn).await?;
    let mut states: Vec<Consent> = Vec::new();
    // The newest come first.
    for told in store::list_events(conn, &page).await? {
        let is_older = |state: &Consent| state.purpose.id == told.event.purpose_id.0;
        if !states.iter().any(is_older) {
            states.push(Consent::new(&told, &zone, as_of));
        }
    }
    states.sort_by(|a, b| a.purpose.key.cmp(&b.purpose.key));
    Ok(states)
}

async fn must_exist(conn: &mut Conn, subject: SubjectId) -> Result<(), Problem> {
    let found = crate::api::store::subjects::find(conn, subject).await?;
    found
        .map(|_| ())
        .ok_or_else(|| Problem::new(Kind::NotFound))
}

/// List the consents of a person
///
/// How they stand, or stood at another moment, as was known at that moment or another.
#[utoipa::path(get, path = "/subjects/{subject}/consents", tag = "Consents",
    params(("subject" = Uuid, Path, description = "The person's id"), AsOf),
    responses((status = 200, description = "One for each purpose that they were asked about",
        body = Listed<Consent>)),
    security(("key" = ["consents:read"])))]
pub async fn list_of(
    State(app): State<App>,
    caller: Caller,
    Path(subject): Path<SubjectId>,
    Params(moments): Params<AsOf>,
) -> Result<Json<Listed<Consent>>, Problem> {
    caller.with(Scope::ConsentsRead)?;
    let mut conn = app.read().await?;
    must_exist(&mut conn, subject).await?;
    let items = states_at(&mut conn, subject, None, moments.moments(app.now())).await?;
    Ok(Json(Listed { items, next: None }))
}

/// Get a consent
///
/// How it stands, or stood at another moment, as was known at that moment or another.
#[utoipa::path(get, path = "/subjects/{subject}/consents/{purpose}", tag = "Consents",
    params(("subject" = Uuid, Path, description = "The person's id"),
        ("purpose" = String, Path, description = "Id or key of the purpose"), AsOf),
    responses((status = 200, description = "How it stands", body = Consent)),
    security(("key" = ["consents:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path((subject, purpose)): Path<(SubjectId, String)>,
    Params(moments): Params<AsOf>,
) -> Result<Json<Consent>, Problem> {
    caller.with(Scope::ConsentsRead)?;
    let mut conn = app.read().await?;
    let purpose = identify::get_purpose(&mut conn, &purpose).await?.id;
    let moments = moments.moments(app.now());
    let states = states_at(&mut conn, subject, Some(purpose), moments).await?;
    let state = states.into_iter().next();
    state.map(Json).ok_or_else(|| Problem::new(Kind::NotFound))
}

/// Which events.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListEvents {
    /// Only those of this purpose, by id or key.
    purpose: Option<String>,
    /// What had happened by this moment; without it, by now.
    as_of: Option<Moment>,
    /// What was written down by this moment; without it, by now.
    as_known_at: Option<Moment>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List what happened to a person's consents
///
/// The newest first. Nothing is ever changed or taken out.
#[utoipa::path(get, path = "/subjects/{subject}/events", tag = "Consents",
    params(("subject" = Uuid, Path, description = "The person's id"), ListEvents),
    responses((status = 200, description = "A page of events", body = Listed<ConsentEvent>)),
    security(("key" = ["consents:read"])))]
pub async fn history(
    State(app): State<App>,
    caller: Caller,
    Path(subject): Path<SubjectId>,
    address: Address,
    Params(params): Params<ListEvents>,
) -> Result<Response, Problem> {
    caller.with(Scope::ConsentsRead)?;
    let cut = Cut::<(Timestamp, Uuid)>::new(params.limit, params.cursor.as_deref())?;
    let mut conn = app.read().await?;
    must_exist(&mut conn, subject).await?;
    let purpose = find_purpose(&mut conn, params.purpose.as_deref()).await?;
    let moments = AsOf {
        as_of: params.as_of,
        as_known_at: params.as_known_at,
    };
    let (as_of, as_known_at) = moments.moments(app.now());
    let page = HistoryPage {
        subject,
        purpose,
        as_of,
        as_known_at,
        before: cut.after.unwrap_or((Timestamp(i64::MAX), Uuid::max())),
        rows: cut.rows(),
    };
    let events = store::list_events(&mut conn, &page).await?;
    let cursor = |told: &Told| (told.event.occurred_at, told.event.id.0);
    Ok(address.page(events, &cut, cursor, ConsentEvent::new))
}
