//! The page of a manage link: a person's consents, each with the one button that changes it. To
//! withdraw takes one click, as to give does (GDPR Art. 7(3); EDPB Guidelines 05/2020, paragraph
//! 114). Whoever has the link sees the consents and nothing else of the person.

use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::accounts::{Actor, Who};
use crate::consents::letter::written_saying;
use crate::consents::links::{self, LinkKind};
use crate::consents::model::{ConsentState, EventKind, Source};
use crate::consents::reminding::ends_soon;
use crate::consents::service::{self, Wish};
use crate::consents::standing;
use crate::contacts;
use crate::error::{AppError, Conflict, Result};
use crate::i18n::{pick, t, t_with};
use crate::ids::{PurposeId, PurposeVersionId, SubjectId};
use crate::organisation::model::Organisation;
use crate::organisation::store::find_organisation;
use crate::receipts::service::has_receipt;
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::page::{self, see_other_saying};
use crate::server::request::{Facts, cookie};
use crate::server::visitor::VisitorLanguage;
use crate::time::Timestamp;
use crate::ui::flash::Flash;

/// Whoever holds a manage link that works. As an extractor it answers with a plain page otherwise.
#[derive(Clone)]
pub struct Holder {
    pub(crate) facts: Facts,
    pub(crate) actor: Actor,
    pub(crate) subject: SubjectId,
    pub(crate) language: VisitorLanguage,
    /// Whether the address says so.
    is_named: bool,
    /// Their address, with most of it hidden.
    masked: Option<String>,
    pub(crate) organisation: Organisation,
    /// Address of the page that the link leads to.
    pub(crate) path: String,
}

impl FromRequestParts<App> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Ok(facts) = Facts::from_request_parts(parts, app).await;
        let token = parts.uri.path().split('/').nth(2);
        let token = token.unwrap_or_default().to_owned();
        let chosen = Chosen::of(parts).await;
        match find_holder(app, &facts, &token, chosen).await {
            Ok(Some(holder)) => Ok(holder),
            Ok(None) => Err(gone(&facts)),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// The language that the reader has asked for.
struct Chosen {
    /// In the address; it stays there from page to page.
    by_address: Option<VisitorLanguage>,
    /// Before, on any page of ours.
    by_cookie: Option<VisitorLanguage>,
}

impl Chosen {
    async fn of(parts: &mut Parts) -> Self {
        #[derive(Deserialize)]
        struct Named {
            lang: Option<String>,
        }
        let query = Query::<Named>::from_request_parts(parts, &()).await.ok();
        let named = query.and_then(|Query(named)| named.lang);
        let kept = cookie(&parts.headers, "lang");
        Self {
            by_address: named.as_deref().and_then(VisitorLanguage::find),
            by_cookie: kept.as_deref().and_then(VisitorLanguage::find),
        }
    }
}

async fn find_holder(
    app: &App,
    facts: &Facts,
    token: &str,
    chosen: Chosen,
) -> Result<Option<Holder>> {
    let mut conn = app.read().await?;
    let link = links::find_link(&mut conn, app.now(), LinkKind::Manage, token).await?;
    let Some(link) = link else { return Ok(None) };
    let subject = contacts::store::find_subject(&mut conn, link.subject_id).await?;
    let Some(subject) = subject else {
        return Ok(None);
    };
    Ok(Some(Holder {
        facts: facts.clone(),
        actor: Actor::visitor(facts).as_who(Who::Subject(subject.id)),
        subject: subject.id,
        language: (chosen.by_address.or(chosen.by_cookie))
            .unwrap_or_else(|| VisitorLanguage::of(&subject.language)),
        is_named: chosen.by_address.is_some(),
        masked: subject.email().and_then(masked),
        organisation: find_organisation(&mut conn).await?.unwrap_or_default(),
        path: LinkKind::Manage.path(token),
    }))
}

/// `a•••@example.org`: enough to know one's own, not enough to learn another's.
fn masked(email: &str) -> Option<String> {
    let (local, domain) = email.rsplit_once('@')?;
    let first = local.chars().next()?;
    Some(format!("{first}•••@{domain}"))
}

/// GET /m/{token}
pub async fn show(State(app): State<App>, holder: Holder) -> Result<Response> {
    answer(&app, &holder, StatusCode::OK, "").await
}

/// POST /m/{token}/{purpose}/withdraw
pub async fn withdraw(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
) -> Result<Response> {
    let wish = holder.wish(EventKind::Withdrawn, None);
    service::change_as_shown(&app, &holder.actor, parse(&purpose)?, &wish).await?;
    Ok(see_other_saying(
        &holder.address(""),
        "flash-manage-withdrawn",
    ))
}

/// The wording beside the button.
#[derive(Deserialize)]
pub struct GiveInput {
    pub(super) version: PurposeVersionId,
}

/// POST /m/{token}/{purpose}/give
pub async fn give(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
    Form(input): Form<GiveInput>,
) -> Result<Response> {
    let wish = holder.wish(EventKind::Given, Some(input.version));
    match service::change_as_shown(&app, &holder.actor, parse(&purpose)?, &wish).await {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            answer(&app, &holder, StatusCode::CONFLICT, "manage-changed").await
        }
        done => done.map(|_| see_other_saying(&holder.address(""), "flash-manage-given")),
    }
}

