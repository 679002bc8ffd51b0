//! What the builder does to a definition: add, copy, remove and move fields.

use super::model::{Definition, Field, FieldKind, LANGUAGES, SCHEMA};
use crate::i18n::Text;

impl Definition {
    /// Adds a field like the template behind another one, or at the end. Returns its id.
    pub fn add_field(&mut self, template: &Field, behind: Option<&str>) -> String {
        let id = format!("f{}", self.next_field);
        self.next_field += 1;
        let key = match template.kind {
            FieldKind::Static => String::new(),
            _ => self.free_key(&template.key),
        };
        let field = Field {
            id: id.clone(),
            key,
            ..template.clone()
        };
        let at = behind.and_then(|behind| self.position(behind));
        let at = at.map_or(self.fields.len(), |at| at + 1);
        self.fields.insert(at, field);
        id
    }

    /// Adds a copy of a field behind it. Returns the copy's id; nothing if there is no such field.
    pub fn duplicate_field(&mut self, id: &str) -> Option<String> {
        let field = self.field(id)?.clone();
        Some(self.add_field(&field, Some(id)))
    }

    /// Removes a field. Returns the one that now stands where it stood, or the last.
    pub fn remove_field(&mut self, id: &str) -> Option<String> {
        let at = self.position(id)?;
        self.fields.remove(at);
        let last = self.fields.len().checked_sub(1)?;
        Some(self.fields[at.min(last)].id.clone())
    }

    /// Moves a field to a position, counted from 0; whether that changed anything.
    pub fn move_field(&mut self, id: &str, to: usize) -> bool {
        let Some(from) = self.position(id) else {
            return false;
        };
        let to = to.min(self.fields.len() - 1);
        let field = self.fields.remove(from);
        self.fields.insert(to, field);
        from != to
    }

    /// Where a field stands, counted from 0.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.id == id)
    }

    /// Adds or removes a language; the last one stays. Its texts are kept for its return.
    pub fn set_language(&mut self, code: &str, is_offered: bool) {
        let others = self.languages.iter().any(|language| language != code);
        let offered = |language: &str| {
            if language == code {
                is_offered || !others
            } else {
                self.languages.iter().any(|known| known == language)
            }
        };
        let languages = LANGUAGES
            .into_iter()
            .filter(|language| offered(language))
            .map(str::to_owned)
            .collect();
        self.languages = languages;
    }

    /// The wanted name for programs, or with a number if another field has it.
    fn free_key(&self, wanted: &str) -> String {
        let is_free = |key: &str| self.fields.iter().all(|field| field.key != key);
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
        candidates.find(|key| is_free(key)).unwrap_or_default()
    }

    /// Whether it is the same but for the number of the next field, which nobody sees.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let same = Self {
            next_field: self.next_field,
            ..other.clone()
        };
        same == *self
    }

    /// Whether the builder can have made it, finished or not.
    #[must_use]
    pub fn is_sane(&self) -> bool {
        let number = |id: &str| id.strip_prefix('f').and_then(|n| n.parse::<u32>().ok());
        let ids: std::collections::BTreeSet<_> =
            self.fields.iter().map(|field| &field.id).collect();
        self.schema == SCHEMA
            && !self.languages.is_empty()
            && self.fields.len() <= super::model::FIELDS_MAX
            && ids.len() == self.fields.len()
            && ids
                .iter()
                .all(|id| number(id).is_some_and(|number| number < self.next_field))
    }
}

impl Field {
    /// What to call it in lists: its label in a language, else its name for programs. A static text
    /// by how it begins.
    #[must_use]
    pub fn name_in(&self, language: &str, fallback: &str) -> String {
        let label = crate::i18n::pick(&self.label, language, fallback).trim();
        let name = if label.is_empty() { &self.key } else { label };
        let line = name.lines().next().unwrap_or_default();
        match line.char_indices().nth(60) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line.to_owned(),
        }
    }
}

/// Sets or clears the text of a language.
pub fn set_text(text: &mut Text, language: &str, value: String) {
    if value.is_empty() {
        text.remove(language);
    } else {
        text.insert(language.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(key: &str) -> Field {
        Field {
            key: key.into(),
            ..Field::default()
        }
    }

    fn form() -> Definition {
        let mut form = Definition {
            schema: SCHEMA,
            languages: vec!["en".into()],
            next_field: 1,
            ..Definition::default()
        };
        form.add_field(&template("name"), None);
        form.add_field(&template("name"), None);
        form.add_field(&template("town"), Some("f1"));
        form
    }

    fn order(form: &Definition) -> Vec<&str> {
        form.fields.iter().map(|field| field.id.as_str()).collect()
    }

    #[test]
    fn added_fields_get_their_own_id_and_key() {
        let form = form();
        assert_eq!(order(&form), ["f1", "f3", "f2"]);
        let keys: Vec<_> = form.fields.iter().map(|field| field.key.as_str()).collect();
        assert_eq!(keys, ["name", "town", "name-2"]);
        assert!(form.is_sane());
    }

    #[test]
    fn an_id_is_never_used_again() {
        let mut form = form();
        assert_eq!(form.remove_field("f2"), Some("f3".into()));
        assert_eq!(form.duplicate_field("f1"), Some("f4".into()));
        assert_eq!(order(&form), ["f1", "f4", "f3"]);
        assert_eq!(form.duplicate_field("f2"), None);
    }

    #[test]
    fn fields_move_within_bounds() {
        let mut form = form();
        assert!(form.move_field("f2", 0));
        assert_eq!(order(&form), ["f2", "f1", "f3"]);
        assert!(form.move_field("f2", 99));
        assert_eq!(order(&form), ["f1", "f3", "f2"]);
        assert!(!form.move_field("f2", 2));
        assert!(!form.move_field("f9", 0));
    }

    #[test]
    fn a_form_keeps_a_language() {
        let mut form = form();
        form.set_language("de", true);
        assert_eq!(form.languages, ["en", "de"]);
        form.set_language("en", false);
        form.set_language("de", false);
        assert_eq!(form.languages, ["de"]);
    }

    #[test]
    fn what_the_builder_never_makes_is_not_sane() {
        let broken = |change: fn(&mut Definition)| {
            let mut form = form();
            change(&mut form);
            form
        };
        for form in [
            broken(|form| form.schema = 2),
            broken(|form| form.languages.clear()),
            broken(|form| form.next_field = 3),
            broken(|form| form.fields[0].id = "f2".into()),
            broken(|form| form.fields[0].id = "\"><script>".into()),
        ] {
            assert!(!form.is_sane(), "{form:?}");
        }
    }
}
