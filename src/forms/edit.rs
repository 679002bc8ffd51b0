//! Definitions outside the builder: how one begins, whether one is sound, whether two are alike.

use super::model::{Definition, Field, SCHEMA};

impl Definition {
    /// Adds a field like the template behind another one, or at the end. Returns its id.
    pub fn add_field(&mut self, template: &Field, behind: Option<&str>) -> String {
        let id = format!("f{}", self.next_field);
        self.next_field += 1;
        let key = match template.kind {
            kind if !kind.is_answered() => String::new(),
            _ => self.free_key(&template.key),
        };
        let field = Field {
            id: id.clone(),
            key,
            ..template.clone()
        };
        let position = |behind| self.fields.iter().position(|field| field.id == behind);
        let at = behind.and_then(position);
        let at = at.map_or(self.fields.len(), |at| at + 1);
        self.fields.insert(at, field);
        id
    }

    /// The wanted name for programs, or with a number if another field has it.
    fn free_key(&self, wanted: &str) -> String {
        let is_free = |key: &str| self.fields.iter().all(|field| field.key != key);
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
        candidates.find(|key| is_free(key)).unwrap_or_default()
    }

    /// As it is published: without what is only about the work on it.
    #[must_use]
    pub fn as_published(&self) -> Self {
        Self {
            translated_from: std::collections::BTreeMap::new(),
            ..self.clone()
        }
    }

    /// Whether it is the same but for what nobody sees: the number of the next field, and of which
    /// texts the translations were made.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let same = Self {
            next_field: self.next_field,
            translated_from: self.translated_from.clone(),
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
            && are_unique(&self.languages)
            && self.fields.len() <= super::model::FIELDS_MAX
            && ids.len() == self.fields.len()
            && ids
                .iter()
                .all(|id| number(id).is_some_and(|number| number < self.next_field))
    }
}

/// Whether no language stands among them twice: a version has one page of evidence for each.
#[must_use]
pub fn are_unique(languages: &[String]) -> bool {
    let unique: std::collections::BTreeSet<_> = languages.iter().collect();
    unique.len() == languages.len()
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
    fn what_the_builder_never_makes_is_not_sane() {
        let broken = |change: fn(&mut Definition)| {
            let mut form = form();
            change(&mut form);
            form
        };
        for form in [
            broken(|form| form.schema = 2),
            broken(|form| form.languages.clear()),
            broken(|form| form.languages.push("en".into())),
            broken(|form| form.next_field = 3),
            broken(|form| form.fields[0].id = "f2".into()),
            broken(|form| form.fields[0].id = "\"><script>".into()),
        ] {
            assert!(!form.is_sane(), "{form:?}");
        }
    }
}
