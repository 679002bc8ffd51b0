//! stub
use crate::server::App;
/// The addresses of this feature.
pub fn routes() -> axum::Router<App> {
    axum::Router::new()
}
