//! Long work that somebody has started and watches: an import, a change of many, an export.
//!
//! A **task** says what is to be done (its kind and payload), how far it has come (done of total, and a
//! *place* from which to go on), and in the end what came of it (report). The work is done in slices by
//! the job runner: a slice ends well within the lease of a job, and the next one is another job. A batch
//! keeps its changes and its place in one transaction, so a program that is killed in between goes on
//! where it was, and nothing is done twice.
//!
//! To add a kind: [`model::Kind`], its arm in [`jobs`], and words `task-kind-{key}`.

pub mod erasure;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod service;
pub mod store;

pub use service::create;
pub use store::{advance, fail, finish, is_cancelled, keep_place};
