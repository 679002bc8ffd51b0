//! Where a field stands: moved far at once, without dragging.

use leptos::prelude::*;

use super::super::parts::SelectInput;
use super::Handle;
use crate::i18n::t;

/// Its place among all fields, counted from 1.
#[component]
pub fn Place(handle: Handle) -> impl IntoView {
    let editor = handle.editor;
    // Not reckoned anew for each key and each option.
    let count = Memo::new(move |_| editor.with(|definition| definition.fields.len()));
    let place = Memo::new(move |_| {
        let place = handle.id.with_value(|id| editor.place(id));
        place.map(|place| place.to_string()).unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let places = (1..=count.get()).map(|place| place.to_string());
        places
            .map(|place| (place.clone(), place))
            .collect::<Vec<_>>()
    });
    view! {
        <SelectInput
            id="field-place"
            label=t("builder-place")
            options
            value=place
            on_change=move |place: String| {
                editor.put(&handle.id.get_value(), place.parse().unwrap_or_default());
            }
        />
    }
}
