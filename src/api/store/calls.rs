//! What phone menus asked.

use crate::error::Result;
use crate::ids::{EventId, PurposeId, SubjectId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A question in a call.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Question {
    /// The call's id in the telephone system.
    pub call_id: String,
    /// About what.
    pub purpose_id: PurposeId,
    /// Whose number it was, if somebody is known by it.
    pub subject_id: Option<SubjectId>,
    /// The key that was pressed; none: nothing was.
    pub pressed: Option<String>,
    /// In which queue.
    pub queue: String,
    /// Which announcement was played.
    pub prompt: String,
    /// When.
    pub asked_at: Timestamp,
    /// What followed.
    pub event_id: Option<EventId>,
}

/// What was asked in a call about a purpose.
pub async fn find(conn: &mut Conn, call_id: &str, purpose: PurposeId) -> Result<Option<Question>> {
    let sql = "SELECT call_id, purpose_id, subject_id, pressed, queue, prompt, asked_at, event_id
         FROM call_questions WHERE call_id = $1 AND purpose_id = $2";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(call_id).bind(purpose);
        query.fetch_optional(c).await
    })?)
}

/// Adds a question, or the answer to one that had none; false if it has been answered.
pub async fn save(conn: &mut Conn, now: Timestamp, question: &Question) -> Result<bool> {
    let sql = "INSERT INTO call_questions (call_id, purpose_id, subject_id, pressed, queue, prompt,
             asked_at, recorded_at, event_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (call_id, purpose_id) DO UPDATE SET subject_id = excluded.subject_id,
             pressed = excluded.pressed, queue = excluded.queue, prompt = excluded.prompt,
             asked_at = excluded.asked_at, recorded_at = excluded.recorded_at,
             event_id = excluded.event_id
         WHERE call_questions.pressed IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(&question.call_id);
        let query = query.bind(question.purpose_id).bind(question.subject_id);
        let query = query.bind(&question.pressed).bind(&question.queue);
        let query = query.bind(&question.prompt).bind(question.asked_at);
        let query = query.bind(now).bind(question.event_id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
