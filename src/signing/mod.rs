//! The keys with which this installation signs what others keep: receipts and checkpoints.
//!
//! - **Key**: Ed25519 (RFC 8032), named by its thumbprint (`kid`, RFC 7638). One is current; it is made
//!   when something is first signed. The private half is kept sealed: whoever has only the database
//!   can't sign.
//! - **Rotation** makes another key current. The old one stays published, because what it has signed
//!   must be checked for as long as anybody keeps it; its private half is deleted.
//! - `/.well-known/jwks.json` publishes all of them (RFC 7517, RFC 8037).

pub mod command;
pub mod jwk;
pub mod model;
pub mod pages;
pub mod routes;
pub mod seal;
pub mod service;
pub mod store;
