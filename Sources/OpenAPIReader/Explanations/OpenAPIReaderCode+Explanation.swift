import Diagnostics

extension OpenAPIReaderCode {
    package var explanation: Explanation {
        switch self {
        case .notOpenAPI: .notOpenAPI
        case .unsupportedVersion: .unsupportedVersion
        case .malformed: .malformed
        case .confusableName: .confusableName
        case .missingInfo: .missingInfo
        case .relativePath: .relativePath
        case .duplicateOperationID: .duplicateOperationID
        case .missingResponses: .missingResponses
        case .invalidStatus: .invalidStatus
        case .unexpectedContent: .unexpectedContent
        case .invalidMediaType: .invalidMediaType
        case .invalidPagination: .invalidPagination
        case .configuredPagination: .configuredPagination
        case .undefinedSecurityScheme: .undefinedSecurityScheme
        case .unknownSecurityScheme: .unknownSecurityScheme
        case .undeclaredPathParameter: .undeclaredPathParameter
        case .unusedPathParameter: .unusedPathParameter
        case .optionalPathParameter: .optionalPathParameter
        case .duplicateParameter: .duplicateParameter
        case .invalidParameter: .invalidParameter
        case .invalidStyle: .invalidStyle
        case .formParameter: .formParameter
        case .bodyParameter: .bodyParameter
        case .parameterWithoutSchema: .parameterWithoutSchema
        case .responseSchema: .responseSchema
        case .queryInPath: .queryInPath
        case .fragmentInPath: .fragmentInPath
        case .typeListIn30: .typeListIn30
        case .nullTypeIn30: .nullTypeIn30
        case .fileType: .fileType
        case .unknownType: .unknownType
        case .unknownSchemaKey: .unknownSchemaKey
        case .referenceSiblings: .referenceSiblings
        case .allOfConflict: .allOfConflict
        case .recursiveSchema: .recursiveSchema
        case .tooDeep: .tooDeep
        case .mixedEnumeration: .mixedEnumeration
        case .misplacedEnumeration: .misplacedEnumeration
        case .lossyUnion: .lossyUnion
        case .indistinctMember: .indistinctMember
        case .overlappingMembers: .overlappingMembers
        case .severalPatterns: .severalPatterns
        case .invalidPattern: .invalidPattern
        case .itemsList: .itemsList
        case .contradictoryAccess: .contradictoryAccess
        case .undefinedRequiredProperty: .undefinedRequiredProperty
        }
    }
}
