//! Consent on paper: the sheet that is printed, and what staff enter from it when it comes back.
//!
//! - **Sheet**: a published version of a form in one language, made to be printed, filled in with a
//!   pen and signed. It names version and snapshot on every page.
//! - **Entry**: what stands on a signed sheet, typed in by staff, with the scan that shows it.
//!
//! What is entered goes through the same checks and the same recording as what a visitor sends: a
//! submission, an event for each consent that was asked for, refusals included, a receipt where a mail
//! reaches the person. The person said it on the day beside the signature; who entered it when, how the
//! sheet arrived and the scan's hash stand in the evidence.

pub mod entry;
pub mod input;
pub mod model;
pub mod pages;
pub mod service;
pub mod sheet;
pub mod store;
