//! The ledger in the database. Entries, nodes and checkpoints are added, never changed; an entry gets
//! its position once.

mod checkpoints;
mod checks;
mod entries;
mod events;
mod submissions;

pub use checkpoints::*;
pub use checks::*;
pub use entries::*;
pub use events::*;
pub use submissions::*;

use super::tree::Hash;

/// A stored hash. One that is too short or too long is left as one that fits nothing.
fn hash(bytes: Vec<u8>) -> Hash {
    bytes.try_into().unwrap_or_default()
}

fn number(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
