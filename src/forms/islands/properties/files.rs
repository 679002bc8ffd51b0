//! Which files a field takes.

use leptos::prelude::*;

use super::super::parts::{CheckInput, CountInput};
use super::Handle;
use crate::forms::file::MEGABYTES_MAX;
use crate::forms::model::{FILE_KINDS, FileKind};
use crate::i18n::{t, t_with};

/// Kinds and size.
#[component]
pub fn Files(handle: Handle) -> impl IntoView {
    let max = i64::from(MEGABYTES_MAX);
    let kinds: Vec<_> = FILE_KINDS
        .into_iter()
        .map(|kind| view! { <Kind handle kind/> })
        .collect();
    view! {
        <fieldset class="field">
            <legend>{t("builder-accept")}</legend>
            {kinds}
        </fieldset>
        <CountInput
            id="field-max-megabytes"
            label=t("builder-max-megabytes")
            hint=t_with("builder-max-megabytes-hint", [("max", max.into())])
            value=handle.read(|field| field.max_megabytes)
            on_input=move |number| handle.edit("megabytes", |field| field.max_megabytes = number)
        />
    }
}

/// All kinds are taken as long as none is named.
#[component]
fn Kind(handle: Handle, kind: FileKind) -> impl IntoView {
    view! {
        <CheckInput
            id=format!("field-accept-{}", kind.key())
            label=t(&format!("file-kind-{}", kind.key()))
            checked=handle.read(move |field| field.file_kinds().contains(&kind))
            on_change=move |to| handle.act(|field| {
                let mut kinds = field.file_kinds();
                kinds.retain(|known| *known != kind);
                if to {
                    kinds.push(kind);
                }
                field.accept = FILE_KINDS.into_iter().filter(|kind| kinds.contains(kind)).collect();
            })
        />
    }
}
