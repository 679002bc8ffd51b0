//! Placet, a consent desk: forms that ask, evidence that stands, a portal for the people behind
//! the data, and a desk for those who answer for it.
//!
//! # The map
//! Every feature is a folder with the same file names (only those that it needs):
//! `model.rs` types and pure rules · `store.rs` SQL and nothing else · `service.rs` the story of
//! one operation, permission first · `pages/` one page a file, the view and its POST ·
//! `routes.rs` endpoints for programs · `islands/` interactive parts · `jobs.rs` work in the
//! background.
//!
//! # Two sides
//! The crate compiles twice. With the feature `ssr` it is the server: everything. With `browser`
//! it is the WebAssembly of the few islands: `model.rs`, `islands/`, and the form renderer. A
//! `#[cfg]` stands on a `mod` line, never inside a function.

pub mod contacts;
pub mod error;
pub mod forms;
pub mod html;
pub mod i18n;
pub mod ids;
pub mod languages;
pub mod purposes;
pub mod server_fn;
pub mod time;

#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod bundles;
#[cfg(feature = "ssr")]
pub mod consents;
#[cfg(feature = "ssr")]
pub mod exports;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
pub mod ledger;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod organisation;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod portal;
#[cfg(feature = "ssr")]
pub mod privacy;
#[cfg(feature = "ssr")]
pub mod receipts;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
pub mod responses;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod signing;
#[cfg(feature = "ssr")]
pub mod tables;
#[cfg(feature = "ssr")]
pub mod tasks;
#[cfg(feature = "ssr")]
pub mod tickets;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod webhooks;

/// Called by the browser once the module has loaded: brings the islands of the page to life.
#[cfg(feature = "browser")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    forms::islands::mount();
}
