import Diagnostics

enum TestCode: String, DiagnosticCode {
    case someCode = "some-code"
    case otherCode = "other-code"
}
