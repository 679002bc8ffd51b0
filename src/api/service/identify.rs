//! Who is meant: people by what they are known by, purposes by id or key.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::ValidateEmail;

use crate::api::problem::{Kind, Problem};
use crate::api::store;
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::FieldErrors;
use crate::ids::{PurposeId, SubjectId};
use crate::languages;
use crate::purposes::model::tidy;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Longest address (RFC 5321, 4.5.3.1.3, without the brackets).
const EMAIL_MAX: usize = 254;
/// Longest id of another system.
const EXTERNAL_ID_MAX: usize = 200;

/// What an identifier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KindName {
    /// An e-mail address.
    Email,
    /// A phone number (E.164).
    Phone,
    /// An id of another system.
    ExternalId,
}

impl From<KindName> for IdentifierKind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Email => Self::Email,
            KindName::Phone => Self::Phone,
            KindName::ExternalId => Self::ExternalId,
        }
    }
}

impl From<IdentifierKind> for KindName {
    fn from(kind: IdentifierKind) -> Self {
        match kind {
            IdentifierKind::Email => Self::Email,
            IdentifierKind::Phone => Self::Phone,
            IdentifierKind::ExternalId => Self::ExternalId,
        }
    }
}

/// Who is meant, by exactly one of these. Somebody who is not known yet becomes known by it, unless
/// it is an `id`.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(min_properties = 1, max_properties = 1, example = json!({ "email": "anna@example.org" }))]
pub struct Person {
    /// The person's id here.
    pub id: Option<Uuid>,
    /// Their e-mail address.
    #[schema(format = "email", max_length = 254)]
    pub email: Option<String>,
    /// Their phone number (E.164).
    #[schema(pattern = r"^\+[1-9][0-9]{6,14}$")]
    pub phone: Option<String>,
    /// Their id in another system.
    #[schema(min_length = 1, max_length = 200)]
    pub external_id: Option<String>,
}

/// Who is meant, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// By id.
    Id(SubjectId),
    /// By something that they are known by, normalised.
    By(IdentifierKind, String),
}

impl Person {
    /// Who is meant; noted as an error of `place` unless there is exactly one right answer.
    pub fn checked(&self, place: &str, errors: &mut FieldErrors) -> Option<Named> {
        let id = self.id.map(|id| Named::Id(SubjectId(id)));
        let texts = [
            (IdentifierKind::Email, &self.email),
            (IdentifierKind::Phone, &self.phone),
            (IdentifierKind::ExternalId, &self.external_id),
        ];
        let given = texts.iter().filter(|(_, text)| text.is_some()).count();
        if given + usize::from(id.is_some()) != 1 {
            errors.add(place, "api-person-one");
            return None;
        }
        let by = texts.into_iter().find_map(|(kind, text)| {
            let text = text.as_ref()?;
            let at = format!("{place}/{}", kind.key());
            checked_identifier(kind, text, &at, errors).map(|value| Named::By(kind, value))
        });
        id.or(by)
    }
}

/// An identifier in the form in which it is kept; noted as an error if it can't be one.
pub fn checked_identifier(
    kind: IdentifierKind,
    value: &str,
    place: &str,
    errors: &mut FieldErrors,
) -> Option<String> {
    let value = kind.normalise(value);
    let key = match kind {
        IdentifierKind::Email if value.len() > EMAIL_MAX || !value.validate_email() => {
            "email-invalid"
        }
        IdentifierKind::Phone if !is_e164(&value) => "api-phone-invalid",
        IdentifierKind::ExternalId
            if value.is_empty()
                || value.chars().count() > EXTERNAL_ID_MAX
                || tidy(&value) != value =>
        {
            "api-external-id-invalid"
        }
        _ => return Some(value),
    };
    errors.add(place, key);
    None
}

/// A plus and 7 to 15 digits, the first of them no nought (ITU-T E.164).
fn is_e164(value: &str) -> bool {
    let Some(digits) = value.strip_prefix('+') else {
        return false;
    };
    (7..=15).contains(&digits.len())
        && !digits.starts_with('0')
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// A language that people can be written to in; noted as an error if there is none of this code.
pub fn checked_language(code: &str, place: &str, errors: &mut FieldErrors) -> String {
    if languages::find(code).is_none() {
        errors.add(place, "api-language-unknown");
    }
    code.to_owned()
}

/// The person who is meant, if they are known.
pub async fn find_person(conn: &mut Conn, named: &Named) -> Result<Option<SubjectId>, Problem> {
    Ok(match named {
        Named::Id(id) => store::subjects::find(conn, *id).await?.map(|row| row.id),
        Named::By(kind, value) => contacts::store::find_subject_by(conn, *kind, value).await?,
    })
}

/// The person who is meant; known from now on if they were not. Says whether they are new.
pub async fn find_or_create_person(
    conn: &mut Conn,
    now: Timestamp,
    named: &Named,
    language: &str,
    place: &str,
) -> Result<(SubjectId, bool), Problem> {
    if let Some(known) = find_person(conn, named).await? {
        return Ok((known, false));
    }
    match named {
        Named::Id(_) => Err(Problem::field(place, "api-person-unknown")),
        Named::By(kind, value) => {
            let found = contacts::store::find_or_create(conn, now, *kind, value, language).await?;
            Ok(found)
        }
    }
}

/// A purpose by id or key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeName {
    /// Its id.
    pub id: PurposeId,
    /// Its key.
    pub key: String,
}

/// The purpose that a program means.
pub async fn find_purpose(conn: &mut Conn, name: &str) -> Result<Option<PurposeName>, Problem> {
    let found = store::purposes::find(conn, name).await?;
    Ok(found.map(|(id, key)| PurposeName { id, key }))
}

/// The purpose in an address.
pub async fn get_purpose(conn: &mut Conn, name: &str) -> Result<PurposeName, Problem> {
    let found = find_purpose(conn, name).await?;
    found.ok_or_else(|| Problem::new(Kind::NotFound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_way_to_say_who() {
        let who = |person: &Person| {
            let mut errors = FieldErrors::new();
            let named = person.checked("subject", &mut errors);
            errors.or(named)
        };
        let email = Person {
            email: Some(" Anna@Example.org".into()),
            ..Person::default()
        };
        let anna = Named::By(IdentifierKind::Email, "anna@example.org".into());
        assert_eq!(who(&email), Ok(Some(anna)));
        assert!(who(&Person::default()).is_err(), "nobody");
        let both = Person {
            phone: Some("+4930123456".into()),
            ..email
        };
        assert!(who(&both).is_err(), "two ways");
        for phone in ["0301234567", "+0301234567", "+49", "+49 30 x", ""] {
            let person = Person {
                phone: Some(phone.into()),
                ..Person::default()
            };
            assert!(who(&person).is_err(), "{phone}");
        }
    }
}
