//! Files inside the program: styles, scripts, the islands' WebAssembly.
//!
//! Names carry a hash of the content, so browsers may keep them for good; `br` and `gzip` copies
//! are made when the program is built, not when somebody asks.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use leptos::config::LeptosOptions;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

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

/// What cargo-leptos has built of the islands. In development it is read from disk.
#[derive(RustEmbed)]
#[folder = "target/site/pkg"]
#[allow_missing = true]
struct Islands;

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A snippet stands on other sites for years, so what it names can't carry a hash.
const FOR_MINUTES: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// Names the build of the islands: it is part of their address.
static ISLANDS_BUILD: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for name in Islands::iter() {
        if let Some(file) = Islands::get(&name) {
            hash.update(name.as_bytes());
            hash.update(file.metadata.sha256_hash());
        }
    }
    hex::encode(&hash.finalize()[..6])
});

/// The address of an asset; its name is one of those in `build.rs`.
#[must_use]
pub fn address(name: &str) -> String {
    let hashed = ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or(name, |asset| asset.hashed);
    format!("/assets/{hashed}")
}

/// Where the page's loader finds the islands.
#[must_use]
pub fn islands() -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("placet")
        .site_pkg_dir(format!("pkg/{}", *ISLANDS_BUILD))
        .build()
}

/// GET /assets/{name}
pub async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Result<Response> {
    let asset = ASSETS
        .iter()
        .find(|asset| asset.hashed == name)
        .ok_or(AppError::NotFound)?;
    Ok(asset.respond(&headers, FOR_GOOD))
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

/// GET /pkg/{build}/{name}
pub async fn island(
    Path((build, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    // Outside of cargo-leptos the loader asks for wasm-bindgen's own name.
    let name = name.replace("_bg.wasm", ".wasm");
    let plain = Islands::get(&name).ok_or(AppError::NotFound)?;
    let media_type = match name.rsplit('.').next() {
        Some("wasm") => "application/wasm",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };
    let cache = if build == *ISLANDS_BUILD {
        FOR_GOOD
    } else {
        HeaderValue::from_static("no-store")
    };
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(&headers, encoding)
            && let Some(packed) = Islands::get(&format!("{name}{suffix}"))
        {
            return Ok(respond(
                packed.data.into_owned(),
                media_type,
                Some(encoding),
                cache,
            ));
        }
    }
    Ok(respond(plain.data.into_owned(), media_type, None, cache))
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
