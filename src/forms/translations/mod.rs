//! Translating a form: its texts side by side, which of them are missing or out of date, and the way
//! out to translators and back.
//!
//! - **Source**: the form's first language, in which it is written.
//! - **Unit** ([`Unit`]): one text of the form in all its languages, such as the label of a field.
//!   Its id never changes, so that a file comes home months later.
//! - **Mark** ([`marks`]): of which source text a translation was made, as a hash. Where the source
//!   says something else by now, the translation is **out of date** until somebody looks at it.
//! - **Exchange**: CSV for spreadsheets ([`csv`]), XLIFF 2 for translators' programs ([`xliff`]); what
//!   comes back is shown before it is applied ([`import`]).

pub mod csv;
pub mod import;
pub mod input;
pub mod languages;
pub mod marks;
pub mod service;
pub mod units;
pub mod xliff;

pub use self::marks::{Completeness, completeness, stale};
pub use self::units::Unit;
