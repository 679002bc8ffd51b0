//! From a file to an import, step by step.

use std::path::PathBuf;

use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

use super::guess::guess;
use super::model::{
    Counts, Done, FILE_MAX, Import, Mapping, Meaning, Outcome, Progress, UNDO_WITHIN,
};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::contacts::fields::model::ContactField;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::{ImportId, TaskId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::server::serve::UPLOAD_TIMEOUT;
use crate::tables::{self, Kind as TableKind};
use crate::tasks;
use crate::tasks::model::Kind;

/// What mappings are remembered for.
const WHAT: &str = "people";
/// Longest name of a file that is kept, in characters.
const NAME_MAX: usize = 120;
/// Rows on a page of a report.
pub const ROWS_SHOWN: i64 = 100;

/// Where files wait.
fn folder(app: &App) -> PathBuf {
    app.config.data_dir.join("imports")
}

/// Where the file of an import is.
#[must_use]
pub fn path_of(app: &App, id: ImportId) -> PathBuf {
    folder(app).join(id.to_string())
}

/// A file as it comes in: to disk, through the hash.
pub struct Incoming {
    id: ImportId,
    file: tokio::fs::File,
    path: PathBuf,
    hash: Sha256,
    size: usize,
}

impl Incoming {
    /// Begins, for whoever may import.
    pub async fn begin(app: &App, actor: &Actor) -> Result<Self> {
        actor.require(Permission::ContactsManage)?;
        tokio::fs::create_dir_all(folder(app)).await?;
        let id: ImportId = app.new_id();
        let path = path_of(app, id);
        Ok(Self {
            id,
            file: tokio::fs::File::create_new(&path).await?,
            path,
            hash: Sha256::new(),
            size: 0,
        })
    }

    /// More of it.
    pub async fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.size += chunk.len();
        if self.size > FILE_MAX {
            return Ok(());
        }
        self.hash.update(chunk);
        Ok(self.file.write_all(chunk).await?)
    }

    /// All of it is there: reads its header and guesses what it means. A file that is no table goes.
    pub async fn finish(self, app: &App, actor: &Actor, file_name: &str) -> Result<ImportId> {
        let (id, path) = (self.id, self.path.clone());
        let done = self.keep(app, actor, file_name).await;
        if done.is_err() {
            tokio::fs::remove_file(&path).await.ok();
        }
        done.map(|()| id)
    }

    async fn keep(self, app: &App, actor: &Actor, file_name: &str) -> Result<()> {
        let wrong = |key: &str| Err(AppError::Invalid(FieldErrors::one("file", key)));
        if self.size > FILE_MAX {
            return wrong("people-import-file-large");
        }
        if self.size == 0 {
            return wrong("people-import-file-missing");
        }
        self.file.sync_all().await?;
        let kind = TableKind::of(file_name);
        let path = self.path.clone();
        let header = tokio::task::spawn_blocking(move || {
            let (header, _) = tables::read(std::fs::File::open(&path)?, kind)?;
            Ok::<_, AppError>(header)
        });
        let header = header.await??;
        let now = app.now();
        let mut conn = app.write().await?;
        let fields = open_fields(&mut conn, actor).await?;
        let remembered = store::find_mapping(&mut conn, WHAT, &names_of(&header)).await?;
        let guessed = || Mapping {
            columns: guess(&header, &fields),
            ..Mapping::default()
        };
        let import = Import {
            id: self.id,
            file_name: file_name.chars().take(NAME_MAX).collect(),
            kind,
            mapping: remembered.unwrap_or_else(guessed),
            header,
            progress: Progress::Uploaded,
            task: None,
            counts: Counts::default(),
            created_at: now,
            imported_at: None,
        };
        store::add(&mut conn, &import, &self.hash.finalize(), actor.user_id()).await?;
        let detail = json!({ "import": import.id });
        let target = Target::organisation();
        audit::record(
            &mut conn,
            now,
            actor,
            "subjects.import_uploaded",
            target,
            detail,
        )
        .await?;
        app.commit(conn).await
    }
}

/// What columns with these names are remembered by.
fn names_of(header: &[String]) -> Vec<u8> {
    let folded: Vec<String> = header
        .iter()
        .map(|name| crate::contacts::words::fold(name))
        .collect();
    sha256(folded.join("\u{1f}").as_bytes())
}

/// Custom fields that this member of staff may fill.
pub async fn open_fields(conn: &mut Conn, actor: &Actor) -> Result<Vec<ContactField>> {
    let hidden = fields::service::hidden_from(conn, actor).await?;
    let mut all = fields::store::list_fields(conn).await?;
    all.retain(|field| !field.is_archived && !hidden.contains(&field.key));
    Ok(all)
}

/// The newest imports.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Import>> {
    actor.require(Permission::ContactsManage)?;
    store::list(&mut app.read().await?).await
}

/// An import with all that its page shows.
pub struct Viewed {
    /// Itself.
    pub import: Import,
    /// Custom fields that columns can mean.
    pub fields: Vec<ContactField>,
    /// Rows of the chosen outcome.
    pub rows: Vec<Done>,
    /// Whether it can be taken back now.
    pub can_undo: bool,
}

/// One import, with rows of an outcome behind a row.
pub async fn view(
    app: &App,
    actor: &Actor,
    id: ImportId,
    outcome: Outcome,
    after: i64,
) -> Result<Viewed> {
    actor.require(Permission::ContactsManage)?;
    let mut conn = app.read().await?;
    let import = store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let since = import.imported_at.map(|at| app.now().since(at));
    Ok(Viewed {
        fields: open_fields(&mut conn, actor).await?,
        rows: store::list_rows(&mut conn, id, outcome, after, ROWS_SHOWN).await?,
        can_undo: import.progress == Progress::Imported
            && since.is_some_and(|since| since < UNDO_WITHIN),
        import,
    })
}

