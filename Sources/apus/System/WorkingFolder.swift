#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The absolute path of the working directory; `/` when it has been removed.
func workingFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "/" }
    defer { free(folder) }
    return String(cString: folder)
}

/// The name of the working directory; `Example` for the root.
var workingFolderName: String { workingFolder().split(separator: "/").last.map(String.init) ?? "Example" }

/// Whether there is a file or folder at a path, after following symbolic links.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The path of the running binary, without symbolic links.
func executablePath() -> String? {
    #if canImport(Darwin)
    var size: UInt32 = 0
    _ = _NSGetExecutablePath(nil, &size)
    var name = [CChar](repeating: 0, count: Int(size) + 1)
    guard _NSGetExecutablePath(&name, &size) == 0, let path = realpath(name, nil) else { return nil }
    #else
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { free(path) }
    return String(cString: path)
}
