import SpecLoader

/// A parameter as a list has it, and after its references.
struct ListedParameter {
    /// The element of the list, which may be a reference.
    var element: Node
    var node: Node
    /// Whether it is said once for several operations: by a path item, or by a component.
    var isCommon: Bool
    /// Whether aliases repeat it.
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
        for (list, isOfItem) in [(operation["parameters"], false), (item["parameters"], true)] {
            guard let list else { continue }
            for element in list.elements {
                guard let node = context.resolved(element), let location = node["in"]?.text,
                    location == "body" || location == "formData"
                else { continue }
                let parameter = ListedParameter(
                    element: element, node: node, isCommon: isOfItem || element != node,
                    isShared: list.isShared || node.isShared)
                let key = Key(name: node["name"]?.text ?? "", location: location)
                if let index = own[key] {
                    // Those of the operation count, and of two in one list the last.
                    if !isOfItem { all[index] = parameter }
                    continue
                }
                // An operation has one body, whatever its name is.
                if isOfItem, location == "body", all.contains(where: { $0.node["in"]?.text == "body" }) { continue }
                own[key] = all.count
                all.append(parameter)
            }
        }
        bodies = all.filter { $0.node["in"]?.text == "body" }
        fields = all.filter { $0.node["in"]?.text == "formData" }
    }
}
