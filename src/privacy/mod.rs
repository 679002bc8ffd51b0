//! What the DPO answers with: so far the audit log, one row for every change of state, written in
//! the transaction of the change (GDPR Art. 5(2): being able to show it).

pub mod audit;
pub mod erasure;
pub mod model;
pub mod pages;
pub mod service;
pub mod store;
