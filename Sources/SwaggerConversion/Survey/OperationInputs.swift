import SpecLoader

/// A parameter as a list has it, and after its references.
struct ListedParameter {
    /// The element of the list, which may be a reference.
    var element: Node
    var node: Node
    /// Whether other operations may have it too.
    var isShared: Bool

    var isReferred: Bool { element != node }
}

/// The parameters of an operation that make its body (Swagger 2.0, "Parameter Object").
struct OperationInputs {
    var bodies: [ListedParameter] = []
    var fields: [ListedParameter] = []

    private struct Key: Hashable {
        var name: String
        var location: String
    }

    init(of operation: Node, in item: Node, _ context: ConversionContext) {
        var own: [Key: Int] = [:]
        var all: [ListedParameter] = []
        for (list, isShared) in [(operation["parameters"], false), (item["parameters"], true)] {
            guard let list else { continue }
            for element in list.elements {
                guard let node = context.resolved(element), let location = node["in"]?.text,
                    location == "body" || location == "formData"
                else { continue }
                let parameter = ListedParameter(
                    element: element, node: node, isShared: isShared || list.isShared || element != node)
                let key = Key(name: node["name"]?.text ?? "", location: location)
                if let index = own[key] {
                    // Those of the operation count, and of two in one list the last.
                    if !isShared { all[index] = parameter }
                    continue
                }
                // An operation has one body, whatever its name is.
                if isShared, location == "body", all.contains(where: { $0.node["in"]?.text == "body" }) { continue }
                own[key] = all.count
                all.append(parameter)
            }
        }
        bodies = all.filter { $0.node["in"]?.text == "body" }
        fields = all.filter { $0.node["in"]?.text == "formData" }
    }
}
