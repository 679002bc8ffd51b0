//! stub
pub mod pages;