/// Says what the columns mean, and starts a trial run.
pub async fn check(app: &App, actor: &Actor, id: ImportId, mapping: &Mapping) -> Result<TaskId> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let import = store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let fields = open_fields(&mut conn, actor).await?;
    validate(mapping, &import, &fields)?;
    store::set_mapping(&mut conn, id, mapping).await?;
    store::save_mapping(&mut conn, now, WHAT, &names_of(&import.header), mapping).await?;
    store::delete_rows(&mut conn, id).await?;
    let from = [Progress::Uploaded, Progress::Checked, Progress::Checking];
    start(
        app,
        conn,
        actor,
        id,
        Kind::PeopleCheck,
        (&from, Progress::Checking),
    )
    .await
}

fn validate(mapping: &Mapping, import: &Import, fields: &[ContactField]) -> Result<()> {
    let mut errors = FieldErrors::new();
    let meanings = mapping.meanings();
    if meanings.len() != import.header.len() {
        errors.add("columns", "error-not-a-form");
    }
    if !meanings
        .iter()
        .any(|meaning| matches!(meaning, Meaning::Identifier(_)))
    {
        errors.add("column-0", "people-import-identifier-missing");
    }
    for (at, meaning) in meanings.iter().enumerate() {
        let is_open = |key: &String| fields.iter().any(|field| field.key == *key);
        if matches!(meaning, Meaning::Field(key) if !is_open(key)) {
            errors.add(format!("column-{at}"), "people-import-field-unknown");
        }
        let can_repeat = matches!(
            meaning,
            Meaning::Nothing | Meaning::Identifier(_) | Meaning::Tags | Meaning::Lists
        );
        if !can_repeat && meanings.iter().take(at).any(|earlier| earlier == meaning) {
            errors.add(format!("column-{at}"), "people-import-column-twice");
        }
    }
    if !mapping.language.is_empty() && !crate::languages::is_offered(&mapping.language) {
        errors.add("language", "person-language-unknown");
    }
    errors.or(())
}

/// Starts the import as it was tried out.
pub async fn import(app: &App, actor: &Actor, id: ImportId) -> Result<TaskId> {
    actor.require(Permission::ContactsManage)?;
    let mut conn = app.write().await?;
    store::delete_rows(&mut conn, id).await?;
    let step = (&[Progress::Checked][..], Progress::Importing);
    start(app, conn, actor, id, Kind::PeopleImport, step).await
}

/// Starts to take it back.
pub async fn undo(app: &App, actor: &Actor, id: ImportId) -> Result<TaskId> {
    actor.require(Permission::ContactsManage)?;
    let mut conn = app.write().await?;
    let import = store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let is_late = import
        .imported_at
        .is_some_and(|at| app.now().since(at) >= UNDO_WITHIN);
    if is_late {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    // One that was stopped in between can be taken back as far as it came.
    let from = [Progress::Imported, Progress::Importing, Progress::Undoing];
    start(
        app,
        conn,
        actor,
        id,
        Kind::PeopleImportUndo,
        (&from, Progress::Undoing),
    )
    .await
}

async fn start(
    app: &App,
    mut conn: Conn,
    actor: &Actor,
    id: ImportId,
    kind: Kind,
    (from, to): (&[Progress], Progress),
) -> Result<TaskId> {
    let now = app.now();
    let import = store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if let Some(task) = import.task {
        let under_way = tasks::store::find(&mut conn, task).await?;
        if under_way.is_some_and(|task| !task.state.is_over()) {
            return Err(AppError::Conflict(Conflict::WrongState));
        }
    }
    let payload = json!({ "import": id });
    let task = tasks::create(&mut conn, now, actor, kind, payload).await?;
    if !store::set_progress(&mut conn, id, from, to, task).await? {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let action = match kind {
        Kind::PeopleCheck => "subjects.import_checked",
        Kind::PeopleImport => "subjects.import_started",
        _ => "subjects.import_undone",
    };
    let detail = json!({ "import": id });
    audit::record(&mut conn, now, actor, action, Target::task(task), detail).await?;
    app.commit(conn).await?;
    Ok(task)
}

/// A file that was imported is not needed any more.
pub async fn remove_file(app: &App, id: ImportId) {
    if let Err(error) = tokio::fs::remove_file(path_of(app, id)).await {
        tracing::debug!(import = %id, "the file of an import was not there: {error}");
    }
}

/// Removes what is only kept for as long as an import can be taken back: files that nobody imported, and
/// what rows changed; and files whose import has gone.
pub async fn forget_old(app: &App) -> Result<()> {
    remove_files_of_nothing(app).await?;
    let before = app.now() - UNDO_WITHIN;
    let old = store::list_old(&mut app.read().await?, before).await?;
    for id in old {
        remove_file(app, ImportId(id)).await;
    }
    let mut conn = app.write().await?;
    store::forget_rows(&mut conn, before).await?;
    app.commit(conn).await
}

async fn remove_files_of_nothing(app: &App) -> Result<()> {
    let Ok(mut files) = tokio::fs::read_dir(folder(app)).await else {
        return Ok(()); // Nothing was ever imported.
    };
    let mut conn = app.read().await?;
    while let Some(file) = files.next_entry().await? {
        let name = file.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // Its row comes when all of it is there.
        let age = file.metadata().await?.modified()?.elapsed();
        let is_settled = age.is_ok_and(|age| age > UPLOAD_TIMEOUT);
        if is_settled && !store::exists(&mut conn, id).await? {
            remove_file(app, id).await;
        }
    }
    Ok(())
}