/// POST /m/{token}/withdraw-all
pub async fn withdraw_all(State(app): State<App>, holder: Holder) -> Result<Response> {
    let Holder {
        actor,
        subject,
        language,
        ..
    } = &holder;
    service::withdraw_all(&app, actor, *subject, Source::ManageLink, *language).await?;
    Ok(see_other_saying(&holder.address(""), "flash-manage-all"))
}

pub(super) fn parse(id: &str) -> Result<PurposeId> {
    id.parse().map_err(|_| AppError::NotFound)
}

impl Holder {
    /// The address of the page or of an action below it, in the language that is being read.
    pub(crate) fn address(&self, action: &str) -> String {
        let path = &self.path;
        if self.is_named {
            format!("{path}{action}?lang={}", self.language.code())
        } else {
            format!("{path}{action}")
        }
    }

    /// A page for them. `choice` is its address, if it can be read in other languages.
    pub(crate) fn page<V: IntoView + 'static>(
        &self,
        status: StatusCode,
        choice: Option<&str>,
        content: impl FnOnce() -> (String, V),
    ) -> Response {
        let name = Some(self.organisation.name.as_str());
        page::visitor(&self.facts, status, self.language, choice, name, content)
    }

    pub(super) fn wish(&self, kind: EventKind, shown: Option<PurposeVersionId>) -> Wish {
        Wish {
            subject: self.subject,
            kind,
            source: Source::ManageLink,
            language: self.language,
            shown,
        }
    }
}

fn gone(facts: &Facts) -> Response {
    page::visitor(
        facts,
        StatusCode::NOT_FOUND,
        facts.visitor,
        None,
        None,
        || {
            let title = t("manage-gone-title");
            let view = view! {
                <h1>{title.clone()}</h1>
                <p>{t("manage-gone")}</p>
                <p><a class="button" href="/portal">{t("manage-portal")}</a></p>
            };
            (title, view)
        },
    )
}

pub(super) async fn answer(
    app: &App,
    holder: &Holder,
    status: StatusCode,
    notice: &'static str,
) -> Result<Response> {
    let states = service::list_states(app, &holder.actor, holder.subject).await?;
    let now = app.now();
    Ok(holder.page(status, Some(&holder.path), || {
        let view = view! { <Consents holder=holder.clone() states notice now/> };
        (t("manage-title"), view)
    }))
}

#[component]
fn Consents(
    holder: Holder,
    states: Vec<ConsentState>,
    notice: &'static str,
    now: Timestamp,
) -> impl IntoView {
    let organisation = holder.organisation.clone();
    let who = holder.masked.clone();
    let who = who.unwrap_or_else(|| t("manage-someone"));
    let intro = t_with(
        "manage-intro",
        [
            ("controller", organisation.name.as_str().into()),
            ("who", who.into()),
        ],
    );
    let is_given = |state: &&ConsentState| state.latest.kind.is_agreement();
    let has_many = states.iter().filter(is_given).count() > 1;
    let cards: Vec<_> = states
        .iter()
        .map(|state| card(&holder, state, now))
        .collect();
    let all = has_many.then(|| {
        view! {
            <section>
                <h2>{t("manage-all-title")}</h2>
                <p>{t("manage-all-intro")}</p>
                <form method="post" action=holder.address("/withdraw-all")>
                    <button class="button button--quiet">{t("manage-withdraw-all")}</button>
                </form>
            </section>
        }
    });
    view! {
        <Flash/>
        <h1>{t("manage-title")}</h1>
        {(!notice.is_empty()).then(|| view! { <div class="note note--warning" role="alert"><p>{t(notice)}</p></div> })}
        <p>{intro}</p>
        {cards.is_empty().then(|| view! { <p>{t("manage-none")}</p> })}
        <div class="cards">{cards}</div>
        {all}
        <Contact organisation/>
    }
}

