//! What is different between two versions, to look at: woven into one or side by side. What came is
//! `<ins>`, what went is `<del>`, both underlined or struck through by the browser and announced by a
//! hidden word, so that nobody needs the colour.

use leptos::prelude::*;

use crate::forms::condition::Condition;
use crate::forms::diff::{Change, Difference, Fate, FieldChange, Piece, PurposeChange, Value};
use crate::forms::model::PublishedDefinition;
use crate::i18n::{pick, t, t_with, words};
use crate::ids::PurposeId;
use crate::languages::{direction, own_name};
use crate::purposes::model::Change as Meaning;
use crate::ui::badge::{Badge, Tone};

/// How a difference is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Old and new in one text.
    #[default]
    Inline,
    /// Old on the left, new on the right.
    SideBySide,
}

/// Both versions, to call fields and purposes by their names.
#[derive(Clone, Copy)]
struct Names<'a> {
    before: &'a PublishedDefinition,
    after: &'a PublishedDefinition,
}

/// All that is different, below a heading of the second level.
#[component]
pub fn DifferenceView<'a>(
    /// What is different.
    difference: &'a Difference,
    /// The older version.
    before: &'a PublishedDefinition,
    /// The newer version.
    after: &'a PublishedDefinition,
    /// Woven or side by side.
    layout: Layout,
) -> impl IntoView {
    let names = Names { before, after };
    let fields: Vec<_> = difference
        .fields
        .iter()
        .map(|change| field_view(change, names, layout))
        .collect();
    let purposes: Vec<_> = difference
        .purposes
        .iter()
        .map(|change| purpose_view(change, names, layout))
        .collect();
    view! {
        <div class="difference">
            {group(t("difference-settings"), &difference.settings, names, layout)}
            {(!fields.is_empty()).then(|| view! { <section><h3>{t("difference-fields")}</h3>{fields}</section> })}
            {(!purposes.is_empty()).then(|| view! { <section><h3>{t("difference-purposes")}</h3>{purposes}</section> })}
            {group(t("difference-controller"), &difference.controller, names, layout)}
        </div>
    }
}

fn group(title: String, changes: &[Change], names: Names<'_>, layout: Layout) -> Option<AnyView> {
    (!changes.is_empty()).then(|| {
        view! { <section><h3>{title}</h3>{table(changes, names, layout)}</section> }.into_any()
    })
}

fn field_view(change: &FieldChange, names: Names<'_>, layout: Layout) -> AnyView {
    let (tone, fate) = match change.fate {
        Fate::Added => (Tone::Good, t("difference-added")),
        Fate::Removed => (Tone::Danger, t("difference-removed")),
        Fate::Moved { from, to } => {
            let places = [("from", from.into()), ("to", to.into())];
            (Tone::Info, t_with("difference-moved", places))
        }
        Fate::Stays => (Tone::Neutral, t("difference-changed")),
    };
    let kind = t(&format!("field-kind-{}", change.field.kind.key()));
    let name = names.of_field(&change.field.id);
    let title = match name.as_str() {
        "" => kind,
        name => t_with(
            "difference-field",
            [("kind", kind.into()), ("name", name.into())],
        ),
    };
    view! {
        <h4>{title}" "<Badge tone text=fate/></h4>
        {table(&change.changes, names, layout)}
    }
    .into_any()
}

fn purpose_view(change: &PurposeChange, names: Names<'_>, layout: Layout) -> AnyView {
    let (tone, fate) = match (&change.before, &change.after) {
        (None, _) => (Tone::Good, t("difference-added")),
        (_, None) => (Tone::Danger, t("difference-removed")),
        (Some(_), Some(after)) if after.change == Meaning::Material => {
            (Tone::Warning, t("difference-material"))
        }
        (Some(_), Some(_)) => (Tone::Neutral, t("difference-editorial")),
    };
    let wording = change.before.as_ref().zip(change.after.as_ref());
    let numbers = wording.map(|(before, after)| {
        let numbers = [("from", before.number.into()), ("to", after.number.into())];
        view! { <p class="quiet">{t_with("difference-wordings", numbers)}</p> }
    });
    view! {
        <h4>{names.of_purpose(change.purpose)}" "<Badge tone text=fate/></h4>
        {numbers}
        {table(&change.changes, names, layout)}
    }
    .into_any()
}

