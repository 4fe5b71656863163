import Diagnostics
import SpecLoader

/// Gives the objects of a document the form that they have in OpenAPI 3.0.
///
/// Objects are changed where they stand, each once, so that what refers to one refers to what it became. Once all have
/// changed, the references are written anew.
final class Conversion {
    let context: ConversionContext
    let survey: Survey
    let mediaTypes: MediaTypeLists
    private(set) var bodies = MediaTypeUses()
    private(set) var responses = MediaTypeUses()
    private var inputs: [Node: OperationInputs] = [:]
    /// New references, with a reference that leads to the same file.
    private var references: [(node: Node, target: Node, like: Node?)] = []
    /// The parameters that make bodies: those in `body`, and those in `formData`.
    private(set) var bodyParameters: Set<Node> = []
    private(set) var fieldParameters: Set<Node> = []
    /// The schemas of parameters in `formData`.
    var fieldSchemas: [Node: FieldSchema] = [:]

    init(_ context: ConversionContext) {
        self.context = context
        survey = Survey(context)
        mediaTypes = MediaTypeLists(context)
        for (node, kind) in survey.objects where kind == .parameter {
            switch node["in"]?.text {
            case "body": bodyParameters.insert(node)
            case "formData": fieldParameters.insert(node)
            default: break
            }
        }
        for (operation, item) in survey.operations { noteUses(of: operation, in: item) }
    }

    /// - Throws: `SpecError` if the document becomes too large.
    func run() throws(SpecError) {
        let values = discriminatorValues()
        for (node, kind) in survey.objects where kind == .items { convertItems(node) }
        for (operation, item) in survey.operations {
            try convertOperation(operation, inputs[operation] ?? OperationInputs(of: operation, in: item, context))
        }
        for (node, kind) in survey.objects where kind == .pathItem { convertPathItem(node) }
        for (node, kind) in survey.objects {
            switch kind {
            case .swagger, .pathItem, .operation, .items: break
            case .parameter: convertParameter(node)
            case .header: convertHeader(node)
            case .response: convertResponse(node)
            case .schema, .responseSchema: convertSchema(node, kind, values[node] ?? [])
            case .securityScheme: convertSecurityScheme(node)
            }
        }
        convertRoot()
        try context.document.settle()
        writeReferences()
    }

    private func noteUses(of operation: Node, in item: Node) {
        let inputs = OperationInputs(of: operation, in: item, context)
        self.inputs[operation] = inputs
        let consumed = mediaTypes.consumed(by: operation)
        if let body = inputs.bodies.first { bodies.add(consumed, of: body.node) }
        let produced = mediaTypes.produced(by: operation)
        for response in operation["responses"]?.namedEntries.map(\.value) ?? [] {
            if let node = context.resolved(response) { responses.add(produced, of: node) }
        }
    }

    // MARK: References

    /// A new reference to a node.
    ///
    /// - Parameter like: A reference from the same file into the target's; `nil` if that is the same file.
    func reference(to target: Node, like: Node? = nil, at place: Node) -> Node {
        let node = context.mapping([], at: place)
        references.append((node, target, like))
        return node
    }

    /// A new reference that leads where another one does.
    func reference(like reference: Node) -> Node? {
        survey.targets[reference].map { self.reference(to: $0, like: reference, at: reference) }
    }

    private func writeReferences() {
        for (node, target, like) in references {
            let text = Self.file(of: like) + target.pointer.description
            context.document.setEntries([context.entry("$ref", context.document.newScalar(text, at: node))], of: node)
        }
        for (node, _) in survey.objects {
            guard let target = survey.targets[node], let old = node.entry("$ref") else { continue }
            let pointer = target.pointer
            guard survey.pointers[target] != pointer else { continue }
            let new = context.document.newScalar(Self.file(of: node) + pointer.description, at: old.value)
            let entries = node.entries.map { ($0.key, $0.value == old.value ? new : $0.value) }
            context.document.setEntries(entries, of: node)
        }
    }

    /// What stands in front of a reference's pointer.
    private static func file(of reference: Node?) -> String {
        reference?.reference.map { String($0.prefix { $0 != "#" }) } ?? ""
    }
}
