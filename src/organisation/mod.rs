//! The controller (GDPR Art. 4(7)): whose consents these are, and who answers for them.
//!
//! There is one. Its name and contact stand on every form and receipt (EDPB Guidelines 05/2020,
//! paragraph 64), its country decides about public holidays, its zone about the day of receipt.

pub mod known;
pub mod model;
pub mod pages;
pub mod service;
pub mod store;
