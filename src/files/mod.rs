//! Files that people send, with requests and with forms.
//!
//! They are received as a stream ([`incoming`]), judged by their content ([`sniff`]), kept under the
//! SHA-256 of it, and handed out as downloads that no browser opens by itself ([`download`]). What
//! belongs to nothing after two days is swept away ([`jobs`]).

pub mod download;
pub mod form;
pub mod incoming;
pub mod jobs;
pub mod sniff;
pub mod store;
