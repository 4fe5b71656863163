import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// How far a request had got when it failed.
enum SessionPhase {
    /// No byte of the request's body was sent, and the response's head has not arrived.
    case connecting(secure: Bool)
    /// Bytes of the request's body were sent.
    case sending
    /// The response's head has arrived.
    case receiving
}

extension TransportError {
    /// Creates an error from what a session reported, and the phase in which it did.
    ///
    /// On Linux many codes are ambiguous: a refused connection, a broken one and an invalid certificate may have the
    /// same code, and a refused address may hide what became of the next one. Once a byte was sent or received, it is
    /// an interruption, whatever the code; before that the message of libcurl decides. In doubt it is an interruption
    /// too, because then the server may have received the request.
    ///
    /// What the transport cancels is over before its session reports that. So a cancellation before a response, over
    /// TLS, is what a session's own delegate does to a certificate that it declines.
    init(classifying error: any Error, in phase: SessionPhase) {
        let code = (error as? URLError)?.code
        let message = error.localizedDescription
        let kind: Kind =
            switch (code, phase) {
            case (.cancelled, .connecting(secure: true)): .insecure
            case (.cancelled, _): .cancelled
            case (_, .sending), (_, .receiving): code == .timedOut ? .timedOut : .interrupted
            case (let code?, .connecting) where Self.isAboutTrust(code): .insecure
            case (let code?, .connecting) where Self.isAboutNetwork(code): .notConnected
            #if canImport(FoundationNetworking)
            case (_, .connecting(let isSecure)):
                if isSecure && Self.isAboutTrust(message) {
                    .insecure
                } else if Self.isAboutConnecting(message) {
                    .notConnected
                } else {
                    .interrupted
                }
            #else
            case (.cannotConnectToHost, _), (.cannotFindHost, _), (.dnsLookupFailed, _), (.unsupportedURL, _):
                .notConnected
            case (.timedOut, _): .timedOut
            case (_, .connecting): .interrupted
            #endif
            }
        // The platform's own error contains the whole URL, and with it any secret in the query.
        let underlying = code.map { URLError($0, userInfo: [NSLocalizedDescriptionKey: message]) }
        self.init(kind, message, underlying: underlying ?? error)
    }

    /// Whether there was no connection that both sides, or the system, trust.
    private static func isAboutTrust(_ code: URLError.Code) -> Bool {
        switch code {
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
            true
        default: false
        }
    }

    /// Whether the system made no connection: it has no network, may not use it, or the URL is not one to connect to
    /// (such as `http://[::1]` for libcurl).
    private static func isAboutNetwork(_ code: URLError.Code) -> Bool {
        switch code {
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive, .badURL: true
        default: false
        }
    }

    #if canImport(FoundationNetworking)
    private static func isAboutConnecting(_ message: String) -> Bool {
        ["resolve host", "Failed to connect", "connect to server"].contains { message.contains($0) }
    }

    /// Reading and writing come after the handshake.
    private static func isAboutTrust(_ message: String) -> Bool {
        ["SSL", "TLS", "certificate"].contains { message.contains($0) }
            && !message.contains("SSL_read") && !message.contains("SSL_write")
    }
    #endif
}
