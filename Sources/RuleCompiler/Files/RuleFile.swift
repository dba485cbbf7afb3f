package import SourceText

/// A Lua file of a rule folder, its path relative to the folder.
package struct RuleFile: Sendable {
  package enum Kind: Sendable {
    case law, shared, register
    /// `law/statutes.lua`, or `<organisation>/statutes.lua`: the acts that rules may cite.
    case statutes
    /// `<organisation>/organisation.lua`: the controller that the registers in its folder share.
    case organisation
    /// `<organisation>/vocabulary.lua`: the words that the organisation declares.
    case vocabulary
    /// `law/assumptions.lua`, or `<organisation>/assumptions.lua`: what unstated facts are taken for.
    case assumptions
    /// `<organisation>/properties.lua`: what no answer of its registers may be.
    case properties

    package init(path: String) {
      let parts = path.split(separator: "/")
      let folder = parts.count > 2 ? parts[1] : ""
      switch (parts.first, parts.last) {
      case ("law", "statutes.lua"): self = parts.count == 2 ? .statutes : .law
      case ("law", "assumptions.lua"): self = parts.count == 2 ? .assumptions : .law
      case ("law", _): self = .law
      case ("shared", _): self = .shared
      case (_, "organisation.lua") where parts.count > 1: self = .organisation
      case (_, "statutes.lua") where parts.count == 2: self = .statutes
      case (_, "assumptions.lua") where parts.count == 2: self = .assumptions
      case (_, "vocabulary.lua") where parts.count == 2: self = .vocabulary
      case (_, "properties.lua") where parts.count == 2: self = .properties
      default: self = folder == "law" ? .law : folder == "shared" ? .shared : .register
      }
    }
  }

  package let path: String
  package let file: SourceFile
  package let kind: Kind

  package init(path: String, file: SourceFile) {
    (self.path, self.file, kind) = (path, file, Kind(path: path))
  }

  /// The path without `.lua`.
  package var name: String { String(path.dropLast(4)) }

  /// The path of its folder.
  package var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }

  /// Returns the organisation that a file or a register belongs to by its path: the first folder, or the file beside the folders.
  package static func owner(of path: String) -> String {
    let first = path.prefix { $0 != "/" }
    return String(first == path[...] && first.hasSuffix(".lua") ? first.dropLast(4) : first)
  }
}
