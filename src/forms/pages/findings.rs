//! What the linter finds in a form, as a page says it: what is wrong, how it is set right, by which law,
//! and a link to the place.

use leptos::prelude::*;

use crate::forms::lint::effort::{Effort, effort};
use crate::forms::lint::{FORM, Finding, Rule, Severity, laws_in_words};
use crate::forms::model::Form;
use crate::i18n::{t, t_with, words};
use crate::ui::badge::{Badge, Tone};

/// The findings of one severity under a heading; nothing if there are none.
#[component]
pub fn Findings<'a>(
    /// In which form.
    form: &'a Form,
    /// All of them.
    findings: &'a [Finding],
    /// Which to show.
    severity: Severity,
    /// Whether the reader may set it right: then each leads to its place.
    may_edit: bool,
) -> impl IntoView {
    let items: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .map(|finding| view! { <Item form finding may_edit/> })
        .collect();
    let heading = match severity {
        Severity::Error => "findings-errors",
        Severity::Warning => "findings-warnings",
    };
    (!items.is_empty()).then(|| {
        let heading = t_with(heading, [("count", items.len().into())]);
        view! {
            <section>
                <h2>{heading}</h2>
                <ul class="findings">{items}</ul>
            </section>
        }
    })
}

#[component]
fn Item<'a>(form: &'a Form, finding: &'a Finding, may_edit: bool) -> impl IntoView {
    let words = words();
    let place = place_of(form, &finding.field);
    let place = match may_edit {
        true => view! { <a href=address_of(form, finding)>{place}</a> }.into_any(),
        false => view! { <strong>{place}</strong> }.into_any(),
    };
    let tone = match finding.severity {
        Severity::Error => Tone::Danger,
        Severity::Warning => Tone::Warning,
    };
    let class = format!("finding finding--{}", finding.severity.key());
    let severity = words.t(&format!("lint-severity-{}", finding.severity.key()));
    let laws = laws_in_words(&words, finding.rule).join("; ");
    let is_final = finding.blocks() && !finding.rule.can_be_overridden();
    view! {
        <li class=class>
            <p><Badge tone text=severity/>" "{place}</p>
            <p>{finding.message(&words)}</p>
            <p class="finding__fix">{finding.fix(&words)}</p>
            {(!laws.is_empty()).then(|| view! { <p class="finding__law">{laws}</p> })}
            {is_final.then(|| view! { <p class="finding__law">{t("findings-final")}</p> })}
        </li>
    }
}

/// Where it is set right: mostly in the builder, at the field.
fn address_of(form: &Form, finding: &Finding) -> String {
    let page = format!("/admin/forms/{}", form.id);
    match (finding.rule, finding.language()) {
        (Rule::StaleTranslation, Some(code)) => format!("{page}/languages/{code}?show=stale"),
        _ => format!("{page}/edit#{}", finding.field),
    }
}

/// What to call the field of a finding.
fn place_of(form: &Form, field: &str) -> String {
    let found = form.draft.field(field).filter(|_| field != FORM);
    let Some(found) = found else {
        return t("forms-finding-form");
    };
    let name = found.name_in(words().language, form.draft.default_language());
    let kind = t(&format!("field-kind-{}", found.kind.key()));
    if name.is_empty() {
        return kind;
    }
    t_with(
        "forms-finding-field",
        [("kind", kind.into()), ("name", name.into())],
    )
}

/// How many steps giving takes, and how many withdrawing does: it must not be more.
#[component]
pub fn Steps<'a>(form: &'a Form) -> impl IntoView {
    form.draft.consents().next()?;
    let Effort {
        give,
        by_link,
        by_portal,
    } = effort(&form.draft);
    let row = |name, steps: Option<usize>| {
        let steps = match steps {
            Some(steps) => t_with("findings-steps-count", [("count", steps.into())]),
            None => t("findings-steps-none"),
        };
        view! { <dt>{t(name)}</dt><dd>{steps}</dd> }
    };
    Some(view! {
        <section>
            <h2>{t("findings-steps")}</h2>
            <p>{t("findings-steps-text")}</p>
            <dl class="facts">
                {row("findings-steps-give", Some(give))}
                {row("findings-steps-link", by_link)}
                {row("findings-steps-portal", by_portal)}
            </dl>
        </section>
    })
}

/// Where to go on from here.
#[component]
pub fn Ways<'a>(
    /// Which form.
    form: &'a Form,
    /// May change it.
    may_edit: bool,
) -> impl IntoView {
    let page = format!("/admin/forms/{}", form.id);
    let edit = may_edit.then(|| {
        let address = format!("{page}/edit");
        view! { <a class="button" href=address>{t("forms-edit")}</a> }
    });
    view! {
        <p class="actions">
            {edit}
            <a class="button button--quiet" href=page>{t("forms-back")}</a>
        </p>
    }
}
