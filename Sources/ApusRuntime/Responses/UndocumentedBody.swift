/// The failure of an operation that documents none: it has no value, and every answer that is no success is
/// `RequestError.Reason.undocumented`.
public enum UndocumentedBody: Hashable, Sendable {}
