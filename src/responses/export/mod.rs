//! Responses as a file: what the table shows under the same filter, all of it, streamed. CSV and JSON
//! leave as they are read; a spreadsheet is written to a file first, because it is a ZIP archive
//! whose first bytes need the last.

pub(crate) mod csv;
pub mod json;
pub(crate) mod xlsx;

use std::sync::Arc;

use axum::body::Body;
use futures_util::stream::{self, Stream, TryStreamExt};
use serde_json::json;

pub use crate::tables::write::{Export, FORMATS, Format};

use super::book::Book;
use super::model::{Column, Filter, Response};
use super::service::find_form;
use super::store;
use super::walk::{self, Walk};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents::model::Confirmation;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::FormId;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::dates;
use crate::server::language::Language;

/// What to take out.
pub struct Wanted<'a> {
    /// Of which form.
    pub form: FormId,
    /// Which responses.
    pub filter: &'a Filter,
    /// Names of columns; none: the usual ones.
    pub columns: &'a [String],
    /// As which file.
    pub format: Format,
    /// In which language headings and words are.
    pub language: Language,
}

/// Starts an export. That it was made, with which filter and how many responses, is written down
/// before the first byte leaves.
pub async fn start(app: &App, actor: &Actor, wanted: &Wanted<'_>) -> Result<Export> {
    actor.require(Permission::ResponsesExport)?;
    let now = app.now();
    let mut conn = app.read().await?;
    let key = find_form(&mut conn, wanted.form).await?.key;
    let book = Arc::new(walk::load_book(&mut conn, actor, wanted.form, &key).await?);
    let columns = book.chosen(wanted.columns);
    let scope = walk::scope(&mut conn, wanted.form, &book, wanted.filter, None).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    let all = store::count(&mut conn, &scope).await?;
    drop(conn);
    let walk = || {
        let scope = scope.clone();
        Walk::new(app, book.clone(), scope, wanted.filter, wanted.language)
    };
    let count = match wanted.filter.text.is_empty() {
        true => all,
        false => count_fitting(walk()).await?,
    };
    let detail = detail(wanted, &columns, count);
    let target = Target::form(wanted.form);
    let mut conn = app.write().await?;
    audit::record(
        &mut conn,
        now,
        actor,
        "form.responses_exported",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    let body = match wanted.format {
        Format::Csv => Body::from_stream(written(walk(), csv::Writer::new(columns))),
        Format::Json => Body::from_stream(written(walk(), json::Writer::new(columns))),
        Format::Xlsx => {
            let folder = app.config.data_dir.join("exports");
            Body::from_stream(stream::once(xlsx::write(walk(), columns, folder)).try_flatten())
        }
    };
    Ok(Export {
        file_name: format!("{key}-{}.{}", dates::day(now, &zone), wanted.format.key()),
        format: wanted.format,
        body,
    })
}

/// What the audit log says. Not what was looked for in the answers: that is personal data.
fn detail(wanted: &Wanted<'_>, columns: &[Column], count: i64) -> serde_json::Value {
    let filter = wanted.filter;
    let columns: Vec<&str> = columns.iter().map(Column::key).collect();
    json!({
        "format": wanted.format.key(),
        "responses": count,
        "columns": columns,
        "from": filter.from.map(|day| day.to_string()),
        "to": filter.to.map(|day| day.to_string()),
        "version": filter.version,
        "language": filter.language,
        "state": filter.state.map(Confirmation::key),
        "consent": filter.consent.map(|(purpose, kind)| format!("{purpose} {}", kind.key())),
        "with_text": !filter.text.is_empty(),
    })
}

async fn count_fitting(mut walk: Walk) -> Result<i64> {
    let mut count = 0;
    while let Some(batch) = walk.next().await? {
        count += i64::try_from(batch.len()).unwrap_or(0);
    }
    Ok(count)
}

/// Writes responses as bytes.
trait Write: Send + 'static {
    /// What stands before them.
    fn head(&mut self, book: &Book, language: Language) -> Result<Vec<u8>>;
    /// Some of them.
    fn batch(&mut self, book: &Book, language: Language, batch: &[Response]) -> Result<Vec<u8>>;
    /// What stands behind them.
    fn tail(&mut self) -> Vec<u8>;
}

enum Step {
    Head,
    Batches,
    Over,
}

/// Head, batches, tail.
fn written(walk: Walk, writer: impl Write) -> impl Stream<Item = Result<Vec<u8>>> + Send {
    stream::try_unfold(
        (walk, writer, Step::Head),
        |(mut walk, mut writer, step)| async move {
            let (bytes, next) = match step {
                Step::Head => (writer.head(&walk.book, walk.language)?, Step::Batches),
                Step::Batches => match walk.next().await? {
                    Some(batch) => {
                        let bytes = writer.batch(&walk.book, walk.language, &batch)?;
                        (bytes, Step::Batches)
                    }
                    None => (writer.tail(), Step::Over),
                },
                Step::Over => return Ok::<_, AppError>(None),
            };
            Ok(Some((bytes, (walk, writer, next))))
        },
    )
}

/// Headings of a spreadsheet: reference, time, and the columns.
fn headings(book: &Book, columns: &[Column], language: Language) -> Vec<String> {
    let own = [t("responses-reference"), t("responses-at")];
    let others = columns.iter().map(|c| book.heading(c, language.code()));
    own.into_iter().chain(others).collect()
}

/// A row of a spreadsheet.
fn row(book: &Book, columns: &[Column], language: Language, response: &Response) -> Vec<String> {
    let own = [
        response.id.to_string(),
        dates::rfc3339(response.submitted_at),
    ];
    let others = columns
        .iter()
        .map(|c| book.cell(response, c, language.code()));
    own.into_iter().chain(others).collect()
}
