//! Whoever does something.

use std::collections::BTreeSet;

use super::model::Permission;
use crate::error::{AppError, Result};
use crate::ids::{ApiKeyId, SubjectId, UserId};
use crate::server::request::Facts;

/// Who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person of the organisation.
    Staff(UserId),
    /// A data subject who has proven an identifier.
    Subject(SubjectId),
    /// Somebody unknown on a public page.
    Visitor,
    /// The program itself: a job, a command line.
    System,
    /// Another program, with a key.
    ApiKey(ApiKeyId),
}

/// Who does something, what they may do, and from where they do it.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who it is.
    pub who: Who,
    permissions: BTreeSet<Permission>,
    /// The request, for the audit log.
    pub request_id: Option<String>,
    /// The network, for the audit log; of staff and programs only.
    pub address: Option<String>,
}

impl Actor {
    /// Staff with their permissions.
    pub fn staff(
        user: UserId,
        permissions: impl IntoIterator<Item = Permission>,
        facts: &Facts,
    ) -> Self {
        Self {
            who: Who::Staff(user),
            permissions: permissions.into_iter().collect(),
            request_id: Some(facts.request_id.clone()),
            address: Some(facts.address_prefix()),
        }
    }

    /// Staff with their permissions, in whose name the command line does something: there is no
    /// request.
    pub fn on_command_line(
        user: UserId,
        permissions: impl IntoIterator<Item = Permission>,
    ) -> Self {
        Self {
            who: Who::Staff(user),
            permissions: permissions.into_iter().collect(),
            request_id: None,
            address: None,
        }
    }

    /// Another program, with what its key lets it do.
    pub fn api_key(
        key: ApiKeyId,
        permissions: impl IntoIterator<Item = Permission>,
        facts: &Facts,
    ) -> Self {
        Self {
            who: Who::ApiKey(key),
            permissions: permissions.into_iter().collect(),
            request_id: Some(facts.request_id.clone()),
            address: Some(facts.address_prefix()),
        }
    }

    /// A signed-in data subject.
    #[must_use]
    pub fn subject(subject: SubjectId, facts: &Facts) -> Self {
        Self::visitor(facts).as_who(Who::Subject(subject))
    }

    /// Somebody on a public page. Where visitors come from is nobody's business: proof of consent
    /// does without it (GDPR Art. 5(1)(c)).
    #[must_use]
    pub fn visitor(facts: &Facts) -> Self {
        Self {
            who: Who::Visitor,
            permissions: BTreeSet::new(),
            request_id: Some(facts.request_id.clone()),
            address: None,
        }
    }

    /// The program itself, which may do whatever it was written to do.
    #[must_use]
    pub fn system() -> Self {
        let all = super::model::SHIPPED_ROLES
            .iter()
            .flat_map(|role| role.permissions);
        let permissions = all.copied().collect();
        Self {
            who: Who::System,
            permissions,
            request_id: None,
            address: None,
        }
    }

    /// The same request, now that it is known who sent it. It gains no permission by that.
    #[must_use]
    pub fn as_who(&self, who: Who) -> Self {
        Self {
            who,
            ..self.clone()
        }
    }

    /// Whether it may.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }

    /// Fails with [`AppError::Forbidden`] unless it may.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) {
            Ok(())
        } else {
            Err(AppError::Forbidden)
        }
    }

    /// The staff user, if it is one.
    #[must_use]
    pub fn user_id(&self) -> Option<UserId> {
        match self.who {
            Who::Staff(id) => Some(id),
            _ => None,
        }
    }

    /// The data subject; fails with [`AppError::NotSignedIn`] if it is none.
    pub fn require_subject(&self) -> Result<SubjectId> {
        match self.who {
            Who::Subject(id) => Ok(id),
            _ => Err(AppError::NotSignedIn),
        }
    }
}
