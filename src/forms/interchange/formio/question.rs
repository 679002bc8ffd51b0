//! A component that becomes one field.

use serde_json::Value;

use super::{Reader, groups, leftover};
use crate::forms::interchange::assembly::{Marks, yes_and_no};
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, is_empty, plain};
use crate::forms::model::{Field, FieldKind};
use crate::i18n::Text;

impl Reader<'_> {
    pub fn question(&mut self, component: &Source, kind: FieldKind) {
        let key = component.text("key");
        let mut field = Field {
            kind,
            label: self.label(component, &key),
            hint: self.hint(component),
            visible_if: self.conditional(component),
            ..Field::default()
        };
        field.required = is_required(component) && field.can_be_required();
        let mut values = Vec::new();
        if kind.has_choices() {
            let read = self.choices(component);
            (field.choices, values) = self.a.choices(&component.at("values"), read);
        }
        match kind {
            FieldKind::Checkbox => {
                values = yes_and_no("yes", "no");
                self.a.report.add(&component.place, &key, Why::NoConsent);
            }
            FieldKind::Hidden => field.value = component.text("defaultValue"),
            FieldKind::File => self.a.set_files(component, &mut field),
            _ => {}
        }
        self.a.set_autocomplete(component, &mut field);
        self.validate(component, &mut field);
        self.dates(component, &mut field);
        self.errors(component, &mut field);
        self.a.add_with(&component.place, &key, field, values);
    }

    fn label(&mut self, component: &Source, key: &str) -> Text {
        let label = self.text(component, "label", Marks::None);
        match label.is_empty() {
            true => self.worded(&component.at("key"), key, Marks::None),
            false => label,
        }
    }

    /// The description, else the tooltip, else what stands in the empty control.
    fn hint(&mut self, component: &Source) -> Text {
        let description = self.text(component, "description", Marks::None);
        if !description.is_empty() {
            return description;
        }
        for name in ["tooltip", "placeholder"] {
            let hint = self.text(component, name, Marks::None);
            if let Some(text) = hint.values().next() {
                self.a.report.add(component.at(name), text, Why::AsHint);
                return hint;
            }
        }
        Text::new()
    }

    /// Where the choices stand depends on the kind of component.
    fn choices(&mut self, component: &Source) -> Vec<(Value, Text)> {
        let own = component.list("values");
        if !own.is_empty() {
            return self.listed(&component.at("values"), own);
        }
        let Some(data) = component
            .get("data")
            .and_then(|data| Source::of(data, component.at("data")))
        else {
            return Vec::new();
        };
        let source = component.text("dataSrc");
        match source.as_str() {
            "" | "values" => self.listed(&data.at("values"), data.list("values")),
            "json" if data.list("json").iter().all(|item| !is_empty(item)) => {
                self.listed(&data.at("json"), data.list("json"))
            }
            _ => {
                let what = format!("{source} {}", data.text("url"));
                let place = component.at("dataSrc");
                self.a.report.add(place, what.trim(), Why::OutsideData);
                Vec::new()
            }
        }
    }

    fn validate(&mut self, component: &Source, field: &mut Field) {
        let validate = component.get("validate");
        let Some(validate) = validate.and_then(|v| Source::of(v, component.at("validate"))) else {
            return;
        };
        validate.get("required");
        let (min, max) = (validate.count("minLength"), validate.count("maxLength"));
        self.a
            .set_lengths(&validate.at("maxLength"), field, min, max);
        if field.kind.has_range() {
            self.a
                .set_min(&validate.at("min"), field, &validate.text("min"));
            self.a
                .set_max(&validate.at("max"), field, &validate.text("max"));
        }
        if field.kind.takes_many() {
            field.min_choices = validate
                .count("minSelectedCount")
                .filter(|count| *count > 0);
            field.max_choices = validate
                .count("maxSelectedCount")
                .filter(|count| *count > 0);
        }
        let pattern = validate.text("pattern");
        self.a.set_pattern(&validate.at("pattern"), field, &pattern);
        field.error_invalid = self.text(&validate, "customMessage", Marks::None);
        validate.leave(&mut self.a.report, leftover::of_validate);
    }

    /// Days before and after which there is nothing to choose.
    fn dates(&mut self, component: &Source, field: &mut Field) {
        if field.kind != FieldKind::Date {
            return;
        }
        for name in ["minDate", "maxDate"] {
            let picker = component
                .get("datePicker")
                .and_then(|picker| picker.get(name));
            let day = component
                .get(name)
                .or(picker)
                .map(plain)
                .unwrap_or_default();
            match name {
                "minDate" => self.a.set_min(&component.at(name), field, &day),
                _ => self.a.set_max(&component.at(name), field, &day),
            }
        }
    }

    /// What is said when something is wrong.
    fn errors(&mut self, component: &Source, field: &mut Field) {
        let Some(errors) = component.get("errors").and_then(Value::as_object) else {
            return;
        };
        for (name, text) in errors {
            let place = format!("{}.{name}", component.at("errors"));
            let text = self.worded(&place, &plain(text), Marks::None);
            match name.as_str() {
                "required" => field.error_missing = text,
                _ if field.error_invalid.is_empty() => field.error_invalid = text,
                _ => {
                    let what = text.into_values().next().unwrap_or_default();
                    self.a.report.add(place, &what, Why::UnknownProperty);
                }
            }
        }
    }
}

/// Whether it can't stay empty. A day may say so for its parts.
fn is_required(component: &Source) -> bool {
    let part = |name| {
        component
            .get("fields")?
            .get(name)?
            .get("required")?
            .as_bool()
    };
    let whole_day = ["day", "month", "year"]
        .into_iter()
        .all(|name| part(name) == Some(true));
    groups::required(component) || whole_day
}

/// Whether choices are the countries of a list somewhere on the web.
pub fn lists_countries(component: &Source) -> bool {
    let url = component.get("data").and_then(|data| data.get("url"));
    let url = url.map(plain).unwrap_or_default().to_lowercase();
    component.text("dataSrc") == "url" && url.contains("countr")
}
