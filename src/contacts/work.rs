//! Long work on people, as tasks.

use crate::server::App;
use crate::tasks::model::{Slice, Step, Task};

/// Goes on with a task of this feature.
pub async fn run(_app: &App, task: &Task, _slice: &Slice) -> anyhow::Result<Step> {
    anyhow::bail!("nobody does {}", task.kind.key())
}
