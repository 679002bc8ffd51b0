//! The stories behind the API that no other feature tells.

pub mod calls;
pub mod identify;
pub mod imports;
pub mod keys;
pub mod recording;
pub mod subjects;
