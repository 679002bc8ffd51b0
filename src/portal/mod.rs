//! stub
pub mod pages;
pub mod store;
