//! What can be done with requests. Members of the department that answers a request read and answer
//! it, nobody else at the desk; its person reads the public part.

pub mod departments;
pub mod desk;
mod notify;
pub mod person;
pub mod program;

pub use departments::prepare;
pub use desk::{list_due, list_of_subject};
pub use person::create;
