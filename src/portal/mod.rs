//! The person's own side: signing in by a code or link sent by mail, their consents with the whole
//! history, their account. Withdrawing is one click, as giving was (GDPR Art. 7(3)).
//!
//! - **Pending sign-in**: a code and a link that were mailed to an address. Whoever has one of them
//!   has shown that the address is theirs; both together work once.
//! - **Visit**: the frame of a page for whoever is signed in.

pub mod erasure;
pub mod letter;
pub mod model;
pub mod pages;
pub mod service;
pub mod sign_in;
pub mod store;
pub mod visit;

pub use visit::Visit;
