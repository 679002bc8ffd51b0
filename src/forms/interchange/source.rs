//! An object of a foreign format that remembers which of its properties have been read: what is
//! left in the end is reported, so nothing is lost without a word.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::report::{Report, Why, brief};

/// An object of a source, and where it stands.
pub struct Source<'a> {
    /// `pages[0].elements[2]`; empty for the whole document.
    pub place: String,
    object: &'a Map<String, Value>,
    read: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Source<'a> {
    /// Nothing if the value is no object.
    pub fn of(value: &'a Value, place: impl Into<String>) -> Option<Self> {
        Some(Self {
            place: place.into(),
            object: value.as_object()?,
            read: RefCell::default(),
        })
    }

    /// Where a property of it stands.
    pub fn at(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.place)
        }
    }

    /// A property that has a value.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        let (name, value) = self.object.get_key_value(name)?;
        self.read.borrow_mut().insert(name);
        Some(value).filter(|value| !value.is_null())
    }

    /// The first of some properties that has a value. All of them count as read.
    pub fn first(&self, names: &[&str]) -> Option<&'a Value> {
        let values: Vec<_> = names.iter().filter_map(|name| self.get(name)).collect();
        values.into_iter().find(|value| !is_empty(value))
    }

    /// A property as text, whatever plain value it is; empty if it is none.
    pub fn text(&self, name: &str) -> String {
        self.get(name).map(plain).unwrap_or_default()
    }

    /// Whether a property says yes.
    pub fn flag(&self, name: &str) -> bool {
        self.text(name) == "true"
    }

    /// A property as a count. Negative ones mean none in the formats that have them.
    pub fn count(&self, name: &str) -> Option<u32> {
        self.text(name).parse().ok()
    }

    /// A property as a list; empty if it is none.
    pub fn list(&self, name: &str) -> &'a [Value] {
        let list = self.get(name).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    /// The objects of a list, each with its place. What is no object is reported.
    pub fn objects(&self, name: &str, report: &mut Report) -> Vec<Source<'a>> {
        let list = self.list(name).iter().enumerate();
        let mut objects = Vec::new();
        for (number, value) in list {
            let place = format!("{}[{number}]", self.at(name));
            match Source::of(value, place.clone()) {
                Some(object) => objects.push(object),
                None => report.add(place, &plain(value), Why::Malformed),
            }
        }
        objects
    }

    /// Reports what has not been read, by what `why` says about a property; nothing about those
    /// for which it has nothing to say, nor about empty values.
    pub fn leave(&self, report: &mut Report, why: impl Fn(&str, &Value) -> Option<Why>) {
        let read = self.read.borrow();
        for (name, value) in self.object {
            if read.contains(name.as_str()) || is_empty(value) {
                continue;
            }
            if let Some(why) = why(name, value) {
                report.add(self.at(name), &brief(&plain(value)), why);
            }
        }
    }
}

/// Whether a value says nothing.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.iter().all(is_empty),
        Value::Object(object) => object.values().all(is_empty),
        _ => false,
    }
}

/// A plain value as text. Lists and objects are none.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

/// Whether a value stands for no answer.
pub fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}
