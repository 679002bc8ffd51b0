//! stub
use crate::ids::MailId;
use crate::server::App;
/// Sends a mail of the outbox.
pub async fn send(_app: &App, _mail: MailId) -> anyhow::Result<()> {
    Ok(())
}
