//! Files inside the program: styles, scripts, the islands' WebAssembly.
//!
//! Names carry a hash of the content, so browsers may keep them for good; `br` and `gzip` copies
//! are made when the program is built, not when somebody asks. A development build has no islands
//! inside: it reads them from disk, and does not have to be built again for them.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::error::{AppError, Result};

/// A file made by `build.rs`.
pub struct Asset {
    name: &'static str,
    hashed: &'static str,
    media_type: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    br: &'static [u8],
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A snippet stands on other sites for years, so what it names can't carry a hash.
const FOR_MINUTES: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// The script that starts the islands.
pub const ISLANDS_SCRIPT: &str = "placet.js";
/// Their WebAssembly.
pub const ISLANDS_WASM: &str = "placet.wasm";

/// The address of an asset; its name is one of those in `build.rs`.
#[must_use]
pub fn address(name: &str) -> String {
    let hashed = ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or(name, |asset| asset.hashed);
    format!("/assets/{hashed}")
}

/// GET /assets/{name}
pub async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Result<Response> {
    let asset = ASSETS.iter().find(|asset| asset.hashed == name);
    let response = asset.map(|asset| asset.respond(&headers, FOR_GOOD));
    response
        .or_else(|| islands_on_disk(&name))
        .ok_or(AppError::NotFound)
}

/// What cargo-leptos has built last, for a development build.
#[cfg(debug_assertions)]
fn islands_on_disk(name: &str) -> Option<Response> {
    let media_type = match name {
        ISLANDS_SCRIPT => "text/javascript; charset=utf-8",
        ISLANDS_WASM => "application/wasm",
        _ => return None,
    };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site/pkg");
    let bytes = std::fs::read(folder.join(name)).ok()?;
    let to_be_asked = HeaderValue::from_static("no-cache");
    Some(respond(bytes, media_type, None, to_be_asked))
}

/// A release has them inside.
#[cfg(not(debug_assertions))]
fn islands_on_disk(_: &str) -> Option<Response> {
    None
}

/// GET /embed.js: the script of the snippet.
pub async fn embed_script(headers: HeaderMap) -> Response {
    for_other_sites(embed().respond(&headers, FOR_MINUTES))
}

/// The snippet's script as this build has it, at the address that names its hash.
#[must_use]
pub fn this_embed_copy(headers: &HeaderMap) -> Response {
    for_other_sites(embed().respond(headers, FOR_GOOD))
}

/// The snippet's script as an earlier build had it.
#[must_use]
pub fn earlier_embed_copy(script: String) -> Response {
    for_other_sites(respond(script, embed().media_type, None, FOR_GOOD))
}

/// Part of the SHA-256 of the snippet's script: it names its copy.
#[must_use]
pub fn embed_hash() -> &'static str {
    let name = embed().hashed.split('.').nth(1);
    name.unwrap_or_default()
}

/// The snippet's script.
#[must_use]
pub fn embed_text() -> &'static str {
    std::str::from_utf8(embed().plain).unwrap_or_default()
}

fn embed() -> &'static Asset {
    let mut assets = ASSETS.iter();
    let found = assets.find(|asset| asset.name == "embed.js");
    found.expect("build.rs makes it")
}

/// Pages of any origin may load it, also those that check its `integrity` or are isolated (COEP).
fn for_other_sites(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("cross-origin"),
    );
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    response
}

impl Asset {
    fn respond(&self, headers: &HeaderMap, cache: HeaderValue) -> Response {
        let (bytes, encoding) = if accepts(headers, "br") {
            (self.br, Some("br"))
        } else if accepts(headers, "gzip") {
            (self.gzip, Some("gzip"))
        } else {
            (self.plain, None)
        };
        respond(bytes, self.media_type, encoding, cache)
    }
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let accept = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    accept.unwrap_or_default().split(',').any(|part| {
        let mut pieces = part.split(';');
        let name = pieces.next().unwrap_or_default().trim();
        let refused = pieces.any(|parameter| parameter.trim() == "q=0");
        name == encoding && !refused
    })
}

fn respond(
    bytes: impl Into<axum::body::Body>,
    media_type: &'static str,
    encoding: Option<&'static str>,
    cache: HeaderValue,
) -> Response {
    let mut response = bytes.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, cache);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_sites_load_stays_small() {
        let gzip = |name: &str| {
            let asset = ASSETS
                .iter()
                .find(|asset| asset.name == name)
                .expect("an asset");
            asset.gzip.len()
        };
        assert!(
            gzip("embed.js") <= 1536,
            "embed.js: {} bytes gzip",
            gzip("embed.js")
        );
        assert!(
            gzip("form.js") <= 4096,
            "form.js: {} bytes gzip",
            gzip("form.js")
        );
        assert!(
            gzip("main.css") <= 14 * 1024,
            "main.css: {} bytes gzip",
            gzip("main.css")
        );
    }
}
