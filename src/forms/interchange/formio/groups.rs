//! Groups of components: some have a title, some are only layout, some can be filled in several
//! times.

use serde_json::Value;

use super::Reader;
use crate::forms::interchange::assembly::Marks;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, is_empty};
use crate::forms::model::{Field, FieldKind};
use crate::i18n::Text;

impl Reader<'_> {
    pub fn group(&mut self, group: &Source, kind: &str) {
        if matches!(kind, "datagrid" | "editgrid" | "datamap") {
            self.a.report.add(&group.place, kind, Why::Once);
        }
        let condition = self.conditional(group);
        let title = match kind {
            "panel" => self.text(group, "title", Marks::None),
            "fieldset" => self.text(group, "legend", Marks::None),
            "datagrid" | "editgrid" => self.text(group, "label", Marks::None),
            // Of layout the label is for those who build the form.
            _ => {
                group.get("label");
                Text::new()
            }
        };
        let language = self.language;
        self.a.within(condition, |a| {
            let mut reader = Reader { a, language };
            reader.a.heading(&group.place, title, Text::new());
            reader.inside(group, kind);
        });
    }

    fn inside(&mut self, group: &Source, kind: &str) {
        match kind {
            "columns" => {
                for column in group.objects("columns", &mut self.a.report) {
                    self.components(&column, "components");
                }
            }
            "tabs" => {
                for tab in group.objects("components", &mut self.a.report) {
                    let title = self.text(&tab, "label", Marks::None);
                    self.a.heading(&tab.place, title, Text::new());
                    self.components(&tab, "components");
                }
            }
            "table" => self.rows(group),
            "datamap" => {
                if let Some(component) = group.get("valueComponent")
                    && let Some(component) = Source::of(component, group.at("valueComponent"))
                {
                    self.component(&component);
                }
            }
            _ => self.components(group, "components"),
        }
    }

    /// Rows of cells of components.
    fn rows(&mut self, table: &Source) {
        for (row, cells) in table.list("rows").iter().enumerate() {
            for (column, cell) in cells.as_array().into_iter().flatten().enumerate() {
                let place = format!("{}[{row}][{column}]", table.at("rows"));
                match Source::of(cell, place.clone()) {
                    Some(cell) => self.components(&cell, "components"),
                    None if is_empty(cell) => {}
                    None => self.a.report.add(place, "", Why::Malformed),
                }
            }
        }
    }

    /// A row of choices for each question.
    pub fn survey(&mut self, survey: &Source) {
        let place = survey.place.as_str();
        self.a
            .report
            .add(place, "survey", Why::Nearest(FieldKind::Radio));
        let read = self.listed(&survey.at("values"), survey.list("values"));
        let (choices, values) = self.a.choices(&survey.at("values"), read);
        let questions = self.listed(&survey.at("questions"), survey.list("questions"));
        let is_required = required(survey);
        let condition = self.conditional(survey);
        let title = self.text(survey, "label", Marks::None);
        let key = survey.text("key");
        self.a.within(condition, |a| {
            a.heading(place, title, Text::new());
            for (name, label) in questions {
                let field = Field {
                    kind: FieldKind::Radio,
                    label,
                    choices: choices.clone(),
                    required: is_required,
                    ..Field::default()
                };
                let name = format!("{key}.{}", crate::forms::interchange::source::plain(&name));
                a.add_with(place, &name, field, values.clone());
            }
        });
    }

    /// Values and labels. An empty line that the form's builder left behind is none.
    pub fn listed(&mut self, place: &str, list: &[Value]) -> Vec<(Value, Text)> {
        let mut read = Vec::new();
        for (number, item) in list.iter().enumerate() {
            let place = format!("{place}[{number}]");
            let Some(object) = Source::of(item, place.clone()) else {
                let text = crate::forms::interchange::source::plain(item);
                let label = self.worded(&place, &text, Marks::None);
                read.push((item.clone(), label));
                continue;
            };
            let value = object.first(&["value", "id", "label"]);
            let label = self.text(&object, "label", Marks::None);
            if let Some(value) = value {
                let label = match label.is_empty() {
                    true => self.worded(
                        &place,
                        &crate::forms::interchange::source::plain(value),
                        Marks::None,
                    ),
                    false => label,
                };
                read.push((value.clone(), label));
            }
        }
        read
    }
}

/// Whether a component can't stay empty.
pub fn required(component: &Source) -> bool {
    let validate = component.get("validate");
    let required = validate.and_then(|validate| validate.get("required"));
    required.is_some_and(|required| required == true || required == "true")
}
