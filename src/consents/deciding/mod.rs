//! `May we?`: one function that mail, campaigns, the API and pages ask before they act.
//!
//! - **Question**: a contact point or a person, a purpose or a channel, a moment.
//! - **Decision**: yes or no, the rule that decided, the event that proves it, and the last moment at which
//!   the answer holds.
//! - Without a record there is no consent (GDPR Art. 4(11), 7(1)): silence, an unanswered announcement and a
//!   person nobody knows all mean no.
//! - Where several people or records share a contact point, the least permissive wins.
//! - Every decision is one read by indexes of what holds now. Nothing that anybody said is kept in memory, so
//!   a withdrawal on any node changes the next answer; wordings are, and the read tells when one has changed.
//! - **Window**: on `WhatsApp`, whoever wrote may be answered for 24 hours; without permanent consent nothing
//!   else is allowed, and with it only templates outside of the window.

pub mod latest;
pub mod model;
pub mod rules;
pub mod service;
pub mod store;
pub mod terms;
pub mod together;
pub mod whatsapp;

pub use model::{Decision, Question, Rule, Topic, Who};
pub use service::{ask, decide};
