import Diagnostics

extension SpecLoaderCode {
    public var explanation: Explanation {
        switch self {
        case .unreadableFile: .unreadableFile
        case .syntax: .syntax
        case .windows1252: .windows1252
        case .looseJSON: .looseJSON
        case .limit: .limit
        case .duplicateKey: .duplicateKey
        case .complexKey: .complexKey
        case .mergeKey: .mergeKey
        case .loneSurrogate: .loneSurrogate
        case .invalidReference: .invalidReference
        case .unresolvedReference: .unresolvedReference
        case .circularReference: .circularReference
        case .remoteReference: .remoteReference
        case .referenceOutsideRoot: .referenceOutsideRoot
        case .definitionsReference: .definitionsReference
        case .overlay: .overlay
        case .overlayInfo: .overlayInfo
        case .overlayTarget: .overlayTarget
        case .overlayMerge: .overlayMerge
        }
    }
}
