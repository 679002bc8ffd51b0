//! One text in the table of translations: the source, the translation, and what is to be said of it.

use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::forms::model::Definition;
use crate::forms::translations::input::{RowInput, TableInput, shown_mark};
use crate::forms::translations::marks::{State, mark_of, state};
use crate::forms::translations::units::Unit;
use crate::html::in_textarea;
use crate::i18n::{Words, t, words};
use crate::languages::direction;
use crate::ui::badge::{Badge, Tone};

/// A text with all that its row shows.
pub struct Row {
    /// Which.
    pub unit: Unit,
    /// In the source language.
    pub source: String,
    /// In the other, as it is to be edited.
    pub text: String,
    /// What somebody else has saved since, where both have changed it.
    pub theirs: Option<String>,
    /// The mark of what the person has before them.
    pub shown: String,
    /// The mark of the source that they have before them.
    pub source_mark: String,
    /// Where the stored translation stands.
    pub state: State,
    /// Whether "still right" is ticked.
    pub is_right: bool,
    /// Whether the form has it no more.
    pub is_gone: bool,
}

/// The rows of some texts; with what was sent, and whether that met a newer draft.
pub fn rows_of(
    draft: &Definition,
    language: &str,
    units: impl IntoIterator<Item = Unit>,
    sent: Option<(&TableInput, bool)>,
) -> Vec<Row> {
    let row = |unit: Unit| {
        let stored = row_of(draft, language, &unit);
        let typed = sent.and_then(|(input, is_conflict)| Some((input.of(&unit)?, is_conflict)));
        match typed {
            None => stored,
            Some((typed, is_conflict)) => with_typed(stored, typed, is_conflict),
        }
    };
    units.into_iter().map(row).collect()
}

fn row_of(draft: &Definition, language: &str, unit: &Unit) -> Row {
    let source = unit.text(draft, draft.default_language());
    let text = unit.text(draft, language);
    Row {
        source: source.to_owned(),
        text: text.to_owned(),
        theirs: None,
        shown: shown_mark(text),
        source_mark: mark_of(source),
        state: state(draft, unit, language),
        is_right: false,
        is_gone: unit.of(draft).is_none(),
        unit: unit.clone(),
    }
}

/// What was typed stays. After a conflict the person has the newer texts before them, each beside
/// their own; after a mistake still the older ones.
fn with_typed(stored: Row, typed: &RowInput, is_conflict: bool) -> Row {
    let is_changed = typed.is_changed();
    let both = is_changed && stored.shown != typed.shown && shown_mark(&typed.text) != stored.shown;
    let theirs = both.then(|| stored.text.clone());
    let text = match is_changed {
        true => typed.text.clone(),
        false => stored.text.clone(),
    };
    let (shown, source_mark) = match is_conflict {
        true => (stored.shown.clone(), stored.source_mark.clone()),
        false => (typed.shown.clone(), typed.source.clone()),
    };
    Row {
        text,
        theirs,
        shown,
        source_mark,
        is_right: typed.is_right,
        ..stored
    }
}

/// Where a text stands, such as "Label: E-mail address".
#[must_use]
pub fn place(words: &Words, draft: &Definition, unit: &Unit) -> String {
    let (key, field) = match unit {
        Unit::Form(text) => return words.t(&format!("translations-text-{}", text.key())),
        Unit::Field(id, text) => (text.key(), id),
        Unit::Choice(id, _) => ("choice", id),
    };
    let what = words.t(&format!("translations-text-{key}"));
    let field = draft.field(field);
    let name = field.map_or_else(String::new, |field| {
        field.name_in(words.language, draft.default_language())
    });
    let args = [("what", what.into()), ("field", name.into())];
    words.with("translations-place", args)
}

/// The row.
#[component]
pub fn RowView<'a>(
    /// What it shows.
    row: &'a Row,
    /// The form that has the text.
    draft: &'a Definition,
    /// Code of the source language.
    source: &'a str,
    /// Code of the other.
    language: &'a str,
    /// What is wrong with the page.
    errors: &'a FieldErrors,
    /// Whether the person may change it.
    may_edit: bool,
) -> impl IntoView {
    let id = format!("text.{}", row.unit);
    let tone = match row.state {
        State::Missing => Tone::Neutral,
        State::Stale => Tone::Warning,
        State::Translated => Tone::Good,
    };
    let state = t(&format!("translations-state-{}", row.state.key()));
    let theirs = row.theirs.clone().map(|text| {
        view! {
            <div class="note note--warning">
                <p>{t("translations-theirs")}</p>
                <p class="translation__text" lang=language.to_owned() dir=direction(language)>{text}</p>
            </div>
        }
    });
    let right = (row.state == State::Stale && may_edit && !row.is_gone).then(|| {
        let of_box = format!("right.{}", row.unit);
        view! {
            <div class="check">
                <input type="checkbox" id=of_box.clone() name=of_box.clone() value="yes" checked=row.is_right/>
                <label for=of_box>{t("translations-right")}</label>
            </div>
        }
    });
    view! {
        <div class="translation">
            <div class="translation__head">
                <label for=id.clone()><bdi>{place(&words(), draft, &row.unit)}</bdi></label>
                <Badge tone text=state/>
            </div>
            <p class="translation__text" lang=source.to_owned() dir=direction(source)>{row.source.clone()}</p>
            <div class="translation__target">
                {theirs}
                <Control row id language errors may_edit/>
                {right}
            </div>
        </div>
    }
}

/// The translation: to be edited, or to be read.
#[component]
fn Control<'a>(
    row: &'a Row,
    id: String,
    language: &'a str,
    errors: &'a FieldErrors,
    may_edit: bool,
) -> impl IntoView {
    let lines = row.text.lines().count().max(row.source.lines().count());
    let long = row.source.chars().count().max(row.text.chars().count()) / 60;
    let rows = (lines + long).clamp(1, 12).to_string();
    let words = words();
    let error = errors
        .get(&id)
        .map(|error| words.with_list(&error.key, &error.args));
    let error_id = format!("{id}-error");
    let is_wrong = error.is_some();
    // What the form has no more can be read and copied, not saved.
    let can_save = may_edit && !row.is_gone;
    let unit = row.unit.to_string();
    let hidden = can_save.then(|| {
        view! {
            <input type="hidden" name=format!("shown.{unit}") value=row.shown.clone()/>
            <input type="hidden" name=format!("source.{unit}") value=row.source_mark.clone()/>
        }
    });
    view! {
        {error.map(|text| view! { <p class="field__error" id=error_id.clone()>{text}</p> })}
        {hidden}
        <textarea
            id=id.clone()
            name=can_save.then(|| id.clone())
            rows=rows
            lang=language.to_owned()
            dir=direction(language)
            readonly=!can_save
            aria-invalid=is_wrong.then_some("true")
            aria-describedby=is_wrong.then(|| format!("{id}-error"))
            inner_html=in_textarea(&row.text)
        ></textarea>
    }
}
