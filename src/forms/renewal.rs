//! What publishing does to the consents that people have given: to whom, and whether they hold on.
//!
//! A consent is to a wording of a purpose. An editorial change of a wording leaves consents as they
//! are; after a material one, those to earlier wordings need renewal. Of what stands on the form
//! around its purposes, one thing belongs to the consent itself: who asks (GDPR recital 42). Where
//! another name stands there than before, the publisher says whether it is the same organisation
//! (editorial) or another one, to which nobody has agreed yet (material): then every purpose of the
//! form gets a new wording with the same words, and consents need renewal as after any other change
//! of meaning.

use serde_json::json;

use super::diff::Difference;
use super::model::{Form, PublishedDefinition};
use super::schedule;
use super::service::assemble;
use super::store;
use super::versions::store::{Affected, count_agreed, list_other_published};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents::standing::holds_since;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::i18n::Text;
use crate::ids::{FormId, PurposeId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::{Change, PurposeContent, PurposeVersion};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What publishing a draft would change.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The version that visitors saw last; none before the first one.
    pub last: Option<PublishedDefinition>,
    /// What they would see.
    pub next: PublishedDefinition,
    /// What is different; nothing before the first version.
    pub difference: Difference,
    /// What becomes of consents, for each purpose that is touched.
    pub effects: Vec<Effect>,
}

impl Proposal {
    /// Whether the publisher has to say what it means that another controller is named.
    #[must_use]
    pub fn asks_about_controller(&self) -> bool {
        self.last.is_some() && self.difference.has_other_controller()
    }
}

/// What becomes of the consents to a purpose.
#[derive(Clone, Debug)]
pub struct Effect {
    /// Which.
    pub purpose: PurposeId,
    /// What it says, in the newest of the wordings.
    pub content: PurposeContent,
    /// What is done with it.
    pub kind: EffectKind,
    /// People who have agreed, to an earlier wording where there is a new one.
    pub people: Affected,
    /// Titles of other forms that would go on asking for what has another meaning now: what people
    /// agree to there would need renewal at once.
    pub behind: Vec<Text>,
}

/// What a form does with a purpose that it did not do before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectKind {
    /// It asks for it: nobody is touched.
    Asked,
    /// It does not ask for it any more: consents stay.
    NoLongerAsked,
    /// It asks in other words that mean the same: consents stay.
    Editorial,
    /// It asks for something else: consents need renewal.
    Material,
    /// Somebody else may be asking: the publisher says what that means.
    Controller,
}

impl EffectKind {
    /// Stable name; its words are the language keys `publish-change-{key}` and `publish-effect-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::NoLongerAsked => "no-longer",
            Self::Editorial => "editorial",
            Self::Material => "material",
            Self::Controller => "controller",
        }
    }
}

/// What publishing the draft of a form would change, for whoever may see forms.
pub async fn propose(app: &App, actor: &Actor, form: &Form) -> Result<Proposal> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let last = last_seen(&mut conn, form).await?;
    let next = assemble(&mut conn, form).await?;
    let difference = match &last {
        Some(last) => Difference::between(last, &next),
        None => Difference::default(),
    };
    let effects = effects(&mut conn, app.now(), form, &difference, &next).await?;
    Ok(Proposal {
        last,
        next,
        difference,
        effects,
    })
}

/// What visitors see, or saw last.
async fn last_seen(conn: &mut Conn, form: &Form) -> Result<Option<PublishedDefinition>> {
    let version = match form.published {
        Some(version) => Some(version),
        None => schedule::store::find_last_seen(conn, form.id).await?,
    };
    let Some(version) = version else {
        return Ok(None);
    };
    let version = store::get_version(conn, version).await?;
    version.published().map(Some)
}

async fn effects(
    conn: &mut Conn,
    now: Timestamp,
    form: &Form,
    difference: &Difference,
    next: &PublishedDefinition,
) -> Result<Vec<Effect>> {
    let others = match difference.is_empty() {
        true => Vec::new(),
        false => others(conn, form).await?,
    };
    let mut effects = Vec::new();
    for change in &difference.purposes {
        let (kind, wording, below) = match (&change.before, &change.after) {
            (None, Some(after)) => (EffectKind::Asked, after, after.number),
            (Some(before), None) => (EffectKind::NoLongerAsked, before, i64::MAX),
            (Some(before), Some(after)) => {
                let versions = purposes::store::list_versions(conn, change.purpose).await?;
                match first_material(&versions, before, after) {
                    Some(number) => (EffectKind::Material, after, number),
                    None => (EffectKind::Editorial, after, after.number),
                }
            }
            (None, None) => continue,
        };
        effects.push(Effect {
            purpose: change.purpose,
            content: wording.content.clone(),
            kind,
            people: count_affected(conn, now, form.id, change.purpose, below).await?,
            behind: match kind {
                EffectKind::Material => behind(&others, change.purpose, below),
                _ => Vec::new(),
            },
        });
    }
    if difference.has_other_controller() {
        add_controllers(conn, now, form, next, &others, &mut effects).await?;
    }
    Ok(effects)
}

