//! Resetting a purpose: all consents to it are declared not to count, because its policy is renewed. Only
//! after all of them were taken out, and with a reason that each record keeps.

pub mod jobs;
pub mod pages;
pub mod service;
pub mod store;
