//! What is typed about requests and departments, and what of it is taken.

use std::collections::HashMap;

use serde::Deserialize;
use validator::ValidateEmail;

use super::lifecycle::State;
use super::model::{FormKey, RequestType, Visibility};
use crate::accounts::model::fold_email;
use crate::error::{FieldErrors, Result};
use crate::files::incoming::Upload;
use crate::ids::SubjectId;

/// Longest title of a request, in characters.
pub const TITLE_MAX: usize = 150;
/// Longest text, in characters.
pub const TEXT_MAX: usize = 20_000;

/// A request to be made.
#[derive(Debug)]
pub struct NewTicket {
    /// Whose.
    pub subject: SubjectId,
    /// What for.
    pub request_type: RequestType,
    /// In their words.
    pub title: String,
    /// All they wrote.
    pub text: String,
    /// What they sent along.
    pub file: Option<Upload>,
    /// The form they sent.
    pub form: FormKey,
}

/// What a person typed to make a request.
#[derive(Clone, Debug, Default)]
pub struct RequestInput {
    /// Key of the type.
    pub request_type: String,
    /// In their words.
    pub title: String,
    /// All they wrote.
    pub text: String,
    /// The form they sent; of another shape, it is a form of its own.
    pub form: String,
}

impl RequestInput {
    /// Out of the fields of a sent form.
    #[must_use]
    pub fn from_fields(mut fields: HashMap<String, String>) -> Self {
        let mut take = |name| fields.remove(name).unwrap_or_default();
        Self {
            request_type: take("request_type"),
            title: take("title"),
            text: take("text"),
            form: take("form"),
        }
    }

    /// Type, title and text, tidied; or what is wrong with them.
    pub fn checked(&self) -> Result<(RequestType, String, String)> {
        let mut errors = FieldErrors::new();
        let kind = RequestType::find(&self.request_type);
        if kind.is_none() {
            errors.add("request_type", "requests-type-missing");
        }
        let title = self.title.trim().to_owned();
        if title.is_empty() {
            errors.add("title", "requests-title-missing");
        }
        check_length("title", &title, TITLE_MAX, &mut errors);
        let text = tidy_text(&self.text);
        if text.is_empty() {
            errors.add("text", "requests-text-missing");
        }
        check_length("text", &text, TEXT_MAX, &mut errors);
        errors.or((kind.unwrap_or(RequestType::Question), title, text))
    }
}

/// What a person wrote about a request of theirs.
#[derive(Clone, Debug, Default)]
pub struct CommentInput {
    /// All they wrote.
    pub text: String,
    /// The form they sent.
    pub form: String,
}

impl CommentInput {
    /// Out of the fields of a sent form.
    #[must_use]
    pub fn from_fields(mut fields: HashMap<String, String>) -> Self {
        let mut take = |name| fields.remove(name).unwrap_or_default();
        Self {
            text: take("text"),
            form: take("form"),
        }
    }

    /// The text, tidied; or what is wrong with it.
    pub fn checked(&self, has_file: bool) -> Result<String> {
        let mut errors = FieldErrors::new();
        let text = tidy_text(&self.text);
        if text.is_empty() && !has_file {
            errors.add("text", "requests-comment-missing");
        }
        check_length("text", &text, TEXT_MAX, &mut errors);
        errors.or(text)
    }
}

/// What a member of the desk wrote about a request.
#[derive(Clone, Debug, Default)]
pub struct ReplyInput {
    /// All they wrote.
    pub text: String,
    /// `public` or `internal`.
    pub visibility: String,
    /// Key of the state it is to have; empty if it is to stay.
    pub state: String,
    /// The revision they had before them.
    pub revision: i64,
}

/// A reply that can be carried out as far as its own fields tell.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Tidied.
    pub text: String,
    /// Who may read it.
    pub visibility: Visibility,
    /// Where the request is to stand.
    pub state: Option<State>,
}

