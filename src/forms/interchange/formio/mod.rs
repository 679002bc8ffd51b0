//! Forms of Form.io (<https://form.io>): a tree of components, some of which are only layout.

mod component;
mod conditional;
mod groups;
mod leftover;
mod question;

use serde_json::Value;

use super::assembly::{Assembly, Marks, offered};
use super::report::Why;
use super::source::Source;
use super::{Read, Unreadable};
use crate::i18n::Text;

/// Whether a document looks like one.
pub fn is_form(document: &Value) -> bool {
    document.get("components").is_some_and(Value::is_array)
        || document.get("forms").is_some_and(Value::is_object)
}

/// Reads a form. Form.io keeps translations outside of forms, so `language` is that of the texts.
pub fn read(document: &Value, language: &str) -> Result<Read, Unreadable> {
    let whole = Source::of(document, "").ok_or(Unreadable::NotAnObject)?;
    let form = only_form(&whole)?.unwrap_or(whole);
    let language = offered(language).unwrap_or("en");
    let mut assembly = Assembly::new(vec![language.to_owned()]);
    let taken = Why::LanguageTaken(language.to_owned());
    assembly.report.add("", "", taken);
    let mut reader = Reader {
        a: &mut assembly,
        language,
    };
    reader.form(&form);
    form.leave(&mut assembly.report, leftover::of_form);
    let (definition, report) = assembly.finish();
    Ok(Read::foreign(definition, report))
}

/// The form of a project's template, if there is exactly one.
fn only_form<'a>(whole: &Source<'a>) -> Result<Option<Source<'a>>, Unreadable> {
    let Some(forms) = whole.get("forms").and_then(Value::as_object) else {
        return Ok(None);
    };
    let mut forms = forms.iter();
    match (forms.next(), forms.next()) {
        (Some((name, form)), None) => Ok(Source::of(form, format!("forms.{name}"))),
        _ => Err(Unreadable::Broken {
            place: "forms".to_owned(),
            reason: "a template with several forms; import one of them at a time".to_owned(),
        }),
    }
}

/// Reads a form from top to bottom.
struct Reader<'a> {
    a: &'a mut Assembly,
    language: &'a str,
}

impl Reader<'_> {
    fn form(&mut self, form: &Source) {
        self.a.form.title = self.text(form, "title", Marks::None);
        let pages = form.objects("components", &mut self.a.report);
        let is_page = |component: &&Source| component.text("type") == "panel";
        let has_pages =
            form.text("display") == "wizard" && pages.iter().filter(is_page).count() > 1;
        for component in &pages {
            if has_pages && is_page(&component) {
                self.page(component);
            } else {
                self.component(component);
            }
        }
    }

    /// A panel of a wizard.
    fn page(&mut self, panel: &Source) {
        let title = self.text(panel, "title", Marks::None);
        let condition = self.conditional(panel);
        self.a.page(&panel.place, title, condition);
        self.components(panel, "components");
        panel.leave(&mut self.a.report, leftover::of_component);
    }

    fn components(&mut self, container: &Source, name: &str) {
        for component in container.objects(name, &mut self.a.report) {
            self.component(&component);
        }
    }

    fn text(&mut self, source: &Source, name: &str, marks: Marks) -> Text {
        let text = source.text(name);
        self.worded(&source.at(name), &text, marks)
    }

    fn worded(&mut self, place: &str, text: &str, marks: Marks) -> Text {
        let text = self.a.words(place, text, marks);
        match text.is_empty() {
            true => Text::new(),
            false => Text::from([(self.language.to_owned(), text)]),
        }
    }
}
