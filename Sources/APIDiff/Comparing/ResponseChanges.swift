import APIModel

extension Comparison {
    mutating func compareResponses(_ old: [Response], _ new: [Response], at operation: Site) {
        var operation = operation
        operation.directions = .response
        let responses = Matching(old, new, by: \.status)
        for response in responses.removed {
            var site = operation
            (site.old, site.new) = (response.sourceLocation, nil)
            report(
                response.status.isSuccess ? .successStatusRemoved : .failureStatusRemoved,
                "the response `\(response.status.text)` is gone", at: site)
        }
        for response in responses.added {
            var site = operation
            (site.old, site.new) = (nil, response.sourceLocation)
            report(
                response.status.isSuccess ? .successStatusAdded : .failureStatusAdded,
                "new response `\(response.status.text)`", at: site)
        }
        for (old, new) in responses.pairs {
            var site = operation.part("response `\(new.status.text)`")
            (site.old, site.new) = (old.sourceLocation, new.sourceLocation)
            compareHeaders(old.headers, new.headers, at: site)
            compareContents(old.contents, new.contents, at: site)
        }
    }

    private mutating func compareHeaders(_ old: [ResponseHeader], _ new: [ResponseHeader], at response: Site) {
        let headers = Matching(old, new) { $0.name.lowercased() }
        for header in headers.removed {
            var site = response
            (site.old, site.new) = (header.sourceLocation, nil)
            report(
                header.isRequired ? .requiredHeaderRemoved : .optionalHeaderRemoved,
                "the header `\(header.name)` is gone", at: site)
        }
        for header in headers.added {
            var site = response
            (site.old, site.new) = (nil, header.sourceLocation)
            report(.headerAdded, "new header `\(header.name)`", at: site)
        }
        for (old, new) in headers.pairs {
            var site = response.part("header `\(new.name)`")
            (site.old, site.new, site.isText) = (old.sourceLocation, new.sourceLocation, true)
            if !old.isRequired, new.isRequired { report(.headerBecameRequired, "always there now", at: site) }
            if old.isRequired, !new.isRequired { report(.headerBecameOptional, "may be missing now", at: site) }
            compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: site)
        }
    }
}

extension StatusPattern {
    /// Whether the status says that all went well; `default` is what remains, mostly failures.
    fileprivate var isSuccess: Bool {
        switch self {
        case .code(let code): (100..<400).contains(code)
        case .range(let digit): digit < 4
        case .default: false
        }
    }
}
