//! A list of objects in JSON, one at a time: bare, or as `consents` of an object.

use std::fmt;
use std::io::Read;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::reading::unreadable;
use crate::error::Result;

/// Shows each object; what is none counts as empty. Ends early when nobody wants more.
pub fn walk(file: impl Read, mut each: impl FnMut(Map<String, Value>) -> bool) -> Result<()> {
    let mut is_over = false;
    let mut show = |object| {
        is_over = !each(object);
        !is_over
    };
    let mut json = serde_json::Deserializer::from_reader(file);
    let read = Objects {
        show: &mut show,
        is_outside: true,
    }
    .deserialize(&mut json);
    match read {
        Ok(true) if is_over || json.end().is_ok() => Ok(()),
        Err(_) if is_over => Ok(()),
        _ => Err(unreadable()),
    }
}

struct Objects<'a, F> {
    show: &'a mut F,
    /// Whether the list may stand in an object.
    is_outside: bool,
}

impl<'de, F: FnMut(Map<String, Value>) -> bool> DeserializeSeed<'de> for Objects<'_, F> {
    /// Whether there was a list.
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<bool, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, F: FnMut(Map<String, Value>) -> bool> Visitor<'de> for Objects<'_, F> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        while let Some(value) = list.next_element::<Value>()? {
            let object = match value {
                Value::Object(object) => object,
                _ => Map::new(),
            };
            if !(self.show)(object) {
                return Err(A::Error::custom("nobody wants more"));
            }
        }
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut is_found = false;
        while let Some(key) = map.next_key::<String>()? {
            if self.is_outside && key == "consents" && !is_found {
                is_found = map.next_value_seed(Objects {
                    show: &mut *self.show,
                    is_outside: false,
                })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(is_found)
    }
}
