//! The consent register: the contact centre's view of what people said.
//!
//! - **Search**: by number or another identifier, by what was said, when, to what, where. It runs on an index
//!   whatever is asked for (see `store::states`), and never stands in an address: it is kept by its id.
//! - **Deed**: what an agent writes down, changes or takes back in one go. Nothing is overwritten: each is
//!   an event by that agent, with how they know. A deed can be undone while nobody has said anything since.

pub mod erasure;
pub mod export;
pub mod import;
pub mod input;
pub mod model;
pub mod pages;
pub mod phone;
pub mod reset;
pub mod restoring;
pub mod service;
pub mod store;
