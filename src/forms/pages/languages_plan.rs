//! What a file of translations would change, before it does.

use leptos::prelude::*;

use super::frame::Framed;
use super::languages::address;
use super::languages_rows::place;
use crate::error::Result;
use crate::forms::model::Form;
use crate::forms::translations::import::{Entry, OUTCOMES, Outcome, Step, plan};
use crate::i18n::{t, t_with, words};
use crate::languages::direction;
use crate::ui::badge::{Badge, Tone};

/// A file beside the draft.
pub struct Planned {
    steps: Vec<Step>,
    /// The texts of the file, as they go on to the second step.
    texts: String,
    revision: i64,
    /// Whether the draft has changed since the first step.
    pub is_meanwhile: bool,
}

impl Planned {
    /// What the texts of a file would do to the draft.
    pub fn new(form: &Form, language: &str, entries: Vec<Entry>) -> Result<Self> {
        Ok(Self {
            steps: plan(&form.draft, language, &entries),
            texts: serde_json::to_string(&entries)?,
            revision: form.draft_revision,
            is_meanwhile: false,
        })
    }

    /// The same, shown again because the draft is another one by now.
    #[must_use]
    pub fn meanwhile(self) -> Self {
        Self {
            is_meanwhile: true,
            ..self
        }
    }

    fn count(&self, outcome: Outcome) -> usize {
        let steps = self.steps.iter();
        steps.filter(|step| step.outcome == outcome).count()
    }
}

/// Numbers, then row by row what changes and what is refused, then the button that does it.
#[component]
pub fn PlanView<'a>(
    /// The form.
    framed: &'a Framed,
    /// Into which language.
    language: &'a str,
    /// What the file would do.
    planned: &'a Planned,
) -> impl IntoView {
    let counts: Vec<_> = OUTCOMES
        .into_iter()
        .map(|outcome| (outcome, planned.count(outcome)))
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let what = t(&format!("translations-outcome-{}", outcome.key()));
            view! { <dt>{what}</dt><dd>{count.to_string()}</dd> }
        })
        .collect();
    let rows: Vec<_> = planned
        .steps
        .iter()
        .filter(|step| step.outcome.is_change() || step.outcome.is_refused())
        .map(|step| view! { <StepRow framed language step/> })
        .collect();
    let base = format!("{}/{language}", address(framed.form.id));
    let changes = planned.steps.iter().filter(|step| step.outcome.is_change());
    let changes = changes.count();
    let meanwhile = planned.is_meanwhile.then(|| {
        view! { <div class="note note--warning" role="alert"><p>{t("translations-import-meanwhile")}</p></div> }
    });
    let button = (changes > 0).then(|| {
        view! {
            <form method="post" action=format!("{base}/apply") class="actions">
                <input type="hidden" name="revision" value=planned.revision.to_string()/>
                <input type="hidden" name="texts" value=planned.texts.clone()/>
                <p class="actions">
                    <button class="button">{t_with("translations-import-apply", [("count", changes.into())])}</button>
                    <a class="button button--quiet" href=format!("{base}/import")>{t("cancel")}</a>
                </p>
            </form>
        }
    });
    let nothing = (changes == 0).then(|| view! { <p>{t("translations-import-nothing")}</p> });
    let table = (!rows.is_empty()).then(|| {
        view! {
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("translations-text")}</th>
                        <th scope="col">{t("translations-before")}</th>
                        <th scope="col">{t("translations-after")}</th>
                        <th scope="col">{t("translations-outcome")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        {meanwhile}
        <p>{t("translations-import-intro")}</p>
        <dl class="facts">{counts}</dl>
        {nothing}
        {table}
        {button}
    }
}

#[component]
fn StepRow<'a>(framed: &'a Framed, language: &'a str, step: &'a Step) -> impl IntoView {
    let known = step.unit.as_ref();
    let where_it_stands = known.map_or_else(
        || step.id.chars().take(100).collect(),
        |unit| place(&words(), &framed.form.draft, unit),
    );
    let tone = match step.outcome {
        outcome if outcome.is_refused() => Tone::Danger,
        Outcome::Behind => Tone::Warning,
        _ => Tone::Good,
    };
    let outcome = t(&format!("translations-outcome-{}", step.outcome.key()));
    let text = |text: &str| {
        view! { <p class="translation__text" lang=language.to_owned() dir=direction(language)>{text.to_owned()}</p> }
    };
    view! {
        <tr>
            <th scope="row"><bdi>{where_it_stands}</bdi></th>
            <td data-label=t("translations-before")>{text(&step.before)}</td>
            <td data-label=t("translations-after")>{text(&step.after)}</td>
            <td data-label=t("translations-outcome")><Badge tone text=outcome/></td>
        </tr>
    }
}
