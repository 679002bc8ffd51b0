//! The register in the database.

pub mod deeds;
pub mod searches;
pub mod states;
