//! What publishing would change, whom that touches, and what the publisher has to decide.

use leptos::prelude::*;

use super::difference::{DifferenceView, Layout};
use crate::error::FieldErrors;
use crate::forms::input::PublishInput;
use crate::forms::model::PublishedDefinition;
use crate::forms::renewal::{Effect, EffectKind, Proposal};
use crate::forms::schedule::Waiting;
use crate::i18n::{pick, t, t_with, words};
use crate::purposes::model::Change;
use crate::server::dates::{Moment, reader_zone};
use crate::ui::badge::{Badge, Tone};
use crate::ui::field::{FieldGroup, RadioField, TextField};

/// What is different from what visitors saw last, and what that means for consents.
#[component]
pub fn Changes<'a>(
    /// What would change.
    proposal: &'a Proposal,
) -> impl IntoView {
    let Proposal {
        last,
        next,
        difference,
        ..
    } = proposal;
    let Some(last) = last else {
        return view! { <p>{t("publish-first")}</p> }.into_any();
    };
    if difference.is_empty() {
        // It has been taken from the web, and comes back as it was.
        return view! { <p>{t("publish-same-again")}</p> }.into_any();
    }
    let number = [("number", last.number.into())];
    view! {
        <Effects proposal/>
        <section>
            <h2>{t_with("publish-difference", number)}</h2>
            <DifferenceView difference before=last after=next layout=Layout::Inline/>
        </section>
    }
    .into_any()
}

/// Each purpose that is touched, with what becomes of the consents to it.
#[component]
fn Effects<'a>(proposal: &'a Proposal) -> impl IntoView {
    if proposal.effects.is_empty() {
        return view! {
            <section><h2>{t("publish-effects")}</h2><p>{t("publish-effects-none")}</p></section>
        }
        .into_any();
    }
    let rows: Vec<_> = proposal.effects.iter().map(effect_row).collect();
    view! {
        <section>
            <h2>{t("publish-effects")}</h2>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("publish-purpose")}</th>
                        <th scope="col">{t("publish-change")}</th>
                        <th scope="col">{t("publish-people-form")}</th>
                        <th scope="col">{t("publish-people-all")}</th>
                        <th scope="col">{t("publish-effect")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn effect_row(effect: &Effect) -> AnyView {
    let key = effect.kind.key();
    let tone = match effect.kind {
        EffectKind::Asked => Tone::Good,
        EffectKind::NoLongerAsked | EffectKind::Editorial => Tone::Neutral,
        EffectKind::Material | EffectKind::Controller => Tone::Warning,
    };
    let language = words().language;
    let name = effect.content.name_in(language).to_owned();
    let behind = effect
        .behind
        .iter()
        .map(|title| pick(title, language, "en"));
    let behind: Vec<&str> = behind.collect();
    let behind = (!behind.is_empty()).then(|| {
        let forms = [("forms", behind.join(", ").into())];
        view! { <p>{t_with("publish-behind", forms)}</p> }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t("publish-change")>
                <Badge tone text=t(&format!("publish-change-{key}"))/>
            </td>
            <td data-label=t("publish-people-form")>{effect.people.by_form.to_string()}</td>
            <td data-label=t("publish-people-all")>{effect.people.all.to_string()}</td>
            <td data-label=t("publish-effect")>
                {t(&format!("publish-effect-{key}"))}
                {behind}
            </td>
        </tr>
    }
    .into_any()
}

/// What the publisher decides: what another controller means, and when visitors see it.
#[component]
pub fn Decisions<'a>(
    /// What would change.
    proposal: &'a Proposal,
    /// What waits already.
    waiting: Option<Waiting>,
    /// What was chosen.
    input: &'a PublishInput,
    /// What is wrong with it.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let when = match waiting {
        Some(waiting) => {
            let number = [("number", waiting.number.into())];
            view! {
                <div class="note note--warning">
                    <p>{t_with("schedule-gives-way", number)}" "<Moment at=waiting.publish_at/></p>
                </div>
            }
            .into_any()
        }
        None => view! { <When input errors/> }.into_any(),
    };
    view! {
        <AnotherController proposal chosen=input.controller errors/>
        {when}
    }
}

/// What it means that another controller is named than before; nothing where it is the same.
#[component]
fn AnotherController<'a>(
    proposal: &'a Proposal,
    chosen: Option<Change>,
    errors: &'a FieldErrors,
) -> impl IntoView {
    if !proposal.asks_about_controller() {
        return None;
    }
    let name = |published: &PublishedDefinition| published.controller.name.clone();
    let before = proposal.last.as_ref().map(name).unwrap_or_default();
    let names = [
        ("before", before.into()),
        ("after", name(&proposal.next).into()),
    ];
    let choices: Vec<_> = [Change::Editorial, Change::Material]
        .into_iter()
        .map(|change| {
            let key = change.key();
            let label = t(&format!("publish-controller-{key}"));
            let hint = t(&format!("publish-controller-{key}-hint"));
            let checked = chosen == Some(change);
            view! { <RadioField name="controller" value=key label hint checked/> }
        })
        .collect();
    Some(view! {
        <FieldGroup
            name="controller"
            legend=t_with("publish-controller", names)
            hint=t("publish-controller-hint")
            errors
        >
            {choices}
        </FieldGroup>
    })
}

#[component]
fn When<'a>(input: &'a PublishInput, errors: &'a FieldErrors) -> impl IntoView {
    let zone = reader_zone();
    let zone = [("zone", zone.iana_name().unwrap_or("UTC").into())];
    let is_later = input.is_later();
    let at = view! {
        <TextField
            name="at"
            kind="datetime-local"
            label=t_with("schedule-at", zone)
            value=input.at.clone()
            errors
        />
    }
    .into_any();
    view! {
        <FieldGroup name="when" legend=t("schedule-when") errors>
            <RadioField name="when" value="now" label=t("schedule-now") checked=!is_later/>
            <RadioField
                name="when"
                value="later"
                label=t("schedule-later")
                hint=t("schedule-later-hint")
                checked=is_later
            />
            {at}
        </FieldGroup>
    }
}
