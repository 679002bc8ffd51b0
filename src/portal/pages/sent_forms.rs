//! The forms that a person has sent, each with a link to what exactly they saw.

use leptos::prelude::*;

use super::evidence::language_name;
use crate::consents::model::Confirmation;
use crate::consents::sent::SentForm;
use crate::i18n::{t, t_with};
use crate::paper::pages::shown::SaidAt;
use crate::ui::badge::{Badge, Tone};

/// What was sent; nothing if nothing was.
#[component]
pub fn SentForms(
    /// Newest first.
    sent: Vec<SentForm>,
    /// Address below which forms are shown as they were seen.
    seen: &'static str,
) -> impl IntoView {
    let is_empty = sent.is_empty();
    let rows: Vec<_> = sent.into_iter().map(|form| row(form, seen)).collect();
    (!is_empty).then(|| {
        view! {
            <section>
                <h2>{t("sent-title")}</h2>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t("sent-form")}</th>
                            <th scope="col">{t("sent-at")}</th>
                            <th scope="col">{t("evidence-language")}</th>
                            <th scope="col">{t("sent-state")}</th>
                            <th scope="col">{t("sent-seen")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn row(form: SentForm, seen: &'static str) -> AnyView {
    let tone = match form.confirmation {
        Confirmation::NotAsked | Confirmation::Confirmed => Tone::Good,
        Confirmation::Pending => Tone::Warning,
        Confirmation::Lapsed => Tone::Neutral,
    };
    let state = t(&format!("sent-{}", form.confirmation.key()));
    let version = [("number", form.version.into())];
    let id = format!("sent-{}", form.id);
    view! {
        <tr>
            <th scope="row" id=id.clone()>
                <span lang=form.language.clone()>{form.title}</span>
                ", "
                {t_with("sent-version", version)}
            </th>
            <td data-label=t("sent-at")><SaidAt at=form.submitted_at signed_on=form.signed_on/></td>
            <td data-label=t("evidence-language")>{language_name(&form.language)}</td>
            <td data-label=t("sent-state")><Badge tone text=state/></td>
            <td data-label=t("sent-seen")>
                <a href=format!("{seen}/{}", form.id) aria-describedby=id>{t("sent-see")}</a>
            </td>
        </tr>
    }
    .into_any()
}
