//! What programs send: JSON bodies and queries, read strictly. What is not known is refused, and every
//! mistake says where it is.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::problem::{Detail, Kind, Place, Problem};

/// A JSON body.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(Kind::UnsupportedMediaType));
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(
            |rejection| match rejection.into_response().status().as_u16() {
                413 => Problem::new(Kind::TooLarge),
                _ => Problem::new(Kind::Malformed),
            },
        )?;
        parse(&body).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let value: Value = serde_json::from_slice(body)
        .map_err(|error| Problem::with_text(Kind::Malformed, error.to_string()))?;
    if let Some(pointer) = find_nul(&value, "") {
        return Err(Problem::field(&pointer, "api-text-nul"));
    }
    if let Some(pointer) = find_misplaced_list(&value, "") {
        return Err(Problem::field(&pointer, "api-list-misplaced"));
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let mut pointer = pointer(error.path());
        let text = error.into_inner().to_string();
        // The parser stops at the object, and names the member in its words.
        let member = unknown(&text).map(|name| format!("/{}", escaped(name)));
        if let Some(member) = member.filter(|member| !pointer.ends_with(member)) {
            pointer.push_str(&member);
        }
        Problem::at(Place::Pointer(pointer), Detail::Text(text))
    })
}

/// Where a text has a NUL in it: no text of ours has one, and `PostgreSQL` takes none.
fn find_nul(value: &Value, at: &str) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then(|| at.to_owned()),
        Value::Array(values) => {
            let mut places = values.iter().enumerate();
            places.find_map(|(index, value)| find_nul(value, &format!("{at}/{index}")))
        }
        Value::Object(members) => members.iter().find_map(|(name, value)| {
            let place = format!("{at}/{}", escaped(name));
            match name.contains('\0') {
                true => Some(at.to_owned()),
                false => find_nul(value, &place),
            }
        }),
        _ => None,
    }
}

/// Members that are objects wherever they are no text.
const OBJECTS: [&str; 2] = ["subject", "evidence"];

/// Where a list stands for an object: the parser would take it, member by member.
fn find_misplaced_list(value: &Value, at: &str) -> Option<String> {
    let find = |within: &Value, place: String, is_object: bool| match within {
        Value::Array(_) if is_object => Some(place),
        within => find_misplaced_list(within, &place),
    };
    match value {
        Value::Array(_) if at.is_empty() => Some(String::new()),
        Value::Array(values) => {
            let mut places = values.iter().enumerate();
            places.find_map(|(index, value)| find(value, format!("{at}/{index}"), true))
        }
        Value::Object(members) => members.iter().find_map(|(name, value)| {
            let is_object = OBJECTS.contains(&name.as_str());
            find(value, format!("{at}/{}", escaped(name)), is_object)
        }),
        _ => None,
    }
}

/// A path as a JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let segments = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(format!("/{index}")),
        Segment::Map { key } => Some(format!("/{}", escaped(key))),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    segments.collect()
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The name in "unknown field `name`, expected ..." and "missing field `name`".
fn unknown(text: &str) -> Option<&str> {
    let rest = text
        .strip_prefix("unknown field `")
        .or_else(|| text.strip_prefix("missing field `"))?;
    rest.split('`').next()
}

/// The query of an address.
pub struct Params<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        read_query(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn read_query<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query)
        .map_err(|error| Problem::with_text(Kind::Malformed, error.to_string()))?;
    if let Some((name, _)) = pairs.iter().find(|(_, value)| value.is_empty()) {
        return Err(Problem::parameter(name, "api-parameter-empty"));
    }
    let parser = serde_html_form::Deserializer::new(form_pairs(query));
    serde_path_to_error::deserialize(parser).map_err(|error| {
        let path = error.path().to_string();
        let text = error.into_inner().to_string();
        let name = unknown(&text).map_or(path, str::to_owned);
        Problem::at(Place::Parameter(name), Detail::Text(text))
    })
}

fn form_pairs(query: &str) -> url::form_urlencoded::Parse<'_> {
    url::form_urlencoded::parse(query.as_bytes())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read by the parser alone")]
    struct Outer {
        name: String,
        inner: Option<Inner>,
        list: Option<Vec<u8>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read by the parser alone")]
    struct Inner {
        size: u8,
    }

    fn place(json: &str) -> (Kind, Option<Place>) {
        let problem = parse::<Outer>(json.as_bytes()).expect_err("a problem");
        let first = problem.errors.into_iter().next();
        (problem.kind, first.map(|error| error.place))
    }

    #[test]
    fn mistakes_say_where_they_are() {
        assert_eq!(place("{").0, Kind::Malformed);
        for (json, pointer) in [
            (r#"{"name":1}"#, "/name"),
            (r#"{"name":"a","more":1}"#, "/more"),
            (r#"{"name":"a","inner":{"size":1,"a/b":2}}"#, "/inner/a~1b"),
            (r#"{"name":"a","inner":{}}"#, "/inner/size"),
            (r#"{"name":"a","list":[1,"x"]}"#, "/list/1"),
            (r#"{"name":"a\u0000"}"#, "/name"),
            (r#"["a"]"#, ""),
            (r#"{"name":"a","evidence":["a"]}"#, "/evidence"),
            (r#"{"name":"a","list":[["x"]]}"#, "/list/0"),
        ] {
            let expected = Place::Pointer(pointer.to_owned());
            assert_eq!(place(json), (Kind::Invalid, Some(expected)), "{json}");
        }
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Query {
        limit: Option<u32>,
    }

    #[test]
    fn queries_are_read_strictly() {
        assert_eq!(read_query::<Query>("").expect("a query").limit, None);
        let five = read_query::<Query>("limit=5").expect("a query");
        assert_eq!(five.limit, Some(5));
        for (query, name) in [
            ("limit=", "limit"),
            ("limit=x", "limit"),
            ("more=1", "more"),
        ] {
            let problem = read_query::<Query>(query).expect_err("a problem");
            let place = problem.errors.into_iter().next().map(|error| error.place);
            assert_eq!(place, Some(Place::Parameter(name.to_owned())), "{query}");
        }
        assert!(read_query::<Query>("limit=1&limit=2").is_err(), "twice");
    }
}
