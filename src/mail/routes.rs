//! stub
use crate::server::App;
/// The addresses of this feature.
pub fn routes(_app: &App) -> axum::Router<App> {
    axum::Router::new()
}
