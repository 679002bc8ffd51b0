//! `/f/{key}`: the form that visitors fill in, alone or in a frame on another site.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::response::Response;
use axum::routing::get;

use super::guard::{self, work::WORK};
use super::manage;
use super::model::{Answers, Definition, Field, Filled};
use super::public::{
    FormPage, answer_check, answer_error, answer_form, answer_thanks, answer_thanks_at_large,
};
use super::published::{LiveForm, find_earlier};
use super::render::{CHANGE, CHECKED, LANGUAGE, TOKEN, TRAP};
use super::sent::{Receiver, Sent};
use super::thanks::{self, Sealed};
use super::token::{FormToken, Opened};
use super::validate::validate;
use super::withdrawn::{Offer, answer_withdrawn, find_offer};
use crate::accounts::Actor;
use crate::consents::recording;
use crate::error::{AppError, FieldErrors, Result};
use crate::files::form::BODY_MAX;
use crate::ids::SubmissionId;
use crate::server::App;
use crate::server::clock::random_bytes;
use crate::server::page::see_other;
use crate::server::request::Facts;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    let form = get(show).post(send).layer(DefaultBodyLimit::max(BODY_MAX));
    Router::new()
        .route("/f/{key}", form)
        .route("/f/{key}/manage", get(manage::show).post(manage::send))
        .route("/f/{key}/thanks/{id}", get(show_thanks))
}

