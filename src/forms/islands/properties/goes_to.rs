//! Where an answer goes: to the submission only, or to one of the contact's own fields as well.

use leptos::prelude::*;

use super::super::parts::SelectInput;
use super::Handle;
use crate::contacts::fields::model::ContactField;
use crate::forms::binding::{bind, kind_fits};
use crate::forms::model::FieldKind;
use crate::i18n::{t, words};

/// The fields of the contact that fit; nothing where there is none and none is chosen.
#[component]
pub fn GoesTo(handle: Handle, kind: FieldKind) -> impl IntoView {
    let known = StoredValue::new(handle.editor.contact_fields());
    let language = words().language;
    let chosen = handle.read(|field| field.goes_to.clone().unwrap_or_default());
    let (none, unfit) = (t("builder-goes-to-none"), t("builder-goes-to-unfit"));
    let options = Signal::derive(move || {
        let chosen = chosen.get();
        let is_offered =
            |target: &&ContactField| !target.is_archived && kind_fits(kind, target.meaning.kind);
        let named = |target: &ContactField| {
            (
                target.key.clone(),
                target.meaning.label_in(language).to_owned(),
            )
        };
        let offered = known.with_value(|known| {
            known
                .iter()
                .filter(is_offered)
                .map(named)
                .collect::<Vec<_>>()
        });
        let is_lost = !chosen.is_empty() && offered.iter().all(|(key, _)| *key != chosen);
        // A binding that does not hold any more stays in sight until somebody mends it.
        let lost = is_lost.then(|| (chosen.clone(), unfit.replace("{$name}", &chosen)));
        let none = (String::new(), none.clone());
        [none]
            .into_iter()
            .chain(lost)
            .chain(offered)
            .collect::<Vec<_>>()
    });
    let (label, hint) = (t("builder-goes-to"), t("builder-goes-to-hint"));
    move || {
        (options.get().len() > 1).then(|| {
            view! {
                <SelectInput
                    id="field-goes-to"
                    label=label.clone()
                    hint=hint.clone()
                    options
                    value=chosen
                    on_change=move |key: String| {
                        let target = known.with_value(|known| {
                            known.iter().find(|target| target.key == key).cloned()
                        });
                        handle.act(|field| match &target {
                            Some(target) => bind(field, target),
                            None => field.goes_to = None,
                        });
                    }
                />
            }
        })
    }
}
