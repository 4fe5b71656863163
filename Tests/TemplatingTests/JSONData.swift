import Diagnostics
import SpecLoader

@testable import Templating

/// A value of JSON, which templates can print: its shape is derived from it.
indirect enum JSONData: Sendable {
    case null
    case text(String)
    case flag(Bool)
    case list([JSONData])
    case object([String: JSONData])

    init(_ node: Node) {
        switch node.kind {
        case .mapping:
            self = .object(
                Dictionary(node.entries.map { ($0.key.text ?? "", JSONData($0.value)) }, uniquingKeysWith: { $1 }))
        case .sequence: self = .list(node.elements.map { JSONData($0) })
        case .scalar:
            switch node.scalar {
            case .bool(let isTrue): self = .flag(isTrue)
            case .integer(let text), .number(let text), .string(let text): self = .text(text)
            case .null, nil: self = .null
            }
        }
    }

    init(json: String) throws {
        self.init(try SpecDocument.load(bytes: Array(json.utf8), name: "data.json", diagnostics: Diagnostics()).root)
    }

    /// What a name stands for that has this value.
    var kind: FieldKind { Self.kind(of: [self], "Data") }

    /// What a name stands for that has some values in turn. A text may be absent, so that it can have a section; an
    /// element of a list is always there.
    private static func kind(of values: [JSONData], _ path: String, isElement: Bool = false) -> FieldKind {
        var kind: FieldKind = isElement ? .text : .optionalText
        var members: [String: [JSONData]] = [:]
        var elements: [JSONData] = []
        for value in values {
            switch value {
            case .null, .text: break
            case .flag: kind = .flag
            case .list(let list):
                elements += list
                kind = .list(.text)
            case .object(let object):
                for (name, value) in object { members[name, default: []].append(value) }
                kind = .view(shape([:], path))
            }
        }
        switch kind {
        case .text, .optionalText, .flag: return kind
        case .view: return .view(shape(members, path))
        case .list:
            if elements.isEmpty { return .list(.view(shape([:], path + "[]"))) }
            return .list(Self.kind(of: elements, path + "[]", isElement: true))
        }
    }

    private static func shape(_ members: [String: [JSONData]], _ path: String) -> ViewShape {
        let fields = members.sorted { $0.key < $1.key }.map { name, values in
            FieldShape(name, kind(of: values, "\(path).\(name)"), "The member '\(name)' of \(path).")
        }
        return ViewShape(name: path, id: path) { fields }
    }

    /// The value, for a name that stands for something of this kind.
    func value(as kind: FieldKind) -> FieldValue {
        switch (self, kind) {
        case (.text(let text), _): .text(text)
        case (.flag(let isTrue), _): .flag(isTrue)
        case (.list(let list), .list(.view(let shape))): .records(list.map { JSONRecord($0, shape) })
        case (.list(let list), .list(let element)): .values(list.map { $0.value(as: element) })
        case (.object, .view(let shape)): .record(JSONRecord(self, shape))
        case (.null, .list): .values([])
        case (.null, _), (.list, _), (.object, _): .absent
        }
    }
}

private final class JSONRecord: TemplateRecord {
    private let values: [FieldValue]

    init(_ object: JSONData, _ shape: ViewShape) {
        values = shape.fields.map { field in
            guard case .object(let members) = object else { return .absent }
            return (members[field.name] ?? .null).value(as: field.kind)
        }
    }

    func value(at field: Int) -> FieldValue { values[field] }
}
