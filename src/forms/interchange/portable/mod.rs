//! `form.json`: a definition that another installation can read.
//!
//! Purposes are named by their keys; what they said where the file was written may stand beside
//! them, for people who read the file and for the linter. Importing never changes a purpose: it is
//! somebody else's to say what people agree to. What is as it is by default is not written, so that
//! files are short; properties stand in the order of `docs/form-format.md`.

mod check;
mod purposes;
mod reading;
mod writing;

use serde_json::{Map, Value};

pub use self::reading::read;
pub use self::writing::write;

/// Whether a document looks like one of ours.
pub fn is_ours(document: &Value) -> bool {
    document.get("schema").is_some_and(Value::is_number)
        && document.get("fields").is_some_and(Value::is_array)
}

/// Properties of a field that name a purpose.
const PURPOSES: [&str; 2] = ["purpose", "serves"];

fn each_field(document: &mut Map<String, Value>, mut change: impl FnMut(&mut Map<String, Value>)) {
    let fields = document.get_mut("fields").and_then(Value::as_array_mut);
    let fields = fields.into_iter().flatten();
    fields
        .filter_map(Value::as_object_mut)
        .for_each(&mut change);
}
