//! Which wording of here a wording of a bundle is.

use std::collections::HashMap;

use crate::bundles::model::{Notice, NoticeVersion};
use crate::error::Result;
use crate::ids::{PurposeId, PurposeVersionId};
use crate::purposes::model::{KEY_MAX, Purpose, PurposeVersion, is_key};
use crate::purposes::store;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Wordings of the bundle, and which they are here.
#[derive(Default)]
pub struct Wordings(HashMap<PurposeVersionId, PurposeVersion>);

impl Wordings {
    /// The wording of here.
    #[must_use]
    pub fn get(&self, id: PurposeVersionId) -> Option<&PurposeVersion> {
        self.0.get(&id)
    }

    /// Finds the wordings of a purpose, or makes them anew. `used` are those that records are about.
    pub async fn add(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        notice: &Notice,
        used: &[PurposeVersionId],
    ) -> Result<()> {
        let wanted: Vec<_> = notice
            .versions
            .iter()
            .filter(|version| used.contains(&version.id))
            .collect();
        if let Some(known) = find_known(conn, notice, &wanted).await? {
            self.0.extend(known);
            return Ok(());
        }
        let made = make(conn, now, notice).await?;
        self.0.extend(made);
        Ok(())
    }
}

/// The wordings, if all that are needed are here: under their ids, or word for word under the same name.
async fn find_known(
    conn: &mut Conn,
    notice: &Notice,
    wanted: &[&NoticeVersion],
) -> Result<Option<HashMap<PurposeVersionId, PurposeVersion>>> {
    let purposes = store::list_purposes(conn).await?;
    let named = purposes
        .into_iter()
        .find(|purpose| purpose.key == notice.key);
    let here = match named {
        Some(purpose) => store::list_versions(conn, purpose.id).await?,
        None => Vec::new(),
    };
    let mut known = HashMap::new();
    for version in wanted {
        let by_id = store::find_version(conn, version.id).await?;
        let by_id = by_id.filter(|found| found.content == version.content);
        let same = |found: &&PurposeVersion| {
            found.content == version.content && found.first_used_at.is_some()
        };
        let found = by_id.or_else(|| here.iter().find(same).cloned());
        match found {
            Some(found) => known.insert(version.id, found),
            None => return Ok(None),
        };
    }
    Ok(Some(known))
}

/// Makes a purpose with all its wordings, under ids that were theirs as far as these are free.
async fn make(
    conn: &mut Conn,
    now: Timestamp,
    notice: &Notice,
) -> Result<HashMap<PurposeVersionId, PurposeVersion>> {
    let id = match store::find_purpose(conn, notice.id).await? {
        None => notice.id,
        Some(_) => PurposeId(crate::server::clock::new_id(now)),
    };
    let key = free_key(conn, &notice.key).await?;
    let mut made = HashMap::new();
    for (index, version) in notice.versions.iter().enumerate() {
        let is_free = store::find_version(conn, version.id).await?.is_none();
        let wording = PurposeVersion {
            id: match is_free {
                true => version.id,
                false => PurposeVersionId(crate::server::clock::new_id(now)),
            },
            purpose_id: id,
            number: version.number,
            content: version.content.clone(),
            change: version.change,
            first_used_at: version.first_used_at,
        };
        if index == 0 {
            let purpose = Purpose {
                id,
                key: key.clone(),
                current: wording.clone(),
            };
            store::create_purpose(conn, &purpose, None, now).await?;
        } else {
            store::add_version(conn, &wording, None, now).await?;
        }
        made.insert(version.id, wording);
    }
    Ok(made)
}

/// The name that the purpose had, or that with a number behind it.
async fn free_key(conn: &mut Conn, key: &str) -> Result<String> {
    let taken: Vec<String> = store::list_purposes(conn)
        .await?
        .into_iter()
        .map(|purpose| purpose.key)
        .collect();
    let base = if is_key(key) { key } else { "imported" };
    let base: String = base.chars().take(KEY_MAX - 6).collect();
    let base = base.trim_end_matches('-').to_owned();
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let mut names = std::iter::once(base.clone()).chain(numbered);
    Ok(names.find(|name| !taken.contains(name)).unwrap_or_default())
}
