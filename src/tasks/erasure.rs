//! Forgetting that work was done with somebody.

use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{SubjectId, TaskId};
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// What a task is done with, and where it is.
type Row = (TaskId, Json<Value>, Json<Value>);

/// Takes a person out of what tasks are done with. Work that was started with a search for them is stopped:
/// without it, it would be about everybody.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let traces = Traces::of(person);
    let sql = "SELECT id, payload, place FROM tasks";
    let rows: Vec<Row> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    for (id, mut payload, mut place) in rows {
        let mut found = traces.take_out(&mut payload.0);
        found = found.max(traces.take_out(&mut place.0));
        let sql = match found {
            Found::Nothing => continue,
            Found::Id => "UPDATE tasks SET payload = $1, place = $2 WHERE id = $3",
            Found::Word => {
                "UPDATE tasks SET payload = $1, place = $2,
                     state = CASE WHEN state IN ('waiting', 'running') THEN 'cancelled' ELSE state END
                 WHERE id = $3"
            }
        };
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(&payload).bind(&place).bind(id);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// What of a person stood in a text, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Nothing,
    Id,
    Word,
}

struct Traces {
    id: SubjectId,
    words: Vec<String>,
}

impl Traces {
    fn of(person: &Person) -> Self {
        let words = person.identifiers().chain([person.subject.name.as_str()]);
        let words = words.map(str::to_lowercase);
        Self {
            id: person.id(),
            words: words.filter(|word| !word.is_empty()).collect(),
        }
    }

    fn take_out(&self, value: &mut Value) -> Found {
        match value {
            Value::String(text) => self.take_out_of_text(text),
            Value::Array(all) => {
                let count = all.len();
                let id = self.id.to_string();
                all.retain(|one| one.as_str() != Some(&id));
                let gone = if all.len() < count {
                    Found::Id
                } else {
                    Found::Nothing
                };
                let within = all.iter_mut().map(|one| self.take_out(one)).max();
                gone.max(within.unwrap_or(Found::Nothing))
            }
            Value::Object(all) => {
                let within = all.iter_mut().map(|(_, one)| self.take_out(one)).max();
                within.unwrap_or(Found::Nothing)
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => Found::Nothing,
        }
    }

    fn take_out_of_text(&self, text: &mut String) -> Found {
        if *text == self.id.to_string() {
            // A place among people: the one beside it is nobody's.
            *text = Uuid::from_u128(self.id.0.as_u128().saturating_sub(1)).to_string();
            return Found::Id;
        }
        let small = text.to_lowercase();
        if self.words.iter().any(|word| small.contains(word)) {
            text.clear();
            return Found::Word;
        }
        Found::Nothing
    }
}
