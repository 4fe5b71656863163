import ApusRuntime

/// The properties that a body may have.
struct FakeSchema {
    var properties: Set<String>
    var required: Set<String> = []
    /// Those that may be `null`.
    var nullable: Set<String> = []

    /// - Throws: What the document forbids: other properties, `null` where it isn't allowed, a lack.
    func check(_ object: JSONObject) throws(FakeFailure) {
        for (name, value) in object {
            guard properties.contains(name) else { throw .validation("no property \(name) here") }
            if value.isNull, !nullable.contains(name) { throw .validation("\(name) must not be null") }
        }
        if let lack = required.first(where: { object[$0] == nil }) { throw .validation("\(lack) is required") }
    }
}

extension FakeSchema {
    static let global = Self(
        properties: ["key", "json", "cloudOnly", "description"], required: ["key"], nullable: ["json"])
    static let tokenPatch = Self(properties: ["name", "description", "status"])
    static let tokenPost = Self(
        properties: ["name", "description", "status", "expirationDate", "scope"], required: ["name"])
    static let dashboardPatch = Self(
        properties: [
            "name", "blocks", "description", "refreshRate", "duration", "resolution", "defaultTheme", "reportConfigs",
            "public", "password", "contextConfiguration",
        ], nullable: ["password"])
    static let dashboardPost = Self(
        properties: dashboardPatch.properties, required: ["name"], nullable: dashboardPatch.nullable)
    static let filePost = Self(
        properties: ["name", "parentDirectory", "type", "fileSize", "contentType", "fileDimensions"],
        required: ["name", "type"])
}
