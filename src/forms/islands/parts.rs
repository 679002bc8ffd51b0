//! Small controls of the properties pane.
//!
//! Each is a component that takes any closure, and hands it on boxed to the one function that draws it:
//! else the WebAssembly had a copy of the whole control for every place that uses it.

use leptos::prelude::*;

use crate::html::in_textarea;
use crate::i18n::t;
use crate::languages::direction;

/// A line or several lines of text.
#[component]
pub fn TextInput(
    /// On the page, once.
    #[prop(into)]
    id: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// BCP 47 code of what is typed.
    #[prop(into, optional)]
    lang: String,
    /// Lines; 1 is an input.
    #[prop(default = 1)]
    rows: u8,
    /// What stands in it now.
    #[prop(into)]
    value: Signal<String>,
    /// What to do with what is typed.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    text_input(
        Asking { id, label, hint },
        lang,
        rows,
        value,
        Box::new(on_input),
    )
}

/// What stands around a control.
struct Asking {
    id: String,
    label: String,
    hint: String,
}

impl Asking {
    fn described_by(&self) -> Option<String> {
        (!self.hint.is_empty()).then(|| format!("{}-hint", self.id))
    }

    fn hint(&self, class: &'static str) -> Option<AnyView> {
        let (id, hint) = (self.described_by()?, self.hint.clone());
        Some(view! { <p class=class id=id>{hint}</p> }.into_any())
    }

    /// Label, hint, control.
    fn field(self, control: AnyView) -> AnyView {
        let hint = self.hint("field__hint");
        view! { <div class="field"><label for=self.id>{self.label}</label>{hint}{control}</div> }
            .into_any()
    }
}

fn text_input(
    asking: Asking,
    lang: String,
    rows: u8,
    value: Signal<String>,
    on_input: Box<dyn Fn(String)>,
) -> AnyView {
    let (id, described) = (asking.id.clone(), asking.described_by());
    let lang = (!lang.is_empty()).then_some(lang);
    let dir = lang.as_deref().map(direction);
    let control = if rows > 1 {
        view! {
            <textarea
                id=id
                rows=rows.to_string()
                lang=lang
                dir=dir
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on_input(event_target_value(&event))
                inner_html=in_textarea(&value.get_untracked())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id
                type="text"
                lang=lang
                dir=dir
                autocomplete="off"
                aria-describedby=described
                value=value.get_untracked()
                prop:value=move || value.get()
                on:input=move |event| on_input(event_target_value(&event))
            />
        }
        .into_any()
    };
    asking.field(control)
}

/// A whole number, or nothing. What is neither changes nothing, and is said.
#[component]
pub fn CountInput(
    /// On the page, once.
    #[prop(into)]
    id: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// The number now.
    #[prop(into)]
    value: Signal<Option<u32>>,
    /// What to do with the number that is typed.
    on_input: impl Fn(Option<u32>) + 'static,
) -> impl IntoView {
    let is_wrong = RwSignal::new(false);
    let shown = move || value.get().map(|number| number.to_string());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = StoredValue::new([
        (!hint.is_empty()).then(|| hint_id.clone()),
        Some(error_id.clone()),
    ]);
    // The error is there only while something is wrong.
    let described = move || {
        let [hint, error] = described.get_value();
        let ids: Vec<String> = hint
            .into_iter()
            .chain(error.filter(|_| is_wrong.get()))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let error = t("builder-not-a-count");
    let take = move |typed: String| {
        let typed = typed.trim();
        let number = typed.parse::<u32>().ok();
        is_wrong.set(number.is_none() && !typed.is_empty());
        if !is_wrong.get_untracked() {
            on_input(number);
        }
    };
    view! {
        <div class="field" class:field--invalid=move || is_wrong.get()>
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || is_wrong.get().then(|| view! {
                <p class="field__error" id=error_id.clone() role="alert">{error.clone()}</p>
            })}
            <input
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=move || shown().unwrap_or_default()
                on:input=move |event| take(event_target_value(&event))
            />
        </div>
    }
}

/// A list box.
#[component]
pub fn SelectInput(
    /// On the page, once.
    #[prop(into)]
    id: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// Values and words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// What to do with what is chosen.
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    select_input(
        Asking { id, label, hint },
        options,
        value,
        Box::new(on_change),
    )
}

fn select_input(
    asking: Asking,
    options: Signal<Vec<(String, String)>>,
    value: Signal<String>,
    on_change: Box<dyn Fn(String)>,
) -> AnyView {
    let options = move || {
        let options = options.get().into_iter();
        options
            .map(|(key, words)| {
                let is_chosen = key.clone();
                view! { <option value=key prop:selected=move || value.get() == is_chosen>{words}</option> }
            })
            .collect_view()
    };
    let (id, described) = (asking.id.clone(), asking.described_by());
    let change = move |event| on_change(event_target_value(&event));
    let control =
        view! { <select id=id aria-describedby=described on:change=change>{options}</select> };
    asking.field(control.into_any())
}

/// A box to tick.
#[component]
pub fn CheckInput(
    /// On the page, once.
    #[prop(into)]
    id: String,
    /// What ticking it says.
    #[prop(into)]
    label: String,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// Whether it is ticked now.
    #[prop(into)]
    checked: Signal<bool>,
    /// What to do when that changes.
    on_change: impl Fn(bool) + 'static,
) -> impl IntoView {
    check_input(Asking { id, label, hint }, checked, Box::new(on_change))
}

fn check_input(asking: Asking, checked: Signal<bool>, on_change: Box<dyn Fn(bool)>) -> AnyView {
    let hint = asking.hint("check__hint");
    view! {
        <div class="check">
            <input
                id=asking.id.clone()
                type="checkbox"
                aria-describedby=asking.described_by()
                prop:checked=move || checked.get()
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <label for=asking.id>{asking.label}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// Gives focus to an element once the page has changed.
pub fn focus(id: &str) {
    let id = id.to_owned();
    once_changed(move || {
        focus_now(&id);
    });
}

/// Gives focus back if a change of the page takes it away: to what has the same name then, or to the
/// properties.
pub fn keep_focus() {
    let Some(before) = focused() else { return };
    once_changed(move || {
        if focused().is_none() && !focus_now(&before) {
            focus_now("properties-first");
        }
    });
}

/// Does something once the page shows what has changed, and before the next key: the next frame can
/// be long in coming on a slow machine, and letters would go where the focus was.
fn once_changed(then: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        then();
    });
}

/// The id of what has the focus, which may be empty.
fn focused() -> Option<String> {
    let element = document().active_element()?;
    (element.tag_name() != "BODY").then(|| element.id())
}

fn focus_now(id: &str) -> bool {
    use leptos::wasm_bindgen::JsCast as _;
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
