import APIModel
import Testing

@Suite("Unions")
struct UnionTests {
    @Test("a discriminator's mapping tells members apart, else their constants, else their names")
    func discriminator() throws {
        let reading = try read(
            schemas: """
                Cat: {properties: {kind: {type: string}}}
                Dog: {properties: {kind: {const: dog}}}
                Cow: {properties: {kind: {type: string}}}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cow'}]
                  discriminator: {propertyName: kind, mapping: {tom: '#/components/schemas/Cat', felix: Cat}}
                """)
        let union = reading.union("#/components/schemas/Pet")
        #expect(union?.discriminator == "kind")
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["felix", "tom"]), .value(property: "kind", values: ["dog"]),
                .value(property: "kind", values: ["Cow"]),
            ])
        #expect(union?.members.map(\.label) == [nil, "dog", "Cow"])
    }

    @Test("a required property with different constants in all members tells them apart")
    func constants() throws {
        let reading = try read(
            schemas: """
                A:
                  oneOf:
                  - {title: First, properties: {type: {enum: [a, b]}, x: {}}, required: [type]}
                  - {properties: {type: {enum: [c]}, x: {}}, required: [type]}
                  - {type: string}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "type", values: ["a", "b"]), .value(property: "type", values: ["c"]), .kind(.string),
            ])
        #expect(union?.members.map(\.label) == ["First", "c", nil])
        #expect(union?.members.map(\.type) == [.schema("A/oneOf/0"), .schema("A/oneOf/1"), .string])
        #expect(union?.discriminator == nil)
    }

    @Test("constants that are whole numbers tell members apart, also those of a discriminator")
    func numbers() throws {
        let reading = try read(
            schemas: """
                Text: {properties: {type: {const: 1}, text: {type: string}}, required: [type]}
                Image: {properties: {type: {enum: [2, 3]}, url: {type: string}}, required: [type]}
                Mixed: {properties: {type: {const: '1'}}, required: [type]}
                Part: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]}
                Named:
                  oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]
                  discriminator: {propertyName: type, mapping: {'1': Text}}
                Unlike: {oneOf: [{$ref: '#/components/schemas/Mixed'}, {$ref: '#/components/schemas/Image'}]}
                """)
        for name in ["Part", "Named"] {
            let union = reading.union("#/components/schemas/" + name)
            #expect(union?.valueBase == .integer)
            #expect(
                union?.members.map(\.recognition) == [
                    .value(property: "type", values: ["1"]), .value(property: "type", values: ["2", "3"]),
                ])
        }
        #expect(reading.union("#/components/schemas/Unlike")?.valueBase == .string)
        #expect(
            reading.union("#/components/schemas/Unlike")?.members.map(\.recognition) == [
                .decoding(.object), .properties(["url"]),
            ])
    }

    @Test("JSON kinds and required properties tell members apart")
    func kinds() throws {
        let reading = try read(
            schemas: """
                Query:
                  oneOf:
                  - {type: string}
                  - {type: number}
                  - {type: object, properties: {$in: {type: array, items: {type: string}}}, required: [$in]}
                  - {type: object, properties: {$nin: {type: array, items: {type: string}}}, required: [$nin]}
                """)
        #expect(
            reading.union("#/components/schemas/Query")?.members.map(\.recognition) == [
                .kind(.string), .kind(.number), .property("$in"), .property("$nin"),
            ])
    }

    @Test("of objects that nothing tells apart those that require more are tried first")
    func decoding() throws {
        let reading = try read(
            schemas: """
                Public: {properties: {name: {type: string}}, required: [name]}
                Private: {properties: {name: {type: string}, mail: {type: string}}, required: [name, mail]}
                User: {anyOf: [{$ref: '#/components/schemas/Public'}, {$ref: '#/components/schemas/Private'}]}
                """)
        let union = reading.union("#/components/schemas/User")
        #expect(union?.keyword == .anyOf)
        #expect(union?.members.map(\.type) == [.schema("Private"), .schema("Public")])
        #expect(union?.members.map(\.recognition) == [.property("mail"), .decoding(.object)])
    }

    @Test("what takes every object, or every value, is tried last; what is no object keeps its place")
    func greedy() throws {
        let reading = try read(
            schemas: """
                Anything: {oneOf: [{type: string}, {type: object}]}
                Tags: {type: object, additionalProperties: {type: string}}
                Equal: {properties: {$eq: {type: string}}, required: [$eq]}
                Query:
                  anyOf:
                  - {$ref: '#/components/schemas/Anything'}
                  - {type: number}
                  - {$ref: '#/components/schemas/Tags'}
                  - {$ref: '#/components/schemas/Equal'}
                """)
        #expect(
            reading.union("#/components/schemas/Query")?.members.map(\.recognition) == [
                .decoding(.number), .property("$eq"), .decoding(.object), .decoding(nil),
            ])
    }

    @Test("optional properties that only one member has tell it, also beside a union that has others")
    func ownOptionalProperties() throws {
        let reading = try read(
            schemas: """
                Rule:
                  oneOf:
                  - {properties: {id: {type: integer}, timer: {type: integer}}, required: [id]}
                  - {properties: {id: {type: integer}, users: {type: array}, all: {type: boolean}}, required: [id]}
                  - {properties: {id: {type: integer}}, required: [id]}
                Value: {oneOf: [{type: string}, {properties: {key: {type: string}, name: {type: string}}}]}
                Context:
                  anyOf:
                  - {$ref: '#/components/schemas/Value'}
                  - {properties: {name: {type: string}, tags: {type: array}}}
                """)
        #expect(
            reading.union("#/components/schemas/Rule")?.members.map(\.recognition) == [
                .properties(["timer"]), .properties(["all", "users"]), .decoding(.object),
            ])
        #expect(
            reading.union("#/components/schemas/Context")?.members.map(\.recognition) == [
                .properties(["tags"]), .decoding(nil),
            ])
        #expect(reading.union("#/components/schemas/Context")?.members.map(\.label) == [nil, nil])
    }

    @Test("a property may be another's that a value tells, and still be a member's own")
    func ownBesideTagged() throws {
        let reading = try read(
            schemas: """
                A:
                  oneOf:
                  - {properties: {type: {const: call}, id: {type: string}}, required: [type, id]}
                  - {properties: {type: {const: message}, id: {type: string}}, required: [type, id]}
                  - {properties: {type: {const: message}, text: {type: string}}, required: [type]}
                  discriminator: {propertyName: type}
                """)
        #expect(
            reading.union("#/components/schemas/A")?.members.map(\.recognition) == [
                .value(property: "type", values: ["call"]), .property("id"), .properties(["text"]),
            ])
    }

    @Test("of strings, numbers and lists those that ask for more are tried first")
    func demands() throws {
        let reading = try read(
            schemas: """
                Text: {oneOf: [{type: string}, {type: boolean}, {type: string, format: date}, {type: string, enum: [now]}]}
                Number: {oneOf: [{type: number}, {type: string}, {type: integer, enum: [1, 2]}]}
                List:
                  oneOf:
                  - {type: array}
                  - {type: array, items: {properties: {a: {type: string}}}}
                  - {type: array, items: {properties: {a: {type: string}, b: {type: string}}, required: [a, b]}}
                """)
        #expect(
            reading.union("#/components/schemas/Text")?.members.map(\.type) == [
                .primitive(.date, .none), .primitive(.boolean, .none), .schema("Text/oneOf/3"), .string,
            ])
        #expect(
            reading.union("#/components/schemas/Number")?.members.map(\.type) == [
                .schema("Number/oneOf/2"), .string, .primitive(.number, .none),
            ])
        #expect(
            reading.union("#/components/schemas/List")?.members.map(\.type) == [
                .array(of: .schema("List/oneOf/2/items"), .none), .array(of: .schema("List/oneOf/1/items"), .none),
                .array(of: .any, .none),
            ])
    }

    @Test("an object that no value tells from an earlier one is a warning with both places")
    func indistinct() throws {
        let reading = try read(
            schemas: """
                Event:
                  oneOf:
                  - {$ref: '#/components/schemas/Labeled'}
                  - {$ref: '#/components/schemas/Unlabeled'}
                  - {$ref: '#/components/schemas/Renamed'}
                Labeled: {properties: {event: {type: string}, label: {properties: {name: {type: string}}}}, required: [event]}
                Unlabeled: {properties: {event: {type: string}, label: {properties: {name: {type: string}}}}, required: [event]}
                Renamed: {properties: {event: {type: string}, label: {type: string}}, required: [event]}
                """)
        #expect(reading.codes == ["indistinct-member"])
        #expect(reading.diagnostics.first?.location?.line == 9)
        #expect(reading.diagnostics.first?.notes.map(\.location.line) == [8])
    }

    @Test("a value that two members claim tells neither apart, and a member that is a union has its members' values")
    func claims() throws {
        let reading = try read(
            schemas: """
                In: {properties: {type: {const: message}}, required: [type]}
                Out: {properties: {type: {const: message}, id: {type: string}}, required: [type, id]}
                Call: {properties: {type: {const: call}}, required: [type]}
                Item:
                  oneOf: [{$ref: '#/components/schemas/In'}, {$ref: '#/components/schemas/Out'}, {$ref: '#/components/schemas/Call'}]
                  discriminator: {propertyName: type}
                Other: {properties: {type: {const: other}}, required: [type]}
                Any:
                  oneOf: [{$ref: '#/components/schemas/Item'}, {$ref: '#/components/schemas/Other'}]
                  discriminator: {propertyName: type}
                """)
        let item = reading.union("#/components/schemas/Item")
        #expect(item?.members.map(\.type) == [.schema("Out"), .schema("Call"), .schema("In")].reordered(like: item))
        #expect(
            item.map { Dictionary(uniqueKeysWithValues: $0.members.map { ($0.type, $0.recognition) }) } == [
                .schema("In"): .decoding(.object), .schema("Out"): .property("id"),
                .schema("Call"): .value(property: "type", values: ["call"]),
            ])
        #expect(
            reading.union("#/components/schemas/Any")?.members.map(\.recognition) == [
                .value(property: "type", values: ["message", "call"]),
                .value(property: "type", values: ["other"]),
            ])
    }

    @Test("members that are one primitive are that primitive; integers stay apart from other numbers, and come first")
    func primitives() throws {
        let reading = try read(
            schemas: """
                A: {oneOf: [{type: string, maxLength: 1}, {type: string, pattern: x}]}
                B: {anyOf: [{type: integer}, {type: number}]}
                C: {type: [number, integer]}
                D: {oneOf: [{type: number}, {type: integer}, {type: string}]}
                E: {anyOf: [{type: string, format: date-time}, {type: string}]}
                F: {type: string, anyOf: [{format: uri}, {format: email}]}
                G: {oneOf: [{type: integer, format: uint64}, {type: integer, format: int64}]}
                H: {oneOf: [{type: integer, format: uint32}, {type: integer, format: int64}]}
                """)
        #expect(reading.alias("#/components/schemas/A") == .string)
        let number = TypeReference.primitive(.number, .none)
        #expect(reading.union("#/components/schemas/B")?.members.map(\.type) == [.integer, number])
        #expect(reading.union("#/components/schemas/C")?.members.map(\.type) == [.integer, number])
        #expect(reading.union("#/components/schemas/D")?.members.map(\.type) == [.integer, number, .string])
        #expect(
            reading.union("#/components/schemas/G")?.members.map(\.type) == [
                .primitive(.int64, .none), .primitive(.uint64, .none),
            ])
        #expect(reading.alias("#/components/schemas/H") == .integer)
        #expect(reading.alias("#/components/schemas/E") == .string)
        #expect(reading.alias("#/components/schemas/F") == .string)
    }

    @Test("a list of types is a union, and its object has a place of its own")
    func typeList() throws {
        let reading = try read(
            schemas: "A: {type: [string, object, array, 'null'], properties: {x: {}}, items: {type: integer}}")
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.type) == [.string, .schema("A/type/1"), .array(of: .integer, .none)])
        #expect(union?.members.map(\.recognition) == [.kind(.string), .kind(.object), .kind(.array)])
        #expect(
            reading["#/components/schemas/A/type/1"]?.schemaPath
                == SchemaPath(root: .schema(["A"]), steps: [.member(index: 1)]))
    }

    @Test("an inline union in a union is taken apart, null leaves, and one member is that member")
    func flat() throws {
        let reading = try read(
            schemas: """
                A: {oneOf: [{oneOf: [{type: string}, {type: 'null'}]}, {oneOf: [{type: boolean}, {type: integer}]}]}
                B: {properties: {x: {oneOf: [{oneOf: [{$ref: '#/components/schemas/A'}]}]}, a: {$ref: '#/components/schemas/A'}}}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.type) == [.string, .primitive(.boolean, .none), .integer])
        #expect(reading.property("B", "a") == .nullable(.schema("A")))
        #expect(reading.property("B", "x") == .nullable(.schema("A")))
    }

    @Test("members that only say what is required are validation, no union")
    func validation() throws {
        let reading = try read(
            schemas: """
                A:
                  properties: {x: {type: string}, y: {type: string}}
                  anyOf: [{required: [x]}, {required: [y]}, {not: {required: [x, y]}}]
                """)
        #expect(reading.object("#/components/schemas/A")?.properties.map(\.isRequired) == [false, false])
        #expect(reading.codes == [])
    }

    @Test("beside properties the members' are added, optional unless all require them; contradictions are warnings")
    func besideProperties() throws {
        let reading = try read(
            schemas: """
                A:
                  properties: {id: {type: string}}
                  required: [id]
                  oneOf:
                  - {properties: {x: {type: string}, same: {}, bad: {type: string}}, required: [same, x]}
                  - {properties: {y: {type: string}, same: {}, bad: {type: integer}}, required: [same]}
                """)
        let object = reading.object("#/components/schemas/A")
        #expect(object?.properties.map(\.name) == ["bad", "id", "same", "x", "y"])
        #expect(object?.properties.map(\.isRequired) == [false, true, true, false, false])
        #expect(reading.codes == ["lossy-union"])
    }

    @Test("unions that lead to one another have each other's members, so that none leads back to itself")
    func cycles() throws {
        let reading = try read(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/X'}]}
                B: {oneOf: [{$ref: '#/components/schemas/Y'}, {$ref: '#/components/schemas/Alias'}]}
                Alias: {$ref: '#/components/schemas/C'}
                C: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: 'null'}]}
                Outside: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}
                X: {properties: {x: {type: integer}}, required: [x]}
                Y: {properties: {y: {type: integer}}, required: [y]}
                """)
        let members: Set<TypeReference> = [.schema("X"), .schema("Y"), .string]
        for name in ["A", "B", "C"] {
            #expect(Set(reading.union("#/components/schemas/" + name)?.members.map(\.type) ?? []) == members, "\(name)")
        }
        #expect(reading.union("#/components/schemas/A")?.members.map(\.type) == [.schema("Y"), .string, .schema("X")])
        #expect(
            reading.union("#/components/schemas/Outside")?.members.map(\.type.withoutNull) == [.integer, .schema("A")])
        #expect(reading.codes == [])
    }

    @Test("a union that leads only to itself is any value, however long the way")
    func emptyCycle() throws {
        let reading = try read(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}]}
                B: {anyOf: [{$ref: '#/components/schemas/C'}]}
                C: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                """)
        for name in ["A", "B", "C"] { #expect(reading.alias("#/components/schemas/" + name) == .any, "\(name)") }
        #expect(Set(reading.codes) == ["recursive-schema"])
    }

    @Test("in a cycle of more unions than any document needs, members that lead back are left out")
    func longCycle() throws {
        let count = 3000
        let reading = try read(
            schemas: (0..<count).map { number in
                """
                U\(number):
                  oneOf: [{$ref: '#/components/schemas/U\((number + 1) % count)'}, {$ref: '#/components/schemas/X'}, {type: string}]
                """
            }.joined(separator: "\n") + "\nX: {properties: {x: {type: integer}}, required: [x]}")
        let union = reading.union("#/components/schemas/U7")
        #expect(Set(union?.members.map(\.type) ?? []) == [.schema("X"), .string])
        #expect(reading.codes.count == count && Set(reading.codes) == ["recursive-schema"])
    }

    @Test("a member that may be anything makes the whole any value")
    func any() throws {
        let reading = try read(schemas: "A: {anyOf: [{type: string}, {}]}")
        #expect(reading.alias("#/components/schemas/A") == .any)
    }

    @Test("what a union's members have in common is known however deeply they are unions")
    func deepUnions() throws {
        var schemas = "Top: {oneOf: [{$ref: '#/components/schemas/U0'}, {type: string}, {properties: {other: {}}}]}\n"
        for level in 0..<15 {
            schemas +=
                "U\(level): {oneOf: [{$ref: '#/components/schemas/U\(level + 1)'}, {properties: {p\(level): {}}}]}\n"
        }
        let reading = try read(schemas: schemas + "U15: {properties: {p15: {}}, required: [p15]}\n")
        #expect(reading.codes == [])
        let members = reading.union("#/components/schemas/Top")?.members
        #expect(members?.count(where: { $0.recognition == .kind(.string) }) == 1)
        #expect(members?.first { $0.type == .schema("U0") }?.recognition == .decoding(.object))
        let outer = reading.union("#/components/schemas/U0")?.members
        #expect(outer?.map(\.recognition) == [.properties(["p0"]), .decoding(.object)])
    }

    @Test("of many equal members each is compared with the first of its look")
    func manyEqualMembers() throws {
        let members = (0..<2_000).map { number in
            "{properties: {a: {type: \(number % 2 == 0 ? "string" : "integer")}}}"
        }
        let reading = try read(schemas: "A: {oneOf: [\(members.joined(separator: ", "))]}\n")
        #expect(reading.codes == Array(repeating: "indistinct-member", count: 1_998))
        #expect(Set(reading.diagnostics.flatMap(\.notes).map(\.location.column)).count == 2)
    }
}

extension [TypeReference] {
    /// Sorted as the members of a union are: which comes first is another test's.
    fileprivate func reordered(like union: UnionType?) -> [TypeReference] {
        let order = union?.members.map(\.type) ?? []
        return sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
    }
}
