//! The command line: `placet serve | migrate | user | api-key | form | keys | verify | demo | config |
//! version`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use placet::accounts::model::UserInput;
use placet::accounts::{self, Actor};
use placet::api::command::{self as api_keys, ApiKeyCommand};
use placet::forms::command::{self, FormCommand};
use placet::ledger::command::VerifyArgs;
use placet::server::clock::SystemClock;
use placet::server::config::Config;
use placet::server::{App, demo, serve, telemetry};
use placet::signing::command::{self as keys, KeysCommand};
use placet::{ledger, organisation};
use tokio::net::TcpListener;

/// Requests are many small pieces of memory: with the allocator of the C library, a tenth of the time went into
/// those.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A consent desk: forms that ask, evidence that stands, a portal for data subjects, and a desk for
/// those who answer for it.
///
/// Settings come from placet.toml in the current folder and from PLACET_... in the environment; the
/// environment wins. placet.example.toml explains every key.
#[derive(Parser)]
#[command(name = "placet", version, propagate_version = true)]
struct Cli {
    /// Another settings file than ./placet.toml
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Another data folder than the settings say
    #[arg(long, global = true, value_name = "FOLDER")]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[expect(clippy::doc_markdown, reason = "people read this at a terminal")]
#[derive(Subcommand)]
enum Command {
    /// Serve the desk, the portal and the forms
    ///
    /// Brings the database's schema up to date first. On the first start, without any user, it logs
    /// a one-time link that names the organisation and creates the first administrator.
    Serve(ServeArgs),
    /// Bring the database's schema up to date and stop
    Migrate,
    /// Manage staff users
    #[command(subcommand)]
    User(UserCommand),
    /// Make keys with which other programs come in
    #[command(subcommand)]
    ApiKey(ApiKeyCommand),
    /// Check, publish, export and import forms
    ///
    /// A form is given by its key or as a file; docs/form-format.md describes the files.
    #[command(subcommand)]
    Form(FormCommand),
    /// Check receipts, proofs, checkpoints and evidence bundles, without a server
    ///
    /// What a file is it says itself. Nothing is sent anywhere; with --url public keys are fetched. Exit
    /// status: 0 if all is right, 1 if something is not, 2 if something can't be read. docs/proof.md
    /// explains what is shown by it.
    ///
    /// Examples:
    ///   placet verify receipt.json
    ///   placet verify --keys jwks.json receipt.jws
    ///   placet verify old.txt new.txt consistency.json jwks.json
    ///   placet verify --url https://consent.example.org bundle.zip
    ///   placet verify --database
    #[command(verbatim_doc_comment)]
    Verify(VerifyArgs),
    /// List and change the keys that sign receipts and checkpoints
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Fill an empty database with demo data and print where to look
    Demo,
    /// Print the effective settings, secrets hidden
    Config,
    /// Print the version
    Version,
}

#[derive(Args)]
struct ServeArgs {
    /// Fill an empty database with demo data, and serve a website of somebody else on the next port
    /// which embeds the demo form
    #[arg(long)]
    demo: bool,
}

#[derive(Subcommand)]
enum UserCommand {
    /// Add a user; the password is read from standard input, one line
    Add {
        /// Address to sign in with
        #[arg(long)]
        email: String,
        /// As colleagues see it
        #[arg(long)]
        name: String,
        /// admin, editor, agent, dpo or auditor; may be given several times
        #[arg(long = "role", required = true)]
        roles: Vec<String>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(code) => code,
        Err(e) => {
            eprintln!("placet: {}", command::in_words(&e));
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let config = || Ok(Config::load(cli.config.as_deref(), cli.data_dir)?);
    match cli.command {
        Command::Version => println!("placet {}", env!("CARGO_PKG_VERSION")),
        Command::Config => print!("{}", config()?),
        // Forms in files need no settings.
        Command::Form(form) => return command::run(form, config).await,
        // Neither do receipts.
        Command::Verify(args) => return ledger::command::run(args, config).await,
        command => {
            let config = config()?;
            telemetry::start(&config);
            run_with(config, command).await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn run_with(config: Config, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(args) => serve(config, args).await,
        Command::Migrate => App::start(config, Arc::new(SystemClock)).await.map(|_| ()),
        Command::User(UserCommand::Add { email, name, roles }) => {
            add_user(config, email, name, roles).await
        }
        Command::ApiKey(command) => api_keys::run(config, command).await,
        Command::Keys(command) => keys::run(config, command).await,
        Command::Demo => {
            let app = App::start(config, Arc::new(SystemClock)).await?;
            demo::fill(&app).await?;
            println!("{}", demo::where_to_look(&app, None));
            Ok(())
        }
        Command::Config | Command::Version | Command::Form(_) | Command::Verify(_) => Ok(()),
    }
}

async fn serve(config: Config, args: ServeArgs) -> anyhow::Result<()> {
    let listener = TcpListener::bind(config.listen).await.map_err(|e| {
        anyhow::anyhow!(
            "can't listen on {}: {e}. Is it running already?",
            config.listen
        )
    })?;
    let app = App::start(config, Arc::new(SystemClock)).await?;
    if args.demo {
        demo::fill(&app).await?;
        let site = demo::serve_site(&app).await?;
        println!("{}", demo::where_to_look(&app, Some(site)));
    }
    if let Some(link) = organisation::service::prepare(&app).await? {
        tracing::info!(
            "first start: open {link} to name your organisation and its first administrator"
        );
    }
    tracing::info!(
        "serving on {} as {}",
        app.config.listen,
        app.config.public_url
    );
    serve::serve(app, listener, serve::until_signal()).await
}

async fn add_user(
    config: Config,
    email: String,
    name: String,
    roles: Vec<String>,
) -> anyhow::Result<()> {
    let mut password = String::new();
    std::io::stdin().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    let app = App::start(config, Arc::new(SystemClock)).await?;
    organisation::service::prepare(&app).await?;
    let input = UserInput {
        name,
        email,
        password,
        roles,
        disabled: false,
    };
    let user = accounts::service::create_user(&app, &Actor::system(), &input).await?;
    println!("added {} ({})", user.email, user.id);
    Ok(())
}
