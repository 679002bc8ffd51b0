//! Long work on people, as tasks.

use crate::contacts::imports;
use crate::contacts::people::bulk;
use crate::server::App;
use crate::tasks::model::{Kind, Slice, Step, Task};

/// Goes on with a task of this feature.
pub async fn run(app: &App, task: &Task, slice: &Slice) -> anyhow::Result<Step> {
    match task.kind {
        Kind::PeopleBulk => bulk::run(app, task, slice).await,
        Kind::PeopleBulkUndo => bulk::run_undo(app, task, slice).await,
        Kind::PeopleCheck | Kind::PeopleImport => imports::run::run(app, task, slice).await,
        Kind::PeopleImportUndo => imports::undo::run(app, task, slice).await,
    }
}
