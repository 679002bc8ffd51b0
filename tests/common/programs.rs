//! Other programs that come in with a key.

use placet::accounts::Actor;
use placet::api::model::{NewKey, RATE, Scope};
use placet::api::service::keys;
use placet::ids::ApiKeyId;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;

use super::Server;

/// A program with its key.
pub struct Program {
    pub client: Client,
    pub url: String,
    pub secret: String,
    pub id: ApiKeyId,
}

/// A program with a key for these scopes.
pub async fn program(server: &Server, scopes: &[Scope]) -> Program {
    with_rate(server, scopes, RATE).await
}

/// A program that may ask so often a minute.
pub async fn with_rate(server: &Server, scopes: &[Scope], rate: i64) -> Program {
    let new = NewKey {
        name: "test".into(),
        scopes: scopes.to_vec(),
        lifetime: Some(placet::time::days(30)),
        rate_per_minute: rate,
    };
    let made = keys::create_for(&server.app, &Actor::system(), &new, None).await;
    let made = made.expect("a key");
    Program {
        client: Client::new(),
        url: format!("{}/api/v1", server.url),
        secret: made.secret,
        id: made.id,
    }
}

/// A program that may do everything.
pub async fn any(server: &Server) -> Program {
    program(server, &Scope::ALL).await
}

impl Program {
    /// A request with the key.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.url));
        request.bearer_auth(&self.secret)
    }

    pub async fn get(&self, path: &str) -> Response {
        let request = self.request(Method::GET, path);
        request.send().await.expect("an answer")
    }

    pub async fn post(&self, path: &str, body: &Value) -> Response {
        let request = self.request(Method::POST, path).json(body);
        request.send().await.expect("an answer")
    }

    pub async fn post_once(&self, path: &str, key: &str, body: &Value) -> Response {
        let request = self.request(Method::POST, path).json(body);
        let request = request.header("idempotency-key", key);
        request.send().await.expect("an answer")
    }

    /// The JSON of a GET that must succeed.
    pub async fn read(&self, path: &str) -> Value {
        let response = self.get(path).await;
        let status = response.status();
        let text = response.text().await.expect("a body");
        assert_eq!(status, 200, "GET {path}: {text}");
        serde_json::from_str(&text).expect("JSON")
    }

    /// The JSON of a POST that must be answered with a status.
    pub async fn send(&self, path: &str, body: &Value, status: u16) -> Value {
        json_of(self.post(path, body).await, status).await
    }
}

/// The JSON of an answer that must have a status.
pub async fn json_of(response: Response, status: u16) -> Value {
    let got = response.status().as_u16();
    let text = response.text().await.expect("a body");
    assert_eq!(got, status, "{text}");
    serde_json::from_str(&text).unwrap_or_default()
}

/// The name of the problem that an answer is.
pub async fn problem_of(response: Response, status: u16) -> String {
    let kind = response.headers()["content-type"].clone();
    assert_eq!(kind, "application/problem+json");
    let problem = json_of(response, status).await;
    assert_eq!(problem["status"], status);
    let uri = problem["type"].as_str().expect("a type");
    let name = uri.strip_prefix("urn:placet:problem:");
    name.expect("one of ours").to_owned()
}
