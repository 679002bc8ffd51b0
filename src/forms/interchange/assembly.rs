//! A form that grows while a foreign one is read from top to bottom.

use serde_json::Value;

use super::html;
use super::logic::{Logic, Names, Target, joined};
use super::report::{Report, Why};
use super::source::plain;
use crate::forms::condition::Condition;
use crate::forms::lint::{NAME_MAX, is_field_key};
use crate::forms::model::{
    Choice, Definition, FIELDS_MAX, Field, FieldKind, SCHEMA, TEXT_MAX, TICKED,
};
use crate::forms::service::in_languages;
use crate::i18n::Text;
use crate::languages;
use crate::purposes::model::tidy;

/// What has been read so far.
pub struct Assembly {
    /// The form.
    pub form: Definition,
    /// What is not as it was.
    pub report: Report,
    /// What conditions can look at.
    pub names: Names,
    /// The conditions of the groups around what is being read.
    around: Vec<Condition>,
}

/// Whether a text may have marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Limited Markdown.
    Limited,
    /// Words only.
    None,
}

impl Assembly {
    /// An empty form in these languages, the one to fall back to first.
    pub fn new(languages: Vec<String>) -> Self {
        Self {
            form: Definition {
                schema: SCHEMA,
                languages,
                next_field: 1,
                ..Definition::default()
            },
            report: Report::default(),
            names: Names::default(),
            around: Vec::new(),
        }
    }

    /// Adds a field under its name in the source; nothing if the form is full.
    pub fn add(&mut self, place: &str, name: &str, field: Field) -> Option<String> {
        self.add_with(place, name, field, Vec::new())
    }

    /// As [`add`](Self::add), for a field whose answers are called something else in the source:
    /// what they are called there, and here.
    pub fn add_with(
        &mut self,
        place: &str,
        name: &str,
        mut field: Field,
        values: Vec<(String, String)>,
    ) -> Option<String> {
        if self.form.fields.len() >= FIELDS_MAX {
            self.report.add(place, name, Why::TooMany);
            return None;
        }
        let own = field.visible_if.take();
        let all: Vec<Condition> = self.around.iter().cloned().chain(own).collect();
        field.visible_if = (!all.is_empty()).then(|| joined(all, Condition::All));
        field.key = key_of(name, field.kind);
        let mut target = target(&field);
        target.values.extend(values);
        let id = self.form.add_field(&field, None);
        let added = self.form.fields.last_mut()?;
        if !added.kind.is_answered() {
            added.key = String::new();
            return Some(id);
        }
        if !name.is_empty() {
            if added.key != name {
                let renamed = (super::report::brief(name), added.key.clone());
                self.report.renamed.push(renamed);
            }
            let field = id.clone();
            self.names.add(name, Target { field, ..target });
        }
        Some(id)
    }

    /// The condition that the source means, or nothing and a line about it.
    pub fn condition(
        &mut self,
        place: &str,
        what: &str,
        logic: Result<Logic, Why>,
    ) -> Option<Condition> {
        let bound = logic.and_then(|logic| self.names.bind(&logic));
        bound.map_err(|why| self.report.add(place, what, why)).ok()
    }

    /// Reads a group: its condition counts for all that is in it.
    pub fn within(&mut self, condition: Option<Condition>, read: impl FnOnce(&mut Self)) {
        let depth = self.around.len();
        self.around.extend(condition);
        read(self);
        self.around.truncate(depth);
    }

    /// Begins a page. What is on it goes with it. One without a title needs none: visitors read its
    /// number.
    pub fn page(&mut self, place: &str, title: Text, visible_if: Option<Condition>) {
        let page = Field {
            kind: FieldKind::PageBreak,
            label: title,
            visible_if,
            ..Field::default()
        };
        self.add(place, "", page);
    }

    /// A heading over a group. Where the group has a condition it is a text: a section would rule
    /// over everything up to the next one.
    pub fn heading(&mut self, place: &str, title: Text, intro: Text) {
        let is_free = self.around.is_empty();
        let said = |text: &Text| text.values().any(|text| !text.is_empty());
        if said(&title) {
            let (kind, label) = match is_free {
                true => (FieldKind::Section, title),
                false => (FieldKind::Static, title.into_iter().map(strong).collect()),
            };
            let heading = Field {
                kind,
                label,
                ..Field::default()
            };
            self.add(place, "", heading);
        }
        if said(&intro) {
            let text = Field {
                kind: FieldKind::Static,
                label: intro,
                ..Field::default()
            };
            self.add(place, "", text);
        }
    }

    /// A text of the source as one of ours: HTML becomes marks or words, and is reported.
    pub fn words(&mut self, place: &str, text: &str, marks: Marks) -> String {
        let text = tidy(text);
        let read = match (html::is_html(&text), marks) {
            (false, Marks::Limited) => text.clone(),
            (false, Marks::None) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            (true, marks) => {
                self.report.add(place, &text, Why::Html);
                match marks {
                    Marks::Limited => html::to_markdown(&text),
                    Marks::None => html::to_plain(&text),
                }
            }
        };
        if has_piping(&read) {
            self.report.add(place, &read, Why::Piping);
        }
        match read.char_indices().nth(TEXT_MAX) {
            None => read,
            Some((end, _)) => {
                self.report.add(place, &read, Why::Shortened);
                read[..end].to_owned()
            }
        }
    }

