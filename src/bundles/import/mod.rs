//! Taking in a bundle of another Placet.
//!
//! - Nothing is read before all of it has been checked: every file against the manifest, every receipt and
//!   proof against the keys in the bundle.
//! - **People** keep their ids; whoever is known here by one of their identifiers is the same person.
//! - **Purposes** are matched by name only if they say the same here: agreeing to other words is another
//!   consent. Else they are made anew, with all their wordings.
//! - **Events** keep their ids, say by whom they came, and get an entry in the ledger of here as well. What the
//!   other ledger has of them is kept beside.
//! - Nobody who has taken a consent back here is subscribed again by a file.

pub mod archive;
pub mod people;
pub mod purposes;
pub mod service;
pub mod store;

pub use service::{Report, import};
