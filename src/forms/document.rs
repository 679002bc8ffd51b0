//! The document around a form: small, with its own style sheet and at most one script of ours.

use leptos::prelude::*;

use super::render::direction;
use super::snapshot::html_in;
use crate::i18n::t;
use crate::server::assets;
use crate::server::language::Language;

/// What a document is made from.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Of the page.
    pub title: String,
    /// BCP 47 code.
    pub language: String,
    /// HTML of ours.
    pub body: String,
    /// Code and address of the same page in other languages.
    pub languages: Vec<(String, String)>,
    /// Whether it stands in a frame on another site.
    pub is_framed: bool,
    /// The small script, if the page has it.
    pub script: Option<Script>,
}

/// What the small script has to know; what is empty there is not.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// Origin of the page that frames this one.
    pub parent: String,
    /// Id of the record that was made, on the page that gives thanks.
    pub submitted: String,
    /// Names of the controls that the framing page may fill in, by key, as JSON.
    pub fill: String,
    /// Pieces of work to do before the form is sent ([`super::guard::work`]).
    pub work: Option<usize>,
}

/// The document as HTML, without its doctype.
#[must_use]
pub fn document(page: &Document) -> String {
    html_in(Language::of(&page.language), || {
        let Document {
            title,
            language,
            body,
            languages,
            is_framed,
            script,
        } = page.clone();
        let class = is_framed.then_some("framed");
        let script = script.map(script_view);
        view! {
            <html lang=language.clone() dir=direction(&language) class=class>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="robots" content="noindex"/>
                    <title>{title}</title>
                    <link rel="icon" href=assets::address("icon.svg") type="image/svg+xml"/>
                    <link rel="stylesheet" href=assets::address("form.css")/>
                    {script}
                </head>
                <body>
                    <main inner_html=body></main>
                    <Languages current=language.clone() languages/>
                </body>
            </html>
        }
    })
}

fn script_view(script: Script) -> impl IntoView {
    let Script {
        parent,
        submitted,
        fill,
        work,
    } = script;
    let working = work.map(|_| t("form-public-working"));
    let close = (!parent.is_empty()).then(|| t("form-public-close"));
    view! {
        <script
            src=assets::address("form.js")
            defer
            data-parent=parent
            data-submitted=submitted
            data-close=close
            data-fill=(!fill.is_empty()).then_some(fill)
            data-work=work.map(|pieces| pieces.to_string())
            data-working=working
        ></script>
    }
}

/// The same page in other languages.
#[component]
fn Languages(current: String, languages: Vec<(String, String)>) -> impl IntoView {
    let links: Vec<_> = languages
        .into_iter()
        .map(|(code, href)| {
            let is_current = (code == current).then_some("true");
            view! {
                <li>
                    <a href=href hreflang=code.clone() lang=code.clone() aria-current=is_current>
                        {own_name(&code)}
                    </a>
                </li>
            }
        })
        .collect();
    (links.len() > 1).then(|| {
        view! { <nav class="languages" aria-label=t("form-public-languages")><ul>{links}</ul></nav> }
    })
}

/// What a language calls itself; its code if that is not known here.
fn own_name(code: &str) -> String {
    let base = code.split('-').next().unwrap_or_default();
    let known = OWN_NAMES.iter().find(|(known, _)| *known == base);
    known.map_or(code, |(_, name)| name).to_owned()
}

const OWN_NAMES: [(&str, &str); 34] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("he", "עברית"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("it", "Italiano"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mt", "Malti"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
];
