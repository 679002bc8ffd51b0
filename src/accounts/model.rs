//! Users, roles, permissions, and what may be typed about them.

use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

use crate::error::{FieldErrors, Result};
use crate::ids::{RoleId, UserId};
use crate::time::Timestamp;

/// A right. The list is closed: what can be granted is what the code asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Create users, give and take roles.
    UsersManage,
    /// Change the organisation's details, departments and request types.
    OrganisationManage,
    /// Read purposes.
    PurposesView,
    /// Create and change purposes.
    PurposesManage,
    /// Read forms.
    FormsView,
    /// Create and change forms.
    FormsEdit,
    /// Publish forms and say who may embed them.
    FormsPublish,
    /// Publish a form over errors of the linter, with a reason.
    FormsOverride,
    /// Read and count what people sent with forms.
    ResponsesView,
    /// Take it out as a file, or have it sent to another program.
    ResponsesExport,
    /// Delete it, and say how long it is kept.
    ResponsesDelete,
    /// Enter what people signed on paper, with its scan.
    PaperEnter,
    /// Say which programs are told of what happens to a form.
    WebhooksManage,
    /// Read data subjects' identifiers and histories.
    ContactsView,
    /// Correct what is known of people in the custom fields.
    ContactsEdit,
    /// Read consents and their evidence.
    ConsentsView,
    /// Write down what a person said to an agent.
    ConsentsCreate,
    /// Change consents to what the person says now.
    ConsentsModify,
    /// Take wrong records out of the register.
    ConsentsDelete,
    /// Read in consents from a file, and take such an import back.
    ConsentsImport,
    /// Take consents and their evidence out as files.
    ConsentsExport,
    /// Take back all consents to a purpose, when its policy is renewed.
    ConsentsReset,
    /// Delete everything that points at a person.
    PrivacyErase,
    /// Read in people from a file, change many at once, and join those who are one.
    ContactsManage,
    /// Take people out as files.
    ContactsExport,
    /// Let other programs in, and say what they may.
    ApiManage,
    /// Read and answer the tickets of one's departments.
    TicketsWork,
    /// Read the audit log.
    AuditView,
}

/// A role that every installation has.
pub struct ShippedRole {
    /// Stable name; its words are the language key `role-{key}`.
    pub key: &'static str,
    /// What it grants.
    pub permissions: &'static [Permission],
}

/// Admin, Editor, Agent, DPO and Auditor.
pub const SHIPPED_ROLES: [ShippedRole; 5] = {
    use Permission::{
        ApiManage, AuditView, ConsentsCreate, ConsentsDelete, ConsentsExport, ConsentsImport,
        ConsentsModify, ConsentsReset, ConsentsView, ContactsEdit, ContactsExport, ContactsManage,
        ContactsView, FormsEdit, FormsOverride, FormsPublish, FormsView, OrganisationManage,
        PaperEnter, PrivacyErase, PurposesManage, PurposesView, ResponsesDelete, ResponsesExport,
        ResponsesView, TicketsWork, UsersManage, WebhooksManage,
    };
    [
        ShippedRole {
            key: "admin",
            permissions: &[
                UsersManage,
                OrganisationManage,
                PurposesView,
                PurposesManage,
                FormsView,
                FormsEdit,
                FormsPublish,
                WebhooksManage,
                ApiManage,
            ],
        },
        ShippedRole {
            key: "editor",
            permissions: &[PurposesView, PurposesManage, FormsView, FormsEdit],
        },
        ShippedRole {
            key: "agent",
            permissions: &[
                FormsView,
                ResponsesView,
                ResponsesExport,
                PaperEnter,
                ContactsView,
                ContactsEdit,
                ConsentsView,
                ConsentsCreate,
                ConsentsModify,
                ConsentsDelete,
                ConsentsImport,
                ConsentsExport,
                TicketsWork,
            ],
        },
        ShippedRole {
            key: "dpo",
            permissions: &[
                PurposesView,
                FormsView,
                FormsOverride,
                ResponsesView,
                ResponsesExport,
                ResponsesDelete,
                PaperEnter,
                ContactsView,
                ContactsEdit,
                ContactsManage,
                ContactsExport,
                ConsentsView,
                ConsentsCreate,
                ConsentsModify,
                ConsentsDelete,
                ConsentsImport,
                ConsentsExport,
                ConsentsReset,
                PrivacyErase,
                TicketsWork,
                AuditView,
            ],
        },
        ShippedRole {
            key: "auditor",
            permissions: &[
                PurposesView,
                FormsView,
                ResponsesView,
                ContactsView,
                ConsentsView,
                AuditView,
            ],
        },
    ]
};

