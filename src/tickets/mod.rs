//! stub
pub mod holidays;
pub mod pages;
pub mod service;
