//! One HTTP request to one address: connect, TLS, ask, read no more than wanted.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use url::Url;

use super::{Limits, Refused};

/// How long one address may take to answer a call before the next one is tried.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// TLS as mail uses it too: the system's certificates, checked by rustls.
pub(super) fn tls() -> anyhow::Result<TlsConnector> {
    let mut roots = RootCertStore::empty();
    // Without any, every certificate is unknown: an error of the connection, not of the start.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// What came back.
pub(super) struct Answer {
    pub head: hyper::http::response::Parts,
    pub body: Vec<u8>,
    pub is_cut: bool,
}

/// Connects to one of the checked addresses, and to nothing else, and asks.
pub(super) async fn exchange(
    tls: &TlsConnector,
    url: &Url,
    addresses: &[IpAddr],
    port: u16,
    request: Request<Full<Bytes>>,
    limits: &Limits,
) -> Result<Answer, Refused> {
    let stream = connect(addresses, port).await?;
    if url.scheme() == "http" {
        return ask(stream, request, limits).await;
    }
    let name = url.host_str().unwrap_or_default();
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let name = ServerName::try_from(name.to_owned()).map_err(|_| Refused::NotAnAddress)?;
    let stream = tls.connect(name, stream).await.map_err(|_| Refused::Tls)?;
    ask(stream, request, limits).await
}

async fn connect(addresses: &[IpAddr], port: u16) -> Result<TcpStream, Refused> {
    for address in addresses {
        let connecting = TcpStream::connect(SocketAddr::new(*address, port));
        if let Ok(Ok(stream)) = tokio::time::timeout(CONNECT_TIMEOUT, connecting).await {
            return Ok(stream);
        }
    }
    Err(Refused::Unreachable)
}

async fn ask<S>(
    stream: S,
    request: Request<Full<Bytes>>,
    limits: &Limits,
) -> Result<Answer, Refused>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|_| Refused::NoHttp)?;
    // Ends with this function, however slow the other side is.
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    let response = sender.send_request(request).await;
    read(response.map_err(|_| Refused::NoHttp)?, limits).await
}

async fn read(response: Response<Incoming>, limits: &Limits) -> Result<Answer, Refused> {
    let (head, mut incoming) = response.into_parts();
    let mut body = Vec::new();
    let mut is_cut = false;
    while let Some(frame) = incoming.frame().await {
        let Ok(data) = frame.map_err(|_| Refused::NoHttp)?.into_data() else {
            continue;
        };
        let room = limits.bytes - body.len();
        if data.len() <= room {
            body.extend_from_slice(&data);
            continue;
        }
        if !limits.cut {
            return Err(Refused::TooLarge);
        }
        body.extend_from_slice(&data[..room]);
        is_cut = true;
        break;
    }
    Ok(Answer { head, body, is_cut })
}
