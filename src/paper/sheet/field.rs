//! A field on paper: what it asks, lines to write on, boxes to tick.

use leptos::prelude::*;

use super::condition::only_if;
use crate::forms::markdown::Markdown;
use crate::forms::model::{Field, FieldKind, PublishedDefinition};
use crate::forms::render::consent::facts;
use crate::i18n::{pick, t, t_with};
use crate::server::crypto::sha256;

/// Lines for a text of several, and for one that may be long.
const LINES: usize = 5;
const MANY_LINES: usize = 9;
/// Characters from which on a text is long.
const LONG: u32 = 800;
/// Choices from which on they stand in two columns.
const TWO_COLUMNS: usize = 9;

/// A field with all that belongs to it; nothing for what nobody sees.
pub fn view_of(published: &PublishedDefinition, field: &Field, language: &str) -> Option<AnyView> {
    let sheet = Sheet {
        published,
        field,
        language,
    };
    Some(match field.kind {
        FieldKind::Hidden => return None,
        FieldKind::Section | FieldKind::PageBreak => sheet.heading(),
        FieldKind::Static => sheet.prose(&field.label),
        FieldKind::Document => sheet.document(),
        FieldKind::Consent => sheet.consent(),
        FieldKind::Checkbox | FieldKind::AgeGate => sheet.single_box(),
        kind if kind.has_choices() => sheet.choices(),
        FieldKind::File => sheet.file(),
        _ => sheet.written(),
    })
}

struct Sheet<'a> {
    published: &'a PublishedDefinition,
    field: &'a Field,
    language: &'a str,
}

impl Sheet<'_> {
    fn text(&self, text: &crate::i18n::Text) -> String {
        let fallback = self.published.definition.default_language();
        pick(text, self.language, fallback).to_owned()
    }

    /// Above a field that not everybody answers.
    fn condition(&self) -> Option<AnyView> {
        let condition = self.field.visible_if.as_ref()?;
        let words = only_if(self.published, condition, self.language)?;
        Some(view! { <p class="only-if">{words}</p> }.into_any())
    }

    fn hint(&self) -> Option<AnyView> {
        let hint = self.text(&self.field.hint);
        (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> }.into_any())
    }

    fn optional(&self) -> Option<String> {
        let is_free = !self.field.required && self.field.can_be_required();
        is_free.then(|| format!(" {}", t("form-public-optional")))
    }

    fn heading(&self) -> AnyView {
        let title = self.text(&self.field.label);
        let title = (!title.is_empty()).then(|| view! { <h2>{title}</h2> });
        view! { <div class="part">{self.condition()}{title}{self.hint()}</div> }.into_any()
    }

    fn prose(&self, text: &crate::i18n::Text) -> AnyView {
        let text = self.text(text);
        view! { <div class="prose">{self.condition()}<Markdown text/></div> }.into_any()
    }

    /// The whole text, with the hash by which it is known.
    fn document(&self) -> AnyView {
        let text = self.text(&self.field.body);
        let hash = hex::encode(sha256(&text));
        view! {
            <div class="document">
                {self.condition()}
                <h2 class="name">{self.text(&self.field.label)}</h2>
                {self.hint()}
                <div class="prose"><Markdown text/></div>
                <p class="hash">{t("form-public-document-hash")}" "<code>{hash}</code></p>
            </div>
        }
        .into_any()
    }

    fn framed(&self, below: impl IntoView + 'static) -> AnyView {
        view! {
            <div class="question">
                {self.condition()}
                <p class="label">{self.text(&self.field.label)}<span class="optional">{self.optional()}</span></p>
                {self.hint()}
                {below}
            </div>
        }
        .into_any()
    }

    /// Lines to write on, as many as the answer takes.
    fn written(&self) -> AnyView {
        let is_long = self.field.max_length.is_some_and(|max| max > LONG);
        let (count, class) = match self.field.kind {
            FieldKind::LongText if is_long => (MANY_LINES, "line"),
            FieldKind::LongText => (LINES, "line"),
            FieldKind::Number | FieldKind::Date => (1, "line line--short"),
            _ => (1, "line"),
        };
        let is_bare = self.field.kind == FieldKind::Signature && self.field.hint.is_empty();
        let hint = is_bare.then(|| view! { <p class="hint">{t("form-public-signature")}</p> });
        let lines: Vec<_> = (0..count)
            .map(|_| view! { <div class=class></div> })
            .collect();
        self.framed(view! { {hint}{lines} })
    }

    /// A box before each choice, and how many may be ticked.
    fn choices(&self) -> AnyView {
        let how = match self.field.kind.takes_many() {
            true => t("paper-tick-any"),
            false => t("paper-tick-one"),
        };
        let most = self.field.max_choices.map(|max| {
            let name = self.text(&self.field.label);
            let args = [("name", name.into()), ("max", i64::from(max).into())];
            format!(" {}.", t_with("form-public-error-too-many", args))
        });
        let choices = self.field.choices.iter();
        let boxes: Vec<_> = choices
            .map(|choice| tick(self.text(&choice.label)))
            .collect();
        let class = match boxes.len() {
            TWO_COLUMNS.. => "boxes boxes--columns",
            _ => "boxes",
        };
        self.framed(view! { <p class="hint">{how}{most}</p><div class=class>{boxes}</div> })
    }

    /// One box with what ticking it says.
    fn single_box(&self) -> AnyView {
        let mut label = self.text(&self.field.label);
        if label.is_empty() && self.field.kind == FieldKind::AgeGate {
            let age = i64::from(self.field.min_age.unwrap_or_default());
            label = t_with("form-public-age", [("age", age.into())]);
        }
        let optional = self.optional().unwrap_or_default();
        view! {
            <div class="question">
                {self.condition()}
                {self.hint()}
                {tick(format!("{label}{optional}"))}
            </div>
        }
        .into_any()
    }

    fn file(&self) -> AnyView {
        let kinds = self.field.file_kinds();
        let names: Vec<String> = kinds
            .iter()
            .map(|kind| t(&format!("file-kind-{}", kind.key())))
            .collect();
        let attach = t_with("paper-attach", [("kinds", names.join(", ").into())]);
        self.framed(view! { <p>{attach}</p> })
    }

    /// The whole wording, and a box; or yes and no, as large as each other.
    fn consent(&self) -> AnyView {
        let purposes = &self.published.purposes;
        let purpose = self.field.purpose.and_then(|id| purposes.get(&id));
        let Some(purpose) = purpose.map(|version| &version.content) else {
            return view! { <p>{t("form-public-consent-no-purpose")}</p> }.into_any();
        };
        let fallback = self.published.definition.default_language();
        let facts = facts(purpose, self.language, fallback);
        let statement = self.text(&purpose.statement);
        let answer = if self.field.yes_no {
            let boxes = vec![tick(t("form-public-yes")), tick(t("form-public-no"))];
            view! { <p class="statement">{statement}</p><div class="yes-no">{boxes}</div> }
                .into_any()
        } else {
            view! { <div class="statement">{tick(statement)}</div> }.into_any()
        };
        view! {
            <div class="question consent">
                {self.condition()}
                <h2 class="name">{self.text(&purpose.name)}</h2>
                {self.hint()}
                <dl class="about">{facts}</dl>
                {answer}
            </div>
        }
        .into_any()
    }
}

/// A box, and what stands beside it.
fn tick(label: String) -> AnyView {
    view! { <p class="tick"><span class="box"></span><span>{label}</span></p> }.into_any()
}
