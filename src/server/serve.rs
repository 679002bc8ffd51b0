//! The server: the frame around every route, and starting and stopping.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::request_id::{
    MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::Level;

use super::request::{self, REQUEST_ID};
use super::{App, clock, errors, jobs, origin};
use crate::error::AppError;
use crate::ledger::sealing;

/// Bytes that a request may carry, unless its route allows more.
const BODY_LIMIT: usize = 256 * 1024;
/// What takes longer is given up.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// The same for files, which come at the speed of the sender's line.
pub(crate) const UPLOAD_TIMEOUT: Duration = Duration::from_mins(10);
/// After a signal, requests and jobs have so long to finish.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);

/// The whole program as a service: all routes, and what every request and answer goes through.
pub fn router(app: &App) -> Router {
    let is_https = app.config.is_https();
    crate::routes::all(app)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn_with_state(app.clone(), origin::check))
        .layer(from_fn(request::refuse_nul))
        .layer(CatchPanicLayer::custom(on_panic))
        .layer(from_fn(give_up))
        .layer(from_fn(errors::present))
        .layer(from_fn_with_state(app.clone(), request::gather))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .layer(from_fn(move |request, next| {
            security_headers(is_https, request, next)
        }))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_response(DefaultOnResponse::new().level(Level::INFO)),
        )
        .layer(PropagateRequestIdLayer::new(HeaderName::from_static(
            REQUEST_ID,
        )))
        .layer(SetRequestIdLayer::new(
            HeaderName::from_static(REQUEST_ID),
            NewRequestId,
        ))
        .with_state(app.clone())
}

/// Zip files, which sheets are as well, would only grow.
fn worth_compressing() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new(
            "application/vnd.openxmlformats-officedocument",
        ))
}

#[derive(Clone)]
struct NewRequestId;

impl MakeRequestId for NewRequestId {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        let id = hex::encode(clock::random_bytes::<8>());
        HeaderValue::from_str(&id).ok().map(RequestId::new)
    }
}

/// Method, route and id. Not the address of the request: its query may hold a token.
fn span(request: &Request) -> tracing::Span {
    let id = request
        .headers()
        .get(REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default();
    let route = request.extensions().get::<axum::extract::MatchedPath>();
    let route = route.map_or("", axum::extract::MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route, id)
}

async fn give_up(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let has_files = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
    let limit = if has_files {
        UPLOAD_TIMEOUT
    } else {
        REQUEST_TIMEOUT
    };
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => AppError::TimedOut.into_response(),
    }
}

fn on_panic(cause: Box<dyn std::any::Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("panic");
    errors::internal(&format!("panic: {text}")).into_response()
}

async fn security_headers(is_https: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set(
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    );
    set(
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    );
    if is_https {
        set("strict-transport-security", "max-age=31536000");
    }
    response
}

/// Serves until `stop` resolves; then requests and jobs under way are finished.
pub async fn serve(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let (tell_stop, told_stop) = watch::channel(false);
    let runner = tokio::spawn(jobs::run(app.clone(), told_stop.clone()));
    let sealer = tokio::spawn(sealing::run(app.clone(), told_stop.clone()));
    let service = router(&app).into_make_service_with_connect_info::<SocketAddr>();
    let mut told = told_stop.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    let server = tokio::spawn(server.into_future());
    stop.await;
    tracing::info!("stopping: requests and jobs under way are finished first");
    tell_stop.send(true).ok();
    // The sealer seals once more.
    let finished = async { (server.await, runner.await, sealer.await) };
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, finished)
        .await
        .is_err()
    {
        tracing::warn!("something took too long and was cut off");
    }
    app.db.close().await;
    Ok(())
}

/// Resolves at Ctrl-C or SIGTERM.
pub async fn until_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
