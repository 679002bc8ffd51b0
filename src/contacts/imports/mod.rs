//! People read in from a file: CSV or XLSX.
//!
//! A file is uploaded, its columns are mapped to what they mean (remembered by their names), and a trial
//! run says row by row what would be new, changed, and refused. Then it is imported, in batches of one
//! short transaction each; a program that is killed in between goes on behind the last batch. Within
//! thirty days an import can be taken back: who was new goes, unless something has happened with them
//! since, and who was changed is as before.
//!
//! An import adds to what is known. It replaces something only where that was asked for. It says nothing
//! about consents: those have an import of their own, with evidence.

pub mod guess;
pub mod model;
pub mod pages;
pub mod rows;
pub mod run;
pub mod service;
pub mod store;
pub mod undo;
