//! Keys, kept answers, and the lists that only programs ask for.

pub mod calls;
pub mod consents;
pub mod keys;
pub mod purposes;
pub mod requests;
pub mod subjects;
pub mod submissions;
