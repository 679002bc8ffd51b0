//! Responses: what people sent with a form, as staff read, count, export and delete it.
//!
//! - **Response**: a submission whose answers are still there. What a consent needs to be proven
//!   stays when a response is deleted ([`retention`]).
//! - **Book**: the definitions of all versions of a form. A field's id is never used again, so the
//!   answers to it line up across versions.
//! - **Column**: a field, or a circumstance; the same in the table and in exports.
//!
//! Reading, exporting and deleting are rights of their own: who builds a form need not read what
//! people answer.

pub mod book;
pub mod export;
pub mod input;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod retention;
pub mod service;
pub mod store;
pub mod summary;
pub mod walk;
