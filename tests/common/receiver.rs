//! A program of somebody else's that webhooks are sent to.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What came in, and what is answered.
#[derive(Default)]
pub struct Receiver {
    got: Mutex<Vec<(HeaderMap, Bytes)>>,
    answers: Mutex<u16>,
}

impl Receiver {
    pub fn answer(&self, status: u16) {
        *self.answers.lock().expect("no panic") = status;
    }

    pub fn count(&self) -> usize {
        self.got.lock().expect("no panic").len()
    }

    pub fn take(&self) -> Vec<(HeaderMap, Bytes)> {
        std::mem::take(&mut self.got.lock().expect("no panic"))
    }
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, String) {
    receiver.got.lock().expect("no panic").push((headers, body));
    let status = *receiver.answers.lock().expect("no panic");
    let status = StatusCode::from_u16(status).expect("a status");
    (status, format!("<b>seen</b>{}", "x".repeat(5000)))
}

/// A receiver on this machine and its address.
pub async fn receiver() -> (Arc<Receiver>, String) {
    let receiver = Arc::new(Receiver::default());
    receiver.answer(200);
    let routes = Router::new()
        .route("/hook", post(receive))
        .with_state(receiver.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (receiver, format!("http://{address}/hook"))
}

/// Checks a signature as a receiver does it, by the specification and not by our code.
pub fn is_signed(headers: &HeaderMap, body: &[u8], secret: &str) -> bool {
    let header = |name: &str| headers[name].to_str().expect("text").to_owned();
    let key = BASE64_STANDARD
        .decode(secret.trim_start_matches("whsec_"))
        .expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key");
    mac.update(format!("{}.{}.", header("webhook-id"), header("webhook-timestamp")).as_bytes());
    mac.update(body);
    let expected = BASE64_STANDARD.encode(mac.finalize().into_bytes());
    let all = header("webhook-signature");
    all.split(' ')
        .any(|signature| signature == format!("v1,{expected}"))
}
