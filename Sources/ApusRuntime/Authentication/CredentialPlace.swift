extension Authentication.Credential {
    /// Where a credential goes in a request, which has room for one there.
    enum Place: Hashable, Sendable {
        case header(HTTPField.Name)
        case query(String)
        case cookie(String)
    }

    /// Where it goes; `nil` if it can't be sent.
    var place: Place? {
        switch kind {
        case .header(let name, _, _): .header(name)
        case .query(let name, _): .query(name)
        case .cookie(let name, _): .cookie(name)
        case .token: .header(.authorization)
        case .invalid: nil
        }
    }

    /// The HTTP authentication scheme that it is for, in lower case (RFC 9110 §11.1); `nil` if it goes elsewhere than
    /// into `Authorization`, or says no scheme there.
    var httpScheme: String? {
        switch kind {
        case .token: "bearer"
        case .header(.authorization, let scheme?, _): scheme.lowercased()
        case .header(.authorization, nil, let value): value.firstIndex(of: " ").map { value[..<$0].lowercased() }
        case .header, .query, .cookie, .invalid: nil
        }
    }

    /// Whether it is an API key, which in a header field is the whole value.
    var isAPIKey: Bool {
        switch kind {
        case .header(_, nil, _), .query, .cookie: true
        case .header(_, .some, _), .token, .invalid: false
        }
    }

    /// Whether it goes into the same place as another credential.
    fileprivate func sharesPlace(with other: Self) -> Bool { place != nil && place == other.place }

    /// Whether every security scheme that asks for it asks for another credential too.
    fileprivate func fitsTheSameSchemes(as other: Self) -> Bool {
        guard schemeName == other.schemeName else { return false }
        return schemeName != nil || (httpScheme, isAPIKey) == (other.httpScheme, other.isAPIKey)
    }
}

extension [Authentication.Credential] {
    /// Why these can't be the credentials of a client: no operation could tell which of two to send.
    var ambiguity: RequestProblem? {
        firstPair { $0.sharesPlace(with: $1) && $0.fitsTheSameSchemes(as: $1) }.map { first, second in
            RequestProblem("no security scheme tells apart two credentials for one place: \(first), \(second)")
        }
    }

    /// Why these can't be the credentials of one request.
    var collision: RequestProblem? {
        firstPair { $0.sharesPlace(with: $1) }.map { first, second in
            RequestProblem("a request can't be sent with two credentials in one place: \(first), \(second)")
        }
    }

    private func firstPair(where areAlike: (Element, Element) -> Bool) -> (Element, Element)? {
        for (index, first) in enumerated() {
            if let second = self[(index + 1)...].first(where: { areAlike(first, $0) }) { return (first, second) }
        }
        return nil
    }
}
