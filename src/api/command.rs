//! `placet api-key`: keys without the desk, for whoever runs the machine.

use std::sync::Arc;

use clap::Subcommand;

use super::model::{LIFETIMES, NewKey, RATE, RATE_MAX, Scope, lifetime_key};
use super::service::keys;
use crate::accounts::Actor;
use crate::organisation;
use crate::server::App;
use crate::server::clock::SystemClock;
use crate::server::config::Config;
use crate::time::days;

/// What can be done with keys.
#[derive(Subcommand)]
pub enum ApiKeyCommand {
    /// Make a key and print its secret, which is shown this once
    ///
    /// It is in nobody's name: with the scopes of tickets it reads those of every department. Keys of
    /// persons are made at the desk, under Settings, API.
    Create {
        /// What it is for
        #[arg(long, default_value = "command line")]
        name: String,
        /// What it lets do, such as consents:write; may be given several times. `all` is everything
        #[arg(long = "scope", required = true)]
        scopes: Vec<String>,
        /// Days until it expires: 30, 90, 365 or never
        #[arg(long, default_value = "90")]
        days: String,
        /// Requests a minute
        #[arg(long, default_value_t = RATE, value_parser = clap::value_parser!(i64).range(1..=RATE_MAX))]
        rate: i64,
    },
}

/// Does what the command says.
pub async fn run(config: Config, command: ApiKeyCommand) -> anyhow::Result<()> {
    let ApiKeyCommand::Create {
        name,
        scopes,
        days: lifetime,
        rate,
    } = command;
    let mut offered = LIFETIMES.into_iter();
    let Some(lifetime) = offered.find(|days| lifetime_key(*days) == lifetime) else {
        anyhow::bail!("--days is 30, 90, 365 or never, not {lifetime}");
    };
    let new = NewKey {
        name,
        scopes: read_scopes(&scopes)?,
        lifetime: lifetime.map(days),
        rate_per_minute: rate,
    };
    let app = App::start(config, Arc::new(SystemClock)).await?;
    organisation::service::prepare(&app).await?;
    let made = keys::create_for(&app, &Actor::system(), &new, None).await?;
    println!("{}", made.secret);
    Ok(())
}

fn read_scopes(names: &[String]) -> anyhow::Result<Vec<Scope>> {
    let mut scopes = Vec::new();
    for name in names {
        match (Scope::of(name), name.as_str()) {
            (Some(scope), _) => scopes.push(scope),
            (None, "all") => scopes.extend(Scope::ALL),
            (None, _) => {
                let known = Scope::ALL.map(Scope::key).join(", ");
                anyhow::bail!("there is no scope {name}; there are: {known}");
            }
        }
    }
    scopes.sort();
    scopes.dedup();
    Ok(scopes)
}
