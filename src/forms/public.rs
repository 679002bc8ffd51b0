//! What a form's visitor gets to see: the form, the thanks, and what kept a form from being taken.
//!
//! All of it may stand in a frame on the listed origins and nowhere else. No answer sets a cookie.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

use super::blank::answer_blank;
use super::document::{Document, Script, document};
use super::embed::prefill;
use super::guard::work;
use super::markdown::Markdown;
use super::model::{Filled, TICKED};
use super::published::LiveForm;
use super::render::CheckView;
use super::snapshot::{form_html, html_of, in_words_of};
use super::token::FormToken;
use crate::consents::model::Confirmation;
use crate::consents::recording::Thanks;
use crate::error::{AppError, Conflict, Result};
use crate::i18n::{pick, t, t_with};
use crate::server::App;
use crate::server::page::{self, DOCTYPE, Policy};
use crate::server::visitor::VisitorLanguage;

/// The form as it is to be filled in.
pub struct FormPage<'a> {
    /// Which version.
    pub form: &'a LiveForm,
    /// What proves that it was shown.
    pub token: &'a FormToken,
    /// What somebody sent that has to be corrected.
    pub filled: Filled,
    /// Language key of why nothing was sent; empty if there is nothing to say.
    pub notice: &'static str,
}

/// Answers with the form: 200 as it was published or with answers that are to be changed, 422 with
/// what has to be corrected.
pub fn answer_form(app: &App, page: FormPage<'_>) -> Result<Response> {
    let FormPage {
        form,
        token,
        filled,
        notice,
    } = page;
    let is_wrong = !filled.errors.is_empty() || !notice.is_empty();
    let is_blank = filled.answers.is_empty() && filled.kept.is_empty();
    if is_blank && !is_wrong {
        return answer_blank(app, form, token);
    }
    let language = token.language.as_str();
    let definition = &form.published.definition;
    let title = pick(&definition.title, language, definition.default_language()).to_owned();
    let sealed = token.seal(&app.keys)?;
    let (status, title, body) = if is_wrong {
        let (title, notice) = in_words_of(VisitorLanguage::of(language), || {
            let title = t_with("form-public-error-page-title", [("title", title.into())]);
            let notice = if notice.is_empty() {
                String::new()
            } else {
                t(notice)
            };
            (title, notice)
        });
        let body = form_html(&form.published, language, filled, &notice, &sealed);
        (StatusCode::UNPROCESSABLE_ENTITY, title, body)
    } else {
        let body = form_html(&form.published, language, filled, "", &sealed);
        (StatusCode::OK, title, body)
    };
    let document = Document {
        title,
        language: language.to_owned(),
        body,
        languages: definition.languages.clone(),
        is_framed: form.framing_origin(&token.page).is_some(),
        script: Some(script(app, form, token)),
    };
    Ok(framed(status, &document, form))
}

/// Answers with the page on which people check what they are about to send.
pub fn answer_check(
    app: &App,
    form: &LiveForm,
    token: &FormToken,
    filled: Filled,
) -> Result<Response> {
    let language = token.language.clone();
    let token_text = token.seal(&app.keys)?;
    let (title, body) = in_words_of(VisitorLanguage::of(&language), || {
        let (published, language) = (form.published.clone(), language.clone());
        let body = html_of(|| view! { <CheckView published language filled token=token_text/> });
        (t("form-public-check"), body)
    });
    let document = Document {
        title,
        language,
        body,
        languages: form.published.definition.languages.clone(),
        is_framed: form.framing_origin(&token.page).is_some(),
        script: Some(script(app, form, token)),
    };
    Ok(framed(StatusCode::OK, &document, form))
}

/// What the script of a page has to know that can be sent.
pub(super) fn script(app: &App, form: &LiveForm, token: &FormToken) -> Script {
    let is_attack = app.watch.is_under_attack(&token.key, app.now());
    Script {
        parent: parent(form, &token.page),
        fill: prefill::controls(&form.published.definition),
        work: is_attack.then_some(work::PIECES),
        ..Script::default()
    }
}

/// Where messages about height go: the origin of the framing page, if it may frame the form.
fn parent(form: &LiveForm, page: &str) -> String {
    form.framing_origin(page).unwrap_or_default().to_owned()
}

/// A page that may stand in a frame on the form's origins.
pub(super) fn framed(status: StatusCode, shown: &Document, form: &LiveForm) -> Response {
    let html = Html(html(shown, form));
    (status, headers(&shown.language, form), html).into_response()
}

/// What such a page consists of.
pub(super) fn html(shown: &Document, form: &LiveForm) -> String {
    format!("{DOCTYPE}{}", document(shown, form.style.as_ref()))
}

/// What such a page says of itself. No answer here sets a cookie.
pub(super) fn headers(language: &str, form: &LiveForm) -> HeaderMap {
    let policy = Policy::Form {
        frame_ancestors: form.allowed_origins.clone(),
        style: form.style.as_ref().map(|style| style.source.clone()),
    };
    let mut headers = page::headers(&policy);
    // The same address says it in another language to another browser. No cache keeps it
    // (`page::headers`); this is for those that do all the same.
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    if let Ok(language) = HeaderValue::from_str(language) {
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    // Sites that embed only what agrees to it (COEP) can embed this, within `frame-ancestors`; they ask
    // that it keeps to the same rule.
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("cross-origin"),
    );
    headers.insert(
        "cross-origin-embedder-policy",
        HeaderValue::from_static("require-corp"),
    );
    headers
}

