//! Forms on other websites: the snippet and its script, and what a website may have against them.
//!
//! - **Snippet**: a link that works alone, and a script that makes a frame of it ([`snippet`]).
//! - **Copy**: the script as one build had it, at an address with its hash, for pages that pin it by
//!   `integrity` ([`copies`]). Copies stay after updates.
//! - **Prefill**: what the website knows already comes behind the number sign of the frame's address,
//!   which browsers do not send ([`prefill`]).
//! - **Checker**: reads a page of the website and says what would block the form there ([`check`], with
//!   the rules of Content Security Policy in [`csp`] and [`sources`]).

pub mod check;
pub mod copies;
pub mod csp;
pub mod host_page;
pub mod prefill;
pub mod snippet;
pub mod sources;
pub mod store;
pub mod visit;
