//! Copies of the snippet's script that never change, for pages that pin one by `integrity`.
//!
//! `/embed.js` is evergreen: an update of the program is an update of the script. Who does not want
//! that names `/embed-{hash}.js` with its checksum. Such a page must not break when the program is
//! updated, so each build leaves its copy in the database when it first starts.

use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use super::store;
use crate::error::{AppError, Result};
use crate::server::App;
use crate::server::assets;

/// The copy of this build: path and `integrity` (W3C Subresource Integrity).
pub struct Copy {
    /// `/embed-{hash}.js`
    pub path: String,
    /// `sha384-...`
    pub integrity: String,
}

static OF_THIS_BUILD: LazyLock<Copy> = LazyLock::new(|| Copy {
    path: format!("/embed-{}.js", assets::embed_hash()),
    integrity: integrity(assets::embed_text().as_bytes()),
});

/// The copy that snippets name now.
#[must_use]
pub fn of_this_build() -> &'static Copy {
    &OF_THIS_BUILD
}

fn integrity(script: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(script)))
}

/// Leaves this build's copy for the builds after it.
pub async fn keep(app: &App) -> Result<()> {
    let mut conn = app.write().await?;
    store::add_copy(
        &mut conn,
        assets::embed_hash(),
        assets::embed_text(),
        app.now(),
    )
    .await?;
    app.commit(conn).await
}

/// GET /embed-{hash}.js: this build's copy, or an earlier one's.
pub async fn serve(
    State(app): State<App>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let hash = hash_in(&file).ok_or(AppError::NotFound)?;
    if hash == assets::embed_hash() {
        return Ok(assets::this_embed_copy(&headers));
    }
    let found = store::find_copy(&mut app.read().await?, hash).await?;
    Ok(assets::earlier_embed_copy(found.ok_or(AppError::NotFound)?))
}

/// The hash in the name of a copy.
#[must_use]
pub fn hash_in(file: &str) -> Option<&str> {
    let hash = file.strip_prefix("embed-")?.strip_suffix(".js")?;
    let is_hex = hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    is_hex.then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_named_by_its_hash_and_nothing_else() {
        assert_eq!(hash_in("embed-0123456789ab.js"), Some("0123456789ab"));
        for other in [
            "embed.js",
            "embed-.js",
            "embed-0123.js",
            "embed-0123456789xy.js",
            "portal",
        ] {
            assert_eq!(hash_in(other), None, "{other}");
        }
    }
}
