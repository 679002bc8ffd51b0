//! What may be typed into the table of translations.

use super::import::tidy;
use super::marks::{mark_of, set_mark};
use super::units::Unit;
use crate::error::{FieldErrors, Result};
use crate::forms::model::Definition;

/// A page of the table, as it was sent.
#[derive(Clone, Debug, Default)]
pub struct TableInput {
    /// The draft that the person had before them.
    pub revision: i64,
    /// From top to bottom.
    pub rows: Vec<RowInput>,
}

/// A text of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowInput {
    /// The unit's id.
    pub unit: String,
    /// The translation, as typed.
    pub text: String,
    /// The mark of the translation that the person had before them: what they did not change, they
    /// did not mean to.
    pub shown: String,
    /// The mark of the source text that they had before them.
    pub source: String,
    /// Ticked: it fits the source as it stands.
    pub is_right: bool,
}

impl TableInput {
    /// Reads names like `text.f3.label` and their values.
    #[must_use]
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            let Some((what, unit)) = name.split_once('.') else {
                if name == "revision" {
                    input.revision = value.parse().unwrap_or_default();
                }
                continue;
            };
            let row = input.row(unit);
            match what {
                "text" => row.text = value,
                "shown" => row.shown = value,
                "source" => row.source = value,
                "right" => row.is_right = true,
                _ => {}
            }
        }
        input
    }

    fn row(&mut self, unit: &str) -> &mut RowInput {
        let at = self.rows.iter().position(|row| row.unit == unit);
        let at = at.unwrap_or_else(|| {
            self.rows.push(RowInput {
                unit: unit.to_owned(),
                ..RowInput::default()
            });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// What was typed for a unit.
    #[must_use]
    pub fn of(&self, unit: &Unit) -> Option<&RowInput> {
        let id = unit.to_string();
        self.rows.iter().find(|row| row.unit == id)
    }

    /// Changes the texts that the person changed, and notes which of the others are right; or says
    /// what is wrong, by the names of the controls.
    pub fn apply(&self, definition: &mut Definition, language: &str) -> Result<()> {
        let mut errors = FieldErrors::new();
        for row in self.rows.iter().filter(|row| row.is_meant()) {
            let unit = row.unit.parse::<Unit>().ok();
            let Some(unit) = unit.filter(|unit| unit.of(definition).is_some()) else {
                errors.add(format!("text.{}", row.unit), "translations-unit-gone");
                continue;
            };
            let text = tidy(&row.text);
            let longest = unit.longest(definition);
            if text.chars().count() > longest {
                let max = vec![("max".to_owned(), longest.into())];
                errors.add_with(format!("text.{unit}"), "error-text-long", max);
                continue;
            }
            row.put(definition, &unit, language, text);
        }
        errors.or(())
    }
}

impl RowInput {
    /// Whether the person typed something else than what they had before them.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        shown_mark(&self.text) != self.shown
    }

    fn is_meant(&self) -> bool {
        self.is_changed() || self.is_right
    }

    fn put(&self, definition: &mut Definition, unit: &Unit, language: &str, text: String) {
        let is_there = !text.is_empty();
        if self.is_changed()
            && let Some(texts) = unit.of_mut(definition)
        {
            match is_there {
                true => texts.insert(language.to_owned(), text),
                false => texts.remove(language),
            };
        }
        let is_mark = self.source.len() == 16 && self.source.bytes().all(|b| b.is_ascii_hexdigit());
        if is_there && is_mark {
            set_mark(definition, unit, language, self.source.clone());
        }
    }
}

/// By this a translation on the page is known, however its lines end.
#[must_use]
pub fn shown_mark(text: &str) -> String {
    mark_of(&tidy(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::model::FormText;
    use crate::forms::translations::stale;
    use crate::i18n::Text;

    fn form() -> Definition {
        let text = |pairs: [(&str, &str); 2]| {
            Text::from(pairs.map(|(language, text)| (language.to_owned(), text.to_owned())))
        };
        Definition {
            languages: vec!["en".into(), "de".into()],
            title: text([("en", "News"), ("de", "Neues")]),
            intro: text([("en", "Hello"), ("de", "Hallo")]),
            ..Definition::default()
        }
    }

    fn sent(pairs: &[(&str, &str)]) -> TableInput {
        let pairs = pairs.iter();
        TableInput::read(
            pairs
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn only_what_was_changed_changes() {
        let mut now = form();
        now.intro.insert("de".into(), "Guten Tag".into());
        let (title, intro) = (shown_mark("Neues"), shown_mark("Hallo"));
        let source = mark_of("News");
        let input = sent(&[
            ("revision", "7"),
            ("text.title", " Neuigkeiten "),
            ("shown.title", &title),
            ("source.title", &source),
            ("text.intro", "Hallo"),
            ("shown.intro", &intro),
        ]);
        assert_eq!(input.revision, 7);
        input.apply(&mut now, "de").expect("taken");
        assert_eq!(now.title["de"], "Neuigkeiten");
        assert_eq!(now.intro["de"], "Guten Tag", "somebody else's");
        assert_eq!(stale(&now), []);
    }

    #[test]
    fn a_translation_belongs_to_the_source_that_was_seen() {
        let mut now = form();
        let input = sent(&[
            ("text.title", "Nachrichten"),
            ("shown.title", &shown_mark("Neues")),
            ("source.title", &mark_of("Old news")),
        ]);
        input.apply(&mut now, "de").expect("taken");
        assert_eq!(
            stale(&now),
            [(Unit::Form(FormText::Title), "de".to_owned())]
        );
        let right = sent(&[
            ("text.title", "Nachrichten"),
            ("shown.title", &shown_mark("Nachrichten")),
            ("source.title", &mark_of("News")),
            ("right.title", "yes"),
        ]);
        right.apply(&mut now, "de").expect("taken");
        assert_eq!(stale(&now), []);
    }

    #[test]
    fn what_does_not_fit_is_said_where_it_stands() {
        let long = "x".repeat(201);
        let input = sent(&[("text.title", &long), ("text.f9.label", "Name")]);
        let Err(crate::error::AppError::Invalid(errors)) = input.apply(&mut form(), "de") else {
            panic!("taken");
        };
        assert!(errors.get("text.title").is_some());
        assert!(errors.get("text.f9.label").is_some());
    }
}
