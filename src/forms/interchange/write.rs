//! JSON that people read and version control keeps well: a property a line, in the order in which
//! the format describes them, short objects on one line, the same content always the same bytes.

use serde_json::{Map, Value};

/// Properties in the order in which they are written; others follow by their names.
pub const ORDER: [&str; 55] = [
    "$schema",
    "id",
    "key",
    "schema",
    "languages",
    "title",
    "intro",
    "submit",
    "thanks",
    "confirm_email",
    "accent",
    "next_field",
    "translated_from",
    "kind",
    "field",
    "op",
    "value",
    "label",
    "hint",
    "visible_if",
    "required",
    "min_length",
    "max_length",
    "pattern",
    "min",
    "max",
    "min_choices",
    "max_choices",
    "min_age",
    "yes_no",
    "same_as",
    "choices",
    "purpose",
    "serves",
    "goes_to",
    "autocomplete",
    "accept",
    "max_megabytes",
    "error_missing",
    "error_invalid",
    "body",
    "all",
    "any",
    "not",
    "fields",
    "purposes",
    "name",
    "statement",
    "data",
    "recipients",
    "channel",
    "validity_months",
    "special_category",
    "minimum_age",
    "remind_days",
];

/// Widest line on which an object or a list stands whole.
const WIDTH: usize = 100;

/// A value with indentation and an end of line.
#[must_use]
pub fn pretty(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, 0, &mut text);
    text.push('\n');
    text
}

/// Writes a value that begins at a column.
fn write(value: &Value, indent: usize, column: usize, text: &mut String) {
    let short = one_line(value);
    let fits = column + short.chars().count() <= WIDTH && !holds_groups(value);
    match value {
        Value::Array(list) if !fits => {
            let items = list.iter().map(|item| (None, item)).collect();
            group(['[', ']'], items, indent, text);
        }
        Value::Object(object) if !fits => {
            let items = ordered(object)
                .map(|(name, item)| (Some(name), item))
                .collect();
            group(['{', '}'], items, indent, text);
        }
        _ => text.push_str(&short),
    }
}

/// A list or an object over several lines.
fn group(
    brackets: [char; 2],
    items: Vec<(Option<&str>, &Value)>,
    indent: usize,
    text: &mut String,
) {
    let inner = indent + 2;
    text.push(brackets[0]);
    for (number, (name, item)) in items.into_iter().enumerate() {
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        let begin = match name {
            Some(name) => format!("{:inner$}{}: ", "", Value::from(name)),
            None => " ".repeat(inner),
        };
        text.push_str(&begin);
        write(item, inner, begin.chars().count(), text);
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(brackets[1]);
}

/// `{ "en": "Name", "de": "Name" }`
fn one_line(value: &Value) -> String {
    match value {
        Value::Array(list) if !list.is_empty() => {
            let items: Vec<String> = list.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(object) if !object.is_empty() => {
            let items = ordered(object).map(|(name, item)| {
                let name = Value::from(name);
                format!("{name}: {}", one_line(item))
            });
            format!("{{ {} }}", items.collect::<Vec<_>>().join(", "))
        }
        plain => plain.to_string(),
    }
}

/// Whether a value is more than a leaf of the document: a form, a field, a list of those.
fn holds_groups(value: &Value) -> bool {
    match value {
        Value::Array(list) => list.iter().any(Value::is_object),
        Value::Object(object) => object.contains_key("id") || object.contains_key("schema"),
        _ => false,
    }
}

fn ordered(object: &Map<String, Value>) -> impl Iterator<Item = (&str, &Value)> {
    let rank = |name: &str| ORDER.iter().position(|known| *known == name);
    let mut items: Vec<_> = object
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    items.sort_by_key(|(name, _)| (rank(name).unwrap_or(ORDER.len()), *name));
    items.into_iter()
}
