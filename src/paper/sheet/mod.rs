//! The sheet: a published version in one language as a document for the printer.
//!
//! It is made of the same frozen definition as the page that visitors see. What paper can't do is said in
//! words: a condition, a file to attach, how a consent is taken back. Head and foot stand on every page, so
//! that each of them says which version it belongs to; the foot has the beginning of the SHA-256 of the
//! snapshot.

mod condition;
mod field;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;

use self::field::view_of;
use super::service::Source;
use crate::error::Result;
use crate::forms::markdown::Markdown;
use crate::forms::pages::share::qr;
use crate::forms::snapshot::{html_of, in_words_of};
use crate::i18n::{pick, t, t_with};
use crate::languages::direction;
use crate::organisation::model::Organisation;
use crate::server::App;
use crate::server::visitor::VisitorLanguage;

pub use self::condition::only_if;

/// Hexadecimal digits of the snapshot's SHA-256 that stand on each page.
const DIGITS: usize = 16;

/// Addresses on the sheet, and the code that leads phones to one of them.
struct Ways {
    form: String,
    manage: String,
    code: String,
}

impl Ways {
    fn of(app: &App, key: &str) -> Result<Self> {
        let manage = app.config.url(&format!("/f/{key}/manage"));
        let code = BASE64_STANDARD.encode(qr::svg(&manage)?);
        Ok(Self {
            form: app.config.url(&format!("/f/{key}")),
            code: format!("data:image/svg+xml;base64,{code}"),
            manage,
        })
    }
}

/// The sheet as HTML: what stands in the `body` of its page.
pub fn html(app: &App, source: &Source) -> Result<String> {
    let ways = Ways::of(app, &source.shown.form.key)?;
    let language = VisitorLanguage::of(source.language());
    Ok(in_words_of(language, || html_of(|| whole(source, &ways))))
}

/// The title of a sheet, in its language.
#[must_use]
pub fn title(source: &Source) -> String {
    let definition = &source.shown.published.definition;
    let title = pick(
        &definition.title,
        source.language(),
        definition.default_language(),
    );
    title.to_owned()
}

/// A table, because that is what every browser repeats head and foot of on each page that it prints.
fn whole(source: &Source, ways: &Ways) -> impl IntoView + use<> {
    let language = source.language().to_owned();
    let controller = source.shown.published.controller.name.clone();
    view! {
        <table class="sheet" role="presentation" lang=language.clone() dir=direction(&language)>
            <thead>
                <tr>
                    <td>
                        <p class="running"><span>{controller}</span><span>{title(source)}</span></p>
                    </td>
                </tr>
            </thead>
            <tbody>
                <tr>
                    <td>{content(source, ways)}</td>
                </tr>
            </tbody>
            <tfoot>
                <tr>
                    <td>
                        <p class="running">{identity(source)}</p>
                    </td>
                </tr>
            </tfoot>
        </table>
    }
}

/// "newsletter · 3 · de · SHA-256 0123456789abcdef"
fn identity(source: &Source) -> String {
    let hash = hex::encode(&source.snapshot.sha256);
    let (key, number) = (&source.shown.form.key, source.shown.version.number);
    let (language, digits) = (source.language(), &hash[..DIGITS.min(hash.len())]);
    // From left to right in every language.
    format!("\u{2066}{key} · {number} · {language} · SHA-256 {digits}\u{2069}")
}

fn content(source: &Source, ways: &Ways) -> AnyView {
    let published = &source.shown.published;
    let definition = &published.definition;
    let language = source.language();
    let intro = pick(&definition.intro, language, definition.default_language()).to_owned();
    let fields = definition.fields.iter();
    let fields: Vec<_> = fields
        .filter_map(|field| view_of(published, field, language))
        .collect();
    view! {
        <h1>{title(source)}</h1>
        <div class="prose"><Markdown text=intro/></div>
        {fields}
        {signature()}
        {who_asks(source)}
        {ways_back(&source.organisation, ways)}
    }
    .into_any()
}

fn signature() -> AnyView {
    let line = |key| view! { <div><div class="line"></div><p class="hint">{t(key)}</p></div> };
    view! { <div class="question signature">{line("paper-place-date")}{line("paper-signature")}</div> }
        .into_any()
}

/// The controller, as the version has it, and that consent is free.
fn who_asks(source: &Source) -> AnyView {
    let controller = &source.shown.published.controller;
    let name = [("controller", controller.name.as_str().into())];
    let notice = controller.privacy_url.clone();
    let notice = (!notice.is_empty()).then(|| {
        view! { <p>{t("form-public-privacy")}": "<bdi class="address">{notice}</bdi></p> }
    });
    view! {
        <div class="question">
            <h2 class="name">{t("form-public-who")}</h2>
            <p>
                {t_with("form-public-who-asks", name)}
                " "
                <bdi class="address">{controller.contact_email.clone()}</bdi>
            </p>
            <p>{t("form-public-withdraw")}</p>
            {notice}
        </div>
    }
    .into_any()
}

/// Where the sheet goes, and how a consent is taken back as easily as it was given.
fn ways_back(organisation: &Organisation, ways: &Ways) -> AnyView {
    let address = organisation.address_line();
    let alt = ways.manage.clone();
    view! {
        <div class="question ways">
            <img class="code" src=ways.code.clone() alt=alt width="240" height="240"/>
            <div>
                <h2 class="name">{t("manage-ask-title")}</h2>
                <p><bdi class="address">{ways.manage.clone()}</bdi></p>
                <p>{t("paper-online")}" "<bdi class="address">{ways.form.clone()}</bdi></p>
                <p>{t_with("paper-return", [("address", address.into())])}</p>
            </div>
        </div>
    }
    .into_any()
}
