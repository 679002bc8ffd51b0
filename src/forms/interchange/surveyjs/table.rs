//! Tables of questions, and several lines of text under one title: each cell becomes a field.

use super::{Reader, leftover};
use crate::forms::interchange::assembly::Marks;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, plain};
use crate::forms::model::{Field, FieldKind};
use crate::i18n::{Text, pick};

/// Most cells of a table that become fields.
const CELLS_MAX: usize = 40;

impl Reader<'_> {
    /// A row of choices for each statement: a field for each, under the title as a heading.
    pub fn matrix(&mut self, source: &Source) {
        self.a
            .report
            .add(&source.place, "matrix", Why::Nearest(FieldKind::Radio));
        let name = source.text("name");
        let read = self.listed(source, "columns");
        let (choices, values) = self.a.choices(&source.at("columns"), read);
        let rows = self.listed(source, "rows");
        let is_required = source.flag("isAllRowRequired") || source.flag("eachRowRequired");
        let kind = match source.text("cellType").as_str() {
            "checkbox" => FieldKind::CheckboxGroup,
            _ => FieldKind::Radio,
        };
        self.under_title(source, |reader| {
            for (row, label) in rows {
                let field = Field {
                    kind,
                    label,
                    choices: choices.clone(),
                    required: is_required,
                    ..Field::default()
                };
                let name = format!("{name}.{}", plain(&row));
                reader
                    .a
                    .add_with(&source.place, &name, field, values.clone());
            }
        });
    }

    /// Rows and columns of different kinds, if they are few.
    pub fn matrix_of_cells(&mut self, source: &Source) {
        let rows = self.listed(source, "rows");
        let columns = source.objects("columns", &mut self.a.report);
        if rows.len() * columns.len() > CELLS_MAX {
            let what = format!("{} × {}", rows.len(), columns.len());
            return self.a.report.add(&source.place, &what, Why::TooMany);
        }
        let name = source.text("name");
        let common = self.choices(source);
        let common_type = source.text("cellType");
        self.a
            .report
            .add(&source.place, "matrixdropdown", Why::OwnField);
        self.under_title(source, |reader| {
            for (row, row_label) in &rows {
                for column in &columns {
                    let name = format!("{name}.{}.{}", plain(row), column.text("name"));
                    reader.cell(column, &name, row_label, &common_type, &common);
                }
            }
        });
        for column in columns {
            column.leave(&mut self.a.report, leftover::of_element);
        }
    }

    fn cell(
        &mut self,
        column: &Source,
        name: &str,
        row: &Text,
        common_type: &str,
        common: &super::choices::Choices,
    ) {
        let own_type = column.text("cellType");
        let kind = match own_type.as_str() {
            "" | "default" => common_type,
            own => own,
        };
        let kind = match kind {
            "checkbox" => FieldKind::CheckboxGroup,
            "tagbox" => FieldKind::SelectMany,
            "radiogroup" | "rating" => FieldKind::Radio,
            "text" => FieldKind::Text,
            "comment" => FieldKind::LongText,
            "boolean" => FieldKind::Checkbox,
            _ => FieldKind::Select,
        };
        let mut field = self.asked(column, kind);
        field.label = beside(row, &field.label);
        let mut values = Vec::new();
        if kind.has_choices() {
            let own = self.choices(column);
            (field.choices, values) = match own.0.is_empty() {
                true => common.clone(),
                false => own,
            };
        }
        self.limits(column, &mut field);
        self.a.add_with(&column.place, name, field, values);
    }

    /// Several lines of text under one title.
    pub fn several_texts(&mut self, source: &Source) {
        let name = source.text("name");
        let items = source.objects("items", &mut self.a.report);
        let are_required = source.flag("isRequired");
        self.under_title(source, |reader| {
            for item in &items {
                let Some((kind, _)) = reader.input_kind(item) else {
                    continue;
                };
                let mut field = reader.asked(item, kind);
                field.required |= are_required;
                reader.limits(item, &mut field);
                let name = format!("{name}.{}", item.text("name"));
                reader.a.add(&item.place, &name, field);
                item.leave(&mut reader.a.report, leftover::of_element);
            }
        });
    }

    fn under_title(&mut self, source: &Source, read: impl FnOnce(&mut Reader)) {
        let condition = self.visible_if(source);
        let title = self.text(source, "title", Marks::None);
        let intro = self.text(source, "description", Marks::Limited);
        self.grouped(condition, |reader| {
            reader.a.heading(&source.place, title, intro);
            read(reader);
        });
    }
}

/// `Row – column`, in each language of either.
fn beside(row: &Text, column: &Text) -> Text {
    let languages = row.keys().chain(column.keys());
    languages
        .map(|code| {
            let (row, column) = (pick(row, code, code), pick(column, code, code));
            (code.clone(), format!("{row} – {column}"))
        })
        .collect()
}
