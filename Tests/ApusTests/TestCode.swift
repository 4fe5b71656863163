import Diagnostics

enum TestCode: String, DiagnosticCode {
    case someCode = "some-code"
    case otherCode = "other-code"

    var explanation: Explanation {
        switch self {
        case .someCode: Explanation(.warning, "Odd.", remedy: "Make it even.", example: .none(because: "A test."))
        case .otherCode: Explanation(.error, "Bad.", remedy: "Make it good.", example: .none(because: "A test."))
        }
    }
}
