//! stub
use crate::ids::SubmissionId;
use crate::server::App;
/// Lets it lapse.
pub async fn lapse(_app: &App, _id: SubmissionId) -> anyhow::Result<()> {
    Ok(())
}
