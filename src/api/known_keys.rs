//! Keys that were looked up a moment ago: a decision costs one read of the database, not two.
//!
//! What is revoked here lets nobody in from then on; another node notices within [`KNOWN_FOR`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::model::ApiKey;
use super::store;
use crate::error::Result;
use crate::ids::ApiKeyId;
use crate::server::App;
use crate::server::crypto::sha256;
use crate::time::{Timestamp, minutes};

/// How long a key is not looked up again.
const KNOWN_FOR: Duration = Duration::from_secs(5);
/// How exact the last use is.
const USE_EVERY: Duration = minutes(1);

/// The keys of this node.
#[derive(Default)]
pub struct KnownKeys(Mutex<HashMap<Vec<u8>, Known>>);

struct Known {
    key: Arc<ApiKey>,
    read_at: Timestamp,
    noted_at: Option<Timestamp>,
}

impl KnownKeys {
    fn find(&self, hash: &[u8], now: Timestamp) -> Option<Arc<ApiKey>> {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = keys.get(hash)?;
        let is_fresh = known.read_at <= now && now.since(known.read_at) < KNOWN_FOR;
        is_fresh.then(|| known.key.clone())
    }

    fn keep(&self, hash: Vec<u8>, key: Arc<ApiKey>, now: Timestamp) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let noted_at = key.last_used_at;
        let known = Known {
            key,
            read_at: now,
            noted_at,
        };
        keys.insert(hash, known);
    }

    /// Whether a use is to be noted now: at most once a minute.
    fn is_use_due(&self, hash: &[u8], now: Timestamp) -> bool {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(known) = keys.get_mut(hash) else {
            return false;
        };
        let is_due = known.noted_at.is_none_or(|at| now.since(at) >= USE_EVERY);
        if is_due {
            known.noted_at = Some(now);
        }
        is_due
    }

    /// Looks a key up again at its next use.
    pub fn forget(&self, id: ApiKeyId) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|_, known| known.key.id != id);
    }
}

/// The key of a secret, if it lets in, with its use noted.
pub async fn find(app: &App, secret: &str) -> Result<Option<Arc<ApiKey>>> {
    let (hash, now) = (sha256(secret), app.now());
    let known = if let Some(known) = app.api_keys.find(&hash, now) {
        known
    } else {
        let found = store::keys::find_by_secret(&mut app.read().await?, &hash).await?;
        let Some(key) = found.map(Arc::new) else {
            return Ok(None);
        };
        app.api_keys.keep(hash.clone(), key.clone(), now);
        key
    };
    if !known.is_usable(now) {
        return Ok(None);
    }
    if app.api_keys.is_use_due(&hash, now) {
        let mut conn = app.write().await?;
        store::keys::note_use(&mut conn, known.id, now).await?;
        app.commit(conn).await?;
    }
    Ok(Some(known))
}
