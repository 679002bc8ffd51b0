//! From a name to addresses.

use std::io;
use std::net::IpAddr;

use async_trait::async_trait;

/// Answers what addresses a name has.
#[async_trait]
pub trait Names: Send + Sync {
    /// All addresses of a name.
    async fn addresses_of(&self, name: &str) -> io::Result<Vec<IpAddr>>;
}

/// As the operating system is configured to look names up.
pub struct SystemNames;

#[async_trait]
impl Names for SystemNames {
    async fn addresses_of(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let found = tokio::net::lookup_host((name, 0)).await?;
        Ok(found.map(|address| address.ip()).collect())
    }
}
