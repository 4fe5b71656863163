import ApusRuntime
import ApusTesting
import Foundation

extension FakeResponse {
    /// A JSON text as it is.
    static func json(text: String, _ headers: [String: String] = [:]) -> FakeResponse {
        var fields: HTTPFields = [.contentType: "application/json"]
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return .status(.ok, headers: fields, body: Data(text.utf8))
    }
}
