/// The names of types that a caller of the client uses in every file: a type of the client must not hide them.
package enum ReservedTypeNames {
    package static func contains(_ name: String) -> Bool {
        swift.contains(name) || foundation.contains(name) || runtime.contains(name)
    }

    /// Every public type at the top level of `ApusRuntime`, and what it exports of HTTPTypes.
    package static let runtime = words(
        """
        APIClient APIError ApusRuntime Authentication CalendarDate DictionaryFromPairs FilePart FormFieldStyle
        HTTPBody HTTPField HTTPFields HTTPRequest HTTPResponse HTTPTypes Indirect JSONCoding JSONNumber
        JSONValue Nullable OpenEnum ParameterFormat PathStyle QueryStyle Request RequestBody RequestError
        RequestPath RequestProblem Response ResponseDecoding StatusCodes Transport TransportError
        URLSessionTransport UndecodableBody UndocumentedBody UnionDecoder
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
