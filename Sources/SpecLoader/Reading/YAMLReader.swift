import CLibYAML
import Diagnostics

/// Reads YAML (1.2.2) through libyaml's event parser into a node table.
enum YAMLReader {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) throws(SpecError) {
        guard let spaced = YAMLTabs.spaced(bytes) else { return try parse(bytes, into: &builder) }
        var failure: SpecError?
        spaced.withUnsafeBufferPointer { bytes in
            do throws(SpecError) {
                try parse(bytes, into: &builder)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) throws(SpecError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            throw SpecError(.unreadableFile, "out of memory", at: nil)
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var anchors: [String: Int32] = [:]
        var hasDocument = false
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                throw YAMLSyntaxError.error(of: parser, in: bytes, name: builder.name)
            }
            defer { yaml_event_delete(&event) }
            let line = UInt32(truncatingIfNeeded: event.start_mark.line) + 1
            let column = UInt32(truncatingIfNeeded: event.start_mark.column) + 1
            switch event.type {
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                let isQuoted = isString(tag: scalar.tag) ?? (scalar.style != YAML_PLAIN_SCALAR_STYLE)
                let node = try builder.scalar(
                    UnsafeBufferPointer(start: scalar.value, count: scalar.length), flags: isQuoted ? .quoted : [],
                    line: line,
                    column: column)
                remember(scalar.anchor, node, &anchors, &builder)
            case YAML_MAPPING_START_EVENT:
                let node = try builder.open(.mapping, line: line, column: column)
                remember(event.data.mapping_start.anchor, node, &anchors, &builder)
            case YAML_SEQUENCE_START_EVENT:
                let node = try builder.open(.sequence, line: line, column: column)
                remember(event.data.sequence_start.anchor, node, &anchors, &builder)
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                try builder.close()
            case YAML_ALIAS_EVENT:
                let anchor = event.data.alias.anchor.map { String(cString: $0) } ?? ""
                // Errors of syntax quote nothing: this may be no document, but a file with a secret.
                guard let node = anchors[anchor] else {
                    throw SpecError(.syntax, "this alias has no anchor before it", at: builder.location(line, column))
                }
                guard !builder.table.records[Int(node)].flags.contains(.open) else {
                    throw SpecError(
                        .syntax, "this alias is inside the node of its anchor", at: builder.location(line, column),
                        notes: [.init("the anchor is here", at: builder.location(of: node))])
                }
                try builder.alias(node, line: line, column: column)
            case YAML_DOCUMENT_START_EVENT:
                guard !hasDocument else {
                    throw SpecError(
                        .syntax, "a second document starts here; a file can have only one",
                        at: builder.location(line, column))
                }
                hasDocument = true
            case YAML_STREAM_END_EVENT:
                guard hasDocument else {
                    throw SpecError(.unreadableFile, "the file is empty", at: builder.location(1, 1))
                }
                return
            default: break
            }
        }
    }

    private static func remember(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ node: Int32, _ anchors: inout [String: Int32],
        _ builder: inout TreeBuilder
    ) {
        guard let anchor else { return }
        anchors[String(cString: anchor)] = node
        builder.anchor(node)
    }

    /// Whether a tag makes a scalar a string; `nil` if its style decides.
    private static func isString(tag: UnsafeMutablePointer<UInt8>?) -> Bool? {
        guard let tag else { return nil }
        switch String(cString: tag) {
        case "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary", "tag:yaml.org,2002:timestamp": return true
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
            return false
        default: return nil
        }
    }
}

/// An error of libyaml as a diagnostic.
enum YAMLSyntaxError {
    static func error(
        of parser: UnsafeMutablePointer<yaml_parser_t>, in bytes: UnsafeBufferPointer<UInt8>, name: String
    ) -> SpecError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        if parser.pointee.error == YAML_READER_ERROR {
            let position = SourceText.position(ofOffset: parser.pointee.problem_offset, in: bytes)
            return SpecError(
                .syntax, problem, at: SourceLocation(file: name, line: position.line, column: position.column))
        }
        let mark = parser.pointee.problem_mark
        let location = SourceLocation(file: name, line: mark.line + 1, column: mark.column + 1)
        if let line = SourceText.line(location.line, of: bytes),
            line.unicodeScalars.dropFirst(mark.column).first == "\t"
        {
            return SpecError(.syntax, "YAML can't be indented with tabs; use spaces", at: location)
        }
        var notes: [Diagnostic.Note] = []
        if let context = parser.pointee.context.map({ String(cString: $0) }) {
            let mark = parser.pointee.context_mark
            notes.append(.init(context, at: SourceLocation(file: name, line: mark.line + 1, column: mark.column + 1)))
        }
        return SpecError(.syntax, problem, at: location, notes: notes)
    }
}
