//! When something is to be answered, in words: paper can't hide it.

use crate::forms::answers::{asked, in_words};
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::model::{Field, FieldKind, PublishedDefinition, TICKED};
use crate::i18n::{t, t_with};

/// "Only if: Colour: red", in the language of the words at hand.
#[must_use]
pub fn only_if(
    published: &PublishedDefinition,
    condition: &Condition,
    language: &str,
) -> Option<String> {
    let words = Phrasing {
        published,
        language,
    }
    .of(condition);
    let only_if = t("paper-only-if");
    (!words.is_empty()).then(|| format!("{only_if} {words}"))
}

struct Phrasing<'a> {
    published: &'a PublishedDefinition,
    language: &'a str,
}

impl Phrasing<'_> {
    fn of(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) => self.joined(parts, "paper-and"),
            Condition::Any(parts) => self.joined(parts, "paper-or"),
            Condition::Not(inner) => {
                let inner = format!("({})", self.of(inner));
                t_with("paper-not", [("value", inner.into())])
            }
            Condition::Test(test) => self.test(test),
        }
    }

    fn joined(&self, parts: &[Condition], key: &str) -> String {
        let between = format!(" {} ", t(key));
        let parts = parts.iter().map(|part| match part {
            Condition::All(inner) | Condition::Any(inner) if inner.len() > 1 => {
                format!("({})", self.of(part))
            }
            _ => self.of(part),
        });
        parts.collect::<Vec<_>>().join(&between)
    }

    fn test(&self, test: &Test) -> String {
        let Some(field) = self.published.definition.field(&test.field) else {
            return String::new();
        };
        let name = asked(self.published, field, self.language);
        let between = match name.ends_with(['?', '؟', '!', '.', ':', ';']) {
            true => " ",
            false => ": ",
        };
        format!("{name}{between}{}", self.said(field, test))
    }

    fn said(&self, field: &Field, test: &Test) -> String {
        let value = self.value(field, &test.value);
        let not = |value: String| t_with("paper-not", [("value", value.into())]);
        match test.op {
            Op::Answered if field.is_yes_or_nothing() => t("seen-ticked"),
            Op::Answered => t("paper-answered"),
            Op::Unanswered if field.is_yes_or_nothing() => t("seen-not-ticked"),
            Op::Unanswered => t("form-public-not-answered"),
            Op::Is | Op::Includes => value,
            Op::IsNot | Op::Excludes => not(value),
            Op::Contains => format!("… {value} …"),
            Op::BeginsWith => format!("{value} …"),
            Op::EndsWith => format!("… {value}"),
            Op::Above => format!("> {value}"),
            Op::Below => format!("< {value}"),
            Op::AtLeast => format!("≥ {value}"),
            Op::AtMost => format!("≤ {value}"),
        }
    }

    /// A value as people read it: the words of a choice, a day, a country.
    fn value(&self, field: &Field, value: &str) -> String {
        let is_box = field.is_yes_or_nothing() && value != TICKED;
        match field.kind {
            // What is compared may be a part of a name only.
            FieldKind::File => value.to_owned(),
            _ if is_box => t("seen-not-ticked"),
            _ => {
                let fallback = self.published.definition.default_language();
                match in_words(field, value, self.language, fallback) {
                    words if words.is_empty() => value.to_owned(),
                    words => words,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::model::{Choice, Controller, Definition};
    use crate::forms::snapshot::in_words_of;
    use crate::i18n::Text;
    use crate::server::visitor::VisitorLanguage;

    fn text(text: &str) -> Text {
        Text::from([("en".to_owned(), text.to_owned())])
    }

    fn field(id: &str, kind: FieldKind, label: &str) -> Field {
        Field {
            id: id.into(),
            kind,
            label: text(label),
            choices: vec![Choice {
                value: "r".into(),
                label: text("Red"),
            }],
            ..Field::default()
        }
    }

    fn said(condition: &Condition) -> Option<String> {
        let published = PublishedDefinition {
            form_key: "fair".into(),
            number: 1,
            definition: Definition {
                languages: vec!["en".into()],
                fields: vec![
                    field("f1", FieldKind::Radio, "Which colour?"),
                    field("f2", FieldKind::Checkbox, "Member"),
                    field("f3", FieldKind::Date, "Since"),
                    field("f4", FieldKind::Text, "Town"),
                ],
                ..Definition::default()
            },
            purposes: [].into(),
            contact_fields: [].into(),
            controller: Controller::default(),
        };
        in_words_of(VisitorLanguage::of("en"), || {
            only_if(&published, condition, "en")
        })
    }

    fn test(field: &str, op: Op, value: &str) -> Condition {
        Condition::Test(Test {
            field: field.into(),
            op,
            value: value.into(),
        })
    }

    #[test]
    fn every_comparison_is_said() {
        for (field, op, value, expected) in [
            ("f1", Op::Is, "r", "Which colour? Red"),
            ("f1", Op::IsNot, "r", "Which colour? not Red"),
            ("f2", Op::Answered, "", "Member: Ticked"),
            ("f2", Op::Unanswered, "", "Member: Not ticked"),
            ("f2", Op::Is, "yes", "Member: Ticked"),
            ("f3", Op::AtLeast, "2026-03-02", "Since: ≥ 2 March 2026"),
            ("f4", Op::Answered, "", "Town: answered"),
            ("f4", Op::Unanswered, "", "Town: Not answered"),
            ("f4", Op::BeginsWith, "Ber", "Town: Ber …"),
        ] {
            let expected = format!("Only if: {expected}");
            assert_eq!(said(&test(field, op, value)), Some(expected));
        }
    }

    #[test]
    fn what_belongs_together_stands_in_brackets() {
        let town = || test("f4", Op::Is, "Rom");
        let either = Condition::Any(vec![test("f1", Op::Is, "r"), town()]);
        let both = Condition::All(vec![Condition::Not(Box::new(town())), either]);
        let expected = "Only if: not (Town: Rom) and (Which colour? Red or Town: Rom)";
        assert_eq!(said(&both).as_deref(), Some(expected));
        assert_eq!(said(&Condition::All(Vec::new())), None, "always");
    }
}
