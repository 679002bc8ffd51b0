//! A question that becomes one field.

use serde_json::Value;

use super::{Reader, leftover};
use crate::forms::condition::Condition;
use crate::forms::interchange::assembly::{Marks, yes_and_no};
use crate::forms::interchange::bounds::whole;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, plain};
use crate::forms::model::{Choice, Field, FieldKind, REFUSED, TICKED};

impl Reader<'_> {
    pub fn question(&mut self, source: &Source, kind: FieldKind) {
        let name = source.text("name");
        let mut field = self.asked(source, kind);
        let mut values = Vec::new();
        if source.text("type") == "boolean" {
            values = self.yes_or_no(source, &mut field);
        } else if source.text("type") == "rating" {
            (field.choices, values) = self.steps(source);
        } else if kind.has_choices() {
            (field.choices, values) = self.choices(source);
        }
        if kind == FieldKind::File {
            self.a.set_files(source, &mut field);
        }
        self.a.set_autocomplete(source, &mut field);
        self.limits(source, &mut field);
        let condition = field.visible_if.clone();
        if kind == FieldKind::Checkbox {
            self.a.report.add(&source.place, &name, Why::NoConsent);
        }
        let Some(id) = self.a.add_with(&source.place, &name, field.clone(), values) else {
            return;
        };
        self.other(source, &field, &id);
        self.comment(source, &name, condition);
    }

    /// What every question has: words, whether it must be answered, when it is shown.
    pub fn asked(&mut self, source: &Source, kind: FieldKind) -> Field {
        let mut label = self.text(source, "title", Marks::None);
        if label.is_empty() {
            let name = Value::from(source.text("name"));
            label = self
                .texts
                .read(self.a, &source.at("name"), &name, Marks::None);
        }
        let mut field = Field {
            kind,
            label,
            hint: self.hint(source),
            error_missing: self.text(source, "requiredErrorText", Marks::None),
            visible_if: self.visible_if(source),
            ..Field::default()
        };
        field.required = source.flag("isRequired") && field.can_be_required();
        field
    }

    /// The description; where there is none, what stands in the empty control.
    fn hint(&mut self, source: &Source) -> crate::i18n::Text {
        let placeholder = source.first(&["placeholder", "placeHolder", "optionsCaption"]);
        let hint = self.text(source, "description", Marks::None);
        let Some(value) = placeholder.filter(|_| hint.is_empty()) else {
            return hint;
        };
        let place = source.at("placeholder");
        let hint = self.texts.read(self.a, &place, value, Marks::None);
        let what = hint.values().next().cloned().unwrap_or_default();
        self.a.report.add(place, &what, Why::AsHint);
        hint
    }

    /// Yes and no as two choices, or as a box. Answers what the source calls them.
    fn yes_or_no(&mut self, source: &Source, field: &mut Field) -> Vec<(String, String)> {
        let name = |name| source.get(name).map(plain);
        let yes = name("valueTrue").unwrap_or_else(|| "true".to_owned());
        let no = name("valueFalse").unwrap_or_else(|| "false".to_owned());
        let values = yes_and_no(&yes, &no);
        if field.kind == FieldKind::Radio {
            field.choices = vec![
                Choice {
                    value: TICKED.to_owned(),
                    label: self.worded(source, "labelTrue", "interchange-yes"),
                },
                Choice {
                    value: REFUSED.to_owned(),
                    label: self.worded(source, "labelFalse", "interchange-no"),
                },
            ];
        } else if field.label.is_empty() {
            field.label = self.text(source, "label", Marks::None);
        }
        values
    }

    /// Lengths, ranges, numbers of choices, and what the validators check.
    pub fn limits(&mut self, source: &Source, field: &mut Field) {
        let max = source.count("maxLength");
        self.a
            .set_lengths(&source.at("maxLength"), field, None, max);
        if field.kind.has_range() {
            self.a
                .set_min(&source.at("min"), field, &source.text("min"));
            self.a
                .set_max(&source.at("max"), field, &source.text("max"));
        }
        if field.kind.takes_many() {
            let count = |name| source.count(name).filter(|count| *count > 0);
            field.min_choices = count("minSelectedChoices");
            field.max_choices = count("maxSelectedChoices");
        }
        for check in source.objects("validators", &mut self.a.report) {
            self.validator(&check, field);
        }
    }

    fn validator(&mut self, check: &Source, field: &mut Field) {
        let kind = check.text("type");
        let place = check.place.as_str();
        match kind.trim_end_matches("validator") {
            "numeric" => {
                self.a.set_min(place, field, &check.text("minValue"));
                self.a.set_max(place, field, &check.text("maxValue"));
            }
            "text" => {
                let (min, max) = (check.count("minLength"), check.count("maxLength"));
                self.a.set_lengths(place, field, min, max);
            }
            "answercount" if field.kind.takes_many() => {
                field.min_choices = check.count("minCount").or(field.min_choices);
                field.max_choices = check.count("maxCount").or(field.max_choices);
            }
            "regex" => {
                let pattern = whole(&check.text("regex"));
                self.a.set_pattern(place, field, &pattern);
            }
            "email" if field.kind == FieldKind::Email => {}
            "expression" => {
                let what = check.text("expression");
                self.a.report.add(place, &what, Why::Check);
            }
            _ => self.a.report.add(place, &kind, Why::Check),
        }
        let said = self.text(check, "text", Marks::None);
        if field.error_invalid.is_empty() {
            field.error_invalid = said;
        }
        check.leave(&mut self.a.report, |name, _| {
            Some(leftover::of_validator(name))
        });
    }

    /// A comment area below a question is a field of its own.
    fn comment(&mut self, source: &Source, name: &str, visible_if: Option<Condition>) {
        if !source.flag("showCommentArea") && !source.flag("hasComment") {
            return;
        }
        let label = self.worded(source, "commentText", "interchange-comment");
        let field = Field {
            kind: FieldKind::LongText,
            label,
            visible_if,
            ..Field::default()
        };
        self.own_field(
            &source.at("showCommentArea"),
            &format!("{name}-comment"),
            field,
        );
    }
}
