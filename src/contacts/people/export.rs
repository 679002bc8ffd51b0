//! People as a file: all that a filter finds, streamed. What is written can be read in again: the
//! headings are names that an import knows.

use std::sync::Arc;

use axum::body::Body;
use futures_util::stream::{self, Stream, TryStreamExt};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::filter::{Filter, Scope};
use super::{service, store};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::imports::service::open_fields;
use crate::contacts::model::{IdentifierKind, Subject};
use crate::error::{AppError, Result};
use crate::ids::SubjectId;
use crate::privacy::audit::{self, Target};
use crate::server::db::Conn;
use crate::server::{App, dates};
use crate::tables::write::csv::{BOM, lines};
use crate::tables::write::xlsx::Sheets;
use crate::tables::write::{Export, Format};

/// People that are read at a time.
const BATCH: i64 = 500;
/// Identifiers of one kind that get a column each; the rest stands in the last one.
const COLUMNS: [(&str, IdentifierKind, usize); 5] = [
    ("email", IdentifierKind::Email, 0),
    ("e-mail", IdentifierKind::Email, 1),
    ("phone", IdentifierKind::Phone, 0),
    ("mobile", IdentifierKind::Phone, 1),
    ("external_id", IdentifierKind::ExternalId, 0),
];

/// Goes through all that a filter finds, newest first.
struct Walk {
    app: App,
    scope: Arc<Scope>,
    fields: Arc<Vec<String>>,
    before: Uuid,
}

/// A person with all that leaves.
struct Line {
    person: Subject,
    tags: Vec<String>,
    /// In the order of the fields.
    values: Vec<String>,
}

impl Walk {
    async fn next(&mut self) -> Result<Option<Vec<Line>>> {
        let mut conn = self.app.read().await?;
        let people = store::list(&mut conn, &self.scope, self.before, BATCH).await?;
        let Some(last) = people.last() else {
            return Ok(None);
        };
        self.before = last.id.0;
        let ids: Vec<SubjectId> = people.iter().map(|person| person.id).collect();
        let mut tags = store::list_tags(&mut conn, &ids).await?;
        let mut values = store::list_values(&mut conn, &ids).await?;
        let line = |person: Subject| {
            let mut known = values.remove(&person.id).unwrap_or_default();
            let of_field = |key: &String| known.remove(key).unwrap_or_default();
            Line {
                tags: tags.remove(&person.id).unwrap_or_default(),
                values: self.fields.iter().map(of_field).collect(),
                person,
            }
        };
        Ok(Some(people.into_iter().map(line).collect()))
    }
}

fn heading(fields: &[String]) -> Vec<String> {
    let own = ["placet_id", "name", "language", "country"].into_iter();
    let own = own.chain(COLUMNS.iter().map(|(name, ..)| *name));
    let own = own.chain(["tags", "first_seen"]).map(str::to_owned);
    own.chain(fields.iter().cloned()).collect()
}

fn row(line: &Line) -> Vec<String> {
    let person = &line.person;
    let mut cells = vec![
        person.id.to_string(),
        person.name.clone(),
        person.language.clone(),
        person.country.clone(),
    ];
    for (_, kind, at) in COLUMNS {
        let mut of_kind = person.identifiers.iter().filter(|one| one.kind == kind);
        cells.push(
            of_kind
                .nth(at)
                .map_or(String::new(), |one| one.value.clone()),
        );
    }
    cells.push(line.tags.join(", "));
    cells.push(dates::rfc3339(person.created_at));
    // Several choices are lines: a cell has one.
    cells.extend(line.values.iter().map(|value| value.replace('\n', " | ")));
    cells
}

fn object(line: &Line, fields: &[String]) -> Value {
    let identifiers = line.person.identifiers.iter().map(|one| {
        json!({
            "kind": one.kind.key(),
            "value": one.value,
            "verified_at": one.verified_at.map(dates::rfc3339),
        })
    });
    let values = fields
        .iter()
        .zip(&line.values)
        .filter(|(_, value)| !value.is_empty());
    let values: Map<String, Value> = values
        .map(|(key, value)| (key.clone(), json!(value)))
        .collect();
    json!({
        "id": line.person.id,
        "name": line.person.name,
        "language": line.person.language,
        "country": line.person.country,
        "identifiers": identifiers.collect::<Vec<_>>(),
        "tags": line.tags,
        "first_seen": dates::rfc3339(line.person.created_at),
        "fields": values,
    })
}

