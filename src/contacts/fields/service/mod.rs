//! Keeping custom fields, and what is known of people in them.

mod definitions;
mod people;

pub use definitions::*;
pub use people::*;
