//! Forms of `SurveyJS` (<https://surveyjs.io>): pages of elements, texts in several languages,
//! expressions.

mod choices;
mod element;
mod expression;
mod leftover;
mod question;
mod table;
mod texts;

use serde_json::Value;

use super::assembly::{Assembly, Marks};
use super::report::Why;
use super::source::Source;
use super::{Read, Unreadable};
use crate::forms::condition::Condition;
use crate::forms::model::{Field, FieldKind};
use crate::i18n::Text;
use texts::Texts;

/// Whether a document looks like one.
pub fn is_survey(document: &Value) -> bool {
    let has = |name: &str| document.get(name).is_some_and(Value::is_array);
    has("pages") || has("elements") || has("questions")
}

/// Reads a form. `language` is that of texts which do not say theirs.
pub fn read(document: &Value, language: &str) -> Result<Read, Unreadable> {
    let survey = Source::of(document, "").ok_or(Unreadable::NotAnObject)?;
    let (texts, languages) = Texts::of(document, &survey, language);
    let mut assembly = Assembly::new(languages);
    texts.report(&mut assembly);
    let mut reader = Reader {
        a: &mut assembly,
        texts: &texts,
    };
    reader.survey(&survey);
    survey.leave(&mut assembly.report, leftover::of_survey);
    let (definition, report) = assembly.finish();
    Ok(Read::foreign(definition, report))
}

/// Reads a form from top to bottom.
struct Reader<'a> {
    a: &'a mut Assembly,
    texts: &'a Texts,
}

impl Reader<'_> {
    fn survey(&mut self, survey: &Source) {
        let words = |reader: &mut Self, name, marks| reader.text(survey, name, marks);
        self.a.form.title = words(self, "title", Marks::None);
        self.a.form.intro = words(self, "description", Marks::Limited);
        self.a.form.submit = words(self, "completeText", Marks::None);
        self.a.form.thanks = words(self, "completedHtml", Marks::Limited);
        let pages = survey.objects("pages", &mut self.a.report);
        for page in &pages {
            match pages.len() {
                1 => self.only_page(page),
                _ => self.page(page),
            }
            page.leave(&mut self.a.report, leftover::of_element);
        }
        self.elements(survey);
    }

    /// One page of several.
    fn page(&mut self, page: &Source) {
        let condition = self.visible_if(page);
        let title = self.text(page, "title", Marks::None);
        self.a.page(&page.place, title, condition);
        let intro = self.text(page, "description", Marks::Limited);
        self.a.heading(&page.place, Text::new(), intro);
        self.elements(page);
    }

    /// Where there is one page alone, its title is a heading.
    fn only_page(&mut self, page: &Source) {
        let condition = self.visible_if(page);
        let title = self.text(page, "title", Marks::None);
        let intro = self.text(page, "description", Marks::Limited);
        self.grouped(condition, |reader| {
            reader.a.heading(&page.place, title, intro);
            reader.elements(page);
        });
    }

    /// What is in a page, a panel, or the survey itself. Older surveys say questions.
    fn elements(&mut self, container: &Source) {
        for name in ["elements", "questions", "templateElements"] {
            for element in container.objects(name, &mut self.a.report) {
                self.element(&element);
            }
        }
    }

    fn grouped(&mut self, condition: Option<Condition>, read: impl FnOnce(&mut Reader)) {
        let texts = self.texts;
        self.a.within(condition, |a| read(&mut Reader { a, texts }));
    }

    /// A text of an element, in all its languages.
    fn text(&mut self, source: &Source, name: &str, marks: Marks) -> Text {
        match source.get(name) {
            Some(value) => self.texts.read(self.a, &source.at(name), value, marks),
            None => Text::new(),
        }
    }

    /// When an element is shown. One that is never shown is left out by the caller.
    fn visible_if(&mut self, source: &Source) -> Option<Condition> {
        let text = source.text("visibleIf");
        if text.trim().is_empty() {
            return None;
        }
        let logic = expression::parse(&text);
        self.a.condition(&source.at("visibleIf"), &text, logic)
    }

    /// Adds a text field for something that has no place of its own here.
    fn own_field(&mut self, place: &str, name: &str, field: Field) {
        self.a.report.add(place, "", Why::OwnField);
        self.a.add(place, name, field);
    }

    /// A text that is not answered.
    fn said(&mut self, source: &Source, name: &str) {
        let label = self.text(source, name, Marks::Limited);
        let field = Field {
            kind: FieldKind::Static,
            label,
            visible_if: self.visible_if(source),
            ..Field::default()
        };
        if field.label.values().any(|text| !text.is_empty()) {
            self.a.add(&source.place, "", field);
        }
    }
}
