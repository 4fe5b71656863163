/// The body of a failure for operations that document none. It has no values: every response that is not a success
/// throws `RequestError.Reason.undocumented`.
public enum UndocumentedBody: Hashable, Sendable {}
