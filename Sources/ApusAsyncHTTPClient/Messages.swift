#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import NIOHTTP1

extension HTTPClientRequest {
    init(_ request: HTTPRequest, host: String, body: OutgoingBody?) {
        self.init(url: host + (request.path ?? "/"))
        method = HTTPMethod(rawValue: request.method.rawValue)
        if let authority = request.authority { headers.add(name: "Host", value: authority) }
        for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        self.body = body?.content
    }
}

extension HTTPResponse {
    /// - Throws: `TransportError` if the status doesn't have three digits, which `Status` wouldn't accept.
    init(_ response: HTTPClientResponse) throws(TransportError) {
        let code = Int(response.status.code)
        guard (100...999).contains(code) else {
            throw TransportError(.interrupted, "the status \(code) is not an HTTP status")
        }
        self.init(status: Status(code: code, reasonPhrase: ReasonPhrase.of(code)))
        for (name, value) in response.headers {
            if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
        }
    }
}
#endif
