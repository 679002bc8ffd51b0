//! What purposes and their wordings ask for, kept in memory until one of them changes.
//!
//! The database counts changes (`terms_changes`, by triggers). Every decision reads the count along with
//! what the person said: if it is another one, the terms are read anew and the decision is made again. So a
//! change on any node counts in the next answer, as a withdrawal does.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::tz::TimeZone;
use serde::Deserialize;
use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::model::Topic;
use super::store::OUTDATED;
use crate::error::Result;
use crate::ids::{PurposeId, PurposeVersionId};
use crate::on_db;
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What decisions go by, beside what people said.
pub struct Terms {
    /// How many changes there had been.
    pub changes: i64,
    /// The organisation's.
    pub zone: TimeZone,
    keys: HashMap<PurposeId, String>,
    ids: HashMap<String, PurposeId>,
    wordings: HashMap<PurposeVersionId, Wording>,
}

/// What is read of a wording: the rest of it decides nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Wording {
    /// For how many months it is agreed to.
    pub validity_months: Option<u32>,
    /// Years that people must have to agree to it.
    #[serde(default)]
    pub minimum_age: Option<u32>,
    /// Since when, or from when on, something else is asked for.
    #[serde(skip)]
    pub outdated_at: Option<Timestamp>,
}

impl Terms {
    /// The purpose of a question; none if there is no such purpose, or if it is about a channel.
    #[must_use]
    pub fn purpose(&self, topic: &Topic) -> Option<(PurposeId, &str)> {
        let id = match topic {
            Topic::Purpose(id) => *id,
            Topic::PurposeKey(key) => *self.ids.get(key)?,
            Topic::Channel(_) => return None,
        };
        Some((id, self.keys.get(&id)?))
    }

    /// What a wording asks for.
    #[must_use]
    pub fn wording(&self, id: PurposeVersionId) -> Option<Wording> {
        self.wordings.get(&id).copied()
    }
}

/// The terms as this node last read them.
#[derive(Default)]
pub struct KnownTerms(RwLock<Option<Arc<Terms>>>);

impl KnownTerms {
    /// Those that are known, or as they are now.
    pub async fn get(&self, conn: &mut Conn) -> Result<Arc<Terms>> {
        let known = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        match known {
            Some(terms) => Ok(terms),
            None => self.read(conn).await,
        }
    }

    /// Those of now.
    pub async fn read(&self, conn: &mut Conn) -> Result<Arc<Terms>> {
        let terms = Arc::new(load(conn).await?);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *known = Some(terms.clone());
        Ok(terms)
    }
}

/// The count first: what changes while the rest is read makes the next decision read it again.
async fn load(conn: &mut Conn) -> Result<Terms> {
    let changes: i64 = on_db!(conn, |c| sqlx::query_scalar(
        "SELECT count FROM terms_changes WHERE id = 1"
    )
    .fetch_one(c)
    .await)?;
    let zone: Option<String> = on_db!(conn, |c| sqlx::query_scalar(
        "SELECT time_zone FROM organisation WHERE id = 1"
    )
    .fetch_optional(c)
    .await)?;
    let keys: Vec<(PurposeId, String)> =
        on_db!(conn, |c| sqlx::query_as("SELECT id, key FROM purposes")
            .fetch_all(c)
            .await)?;
    let sql = format!("SELECT v.id, v.content, {OUTDATED} FROM purpose_versions v");
    let wordings: Vec<(PurposeVersionId, Json<Wording>, Option<Timestamp>)> =
        on_db!(conn, |c| sqlx::query_as(AssertSqlSafe(sql))
            .fetch_all(c)
            .await)?;
    let wordings = wordings.into_iter().map(|(id, wording, outdated_at)| {
        let wording = Wording {
            outdated_at,
            ..wording.0
        };
        (id, wording)
    });
    Ok(Terms {
        changes,
        zone: zone.map_or(TimeZone::UTC, |name| dates::zone(&name)),
        ids: keys.iter().map(|(id, key)| (key.clone(), *id)).collect(),
        keys: keys.into_iter().collect(),
        wordings: wordings.collect(),
    })
}
