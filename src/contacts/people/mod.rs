//! People, many at a time: finding them, putting them together, changing them.
//!
//! - **Filter**: what somebody looks for in the list; the same for list, count, change and export
//!   ([`filter`]). Every search runs on an index: words are compared whole or by their beginning.
//! - **Tag**: a word that staff put on people. **List**: people put together by hand.
//! - **Bulk**: one change of everybody whom a filter finds, as a task that can be taken back ([`bulk`]).
//! - **Merge**: two records that turn out to be one person ([`merge`]).

pub mod bulk;
pub mod export;
pub mod filter;
pub mod groups;
pub mod input;
pub mod merge;
pub mod service;
pub mod sql;
pub mod store;
