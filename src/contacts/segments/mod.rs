//! Segments: people by a condition instead of by hand. Who fits belongs to it, from the moment on when
//! they fit.
//!
//! A condition is a tree ([`model::Node`]): groups (all, any, none of) and tests of what is known of a
//! person, what they agreed to, and what happened. It becomes one SQL statement with bound values
//! ([`compile`]), and is a filter wherever people are found.

pub mod compile;
pub mod input;
pub mod model;
pub mod pages;
pub mod service;
pub mod store;