/// GET /f/{key}
async fn show(
    State(app): State<App>,
    facts: Facts,
    Path(key): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response> {
    let offer = find_offer(&app, &key).await?;
    let wanted = query.get("lang").map(String::as_str);
    let language = offer.form().language(wanted, &facts.accept_language);
    let claimed = query.get("p").map(String::as_str).unwrap_or_default();
    let form = match offer {
        Offer::Live(form) => form,
        Offer::Withdrawn(form) => return Ok(answer_withdrawn(&app, &form, &language, claimed)),
    };
    let page = form.embedding_page(claimed);
    let token = fresh_token(&app, &form, language, page);
    let page = FormPage {
        form: &form,
        token: &token,
        filled: Filled::default(),
        notice: "",
    };
    answer_form(&app, page)
}

/// A token for a page that is shown now.
fn fresh_token(app: &App, form: &LiveForm, language: String, page: Option<String>) -> FormToken {
    let key = form.published.form_key.clone();
    FormToken {
        version: form.version_id,
        language,
        shown_at: app.now(),
        nonce: random_bytes(),
        page: page.unwrap_or_else(|| app.config.url(&format!("/f/{key}"))),
        key,
    }
}

/// POST /f/{key}
async fn send(
    State(app): State<App>,
    facts: Facts,
    Path(key): Path<String>,
    request: Request,
) -> Result<Response> {
    let offer = find_offer(&app, &key).await?;
    let language = offer.form().language(None, &facts.accept_language);
    let form = match offer {
        Offer::Live(form) => form,
        Offer::Withdrawn(form) => return Ok(answer_withdrawn(&app, &form, &language, "")),
    };
    let sent = match receive(&app, &facts, &form, request).await {
        Ok(sent) => sent,
        Err(error) => return Ok(answer_error(&form, &language, error)),
    };
    let opened = FormToken::open(sent.get(TOKEN), &app.keys, app.now());
    if !sent.get(LANGUAGE).is_empty() {
        return switch_language(&app, &form, &sent, &opened);
    }
    let language = match &opened {
        Opened::Good(token) | Opened::Expired(token) if token.key == key => token.language.clone(),
        _ => language,
    };
    let taken = take(&app, &facts, &form, &sent, opened, &language).await;
    Ok(taken.unwrap_or_else(|error| answer_error(&form, &language, error)))
}

/// Answers with the form in the language of the button that was pressed, with what was filled in so
/// far. Nothing is sent by that, so nothing is checked either.
fn switch_language(app: &App, form: &LiveForm, sent: &Sent, opened: &Opened) -> Result<Response> {
    let page = match opened {
        Opened::Good(token) | Opened::Expired(token) if token.key == form.published.form_key => {
            form.embedding_page(&token.page)
        }
        _ => None,
    };
    let language = form.language(Some(sent.get(LANGUAGE)), "");
    let token = fresh_token(app, form, language, page);
    let page = FormPage {
        form,
        token: &token,
        filled: Filled {
            errors: FieldErrors::new(),
            ..sent.filled(&form.published.definition, &token, &app.keys)
        },
        notice: "",
    };
    answer_form(app, page)
}

/// Reads what was sent, files included: whoever sends too much is stopped before.
async fn receive(app: &App, facts: &Facts, form: &LiveForm, request: Request) -> Result<Sent> {
    let key = &form.published.form_key;
    guard::note(app, facts, key);
    app.limits.count_submission(facts)?;
    let receiver = Receiver {
        app,
        facts,
        key,
        definition: &form.published.definition,
    };
    receiver.read(request).await
}

/// Takes what was sent, or answers with the form and what is wrong with it.
async fn take(
    app: &App,
    facts: &Facts,
    now: &LiveForm,
    sent: &Sent,
    opened: Opened,
    language: &str,
) -> Result<Response> {
    let (form, token, is_good) = asked(app, now, opened, language).await?;
    let definition = &form.published.definition;
    let filled = sent.filled(definition, &token, &app.keys);
    let again = |errors, notice| {
        let filled = Filled {
            errors,
            ..filled.clone()
        };
        let page = FormPage {
            form: &form,
            token: &token,
            filled,
            notice,
        };
        answer_form(app, page)
    };
    if !is_good {
        return again(FieldErrors::new(), "form-public-expired");
    }
    if !sent.get(TRAP).is_empty() {
        return again(FieldErrors::new(), "form-public-trapped");
    }
    if guard::is_too_quick_for_people(app, facts, token.shown_at) {
        return again(FieldErrors::new(), "form-public-too-quick");
    }
    if !sent.get(CHANGE).is_empty() {
        return again(FieldErrors::new(), "");
    }
    let answers = match checked(definition, &filled) {
        Ok(tidy) => tidy,
        Err(errors) => return again(errors, ""),
    };
    if definition.has_steps() && sent.get(CHECKED).is_empty() {
        let filled = Filled {
            answers,
            ..filled.clone()
        };
        return answer_check(app, &form, &token, filled);
    }
    let sent = recording::Sent {
        published: &form.published,
        snapshot_sha256: &form.snapshot(&token.language)?.sha256,
        token: &token,
        answers,
        is_doubtful: guard::is_doubtful(app, facts, &token.key, sent.get(TOKEN), sent.get(WORK)),
    };
    if sent.is_doubtful && !sent.can_be_confirmed() {
        app.limits.count_doubtful(facts)?;
    }
    let id = recording::record(app, &Actor::visitor(facts), &sent).await?;
    let key = &form.published.form_key;
    Ok(see_other(&thanks::address(&app.keys, key, id, app.now())))
}

/// The answers, valid; or what is wrong with them and with the files.
fn checked(definition: &Definition, filled: &Filled) -> std::result::Result<Answers, FieldErrors> {
    let valid = validate(definition, &filled.answers);
    let shown = definition.shown(&filled.answers);
    let refused = |field: &Field| {
        let error = filled.errors.get(&field.id);
        error.filter(|_| shown.contains(field.id.as_str()))
    };
    if !definition
        .fields
        .iter()
        .any(|field| refused(field).is_some())
    {
        return valid;
    }
    let found = valid.err().unwrap_or_default();
    let mut errors = FieldErrors::new();
    for field in &definition.fields {
        // That a refused file is missing as well goes without saying.
        if let Some(error) = refused(field).or_else(|| found.get(&field.id)) {
            errors.add_with(&field.id, &error.key, error.args.clone());
        }
    }
    Err(errors)
}

/// The version that was shown with its token; or, without a good token, the one of now with a fresh
/// token, and false.
async fn asked(
    app: &App,
    now: &LiveForm,
    opened: Opened,
    language: &str,
) -> Result<(LiveForm, FormToken, bool)> {
    let fresh = |page| fresh_token(app, now, now.language(Some(language), ""), page);
    let token = match opened {
        Opened::Good(token) if token.key == now.published.form_key => token,
        Opened::Expired(token) => {
            let page = now.embedding_page(&token.page);
            return Ok((now.clone(), fresh(page), false));
        }
        Opened::Good(_) | Opened::Foreign => return Ok((now.clone(), fresh(None), false)),
    };
    if token.version == now.version_id {
        return Ok((now.clone(), token, true));
    }
    let mut conn = app.read().await?;
    match find_earlier(&mut conn, now, token.version).await? {
        Some(earlier) => Ok((earlier, token, true)),
        None => Ok((now.clone(), fresh(None), false)),
    }
}

/// GET /f/{key}/thanks/{id}
async fn show_thanks(
    State(app): State<App>,
    facts: Facts,
    Path((key, id)): Path<(String, String)>,
    Query(sealed): Query<Sealed>,
) -> Result<Response> {
    let id: SubmissionId = id.parse().map_err(|_| AppError::NotFound)?;
    // What was recorded stays, also when the form is no longer offered.
    let offer = find_offer(&app, &key).await?;
    if !sealed.is_good(&app.keys, id, app.now()) {
        let language = offer.form().language(None, &facts.accept_language);
        return Ok(answer_thanks_at_large(offer.form(), &language));
    }
    let thanks = recording::get_thanks(&app, &key, id).await?;
    Ok(answer_thanks(offer.form(), &thanks))
}
