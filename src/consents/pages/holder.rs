//! Whoever holds a manage link: what they may see and change with it, and the frame of their pages.

use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::accounts::{Actor, Who};
use crate::consents::links::{self, LinkKind};
use crate::consents::model::{EventKind, Source};
use crate::consents::service::Wish;
use crate::contacts;
use crate::error::Result;
use crate::i18n::t;
use crate::ids::{PurposeVersionId, SubjectId};
use crate::organisation::model::Organisation;
use crate::organisation::store::find_organisation;
use crate::server::App;
use crate::server::page;
use crate::server::request::{Facts, cookie};
use crate::server::visitor::VisitorLanguage;

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
    pub(super) masked: Option<String>,
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
