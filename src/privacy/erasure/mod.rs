//! Erasing a person (GDPR Art. 17): everything that is theirs or points at them, in one transaction.
//!
//! - What goes: the person, what they are known by, fields, what they sent with its files and scans, events
//!   with their salt and evidence, states, links, mails, jobs, sessions, codes, what webhooks were to be told,
//!   lists, notes of imports, and in the audit log what points at them.
//! - What stays: **requests**, without a word of what was written and without the person; **entries of the
//!   ledger**, which say when something was recorded and, without the salt, nothing of whom (the tree goes on
//!   to verify); that there was an erasure, as a number.
//! - **Legal hold**: somebody who must not be erased for the time being (Art. 17(3), 18).
//! - Each feature has a function `erase` of its own; [`list`] calls them all, and a test fills every table and
//!   looks for the person in each column, so that none is forgotten.
//! - Deleted rows are overwritten in the file (`secure_delete`), and a job writes the file anew and empties
//!   its write-ahead log.

pub mod input;
pub mod jobs;
pub mod list;
pub mod model;
pub mod service;
pub mod store;

pub use model::Person;
pub use service::erase;
