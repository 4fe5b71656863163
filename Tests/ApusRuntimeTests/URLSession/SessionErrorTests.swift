import Foundation
import Testing

@testable import ApusRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("Errors of URLSession")
struct SessionErrorTests {
    private func kind(_ code: URLError.Code, _ phase: SessionPhase) -> TransportError.Kind {
        TransportError(classifying: URLError(code), in: phase).kind
    }

    @Test(
        "a network that is missing or must not be used is no connection",
        arguments: [
            URLError.Code.notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive, .badURL,
        ])
    func network(code: URLError.Code) {
        #expect(kind(code, .connecting(secure: true)) == .notConnected)
        #expect(kind(code, .sending) == .interrupted)
        #expect(kind(code, .receiving) == .interrupted)
    }

    @Test(
        "a server that isn't trusted, or a system that requires TLS, is insecure",
        arguments: [
            URLError.Code.appTransportSecurityRequiresSecureConnection, .secureConnectionFailed,
            .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateNotYetValid,
            .serverCertificateHasUnknownRoot, .clientCertificateRejected, .clientCertificateRequired,
        ])
    func trust(code: URLError.Code) {
        #expect(kind(code, .connecting(secure: false)) == .insecure)
        #expect(kind(code, .receiving) == .interrupted)
    }

    @Test("what a session's own delegate cancels is a certificate that it declines, where it can be one")
    func declined() {
        #expect(kind(.cancelled, .connecting(secure: true)) == .insecure)
        for phase in [SessionPhase.connecting(secure: false), .sending, .receiving] {
            #expect(kind(.cancelled, phase) == .cancelled)
        }
    }

    @Test("an unknown error is an interruption: the server may have received the request")
    func unknown() {
        for phase in [SessionPhase.connecting(secure: true), .sending, .receiving] {
            #expect(kind(.unknown, phase) == .interrupted)
            #expect(kind(.networkConnectionLost, phase) == .interrupted)
        }
        #expect(kind(.timedOut, .sending) == .timedOut)
    }
}
