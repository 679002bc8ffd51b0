//! Recording what people say.

use axum::extract::{Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::history::ConsentEvent;
use crate::api::caller::Caller;
use crate::api::input::Body;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify::{self, Person};
use crate::api::service::recording::{self, Said};
use crate::api::service::subjects::note_created;
use crate::api::store;
use crate::api::v1::answer::made;
use crate::consents::model::{EventKind, Evidence, Source};
use crate::error::FieldErrors;
use crate::ids::SubjectId;
use crate::purposes::model::tidy;
use crate::server::App;
use crate::time::Timestamp;

/// How it can be shown that the person said it (GDPR Art. 7(1)).
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "language": "en", "control": "box \"Newsletter\" ticked at the checkout",
    "reference": "order 10023, shop log of 2 March 2026",
    "page": "https://shop.example/checkout", "shown_at": "2026-03-02T08:59:30Z"
}))]
pub struct EvidenceInput {
    /// Language in which the question was read or heard (BCP 47).
    #[schema(pattern = "^[a-z]{2}$")]
    pub language: String,
    /// What the person did: which control, which words.
    #[schema(min_length = 1, max_length = 500)]
    pub control: String,
    /// Where your system has its proof, so that it is found again.
    #[schema(min_length = 1, max_length = 1000)]
    pub reference: String,
    /// Address of the page on which they did it, without query.
    #[schema(max_length = 2000, format = "uri")]
    pub page: Option<String>,
    /// When the question was shown.
    pub shown_at: Option<Moment>,
}

impl EvidenceInput {
    fn checked(&self, errors: &mut FieldErrors) -> Evidence {
        let mut text = |name: &str, text: &str, max: usize| {
            let tidied = tidy(text);
            if tidied.is_empty() || text.chars().count() > max {
                errors.add(format!("evidence/{name}"), "api-text-missing");
            }
            tidied
        };
        let control = text("control", &self.control, 500);
        let reason = text("reference", &self.reference, 1000);
        let place = "evidence/language";
        let language = identify::checked_language(&self.language, place, errors);
        let page = self.page.as_deref().map(page_without_query);
        if matches!(page, Some(None)) {
            errors.add("evidence/page", "api-page-invalid");
        }
        Evidence {
            language,
            control,
            reason,
            page: page.flatten().unwrap_or_default(),
            shown_at: self.shown_at.map(|at| at.0),
            ..Evidence::default()
        }
    }
}

/// The address of a page of the web, without what may be somebody's in it.
fn page_without_query(text: &str) -> Option<String> {
    let mut url = url::Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    url.set_query(None);
    url.set_fragment(None);
    (is_web && text.len() <= 2000).then(|| url.into())
}

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// They agreed.
    Given,
    /// They were asked and did not agree.
    Refused,
}

impl From<Answer> for EventKind {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Given => Self::Given,
            Answer::Refused => Self::Refused,
        }
    }
}

/// A consent or a refusal to be recorded.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "subject": { "email": "anna@example.org" }, "purpose": "newsletter", "answer": "given",
    "evidence": {
        "language": "en", "control": "box \"Newsletter\" ticked at the checkout",
        "reference": "order 10023, shop log of 2 March 2026"
    }
}))]
pub struct ConsentInput {
    /// Who said it.
    pub subject: Person,
    /// Id or key of the purpose.
    #[schema(min_length = 1, max_length = 60)]
    pub purpose: String,
    /// Number of the wording that was shown; without it, the one that is asked for now.
    #[schema(minimum = 1)]
    pub version: Option<i64>,
    /// What they answered.
    pub answer: Answer,
    /// When; without it, now. Nothing can be said in the future.
    pub occurred_at: Option<Moment>,
    /// How it can be shown.
    pub evidence: EvidenceInput,
}

/// What a person says now.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "answer": "refused",
    "evidence": {
        "language": "en", "control": "said so on the phone", "reference": "call 4711"
    }
}))]
pub struct ChangeInput {
    /// Number of the wording that was shown; without it, the one that is asked for now.
    #[schema(minimum = 1)]
    pub version: Option<i64>,
    /// What they answer now.
    pub answer: Answer,
    /// When; without it, now.
    pub occurred_at: Option<Moment>,
    /// How it can be shown.
    pub evidence: EvidenceInput,
}

/// That a person took a consent back.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "evidence": {
        "language": "en", "control": "link \"unsubscribe\"", "reference": "newsletter 12, click log"
    }
}))]
pub struct WithdrawInput {
    /// When; without it, now.
    pub occurred_at: Option<Moment>,
    /// How it can be shown.
    pub evidence: EvidenceInput,
}

fn checked_moment(app: &App, at: Option<Moment>, errors: &mut FieldErrors) -> Option<Timestamp> {
    let at = at?.0;
    if at > app.now() || at < Timestamp(0) {
        errors.add("occurred_at", "api-moment-invalid");
    }
    Some(at)
}

