//! How long responses stay, and what stays of them.
//!
//! Whoever asks for consent must be able to show that it was given, for as long as it is relied on
//! (GDPR Art. 7(1)), and nothing is to be kept for longer than it is needed (Art. 5(1)(e)). So a
//! response that a consent came with is reduced to its proof: which version, in which language, as
//! which snapshot, was shown when and where; which of its fields were shown; the answers to the
//! consents themselves, to the age gate, on which a child's consent depends (Art. 8), and the
//! signature under them. All other answers go. Of what was signed on paper the scan stays as well: without
//! it there is only our word that anybody signed. The events themselves hold no answers, and are not
//! touched. A response that no consent came with goes altogether, as does one that nobody confirmed.

use jiff::Span;
use jiff::tz::TimeZone;
use serde_json::json;

use super::service::find_form;
use super::store::delete::{self as store, Leaving, Rest};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::{Answers, Definition, FieldKind, PublishedDefinition};
use crate::ids::{FormId, SubmissionId};
use crate::ledger;
use crate::organisation;
use crate::paper;
use crate::privacy::audit::{self, Target};
use crate::responses::input::RetentionInput;
use crate::server::App;
use crate::server::crypto::sha256;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Nothing is left.
    Whole,
    /// The proof of its consents is left.
    ToProof,
}

/// Whether the answer to a field belongs to the proof of a consent.
#[must_use]
pub fn is_proof(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Consent | FieldKind::AgeGate | FieldKind::Signature
    )
}

/// The answers that belong to the proof.
#[must_use]
pub fn proof(definition: &Definition, answers: &Answers) -> Answers {
    let stays = |id: &String| {
        definition
            .field(id)
            .is_some_and(|field| is_proof(field.kind))
    };
    let answers = answers.iter().filter(|(id, _)| stays(id));
    answers
        .map(|(id, answer)| (id.clone(), answer.clone()))
        .collect()
}

/// What was sent before this moment has been there for so many months: whole days in a zone.
#[must_use]
pub fn cutoff(now: Timestamp, months: i64, zone: &TimeZone) -> Timestamp {
    let today = dates::day(now, zone);
    let day = today.checked_sub(Span::new().months(months.clamp(0, 1200)));
    dates::start_of(day.unwrap_or(jiff::civil::Date::MIN), zone)
}

/// Deletes a response in a transaction.
pub async fn delete(conn: &mut Conn, now: Timestamp, leaving: &Leaving) -> Result<Gone> {
    if !leaving.is_proof {
        delete_whole(conn, now, leaving.id).await?;
        return Ok(Gone::Whole);
    }
    delete_files(conn, now, leaving.id).await?;
    paper::store::delete_note(conn, leaving.id).await?;
    let version = forms::store::find_version(conn, leaving.version_id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let published: PublishedDefinition = serde_json::from_str(&version.definition_text)?;
    let definition = &published.definition;
    let answers = proof(definition, &leaving.answers);
    let shown: Vec<&str> = definition.shown(&leaving.answers).into_iter().collect();
    let rest = Rest {
        // A hash of all the answers would let short ones be guessed.
        answers_sha256: &sha256(serde_json::to_vec(&answers)?),
        answers: &answers,
        shown: &shown,
    };
    // What the ledger has of the answers that stay must go on fitting them.
    ledger::answers::reduce(conn, leaving.id, &leaving.answers, &answers).await?;
    store::reduce(conn, leaving.id, now, &rest).await?;
    Ok(Gone::ToProof)
}

/// Deletes a submission that proves nothing, in a transaction.
pub async fn delete_whole(conn: &mut Conn, now: Timestamp, id: SubmissionId) -> Result<()> {
    delete_files(conn, now, id).await?;
    if let Some(scan) = paper::store::take(conn, id).await? {
        sweep(conn, now, &scan).await?;
    }
    store::delete_whole(conn, id).await
}

/// Takes a submission's files away; a job removes their content where nothing else refers to it.
async fn delete_files(conn: &mut Conn, now: Timestamp, id: SubmissionId) -> Result<()> {
    for sha256 in store::take_files(conn, id).await? {
        sweep(conn, now, &sha256).await?;
    }
    Ok(())
}

async fn sweep(conn: &mut Conn, now: Timestamp, sha256: &[u8]) -> Result<()> {
    let sha256 = hex::encode(sha256);
    jobs::queue(conn, now, now, &Job::SweepFile { sha256 }, None).await
}

/// How a form keeps its responses, and what would go at this moment.
pub struct Retention {
    /// Months; none: they stay.
    pub months: Option<i64>,
    /// Responses that are older and would be reduced to their proof.
    pub to_proof: i64,
    /// Responses that are older and would go altogether.
    pub whole: i64,
}

/// How a form keeps its responses; with other months, what would go under these.
pub async fn get(app: &App, actor: &Actor, form: FormId, months: Option<u32>) -> Result<Retention> {
    actor.require(Permission::ResponsesDelete)?;
    let now = app.now();
    let mut conn = app.read().await?;
    find_form(&mut conn, form).await?;
    let set = store::find_retention(&mut conn, form).await?;
    let (mut to_proof, mut whole) = (0, 0);
    if let Some(months) = months.map(i64::from).or(set) {
        let zone = organisation::service::zone(&mut conn).await?;
        let before = cutoff(now, months, &zone);
        (to_proof, whole) = store::count_older(&mut conn, form, before).await?;
    }
    Ok(Retention {
        months: set,
        to_proof,
        whole,
    })
}

/// Sets after how many months the responses of a form are deleted. It is done at night.
pub async fn set(app: &App, actor: &Actor, form: FormId, input: &RetentionInput) -> Result<()> {
    actor.require(Permission::ResponsesDelete)?;
    let months = input.checked()?.map(i64::from);
    let now = app.now();
    let mut conn = app.write().await?;
    find_form(&mut conn, form).await?;
    if store::find_retention(&mut conn, form).await? == months {
        return Ok(());
    }
    store::set_retention(&mut conn, form, months).await?;
    let target = Target::form(form);
    let detail = json!({ "months": months });
    audit::record(&mut conn, now, actor, "form.retention_set", target, detail).await?;
    app.commit(conn).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::model::Field;

    #[test]
    fn months_are_of_the_calendar() {
        let zone = dates::zone("Europe/Berlin");
        // 31 March 2026, 12:00 in Berlin; February has no 31st.
        let now = Timestamp(1_774_951_200_000);
        assert_eq!(dates::day(now, &zone).to_string(), "2026-03-31");
        let before = cutoff(now, 1, &zone);
        assert_eq!(dates::rfc3339(before), "2026-02-27T23:00:00Z");
        assert_eq!(
            dates::rfc3339(cutoff(now, 12, &zone)),
            "2025-03-30T22:00:00Z"
        );
    }

    #[test]
    fn only_answers_that_prove_a_consent_stay() {
        let field = |id: &str, kind| Field {
            id: id.into(),
            kind,
            ..Field::default()
        };
        let definition = Definition {
            fields: vec![
                field("f1", FieldKind::Email),
                field("f2", FieldKind::Consent),
                field("f3", FieldKind::AgeGate),
                field("f4", FieldKind::Checkbox),
            ],
            ..Definition::default()
        };
        let answers = ["f1", "f2", "f3", "f4", "f9"].map(|id| (id.to_owned(), "yes".to_owned()));
        let left = proof(&definition, &Answers::from(answers));
        assert_eq!(left.keys().collect::<Vec<_>>(), ["f2", "f3"]);
    }
}
