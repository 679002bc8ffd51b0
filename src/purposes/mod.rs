//! What consent is asked for.
//!
//! - **Purpose**: one thing a person may agree to, in plain words per language (GDPR Art. 6(1)(a);
//!   EDPB Guidelines 05/2020, paragraphs 42-45: one choice a purpose).
//! - **Version**: one wording of it. From its first use it never changes; a new wording is a new
//!   version, *editorial* (the meaning stays, and so do the consents) or *material*.

pub mod model;

#[cfg(feature = "ssr")]
pub mod input;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod store;
