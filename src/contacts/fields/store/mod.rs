//! Custom fields and their values in the database.

mod definitions;
mod values;

pub use definitions::*;
pub use values::*;