/// Record a consent or a refusal
///
/// Somebody who is not known yet becomes known by their identifier. Whoever took the consent back
/// gives it again by this, if it is their own word: the evidence has to show it. What is so already
/// stays as it is (200). The person gets a receipt by mail, if one reaches them.
#[utoipa::path(post, path = "/consents", tag = "Consents", request_body = ConsentInput,
    responses((status = 201, description = "What was recorded", body = ConsentEvent),
        (status = 200, description = "It was so already", body = ConsentEvent)),
    security(("key" = ["consents:write"])))]
pub async fn record(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<ConsentInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsWrite)?;
    let mut errors = FieldErrors::new();
    let named = input.subject.checked("subject", &mut errors);
    let at = checked_moment(&app, input.occurred_at, &mut errors);
    let evidence = input.evidence.checked(&mut errors);
    let (Some(named), ()) = (named, errors.or(())?) else {
        return Err(Problem::new(Kind::Invalid));
    };
    let now = app.now();
    let mut conn = app.write().await?;
    let purpose = identify::find_purpose(&mut conn, &input.purpose).await?;
    let purpose = purpose.ok_or_else(|| Problem::field("/purpose", "api-purpose-unknown"))?;
    let language = &evidence.language;
    let (subject, is_new) =
        identify::find_or_create_person(&mut conn, now, &named, language, "/subject/id").await?;
    if is_new {
        note_created(&mut conn, now, actor, subject).await?;
    }
    let said = Said {
        subject,
        purpose: purpose.id,
        version: input.version,
        kind: input.answer.into(),
        at,
        source: Source::Api,
        evidence,
    };
    finish(&app, conn, actor, &said, &purpose.key).await
}

/// Change a consent
///
/// To what the person says now. They must have been asked before.
#[utoipa::path(post, path = "/subjects/{subject}/consents/{purpose}/change", tag = "Consents",
    request_body = ChangeInput,
    params(("subject" = Uuid, Path, description = "The person's id"),
        ("purpose" = String, Path, description = "Id or key of the purpose")),
    responses((status = 201, description = "What was recorded", body = ConsentEvent),
        (status = 200, description = "It was so already", body = ConsentEvent)),
    security(("key" = ["consents:write"])))]
pub async fn change(
    State(app): State<App>,
    caller: Caller,
    Path((subject, purpose)): Path<(SubjectId, String)>,
    Body(input): Body<ChangeInput>,
) -> Result<Response, Problem> {
    let wish = Wish {
        subject,
        purpose,
        version: input.version,
        kind: input.answer.into(),
        at: input.occurred_at,
        evidence: input.evidence,
    };
    say(&app, &caller, wish).await
}

/// Withdraw a consent
///
/// At once: no mail that waits goes out any more. Nothing to take back is no mistake (200).
#[utoipa::path(post, path = "/subjects/{subject}/consents/{purpose}/withdraw", tag = "Consents",
    request_body = WithdrawInput,
    params(("subject" = Uuid, Path, description = "The person's id"),
        ("purpose" = String, Path, description = "Id or key of the purpose")),
    responses((status = 201, description = "What was recorded", body = ConsentEvent),
        (status = 200, description = "There was nothing to take back", body = ConsentEvent)),
    security(("key" = ["consents:write"])))]
pub async fn withdraw(
    State(app): State<App>,
    caller: Caller,
    Path((subject, purpose)): Path<(SubjectId, String)>,
    Body(input): Body<WithdrawInput>,
) -> Result<Response, Problem> {
    let wish = Wish {
        subject,
        purpose,
        version: None,
        kind: EventKind::Withdrawn,
        at: input.occurred_at,
        evidence: input.evidence,
    };
    say(&app, &caller, wish).await
}

/// What a person who was asked before says now.
struct Wish {
    subject: SubjectId,
    purpose: String,
    version: Option<i64>,
    kind: EventKind,
    at: Option<Moment>,
    evidence: EvidenceInput,
}

async fn say(app: &App, caller: &Caller, wish: Wish) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsWrite)?;
    let mut errors = FieldErrors::new();
    let at = checked_moment(app, wish.at, &mut errors);
    let evidence = errors_or(wish.evidence.checked(&mut errors), errors)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let purpose = identify::get_purpose(&mut conn, &wish.purpose).await?;
    let known = store::consents::find_state(&mut conn, now, wish.subject, purpose.id).await?;
    known.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let said = Said {
        subject: wish.subject,
        purpose: purpose.id,
        version: wish.version,
        kind: wish.kind,
        at,
        source: Source::Api,
        evidence,
    };
    finish(app, conn, actor, &said, &purpose.key).await
}

fn errors_or<T>(value: T, errors: FieldErrors) -> Result<T, Problem> {
    Ok(errors.or(value)?)
}

async fn finish(
    app: &App,
    mut conn: crate::server::db::Conn,
    actor: &crate::accounts::Actor,
    said: &Said,
    key: &str,
) -> Result<Response, Problem> {
    let (id, is_new) = recording::record(app, &mut conn, actor, said).await?;
    let event = store::consents::find_event(&mut conn, app.now(), id).await?;
    let event = event.ok_or_else(|| Problem::new(Kind::NotFound))?;
    if is_new {
        app.commit(conn).await?;
    }
    let path = format!("/subjects/{}/consents/{key}", said.subject);
    Ok(made(app, is_new, &path, &ConsentEvent::new(event)))
}
