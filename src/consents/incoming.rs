//! What comes in to be recorded, with the page of a form or from paper, and whose it is.

use serde_json::json;

use super::model::{Confirmation, Submission};
use super::store::submissions::Sameness;
use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::forms::model::{Answers, Field, FieldKind, PublishedDefinition};
use crate::forms::token::FormToken;
use crate::paper::model::Paper;
use crate::server::crypto::sha256;

/// What came in.
pub struct Sent<'a> {
    /// What was asked.
    pub published: &'a PublishedDefinition,
    /// SHA-256 of the snapshot that was shown.
    pub snapshot_sha256: &'a [u8],
    /// Which page it was.
    pub token: &'a FormToken,
    /// The answers, checked and tidied.
    pub answers: Answers,
    /// How they came in.
    pub manner: Manner<'a>,
}

/// How answers came in.
pub enum Manner<'a> {
    /// Somebody sent the page of a form.
    Page {
        /// Whether it may have been a program: then the person confirms by mail, as far as one reaches
        /// them.
        is_doubtful: bool,
    },
    /// Staff typed in what stands on paper.
    Paper(&'a Paper),
}

impl Sent<'_> {
    /// Whether a mail can ask if it was the person.
    #[must_use]
    pub fn can_be_confirmed(&self) -> bool {
        answer_to(self.published, &self.answers, FieldKind::Email).is_some()
    }

    /// The sheet of paper, if there was one.
    pub(super) fn paper(&self) -> Option<&Paper> {
        match self.manner {
            Manner::Page { .. } => None,
            Manner::Paper(paper) => Some(paper),
        }
    }

    /// What makes it the same when it comes twice.
    pub(super) fn sameness(&self) -> Result<Sameness> {
        let answers = match self.paper() {
            None => serde_json::to_vec(&self.answers)?,
            Some(paper) => serde_json::to_vec(&(&self.answers, paper.proof()))?,
        };
        Ok(Sameness {
            nonce: self.token.nonce.to_vec(),
            answers_sha256: sha256(answers),
        })
    }

    /// Whether the answers count, or the person has to confirm them.
    pub(super) fn confirmation(&self) -> Confirmation {
        let is_asked = match self.manner {
            Manner::Paper(_) => false,
            Manner::Page { is_doubtful } => {
                self.published.definition.confirm_email || (is_doubtful && self.can_be_confirmed())
            }
        };
        match is_asked {
            true => Confirmation::Pending,
            false => Confirmation::NotAsked,
        }
    }

    /// Field and file of each answer that is one.
    pub(super) fn files(&self) -> Vec<(&str, FileAnswer)> {
        let fields = self.published.definition.fields.iter();
        let files = fields.filter(|field| field.kind == FieldKind::File);
        files
            .filter_map(|field| {
                let file = FileAnswer::parse(self.answers.get(&field.id)?)?;
                Some((field.id.as_str(), file))
            })
            .collect()
    }

    /// What the audit log says.
    pub(super) fn in_log(&self, submission: &Submission) -> (&'static str, serde_json::Value) {
        let mut detail = json!({
            "form": self.published.form_key,
            "version": self.published.number,
            "confirmation": submission.confirmation.key(),
        });
        let Some(paper) = self.paper() else {
            return ("submission.recorded", detail);
        };
        detail["subject"] = json!(submission.subject_id);
        detail["signed_on"] = json!(paper.signed_on.to_string());
        detail["arrival"] = json!(paper.arrival);
        detail["scan_sha256"] = json!(paper.scan.sha256);
        ("submission.entered", detail)
    }
}

/// The answer to the first field of a kind that has one.
pub(super) fn answer_to(
    published: &PublishedDefinition,
    answers: &Answers,
    kind: FieldKind,
) -> Option<String> {
    let fields = published.definition.fields.iter();
    let mut of_kind = fields.filter(|field| field.kind == kind);
    of_kind.find_map(|field| answers.get(&field.id).cloned())
}

/// What the person is known by: the e-mail address, else the phone number.
pub(super) fn identifier(
    published: &PublishedDefinition,
    answers: &Answers,
) -> Option<(IdentifierKind, String)> {
    let email = answer_to(published, answers, FieldKind::Email);
    let phone = || answer_to(published, answers, FieldKind::Phone);
    email
        .map(|email| (IdentifierKind::Email, email))
        .or_else(|| phone().map(|phone| (IdentifierKind::Phone, phone)))
}

/// What the person calls themselves, if the form asks for it.
pub(super) fn name(published: &PublishedDefinition, answers: &Answers) -> String {
    let fields = &published.definition.fields;
    let asks = |field: &&Field| field.kind == FieldKind::Text && field.key == "name";
    let field = fields.iter().find(asks);
    let name = field.and_then(|field| answers.get(&field.id));
    name.cloned().unwrap_or_default()
}
