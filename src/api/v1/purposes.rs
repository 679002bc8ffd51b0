//! Purposes: what people are asked for.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
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
use crate::purposes::model::{Purpose as Kept, PurposeVersion};
use crate::purposes::{service, store};
use crate::server::App;
use crate::server::db::Conn;

/// One thing that a person may agree to, in the wording that is asked for now. Texts stand under the
/// codes of their languages.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000001", "key": "newsletter", "version": 2,
    "name": { "en": "Newsletter" },
    "statement": { "en": "I agree to get the newsletter by e-mail." },
    "data": { "en": "E-mail address" }, "recipients": { "en": "Nobody else" },
    "channel": "email", "validity_months": 24, "special_category": false,
    "asked_since": "2026-03-02T09:00:00.000Z"
}))]
pub struct Purpose {
    /// Its id.
    pub id: Uuid,
    /// Its name for programs.
    pub key: String,
    /// Number of the wording: the newest that people are asked, else the newest.
    pub version: i64,
    /// A few words.
    pub name: BTreeMap<String, String>,
    /// What the person agrees to, as a sentence of theirs.
    pub statement: BTreeMap<String, String>,
    /// Which data are used.
    pub data: BTreeMap<String, String>,
    /// Who receives them.
    pub recipients: BTreeMap<String, String>,
    /// How people are reached: `email`, `sms`, `phone`, `post`, `whatsapp`, `call_recording`, `web`
    /// or `none`.
    pub channel: String,
    /// Months after which the consent has to be asked for again; null: no end.
    #[schema(required = true)]
    pub validity_months: Option<u32>,
    /// Whether it is about data of Art. 9(1) GDPR.
    pub special_category: bool,
    /// Since when people are asked for this wording; null: nobody has been.
    #[schema(required = true)]
    pub asked_since: Option<Moment>,
}

impl Purpose {
    fn new(key: String, version: PurposeVersion) -> Self {
        let content = version.content;
        Self {
            id: version.purpose_id.0,
            key,
            version: version.number,
            name: content.name.into_iter().collect(),
            statement: content.statement.into_iter().collect(),
            data: content.data.into_iter().collect(),
            recipients: content.recipients.into_iter().collect(),
            channel: content.channel.key().to_owned(),
            validity_months: content.validity_months,
            special_category: content.special_category,
            asked_since: version.first_used_at.map(Moment::from),
        }
    }

    async fn asked(conn: &mut Conn, app: &App, kept: Kept) -> Result<Self, Problem> {
        let asked = store::find_asked(conn, kept.id, app.now()).await?;
        Ok(Self::new(kept.key, asked.unwrap_or(kept.current)))
    }
}

/// Which page of the list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPurposes {
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List purposes
///
/// By key.
#[utoipa::path(get, path = "/purposes", tag = "Purposes", params(ListPurposes),
    responses((status = 200, description = "A page of purposes", body = Listed<Purpose>)),
    security(("key" = ["purposes:read"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Params(params): Params<ListPurposes>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::PurposesRead)?;
    let cut = Cut::<String>::new(params.limit, params.cursor.as_deref())?;
    let all = service::list_purposes(&app, actor).await?.into_iter();
    let is_behind = |purpose: &Kept| cut.after.as_ref().is_none_or(|key| purpose.key > *key);
    let rows = usize::try_from(cut.rows()).unwrap_or(usize::MAX);
    let mut conn = app.read().await?;
    let mut purposes = Vec::new();
    for purpose in all.filter(is_behind).take(rows) {
        purposes.push(Purpose::asked(&mut conn, &app, purpose).await?);
    }
    let cursor = |purpose: &Purpose| purpose.key.clone();
    Ok(address.page(purposes, &cut, cursor, |purpose| purpose))
}

/// Get a purpose
#[utoipa::path(get, path = "/purposes/{purpose}", tag = "Purposes",
    params(("purpose" = String, Path, description = "Id or key", example = "newsletter")),
    responses((status = 200, description = "The purpose", body = Purpose)),
    security(("key" = ["purposes:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Json<Purpose>, Problem> {
    caller.with(Scope::PurposesRead)?;
    let mut conn = app.read().await?;
    let named = identify::get_purpose(&mut conn, &name).await?;
    let kept = store::find_purpose(&mut conn, named.id).await?;
    let kept = kept.ok_or_else(|| Problem::new(Kind::NotFound))?;
    Ok(Json(Purpose::asked(&mut conn, &app, kept).await?))
}
