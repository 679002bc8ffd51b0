//! The register as a file: all that a search finds, streamed. What leaves here can be read in again, and
//! changes nothing then.

use std::path::PathBuf;

use axum::body::Body;
use futures_util::stream::{self, TryStreamExt};
use serde_json::{Map, Value, json};
use tokio::sync::mpsc;

use super::model::{Criteria, Record, Turn};
use super::reset;
use super::service::searching;
use super::store::states;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::Channel;
use crate::server::App;
use crate::server::dates;
use crate::tables::write::xlsx::Sheets;
use crate::tables::write::{Export, Format, csv};
use crate::time::Timestamp;

/// Names of the columns, the same in every language: programs read them too.
pub const COLUMNS: [&str; 11] = [
    "identifier",
    "kind",
    "name",
    "purpose",
    "channel",
    "consent",
    "word",
    "standing",
    "at",
    "source",
    "evidence",
];

/// Records that are read at a time.
const BATCH: i64 = 500;
/// Batches that wait for the client.
const WAITING: usize = 2;

type Rows = Vec<Vec<String>>;

/// Starts an export, which is written down before the first byte leaves.
pub async fn start(
    app: &App,
    actor: &Actor,
    criteria: &Criteria,
    format: Format,
) -> Result<Export> {
    note(app, actor, criteria, format).await?;
    file(app, criteria, format).await
}

/// Writes down that somebody who may takes records out.
pub async fn note(app: &App, actor: &Actor, criteria: &Criteria, format: Format) -> Result<()> {
    actor.require(Permission::ConsentsExport)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let purpose = match criteria.purpose {
        Some(id) => purposes::store::find_purpose(&mut conn, id).await?,
        None => None,
    };
    let target = match &purpose {
        Some(purpose) => Target::purpose(purpose.id),
        None => Target::organisation(),
    };
    let whole = Criteria {
        purpose: criteria.purpose,
        is_prefix: criteria.is_prefix,
        ..Criteria::default()
    };
    if let Some(purpose) = criteria.purpose
        && *criteria == whole
    {
        reset::store::note_export(&mut conn, now, purpose).await?;
    }
    let detail = json!({
        "format": format.key(),
        "with_identifier": !criteria.identifier.is_empty(),
        "consent": criteria.agreed,
        "source": criteria.source,
        "channel": criteria.channel.map(Channel::key),
    });
    audit::record(&mut conn, now, actor, "register.exported", target, detail).await?;
    app.commit(conn).await
}

/// All that a search finds, once it is written down.
pub async fn file(app: &App, criteria: &Criteria, format: Format) -> Result<Export> {
    let now = app.now();
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    let rows = read(app, criteria, now);
    let body = match format {
        Format::Csv => Body::from_stream(with_head(rows)),
        Format::Json => Body::from_stream(objects(rows)),
        Format::Xlsx => {
            let folder = app.config.data_dir.join("exports");
            Body::from_stream(stream::once(sheets(rows, folder)).try_flatten())
        }
    };
    Ok(Export {
        file_name: format!("register-{}.{}", dates::day(now, &zone), format.key()),
        format,
        body,
    })
}

/// Reads all that a search finds, batch by batch.
fn read(app: &App, criteria: &Criteria, now: Timestamp) -> mpsc::Receiver<Result<Rows>> {
    let (sender, receiver) = mpsc::channel(WAITING);
    let (app, criteria) = (app.clone(), criteria.clone());
    tokio::spawn(async move {
        if let Err(e) = walk(&app, &criteria, now, &sender).await {
            // The transfer breaks off: half a file must not look like a whole one.
            sender.send(Err(e)).await.ok();
        }
    });
    receiver
}

