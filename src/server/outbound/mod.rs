//! The only way to addresses that people typed: webhooks, and pages that embed a form.
//!
//! Placet stands where others can't reach: beside its database, in a company's network, in a cloud
//! that tells every machine its credentials. Whoever may type an address must not get there through
//! it. So a name is looked up once, every address that it has must be public ([`guard`]), and the
//! connection goes to one of exactly these: a name can't be one thing to the check and another to
//! the connection. Redirects are followed by hand and judged like what was typed. No proxy of the
//! environment, no cookies, no credentials, no compression, one request a connection.
//!
//! An organisation that wants its own machines to be reached names their addresses
//! (`outbound_private_addresses`).

mod exchange;
pub mod guard;
pub mod names;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONNECTION, HOST, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use hyper::{Method, Request};
use tokio_rustls::TlsConnector;
use url::{Host, Url};

use exchange::{Answer, exchange};
use names::{Names, SystemNames};

/// Redirects that are followed.
const REDIRECTS: usize = 5;

/// How much a stranger's answer may take of us.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For everything together: looking up, connecting, redirects, reading.
    pub time: Duration,
    /// Most bytes of the body.
    pub bytes: usize,
    /// Whether a longer body is cut off there; else it is [`Refused::TooLarge`].
    pub cut: bool,
}

/// An answer, whatever its status.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The address that answered, after redirects.
    pub url: Url,
    /// HTTP status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// What it said.
    pub body: Vec<u8>,
    /// Whether there was more.
    pub is_cut: bool,
}

impl Fetched {
    /// The body as text; what is no UTF-8 is replaced.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Why there is no answer. Says nothing of what stands in a private network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It can't be read as an address on the web.
    #[error("not an address")]
    NotAnAddress,
    /// Neither `http` nor `https`.
    #[error("neither http nor https")]
    Scheme,
    /// It has a user name or password in it.
    #[error("credentials in the address")]
    Credentials,
    /// A port below 1024 that is not a website's.
    #[error("not a port of websites")]
    Port,
    /// Nobody knows the name.
    #[error("unknown host")]
    UnknownHost,
    /// It leads to this machine or into a private network.
    #[error("leads into a private network")]
    Private,
    /// No address of the host takes the call.
    #[error("unreachable")]
    Unreachable,
    /// No trusted connection: certificate or protocol.
    #[error("no trusted connection")]
    Tls,
    /// Whoever took the call does not speak HTTP.
    #[error("no HTTP answer")]
    NoHttp,
    /// It took too long.
    #[error("too slow")]
    TooSlow,
    /// The answer is longer than wanted.
    #[error("answer too large")]
    TooLarge,
    /// From one address to another and so on.
    #[error("too many redirects")]
    TooManyRedirects,
}

impl Refused {
    /// Stable name; its words are the language key `outbound-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAnAddress => "not-an-address",
            Self::Scheme => "scheme",
            Self::Credentials => "credentials",
            Self::Port => "port",
            Self::UnknownHost => "unknown-host",
            Self::Private => "private",
            Self::Unreachable => "unreachable",
            Self::Tls => "tls",
            Self::NoHttp => "no-http",
            Self::TooSlow => "too-slow",
            Self::TooLarge => "too-large",
            Self::TooManyRedirects => "too-many-redirects",
        }
    }
}

/// Reaches out. Cheap to clone.
#[derive(Clone)]
pub struct Outbound {
    names: Arc<dyn Names>,
    private: Arc<[IpAddr]>,
    tls: TlsConnector,
}

impl Outbound {
    /// Reaches what is public, and these private addresses.
    pub fn new(private: &[IpAddr]) -> anyhow::Result<Self> {
        Self::with_names(private, Arc::new(SystemNames))
    }

    /// As [`new`](Self::new), with another way to look names up.
    pub fn with_names(private: &[IpAddr], names: Arc<dyn Names>) -> anyhow::Result<Self> {
        Ok(Self {
            names,
            private: private.into(),
            tls: exchange::tls()?,
        })
    }

    /// GET, following redirects.
    pub async fn fetch(&self, url: &str, limits: &Limits) -> Result<Fetched, Refused> {
        let fetching = async {
            let mut url = parse(url)?;
            for _ in 0..=REDIRECTS {
                let answer = self.request(&url, get(&url)?, limits).await?;
                match redirect(&url, &answer) {
                    Some(next) => url = next?,
                    None => return Ok(fetched(url, answer)),
                }
            }
            Err(Refused::TooManyRedirects)
        };
        in_time(limits, fetching).await
    }

