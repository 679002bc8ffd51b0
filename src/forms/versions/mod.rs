//! What was published: who and when, what was different, what it looked like, and back into the
//! draft with it.

pub mod service;
pub mod store;
