//! The guard against a real server on this machine, whose address is opened for the tests.

use std::collections::BTreeMap;
use std::io;
use std::net::Ipv4Addr;

use async_trait::async_trait;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::get;

use super::*;

const LOCAL: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const LIMITS: Limits = Limits {
    time: Duration::from_millis(1500),
    bytes: 1000,
    cut: false,
};

/// Names of the test's own making.
struct Table(BTreeMap<&'static str, Vec<IpAddr>>);

#[async_trait]
impl Names for Table {
    async fn addresses_of(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let found = self.0.get(name).cloned();
        found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}

fn outbound() -> Outbound {
    let private: IpAddr = "10.0.0.7".parse().expect("an address");
    let public: IpAddr = "93.184.215.14".parse().expect("an address");
    let names = BTreeMap::from([
        ("here.example", vec![LOCAL]),
        ("mixed.example", vec![public, private]),
        ("inside.example", vec![private]),
        ("nothing.example", vec![]),
    ]);
    Outbound::with_names(&[LOCAL], Arc::new(Table(names))).expect("a way out")
}

/// A server with good and bad manners; its port.
async fn site() -> u16 {
    let routes = Router::new()
        .route("/hello", get(|| async { "hello" }).post(echo))
        .route("/long", get(|| async { "x".repeat(2000) }))
        .route(
            "/to/{*address}",
            get(|Path(to): Path<String>| async move { to_there(&to) }),
        )
        .route("/circle", get(|| async { to_there("/circle") }));
    let listener = tokio::net::TcpListener::bind((LOCAL, 0))
        .await
        .expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    port
}

async fn echo(headers: HeaderMap, body: String) -> String {
    let host = headers["host"].to_str().expect("a host");
    format!("{host} {body}")
}

fn to_there(address: &str) -> impl IntoResponse + use<> {
    (
        axum::http::StatusCode::FOUND,
        [("location", address.to_owned())],
    )
}

async fn refusal(path: &str) -> Refused {
    let url = format!("http://here.example:{}{path}", site().await);
    outbound().fetch(&url, &LIMITS).await.expect_err(path)
}

#[tokio::test]
async fn an_opened_address_answers() {
    let port = site().await;
    let url = format!("http://here.example:{port}/hello?x=1#part");
    let fetched = outbound().fetch(&url, &LIMITS).await.expect("an answer");
    assert_eq!((fetched.status, fetched.text().as_str()), (200, "hello"));
    let redirected = format!("http://127.0.0.1:{port}/to//hello");
    let fetched = outbound()
        .fetch(&redirected, &LIMITS)
        .await
        .expect("an answer");
    assert_eq!(fetched.url.path(), "/hello");
    let posted = outbound()
        .post(&url, Vec::new(), b"news".to_vec(), &LIMITS)
        .await;
    let posted = posted.expect("an answer");
    assert_eq!(posted.text(), format!("here.example:{port} news"));
}

#[tokio::test]
async fn private_addresses_are_refused_however_they_are_named() {
    let outbound = outbound();
    for url in [
        "http://10.0.0.7/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.7]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://inside.example/",
        // One good address does not make up for a bad one.
        "http://mixed.example/",
    ] {
        let refused = outbound.fetch(url, &LIMITS).await.expect_err(url);
        assert_eq!(refused, Refused::Private, "{url}");
        assert_eq!(outbound.check(url).await, Err(Refused::Private), "{url}");
    }
    for url in ["http://unknown.example/", "http://nothing.example/"] {
        let refused = outbound.fetch(url, &LIMITS).await.expect_err(url);
        assert_eq!(refused, Refused::UnknownHost, "{url}");
    }
}

#[tokio::test]
async fn redirects_are_judged_like_what_was_typed() {
    assert_eq!(refusal("/to/http://10.0.0.7/").await, Refused::Private);
    assert_eq!(
        refusal("/to/http://inside.example/").await,
        Refused::Private
    );
    assert_eq!(refusal("/to/file:///etc/passwd").await, Refused::Scheme);
    assert_eq!(
        refusal("/to/http://a:b@here.example/").await,
        Refused::Credentials
    );
    assert_eq!(refusal("/circle").await, Refused::TooManyRedirects);
}

#[tokio::test]
async fn a_redirect_of_a_post_is_not_followed() {
    let port = site().await;
    let routes = Router::new().route("/", axum::routing::post(|| async { to_there("/hello") }));
    let listener = tokio::net::TcpListener::bind((LOCAL, 0))
        .await
        .expect("a port");
    let own = listener.local_addr().expect("an address").port();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    assert_ne!(port, own);
    let url = format!("http://127.0.0.1:{own}/");
    let posted = outbound().post(&url, Vec::new(), Vec::new(), &LIMITS).await;
    assert_eq!(posted.expect("an answer").status, 302);
}

#[tokio::test]
async fn an_answer_has_its_limits() {
    assert_eq!(refusal("/long").await, Refused::TooLarge);
    let slow = format!(
        "http://127.0.0.1:{}/",
        says("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx").await
    );
    let slow = outbound().fetch(&slow, &LIMITS).await;
    assert_eq!(slow.expect_err("never ends"), Refused::TooSlow);
    let url = format!("http://here.example:{}/long", site().await);
    let limits = Limits {
        cut: true,
        ..LIMITS
    };
    let fetched = outbound()
        .fetch(&url, &limits)
        .await
        .expect("the beginning");
    assert!(fetched.is_cut && fetched.body.len() == limits.bytes);
}

#[tokio::test]
async fn what_does_not_speak_http_or_tls_is_told_apart() {
    let port = says("220 mail\r\n").await;
    let outbound = outbound();
    let http = outbound
        .fetch(&format!("http://127.0.0.1:{port}/"), &LIMITS)
        .await;
    assert_eq!(http.expect_err("no HTTP"), Refused::NoHttp);
    let https = outbound
        .fetch(&format!("https://127.0.0.1:{port}/"), &LIMITS)
        .await;
    assert_eq!(https.expect_err("no TLS"), Refused::Tls);
}

/// A server that says the same to everybody and then nothing more; its port.
async fn says(words: &'static str) -> u16 {
    let listener = tokio::net::TcpListener::bind((LOCAL, 0))
        .await
        .expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        let mut callers = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let said = tokio::io::AsyncWriteExt::write_all(&mut stream, words.as_bytes());
            said.await.ok();
            callers.push(stream);
        }
    });
    port
}