    /// POST of some bytes with these headers. A redirect is an answer like others: what is sent goes
    /// to the address that was typed or nowhere.
    pub async fn post(
        &self,
        url: &str,
        headers: Vec<(HeaderName, HeaderValue)>,
        body: Vec<u8>,
        limits: &Limits,
    ) -> Result<Fetched, Refused> {
        let posting = async {
            let url = parse(url)?;
            let mut request = request(Method::POST, &url, body)?;
            request.headers_mut().extend(headers);
            let answer = self.request(&url, request, limits).await?;
            Ok(fetched(url, answer))
        };
        in_time(limits, posting).await
    }

    /// Whether an address could be asked, as far as it says itself and names are known by now. What
    /// counts is the same check at the time of asking.
    pub async fn check(&self, url: &str) -> Result<(), Refused> {
        let (host, _) = guard::check_url(&parse(url)?)?;
        self.addresses(&host).await.map(|_| ())
    }

    /// Whether it is this host's own address that an administrator opened for us.
    #[must_use]
    pub fn is_opened(&self, url: &Url) -> bool {
        let address = match url.host() {
            Some(Host::Ipv4(address)) => IpAddr::from(address),
            Some(Host::Ipv6(address)) => IpAddr::from(address),
            _ => return false,
        };
        self.private.contains(&address)
    }

    async fn request(
        &self,
        url: &Url,
        request: Request<Full<Bytes>>,
        limits: &Limits,
    ) -> Result<Answer, Refused> {
        let (host, port) = guard::check_url(url)?;
        let addresses = self.addresses(&host).await?;
        exchange(&self.tls, url, &addresses, port, request, limits).await
    }

    /// The addresses of a host, all of which may be reached: a name that also has a private one is not
    /// a website's.
    async fn addresses(&self, host: &Host<String>) -> Result<Vec<IpAddr>, Refused> {
        let addresses = match host {
            Host::Ipv4(address) => vec![IpAddr::from(*address)],
            Host::Ipv6(address) => vec![IpAddr::from(*address)],
            Host::Domain(name) => {
                let found = self.names.addresses_of(name).await;
                found.map_err(|_| Refused::UnknownHost)?
            }
        };
        if addresses.is_empty() {
            return Err(Refused::UnknownHost);
        }
        let may_reach = |ip: &IpAddr| guard::is_public(*ip) || self.private.contains(ip);
        match addresses.iter().all(may_reach) {
            true => Ok(addresses),
            false => Err(Refused::Private),
        }
    }
}

async fn in_time<T>(
    limits: &Limits,
    work: impl Future<Output = Result<T, Refused>>,
) -> Result<T, Refused> {
    let outcome = tokio::time::timeout(limits.time, work).await;
    outcome.unwrap_or(Err(Refused::TooSlow))
}

fn parse(url: &str) -> Result<Url, Refused> {
    Url::parse(url).map_err(|_| Refused::NotAnAddress)
}

fn get(url: &Url) -> Result<Request<Full<Bytes>>, Refused> {
    request(Method::GET, url, Vec::new())
}

fn request(method: Method, url: &Url, body: Vec<u8>) -> Result<Request<Full<Bytes>>, Refused> {
    let host = url.host_str().unwrap_or_default();
    let host = match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    };
    Request::builder()
        .method(method)
        .uri(&url[url::Position::BeforePath..url::Position::AfterQuery])
        .header(HOST, host)
        .header(USER_AGENT, concat!("Placet/", env!("CARGO_PKG_VERSION")))
        .header(ACCEPT, "*/*")
        .header(CONNECTION, "close")
        .body(Full::new(Bytes::from(body)))
        .map_err(|_| Refused::NotAnAddress)
}

/// Where an answer sends us, if it does.
fn redirect(from: &Url, answer: &Answer) -> Option<Result<Url, Refused>> {
    if !matches!(answer.head.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = answer.head.headers.get(hyper::header::LOCATION)?;
    let location = location.to_str().map_err(|_| Refused::NotAnAddress);
    Some(location.and_then(|to| from.join(to).map_err(|_| Refused::NotAnAddress)))
}

fn fetched(url: Url, answer: Answer) -> Fetched {
    Fetched {
        url,
        status: answer.head.status.as_u16(),
        headers: answer.head.headers,
        body: answer.body,
        is_cut: answer.is_cut,
    }
}

#[cfg(test)]
mod tests;
