//! Published forms as they are served, kept in memory: a GET of a form does not ask the database.
//!
//! Another node may publish; so what is kept is looked up again after two seconds.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use super::blank::BlankPages;
use super::model::PublishedDefinition;
use super::store::{self, PublishedForm, Snapshot};
use super::style::Style;
use super::token::{embedding_page, listed_origin};
use crate::error::{AppError, Result};
use crate::ids::FormVersionId;
use crate::languages::{self, is_offered};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::negotiate;

/// How long a form is served without another look.
const FRESH_FOR: Duration = Duration::from_secs(2);

/// A version with all that serving and recording it takes.
#[derive(Debug)]
pub struct LiveForm {
    /// Its id.
    pub version_id: FormVersionId,
    /// What it asks, of whom, by whom.
    pub published: PublishedDefinition,
    /// Which sites may frame it.
    pub allowed_origins: Vec<String>,
    /// Our own, whose desk may frame it too, to try it out.
    pub own_origin: String,
    /// What it looks like, one a language.
    pub snapshots: Vec<Snapshot>,
    /// What it adds to the style sheet.
    pub style: Option<Style>,
    /// Its pages as they are sent first.
    pub blank_pages: BlankPages,
}

impl LiveForm {
    /// A version as the database has it.
    pub fn of(app: &App, form: PublishedForm) -> Result<Self> {
        let published: PublishedDefinition = serde_json::from_str(&form.definition_text)?;
        Ok(Self {
            version_id: form.version_id,
            style: Style::of(&published.definition),
            published,
            allowed_origins: form.allowed_origins,
            own_origin: app.config.origin().to_owned(),
            snapshots: form.snapshots,
            blank_pages: BlankPages::default(),
        })
    }

    /// The origin of the page that frames the form; none where it stands alone or may not be framed.
    #[must_use]
    pub fn framing_origin(&self, page: &str) -> Option<&str> {
        let is_desk = page
            .strip_prefix(&self.own_origin)
            .is_some_and(|path| path.starts_with("/admin/"));
        match is_desk {
            true => Some(&self.own_origin),
            false => listed_origin(page, &self.allowed_origins),
        }
    }

    /// The address of the page that frames the form, as it says itself, if it may and as far as it is
    /// kept.
    #[must_use]
    pub fn embedding_page(&self, claimed: &str) -> Option<String> {
        let origin = self.framing_origin(claimed)?;
        embedding_page(claimed, &[origin.to_owned()])
    }

    /// The best language for a reader: the one named, else what the browser accepts, else the
    /// form's first.
    #[must_use]
    pub fn language(&self, wanted: Option<&str>, accept_language: &str) -> String {
        let offered: Vec<&str> = self.snapshots.iter().map(|s| s.language.as_str()).collect();
        let fallback = self.published.definition.default_language();
        let named = negotiate(&in_use(wanted.unwrap_or_default()), &offered, "");
        if named.is_empty() {
            negotiate(accept_language, &offered, fallback)
        } else {
            named
        }
    }

    /// What it looks like in a language.
    pub fn snapshot(&self, language: &str) -> Result<&Snapshot> {
        let found = self.snapshots.iter().find(|s| s.language == language);
        found.ok_or(AppError::NotFound)
    }
}

/// A code as it is used here: `no` and `iw` have others by now.
fn in_use(code: &str) -> String {
    let is_old = !is_offered(code.split('-').next().unwrap_or_default());
    let known = languages::find(code).filter(|_| is_old);
    known.map_or(code, |language| language.code).to_owned()
}

/// The forms that this node serves.
#[derive(Default)]
pub struct PublishedForms {
    by_key: RwLock<HashMap<String, (Instant, Arc<LiveForm>)>>,
}

impl PublishedForms {
    /// What visitors see under a name now.
    pub async fn get(&self, app: &App, key: &str) -> Result<Arc<LiveForm>> {
        if let Some(fresh) = self.fresh(key) {
            return Ok(fresh);
        }
        let found = store::find_published(&mut app.read().await?, key).await?;
        let Some(form) = found else {
            // Names that there are not are not kept: anybody can ask for as many as they like.
            self.forget(key);
            return Err(AppError::NotFound);
        };
        let live = Arc::new(LiveForm::of(app, form)?);
        let mut by_key = self.by_key.write().unwrap_or_else(PoisonError::into_inner);
        by_key.insert(key.to_owned(), (Instant::now(), live.clone()));
        Ok(live)
    }

    fn fresh(&self, key: &str) -> Option<Arc<LiveForm>> {
        let by_key = self.by_key.read().unwrap_or_else(PoisonError::into_inner);
        let (since, live) = by_key.get(key)?;
        (since.elapsed() < FRESH_FOR).then(|| live.clone())
    }

    /// Looks a form up again at the next request: it has been published or changed here.
    pub fn forget(&self, key: &str) {
        let mut by_key = self.by_key.write().unwrap_or_else(PoisonError::into_inner);
        by_key.remove(key);
    }
}

/// A version that visitors no longer see, but that one of them was shown before.
pub async fn find_earlier(
    conn: &mut Conn,
    now: &LiveForm,
    version: FormVersionId,
) -> Result<Option<LiveForm>> {
    let Some(found) = store::find_version(conn, version).await? else {
        return Ok(None);
    };
    let published = found.published()?;
    if published.form_key != now.published.form_key {
        return Ok(None);
    }
    Ok(Some(LiveForm {
        version_id: version,
        style: Style::of(&published.definition),
        published,
        allowed_origins: now.allowed_origins.clone(),
        own_origin: now.own_origin.clone(),
        snapshots: store::list_snapshots(conn, version).await?,
        blank_pages: BlankPages::default(),
    }))
}