/// A person of the organisation.
#[derive(Clone, Debug)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// Address, folded to lower case.
    pub email: String,
    /// As colleagues see it.
    pub name: String,
    /// Of the desk, for them.
    pub language: String,
    /// Since when they may no longer sign in.
    pub disabled_at: Option<Timestamp>,
    /// What they have been given.
    pub roles: Vec<Role>,
}

/// A named set of permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Stable name.
    pub key: String,
    /// What it grants.
    pub permissions: Vec<Permission>,
}

/// What a person typed to sign in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct SignInInput {
    /// Their address.
    pub email: String,
    /// Their password.
    pub password: String,
}

/// What an administrator typed about a user.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct UserInput {
    /// As colleagues see it.
    pub name: String,
    /// Address to sign in with.
    pub email: String,
    /// Empty: unchanged.
    #[serde(default)]
    pub password: String,
    /// Keys of the ticked roles.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Ticked: may not sign in.
    #[serde(default)]
    pub disabled: bool,
}

/// Shortest password that is taken (NIST SP 800-63B-4 asks for 15 where it is the only factor and
/// 8 beside another; 12 with a lock-out after ten tries is between the two).
pub const PASSWORD_MIN: usize = 12;
/// Longest: argon2 reads it all.
pub const PASSWORD_MAX: usize = 200;

impl UserInput {
    /// The input, tidied; or what is wrong with it.
    pub fn checked(&self, is_new: bool) -> Result<Self> {
        let mut errors = FieldErrors::new();
        let name = self.name.trim().to_owned();
        let email = fold_email(&self.email);
        if name.is_empty() || name.chars().count() > 100 {
            errors.add("name", "users-name-invalid");
        }
        if !email.validate_email() {
            errors.add("email", "email-invalid");
        }
        if is_new || !self.password.is_empty() {
            check_password("password", &self.password, &mut errors);
        }
        errors.or(Self {
            name,
            email,
            ..self.clone()
        })
    }
}

/// What somebody typed to change their own password.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PasswordInput {
    /// The one they have.
    pub current: String,
    /// The one they want.
    pub new: String,
}

/// Notes whether a password is too short or too long.
pub fn check_password(field: &str, password: &str, errors: &mut FieldErrors) {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        errors.add_with(
            field,
            "password-too-short",
            vec![("min".into(), PASSWORD_MIN.into())],
        );
    } else if length > PASSWORD_MAX {
        errors.add_with(
            field,
            "password-too-long",
            vec![("max".into(), PASSWORD_MAX.into())],
        );
    }
}

/// An address as it is stored and compared.
#[must_use]
pub fn fold_email(email: &str) -> String {
    email.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn being_an_admin_gives_no_right_over_peoples_data() {
        let admin = &SHIPPED_ROLES[0];
        for right in [
            Permission::ResponsesView,
            Permission::ResponsesExport,
            Permission::ResponsesDelete,
            Permission::PaperEnter,
            Permission::ContactsView,
            Permission::ContactsEdit,
            Permission::ConsentsView,
            Permission::ConsentsCreate,
            Permission::ConsentsModify,
            Permission::ConsentsDelete,
            Permission::ConsentsImport,
            Permission::ConsentsExport,
            Permission::ConsentsReset,
            Permission::PrivacyErase,
            Permission::ContactsManage,
            Permission::ContactsExport,
            Permission::TicketsWork,
        ] {
            assert!(!admin.permissions.contains(&right), "{right:?}");
        }
    }
}
