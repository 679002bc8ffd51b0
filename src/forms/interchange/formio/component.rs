//! One component: a field, a group, or words.

use super::question::lists_countries;
use super::{Reader, leftover};
use crate::forms::interchange::assembly::Marks;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::Source;
use crate::forms::model::{Field, FieldKind};

impl Reader<'_> {
    pub fn component(&mut self, component: &Source) {
        let kind = component.text("type");
        if component.flag("hidden") && kind != "hidden" {
            return self.drop_whole(component, Why::Invisible);
        }
        match kind.as_str() {
            "panel" | "fieldset" | "well" | "container" | "datagrid" | "editgrid" | "datamap"
            | "columns" | "table" | "tabs" => self.group(component, &kind),
            "content" => self.said(component, "html"),
            "htmlelement" => self.said(component, "content"),
            "survey" => self.survey(component),
            "button" => return self.button(component),
            _ => {
                if let Err(why) = self.field(component, &kind) {
                    return self.drop_whole(component, why);
                }
            }
        }
        component.leave(&mut self.a.report, leftover::of_component);
    }

    /// Adds the field that comes nearest to a component; or says why there is none.
    fn field(&mut self, component: &Source, name: &str) -> Result<(), Why> {
        let is_multiple = component.flag("multiple");
        let (kind, is_same) = match name {
            "textfield" => (FieldKind::Text, !is_multiple),
            "textarea" => (FieldKind::LongText, !is_multiple),
            "email" => (FieldKind::Email, !is_multiple),
            "phoneNumber" => (FieldKind::Phone, !is_multiple),
            "url" => (FieldKind::Url, !is_multiple),
            "number" => (FieldKind::Number, !is_multiple),
            "currency" => (FieldKind::Number, false),
            "day" => (FieldKind::Date, true),
            "datetime" => (FieldKind::Date, !has_time(component)),
            "select" if lists_countries(component) => (FieldKind::Country, true),
            "select" if is_multiple => (FieldKind::SelectMany, true),
            "select" => (FieldKind::Select, true),
            "selectboxes" => (FieldKind::CheckboxGroup, true),
            "radio" => (FieldKind::Radio, true),
            "checkbox" => (FieldKind::Checkbox, true),
            "signature" => (FieldKind::Signature, false),
            "file" => (FieldKind::File, true),
            "hidden" => (FieldKind::Hidden, true),
            "tags" | "time" => (FieldKind::Text, false),
            "address" => (FieldKind::LongText, false),
            "password" => return Err(Why::Secret),
            "recaptcha" | "captcha" => return Err(Why::Robots),
            _ => return Err(Why::UnknownKind),
        };
        if !is_same {
            let why = Why::Nearest(kind);
            self.a.report.add(&component.place, name, why);
        }
        self.question(component, kind);
        Ok(())
    }

    /// The button that sends the form gives its words; others have nothing to do here.
    fn button(&mut self, button: &Source) {
        let action = button.text("action");
        if !matches!(action.as_str(), "" | "submit") {
            return self.drop_whole(button, Why::Button);
        }
        let label = self.text(button, "label", Marks::None);
        if self.a.form.submit.is_empty() {
            self.a.form.submit = label;
        }
        button.leave(&mut self.a.report, leftover::of_button);
    }

    /// Words between the fields.
    fn said(&mut self, component: &Source, name: &str) {
        let text = Field {
            kind: FieldKind::Static,
            label: self.text(component, name, Marks::Limited),
            visible_if: self.conditional(component),
            ..Field::default()
        };
        match text.label.is_empty() {
            true => self.drop_whole(component, Why::Media),
            false => {
                self.a.add(&component.place, "", text);
            }
        }
    }

    pub fn drop_whole(&mut self, component: &Source, why: Why) {
        let (kind, key) = (component.text("type"), component.text("key"));
        let what = match key.is_empty() {
            true => kind,
            false => format!("{kind} “{key}”"),
        };
        self.a.report.add(&component.place, &what, why);
    }
}

/// Whether a time of day is asked for as well.
fn has_time(component: &Source) -> bool {
    let said = component
        .get("enableTime")
        .and_then(serde_json::Value::as_bool);
    said.unwrap_or(true)
}
