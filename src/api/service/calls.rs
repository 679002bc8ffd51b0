//! Phone menus: a recorded voice asks, a key answers. 1 accepts, 2 rejects; no key is no consent, but that
//! the question was asked is kept. The same question of the same call is answered once.

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify::{self, Named, PurposeName};
use crate::api::service::recording::{self, Said};
use crate::api::service::subjects::note_created;
use crate::api::store::calls::{self, Question};
use crate::consents::model::{CallProof, EventKind, Evidence, Source};
use crate::contacts::model::IdentifierKind;
use crate::server::App;
use crate::time::Timestamp;

/// What a phone menu tells, checked.
#[derive(Clone, Debug)]
pub struct Call {
    /// The call's id in the telephone system.
    pub call_id: String,
    /// In which queue.
    pub queue: String,
    /// Which announcement was played, with its version.
    pub prompt: String,
    /// Whose number, in E.164.
    pub phone: String,
    /// What it asked about.
    pub purpose: PurposeName,
    /// The key that was pressed.
    pub key: Option<Key>,
    /// In which language it asked.
    pub language: String,
    /// When; none: now.
    pub at: Option<Timestamp>,
}

/// A key that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// 1
    Accepts,
    /// 2
    Rejects,
}

impl Key {
    /// As it stands on the telephone.
    #[must_use]
    pub fn digit(self) -> &'static str {
        match self {
            Self::Accepts => "1",
            Self::Rejects => "2",
        }
    }

    fn kind(self) -> EventKind {
        match self {
            Self::Accepts => EventKind::Given,
            Self::Rejects => EventKind::Refused,
        }
    }
}

/// Records a question and its answer; says whether it is new.
pub async fn record(app: &App, actor: &Actor, call: &Call) -> Result<(Question, bool), Problem> {
    actor.require(Permission::ConsentsCreate)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let pressed = call.key.map(|key| key.digit().to_owned());
    if let Some(known) = calls::find(&mut conn, &call.call_id, call.purpose.id).await? {
        if known.pressed == pressed {
            return Ok((known, false));
        }
        if known.pressed.is_some() {
            return Err(Problem::saying(Kind::Conflict, "api-call-answered"));
        }
    }
    let named = Named::By(IdentifierKind::Phone, call.phone.clone());
    let mut question = Question {
        call_id: call.call_id.clone(),
        purpose_id: call.purpose.id,
        subject_id: identify::find_person(&mut conn, &named).await?,
        pressed,
        queue: call.queue.clone(),
        prompt: call.prompt.clone(),
        asked_at: call.at.unwrap_or(now),
        event_id: None,
    };
    if let Some(key) = call.key {
        let language = &call.language;
        let found =
            identify::find_or_create_person(&mut conn, now, &named, language, "/phone").await?;
        if found.1 {
            note_created(&mut conn, now, actor, found.0).await?;
        }
        let said = said(call, key, found.0);
        let (event, _) = recording::record(app, &mut conn, actor, &said).await?;
        question.subject_id = Some(found.0);
        question.event_id = Some(event);
    }
    if !calls::save(&mut conn, now, &question).await? {
        // Told twice in the same moment, and the other one was first.
        return Err(Problem::saying(Kind::Conflict, "api-conflict-changed"));
    }
    app.commit(conn).await?;
    Ok((question, true))
}

fn said(call: &Call, key: Key, subject: crate::ids::SubjectId) -> Said {
    Said {
        subject,
        purpose: call.purpose.id,
        version: None,
        kind: key.kind(),
        at: call.at,
        source: Source::Call,
        evidence: Evidence {
            language: call.language.clone(),
            control: format!("key: {}", key.digit()),
            call: Some(CallProof {
                call_id: call.call_id.clone(),
                queue: call.queue.clone(),
                prompt: call.prompt.clone(),
                key: Some(key.digit().to_owned()),
            }),
            ..Evidence::default()
        },
    }
}
