import ApusRuntime
import LosantApplicationAPI

/// What to tell a person of an error.
struct Explanation {
    let text: String

    init(_ error: any Error) {
        switch error {
        case let fault as Call.Fault: text = fault.message
        case let error as RequestError<ErrorModel>: text = Self.text(of: error)
        default: text = "\(error)"
        }
    }

    /// Every list of tokens and dashboards fails with one type.
    private static func text(of error: RequestError<ErrorModel>) -> String {
        switch error.reason {
        case _ where error.status == .unauthorized: "the API doesn't take the token in LOSANT_API_TOKEN"
        case _ where error.status == .notFound: "there is no application with this id"
        case .documented(let body): body.message ?? "\(error)"
        case .notConnected, .interrupted, .timedOut: "the API can't be reached; try again later (\(error))"
        default: "\(error)"
        }
    }
}
