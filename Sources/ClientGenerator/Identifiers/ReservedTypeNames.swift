/// The names of types that a type of the client must not hide.
package enum ReservedTypeNames {
    /// Whether no type at the module's top may have a name, because callers of the client use it everywhere.
    package static func contains(_ name: String) -> Bool {
        swift.contains(name) || foundation.contains(name) || runtime.contains(name)
    }

    /// Whether no nested type may have a name, because the code of the client uses it there.
    package static func containsNested(_ name: String, inResource: Bool) -> Bool {
        usedByModels.contains(name) || inResource && runtime.contains(name)
    }

    /// What the code of a model uses without the document naming it, and what readers would take for Swift's own.
    private static let usedByModels = words(
        """
        Array Bool CalendarDate Codable CodingKey CodingKeys Data Date Decimal Decoder Dictionary Double Encodable
        Encoder FilePart Float Hashable Identifiable Indirect Int Int8 Int16 Int32 Int64 JSONValue Never Nullable
        OpenEnum Optional Sendable Set String Swift TupleDecoder TupleEncoder UInt UInt8 UInt16 UInt32 UInt64 UUID
        UnionDecoder UnionMismatch Void
        """)

    /// What an extension of `Nullable` in a client finds before the types of the module: its parameter, and the
    /// associated types of its conformances.
    static let insideNullable = words(
        """
        ArrayLiteralElement BooleanLiteralType ExtendedGraphemeClusterLiteralType FloatLiteralType IntegerLiteralType
        Key StringInterpolation StringLiteralType UnicodeScalarLiteralType Value Wrapped
        """)

    /// Every public type at the top level of `ApusRuntime`, and what it exports of HTTPTypes.
    package static let runtime = words(
        """
        APIClient APIError ApusRuntime Authentication BinaryBody CalendarDate CookieStyle DecodableWebhooks
        DefaultTransport
        DictionaryFromPairs FilePart
        FormFieldStyle HTTPBody HTTPField HTTPFields HTTPRequest HTTPResponse HTTPTypes Indirect JSONCoding
        JSONLines JSONNumber JSONValue LoggingMiddleware MediaBody Middleware MiddlewareNext Nullable OpenEnum
        PageParameter PagedRequest ParameterFormat PathStyle QueryStyle ReceivedWebhook Request RequestBody
        RequestError RequestPath
        RequestProblem RequestProtocol Response ResponseDecoding ResponseHeader RetryPolicy SecurityScheme
        ServerSentEvent ServerSentEvents ServerTemplate StatusCodes TextRepresentable Transport TransportError
        TransportLimits TupleDecoder TupleEncoder URLSessionTransport UndecodableBody UndocumentedBody UnionDecoder
        UnionMismatch WebhookDecodingError
        """)

    static let swift = words(
        """
        Actor Any AnyClass AnyHashable AnyKeyPath AnyObject AnySequence Array ArraySlice AsyncIteratorProtocol
        AsyncSequence AsyncStream AsyncThrowingStream BidirectionalCollection BinaryFloatingPoint BinaryInteger
        Bool CancellationError CaseIterable Character Clock ClosedRange Codable CodingKey CodingKeys
        CodingUserInfoKey Collection CollectionDifference Comparable ContiguousArray ContinuousClock
        CustomDebugStringConvertible CustomStringConvertible Decodable Decoder DecodingError Dictionary Double
        Duration Encodable Encoder EncodingError Equatable Error ExpressibleByStringLiteral Float Float16
        Float80 FloatingPoint Hashable Hasher Identifiable Int Int128 Int16 Int32 Int64 Int8 IteratorProtocol
        KeyPath KeyedDecodingContainer KeyedEncodingContainer KeyValuePairs LosslessStringConvertible MainActor
        Mirror MutableCollection Never Numeric ObjectIdentifier OptionSet Optional Protocol
        RandomAccessCollection Range RangeReplaceableCollection RawRepresentable Regex Result Self Sendable
        Sequence Set SetAlgebra SingleValueDecodingContainer SingleValueEncodingContainer Slice StaticString
        Strideable String StringProtocol Substring SuspendingClock Swift Task TaskGroup TaskLocal
        ThrowingTaskGroup Type UInt UInt128 UInt16 UInt32 UInt64 UInt8 Unicode UnkeyedDecodingContainer
        UnkeyedEncodingContainer Void WritableKeyPath
        """)

    static let foundation = words(
        """
        AttributedString Bundle Calendar CharacterSet Data DataProtocol Date DateComponents DateFormatter
        DateInterval Decimal FileHandle FileManager Foundation FoundationEssentials HTTPCookie HTTPURLResponse
        ISO8601DateFormatter IndexPath IndexSet InputStream JSONDecoder JSONEncoder JSONSerialization Locale
        LocalizedError Measurement Notification NotificationCenter Operation OperationQueue OutputStream
        Predicate Process ProcessInfo PropertyListDecoder PropertyListEncoder RunLoop SortDescriptor Thread
        TimeInterval TimeZone Timer URL URLCache URLComponents URLCredential URLError URLProtocol URLQueryItem
        URLRequest URLResponse URLSession URLSessionTask UUID UserDefaults
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
