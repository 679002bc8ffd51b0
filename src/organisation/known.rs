//! The organisation as every letter names it, kept in memory for a moment: a letter does not ask for it again.
//!
//! Another node may have changed it; so what is kept is looked up again after two seconds.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use super::model::Organisation;
use super::store;
use crate::error::Result;
use crate::server::App;

/// How long it is not looked up again.
const FRESH_FOR: Duration = Duration::from_secs(2);

/// The organisation as this node last read it.
#[derive(Default)]
pub struct KnownOrganisation(RwLock<Option<(Instant, Arc<Organisation>)>>);

impl KnownOrganisation {
    /// The organisation; empty before it has been named.
    pub async fn get(&self, app: &App) -> Result<Arc<Organisation>> {
        if let Some(fresh) = self.fresh() {
            return Ok(fresh);
        }
        let found = store::find_organisation(&mut app.read().await?).await?;
        let organisation = Arc::new(found.unwrap_or_default());
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *known = Some((Instant::now(), organisation.clone()));
        Ok(organisation)
    }

    /// Looks it up again at the next letter: it has been changed here.
    pub fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn fresh(&self) -> Option<Arc<Organisation>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (since, organisation) = known.as_ref()?;
        (since.elapsed() < FRESH_FOR).then(|| organisation.clone())
    }
}
