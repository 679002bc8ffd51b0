//! Consents of others, read in from a file.
//!
//! - Upload: each row is kept as it stands in the file; columns are taken for what their names say.
//! - Dry run: a job says row by row what would become of it. Nothing else happens.
//! - For good: a job does the same, some hundred rows a transaction. How far it is stands in the same
//!   transaction, so whatever dies in between goes on where it was, and nothing is done twice.
//! - Nothing is raised without evidence, and nobody who withdrew is subscribed again.

pub mod jobs;
pub mod model;
pub mod objects;
pub mod pages;
pub mod reading;
pub mod rules;
pub mod service;
pub mod store;
pub mod undoing;
pub mod working;
