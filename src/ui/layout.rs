//! The documents: desk (staff), portal (data subjects), public (whoever comes).

use axum::http::StatusCode;
use leptos::prelude::*;

use super::flash::Flash;
use crate::html::in_title;
use crate::i18n::{t, t_with, words};
use crate::languages::{CODES, direction, own_name};
use crate::server::language::LANGUAGES;
use crate::server::visitor::VisitorLanguage;
use crate::server::{assets, page};

/// What every document begins with.
#[component]
fn Head(title: String) -> impl IntoView {
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="same-origin"/>
            <title inner_html=in_title(&title)></title>
            <link rel="icon" href=assets::address("icon.svg") type="image/svg+xml"/>
            <link rel="stylesheet" href=assets::address("main.css")/>
        </head>
    }
}

/// Our sign, beside our name.
#[component]
fn Mark() -> impl IntoView {
    view! { <img src=assets::address("icon.svg") width="24" height="24" alt=""/> }
}

/// The title of a page; where input was refused it says so first, because screen readers begin
/// with it.
#[must_use]
pub fn title_with_status(title: String, status: StatusCode) -> String {
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        t_with("page-error-prefix", [("title", title.into())])
    } else {
        title
    }
}

/// For keyboards: past the navigation, straight to the content.
#[component]
fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#main">{t("skip-to-content")}</a> }
}

/// An entry of a navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// Language key of its words.
    pub key: &'static str,
}

#[component]
fn Navigation(label: String, items: Vec<NavItem>) -> impl IntoView {
    let path = page::facts()
        .map(|facts| facts.path.clone())
        .unwrap_or_default();
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let current = is_current(&path, item.href);
            view! { <li><a href=item.href aria-current=current>{t(item.key)}</a></li> }
        })
        .collect();
    view! { <nav class="nav" aria-label=label><ul>{items}</ul></nav> }
}

/// Whether an entry leads to the page itself (`page`) or to one above it (`true`).
fn is_current(path: &str, href: &str) -> Option<&'static str> {
    let is_below = |folder: &str| path == folder || path.starts_with(&format!("{folder}/"));
    match href {
        _ if path == href => Some("page"),
        // Everything is below these two.
        "/admin" | "/portal" => None,
        // Its pages have addresses of their own.
        "/admin/settings" => [
            "/admin/settings",
            "/admin/users",
            "/admin/departments",
            "/admin/contacts",
        ]
        .into_iter()
        .any(is_below)
        .then_some("true"),
        _ => is_below(href).then_some("true"),
    }
}

