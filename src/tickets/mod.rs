//! Service requests: what people ask of the organisation, and who answers until when.
//!
//! - **Ticket**: a request of a person (in the portal: a request). It has a [type](model::RequestType),
//!   a [state](lifecycle::State) and a timeline that only grows.
//! - **Department**: who answers. Its members read and answer its tickets, nobody else at the desk
//!   does: the DPO is bound to secrecy (GDPR Art. 38(5)).
//! - **Public** and **internal**: an entry of the timeline is one of the two; the person's pages ask
//!   the database for the public ones only ([`store::person`]).
//! - **Due**: requests under Arts. 15 to 22 are to be answered within [a month](due) (Art. 12(3)); a
//!   refusal says why, and where to complain (Art. 12(4)).

pub mod due;
pub mod erasure;
pub mod holidays;
pub mod input;
pub mod letters;
pub mod lifecycle;
pub mod model;
pub mod pages;
pub mod service;
pub mod store;
pub mod upload;
