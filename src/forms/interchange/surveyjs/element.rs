//! One element: a question, a group, or words.

use super::{Reader, leftover};
use crate::forms::interchange::assembly::Marks;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, plain};
use crate::forms::model::FieldKind;

impl Reader<'_> {
    pub fn element(&mut self, element: &Source) {
        let kind = element.text("type");
        if element.get("visible").is_some() && !element.flag("visible") {
            return self.drop_whole(element, &kind, Why::Invisible);
        }
        match kind.as_str() {
            "panel" => self.panel(element),
            "paneldynamic" => {
                self.a.report.add(&element.place, &kind, Why::Once);
                self.panel(element);
            }
            "html" => self.said(element, "html"),
            "matrix" => self.matrix(element),
            "matrixdropdown" => self.matrix_of_cells(element),
            "multipletext" => self.several_texts(element),
            "expression" => return self.drop_whole(element, &kind, Why::Calculated),
            "image" | "video" => return self.drop_whole(element, &kind, Why::Media),
            kind => {
                let Some(kind) = self.question_kind(element, kind) else {
                    return;
                };
                self.question(element, kind);
            }
        }
        element.leave(&mut self.a.report, leftover::of_element);
    }

    /// The kind of field that comes nearest to a type; nothing, and a line, if none does.
    fn question_kind(&mut self, element: &Source, name: &str) -> Option<FieldKind> {
        let (kind, is_same) = match name {
            "text" => self.input_kind(element)?,
            "comment" => (FieldKind::LongText, true),
            "dropdown" if lists_countries(element) => (FieldKind::Country, true),
            "dropdown" => (FieldKind::Select, true),
            "file" => (FieldKind::File, true),
            "tagbox" => (FieldKind::SelectMany, true),
            "checkbox" => (FieldKind::CheckboxGroup, true),
            "boolean" if element.text("renderAs") == "checkbox" => (FieldKind::Checkbox, true),
            "radiogroup" | "buttongroup" | "boolean" => (FieldKind::Radio, true),
            "ranking" => (FieldKind::CheckboxGroup, false),
            "imagepicker" if element.flag("multiSelect") => (FieldKind::CheckboxGroup, false),
            "rating" | "imagepicker" => (FieldKind::Radio, false),
            "slider" => (FieldKind::Number, false),
            "signaturepad" => (FieldKind::Signature, false),
            _ => {
                self.drop_whole(element, name, Why::UnknownKind);
                return None;
            }
        };
        if !is_same {
            self.a.report.add(&element.place, name, Why::Nearest(kind));
        }
        Some(kind)
    }

    /// The kind of a line of text, by its type of input.
    pub fn input_kind(&mut self, element: &Source) -> Option<(FieldKind, bool)> {
        let input = element.text("inputType");
        Some(match input.as_str() {
            "email" => (FieldKind::Email, true),
            "tel" => (FieldKind::Phone, true),
            "number" => (FieldKind::Number, true),
            "range" => (FieldKind::Number, false),
            "date" => (FieldKind::Date, true),
            "datetime" | "datetime-local" => (FieldKind::Date, false),
            "url" => (FieldKind::Url, true),
            "time" | "month" | "week" | "color" => (FieldKind::Text, false),
            "password" => {
                self.drop_whole(element, &input, Why::Secret);
                return None;
            }
            _ if checks(element, "email") => (FieldKind::Email, true),
            _ if checks(element, "numeric") => (FieldKind::Number, true),
            _ => (FieldKind::Text, true),
        })
    }

    /// A group of elements.
    fn panel(&mut self, panel: &Source) {
        let condition = self.visible_if(panel);
        let title_name = match panel.get("title") {
            Some(_) => "title",
            None => "templateTitle",
        };
        let title = self.text(panel, title_name, Marks::None);
        let intro = self.text(panel, "description", Marks::Limited);
        panel.text("name");
        self.grouped(condition, |reader| {
            reader.a.heading(&panel.place, title, intro);
            reader.elements(panel);
        });
    }

    fn drop_whole(&mut self, element: &Source, kind: &str, why: Why) {
        let name = element.text("name");
        let what = match name.is_empty() {
            true => kind.to_owned(),
            false => format!("{kind} “{name}”"),
        };
        self.a.report.add(&element.place, &what, why);
    }
}

/// Whether a line of text is checked to be something: an address, a number.
fn checks(element: &Source, what: &str) -> bool {
    let mut checks = element.list("validators").iter();
    checks.any(|check| check.get("type").is_some_and(|kind| kind == what))
}

/// Whether choices are the countries of a list somewhere on the web.
fn lists_countries(element: &Source) -> bool {
    let url = element
        .get("choicesByUrl")
        .and_then(|by_url| by_url.get("url"));
    url.is_some_and(|url| plain(url).to_lowercase().contains("countr"))
}
