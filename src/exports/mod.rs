//! Tables that a job makes, for programs to come back for. What is in them, and who may have it, is said where
//! the desk streams the same at once: `register::export`, `contacts::people::export`.

pub mod erasure;
pub mod jobs;
pub mod model;
pub mod service;
pub mod store;
