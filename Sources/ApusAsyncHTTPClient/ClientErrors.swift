#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import NIOSSL

extension TransportError {
    /// Creates an error from what AsyncHTTPClient threw, by the phase in which it did.
    ///
    /// Errors of connecting have their own types and codes. Any error that may also occur later is an interruption,
    /// because then the server may have received the request.
    init(classifying error: any Error) {
        if let error = error as? TransportError {
            self = error
            return
        }
        let kind: Kind =
            switch error {
            case is NIOConnectionError, is SocketAddressError: .notConnected
            case let error as HTTPClientError: Self.kind(of: error)
            case let error as NIOSSLError: Self.isAboutTrust(error) ? .insecure : .interrupted
            case is NIOSSLExtraError: .insecure
            case let error as IOError: Self.isAboutConnecting(error) ? .notConnected : .interrupted
            default: Self.kindOfNetworkFramework(error) ?? .interrupted
            }
        self.init(kind, "\(error)", underlying: error)
    }

    private static func kind(of error: HTTPClientError) -> Kind {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .invalidProxyResponse, .proxyAuthenticationRequired, .alreadyShutdown, .invalidURL, .emptyHost,
            .emptyScheme:
            .notConnected
        case .tlsHandshakeTimeout: .insecure
        case .readTimeout, .writeTimeout, .deadlineExceeded: .timedOut
        default: .interrupted
        }
    }

    /// Errors of reading, writing and closing come after the handshake.
    private static func isAboutTrust(_ error: NIOSSLError) -> Bool {
        switch error {
        case .handshakeFailed, .unableToValidateCertificate, .noCertificateToValidate, .cannotFindPeerIP: true
        default: false
        }
    }

    /// An open connection may fail with some of these codes too, but then the message doesn't name `connect`.
    private static func isAboutConnecting(_ error: IOError) -> Bool {
        switch error.errnoCode {
        case ECONNREFUSED: true
        case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EAFNOSUPPORT, ETIMEDOUT, EACCES, EPERM:
            "\(error)".contains("connect")
        default: false
        }
    }

    private static func kindOfNetworkFramework(_ error: any Error) -> Kind? {
        #if canImport(Network)
        switch error {
        case is HTTPClient.NWDNSError: .notConnected
        case is HTTPClient.NWTLSError: .insecure
        case let error as HTTPClient.NWPOSIXError:
            switch error.errorCode {
            case .ECONNREFUSED, .ENETUNREACH, .ENETDOWN, .EADDRNOTAVAIL: .notConnected
            default: .interrupted
            }
        default: nil
        }
        #else
        nil
        #endif
    }
}
#endif