/// Starts an export, which is written down before the first byte leaves.
pub async fn start(app: &App, actor: &Actor, filter: &Filter, format: Format) -> Result<Export> {
    note(app, actor, filter, format).await?;
    file(app, actor, filter, format).await
}

/// Writes down that somebody who may takes people out, and how many; what was looked for is not, because it
/// can be personal data.
pub async fn note(app: &App, actor: &Actor, filter: &Filter, format: Format) -> Result<()> {
    actor.require(Permission::ContactsView)?;
    actor.require(Permission::ContactsExport)?;
    let now = app.now();
    let mut conn = app.read().await?;
    let scope = service::scope(app, &mut conn, actor, filter).await?;
    let count = store::count(&mut conn, &scope).await?;
    let fields = field_keys(&mut conn, actor).await?;
    drop(conn);
    let mut conn = app.write().await?;
    let detail = json!({
        "format": format.key(), "people": count, "fields": &fields, "is_filtered": !filter.is_empty(),
    });
    let target = Target::organisation();
    audit::record(&mut conn, now, actor, "subjects.exported", target, detail).await?;
    app.commit(conn).await
}

async fn field_keys(conn: &mut Conn, actor: &Actor) -> Result<Vec<String>> {
    let fields = open_fields(conn, actor).await?;
    Ok(fields.into_iter().map(|field| field.key).collect())
}

/// All that a filter finds, for a reader, once it is written down.
pub async fn file(app: &App, actor: &Actor, filter: &Filter, format: Format) -> Result<Export> {
    let mut conn = app.read().await?;
    let scope = service::scope(app, &mut conn, actor, filter).await?;
    let fields = field_keys(&mut conn, actor).await?;
    drop(conn);
    let day = dates::day(app.now(), &scope.reading.zone);
    let walk = Walk {
        app: app.clone(),
        scope: Arc::new(scope),
        fields: Arc::new(fields),
        before: Uuid::max(),
    };
    let body = match format {
        Format::Csv => Body::from_stream(csv(walk)?),
        Format::Json => Body::from_stream(json_stream(walk)),
        Format::Xlsx => {
            let folder = app.config.data_dir.join("exports");
            Body::from_stream(stream::once(xlsx(walk, folder)).try_flatten())
        }
    };
    Ok(Export {
        file_name: format!("people-{day}.{}", format.key()),
        format,
        body,
    })
}

fn csv(walk: Walk) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send> {
    let mut head = BOM.to_vec();
    head.extend(lines(&[heading(&walk.fields)])?);
    let rows = stream::try_unfold(walk, |mut walk| async move {
        let Some(batch) = walk.next().await? else {
            return Ok(None);
        };
        let rows: Vec<_> = batch.iter().map(row).collect();
        Ok::<_, AppError>(Some((lines(&rows)?, walk)))
    });
    Ok(futures_util::StreamExt::chain(
        stream::once(async { Ok(head) }),
        rows,
    ))
}

fn json_stream(walk: Walk) -> impl Stream<Item = Result<Vec<u8>>> + Send {
    stream::try_unfold((Some(walk), true), |(walk, is_first)| async move {
        let Some(mut walk) = walk else {
            return Ok(None);
        };
        let mut bytes = if is_first {
            b"{\"people\":[".to_vec()
        } else {
            Vec::new()
        };
        let Some(batch) = walk.next().await? else {
            bytes.extend_from_slice(b"\n]}\n");
            return Ok::<_, AppError>(Some((bytes, (None, false))));
        };
        for (at, line) in batch.iter().enumerate() {
            bytes.extend_from_slice(if is_first && at == 0 { b"\n" } else { b",\n" });
            serde_json::to_writer(&mut bytes, &object(line, &walk.fields))?;
        }
        Ok(Some((bytes, (Some(walk), false))))
    })
}

async fn xlsx(
    mut walk: Walk,
    folder: std::path::PathBuf,
) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send> {
    let heading = heading(&walk.fields);
    let numbers = vec![false; heading.len()];
    let sheets = Sheets::begin(folder, heading, numbers);
    while let Some(batch) = walk.next().await? {
        if !sheets.add(batch.iter().map(row).collect()).await {
            break;
        }
    }
    sheets.finish().await
}
