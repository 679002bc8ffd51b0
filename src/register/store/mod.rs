//! The register in the database.

pub mod deeds;
pub mod people;
pub mod searches;
pub mod states;
