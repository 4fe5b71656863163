import Diagnostics

extension SwaggerCode {
    package var explanation: Explanation {
        switch self {
        case .unknownSwaggerKey: .unknownSwaggerKey
        case .openAPI3Key: .openAPI3Key
        case .swaggerValue: .swaggerValue
        case .severalBodies: .severalBodies
        case .misplacedFile: .misplacedFile
        case .collectionFormat: .collectionFormat
        case .unknownFlow: .unknownFlow
        case .swaggerServer: .swaggerServer
        }
    }
}
