//! Sealing ahead: the events of a form that somebody sends are sealed before it is their turn to be written down,
//! with what is known of the form. That never changes, so it is kept in memory.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::entry::Sealed;
use super::personal::{EventFacts, Personal, Sent, Submission, Wording};
use super::store::{self, FormRow};
use crate::consents::model::Event;
use crate::error::{AppError, Result};
use crate::forms::model::PublishedDefinition;
use crate::ids::{FormVersionId, PurposeVersionId};
use crate::server::App;

/// Versions of forms that are kept in mind.
const VERSIONS_MAX: usize = 200;

/// A version of a form, and the wordings that it asks for.
struct Form {
    row: FormRow,
    wordings: HashMap<PurposeVersionId, Wording>,
}

/// Versions of forms that were sent on this node.
#[derive(Default)]
pub struct KnownForms(RwLock<HashMap<FormVersionId, Arc<Form>>>);

/// Seals the events of a form that was sent, as those of whom they name.
pub async fn seal(app: &App, sent: &Sent<'_>, events: &[Event]) -> Result<Vec<Sealed>> {
    let form = app.sealed_forms.get(app, sent).await?;
    let submission = Submission::about_to_be(&form.row, sent)?;
    let seal = |event: &Event| {
        let wording = form.wordings.get(&event.purpose_version_id);
        let wording = wording.ok_or(AppError::NotFound)?.clone();
        let facts = EventFacts::of(event)?;
        Sealed::of(&Personal::of(&facts, wording, Some(submission.clone())))
    };
    events.iter().map(seal).collect()
}

impl KnownForms {
    async fn get(&self, app: &App, sent: &Sent<'_>) -> Result<Arc<Form>> {
        let version = sent.submission.form_version_id;
        if let Some(form) = self.known(version) {
            return Ok(form);
        }
        let form = Arc::new(Form::read(app, version, sent.published).await?);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= VERSIONS_MAX {
            known.clear();
        }
        known.insert(version, form.clone());
        Ok(form)
    }

    fn known(&self, version: FormVersionId) -> Option<Arc<Form>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&version).cloned()
    }
}

impl Form {
    async fn read(
        app: &App,
        version: FormVersionId,
        published: &PublishedDefinition,
    ) -> Result<Self> {
        let mut conn = app.read().await?;
        let row = store::find_form(&mut conn, version).await?;
        let mut wordings = HashMap::new();
        for id in published.purposes.values().map(|version| version.id) {
            let wording = store::find_wording(&mut conn, id).await?;
            wordings.insert(id, Wording::of(&wording.ok_or(AppError::NotFound)?)?);
        }
        Ok(Self {
            row: row.ok_or(AppError::NotFound)?,
            wordings,
        })
    }
}
