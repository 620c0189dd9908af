//! The certificate for STARTTLS, read anew when its file changes: certificates are renewed more often than bots are
//! started.

use super::TlsFiles;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use tokio_rustls::TlsAcceptor;

/// Why there is no TLS; without what the files hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum TlsError {
    #[error("{0} cannot be read: {1}")]
    File(String, String),
    #[error("{0} holds no certificate")]
    Empty(String),
    #[error("certificate and key do not fit: {0}")]
    Unfit(String),
}

/// Certificate and key.
#[derive(Debug)]
pub(super) struct Certificate {
    files: TlsFiles,
    loaded: Mutex<Loaded>,
}

#[derive(Clone)]
struct Loaded {
    stamps: Stamps,
    acceptor: TlsAcceptor,
}

/// When the two files were written last.
type Stamps = [Option<SystemTime>; 2];

impl std::fmt::Debug for Loaded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Loaded").finish_non_exhaustive()
    }
}

impl Certificate {
    pub(super) async fn load(files: TlsFiles) -> Result<Self, TlsError> {
        let loaded = Mutex::new(load(&files).await?);
        Ok(Self { files, loaded })
    }

    /// What answers a handshake, by the files as they are now. A renewal that is not complete yet, or is wrong, changes
    /// nothing.
    pub(super) async fn acceptor(&self) -> TlsAcceptor {
        let loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if stamps(&self.files).await == loaded.stamps {
            return loaded.acceptor;
        }
        match load(&self.files).await {
            Ok(renewed) => {
                tracing::info!("the certificate for SMTP was read anew");
                let acceptor = renewed.acceptor.clone();
                *self.loaded.lock().unwrap_or_else(PoisonError::into_inner) = renewed;
                acceptor
            }
            Err(error) => {
                tracing::warn!(%error, "the certificate for SMTP stays the old one");
                loaded.acceptor
            }
        }
    }
}

async fn load(files: &TlsFiles) -> Result<Loaded, TlsError> {
    let stamps = stamps(files).await;
    let unreadable = |path: &Path, error: String| TlsError::File(path.display().to_string(), error);
    let read = async |path: &Path| {
        tokio::fs::read(path).await.map_err(|error: io::Error| unreadable(path, error.to_string()))
    };
    let (certificate, key) = (read(&files.certificate).await?, read(&files.key).await?);
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&certificate)
        .collect::<Result<_, _>>()
        .map_err(|error| unreadable(&files.certificate, error.to_string()))?;
    if chain.is_empty() {
        return Err(TlsError::Empty(files.certificate.display().to_string()));
    }
    // What is wrong with a key is not told: its file might be quoted.
    let key = PrivateKeyDer::from_pem_slice(&key)
        .map_err(|_| unreadable(&files.key, "it holds no private key".into()))?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|config| config.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|error| TlsError::Unfit(error.to_string()))?;
    Ok(Loaded { stamps, acceptor: TlsAcceptor::from(Arc::new(config)) })
}

async fn stamps(files: &TlsFiles) -> Stamps {
    let written = async |path: &Path| {
        tokio::fs::metadata(path).await.and_then(|metadata| metadata.modified()).ok()
    };
    [written(&files.certificate).await, written(&files.key).await]
}
