//! Demo data, and somebody else's website that embeds the demo form.

use std::net::SocketAddr;

use super::App;
use super::config::Config;

/// Fills an empty database; does nothing to one that is not.
pub async fn fill(_app: &App) -> anyhow::Result<()> {
    Ok(())
}

/// Serves the other website on the next port.
pub async fn serve_site(_app: &App) -> anyhow::Result<SocketAddr> {
    anyhow::bail!("stub")
}

/// Addresses and passwords, to be printed.
#[must_use]
pub fn where_to_look(_config: &Config, _site: Option<SocketAddr>) -> String {
    String::new()
}
