//! Which servers are believed to be who they say: those with a certificate by an authority of the web, or by one of the
//! file that the operator names, or with one that stands in that file itself.

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use std::path::Path;
use std::sync::Arc;

/// Most certificates of a file: a system's whole bundle has about 150.
const MAX_CERTIFICATES: usize = 1000;

/// Why there is no TLS; words fit "failed to read the certificates: {error}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// The file cannot be read.
    #[error("the file cannot be read as certificates in PEM: {0}")]
    File(String),
    /// There is none in it.
    #[error("no certificate is in the file")]
    Empty,
    /// The TLS library does not take them.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
}

/// How TLS is spoken, with the certificates of a file besides those of the web.
pub(super) fn tls(file: Option<&Path>) -> Result<Arc<ClientConfig>, TrustError> {
    let own = file.map(read).transpose()?.unwrap_or_default();
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    // One that cannot be an authority may still be the server's own.
    roots.add_parsable_certificates(own.iter().cloned());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let authorities =
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
            .build()
            .map_err(|error| TrustError::Tls(error.to_string()))?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| TrustError::Tls(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Verifier { authorities, own }))
        .with_no_client_auth();
    Ok(Arc::new(config))
}

fn read(file: &Path) -> Result<Vec<CertificateDer<'static>>, TrustError> {
    let unreadable = |error: rustls::pki_types::pem::Error| TrustError::File(error.to_string());
    let own = CertificateDer::pem_file_iter(file)
        .map_err(unreadable)?
        .take(MAX_CERTIFICATES)
        .collect::<Result<Vec<_>, _>>()
        .map_err(unreadable)?;
    if own.is_empty() { Err(TrustError::Empty) } else { Ok(own) }
}

/// Certificates that people sign for themselves mostly say that they are an authority's, and the standard refuses those
/// as a server's. The one that the operator has named, byte for byte, is believed nevertheless: whoever shows it must
/// also have its key, which the handshake checks.
#[derive(Debug)]
struct Verifier {
    authorities: Arc<WebPkiServerVerifier>,
    own: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.own.iter().any(|own| own.as_ref() == end_entity.as_ref()) {
            return Ok(ServerCertVerified::assertion());
        }
        self.authorities.verify_server_cert(
            end_entity,
            intermediates,
            server_name,
            ocsp_response,
            now,
        )
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.authorities.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.authorities.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.authorities.supported_verify_schemes()
    }
}

/// What is wrong with a certificate; words fit "the server's certificate {reason}".
pub(super) fn reason(error: &CertificateError) -> String {
    match error {
        CertificateError::UnknownIssuer => {
            "is by nobody who is trusted; ca_file can name its authority, or the certificate itself"
                .to_owned()
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "is for another name".to_owned()
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "has expired".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "is not valid yet; is this machine's clock right?".to_owned()
        }
        CertificateError::Revoked => "was revoked".to_owned(),
        _ => "is not accepted".to_owned(),
    }
}