fn table(changes: &[Change], names: Names<'_>, layout: Layout) -> Option<AnyView> {
    let rows: Vec<_> = changes
        .iter()
        .map(|change| row(change, names, layout))
        .collect();
    let heads = match layout {
        Layout::Inline => view! { <th scope="col">{t("difference-change")}</th> }.into_any(),
        Layout::SideBySide => view! {
            <th scope="col">{t("difference-before")}</th>
            <th scope="col">{t("difference-after")}</th>
        }
        .into_any(),
    };
    (!changes.is_empty()).then(|| {
        view! {
            <table class="table difference__table">
                <thead><tr><th scope="col">{t("difference-property")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn row(change: &Change, names: Names<'_>, layout: Layout) -> AnyView {
    match change {
        Change::Text {
            property,
            language,
            pieces,
        } => {
            let label = [
                ("property", t(&format!("property-{property}")).into()),
                ("language", own_name(language).into()),
            ];
            let text = |shown: fn(&Piece) -> bool| text_view(language, pieces, shown);
            cells(
                t_with("difference-in-language", label),
                layout,
                (
                    text(|piece| !matches!(piece, Piece::Added(_))),
                    text(|_| true),
                    text(|piece| !matches!(piece, Piece::Removed(_))),
                ),
            )
        }
        Change::Value {
            property,
            before,
            after,
        } => {
            let old = || value_view(before, names, removed);
            let new = || value_view(after, names, added);
            let both = view! { {old()}" → "{new()} }.into_any();
            cells(
                t(&format!("property-{property}")),
                layout,
                (old(), both, new()),
            )
        }
    }
}

/// One row: what was, both woven, what is.
fn cells(label: String, layout: Layout, (old, both, new): (AnyView, AnyView, AnyView)) -> AnyView {
    let values = match layout {
        Layout::Inline => view! { <td data-label=t("difference-change")>{both}</td> }.into_any(),
        Layout::SideBySide => view! {
            <td data-label=t("difference-before")>{old}</td>
            <td data-label=t("difference-after")>{new}</td>
        }
        .into_any(),
    };
    view! { <tr><th scope="row">{label}</th>{values}</tr> }.into_any()
}

fn text_view(language: &str, pieces: &[Piece], shown: fn(&Piece) -> bool) -> AnyView {
    let pieces: Vec<_> = pieces
        .iter()
        .filter(|piece| shown(piece))
        .map(|piece| match piece {
            Piece::Kept(text) => view! { <span>{text.clone()}</span> }.into_any(),
            Piece::Removed(text) => removed(text.clone()),
            Piece::Added(text) => added(text.clone()),
        })
        .collect();
    if pieces.is_empty() {
        return nothing();
    }
    view! { <div class="difference__text" lang=language.to_owned() dir=direction(language)>{pieces}</div> }
        .into_any()
}

/// The hidden words around a text speak the reader's language, not the text's.
fn removed(text: String) -> AnyView {
    let lang = words().language;
    view! {
        <del>
            <span class="visually-hidden" lang=lang>"["{t("difference-del")}" "</span>
            {text}
            <span class="visually-hidden">"]"</span>
        </del>
    }
    .into_any()
}

fn added(text: String) -> AnyView {
    let lang = words().language;
    view! {
        <ins>
            <span class="visually-hidden" lang=lang>"["{t("difference-ins")}" "</span>
            {text}
            <span class="visually-hidden">"]"</span>
        </ins>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! { <span class="quiet">{t("difference-nothing")}</span> }.into_any()
}

fn value_view(value: &Value, names: Names<'_>, mark: impl Fn(String) -> AnyView) -> AnyView {
    match names.in_words(value).as_str() {
        "" => nothing(),
        text => mark(text.to_owned()),
    }
}

impl Names<'_> {
    /// A value in the reader's language.
    fn in_words(self, value: &Value) -> String {
        match value {
            Value::Empty => String::new(),
            Value::Plain(text) => text.clone(),
            Value::Flag(true) => t("difference-yes"),
            Value::Flag(false) => t("difference-no"),
            Value::Words(keys) => {
                let texts: Vec<String> = keys.iter().map(|key| t(key)).collect();
                texts.join(", ")
            }
            Value::Text(text) => pick(text, words().language, self.fallback()).to_owned(),
            Value::When(condition) => self.condition(condition),
            Value::Field(id) => self.of_field(id),
            Value::Purpose(id) => self.of_purpose(*id),
        }
    }

    fn fallback(&self) -> &str {
        self.after.definition.default_language()
    }

    /// What a field is called now, or was called.
    fn of_field(self, id: &str) -> String {
        let versions = [self.after, self.before];
        let mut found = versions.into_iter().filter_map(|version| {
            let field = version.definition.field(id)?;
            match field.purpose {
                Some(purpose) => Some(self.of_purpose(purpose)),
                None => Some(field.name_in(words().language, self.fallback())),
            }
        });
        found.next().unwrap_or_else(|| id.to_owned())
    }

    fn of_purpose(self, id: PurposeId) -> String {
        let versions = [self.after, self.before];
        let mut found = versions
            .into_iter()
            .filter_map(|version| version.purposes.get(&id));
        let name = found.next().map(|version| {
            let name = version.content.name_in(words().language);
            name.to_owned()
        });
        name.unwrap_or_else(|| t("difference-unknown-purpose"))
    }

    fn condition(self, condition: &Condition) -> String {
        let all = |parts: &[Condition]| {
            let parts: Vec<String> = parts.iter().map(|part| self.condition(part)).collect();
            parts.join("; ")
        };
        match condition {
            Condition::All(parts) => t_with("difference-all", [("parts", all(parts).into())]),
            Condition::Any(parts) => t_with("difference-any", [("parts", all(parts).into())]),
            Condition::Not(part) => {
                t_with("difference-not", [("part", self.condition(part).into())])
            }
            Condition::Test(test) => {
                let op = t(&format!("condition-{}", test.op.key()));
                let field = self.of_field(&test.field);
                let (field, op) = (("field", field.into()), ("op", op.into()));
                match test.value.as_str() {
                    "" => t_with("difference-test", [field, op]),
                    value => t_with(
                        "difference-test-value",
                        [field, op, ("value", value.into())],
                    ),
                }
            }
        }
    }
}
