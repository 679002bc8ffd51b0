//! Pages of a form that nobody has filled in yet. But for the form token, everybody who is shown the form in
//! one language on one site is sent the same: it is made once, and kept with the form.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};

use super::document::Document;
use super::public::{headers, html, script};
use super::published::LiveForm;
use super::render::TOKEN;
use super::token::FormToken;
use crate::error::{AppError, Result};
use crate::i18n::pick;
use crate::server::App;
use crate::server::crypto::new_token;

/// The pages of a form that were made.
#[derive(Debug, Default)]
pub struct BlankPages(Mutex<HashMap<Which, Arc<BlankPage>>>);

/// What they are told apart by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Which {
    language: String,
    /// Origin of the page that frames it; empty where it stands alone.
    parent: String,
    is_under_attack: bool,
}

/// One of them, around its token.
#[derive(Debug)]
struct BlankPage {
    headers: HeaderMap,
    before: String,
    after: String,
}

/// Answers with a form that is to be filled in.
pub fn answer_blank(app: &App, form: &LiveForm, token: &FormToken) -> Result<Response> {
    let which = Which {
        language: token.language.clone(),
        parent: form
            .framing_origin(&token.page)
            .unwrap_or_default()
            .to_owned(),
        is_under_attack: app.watch.is_under_attack(&token.key, app.now()),
    };
    let page = match form.blank_pages.find(&which) {
        Some(page) => page,
        None => form.blank_pages.keep(which, make(app, form, token)?),
    };
    let html = [&page.before, token.seal(&app.keys)?.as_str(), &page.after].concat();
    Ok((page.headers.clone(), Html(html)).into_response())
}

impl BlankPages {
    fn find(&self, which: &Which) -> Option<Arc<BlankPage>> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(which).cloned()
    }

    fn keep(&self, which: Which, page: BlankPage) -> Arc<BlankPage> {
        let page = Arc::new(page);
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(which, page.clone());
        page
    }
}

fn make(app: &App, form: &LiveForm, token: &FormToken) -> Result<BlankPage> {
    // Like nothing that anybody has written.
    let place = new_token();
    let definition = &form.published.definition;
    let language = token.language.as_str();
    let document = Document {
        title: pick(&definition.title, language, definition.default_language()).to_owned(),
        language: language.to_owned(),
        body: with_token(&form.snapshot(language)?.html, &place),
        languages: definition.languages.clone(),
        is_framed: form.framing_origin(&token.page).is_some(),
        script: Some(script(app, form, token)),
    };
    let html = html(&document, form);
    let (before, after) = html.split_once(&place).ok_or(AppError::NotFound)?;
    Ok(BlankPage {
        headers: headers(language, form),
        before: before.to_owned(),
        after: after.to_owned(),
    })
}

/// The snapshot with the one thing in it that is not part of it.
fn with_token(snapshot: &str, token: &str) -> String {
    let empty = format!("name=\"{TOKEN}\" value=\"\"");
    let full = format!("name=\"{TOKEN}\" value=\"{token}\"");
    snapshot.replacen(&empty, &full, 1)
}
