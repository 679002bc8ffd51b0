//! Entity tags: what an answer is, in a few letters (RFC 9110, 8.8.3). A program that has it already need
//! not fetch it again, and one that changes it says which one it has seen.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use serde::Serialize;

use super::problem::{Kind, Problem};
use crate::server::crypto::sha256;

/// The tag of a body.
#[must_use]
pub fn of(body: &[u8]) -> String {
    format!("\"{}\"", hex::encode(&sha256(body)[..16]))
}

/// The tag of what would be answered.
pub fn of_answer<T: Serialize>(answer: &T) -> Result<String, Problem> {
    Ok(of(&serde_json::to_vec(answer)?))
}

/// What the request has already.
#[must_use]
pub fn known(headers: &HeaderMap) -> Vec<HeaderValue> {
    listed(headers, &header::IF_NONE_MATCH)
}

/// Fails if the request has seen another one than there is. Without `If-Match` it need not have seen any.
pub fn check(headers: &HeaderMap, tag: &str) -> Result<(), Problem> {
    let seen = listed(headers, &header::IF_MATCH);
    match seen.is_empty() || is_listed(&seen, tag) {
        true => Ok(()),
        false => Err(Problem::new(Kind::PreconditionFailed)),
    }
}

fn listed(headers: &HeaderMap, name: &HeaderName) -> Vec<HeaderValue> {
    headers.get_all(name).into_iter().cloned().collect()
}

/// Whether a tag is in some lists of tags.
#[must_use]
pub fn is_listed(lists: &[HeaderValue], tag: &str) -> bool {
    let texts = lists.iter().filter_map(|line| line.to_str().ok());
    let mut tags = texts.flat_map(|text| text.split(',')).map(str::trim);
    tags.any(|listed| listed == "*" || listed.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn tags_are_found_in_lists() {
        for list in ["\"a\"", "\"b\", \"a\"", "W/\"a\"", "*"] {
            let known = known(&headers(header::IF_NONE_MATCH, list));
            assert!(is_listed(&known, "\"a\""));
        }
        let known = known(&headers(header::IF_NONE_MATCH, "\"ab\""));
        assert!(!is_listed(&known, "\"a\""));
        assert!(check(&HeaderMap::new(), "\"a\"").is_ok());
        assert!(check(&headers(header::IF_MATCH, "\"b\""), "\"a\"").is_err());
        assert!(check(&headers(header::IF_MATCH, "\"a\""), "\"a\"").is_ok());
    }
}
