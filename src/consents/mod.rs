//! Evidence: what people said to which purpose, when and how.
//!
//! - **Submission**: what a visitor sent with a form, and what exactly they had been shown.
//! - **Event**: what happened to one person's consent to one wording of a purpose: given, refused,
//!   withdrawn. Events are added, never changed (GDPR Art. 7(1): being able to show it). A refusal
//!   counts as much as a consent.
//! - **State**: the latest word of a person to a purpose, and how it stands today: it may have
//!   expired, or need renewal because what is asked for now means something else. It says why, and how
//!   it stood at another time ([`stating`]).
//! - **Renewal**: agreeing again. People are asked for it before a consent ends ([`reminding`]); on the
//!   day after its last one the end is noted ([`expiring`]).
//! - **Manage link**: in every receipt; shows and withdraws without signing in (Art. 7(3): as easy
//!   as giving).

pub mod asking;
pub mod deciding;
pub mod erasure;
pub mod expiring;
pub mod incoming;
pub mod jobs;
pub mod keeping;
pub mod letter;
pub mod links;
pub mod model;
pub mod pages;
pub mod recording;
pub mod reminding;
pub mod renewing;
pub mod routes;
pub mod seen;
pub mod sent;
pub mod service;
pub mod standing;
pub mod stating;
pub mod store;
