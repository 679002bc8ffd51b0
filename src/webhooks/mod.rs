//! Webhooks: other programs are told what happens to a form, as soon as it happens.
//!
//! - **Webhook**: an address, and what it is told of.
//! - **Delivery**: one thing told to one webhook. It is queued in the transaction of its cause, tried
//!   again for three days if nobody takes it, and kept in a log for a month. It may arrive twice: its
//!   id stays the same, so that whoever receives it can tell.
//! - **Secret**: signs what is sent (Standard Webhooks, <https://www.standardwebhooks.com>), so that a
//!   receiver knows that it comes from here. It follows from the program's own secret: a copy of the
//!   database holds none.
//!
//! A delivery holds ids, no answers: these are read when it is sent, if the webhook is to have them,
//! so that nothing outlives a response that was deleted.

pub mod announce;
pub mod erasure;
pub mod input;
pub mod jobs;
pub mod letter;
pub mod model;
pub mod pages;
pub mod payload;
pub mod service;
pub mod signing;
pub mod store;
