import Foundation

@testable import ApusRuntime

extension FuzzTarget {
    /// The value of a header field of a response, read as each of those that the runtime reads.
    static let headerField = FuzzTarget(name: "header-field") { bytes throws(BrokenPromise) in
        let text = bytes.text
        let now = Date(timeIntervalSince1970: 0)
        if let delay = RetryAfter.delay(text, now: now) {
            try promise(
                "a delay is not negative, and finite: \(delay)", delay >= .zero && delay <= .seconds(1_000_000_000))
        }
        _ = HTTPDate.date(from: text)
        if let date = RFC3339.date(from: text), let written = RFC3339.text(from: date) {
            let again = RFC3339.date(from: written).flatMap { RFC3339.text(from: $0) }
            try promise("a date that was written reads as the same: \(written)", again == written)
        }
        let type = MediaType(text)
        _ = MediaType("application/*; a=b").specificity(for: type)
        _ = type.specificity(for: MediaType("text/plain"))
        try checkRedirect(to: text)
        if let target = LinkField.next(in: text) { try checkLink(to: target) }
        try checkLink(to: text)
    }
}

private let secret = "secret-token"
private let fields: HTTPFields = [.authorization: secret, .cookie: secret]

/// Credentials go to no other origin by a redirect.
private func checkRedirect(to location: String) throws(BrokenPromise) {
    var head = HTTPRequest(method: .post, scheme: "https", authority: "api.example.com", path: "/v1/things?a=b")
    head.headerFields = fields
    for code in [301, 303, 308] {
        var response = HTTPResponse(status: .init(code: code))
        response.headerFields[.location] = location
        guard let next = RedirectStep(head: head, body: nil).following(response) else { continue }
        try promise("no redirect leads from https to http", next.head.scheme == "https")
        let isOwn = next.head.authority?.lowercased() == "api.example.com"
        let hasSecret = next.head.headerFields.contains { $0.value == secret }
        try promise("credentials at \(next.head.authority ?? "")", isOwn || !hasSecret)
    }
}

/// Credentials go to no other origin by a link.
private func checkLink(to target: String) throws(BrokenPromise) {
    guard let server = URL(string: "https://api.example.com/v1") else { return }
    let client = APIClient(server: server, authentication: .bearer(secret), headers: fields)
    let request = Request<JSONValue, JSONValue>(client, .get, "/things")
    guard let next = try? request.following(target), let head = try? next.prepared(isAuthorized: true).head else {
        return
    }
    let isOwn = head.scheme == "https" && head.authority?.lowercased() == "api.example.com"
    let hasSecret = head.headerFields.contains { $0.value.contains(secret) }
    try promise("credentials at \(head.scheme ?? "")://\(head.authority ?? "")", isOwn || !hasSecret)
    try promise("the path is one: \(head.path ?? "")", head.path?.hasPrefix("/") == true)
}
