//! `/healthz`: the program runs. `/readyz`: it can do its work, because the database answers.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::App;
use crate::on_db;

/// GET /healthz
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// GET /readyz
pub async fn readyz(State(app): State<App>) -> Response {
    match ask_database(&app).await {
        Ok(()) => "ready\n".into_response(),
        Err(e) => {
            tracing::error!("not ready: {e}");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
                .into_response()
        }
    }
}

async fn ask_database(app: &App) -> sqlx::Result<()> {
    let mut conn = app.db.read().await?;
    on_db!(conn, |c| sqlx::query("SELECT 1")
        .execute(c)
        .await
        .map(|_| ()))
}