async fn walk(
    app: &App,
    criteria: &Criteria,
    now: Timestamp,
    sender: &mpsc::Sender<Result<Rows>>,
) -> Result<()> {
    let mut keys = Vec::new();
    for purpose in purposes::store::list_purposes(&mut app.read().await?).await? {
        keys.push((purpose.id, purpose.key));
    }
    let mut turn = Turn::First;
    loop {
        let mut conn = app.read().await?;
        let rows = match searching::people(&mut conn, criteria).await? {
            None => states::list(&mut conn, criteria, turn, BATCH).await?,
            // Few: they are read at once.
            Some(_) if turn != Turn::First => Vec::new(),
            Some(people) => states::list_of_people(&mut conn, criteria, &people).await?,
        };
        let Some(last) = rows.last() else {
            return Ok(());
        };
        turn = Turn::After(last.place());
        let mut batch = Rows::new();
        for some in rows.chunks(500) {
            let records = searching::records(&mut conn, now, some).await?;
            let key = |record: &Record| {
                let id = record.latest.purpose_id;
                let found = keys.iter().find(|(known, _)| *known == id);
                found.map(|(_, key)| key.clone()).unwrap_or_default()
            };
            batch.extend(records.iter().map(|record| row(record, key(record))));
        }
        drop(conn);
        if sender.send(Ok(batch)).await.is_err() {
            // Nobody reads it any more.
            return Ok(());
        }
    }
}

fn row(record: &Record, purpose: String) -> Vec<String> {
    let latest = &record.latest;
    let consent = if record.is_agreed() { "TRUE" } else { "FALSE" };
    let identifier = record.identifiers.first();
    let (kind, identifier) = identifier.map_or(("", ""), |known| (known.kind.key(), &known.value));
    vec![
        identifier.to_owned(),
        kind.to_owned(),
        record.name.clone(),
        purpose,
        latest.purpose.channel.key().to_owned(),
        consent.to_owned(),
        latest.kind.key().to_owned(),
        record.standing.key().to_owned(),
        dates::rfc3339(latest.occurred_at),
        latest.source.key().to_owned(),
        latest.id.to_string(),
    ]
}

fn with_head(
    rows: mpsc::Receiver<Result<Rows>>,
) -> impl stream::Stream<Item = Result<Vec<u8>>> + Send {
    stream::try_unfold((rows, true), |(mut rows, is_first)| async move {
        if is_first {
            let mut bytes = csv::BOM.to_vec();
            bytes.extend(csv::lines(&[COLUMNS.map(str::to_owned).to_vec()])?);
            return Ok::<_, AppError>(Some((bytes, (rows, false))));
        }
        match rows.recv().await {
            Some(batch) => Ok(Some((csv::lines(&batch?)?, (rows, false)))),
            None => Ok(None),
        }
    })
}

async fn sheets(
    mut rows: mpsc::Receiver<Result<Rows>>,
    folder: PathBuf,
) -> Result<impl stream::Stream<Item = Result<Vec<u8>>> + Send> {
    let heading = COLUMNS.map(str::to_owned).to_vec();
    let sheets = Sheets::begin(folder, heading, Vec::new());
    while let Some(batch) = rows.recv().await {
        // Half a spreadsheet must not look like a whole one.
        if !sheets.add(batch?).await {
            break;
        }
    }
    sheets.finish().await
}

/// Where a JSON file is.
enum Part {
    Head,
    First,
    Others,
    Over,
}

fn objects(
    rows: mpsc::Receiver<Result<Rows>>,
) -> impl stream::Stream<Item = Result<Vec<u8>>> + Send {
    stream::try_unfold((rows, Part::Head), |(mut rows, part)| async move {
        let mut is_first = match part {
            Part::Head => {
                let head = b"{\"consents\":[".to_vec();
                return Ok::<_, AppError>(Some((head, (rows, Part::First))));
            }
            Part::Over => return Ok(None),
            Part::First => true,
            Part::Others => false,
        };
        let Some(batch) = rows.recv().await else {
            return Ok(Some((b"\n]}\n".to_vec(), (rows, Part::Over))));
        };
        let mut bytes = Vec::new();
        for cells in batch? {
            let between: &[u8] = if is_first { b"\n" } else { b",\n" };
            is_first = false;
            bytes.extend_from_slice(between);
            let cells = COLUMNS.iter().map(|name| (*name).to_owned()).zip(cells);
            let object: Map<String, Value> = cells
                .map(|(name, cell)| (name, Value::String(cell)))
                .collect();
            serde_json::to_writer(&mut bytes, &object)?;
        }
        Ok(Some((bytes, (rows, Part::Others))))
    })
}
