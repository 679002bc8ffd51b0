//! Receipts: what a person gets for what they said, so that it can be checked without us.
//!
//! A receipt is a JWS (RFC 7515, `EdDSA`) over a record of one event in the fields of ISO/IEC TS
//! 27560:2023, written in the terms of the W3C Data Privacy Vocabulary as JSON-LD. There is one for
//! giving, refusing, withdrawing, renewing, and for the end of a consent, by time or by the controller.
//! docs/receipts.md says which field is which.
//!
//! - **Stable**: what a receipt says follows from what was kept when the event was recorded, the
//!   controller of that time included. It is signed when somebody first asks for it, and kept; from then
//!   on it is the same bytes, whichever key signs by then.
//! - **Sparing**: the person stands in it as a number, not with their address (GDPR Art. 25).
//! - The readable page is made of the signed content, so that it can't say anything else.

pub mod download;
pub mod facts;
pub mod jws;
pub mod pages;
pub mod readable;
pub mod record;
pub mod service;
pub mod store;
