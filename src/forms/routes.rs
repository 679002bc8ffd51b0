//! `/f/{key}`: the form that visitors fill in, alone or in a frame on another site.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::response::Response;
use axum::routing::get;

use super::file::FileAnswer;
use super::guard::{self, work::WORK};
use super::manage;
use super::model::{Answers, Definition, Filled};
use super::public::{
    FormPage, answer_check, answer_error, answer_form, answer_held_back, answer_thanks,
    answer_thanks_at_large,
};
use super::published::{LiveForm, find_earlier};
use super::render::{CHANGE, CHECKED, LANGUAGE, TOKEN, TRAP};
use super::sent::{Receiver, Sent, checked};
use super::thanks::{self, Sealed};
use super::token::{FormToken, Opened};
use super::withdrawn::{Offer, answer_withdrawn, find_offer};
use crate::accounts::Actor;
use crate::consents::recording::{self, Manner};
use crate::error::{AppError, FieldErrors, Result};
use crate::files::form::BODY_MAX;
use crate::files::jobs::wait_anew;
use crate::ids::SubmissionId;
use crate::server::App;
use crate::server::clock::new_id;
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
        nonce: new_id(app.now()).into_bytes(),
        page: page.unwrap_or_else(|| app.config.url(&format!("/f/{key}"))),
        key,
    }
}

/// What came in, before anything is decided.
struct Incoming {
    sent: Sent,
    /// The page that was sent.
    opened: Opened,
    /// Whether the network has not sent too many.
    counted: Result<()>,
}