/// The language switch: plain links, remembered by the page they lead to.
#[component]
fn LanguageLinks() -> impl IntoView {
    let current = words().language;
    let links: Vec<_> = LANGUAGES
        .into_iter()
        .map(|language| {
            let code = language.code();
            let is_current = (code == current).then_some("true");
            view! {
                <li>
                    <a href=format!("/language/{code}") hreflang=code lang=code aria-current=is_current>
                        {language.own_name()}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <nav class="languages" aria-label=t("language-label")><ul>{links}</ul></nav> }
}

/// The desk of staff.
#[component]
pub fn DeskLayout(
    /// Of the page.
    title: String,
    /// What this person may open.
    items: Vec<NavItem>,
    /// Who is signed in; nobody on the sign-in page.
    user_name: Option<String>,
    /// Whether the page has islands: only then are their scripts loaded.
    has_islands: bool,
    /// The page.
    content: AnyView,
) -> impl IntoView {
    let scripts = has_islands.then(|| view! { <IslandScripts/> });
    let signed_in = user_name.map(|name| view! { <Drawer items name/> });
    let is_anonymous = signed_in.is_none();
    view! {
        <html lang=words().language class="desk">
            <Head title=t_with("desk-title", [("page", title.into())])/>
            <body>
                <SkipLink/>
                <header class="bar">
                    <a class="brand" href="/admin"><Mark/>"Placet"</a>
                    {signed_in}
                </header>
                <main id="main" class="page"><Flash/>{content}</main>
                {is_anonymous.then(|| view! { <footer class="foot"><LanguageLinks/></footer> })}
                {scripts}
            </body>
        </html>
    }
}

/// Loads the islands once the page stands. Their WebAssembly is fetched beside the script that starts it.
#[component]
fn IslandScripts() -> impl IntoView {
    let script = assets::address(assets::ISLANDS_SCRIPT);
    let wasm = assets::address(assets::ISLANDS_WASM);
    let start = format!("import start from '{script}';start({{module_or_path:'{wasm}'}})");
    let nonce = page::facts().map(|facts| facts.nonce.clone());
    view! {
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=nonce>{start}</script>
    }
}

/// Everything to go to. On a wide screen it stands at the side; on a narrow one a button opens it
/// (a popover of the browser's own: no script).
#[component]
fn Drawer(items: Vec<NavItem>, name: String) -> impl IntoView {
    view! {
        <button type="button" class="bar__menu button button--quiet button--small" popovertarget="drawer">
            {t("nav-menu")}
        </button>
        <div class="bar__drawer" id="drawer" popover="">
            <Navigation label=t("desk-nav") items/>
            <div class="account">
                <a href="/admin/account">{name}</a>
                <form method="post" action="/admin/sign-out"><button class="link">{t("sign-out")}</button></form>
                <LanguageLinks/>
            </div>
        </div>
    }
}

/// The portal of data subjects.
#[component]
pub fn PortalLayout(
    /// Of the page.
    title: String,
    /// Whose portal it is.
    organisation: String,
    /// Pages to go to; none before sign-in.
    items: Vec<NavItem>,
    /// The page.
    content: AnyView,
) -> impl IntoView {
    let sign_out = (!items.is_empty()).then(|| {
        view! {
            <form class="account" method="post" action="/portal/sign-out">
                <button class="link">{t("sign-out")}</button>
            </form>
        }
    });
    view! {
        <html lang=words().language class="portal">
            <Head title=t_with("portal-title", [("page", title.into()), ("organisation", organisation.clone().into())])/>
            <body>
                <SkipLink/>
                <header class="bar">
                    <a class="brand" href="/portal">{organisation}</a>
                    {(!items.is_empty()).then(|| view! { <Navigation label=t("portal-nav") items/> })}
                    {sign_out}
                </header>
                <main id="main" class="page page--narrow"><Flash/>{content}</main>
                <footer class="foot"><LanguageLinks/></footer>
            </body>
        </html>
    }
}

/// Pages for whoever comes: errors, thanks, links from mails.
#[component]
pub fn PublicLayout(
    /// Of the page.
    title: String,
    /// The page.
    children: Children,
) -> impl IntoView {
    // Whoever strays in the desk finds the way back where it always is.
    let is_desk = page::facts().is_some_and(|facts| facts.path.starts_with("/admin"));
    let bar = is_desk.then(|| {
        view! { <header class="bar"><a class="brand" href="/admin"><Mark/>"Placet"</a></header> }
    });
    view! {
        <html lang=words().language class="public">
            <Head title/>
            <body>
                {bar}
                <main id="main" class="page page--narrow">{children()}</main>
                <footer class="foot"><LanguageLinks/></footer>
            </body>
        </html>
    }
}

/// Pages for a visitor of a form, in one of the many languages of forms.
#[component]
pub fn VisitorLayout(
    /// Of the page.
    title: String,
    /// In which it is.
    language: VisitorLanguage,
    /// Address of the page itself, if there is a choice of languages.
    choice: Option<String>,
    /// Whose page it is, where that is known.
    organisation: Option<String>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let choice = choice.map(|address| view! { <VisitorLanguages language address/> });
    view! {
        <html lang=language.code() dir=language.direction() class="public">
            <Head title/>
            <body>
                {organisation.map(|name| view! { <header class="bar"><p class="brand">{name}</p></header> })}
                <main id="main" class="page page--narrow">{children()}</main>
                {choice.map(|choice| view! { <footer class="foot">{choice}</footer> })}
            </body>
        </html>
    }
}

/// All of them, folded: there are many.
#[component]
fn VisitorLanguages(language: VisitorLanguage, address: String) -> impl IntoView {
    let links: Vec<_> = CODES
        .into_iter()
        .map(|code| {
            let is_current = (code == language.code()).then_some("true");
            let href = format!("{address}?lang={code}");
            view! {
                <li>
                    <a href=href hreflang=code lang=code dir=direction(code) aria-current=is_current>
                        {own_name(code)}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <details class="languages">
            <summary>{t("form-public-languages")}": "{language.own_name()}</summary>
            <ul>{links}</ul>
        </details>
    }
}
