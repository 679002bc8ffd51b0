//! JSON: one object with the form and a list of its responses.

use serde_json::{Map, Value, json};

use super::Write;
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::forms::model::{Field, FieldKind};
use crate::responses::book::Book;
use crate::responses::model::{Column, Response};
use crate::server::dates;
use crate::server::language::Language;

/// Writes objects.
pub struct Writer {
    columns: Vec<Column>,
    is_first: bool,
}

impl Writer {
    /// With these columns beside reference and time.
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            is_first: true,
        }
    }
}

impl Write for Writer {
    fn head(&mut self, book: &Book, _: Language) -> Result<Vec<u8>> {
        let key = serde_json::to_string(&book.form_key)?;
        Ok(format!("{{\"form\":{key},\"responses\":[").into_bytes())
    }

    fn batch(&mut self, book: &Book, _: Language, batch: &[Response]) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for response in batch {
            let between: &[u8] = if self.is_first { b"\n" } else { b",\n" };
            self.is_first = false;
            bytes.extend_from_slice(between);
            serde_json::to_writer(&mut bytes, &object(book, &self.columns, response))?;
        }
        Ok(bytes)
    }

    fn tail(&mut self) -> Vec<u8> {
        b"\n]}\n".to_vec()
    }
}

fn object(book: &Book, columns: &[Column], response: &Response) -> Value {
    let version = book.version(response.version_id);
    let mut object = json!({
        "id": response.id,
        "submitted_at": dates::rfc3339(response.submitted_at),
    });
    let mut answers = Map::new();
    for column in columns {
        match column {
            Column::State => object["state"] = response.confirmation.key().into(),
            Column::Version => object["version"] = json!(version.map(|version| version.number)),
            Column::Language => object["language"] = response.language.clone().into(),
            Column::Through => through(&mut object, response),
            Column::Field(id) => {
                let field = version.and_then(|v| v.published.definition.field(id));
                let answer = response.answers.get(id);
                if let (Some(field), Some(answer)) = (field, answer) {
                    answers.insert(name(field), value(field, answer));
                }
            }
        }
    }
    object["answers"] = answers.into();
    object
}

/// On the web or on paper; there with the day beside the signature.
fn through(object: &mut Value, response: &Response) {
    object["through"] = match response.signed_on {
        Some(_) => "paper".into(),
        None => "web".into(),
    };
    if let Some(day) = response.signed_on {
        object["signed_on"] = day.to_string().into();
    }
}

/// What programs call a field.
#[must_use]
pub fn name(field: &Field) -> String {
    match field.key.as_str() {
        "" => field.id.clone(),
        key => key.to_owned(),
    }
}

/// An answer as programs read it: several choices as a list, a file as what is known of it.
#[must_use]
pub fn value(field: &Field, answer: &str) -> Value {
    match field.kind {
        kind if kind.takes_many() => answer.split('\n').collect(),
        FieldKind::File => FileAnswer::parse(answer).map_or(Value::Null, |file| {
            json!({
                "name": file.name,
                "media_type": file.media_type,
                "size": file.size,
                "sha256": file.sha256,
            })
        }),
        _ => answer.into(),
    }
}
