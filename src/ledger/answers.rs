//! What the ledger has of the answers of a submission.
//!
//! A hash of all answers could be checked only as long as all of them are there, and responses are
//! reduced after a while to what proves the consents (`responses::retention`). So each answer is
//! hashed for itself, with a salt that follows from one of the submission and the field's id, and the
//! ledger has the hash over these. When answers are deleted the submission's salt goes; what stays are
//! the salts of the answers that stay and the hashes of those that don't, which tell nothing of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::personal::{Salt, canonical};
use super::store::{self, SubmissionRow};
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::{Answers, PublishedDefinition};
use crate::ids::SubmissionId;
use crate::server::clock::random_bytes;
use crate::server::crypto::{hmac_sha256, sha256};
use crate::server::db::Conn;

/// What is stored beside new answers so that they can be checked.
#[derive(Clone, Debug)]
pub struct Sealing {
    /// Of the submission.
    pub salt: Salt,
    /// Ids of the fields that were shown.
    pub shown: Vec<String>,
}

impl Sealing {
    /// For answers to a form.
    #[must_use]
    pub fn of(published: &PublishedDefinition, answers: &Answers) -> Self {
        let shown = published.definition.shown(answers).into_iter();
        Self {
            salt: random_bytes(),
            shown: shown.map(str::to_owned).collect(),
        }
    }
}

/// What is left of the salts when answers were deleted; all in hexadecimal digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// Hashes of the answers that are gone, by field.
    pub hidden: BTreeMap<String, String>,
    /// Salts of those that are there.
    pub salts: BTreeMap<String, String>,
}

impl Left {
    /// Reads what is stored. What is not exactly about the answers that are there opens nothing.
    fn read(stored: &Value, answers: &Answers) -> Self {
        let left: Option<Self> = serde_json::from_value(stored.clone()).ok();
        let left = left.filter(|left| left.salts.keys().eq(answers.keys()));
        left.unwrap_or_default()
    }

    /// What stays when only some answers do.
    pub fn of(salt: &[u8], answers: &Answers, kept: &Answers) -> Result<Self> {
        let mut left = Self::default();
        for (field, answer) in answers {
            let own = salt_of(salt, field);
            match kept.contains_key(field) {
                true => left.salts.insert(field.clone(), hex::encode(own)),
                false => left
                    .hidden
                    .insert(field.clone(), hash(&own, field, answer)?),
            };
        }
        Ok(left)
    }
}

fn salt_of(salt: &[u8], field: &str) -> Vec<u8> {
    hmac_sha256(salt, field.as_bytes())
}

fn hash(salt: &[u8], field: &str, answer: &str) -> Result<String> {
    let said = canonical(&[field, answer])?;
    Ok(hex::encode(sha256([salt, said.as_bytes()].concat())))
}

/// What the ledger has of the answers of a submission.
pub fn digest(row: &SubmissionRow) -> Result<Vec<u8>> {
    let hashes = match (&row.answers_salt, &row.answers_left) {
        (Some(salt), _) => return whole_digest(&row.answers.0, salt),
        (None, Some(left)) => {
            let left = Left::read(&left.0, &row.answers.0);
            let salt = |field: &str| hex::decode(left.salts.get(field)?).ok();
            let mut hashes = hashes(&row.answers.0, salt)?;
            hashes.extend(left.hidden.clone());
            hashes
        }
        (None, None) => BTreeMap::new(),
    };
    Ok(sha256(canonical(&hashes)?))
}

/// The same of answers that are all there.
pub fn whole_digest(answers: &Answers, salt: &[u8]) -> Result<Vec<u8>> {
    let hashes = hashes(answers, |field| Some(salt_of(salt, field)))?;
    Ok(sha256(canonical(&hashes)?))
}

fn hashes(
    answers: &Answers,
    salt: impl Fn(&str) -> Option<Vec<u8>>,
) -> Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for (field, answer) in answers {
        let salt = salt(field).unwrap_or_default();
        hashes.insert(field.clone(), hash(&salt, field, answer)?);
    }
    Ok(hashes)
}

/// Before only some of the answers are kept: what is needed to check these goes on being there.
pub async fn reduce(
    conn: &mut Conn,
    id: SubmissionId,
    answers: &Answers,
    kept: &Answers,
) -> Result<()> {
    let Some(salt) = store::find_answers_salt(conn, id).await? else {
        return Ok(());
    };
    let left = Left::of(&salt, answers, kept)?;
    store::set_answers_left(conn, id, &left).await
}

/// Gives a submission from before the ledger what new ones have.
pub async fn prepare(conn: &mut Conn, row: &SubmissionRow) -> Result<()> {
    let salt: Salt = random_bytes();
    if row.answers_deleted_at.is_some() {
        let left = Left::of(&salt, &row.answers, &row.answers)?;
        return store::set_answers_left(conn, row.id, &left).await;
    }
    let version = forms::store::find_version(conn, row.form_version_id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let published: PublishedDefinition = serde_json::from_str(&version.definition_text)?;
    let sealing = Sealing {
        salt,
        ..Sealing::of(&published, &row.answers)
    };
    store::set_answers_sealing(conn, row.id, &sealing).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_stay_can_be_checked_when_others_are_gone() {
        let answers = [("f1", "anna@reader.example"), ("f2", "yes"), ("f3", "no")]
            .map(|(field, answer)| (field.to_owned(), answer.to_owned()));
        let answers = Answers::from(answers);
        let mut kept = answers.clone();
        kept.remove("f1");
        let salt = [5; 32];
        let all = hashes(&answers, |field| Some(salt_of(&salt, field))).expect("hashes");
        let left = Left::of(&salt, &answers, &kept).expect("what is left");
        let own = |field: &str| hex::decode(left.salts.get(field)?).ok();
        let mut again = hashes(&kept, own).expect("hashes");
        again.extend(left.hidden.clone());
        assert_eq!(again, all);
        assert!(
            !serde_json::to_string(&left)
                .expect("JSON")
                .contains(&hex::encode(salt))
        );
        kept.insert("f2".into(), "no".into());
        let mut changed = hashes(&kept, own).expect("hashes");
        changed.extend(left.hidden);
        assert_ne!(changed, all);
    }
}
