//! How what is known of a person reads, and the controls to correct it: in the desk and the portal.

use leptos::prelude::*;

use crate::contacts::fields::input::Sent;
use crate::contacts::fields::known::{Known, Value};
use crate::contacts::fields::model::{Kind, Meaning};
use crate::error::FieldErrors;
use crate::forms::country::countries;
use crate::forms::model::{REFUSED, TICKED};
use crate::i18n::{pick, t, words};
use crate::server::dates::Day;
use crate::server::page::Draft;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FieldGroup, SelectField, TextArea, TextField};

/// A value as people read it.
#[component]
pub fn Shown<'a>(
    /// What the field means.
    meaning: &'a Meaning,
    /// In canonical form.
    text: &'a str,
) -> impl IntoView {
    match meaning.kind {
        Kind::Text | Kind::Number => text.to_owned().into_any(),
        Kind::LongText => view! { <span class="lines">{text.to_owned()}</span> }.into_any(),
        Kind::Date => match text.parse() {
            Ok(day) => view! { <Day day/> }.into_any(),
            Err(_) => text.to_owned().into_any(),
        },
        Kind::Url => view! {
            <a href=text.to_owned() rel="noopener noreferrer nofollow">{text.to_owned()}</a>
        }
        .into_any(),
        Kind::Country | Kind::YesNo | Kind::Choice | Kind::Choices => {
            let lines = text.split('\n').map(|line| in_words(meaning, line));
            lines.collect::<Vec<_>>().join(", ").into_any()
        }
    }
}

/// A value out of a list, as the list calls it in the language of the view.
fn in_words(meaning: &Meaning, value: &str) -> String {
    let options = options(meaning).into_iter();
    let mut found = options.filter(|(key, _)| key == value);
    found
        .next()
        .map_or_else(|| value.to_owned(), |(_, text)| text)
}

/// Values and words of all that there is to choose from.
fn options(meaning: &Meaning) -> Vec<(String, String)> {
    let language = words().language;
    match meaning.kind {
        Kind::YesNo => vec![
            (TICKED.to_owned(), t("form-public-yes")),
            (REFUSED.to_owned(), t("form-public-no")),
        ],
        Kind::Country => countries(language)
            .into_iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()))
            .collect(),
        _ => {
            let choices = meaning.rules.choices.iter();
            let words = choices.map(|choice| pick(&choice.label, language, "en").to_owned());
            let values = meaning
                .rules
                .choices
                .iter()
                .map(|choice| choice.value.clone());
            values.zip(words).collect()
        }
    }
}

/// The form in which values are corrected: a control for each field, in their order.
#[component]
pub fn ValuesForm<'a>(
    /// The fields, and what is known.
    known: &'a [Known],
    /// Tells what the person saw from what has been changed since.
    seen: String,
    /// What was typed, and what is wrong with it.
    draft: &'a Draft<Sent>,
    /// Where it leads back to.
    #[prop(into)]
    back: String,
) -> impl IntoView {
    let Draft { input, errors } = draft;
    let controls = known.iter().map(|known| {
        let typed = input.values.get(&known.field.key);
        view! { <Control known typed errors/> }
    });
    let controls: Vec<_> = controls.collect();
    view! {
        <ErrorSummary errors/>
        <form method="post" novalidate id="seen" tabindex="-1">
            <input type="hidden" name="seen" value=seen/>
            {controls}
            <p class="actions">
                <button class="button">{t("save")}</button>
                <a class="button button--quiet" href=back>{t("cancel")}</a>
            </p>
        </form>
    }
}

/// The control of a field, holding what was typed or what is known.
#[component]
fn Control<'a>(
    /// Which, and what is known.
    known: &'a Known,
    /// What was typed; nothing, if nobody has sent anything yet.
    typed: Option<&'a String>,
    /// What is wrong with it.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let meaning = &known.field.meaning;
    let language = words().language;
    let name = Sent::control_name(&known.field.key);
    let label = meaning.label_in(language).to_owned();
    let hint = meaning.hint_in(language).to_owned();
    let value = typed.cloned().unwrap_or_else(|| known.text().to_owned());
    let kind = match meaning.kind {
        Kind::Date => "date",
        Kind::Url => "url",
        _ => "text",
    };
    match meaning.kind {
        Kind::Text | Kind::Number | Kind::Date | Kind::Url => view! {
            <TextField name label hint value errors kind required=false/>
        }
        .into_any(),
        Kind::LongText => view! {
            <TextArea name label hint value errors required=false/>
        }
        .into_any(),
        Kind::Country | Kind::YesNo | Kind::Choice => {
            let nothing = (String::new(), t("contact-values-nothing"));
            let options = [vec![nothing], options(meaning)].concat();
            view! { <SelectField name label hint value options errors/> }.into_any()
        }
        Kind::Choices => {
            let options = options(meaning);
            view! {
                <FieldGroup name=name.clone() legend=label hint errors>
                    <Boxes name options chosen=value/>
                </FieldGroup>
            }
            .into_any()
        }
    }
}

/// A box for each choice, and a value for none of them: else an empty answer would not be sent.
#[component]
fn Boxes(name: String, options: Vec<(String, String)>, chosen: String) -> impl IntoView {
    let boxes: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (value, text))| {
            let id = format!("{name}-{place}");
            let checked = chosen.split('\n').any(|line| line == value);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name=name.clone() value=value checked=checked/>
                    <label for=id>{text}</label>
                </div>
            }
        })
        .collect();
    view! {
        <input type="hidden" name=name.clone() value=""/>
        {boxes}
    }
}

/// All that is known, as a list of facts with what `origin` says about each.
#[component]
pub fn Facts<F, V>(
    /// Fields that nothing is known in are left out.
    known: Vec<Known>,
    /// Where a value comes from, in words.
    origin: F,
) -> impl IntoView
where
    F: Fn(&Value) -> V,
    V: IntoView + 'static,
{
    let facts: Vec<_> = known
        .iter()
        .filter_map(|known| {
            let value = known.value.as_ref()?;
            let meaning = &known.field.meaning;
            let label = meaning.label_in(words().language).to_owned();
            Some(view! {
                <dt>{label}</dt>
                <dd class="wrap">
                    <Shown meaning text=&value.text/>
                    <p class="quiet contact-value__origin">{origin(value)}</p>
                </dd>
            })
        })
        .collect();
    view! { <dl class="facts">{facts}</dl> }
}
