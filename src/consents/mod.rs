//! stub
pub mod jobs;
pub mod pages;
pub mod routes;
