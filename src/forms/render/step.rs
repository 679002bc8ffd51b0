//! The pages of a form, as far as it has several.

use leptos::prelude::*;

use super::super::model::Field;
use super::super::steps::Step;
use super::control_id;
use super::field::{as_attribute, heading};
use crate::i18n::{t, t_with};

/// A page with all that stands on it. The script shows one at a time; without it they stand below
/// each other, and the buttons that lead from one to the next are not there.
pub fn step_view(
    step: Step<'_>,
    count: usize,
    language: &str,
    fallback: &str,
    inside: AnyView,
) -> AnyView {
    let id = format!("step-{}", step.number);
    let place = [("number", step.number.into()), ("count", count.into())];
    let title = step.begin.map(|begin| heading(begin, language, fallback));
    let labels = [
        Some(id.clone()),
        step.begin.map(|begin| control_id(&begin.id)),
    ];
    let labels: Vec<String> = labels.into_iter().flatten().collect();
    let condition = step.begin.and_then(|begin| begin.visible_if.as_ref());
    let field = step.begin.filter(|_| condition.is_some());
    view! {
        <section
            class="step"
            tabindex="-1"
            aria-labelledby=labels.join(" ")
            data-field=field.map(|field: &Field| field.id.clone())
            data-if=as_attribute(condition)
        >
            <p class="step__place" id=id>{t_with("form-public-step", place)}</p>
            {title}
            {inside}
            <p class="step__ways" hidden>
                <button class="button button--quiet" type="button" data-go="back">{t("form-public-step-back")}</button>
                <button class="button" type="button" data-go="on">{t("form-public-step-on")}</button>
            </p>
        </section>
    }
    .into_any()
}
