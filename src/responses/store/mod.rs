//! Responses in the database. A list goes along an index, newest first; the filters look at each row
//! on the way.

pub mod delete;

use sqlx::types::Json;

use super::model::{Place, Response};
use crate::consents::model::{Confirmation, EventKind};
use crate::error::Result;
use crate::forms::model::Answers;
use crate::ids::{FormId, FormVersionId, PurposeId, SubjectId, SubmissionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What the database filters by.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Of which form.
    pub form: FormId,
    /// Sent at this moment or later.
    pub from: Timestamp,
    /// Before this place.
    pub to: Place,
    /// With this version.
    pub version: Option<FormVersionId>,
    /// In this language; empty for any.
    pub language: String,
    /// Whether it counts.
    pub state: Option<Confirmation>,
    /// What was said to a purpose.
    pub consent: Option<(PurposeId, EventKind)>,
}

#[derive(sqlx::FromRow)]
struct ResponseRow {
    id: SubmissionId,
    form_version_id: FormVersionId,
    language: String,
    subject_id: SubjectId,
    answers: Json<Answers>,
    submitted_at: Timestamp,
    confirmation: Confirmation,
    signed_on: Option<String>,
}

impl From<ResponseRow> for Response {
    fn from(row: ResponseRow) -> Self {
        Self {
            id: row.id,
            version_id: row.form_version_id,
            language: row.language,
            subject_id: row.subject_id,
            answers: row.answers.0,
            submitted_at: row.submitted_at,
            confirmation: row.confirmation,
            signed_on: row.signed_on.and_then(|day| day.parse().ok()),
        }
    }
}

/// Everything but the place. `submissions_responses` serves form and time, whatever else is asked.
macro_rules! within {
    () => {
        "s.form_id = $1 AND s.answers_deleted_at IS NULL AND s.submitted_at >= $2
             AND ($3 = '' OR s.language = $3)
             AND ($4 = '' OR s.confirmation = $4)
             AND ($5 IS NULL OR s.form_version_id = $5)
             AND ($6 IS NULL OR EXISTS (SELECT 1 FROM consent_events e
                 WHERE e.submission_id = s.id AND e.purpose_id = $6 AND e.kind = $7))"
    };
}

macro_rules! columns {
    () => {
        "SELECT s.id, s.form_version_id, s.language, s.subject_id, s.answers, s.submitted_at,
             s.confirmation, (SELECT p.signed_on FROM paper_submissions p
                 WHERE p.submission_id = s.id) AS signed_on
         FROM submissions s WHERE "
    };
}

/// Those before the scope's end, newest first.
pub const LIST: &str = concat!(
    columns!(),
    within!(),
    " AND (s.submitted_at, s.id) < ($8, $9) ORDER BY s.submitted_at DESC, s.id DESC LIMIT $10"
);

/// Those behind a place, oldest first.
const LIST_NEWER: &str = concat!(
    columns!(),
    within!(),
    " AND (s.submitted_at, s.id) > ($8, $9) ORDER BY s.submitted_at, s.id LIMIT $10"
);

const COUNT: &str = concat!(
    "SELECT COUNT(*) FROM submissions s WHERE ",
    within!(),
    " AND (s.submitted_at, s.id) < ($8, $9)"
);

/// Binds what [`within!`] asks for, and the place.
macro_rules! scoped {
    ($query:expr, $scope:expr, $place:expr) => {{
        let scope = $scope;
        let query = $query
            .bind(scope.form)
            .bind(scope.from)
            .bind(&scope.language);
        let query = query.bind(scope.state.map_or("", Confirmation::key));
        let query = query.bind(scope.version);
        let query = query.bind(scope.consent.map(|(purpose, _)| purpose));
        let query = query.bind(scope.consent.map(|(_, kind)| kind.key()));
        query.bind($place.at).bind($place.id)
    }};
}

/// The first of the scope, newest first.
pub async fn list(conn: &mut Conn, scope: &Scope, limit: i64) -> Result<Vec<Response>> {
    let rows: Vec<ResponseRow> = on_db!(conn, |c| {
        let query = scoped!(sqlx::query_as(LIST), scope, scope.to);
        query.bind(limit).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Response::from).collect())
}

/// The one behind a place: the next newer.
pub async fn find_newer(conn: &mut Conn, scope: &Scope, place: Place) -> Result<Option<Response>> {
    let row: Option<ResponseRow> = on_db!(conn, |c| {
        let query = scoped!(sqlx::query_as(LIST_NEWER), scope, place);
        query.bind(1_i64).fetch_optional(c).await
    })?;
    Ok(row.map(Response::from))
}

/// How many there are.
pub async fn count(conn: &mut Conn, scope: &Scope) -> Result<i64> {
    Ok(on_db!(conn, |c| {
        scoped!(sqlx::query_scalar(COUNT), scope, scope.to)
            .fetch_one(c)
            .await
    })?)
}

/// One response of a form.
pub async fn find(conn: &mut Conn, form: FormId, id: SubmissionId) -> Result<Option<Response>> {
    let sql = concat!(
        columns!(),
        "s.form_id = $1 AND s.id = $2 AND s.answers_deleted_at IS NULL"
    );
    let row: Option<ResponseRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(form)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Response::from))
}

/// When a submission was sent, if it is still there.
pub async fn find_time(conn: &mut Conn, id: SubmissionId) -> Result<Option<Timestamp>> {
    let sql = "SELECT submitted_at FROM submissions WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// Whether any response of a form was entered from paper.
pub async fn has_paper(conn: &mut Conn, form: FormId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM paper_submissions p
             JOIN submissions s ON s.id = p.submission_id
             WHERE s.form_id = $1 AND s.answers_deleted_at IS NULL)";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .fetch_one(c)
        .await)?)
}

/// What was said to the purposes of a submission, as far as it counts.
pub async fn list_said(conn: &mut Conn, id: SubmissionId) -> Result<Vec<(PurposeId, EventKind)>> {
    let sql = "SELECT purpose_id, kind FROM consent_events WHERE submission_id = $1 ORDER BY id";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_all(c)
        .await)?)
}
