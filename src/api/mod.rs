//! Other programs: what they may ask and do below `/api/v1`.
//!
//! - **Key**: what a program comes in with. It has scopes ([`model::Scope`]), may expire, and can be
//!   revoked; only the SHA-256 of its secret is stored. Who makes one can give it no more than they may
//!   do themselves.
//! - **Problem**: what every error is (RFC 9457), with a type that stays the same.
//! - **Idempotency key**: the same POST sent twice is done once, and answered twice the same
//!   ([`idempotency`]).
//! - **Document**: what there is, in `OpenAPI` 3.1, generated from the handlers ([`document`]).
//!
//! Whatever is recorded here goes the way of everything else ([`crate::consents::keeping`]).

pub mod caller;
pub mod command;
pub mod document;
pub mod erasure;
pub mod etag;
pub mod frame;
pub mod idempotency;
pub mod input;
pub mod jobs;
pub mod known_keys;
pub mod model;
pub mod moment;
pub mod pages;
pub mod paging;
pub mod problem;
pub mod rate;
pub mod service;
pub mod store;
pub mod v1;
