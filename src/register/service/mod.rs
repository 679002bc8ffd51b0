//! What users do with the register.

pub mod deeds;
pub mod searching;
pub mod undoing;
