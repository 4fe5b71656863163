extension NamedRule {
    /// The severities and the description of the rule.
    var facts: Rule.Facts {
        let (fine, maybe, breaks) = (Severity.compatible, Severity.potentiallyBreaking, Severity.breaking)
        return switch self {
        case .versionDecreased: .init(maybe, nil, "`info.version` is lower than before")
        case .serverAdded: .init(fine, nil, "a server was added")
        case .serverRemoved: .init(maybe, nil, "a server was removed, or has another URL")

        case .securitySchemeAdded: .init(fine, nil, "a security scheme was added")
        case .securitySchemeRemoved: .init(maybe, nil, "a security scheme was removed")
        case .securitySchemeChanged: .init(breaks, nil, "the kind of a security scheme changed")
        case .oauthURLChanged: .init(maybe, nil, "a URL of an OAuth flow or of OpenID Connect changed")
        case .oauthFlowAdded: .init(fine, nil, "a flow was added to an OAuth scheme")
        case .oauthFlowRemoved: .init(breaks, nil, "a flow was removed from an OAuth scheme")
        case .oauthScopeAdded: .init(fine, nil, "a scope was added to an OAuth flow")
        case .oauthScopeRemoved: .init(maybe, nil, "a scope was removed from an OAuth flow")
        case .oauthScopeChanged: .init(fine, nil, "the description of an OAuth scope changed")
        case .securityRequired: .init(breaks, nil, "credentials are required where none were")
        case .securityDropped: .init(fine, nil, "credentials are no longer required")
        case .securityAdded: .init(fine, nil, "an alternative security requirement was added")
        case .securityRemoved: .init(breaks, nil, "an alternative security requirement was removed")
        case .securityScopeAdded: .init(breaks, nil, "another scope is required")
        case .securityScopeRemoved: .init(fine, nil, "a scope is no longer required")

        case .operationAdded: .init(fine, nil, "an operation was added")
        case .operationRemoved: .init(breaks, nil, "an operation was removed, whether it was deprecated or not")
        case .operationMoved: .init(breaks, nil, "the method or path of an operation with an `operationId` changed")
        case .operationIDAdded: .init(fine, nil, "an `operationId` was added")
        case .operationIDRemoved: .init(fine, nil, "an `operationId` was removed")
        case .operationIDChanged: .init(fine, nil, "an `operationId` changed")
        case .tagAdded: .init(fine, nil, "a tag was added to an operation")
        case .tagRemoved: .init(fine, nil, "a tag was removed from an operation")
        case .deprecated:
            .init(
                fine, fine,
                "an operation, a parameter, a property, a type or a security scheme is deprecated now")
        case .reactivated:
            .init(
                fine, fine,
                "an operation, a parameter, a property, a type or a security scheme is no longer deprecated")
        case .stabilityDecreased: .init(maybe, maybe, "`x-stability-level` was lowered")
        case .stabilityIncreased: .init(fine, fine, "`x-stability-level` was raised")

        case .optionalParameterAdded: .init(fine, nil, "an optional parameter was added")
        case .requiredParameterAdded: .init(breaks, nil, "a required parameter was added")
        case .requiredParameterWithDefaultAdded: .init(fine, nil, "a required parameter with a default was added")
        case .parameterRemoved: .init(maybe, nil, "a parameter was removed: the server may ignore or reject it")
        case .pathParameterRenamed: .init(fine, nil, "a path parameter was renamed")
        case .parameterMoved: .init(breaks, nil, "a parameter moved to another location, such as a header")
        case .parameterBecameRequired: .init(breaks, nil, "an optional parameter is required now")
        case .parameterBecameOptional: .init(fine, nil, "a required parameter is optional now")
        case .parameterSerializationChanged:
            .init(breaks, nil, "the `style`, `explode`, `allowReserved` or media type of a parameter changed")

        case .optionalBodyAdded: .init(fine, nil, "an optional request body was added")
        case .requiredBodyAdded: .init(breaks, nil, "a required request body was added")
        case .bodyRemoved: .init(breaks, nil, "the request body was removed")
        case .bodyBecameRequired: .init(breaks, nil, "the optional request body is required now")
        case .bodyBecameOptional: .init(fine, nil, "the required request body is optional now")
        case .mediaTypeAdded: .init(fine, fine, "a media type was added to a body")
        case .mediaTypeRemoved: .init(breaks, breaks, "a media type was removed from a body")
        case .mediaTypeGeneralized:
            .init(fine, maybe, "a media type became wider: `application/json` became `application/*`")
        case .mediaTypeSpecialized:
            .init(breaks, fine, "a media type became narrower: `application/*` became `application/json`")
        case .mediaTypeChanged: .init(maybe, maybe, "the parameters or the structured suffix of a media type changed")
        case .encodingChanged: .init(breaks, fine, "the `encoding` of a property of a form changed")

        case .successStatusAdded: .init(nil, maybe, "a success status was added")
        case .successStatusRemoved: .init(nil, breaks, "a success status was removed")
        case .failureStatusAdded: .init(nil, fine, "a failure status or `default` was added")
        case .failureStatusRemoved: .init(nil, fine, "a failure status or `default` was removed")
        case .headerAdded: .init(nil, fine, "a header field was added to a response")
        case .requiredHeaderRemoved: .init(nil, breaks, "a required header field of a response was removed")
        case .optionalHeaderRemoved: .init(nil, maybe, "an optional header field of a response was removed")
        case .headerBecameRequired: .init(nil, fine, "an optional header field of a response is always present now")
        case .headerBecameOptional: .init(nil, breaks, "a required header field of a response may be missing now")

        case .webhookAdded: .init(nil, fine, "a webhook or a callback was added")
        case .webhookRemoved: .init(nil, breaks, "a webhook or a callback was removed: nothing is received any more")
        case .webhookBodyAdded: .init(nil, fine, "a webhook or a callback has a body now")
        case .webhookBodyRemoved: .init(nil, breaks, "a webhook or a callback has no body any more")
        case .webhookBodyBecameRequired:
            .init(nil, fine, "the optional body of a webhook or a callback is always there now")
        case .webhookBodyBecameOptional: .init(nil, breaks, "the body of a webhook or a callback may be missing now")

        case .schemaAdded: .init(fine, fine, "a named schema was added")
        case .schemaRemoved: .init(fine, fine, "a named schema was removed; its uses are reported separately")
        case .schemaRenamed: .init(fine, fine, "a named schema was renamed")
        case .typeChanged: .init(breaks, breaks, "the type changed, and neither has all values of the other")
        case .typeGeneralized: .init(fine, breaks, "the type has all values of the old one, and others")
        case .typeSpecialized: .init(breaks, fine, "the type has only some values of the old one")
        case .becameNullable: .init(fine, breaks, "`null` is allowed now")
        case .becameNotNullable: .init(breaks, fine, "`null` is no longer allowed")
        case .additionalPropertiesAllowed: .init(fine, maybe, "an object may have other properties now")
        case .additionalPropertiesForbidden: .init(breaks, fine, "an object can no longer have other properties")
        case .allOfWordsAdded: .init(fine, fine, "a member of `allOf` with annotations only was added")
        case .allOfWordsRemoved: .init(fine, fine, "a member of `allOf` with annotations only was removed")

        case .optionalPropertyAdded: .init(fine, fine, "an optional property was added")
        case .requiredPropertyAdded: .init(breaks, fine, "a required property was added")
        case .requiredPropertyWithDefaultAdded: .init(fine, fine, "a required property with a default was added")
        case .optionalPropertyRemoved: .init(maybe, maybe, "an optional property was removed")
        case .requiredPropertyRemoved: .init(maybe, breaks, "a required property was removed")
        case .propertyBecameRequired: .init(breaks, fine, "an optional property is required now")
        case .propertyBecameRequiredWithDefault:
            .init(fine, fine, "an optional property with a default is required now")
        case .propertyBecameOptional: .init(fine, breaks, "a required property is optional now")
        case .optionalPropertyBecameReadOnly: .init(maybe, fine, "an optional property can no longer be sent")
        case .requiredPropertyBecameReadOnly: .init(maybe, fine, "a required property can no longer be sent")
        case .optionalPropertyBecameNotReadOnly: .init(fine, fine, "an optional property may be sent now")
        case .requiredPropertyBecameNotReadOnly: .init(breaks, fine, "a required property must be sent now")
        case .optionalPropertyBecameWriteOnly: .init(fine, maybe, "an optional property is no longer received")
        case .requiredPropertyBecameWriteOnly: .init(fine, breaks, "a required property is no longer received")
        case .optionalPropertyBecameNotWriteOnly: .init(fine, fine, "an optional property may be received now")
        case .requiredPropertyBecameNotWriteOnly: .init(fine, fine, "a required property is received now")

        case .becameEnumeration: .init(breaks, fine, "only listed values are allowed now")
        case .enumerationDropped: .init(fine, maybe, "values that are not listed are allowed now")
        case .enumValueAdded: .init(fine, maybe, "a value was added to an enumeration")
        case .enumValueRemoved: .init(breaks, fine, "a value was removed from an enumeration")
        case .wrappedInUnion: .init(fine, breaks, "the type became a member of a union")
        case .unwrappedFromUnion: .init(breaks, fine, "a union became one of its members")
        case .unionMemberAdded: .init(fine, maybe, "a member was added to a `oneOf` or `anyOf`")
        case .unionMemberRemoved: .init(breaks, fine, "a member was removed from a `oneOf` or `anyOf`")
        case .unionKeywordChanged: .init(maybe, maybe, "`oneOf` became `anyOf`, or the reverse")

        case .patternAdded: .init(breaks, fine, "a `pattern` was added")
        case .patternRemoved: .init(fine, maybe, "the `pattern` was removed")
        case .patternChanged: .init(maybe, maybe, "the `pattern` changed")
        case .patternGeneralized: .init(fine, maybe, "the `pattern` became one that matches everything")
        case .formatAdded: .init(maybe, fine, "a `format` without a type of its own was added")
        case .formatRemoved: .init(fine, maybe, "a `format` without a type of its own was removed")
        case .formatChanged: .init(maybe, maybe, "a `format` without a type of its own changed")
        case .multipleOfAdded: .init(breaks, fine, "a `multipleOf` was added")
        case .multipleOfRemoved: .init(fine, maybe, "the `multipleOf` was removed")
        case .multipleOfChanged: .init(maybe, maybe, "the `multipleOf` changed")
        case .uniqueItemsAdded: .init(breaks, fine, "a list can no longer have duplicate items")
        case .uniqueItemsRemoved: .init(fine, maybe, "a list may have duplicate items now")
        }
    }
}
