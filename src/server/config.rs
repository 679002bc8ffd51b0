//! Configuration: defaults, then `placet.toml`, then the environment; the later wins.
//!
//! Every key stands with its meaning in `placet.example.toml`. A key that is not known is an
//! error, wherever it comes from: a misspelt setting must not be silently ignored.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// Environment variables of the prefix that belong to the tools and tests, not to the program.
const NOT_OURS: [&str; 6] = [
    "config",
    "test_postgres",
    "chromium",
    "cache",
    "pg_fsync",
    "environment",
];

/// The effective configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port to serve on.
    pub listen: SocketAddr,
    /// Where people reach the program; `http://{listen}` if empty.
    pub public_url: String,
    /// `sqlite:PATH` or `postgres://...`; `sqlite:{data_dir}/placet.db` if empty.
    pub database_url: Secret,
    /// Folder of the database, attachments, secret and development mailbox.
    pub data_dir: PathBuf,
    /// `smtp://` or `smtps://`; empty: mail goes to `{data_dir}/mailbox`.
    pub smtp_url: Secret,
    /// Sender of all mail; the organisation's contact address if empty.
    pub mail_from: String,
    /// At least 32 characters that sign tokens; made and kept in the data folder if empty.
    pub secret: Secret,
    /// `text` or `json` log lines.
    pub log_format: LogFormat,
    /// What is logged, as `tracing`'s filter directives.
    pub log: String,
    /// Trust `X-Forwarded-For` of a proxy in front: the client's address is its last entry.
    pub behind_proxy: bool,
    /// Addresses of this machine or a private network that webhooks and checks of pages may reach.
    pub outbound_private_addresses: Vec<IpAddr>,
    /// Where checkpoints of the ledger are sent, so that somebody else has them; empty: nowhere.
    pub witness_url: String,
    /// File to which they are added; empty: none.
    pub witness_file: PathBuf,
}

/// A setting that must not appear in logs or on screen.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The secret itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether none is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(secret: String) -> Self {
        Self(secret)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() {
            "(none)"
        } else {
            "(hidden)"
        })
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For log collectors: one JSON object a line.
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: String::new(),
            database_url: Secret::default(),
            data_dir: PathBuf::from("data"),
            smtp_url: Secret::default(),
            mail_from: String::new(),
            secret: Secret::default(),
            log_format: LogFormat::Text,
            log: "info".to_owned(),
            behind_proxy: false,
            outbound_private_addresses: Vec::new(),
            witness_url: String::new(),
            witness_file: PathBuf::new(),
        }
    }
}

impl Config {
    /// Reads `file` (which must exist if it is given, else `placet.toml` where there is one) and
    /// the environment; a data folder from the command line wins over both.
    pub fn load(file: Option<&Path>, data_dir: Option<PathBuf>) -> Result<Self, ConfigError> {
        let toml = match file {
            Some(file) if !file.exists() => {
                return Err(ConfigError(format!("there is no file {}", file.display())));
            }
            Some(file) => Toml::file_exact(file),
            // Only here and not in folders above: what counts must be in sight.
            None => Toml::file("./placet.toml"),
        };
        let environment = Env::prefixed("PLACET_").ignore(&NOT_OURS);
        let mut config: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(toml)
            .merge(environment)
            .extract()
            .map_err(|e| ConfigError(e.to_string()))?;
        config.data_dir = data_dir.unwrap_or(config.data_dir);
        config.completed()
    }

    /// Fills in what follows from other keys, and refuses what can't work.
    pub fn completed(mut self) -> Result<Self, ConfigError> {
        if self.public_url.is_empty() {
            self.public_url = format!("http://{}", self.listen);
        }
        self.public_url = self.public_url.trim_end_matches('/').to_owned();
        if !self.public_url.starts_with("http://") && !self.public_url.starts_with("https://") {
            return Err(ConfigError(
                "public_url must start with http:// or https://".into(),
            ));
        }
        if self.database_url.is_empty() {
            let path = self.data_dir.join("placet.db");
            self.database_url = Secret(format!("sqlite:{}", path.display()));
        }
        if !self.secret.is_empty() && self.secret.reveal().len() < 32 {
            return Err(ConfigError(
                "secret must have at least 32 characters".into(),
            ));
        }
        Ok(self)
    }