impl Incoming {
    /// The token of the page that was sent, if it shows this form: also when it is too old.
    fn token(&self, key: &str) -> Option<&FormToken> {
        match &self.opened {
            Opened::Good(token) | Opened::Expired(token) if token.key == key => Some(token),
            _ => None,
        }
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
    let incoming = match receive(&app, &facts, &offer, request).await {
        Ok(incoming) => incoming,
        Err(error) => return Ok(answer_error(offer.form(), &language, error)),
    };
    let token = incoming.token(&key);
    let language = token.map_or(language, |token| token.language.clone());
    let form = match offer {
        Offer::Live(form) => form,
        Offer::Withdrawn(form) => {
            let page = token.map(|token| token.page.as_str()).unwrap_or_default();
            return Ok(answer_withdrawn(&app, &form, &language, page));
        }
    };
    if !incoming.sent.get(LANGUAGE).is_empty() {
        return switch_language(&app, &form, &incoming).await;
    }
    let taken = take(&app, &facts, &form, incoming, &language).await;
    Ok(taken.unwrap_or_else(|error| answer_error(&form, &language, error)))
}

/// Reads what was sent. Whoever sends too much is heard, so that nothing typed is lost, but no file of
/// theirs is kept; nor one for a form that is no longer offered.
async fn receive(app: &App, facts: &Facts, offer: &Offer, request: Request) -> Result<Incoming> {
    let form = offer.form();
    let key = &form.published.form_key;
    guard::note(app, facts, key);
    let counted = app.limits.count_submission(facts);
    let without_files = Definition::default();
    let definition = match offer {
        Offer::Live(form) if counted.is_ok() => &form.published.definition,
        _ => &without_files,
    };
    let receiver = Receiver {
        app,
        visitor: Some(facts),
        key,
        definition,
    };
    let sent = receiver.read(request).await?;
    let opened = FormToken::open(sent.get(TOKEN), &app.keys, app.now());
    Ok(Incoming {
        sent,
        opened,
        counted,
    })
}

/// Answers with the form in the language of the button that was pressed, with what was filled in so
/// far. Nothing is sent by that, so nothing is checked either.
async fn switch_language(app: &App, form: &LiveForm, incoming: &Incoming) -> Result<Response> {
    let from = incoming.token(&form.published.form_key);
    let page = from.and_then(|token| form.embedding_page(&token.page));
    let language = form.language(Some(incoming.sent.get(LANGUAGE)), "");
    let token = fresh_token(app, form, language, page);
    let page = FormPage {
        form,
        token: &token,
        filled: moved(app, form, &incoming.sent, from, &token).await?,
        notice: "",
    };
    answer_form(app, page)
}

/// What was filled in, for another page than the one that was sent. Files that were received for that
/// one wait for this one as long; those that are gone have to be chosen again.
async fn moved(
    app: &App,
    form: &LiveForm,
    sent: &Sent,
    from: Option<&FormToken>,
    token: &FormToken,
) -> Result<Filled> {
    let definition = &form.published.definition;
    let filled = sent.filled(definition, from.unwrap_or(token), token, &app.keys);
    let mut filled = Filled {
        errors: FieldErrors::new(),
        ..filled
    };
    for field in filled.kept.keys().cloned().collect::<Vec<_>>() {
        let file = filled
            .answers
            .get(&field)
            .and_then(|a| FileAnswer::parse(a));
        let sha256 = file.and_then(|file| hex::decode(file.sha256).ok());
        if !wait_anew(app, &sha256.unwrap_or_default()).await? {
            filled.kept.remove(&field);
            filled.answers.remove(&field);
        }
    }
    Ok(filled)
}

/// Takes what was sent, or answers with the form and what is wrong with it.
async fn take(
    app: &App,
    facts: &Facts,
    now: &Arc<LiveForm>,
    incoming: Incoming,
    language: &str,
) -> Result<Response> {
    let from = incoming.token(&now.published.form_key).cloned();
    let Incoming {
        sent,
        opened,
        counted,
    } = incoming;
    let (form, token, is_good) = asked(app, now, opened, language).await?;
    if !is_good {
        let page = FormPage {
            form: &form,
            token: &token,
            filled: moved(app, &form, &sent, from.as_ref(), &token).await?,
            notice: "form-public-expired",
        };
        return answer_form(app, page);
    }
    let done = match counted {
        Ok(()) => decide(app, facts, &form, &sent, &token).await,
        Err(error) => Err(error),
    };
    match done {
        Err(error) => hold_back(app, &form, &sent, &token, error).await,
        done => done,
    }
}

/// Answers with a fresh page that has all that was filled in, if what kept it from being taken passes.
async fn hold_back(
    app: &App,
    form: &LiveForm,
    sent: &Sent,
    from: &FormToken,
    error: AppError,
) -> Result<Response> {
    let token = fresh_token(
        app,
        form,
        from.language.clone(),
        form.embedding_page(&from.page),
    );
    let page = FormPage {
        form,
        token: &token,
        filled: moved(app, form, sent, Some(from), &token).await?,
        notice: "",
    };
    answer_held_back(app, page, error)
}

/// Checks what was sent with a good token, and records it.
async fn decide(
    app: &App,
    facts: &Facts,
    form: &LiveForm,
    sent: &Sent,
    token: &FormToken,
) -> Result<Response> {
    let definition = &form.published.definition;
    let filled = sent.filled(definition, token, token, &app.keys);
    let again = |errors, notice| {
        let filled = Filled {
            errors,
            ..filled.clone()
        };
        let page = FormPage {
            form,
            token,
            filled,
            notice,
        };
        answer_form(app, page)
    };
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
        return answer_check(app, form, token, filled);
    }
    record(app, facts, form, sent, token, answers).await
}

/// Records checked answers, and leads to the thanks.
async fn record(
    app: &App,
    facts: &Facts,
    form: &LiveForm,
    sent: &Sent,
    token: &FormToken,
    answers: Answers,
) -> Result<Response> {
    let is_doubtful = guard::is_doubtful(app, facts, &token.key, sent.get(TOKEN), sent.get(WORK));
    let sent = recording::Sent {
        published: &form.published,
        snapshot_sha256: &form.snapshot(&token.language)?.sha256,
        token,
        answers,
        manner: Manner::Page { is_doubtful },
    };
    if is_doubtful && !sent.can_be_confirmed() {
        app.limits.count_doubtful(facts)?;
    }
    let id = recording::record(app, &Actor::visitor(facts), &sent).await?;
    let key = &form.published.form_key;
    Ok(see_other(&thanks::address(&app.keys, key, id, app.now())))
}

/// The version that was shown with its token; or, without a good token, the one of now with a fresh
/// token, and false.
async fn asked(
    app: &App,
    now: &Arc<LiveForm>,
    opened: Opened,
    language: &str,
) -> Result<(Arc<LiveForm>, FormToken, bool)> {
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
        Some(earlier) => Ok((Arc::new(earlier), token, true)),
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