impl ReplyInput {
    /// Out of the fields of a sent form.
    #[must_use]
    pub fn from_fields(mut fields: HashMap<String, String>) -> Self {
        let mut take = |name| fields.remove(name).unwrap_or_default();
        Self {
            text: take("text"),
            visibility: take("visibility"),
            state: take("state"),
            revision: take("revision").parse().unwrap_or(-1),
        }
    }

    /// The reply, tidied; or what is wrong with it. There is no default visibility: whether the
    /// person reads it must be said.
    pub fn checked(&self, has_file: bool) -> Result<Reply> {
        let mut errors = FieldErrors::new();
        let text = tidy_text(&self.text);
        let state = State::find(&self.state);
        if text.is_empty() && !has_file && state.is_none() {
            errors.add("text", "tickets-reply-empty");
        }
        check_length("text", &text, TEXT_MAX, &mut errors);
        let visibility = match self.visibility.as_str() {
            "public" => Some(Visibility::Public),
            "internal" => Some(Visibility::Internal),
            _ => None,
        };
        let says_something = !text.is_empty() || has_file;
        if visibility.is_none() && says_something {
            errors.add("visibility", "tickets-visibility-missing");
        }
        errors.or(Reply {
            text,
            visibility: visibility.unwrap_or(Visibility::Internal),
            state,
        })
    }
}

/// Who is to work on a request.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct AssignInput {
    /// A user's id; empty for nobody.
    #[serde(default)]
    pub assignee: String,
    /// The revision they had before them.
    pub revision: i64,
}

/// Who is to answer a request.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct MoveInput {
    /// A department's id.
    pub department: String,
    /// The revision they had before them.
    pub revision: i64,
}

/// What is typed about a department.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct DepartmentInput {
    /// What to call it; a shipped one may go by its own name.
    pub name: String,
    /// Where to tell of new requests; may be empty.
    pub email: String,
    /// Ids of the ticked users.
    #[serde(default)]
    pub members: Vec<String>,
}

impl DepartmentInput {
    /// The input, tidied; or what is wrong with it.
    pub fn checked(&self, is_shipped: bool) -> Result<Self> {
        let mut errors = FieldErrors::new();
        let name = self.name.trim().to_owned();
        let email = fold_email(&self.email);
        if (name.is_empty() && !is_shipped) || name.chars().count() > 100 {
            errors.add("name", "departments-name-invalid");
        }
        if !email.is_empty() && !email.validate_email() {
            errors.add("email", "email-invalid");
        }
        let members = self.members.clone();
        errors.or(Self {
            name,
            email,
            members,
        })
    }
}

/// Line ends as one character, nothing around.
fn tidy_text(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn check_length(field: &str, text: &str, max: usize, errors: &mut FieldErrors) {
    if text.chars().count() > max {
        errors.add_with(field, "requests-too-long", vec![("max".into(), max.into())]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::AppError;

    fn fields(result: Result<impl Sized>) -> Vec<String> {
        match result {
            Err(AppError::Invalid(errors)) => errors.iter().map(|e| e.field.clone()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_request_needs_type_title_and_text() {
        let empty = RequestInput::default();
        assert_eq!(fields(empty.checked()), ["request_type", "title", "text"]);
        let long = RequestInput {
            request_type: "access".into(),
            title: "x".repeat(TITLE_MAX + 1),
            text: " a\r\nb ".into(),
            form: String::new(),
        };
        assert_eq!(fields(long.checked()), ["title"]);
    }

    #[test]
    fn whether_the_person_reads_a_reply_must_be_said() {
        let said = ReplyInput {
            text: "We have it.".into(),
            ..ReplyInput::default()
        };
        assert_eq!(fields(said.checked(false)), ["visibility"]);
        let only_state = ReplyInput {
            state: "open".into(),
            ..ReplyInput::default()
        };
        assert!(only_state.checked(false).is_ok());
        assert_eq!(fields(ReplyInput::default().checked(false)), ["text"]);
    }

    #[test]
    fn a_shipped_department_may_go_by_its_own_name() {
        let input = DepartmentInput::default();
        assert!(input.checked(true).is_ok());
        assert_eq!(fields(input.checked(false)), ["name"]);
    }
}
