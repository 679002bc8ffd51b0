//! stub
/// Countries.
pub const COUNTRIES: [&str; 1] = ["DE"];
