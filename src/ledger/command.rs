//! `placet verify`: receipts, proofs, checkpoints and bundles without a server; `--database` checks one.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use super::verify::database::database;
use super::verify::keys::Keys;
use super::verify::report::{Mark, Report, Unreadable};
use super::verify::things::Limits;
use super::verify::{bundle, files};
use crate::i18n::Words;
use crate::server::App;
use crate::server::clock::SystemClock;
use crate::server::config::Config;
use crate::server::language::Language;
use crate::server::outbound::{self, Outbound};

/// What is verified, and whom to believe.
#[derive(Args)]
pub struct VerifyArgs {
    /// Receipts (.jws), receipts with proof and consistency proofs (.json), checkpoints (.txt), evidence
    /// bundles (.zip), and public keys (jwks.json), in any order
    files: Vec<PathBuf>,
    /// Believe these public keys only: a file as a Placet publishes it at /.well-known/jwks.json
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// Fetch the public keys from the Placet at this address
    #[arg(long, conflicts_with = "keys")]
    url: Option<String>,
    /// Check the whole database that the settings name: each row against the ledger
    #[arg(long)]
    database: bool,
    /// Say only whether all is right
    #[arg(short, long)]
    quiet: bool,
    /// In which language: en or de
    #[arg(long, default_value = "en", value_name = "CODE")]
    language: String,
}

/// What could not be read ends the program with this.
const CANT_READ: u8 = 2;

/// Verifies. Exit status: 0 if all is right, 1 if something is not, 2 if something can't be read.
pub async fn run(
    args: VerifyArgs,
    config: impl FnOnce() -> anyhow::Result<Config>,
) -> anyhow::Result<ExitCode> {
    let words = Language::of(&args.language).words();
    match check(&args, config).await {
        Ok(report) => {
            print(&report, &words, args.quiet);
            Ok(match report.is_right() {
                true => ExitCode::SUCCESS,
                false => ExitCode::FAILURE,
            })
        }
        Err(error) => {
            let text = match error.downcast_ref::<Unreadable>() {
                Some(Unreadable(line)) => line.in_words(&words),
                None => format!("{error:#}"),
            };
            eprintln!("placet: {text}");
            Ok(ExitCode::from(CANT_READ))
        }
    }
}

async fn check(
    args: &VerifyArgs,
    config: impl FnOnce() -> anyhow::Result<Config>,
) -> anyhow::Result<Report> {
    // Files need no settings.
    let config = match args.database || args.url.is_some() {
        true => config()?,
        false => Config::default(),
    };
    let keys = believed(args, &config).await?;
    let mut report = Report::default();
    if args.database {
        let app = App::start(config, Arc::new(SystemClock)).await?;
        report.extend(database(&app, &keys, &mut |_| {}).await?);
    }
    let mut small = Vec::new();
    for path in &args.files {
        if is_zip(path)? {
            // A bundle may be larger than the memory: it is read where it lies.
            report.about(&path.display().to_string());
            let zip = std::io::BufReader::new(open(path)?);
            report.extend(bundle::bundle(zip, &keys, Limits::LARGE)?);
        } else {
            let bytes = std::fs::read(path);
            let bytes = bytes.with_context(|| format!("can't read {}", path.display()))?;
            small.push((path.display().to_string(), bytes));
        }
    }
    if !small.is_empty() || (args.files.is_empty() && !args.database) {
        report.extend(files(&small, &keys, Limits::LARGE)?);
    }
    Ok(report)
}

fn open(path: &Path) -> anyhow::Result<std::fs::File> {
    std::fs::File::open(path).with_context(|| format!("can't read {}", path.display()))
}

fn is_zip(path: &Path) -> anyhow::Result<bool> {
    use std::io::Read as _;
    let mut start = Vec::new();
    let read = open(path)?.take(2).read_to_end(&mut start);
    read.with_context(|| format!("can't read {}", path.display()))?;
    Ok(start == b"PK")
}

async fn believed(args: &VerifyArgs, config: &Config) -> anyhow::Result<Keys> {
    let (text, from) = match (&args.keys, &args.url) {
        (Some(file), _) => {
            let text = std::fs::read(file);
            let text = text.with_context(|| format!("can't read {}", file.display()))?;
            (text, file.display().to_string())
        }
        (None, Some(url)) => (fetch(url, config).await?, url.clone()),
        (None, None) => return Ok(Keys::default()),
    };
    let keys = serde_json::from_slice(&text).ok();
    let keys = keys
        .as_ref()
        .and_then(Keys::parse)
        .filter(|keys| !keys.is_empty());
    keys.with_context(|| format!("there are no public keys (a JSON Web Key Set) in {from}"))
}

async fn fetch(url: &str, config: &Config) -> anyhow::Result<Vec<u8>> {
    let outbound = Outbound::new(&config.outbound_private_addresses)?;
    let limits = outbound::Limits {
        time: std::time::Duration::from_secs(20),
        bytes: 1 << 20,
        cut: false,
    };
    let url = format!("{}/.well-known/jwks.json", url.trim_end_matches('/'));
    let answer = outbound.fetch(&url, &limits).await;
    let answer = answer.with_context(|| format!("can't fetch {url}"))?;
    anyhow::ensure!(answer.status == 200, "{url} answered {}", answer.status);
    Ok(answer.body)
}

fn print(report: &Report, words: &Words, quiet: bool) {
    if !quiet {
        for line in &report.lines {
            let text = line.in_words(words);
            match line.mark {
                Mark::About => println!("{text}"),
                Mark::Right => println!("  {:<6} {text}", words.t("verify-mark-right")),
                Mark::Wrong => println!("  {:<6} {text}", words.t("verify-mark-wrong")),
                Mark::Note => println!("  {:<6} {text}", words.t("verify-mark-note")),
            }
        }
        if report.more > 0 {
            println!(
                "  {}",
                words.with("verify-more", [("count", report.more.into())])
            );
        }
    }
    let verdict = match report.is_right() {
        true => "verify-verdict-right",
        false => "verify-verdict-wrong",
    };
    println!("{}", words.t(verdict));
}
