//! `placet keys list | rotate`.

use std::sync::Arc;

use clap::Subcommand;

use super::service;
use crate::accounts::Actor;
use crate::server::App;
use crate::server::clock::SystemClock;
use crate::server::config::Config;
use crate::server::dates::rfc3339;

/// What can be done with the keys that sign.
#[derive(Subcommand)]
pub enum KeysCommand {
    /// Print the keys that sign or have signed, the newest first
    List,
    /// Make another key the one that signs
    ///
    /// What the old one has signed can still be checked. Running servers use the new key at once.
    Rotate,
}

/// Does it.
pub async fn run(config: Config, command: KeysCommand) -> anyhow::Result<()> {
    let app = App::start(config, Arc::new(SystemClock)).await?;
    match command {
        KeysCommand::List => list(&app).await,
        KeysCommand::Rotate => {
            println!("{}", service::rotate(&app, &Actor::system()).await?);
            Ok(())
        }
    }
}

async fn list(app: &App) -> anyhow::Result<()> {
    let keys = service::list(app).await?;
    if keys.is_empty() {
        println!("there is no key yet: it is made when something is first signed");
    }
    for key in keys {
        let since = rfc3339(key.created_at);
        let state = match key.retired_at {
            None => "current".to_owned(),
            Some(at) => format!("retired {}", rfc3339(at)),
        };
        println!("{}  made {since}  {state}", key.kid);
    }
    Ok(())
}