    /// Whether browsers reach us by TLS: then cookies are `Secure` and HSTS is sent.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Scheme, host and port of the public address, as browsers write an origin.
    #[must_use]
    pub fn origin(&self) -> &str {
        let after_scheme = self.public_url.find("://").map_or(0, |at| at + 3);
        let path = self.public_url[after_scheme..].find('/');
        path.map_or(&self.public_url, |at| &self.public_url[..after_scheme + at])
    }

    /// The whole address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}

impl fmt::Display for Config {
    /// As `placet config` prints it: valid TOML, secrets hidden.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let log_format = match self.log_format {
            LogFormat::Text => "text",
            LogFormat::Json => "json",
        };
        writeln!(f, "listen = \"{}\"", self.listen)?;
        writeln!(f, "public_url = {:?}", self.public_url)?;
        writeln!(
            f,
            "database_url = {:?}",
            without_password(self.database_url.reveal())
        )?;
        writeln!(f, "data_dir = {:?}", self.data_dir.display().to_string())?;
        writeln!(
            f,
            "smtp_url = {:?}",
            without_password(self.smtp_url.reveal())
        )?;
        writeln!(f, "mail_from = {:?}", self.mail_from)?;
        writeln!(f, "secret = \"{:?}\"", self.secret)?;
        writeln!(f, "log_format = \"{log_format}\"")?;
        writeln!(f, "log = {:?}", self.log)?;
        writeln!(f, "behind_proxy = {}", self.behind_proxy)?;
        let private = self.outbound_private_addresses.iter();
        let private: Vec<_> = private.map(|address| format!("\"{address}\"")).collect();
        writeln!(f, "outbound_private_addresses = [{}]", private.join(", "))?;
        // Its path or query may be what lets us in there.
        let witness = match self.witness_url.is_empty() {
            true => "",
            false => "(hidden)",
        };
        writeln!(f, "witness_url = {witness:?}")?;
        writeln!(
            f,
            "witness_file = {:?}",
            self.witness_file.display().to_string()
        )
    }
}

/// The address with the password of `scheme://user:password@host?password=...` hidden.
fn without_password(url: &str) -> String {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let pairs: Vec<_> = pairs
        .map(|pair| match pair.split_once('=') {
            Some((key, _)) if key.contains("password") => format!("{key}=(hidden)"),
            _ => pair.to_owned(),
        })
        .collect();
    let mark = if pairs.is_empty() { "" } else { "?" };
    format!(
        "{}{mark}{}",
        without_user_password(address),
        pairs.join("&")
    )
}

fn without_user_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let Some((credentials, host)) = rest.rsplit_once('@') else {
        return url.to_owned();
    };
    let user = credentials.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}:(hidden)@{host}")
}

/// The configuration can't be used; says which key and why.
#[derive(Debug, thiserror::Error)]
#[error("configuration: {0}")]
pub struct ConfigError(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_never_printed() {
        let config = Config {
            database_url: Secret("postgres://placet:hunter2@db/placet".into()),
            secret: Secret("0123456789abcdef0123456789abcdef".into()),
            ..Config::default()
        };
        let printed = format!("{config}{config:?}");
        assert!(
            !printed.contains("hunter2") && !printed.contains("0123456789"),
            "{printed}"
        );
        assert!(printed.contains("postgres://placet:(hidden)@db/placet"));
        let other_way = without_password("postgres://db/placet?password=hunter2&sslmode=require");
        assert_eq!(
            other_way,
            "postgres://db/placet?password=(hidden)&sslmode=require"
        );
    }

    #[test]
    fn the_origin_has_no_path() {
        let at = |url: &str| Config {
            public_url: url.into(),
            ..Config::default()
        };
        assert_eq!(
            at("https://example.org/consent").origin(),
            "https://example.org"
        );
        assert_eq!(
            at("http://127.0.0.1:3000").origin(),
            "http://127.0.0.1:3000"
        );
    }
}