/// Answers with what was recorded.
pub fn answer_thanks(form: &LiveForm, thanks: &Thanks) -> Response {
    let submission = &thanks.submission;
    let language = submission.language.clone();
    let (title, body) = in_words_of(VisitorLanguage::of(&language), || {
        let is_pending = submission.confirmation == Confirmation::Pending;
        let title = if is_pending {
            t("thanks-confirm-title")
        } else {
            t("thanks-title")
        };
        (
            title.clone(),
            thanks_view(title, is_pending, thanks).to_html(),
        )
    });
    let document = Document {
        title,
        language,
        body,
        languages: Vec::new(),
        is_framed: form.framing_origin(&submission.page).is_some(),
        script: Some(Script {
            parent: parent(form, &submission.page),
            submitted: submission.id.to_string(),
            ..Script::default()
        }),
    };
    framed(StatusCode::OK, &document, form)
}

/// Answers whoever has the address and no more with thanks, and with nothing that was recorded.
pub fn answer_thanks_at_large(form: &LiveForm, language: &str) -> Response {
    let definition = &form.published.definition;
    let text = pick(&definition.thanks, language, definition.default_language()).to_owned();
    let document = short_document(language, "thanks-title", || {
        view! { <div class="prose"><Markdown text/></div> }
    });
    framed(StatusCode::OK, &document, form)
}

fn thanks_view(title: String, is_pending: bool, thanks: &Thanks) -> AnyView {
    let Thanks {
        submission,
        published,
        has_mail,
    } = thanks;
    let (list_title, mail) = match (is_pending, has_mail) {
        (true, _) => ("thanks-to-confirm", "thanks-confirm"),
        (false, true) => ("thanks-recorded", "thanks-receipt"),
        (false, false) => ("thanks-recorded", "thanks-no-mail"),
    };
    let definition = &published.definition;
    let text = pick(
        &definition.thanks,
        &submission.language,
        definition.default_language(),
    );
    view! {
        <div class="form">
            <h1>{title}</h1>
            <div class="prose"><Markdown text=text.to_owned()/></div>
            <p>{t(mail)}</p>
            <h2>{t(list_title)}</h2>
            <dl class="about">
                {said(thanks)}
                <div><dt>{t("thanks-reference")}</dt><dd><code>{submission.id.to_string()}</code></dd></div>
            </dl>
        </div>
    }
    .into_any()
}

/// Each purpose, and what was said to it.
fn said(thanks: &Thanks) -> Vec<AnyView> {
    let Thanks {
        submission,
        published,
        ..
    } = thanks;
    let fallback = published.definition.default_language();
    let consents = published.definition.consents();
    consents
        .filter_map(|(field, purpose)| {
            let version = published.purposes.get(&purpose)?;
            let name = pick(&version.content.name, &submission.language, fallback).to_owned();
            let is_given = submission.answers.get(&field.id).map(String::as_str) == Some(TICKED);
            let said = if is_given {
                t("thanks-given")
            } else {
                t("thanks-refused")
            };
            Some(view! { <div><dt>{name}</dt><dd>{said}</dd></div> }.into_any())
        })
        .collect()
}

/// Answers with the form and what was filled in, if that was refused for a reason that passes.
/// `page.token` is a fresh one: the old one may have been used.
pub fn answer_held_back(app: &App, page: FormPage<'_>, error: AppError) -> Result<Response> {
    let notice = match &error {
        AppError::Conflict(Conflict::TokenUsed) => "form-public-used",
        AppError::TooMany { .. } => "form-public-busy",
        _ => return Err(error),
    };
    let response = answer_form(app, FormPage { notice, ..page })?;
    Ok(with_status_of(&error, response))
}

/// Answers with why a form was not taken, in the form's own look: the frame would show nothing of
/// a page of ours that may not be framed.
pub fn answer_error(form: &LiveForm, language: &str, error: AppError) -> Response {
    let key = match &error {
        AppError::TooMany { .. } => "form-public-too-many",
        AppError::TooLarge => "form-public-too-large",
        _ => return error.into_response(),
    };
    let document = short_document(language, &format!("{key}-title"), || {
        view! { <p>{t(key)}</p> }
    });
    with_status_of(&error, framed(StatusCode::BAD_REQUEST, &document, form))
}

/// A heading, and what stands below it, in the words of a language.
fn short_document<V: IntoView>(
    language: &str,
    title: &str,
    content: impl FnOnce() -> V,
) -> Document {
    let (title, body) = in_words_of(VisitorLanguage::of(language), || {
        let title = t(title);
        let view = view! { <div class="form"><h1>{title.clone()}</h1>{content()}</div> };
        (title, html_of(|| view))
    });
    Document {
        title,
        language: language.to_owned(),
        body,
        ..Document::default()
    }
}

/// An answer with what programs read of an error.
fn with_status_of(error: &AppError, mut response: Response) -> Response {
    if let Ok(status) = StatusCode::from_u16(error.status()) {
        *response.status_mut() = status;
    }
    if let AppError::TooMany {
        retry_after_seconds,
    } = error
    {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, (*retry_after_seconds).into());
    }
    response
}
