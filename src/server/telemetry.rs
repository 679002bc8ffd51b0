//! The log: one line an event, with ids and never with addresses of people.

use tracing_subscriber::EnvFilter;

use super::config::{Config, LogFormat};

/// Starts logging to standard error. Called once.
pub fn start(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => log.with_target(false).init(),
        LogFormat::Json => log.json().init(),
    }
}