/// One consent: what it says, what the person said to it, and the button that changes it.
fn card(holder: &Holder, state: &ConsentState, now: Timestamp) -> AnyView {
    let latest = &state.latest;
    let is_given = state.standing.holds();
    // To give is to agree to what is asked now, so that is what stands beside the button.
    let shown = if is_given {
        &latest.purpose
    } else {
        &state.current.content
    };
    let code = holder.language.code();
    let name = pick(&shown.name, code, "en").to_owned();
    let statement = pick(&shown.statement, code, "en").to_owned();
    let action = |what| holder.address(&format!("/{}/{what}", state.purpose_id));
    let id = format!("purpose-{}", state.purpose_id);
    let button = if is_given {
        view! {
            <form method="post" action=action("withdraw")>
                <button class="button" aria-describedby=id.clone()>{t("manage-withdraw")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=action("give")>
                <input type="hidden" name="version" value=state.current.id.to_string()/>
                <button class="button" aria-describedby=id.clone()>{t("manage-give")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="card">
            // They may be in another language than the page.
            <h2 id=id dir="auto">{name}</h2>
            <p dir="auto">{statement}</p>
            <Standing holder=holder.clone() state=state.clone()/>
            {button}
            <More holder=holder.clone() state=state.clone() now/>
        </section>
    }
    .into_any()
}

/// What the person said, and why it counts or does not.
#[component]
fn Standing(holder: Holder, state: ConsentState) -> impl IntoView {
    let zone = dates::zone(&holder.organisation.time_zone);
    // The end of a time is nothing that the person said.
    let said = (state.latest.kind != EventKind::Expired).then(|| {
        let date = written_saying(&state.latest, &holder.organisation);
        // Who is too young has agreed all the same; why it does not count comes behind.
        let said = match state.standing {
            standing::Standing::TooYoung => "manage-state-given".to_owned(),
            standing => format!("manage-state-{}", standing.key()),
        };
        t_with(&said, [("date", date.into())])
    });
    let why = state.reason.in_words(&zone);
    let sentences: Vec<String> = said.into_iter().chain(why).collect();
    view! { <p class="quiet">{sentences.join(" ")}</p> }
}

/// The receipt; and, when a consent ends soon, the way to renew it.
#[component]
fn More(holder: Holder, state: ConsentState, now: Timestamp) -> impl IntoView {
    let zone = dates::zone(&holder.organisation.time_zone);
    let ends = ends_soon(&state.latest, &state.current.content, &zone, now);
    let renew = ends.filter(|_| state.standing.holds()).map(|_| {
        let href = holder.address(&format!("/{}/renew", state.purpose_id));
        view! { <a href=href>{t("renew-button")}</a> }
    });
    let receipt = has_receipt(state.latest.kind).then(|| {
        let href = holder.address(&format!("/receipts/{}", state.latest.id));
        view! { <a href=href>{t("receipt-title")}</a> }
    });
    view! { <p class="actions">{renew} {receipt}</p> }
}

#[component]
fn Contact(organisation: Organisation) -> impl IntoView {
    let contact = t_with(
        "manage-contact",
        [
            ("email", organisation.contact_email.as_str().into()),
            ("dpo", organisation.dpo_name.as_str().into()),
            ("dpo_email", organisation.dpo_email.as_str().into()),
        ],
    );
    view! {
        <section>
            <h2>{t("manage-who")}</h2>
            <p>{organisation.address_line()}</p>
            <p>{contact}</p>
            <p><a href="/portal">{t("manage-portal")}</a></p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_not_given_away() {
        assert_eq!(
            masked("ada.lovelace@example.org").as_deref(),
            Some("a•••@example.org")
        );
        assert_eq!(masked("nothing"), None);
    }
}
