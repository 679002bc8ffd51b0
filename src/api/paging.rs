//! Long lists page by page. A cursor says where the page before ended; whoever asks need not know how.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::problem::Problem;
use crate::server::App;
use crate::time::Timestamp;

/// Items on a page, unless the request says otherwise.
const LIMIT: u32 = 50;
/// Most items on a page.
const LIMIT_MAX: u32 = 200;

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub struct Listed<T> {
    /// What there is.
    pub items: Vec<T>,
    /// The cursor of the next page; null on the last one.
    #[schema(required = true)]
    pub next: Option<String>,
}

/// Where a page begins and how long it is.
#[derive(Clone, Copy, Debug)]
pub struct Cut<C> {
    /// Behind this one; none: at the beginning.
    pub after: Option<C>,
    /// So many items.
    pub limit: u32,
}

impl<C: Cursor> Cut<C> {
    /// Of the parameters `limit` and `cursor`.
    pub fn new(limit: Option<u32>, cursor: Option<&str>) -> Result<Self, Problem> {
        let limit = limit.unwrap_or(LIMIT);
        if !(1..=LIMIT_MAX).contains(&limit) {
            return Err(Problem::parameter("limit", "api-limit-invalid"));
        }
        let read = |text: &str| C::read(&BASE64_URL_SAFE_NO_PAD.decode(text).ok()?);
        let unknown = || Problem::parameter("cursor", "api-cursor-invalid");
        let after = cursor.map(|text| read(text).ok_or_else(unknown));
        Ok(Self {
            after: after.transpose()?,
            limit,
        })
    }

    /// What to ask the database for: the one too many tells that there are more.
    #[must_use]
    pub fn rows(&self) -> i64 {
        i64::from(self.limit) + 1
    }
}

/// A place in a list, as bytes.
pub trait Cursor: Sized {
    /// As bytes.
    fn write(&self) -> Vec<u8>;
    /// Of bytes; none if it is no such place.
    fn read(bytes: &[u8]) -> Option<Self>;
}

impl Cursor for Uuid {
    fn write(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    fn read(bytes: &[u8]) -> Option<Self> {
        Self::from_slice(bytes).ok()
    }
}

impl Cursor for (Timestamp, Uuid) {
    fn write(&self) -> Vec<u8> {
        [&self.0.0.to_be_bytes()[..], self.1.as_bytes()].concat()
    }
    fn read(bytes: &[u8]) -> Option<Self> {
        let (at, id) = bytes.split_first_chunk::<8>()?;
        Some((Timestamp(i64::from_be_bytes(*at)), Uuid::read(id)?))
    }
}

impl Cursor for (Uuid, Uuid) {
    fn write(&self) -> Vec<u8> {
        [self.0.as_bytes(), &self.1.as_bytes()[..]].concat()
    }
    fn read(bytes: &[u8]) -> Option<Self> {
        let (first, second) = bytes.split_first_chunk::<16>()?;
        Some((Uuid::from_bytes(*first), Uuid::read(second)?))
    }
}

impl Cursor for i64 {
    fn write(&self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
    fn read(bytes: &[u8]) -> Option<Self> {
        Some(Self::from_be_bytes(bytes.try_into().ok()?))
    }
}

impl Cursor for String {
    fn write(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    fn read(bytes: &[u8]) -> Option<Self> {
        let text = Self::from_utf8(bytes.to_vec()).ok()?;
        (!text.contains('\0')).then_some(text)
    }
}

/// The address of a list, which the link to its next page repeats.
pub struct Address {
    path: String,
    query: String,
}

impl FromRequestParts<App> for Address {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let uri = OriginalUri::from_request_parts(parts, app).await?;
        Ok(Self {
            path: app.config.url(uri.path()),
            query: uri.query().unwrap_or_default().to_owned(),
        })
    }
}

impl Address {
    /// The list from another cursor on.
    fn at(&self, cursor: &str) -> String {
        let pairs = url::form_urlencoded::parse(self.query.as_bytes());
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs.filter(|(name, _)| name != "cursor"));
        query.append_pair("cursor", cursor);
        format!("{}?{}", self.path, query.finish())
    }

    /// A page out of up to one row too many, with a link to the next one (RFC 8288).
    pub fn page<R, C: Cursor, T: Serialize>(
        &self,
        mut rows: Vec<R>,
        cut: &Cut<C>,
        cursor: impl Fn(&R) -> C,
        item: impl Fn(R) -> T,
    ) -> Response {
        let limit = usize::try_from(cut.limit).unwrap_or(usize::MAX);
        let has_more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| has_more).map(cursor);
        let next = last.map(|cursor| BASE64_URL_SAFE_NO_PAD.encode(cursor.write()));
        let link = next.as_deref().map(|cursor| self.at(cursor));
        let items = rows.into_iter().map(item).collect();
        let mut response = axum::Json(Listed { items, next }).into_response();
        let link = link.map(|link| format!("<{link}>; rel=\"next\""));
        if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
            response.headers_mut().insert(header::LINK, link);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_come_back_as_they_went() {
        let id = Uuid::from_u128(7);
        assert_eq!(Uuid::read(&id.write()), Some(id));
        let timed = (Timestamp(-5), id);
        assert_eq!(<(Timestamp, Uuid)>::read(&timed.write()), Some(timed));
        let pair = (id, Uuid::max());
        assert_eq!(<(Uuid, Uuid)>::read(&pair.write()), Some(pair));
        assert_eq!(Uuid::read(&pair.write()), None, "of another list");
    }

    #[test]
    fn limits_have_limits() {
        for limit in [0, 201] {
            assert!(Cut::<Uuid>::new(Some(limit), None).is_err(), "{limit}");
        }
        assert_eq!(Cut::<Uuid>::new(None, None).expect("a cut").rows(), 51);
        assert!(Cut::<Uuid>::new(None, Some("nonsense!")).is_err());
    }

    #[test]
    fn the_link_keeps_what_was_asked() {
        let address = Address {
            path: "https://c.example/api/v1/subjects".into(),
            query: "limit=2&cursor=old&email=a%2Bb%40c.d".into(),
        };
        assert_eq!(
            address.at("new"),
            "https://c.example/api/v1/subjects?limit=2&email=a%2Bb%40c.d&cursor=new"
        );
    }
}
