//! stub
pub mod jobs;
pub mod routes;
