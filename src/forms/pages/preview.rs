//! How a form will look: by language, by width, with and without JavaScript. The choices are plain
//! links, the form stands in a frame, and nothing can be sent with it: the frame may not send forms,
//! and its own policy forbids it once more.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{above, title_of};
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::document::{Document, Script, document};
use crate::forms::model::PublishedDefinition;
use crate::forms::snapshot::snapshot_html;
use crate::forms::style::Style;
use crate::forms::templates::service::show_draft;
use crate::i18n::{pick, t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::page::{self, Policy};
use crate::ui::breadcrumb::Breadcrumb;

/// How it is looked at. (`lang` would be the language of the desk.)
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// BCP 47 code; of none that the form has: its first.
    language: String,
    /// One of [`WIDTHS`]; of none of them: the last.
    width: String,
    /// `off`, or anything else for on.
    script: String,
}

/// Widths in pixels, and all that there is.
const WIDTHS: [&str; 3] = ["320", "768", "full"];
const SCRIPTS: [&str; 2] = ["on", "off"];

impl Choice {
    /// What was asked for, as far as there is such a thing.
    fn settled(&self, of: &PublishedDefinition) -> Self {
        let one_of = |wanted: &str, known: &[&str], fallback: &str| {
            let found = known.iter().find(|one| **one == wanted);
            found.map_or(fallback, |one| *one).to_owned()
        };
        let languages = of.definition.languages.iter();
        let languages: Vec<&str> = languages.map(String::as_str).collect();
        let first = of.definition.default_language();
        Self {
            language: one_of(&self.language, &languages, first),
            width: one_of(&self.width, &WIDTHS, WIDTHS[2]),
            script: one_of(&self.script, &SCRIPTS, SCRIPTS[0]),
        }
    }

    fn query(&self) -> String {
        let Self {
            language,
            width,
            script,
        } = self;
        format!("?language={language}&width={width}&script={script}")
    }
}

/// GET /admin/forms/{id}/preview
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let (form, shown) = show_draft(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let title = t_with("preview-title", [("form", title_of(&form).into())]);
        let view = view! {
            <Breadcrumb above=above(&form)/>
            <h1>{title.clone()}</h1>
            <p>{t("preview-intro")}</p>
            <Preview shown=&shown choice=&choice frame=format!("/admin/forms/{id}/preview/frame")/>
        };
        (title, view)
    }))
}

/// GET /admin/forms/{id}/preview/frame
pub async fn frame(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let (_, shown) = show_draft(&app, &desk.actor, id).await?;
    Ok(answer_frame(&shown, &choice))
}

/// The form as a document of its own.
pub fn answer_frame(shown: &PublishedDefinition, choice: &Choice) -> Response {
    let choice = choice.settled(shown);
    let definition = &shown.definition;
    let title = pick(
        &definition.title,
        &choice.language,
        definition.default_language(),
    );
    let has_script = choice.script == "on";
    let page = Document {
        title: title.to_owned(),
        body: snapshot_html(shown, &choice.language),
        language: choice.language,
        script: has_script.then(Script::default),
        ..Document::default()
    };
    let style = Style::of(&shown.definition);
    let policy = Policy::Preview {
        has_script,
        style: style.as_ref().map(|style| style.source.clone()),
    };
    page::html(StatusCode::OK, document(&page, style.as_ref()), &policy)
}

/// The choices and the frame. It has our origin, because only pages of ours may load the form's style
/// sheet; it may not send forms, open windows or leave.
#[component]
pub fn Preview<'a>(
    /// What is shown.
    shown: &'a PublishedDefinition,
    /// How it is looked at.
    choice: &'a Choice,
    /// Address of the document in the frame.
    frame: String,
) -> impl IntoView {
    let choice = choice.settled(shown);
    let languages = shown.definition.languages.iter().map(|code| {
        let to = Choice {
            language: code.clone(),
            ..choice.clone()
        };
        (own_name(code).to_owned(), to, *code == choice.language)
    });
    let widths = WIDTHS.iter().map(|width| {
        let to = Choice {
            width: (*width).to_owned(),
            ..choice.clone()
        };
        (
            t(&format!("preview-width-{width}")),
            to,
            *width == choice.width,
        )
    });
    let scripts = SCRIPTS.iter().map(|script| {
        let to = Choice {
            script: (*script).to_owned(),
            ..choice.clone()
        };
        (
            t(&format!("preview-script-{script}")),
            to,
            *script == choice.script,
        )
    });
    let sandbox = match choice.script.as_str() {
        "on" => "allow-same-origin allow-scripts",
        _ => "allow-same-origin",
    };
    view! {
        {choices(t("preview-language"), languages)}
        {choices(t("preview-width"), widths)}
        {choices(t("preview-script"), scripts)}
        <iframe
            class=format!("preview preview--{}", choice.width)
            sandbox=sandbox
            src=format!("{frame}{}", choice.query())
            title=t("preview-frame")
        ></iframe>
    }
}

fn choices(label: String, links: impl Iterator<Item = (String, Choice, bool)>) -> AnyView {
    let links: Vec<_> = links
        .map(|(words, to, is_current)| {
            let is_current = is_current.then_some("true");
            view! { <a href=to.query() aria-current=is_current>{words}</a> }
        })
        .collect();
    let spoken = label.clone();
    view! {
        <nav class="preview__choice" aria-label=spoken>
            <span aria-hidden="true">{label}</span>
            {links}
        </nav>
    }
    .into_any()
}
