//! Mail: letters are put together in words, queued in the transaction of their cause, and sent by
//! a job.

pub mod erasure;
pub mod jobs;
pub mod letter;
pub mod mailbox;
pub mod routes;
pub mod service;
pub mod store;
