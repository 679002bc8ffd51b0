//! Going to a page that somebody named, to see what it has against a form.

use std::time::Duration;

use serde::Deserialize;
use url::Url;

use super::super::store;
use super::check::{Report, Wanted, examine};
use super::host_page::HostPage;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::FormId;
use crate::server::App;
use crate::server::attempts::Allowance;
use crate::server::outbound::Limits;
use crate::time::minutes;

/// A page's head is what counts, and the place of the snippet.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(10),
    bytes: 2 * 1024 * 1024,
    cut: true,
};
/// Whoever may check pages must not make us knock at doors all day.
const VISITS: Allowance = Allowance {
    scope: "snippet-check",
    tries: 30,
    window: minutes(15),
};

/// What is typed to have a page checked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageInput {
    /// Its address.
    pub page: String,
}

impl PageInput {
    /// The address; people leave out how it begins.
    fn address(&self) -> Result<String> {
        let page = self.page.trim();
        match page {
            "" => Err(refused("sharing-check-missing")),
            page if page.contains("://") => Ok(page.to_owned()),
            page => Ok(format!("https://{page}")),
        }
    }
}

fn refused(key: &str) -> AppError {
    AppError::Invalid(FieldErrors::one("page", key))
}

/// Fetches a page and says what keeps a form from being shown there.
pub async fn check_page(app: &App, actor: &Actor, id: FormId, input: &PageInput) -> Result<Report> {
    actor.require(Permission::FormsEdit)?;
    let form = store::get_form(&mut app.read().await?, id).await?;
    let address = input.address()?;
    count_visit(app, actor).await?;
    let fetched = app.outbound.fetch(&address, &LIMITS).await;
    let fetched = fetched.map_err(|why| refused(&format!("outbound-{}", why.key())))?;
    let html = fetched.text();
    let page = HostPage::read(fetched.url, fetched.status, &fetched.headers, &html);
    let page = page.ok_or_else(|| refused("sharing-check-not-html"))?;
    let page = HostPage {
        is_cut: fetched.is_cut,
        ..page
    };
    let home = format!("{}/", app.config.public_url);
    let home = Url::parse(&home).map_err(|_| AppError::NotFound)?;
    let wanted = Wanted {
        key: &form.key,
        home: &home,
        allowed_origins: &form.allowed_origins,
    };
    Ok(examine(&page, &wanted))
}

/// Counted before anybody is asked, and nothing held while they take their time.
async fn count_visit(app: &App, actor: &Actor) -> Result<()> {
    let who = actor.user_id().map(|id| id.to_string());
    let (who, now) = (who.unwrap_or_default(), app.now());
    let mut conn = app.write().await?;
    VISITS.check(&mut conn, &who, now).await?;
    VISITS.count(&mut conn, app.new_id(), &who, now).await?;
    app.commit(conn).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_typed_without_its_beginning() {
        let typed = |page: &str| PageInput { page: page.into() }.address();
        assert_eq!(
            typed(" www.example.org/a "),
            Ok("https://www.example.org/a".to_owned())
        );
        assert_eq!(typed("http://a.example"), Ok("http://a.example".to_owned()));
        assert!(typed("  ").is_err());
    }
}
