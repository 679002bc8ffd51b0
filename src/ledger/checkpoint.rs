//! Checkpoints: what the whole ledger was at a moment (C2SP tlog-checkpoint).
//!
//! Three lines that every program of that kind reads: origin, size, root. Then two of ours: `time`, and
//! `previous`, the SHA-256 of the text of the checkpoint before, which all but the first one have. So
//! checkpoints are a chain, and none can be left out or replaced.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::tree::Hash;
use crate::server::config::Config;
use crate::time::Timestamp;

/// A checkpoint, without its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose ledger: its address without scheme, and the name of the key.
    pub origin: String,
    /// Entries.
    pub size: u64,
    /// Root of the tree.
    pub root: Hash,
    /// When it was made.
    pub sealed_at: Timestamp,
    /// SHA-256 of the text of the one before.
    pub previous: Option<Hash>,
}

/// Where this installation's ledger is, as checkpoints name it.
#[must_use]
pub fn origin(config: &Config) -> String {
    let address = config.public_url.split_once("://");
    let address = address.map_or(config.public_url.as_str(), |(_, rest)| rest);
    // A name of a key has neither.
    let address = address.replace(['+', ' '], "-");
    format!("{address}/ledger")
}

/// What the next checkpoint says of the one with this text.
#[must_use]
pub fn digest(text: &str) -> Hash {
    Sha256::digest(text).into()
}

impl Checkpoint {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let previous = self
            .previous
            .map(|hash| format!("previous {}\n", BASE64_STANDARD.encode(hash)));
        format!(
            "{}\n{}\n{}\ntime {}\n{}",
            self.origin,
            self.size,
            BASE64_STANDARD.encode(self.root),
            written(self.sealed_at),
            previous.unwrap_or_default()
        )
    }

    /// Reads the text of a checkpoint of ours; none if it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let origin = lines.next().filter(|line| !line.is_empty())?.to_owned();
        let size = lines.next()?;
        let is_number =
            size.bytes().all(|b| b.is_ascii_digit()) && (size == "0" || !size.starts_with('0'));
        let size = size.parse().ok().filter(|_| is_number)?;
        let root = hash(lines.next()?)?;
        let (mut sealed_at, mut previous) = (None, None);
        for line in lines {
            match line.split_once(' ') {
                Some(("time", time)) => sealed_at = Some(read(time)?),
                Some(("previous", encoded)) => previous = Some(hash(encoded)?),
                _ => {}
            }
        }
        Some(Self {
            origin,
            size,
            root,
            sealed_at: sealed_at?,
            previous,
        })
    }
}

fn hash(encoded: &str) -> Option<Hash> {
    BASE64_STANDARD.decode(encoded).ok()?.try_into().ok()
}

/// RFC 3339 with milliseconds.
fn written(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    format!("{at:.3}")
}

fn read(time: &str) -> Option<Timestamp> {
    let at: jiff::Timestamp = time.parse().ok()?;
    Some(Timestamp(at.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint {
            origin: "placet.example/ledger".into(),
            size: 12,
            root: [1; 32],
            sealed_at: Timestamp(1_772_442_000_007),
            previous: Some([2; 32]),
        }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let first = Checkpoint {
            previous: None,
            sealed_at: Timestamp(1_772_442_000_000),
            ..checkpoint()
        };
        for checkpoint in [checkpoint(), first] {
            assert_eq!(Checkpoint::parse(&checkpoint.text()), Some(checkpoint));
        }
        let lines = checkpoint().text();
        assert!(
            lines.contains("\ntime 2026-03-02T09:00:00.007Z\nprevious Ag"),
            "{lines}"
        );
    }

    #[test]
    fn what_is_no_checkpoint_is_not_read() {
        let text = checkpoint().text();
        for (from, to) in [
            ("12\n", "012\n"),
            ("12\n", "-1\n"),
            ("\ntime 2026", "\ntime 20x6"),
            ("AQEB", "AQ"),
        ] {
            assert_eq!(
                Checkpoint::parse(&text.replacen(from, to, 1)),
                None,
                "{to:?}"
            );
        }
        assert_eq!(Checkpoint::parse(text.trim_end()), None);
    }

    #[test]
    fn the_origin_is_the_address_without_its_scheme() {
        let config = Config {
            public_url: "https://consent.example.org".into(),
            ..Config::default()
        };
        assert_eq!(origin(&config), "consent.example.org/ledger");
    }
}
