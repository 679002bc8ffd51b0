//! Whoever comes with a key: as an extractor, and what they may do.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::model::{ApiKey, Scope};
use super::problem::{Kind, Problem};
use crate::accounts::Actor;
use crate::ids::UserId;
use crate::server::App;
use crate::server::request::Facts;

/// A program that has come in. Its actor is only handed out against a scope, so that a forgotten check
/// does not compile.
#[derive(Clone)]
pub struct Caller {
    /// With which key.
    pub key: Arc<ApiKey>,
    /// Of the request.
    pub facts: Facts,
    actor: Actor,
}

impl Caller {
    /// Who comes with a key.
    #[must_use]
    pub fn new(key: Arc<ApiKey>, facts: Facts) -> Self {
        let permissions = key.scopes.iter().flat_map(|scope| scope.permissions());
        let actor = Actor::api_key(key.id, permissions.copied(), &facts);
        Self { key, facts, actor }
    }

    /// The actor, if the key has the scope.
    pub fn with(&self, scope: Scope) -> Result<&Actor, Problem> {
        match self.key.scopes.contains(&scope) {
            true => Ok(&self.actor),
            false => Err(Problem::lacks(scope)),
        }
    }

    /// The actor, if the key has one of the scopes at least.
    pub fn with_any(&self, scopes: &[Scope]) -> Result<&Actor, Problem> {
        let has = |scope: &&Scope| self.key.scopes.contains(scope);
        match (scopes.iter().find(has), scopes.first()) {
            (Some(scope), _) | (None, Some(scope)) => self.with(*scope),
            (None, None) => Err(Problem::new(Kind::Forbidden)),
        }
    }

    /// Whose departments' requests it may read: those of whoever made the key; none: all, because it was
    /// made on the command line.
    #[must_use]
    pub fn member(&self) -> Option<UserId> {
        self.key.created_by
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let known = parts.extensions.get::<Self>().cloned();
        known.ok_or_else(|| Problem::new(Kind::NotAuthenticated))
    }
}

/// The secret in `Authorization: Bearer ...`.
#[must_use]
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(secret.trim())
}
