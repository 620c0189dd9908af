//! The name servers that are asked for keys and policies of senders.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use mail_auth::MessageAuthenticator;
use mail_auth::hickory_resolver::TokioResolver;
use mail_auth::hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use mail_auth::hickory_resolver::net::runtime::TokioRuntimeProvider;
use mail_auth::hickory_resolver::system_conf::read_system_conf;

/// How long one question may take before it is asked once more: resolvers that must ask others need some seconds.
const TIMEOUT: Duration = Duration::from_secs(4);

/// How often a question is asked.
const ATTEMPTS: usize = 2;

/// Answers that are kept in memory while they are valid: keys of the newsletters that come each day.
const KEPT_ANSWERS: u64 = 512;

/// Name servers. Clones share connections and answers.
#[derive(Clone)]
pub struct Dns(pub(crate) MessageAuthenticator);

/// Why no name server can be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("name servers cannot be asked: {0}")]
pub struct NoDns(String);

impl Dns {
    /// Those that this machine is configured with.
    ///
    /// # Errors
    /// When its configuration cannot be read.
    pub fn of_system() -> Result<Self, NoDns> {
        let (config, _) = read_system_conf().map_err(|error| NoDns(error.to_string()))?;
        Self::new(config.name_servers().to_vec())
    }

    /// These.
    ///
    /// # Errors
    /// When nothing can be sent to them from here.
    pub fn at(servers: &[SocketAddr]) -> Result<Self, NoDns> {
        let server = |address: &SocketAddr| {
            let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut way| {
                way.port = address.port();
                way
            });
            NameServerConfig::new(address.ip(), true, connections.to_vec())
        };
        Self::new(servers.iter().map(server).collect())
    }

    fn new(servers: Vec<NameServerConfig>) -> Result<Self, NoDns> {
        // Neither the machine's own domain nor its hosts file has a say in what a sender publishes.
        let config = ResolverConfig::from_parts(None, Vec::new(), servers);
        let mut options = ResolverOpts::default();
        options.timeout = TIMEOUT;
        options.attempts = ATTEMPTS;
        options.cache_size = KEPT_ANSWERS;
        options.use_hosts_file = ResolveHosts::Never;
        TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
            .with_options(options)
            .with_tls_config(no_tls()?)
            .build()
            .map(|resolver| Self(MessageAuthenticator(resolver)))
            .map_err(|error| NoDns(error.to_string()))
    }
}

/// DNS over TLS is not used. By itself the resolver would read this machine's certificates, and fail without any.
fn no_tls() -> Result<rustls::ClientConfig, NoDns> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| NoDns(error.to_string()))?;
    Ok(versions.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth())
}

impl fmt::Debug for Dns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dns")
    }
}
