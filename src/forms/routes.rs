//! `/f/{key}`: the form that visitors fill in, alone or in a frame on another site.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::guard::{self, work::WORK};
use super::manage;
use super::model::{Answers, Definition, Filled};
use super::public::{FormPage, answer_error, answer_form, answer_thanks};
use super::published::{LiveForm, find_earlier};
use super::render::{TOKEN, TRAP, control_name};
use super::token::{FormToken, Opened};
use super::validate::validate;
use crate::accounts::Actor;
use crate::consents::recording::{self, Sent};
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::SubmissionId;
use crate::server::App;
use crate::server::clock::random_bytes;
use crate::server::page::see_other;
use crate::server::request::Facts;

/// Bytes of a sent form.
const BODY_LIMIT: usize = 64 * 1024;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    let form = get(show)
        .post(send)
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    Router::new()
        .route("/f/{key}", form)
        .route("/f/{key}/manage", get(manage::show).post(manage::send))
        .route("/f/{key}/thanks/{id}", get(thanks))
}

/// GET /f/{key}
async fn show(
    State(app): State<App>,
    facts: Facts,
    Path(key): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response> {
    let form = app.published_forms.get(&app, &key).await?;
    let wanted = query.get("lang").map(String::as_str);
    let language = form.language(wanted, &facts.accept_language);
    let claimed = query.get("p").map(String::as_str).unwrap_or_default();
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
    body: std::result::Result<Bytes, BytesRejection>,
) -> Result<Response> {
    let form = app.published_forms.get(&app, &key).await?;
    let language = form.language(None, &facts.accept_language);
    let body = match body {
        Ok(body) => body,
        Err(rejection) if rejection.status() == 413 => {
            return Ok(answer_error(&form, &language, AppError::TooLarge));
        }
        Err(rejection) => return Ok(rejection.into_response()),
    };
    let input = Input::read(&body);
    let opened = FormToken::open(input.get(TOKEN), &app.keys, app.now());
    let language = match &opened {
        Opened::Good(token) | Opened::Expired(token) if token.key == key => token.language.clone(),
        _ => language,
    };
    let taken = take(&app, &facts, &form, &input, opened, &language).await;
    Ok(taken.unwrap_or_else(|error| answer_error(&form, &language, error)))
}

/// Takes what was sent, or answers with the form and what is wrong with it.
async fn take(
    app: &App,
    facts: &Facts,
    now: &LiveForm,
    input: &Input,
    opened: Opened,
    language: &str,
) -> Result<Response> {
    guard::note(app, facts, &now.published.form_key);
    app.limits.count_submission(facts)?;
    let (form, token, is_good) = asked(app, now, opened, language).await?;
    let answers = input.answers(&form.published.definition);
    let again = |errors, notice| {
        let filled = Filled {
            answers: answers.clone(),
            kept: BTreeMap::new(),
            errors,
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
    if !input.get(TRAP).is_empty() {
        return again(FieldErrors::new(), "form-public-trapped");
    }
    if guard::is_too_quick_for_people(app, facts, token.shown_at) {
        return again(FieldErrors::new(), "form-public-too-quick");
    }
    let answers = match validate(&form.published.definition, &answers) {
        Ok(tidy) => tidy,
        Err(errors) => return again(errors, ""),
    };
    let sent = Sent {
        published: &form.published,
        snapshot_sha256: &form.snapshot(&token.language)?.sha256,
        token: &token,
        answers,
        is_doubtful: guard::is_doubtful(app, facts, &token.key, input.get(TOKEN), input.get(WORK)),
    };
    if sent.is_doubtful && !sent.can_be_confirmed() {
        app.limits.count_doubtful(facts)?;
    }
    let id = recording::record(app, &Actor::visitor(facts), &sent).await?;
    Ok(see_other(&format!(
        "/f/{}/thanks/{id}",
        form.published.form_key
    )))
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
async fn thanks(
    State(app): State<App>,
    Path((key, id)): Path<(String, String)>,
) -> Result<Response> {
    let id: SubmissionId = id.parse().map_err(|_| AppError::NotFound)?;
    let form = app.published_forms.get(&app, &key).await?;
    let thanks = recording::get_thanks(&app, &key, id).await?;
    Ok(answer_thanks(&form, &thanks))
}

/// What was sent, by name of the control.
struct Input(BTreeMap<String, Vec<String>>);

impl Input {
    /// Reads a sent form; what is none has nothing in it.
    fn read(body: &[u8]) -> Self {
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(body).unwrap_or_default();
        let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            by_name.entry(name).or_default().push(value);
        }
        Self(by_name)
    }

    /// Of a name that comes twice the first counts.
    fn get(&self, name: &str) -> &str {
        let first = self.0.get(name).and_then(|values| values.first());
        first.map(String::as_str).unwrap_or_default()
    }

    /// The answers to the fields of a form, as typed.
    fn answers(&self, definition: &Definition) -> Answers {
        let fields = definition.fields.iter();
        let answered = fields.filter_map(|field| {
            let values = self.0.get(&control_name(&field.id))?;
            let answer = match field.kind.takes_many() {
                true => values.join("\n"),
                false => values.first()?.clone(),
            };
            Some((field.id.clone(), answer))
        });
        answered.collect()
    }
}
