//! Data subjects: the people, and what they are known by.
//!
//! - **Subject**: the person (GDPR Art. 4(1)). May be no more than a phone number.
//! - **Identifier**: an e-mail address, a phone number (E.164) or an id of another system. It
//!   belongs to one subject. It is *verified* once the person has proven that it is theirs.
//! - **Field**: one more thing that an organisation knows of people, defined by itself ([`fields`]).
//! - **Filter, tag, list, merge**: people, many at a time ([`people`]). **Segment**: people by a
//!   condition ([`segments`]). **Import**: people from a file ([`imports`]).

pub mod fields;

#[cfg(feature = "ssr")]
pub mod erasure;
#[cfg(feature = "ssr")]
pub mod imports;
#[cfg(feature = "ssr")]
pub mod many;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod segments;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod words;
#[cfg(feature = "ssr")]
pub mod work;
