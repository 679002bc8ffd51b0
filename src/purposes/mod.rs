//! stub
#[cfg(feature = "ssr")]
pub mod pages;
