import APIModel
import SpecLoader

extension APIReader {
    /// The path items of webhooks, sorted by name: of `webhooks` (OpenAPI 3.1.1 §4.8.1), and of `x-webhooks`, as
    /// documents in 3.0 have them. A name in both is that of `webhooks`.
    func webhookItems() -> [PathItem] {
        let root = context.document.root
        let own = context.namedEntries("webhooks", of: root)
        let ownNames = Set(own.map(\.name))
        let others = context.namedEntries("x-webhooks", of: root).filter { !ownNames.contains($0.name) }
        return (own + others).sorted(byBytesOf: \.name).compactMap { name, node in
            guard let (target, isReferred) = context.resolved(node, "a webhook") else { return nil }
            let path = PathItem.path(ofWebhook: name)
            if isReferred { schemas.paths.setRole(.pathItem(path), of: target) }
            let item = PathItem(path: path, nodes: isReferred ? [node, target] : [node], sender: name)
            schemas.paths.add(item)
            return item
        }
    }
}