/// How many people have agreed to a purpose in a wording with a smaller number, and still do: what has
/// expired, or needs renewal already, is not touched any more.
async fn count_affected(
    conn: &mut Conn,
    now: Timestamp,
    form: FormId,
    purpose: PurposeId,
    below: i64,
) -> Result<Affected> {
    let zone = organisation::service::zone(conn).await?;
    let mut affected = Affected::default();
    for wording in purposes::store::list_versions(conn, purpose).await? {
        if wording.number >= below || purposes::store::is_outdated(conn, wording.id, now).await? {
            continue;
        }
        let since = holds_since(wording.content.validity_months, &zone, now);
        let agreed = count_agreed(conn, form, wording.id, since).await?;
        affected.all += agreed.all;
        affected.by_form += agreed.by_form;
    }
    Ok(affected)
}

/// What the other forms ask for that visitors see.
async fn others(conn: &mut Conn, form: &Form) -> Result<Vec<PublishedDefinition>> {
    let texts = list_other_published(conn, form.id).await?;
    let read = |text: &String| serde_json::from_str(text);
    Ok(texts.iter().map(read).collect::<Result<_, _>>()?)
}

/// Titles of those that ask for a purpose in a wording with a smaller number.
fn behind(others: &[PublishedDefinition], purpose: PurposeId, below: i64) -> Vec<Text> {
    let is_behind = |other: &&PublishedDefinition| {
        let wording = other.purposes.get(&purpose);
        wording.is_some_and(|wording| wording.number < below)
    };
    let behind = others.iter().filter(is_behind);
    behind.map(|other| other.definition.title.clone()).collect()
}

/// Another controller touches every purpose of the form whose meaning does not change anyway.
async fn add_controllers(
    conn: &mut Conn,
    now: Timestamp,
    form: &Form,
    next: &PublishedDefinition,
    others: &[PublishedDefinition],
    effects: &mut Vec<Effect>,
) -> Result<()> {
    for (purpose, wording) in &next.purposes {
        let known = effects.iter().position(|effect| effect.purpose == *purpose);
        if known.is_some_and(|at| effects[at].kind != EffectKind::Editorial) {
            continue;
        }
        if let Some(at) = known {
            effects.remove(at);
        }
        effects.push(Effect {
            purpose: *purpose,
            content: wording.content.clone(),
            kind: EffectKind::Controller,
            people: count_affected(conn, now, form.id, *purpose, i64::MAX).await?,
            behind: behind(others, *purpose, i64::MAX),
        });
    }
    Ok(())
}

/// The number of the first wording with another meaning between two of them.
fn first_material(
    versions: &[PurposeVersion],
    before: &PurposeVersion,
    after: &PurposeVersion,
) -> Option<i64> {
    let between = before.number + 1..=after.number;
    let material = versions
        .iter()
        .filter(|version| between.contains(&version.number) && version.change == Change::Material);
    material.map(|version| version.number).min()
}

/// Where another controller is named than before: does what the publisher says it means, or asks.
pub(super) async fn mind_controller(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
    said: Option<Change>,
) -> Result<()> {
    let next = assemble(conn, form).await?;
    let last = last_seen(conn, form).await?;
    if last.is_none_or(|last| last.controller.name == next.controller.name) {
        return Ok(());
    }
    match said {
        Some(Change::Material) => renew_all(app, conn, now, actor, &next).await,
        Some(Change::Editorial) => Ok(()),
        Some(Change::First) | None => Err(AppError::Invalid(FieldErrors::one(
            "controller",
            "publish-controller-missing",
        ))),
    }
}

/// Gives each purpose of a form a wording with the same words and another meaning: it is somebody
/// else who asks. One that nobody has been asked for and that means something else anyway will do.
async fn renew_all(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    next: &PublishedDefinition,
) -> Result<()> {
    for current in next.purposes.values() {
        // Nobody has agreed to the first wording of all before it was asked for.
        let is_new = current.first_used_at.is_none() && current.change == Change::Material;
        if is_new || !current.asks_for_meaning() {
            continue;
        }
        let version = PurposeVersion {
            id: app.new_id(),
            number: current.number + 1,
            change: Change::Material,
            first_used_at: None,
            ..current.clone()
        };
        if !purposes::store::add_version(conn, &version, actor.user_id(), now).await? {
            return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
        }
        record(conn, now, actor, "purpose.version_added", &version).await?;
    }
    Ok(())
}

/// Takes back what the publisher of a version said about its controller, because nobody is shown it: a
/// wording that says the same as the one before it, and that nobody was asked for, would ask everybody
/// again for nothing.
pub(super) async fn unsay_controller(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
    withdrawn: &PublishedDefinition,
) -> Result<()> {
    let last = last_seen(conn, form).await?;
    if last.is_none_or(|last| last.controller.name == withdrawn.controller.name) {
        return Ok(());
    }
    for (purpose, wording) in &withdrawn.purposes {
        let versions = purposes::store::list_versions(conn, *purpose).await?;
        let repeats = |before: &PurposeVersion| {
            before.number + 1 == wording.number && before.content == wording.content
        };
        if wording.change != Change::Material || !versions.iter().any(repeats) {
            continue;
        }
        let change = Change::Editorial;
        if purposes::store::update_version(conn, wording.id, &wording.content, change).await? {
            let version = PurposeVersion {
                change,
                ..wording.clone()
            };
            record(conn, now, actor, "purpose.updated", &version).await?;
        }
    }
    Ok(())
}

async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    version: &PurposeVersion,
) -> Result<()> {
    let target = Target::purpose(version.purpose_id);
    let (number, change) = (version.number, version.change.key());
    let detail = json!({ "version": number, "change": change, "reason": "controller" });
    audit::record(conn, now, actor, action, target, detail).await
}
