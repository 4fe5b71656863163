import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// How far an exchange had come.
enum SessionPhase {
    /// Neither did a byte of the request's body go nor the answer's head come.
    case connecting(secure: Bool)
    /// Bytes of the request's body have gone.
    case sending
    /// The answer's head has come.
    case answering
}

extension TransportError {
    /// What a session reported, by the phase in which it did.
    ///
    /// The codes say little on Linux: a refused connection, a cut one and a bad certificate may have the same, and a
    /// refused address may stand for what became of the next one. Once a byte has gone or come it is an interruption,
    /// whatever the code; before that the words of libcurl decide, and in doubt it is an interruption too: then the
    /// server may have got the request.
    init(classifying error: any Error, in phase: SessionPhase) {
        let code = (error as? URLError)?.code
        let words = error.localizedDescription
        let kind: Kind =
            switch (code, phase) {
            case (.cancelled, _): .cancelled
            case (_, .sending), (_, .answering): code == .timedOut ? .timedOut : .interrupted
            case (.secureConnectionFailed, _), (.serverCertificateHasBadDate, _), (.serverCertificateUntrusted, _),
                (.serverCertificateHasUnknownRoot, _), (.serverCertificateNotYetValid, _),
                (.clientCertificateRejected, _), (.clientCertificateRequired, _):
                .insecure
            #if canImport(FoundationNetworking)
            case (.badURL, .connecting): .notConnected  // An address that libcurl takes for none, like `[::1]`.
            case (_, .connecting(let isSecure)):
                if isSecure && Self.isAboutTrust(words) {
                    .insecure
                } else if Self.isAboutConnecting(words) {
                    .notConnected
                } else {
                    .interrupted
                }
            #else
            case (.cannotConnectToHost, _), (.cannotFindHost, _), (.dnsLookupFailed, _), (.notConnectedToInternet, _):
                .notConnected
            case (.timedOut, _): .timedOut
            case (_, .connecting): .interrupted
            #endif
            }
        // The platform's own error holds the whole URL, and with it a secret that may be in the query.
        let underlying = code.map { URLError($0, userInfo: [NSLocalizedDescriptionKey: words]) }
        self.init(kind, words, underlying: underlying ?? error)
    }

    #if canImport(FoundationNetworking)
    private static func isAboutConnecting(_ words: String) -> Bool {
        ["resolve host", "Failed to connect", "connect to server"].contains { words.contains($0) }
    }

    /// Reading and writing come after the handshake.
    private static func isAboutTrust(_ words: String) -> Bool {
        ["SSL", "TLS", "certificate"].contains { words.contains($0) }
            && !words.contains("SSL_read") && !words.contains("SSL_write")
    }
    #endif
}
