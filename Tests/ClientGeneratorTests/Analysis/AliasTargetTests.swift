import APIModel
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("Targets of aliases")
struct AliasTargetTests {
    private func targets(_ aliases: [String: TypeReference], own: Set<TypeID> = []) -> AliasTargets {
        let definitions = aliases.map { name, type in
            TypeDefinition(
                id: TypeID(rawValue: name), schemaPath: SchemaPath(root: .schema([name]), steps: []),
                kind: .alias(type),
                documentation: Documentation(), isDeprecated: false,
                sourceLocation: SourceLocation(file: "x.yml", line: 1, column: 1))
        }
        return AliasTargets(Dictionary(uniqueKeysWithValues: definitions.map { ($0.id, $0) }), ownTypes: own)
    }

    private func named(_ name: String) -> TypeReference { .named(TypeID(rawValue: name)) }

    @Test("all aliases of a chain have its end, and are null where one behind them is")
    func chain() {
        let string = TypeReference.primitive(.string, .none)
        let targets = targets(
            [
                "A": named("B"), "B": .nullable(named("C")), "C": named("D"), "D": string,
                "L": .array(of: named("A"), .none),
                "X": named("Missing"), "Y": named("Own"),
            ], own: [TypeID(rawValue: "Own")])
        func target(_ name: String) -> AliasTargets.Target? { targets[TypeID(rawValue: name)] }
        #expect(["A", "B", "C", "D"].map { target($0)?.type } == [string, string, string, string])
        #expect(["A", "B", "C", "D"].map { target($0)?.isNullable } == [true, true, false, false])
        #expect(target("L")?.type == .array(of: named("A"), .none))
        #expect(target("X")?.type == .any)
        #expect(target("Y")?.type == named("Own"))
        #expect(targets.endless == [])
    }

    @Test("aliases of nothing but themselves are any value, those of lists of themselves have no end")
    func cycles() {
        let targets = targets([
            "A": named("B"), "B": .nullable(named("C")), "C": named("B"), "L": .array(of: named("M"), .none),
            "M": .dictionary(of: named("L"), .none), "N": named("L"),
        ])
        #expect(["A", "B", "C"].map { targets[TypeID(rawValue: $0)]?.type } == [.any, .any, .any])
        #expect(["A", "B", "C"].map { targets[TypeID(rawValue: $0)]?.isNullable } == [true, true, true])
        #expect(targets.endless == Set(["B", "C", "L", "M"].map(TypeID.init(rawValue:))))
    }

    @Test("a chain of 20,000 aliases is followed once")
    func longChain() {
        var aliases = Dictionary(uniqueKeysWithValues: (0..<20_000).map { ("A\($0)", named("A\($0 + 1)")) })
        aliases["A20000"] = .any
        let targets = targets(aliases)
        #expect((0...20_000).allSatisfy { targets[TypeID(rawValue: "A\($0)")]?.type == .any })
    }
}
