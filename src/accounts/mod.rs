//! Staff: who they are, what they may do, how they sign in.
//!
//! - **User**: a person of the organisation. **Role**: a named set of permissions; a user has any
//!   number of them.
//! - **Actor**: whoever does something, signed in or not; every service takes one first, so that a
//!   forgotten permission check does not compile.
//! - The rights over people's consents and the DPO's rights are granted to persons. Being an
//!   administrator implies neither (GDPR Art. 38(3), 38(5): the DPO's independence and secrecy).
//! - Sign-in answers the same, in the same time, whether the address is known or not.

pub mod actor;
pub mod desk;
pub mod model;
pub mod pages;
pub mod password;
pub mod service;
pub mod store;

pub use actor::{Actor, Who};
pub use desk::Desk;
