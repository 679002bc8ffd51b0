//! The snippet of a form: choose a mode, copy what the website needs.

use leptos::prelude::*;
use serde::Deserialize;

use crate::forms::embed::prefill::may_fill;
use crate::forms::embed::snippet::{MODES, Mode, Snippet};
use crate::forms::model;
use crate::html::in_textarea;
use crate::i18n::{t, t_with};

/// What the address of the page chooses.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    mode: String,
    pin: bool,
}

impl Chosen {
    /// The mode; the first, if there is none of that name.
    pub fn mode(&self) -> Mode {
        Mode::find(&self.mode).unwrap_or_default()
    }
}

/// Modes to choose from, the snippet, recipes, and what the website can say and hear.
#[component]
pub fn Snippets<'a>(form: &'a model::Form, public_url: &'a str, chosen: Chosen) -> impl IntoView {
    let mode = chosen.mode();
    let link = match mode {
        Mode::Manage => t("sharing-link-manage"),
        _ => t("forms-snippet-link"),
    };
    let snippet = Snippet {
        public_url,
        key: &form.key,
        link: &link,
        mode,
        is_pinned: chosen.pin,
    };
    let page = format!("/admin/forms/{}/share", form.id);
    view! {
        <section>
            <h2>{t("forms-snippet")}</h2>
            <Modes page=page.clone() chosen=chosen.clone()/>
            <p>{t(&format!("sharing-mode-{}-text", mode.key()))}</p>
            <Code id="snippet" label=t("forms-snippet-label") hint=t("forms-snippet-hint") code=snippet.html()/>
            <Pin page=page.clone() chosen/>
            <p>
                <a href=format!("{page}/try?mode={}", mode.key())>{t("sharing-try")}</a>
            </p>
            <Recipes snippet/>
            <Attributes form/>
        </section>
    }
}

#[component]
fn Modes(page: String, chosen: Chosen) -> impl IntoView {
    let links: Vec<_> = MODES
        .into_iter()
        .map(|mode| {
            let pin = if chosen.pin { "&pin=true" } else { "" };
            let href = format!("{page}?mode={}{pin}", mode.key());
            let is_current = (mode == chosen.mode()).then_some("true");
            view! {
                <a href=href aria-current=is_current>{t(&format!("sharing-mode-{}", mode.key()))}</a>
            }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t("sharing-modes")>{links}</nav> }
}

/// Between the script that is kept up to date and one that never changes.
#[component]
fn Pin(page: String, chosen: Chosen) -> impl IntoView {
    let (text, words, pin) = match chosen.pin {
        false => ("sharing-evergreen", "sharing-pin", "&pin=true"),
        true => ("sharing-pinned", "sharing-unpin", ""),
    };
    let href = format!("{page}?mode={}{pin}", chosen.mode().key());
    view! { <p class="quiet">{t(text)}" "<a href=href>{t(words)}</a></p> }
}

/// Something to copy.
#[component]
fn Code(
    id: &'static str,
    label: String,
    #[prop(optional, into)] hint: String,
    code: String,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    let rows = code.lines().count() + 1;
    view! {
        <div class="field snippet">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <textarea
                id=id
                rows=rows.to_string()
                readonly
                aria-describedby=described_by
                spellcheck="false"
                inner_html=in_textarea(&code)
            ></textarea>
        </div>
    }
}

/// The same for those who do not write HTML by hand.
#[component]
fn Recipes<'a>(snippet: Snippet<'a>) -> impl IntoView {
    view! {
        <h3>{t("sharing-recipes")}</h3>
        <details>
            <summary>{t("sharing-wordpress")}</summary>
            <p>{t("sharing-wordpress-text")}</p>
            <Code id="wordpress-block" label=t("sharing-wordpress-block") code=snippet.element()/>
            <Code id="wordpress-theme" label=t("sharing-wordpress-theme") code=snippet.wordpress()/>
        </details>
        <details>
            <summary>{t("sharing-react")}</summary>
            <p>{t("sharing-react-text")}</p>
            <Code id="react" label=t("sharing-react-file") code=snippet.react()/>
        </details>
        <details>
            <summary>{t("sharing-ssi")}</summary>
            <p>{t("sharing-ssi-text")}</p>
            <Code
                id="ssi-file"
                label=t_with("sharing-ssi-file", [("name", format!("/includes/{}.html", snippet.key).into())])
                code=snippet.html()
            />
            <Code id="ssi-line" label=t("sharing-ssi-line") code=snippet.include()/>
        </details>
    }
}

/// What the website can say to the form, and what it hears of it.
#[component]
fn Attributes<'a>(form: &'a model::Form) -> impl IntoView {
    let fields = form.draft.fields.iter().filter(|field| may_fill(field));
    let fill: Vec<_> = fields
        .map(|field| {
            let attribute = format!("data-fill-{}=\"…\"", field.key);
            view! { <li><code>{attribute}</code></li> }
        })
        .collect();
    let fill = (!fill.is_empty()).then(|| {
        view! {
            <dt>{t("sharing-fill")}</dt>
            <dd>
                <p>{t("sharing-fill-text")}</p>
                <ul>{fill}</ul>
            </dd>
        }
    });
    let events: Vec<_> = ["ready", "submitted", "closed"]
        .into_iter()
        .map(|event| {
            let text = t(&format!("sharing-event-{event}"));
            view! { <li><code>{format!("placet:{event}")}</code>" – "{text}</li> }
        })
        .collect();
    view! {
        <details>
            <summary>{t("sharing-attributes")}</summary>
            <dl class="facts">
                <dt>{t("sharing-language")}</dt>
                <dd><code>"data-lang=\"de\""</code>" – "{t("sharing-language-text")}</dd>
                {fill}
                <dt>{t("sharing-events")}</dt>
                <dd>
                    <p>{t("sharing-events-text")}</p>
                    <ul>{events}</ul>
                </dd>
            </dl>
        </details>
    }
}
