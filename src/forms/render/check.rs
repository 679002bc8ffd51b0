//! The page on which people check their answers before anything is recorded.

use leptos::prelude::*;

use super::super::answers::{Said, said};
use super::super::model::{FieldKind, Filled, PublishedDefinition};
use super::{FORM, TOKEN, Trap, WhoAsks, control_id, control_name, kept_name};
use crate::i18n::{pick, t};
use crate::languages::direction;

/// Name of the button that leads back to a field.
pub const CHANGE: &str = "change";
/// Name of the button that says that the answers were checked.
pub const CHECKED: &str = "checked";

/// All answers in words, each with a way back to its field; and the answers themselves, to be sent.
#[component]
pub fn CheckView(
    /// What was asked, by whom.
    published: PublishedDefinition,
    /// In which language.
    language: String,
    /// What was answered, valid.
    filled: Filled,
    /// Value of the hidden input [`TOKEN`].
    token: String,
) -> impl IntoView {
    let action = format!("/f/{}", published.form_key);
    let rows: Vec<_> = said(&published, &language, &filled.answers)
        .into_iter()
        .filter(|said| said.field.kind != FieldKind::Hidden)
        .map(|said| row(&action, said))
        .collect();
    let submit = &published.definition.submit;
    let submit = pick(submit, &language, published.definition.default_language()).to_owned();
    view! {
        <div class="form" lang=language.clone() dir=direction(&language)>
            <h1>{t("form-public-check")}</h1>
            <p>{t("form-public-check-text")}</p>
            <form id=FORM method="post" action=action novalidate>
                <input type="hidden" name=TOKEN value=token/>
                <Trap/>
                {carried(&published, &filled)}
                <dl class="checked">{rows}</dl>
                <WhoAsks controller=published.controller/>
                <p class="send">
                    <button class="button" type="submit" name=CHECKED value="yes">{submit}</button>
                </p>
            </form>
        </div>
    }
}

/// The way back leads to the field itself, behind the number sign: without a script as well.
fn row(action: &str, said: Said<'_>) -> AnyView {
    let Said {
        field,
        asked,
        answer,
    } = said;
    let direction = if field.kind.runs_from_left() {
        "ltr"
    } else {
        "auto"
    };
    let answer = match answer.is_empty() {
        true => t("form-public-not-answered").into_any(),
        false => view! { <bdi dir=direction>{answer}</bdi> }.into_any(),
    };
    view! {
        <div>
            <dt>{asked.clone()}</dt>
            <dd>{answer}</dd>
            <dd>
                <button
                    class="link"
                    type="submit"
                    name=CHANGE
                    value=field.id.clone()
                    formaction=format!("{action}#{}", control_id(&field.id))
                >
                    {t("form-public-change")}
                    <span class="visually-hidden">" "{asked}</span>
                </button>
            </dd>
        </div>
    }
    .into_any()
}

/// The answers, an input each; of files, what proves that they were received.
fn carried(published: &PublishedDefinition, filled: &Filled) -> Vec<AnyView> {
    let fields = published.definition.fields.iter();
    let inputs = fields.flat_map(|field| {
        let answer = filled.answers.get(&field.id).map_or("", String::as_str);
        let pairs: Vec<(String, String)> = match field.kind {
            FieldKind::File => {
                let kept = filled.kept.get(&field.id).cloned();
                kept.map(|kept| (kept_name(&field.id), kept))
                    .into_iter()
                    .collect()
            }
            kind if kind.takes_many() => {
                let lines = answer.split('\n').filter(|line| !line.is_empty());
                lines
                    .map(|line| (control_name(&field.id), line.to_owned()))
                    .collect()
            }
            _ if answer.is_empty() => Vec::new(),
            _ => vec![(control_name(&field.id), answer.to_owned())],
        };
        pairs
    });
    inputs
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
        .collect()
}