    /// Choices from values and labels. A value that can't be one here gets another, and is reported.
    pub fn choices(
        &mut self,
        place: &str,
        read: Vec<(Value, Text)>,
    ) -> (Vec<Choice>, Vec<(String, String)>) {
        let mut choices: Vec<Choice> = Vec::new();
        let mut names = Vec::new();
        for (number, (name, label)) in read.into_iter().enumerate() {
            let name = plain(&name);
            let wanted = tidy(&name);
            let is_usable = !wanted.is_empty()
                && wanted == name
                && !wanted.contains('\n')
                && wanted.chars().count() <= NAME_MAX;
            let value = match is_usable {
                true => wanted,
                false => format!("choice-{}", number + 1),
            };
            if value != name {
                let why = Why::ChoiceValue(value.clone());
                self.report.add(format!("{place}[{number}]"), &name, why);
            }
            if choices.iter().any(|choice| choice.value == value) {
                continue;
            }
            names.push((name, value.clone()));
            choices.push(Choice { value, label });
        }
        (choices, names)
    }

    /// What is missing in a finished form: words for its button and its thanks.
    pub fn finish(mut self) -> (Definition, Report) {
        let languages = self.form.languages.clone();
        let missing = |text: &Text| text.values().all(String::is_empty);
        for (text, key) in [
            (&mut self.form.submit, "forms-start-submit"),
            (&mut self.form.thanks, "forms-start-thanks"),
        ] {
            if missing(text) {
                *text = in_languages(&languages, key);
            }
        }
        (self.form, self.report)
    }
}

/// The language of ours that a code means, also a regional one.
pub fn offered(code: &str) -> Option<&'static str> {
    let found = languages::find(&code.replace('_', "-"));
    found.map(|language| language.code)
}

fn strong((language, text): (String, String)) -> (String, String) {
    let text = match text.is_empty() {
        true => text,
        false => format!("**{}**", text.trim()),
    };
    (language, text)
}

/// What conditions may ask of a field.
fn target(field: &Field) -> Target {
    let values = field.choices.iter();
    Target {
        field: String::new(),
        is_box: field.is_yes_or_nothing(),
        takes_many: field.kind.takes_many(),
        values: values.map(|c| (c.value.clone(), c.value.clone())).collect(),
    }
}

/// The values of a choice between yes and no, as the source may call them.
pub fn yes_and_no(yes: &str, no: &str) -> Vec<(String, String)> {
    let owned = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        owned("true", TICKED),
        owned("false", crate::forms::model::REFUSED),
        owned(yes, TICKED),
        owned(no, crate::forms::model::REFUSED),
    ]
}

/// A name for programs like the one in the source: `firstName` becomes `first_name`.
pub fn key_of(name: &str, kind: FieldKind) -> String {
    let mut key = String::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            key.push('_');
        }
        let kept = match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() || c == '-' => c,
            _ => '_',
        };
        if kept != '_' || !key.ends_with('_') {
            key.push(kept);
        }
        before = c;
    }
    let key = key.trim_matches(|c| c == '_' || c == '-');
    let key: String = key.chars().take(NAME_MAX - 10).collect();
    if is_field_key(&key) {
        return key;
    }
    let prefixed = format!("{}_{key}", kind.key());
    if is_field_key(&prefixed) && !key.is_empty() {
        prefixed
    } else {
        kind.key().to_owned()
    }
}

/// `{name}` or `{{ data.name }}` within words.
fn has_piping(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        let name = rest.trim_start_matches(['{', ' ']);
        let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
        if is_name
            && name
                .find('}')
                .is_some_and(|end| !name[..end].contains('\n'))
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_keys() {
        for (name, key) in [
            ("firstName", "first_name"),
            ("E-Mail", "e-mail"),
            ("What is it?", "what_is_it"),
            ("Größe", "gr_e"),
            ("2nd", "text_2nd"),
            ("日本", "text"),
            ("", "text"),
            ("a.b[0]", "a_b_0"),
        ] {
            let made = key_of(name, FieldKind::Text);
            assert_eq!(made, key, "{name}");
            assert!(is_field_key(&made), "{made}");
        }
        assert!(is_field_key(&key_of(&"x".repeat(500), FieldKind::Text)));
    }

    #[test]
    fn words_from_answers_are_noticed() {
        for text in ["Hello {name}", "Hello {{ data.name }}!"] {
            assert!(has_piping(text), "{text}");
        }
        for text in ["{ }", "{1}", "a { b", "x}{y"] {
            assert!(!has_piping(text), "{text}");
        }
    }

    #[test]
    fn a_full_form_takes_no_more() {
        let mut assembly = Assembly::new(vec!["en".into()]);
        for number in 0..FIELDS_MAX + 2 {
            assembly.add("x", &format!("q{number}"), Field::default());
        }
        assert_eq!(assembly.form.fields.len(), FIELDS_MAX);
        assert_eq!(assembly.report.lines().len(), 2);
    }

    #[test]
    fn choices_that_cannot_be_values_get_others() {
        let mut assembly = Assembly::new(vec!["en".into()]);
        let read = ["a", "a", "", "b\nc"].map(|value| (Value::from(value), Text::new()));
        let (choices, names) = assembly.choices("choices", read.into());
        let values: Vec<_> = choices.iter().map(|choice| choice.value.as_str()).collect();
        assert_eq!(values, ["a", "choice-3", "choice-4"]);
        assert!(names.contains(&("b\nc".to_owned(), "choice-4".to_owned())));
        assert_eq!(assembly.report.lines().len(), 2);
    }
}
