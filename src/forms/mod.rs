//! Forms: what a visitor is shown, fills in and sends.
//!
//! - **Definition**: fields, texts and settings of a form, as data ([`model::Definition`]).
//! - **Condition**: when a field is shown ([`condition`]). What is not shown is neither kept nor
//!   counted: a consent that nobody was asked for is not refused.
//! - **Draft**: the definition that the builder edits and saves by itself.
//! - **Version**: a published definition; immutable, with the SHA-256 of its canonical JSON
//!   (RFC 8785) and, for each language, of the HTML that visitors are shown (**snapshot**).
//! - **Form token**: proves that an answer belongs to a page of ours, once (`token`).
//!
//! A consent can't be ticked beforehand, nor one box stand for two purposes (GDPR Art. 4(11), 7;
//! EDPB Guidelines 05/2020, paragraphs 42-45 and 79): the definition has no way to say either.

pub mod accent;
pub mod answers;
pub mod binding;
pub mod condition;
pub mod country;
pub mod edit;
pub mod file;
pub mod history;
pub mod inline;
pub mod islands;
pub mod markdown;
pub mod model;
pub mod render;
pub mod steps;
pub mod validate;

#[cfg(feature = "ssr")]
pub mod blank;
#[cfg(feature = "ssr")]
pub mod canonical;
#[cfg(feature = "ssr")]
pub mod command;
#[cfg(feature = "ssr")]
pub mod diff;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod embed;
#[cfg(feature = "ssr")]
pub mod guard;
#[cfg(feature = "ssr")]
pub mod input;
#[cfg(feature = "ssr")]
pub mod interchange;
#[cfg(feature = "ssr")]
pub mod lint;
#[cfg(feature = "ssr")]
pub mod manage;
#[cfg(feature = "ssr")]
pub mod overrides;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod public;
#[cfg(feature = "ssr")]
pub mod published;
#[cfg(feature = "ssr")]
pub mod renewal;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod schedule;
#[cfg(feature = "ssr")]
pub mod sent;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod snapshot;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod style;
#[cfg(feature = "ssr")]
pub mod templates;
#[cfg(feature = "ssr")]
pub mod thanks;
#[cfg(feature = "ssr")]
pub mod token;
#[cfg(feature = "ssr")]
pub mod translations;
#[cfg(feature = "ssr")]
pub mod versions;
#[cfg(feature = "ssr")]
pub mod withdrawn;
