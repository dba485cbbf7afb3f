internal import Concurrency
internal import LuaSandbox
internal import SourceText

/// The files that the machines of one organisation can run: the common ones, then its own.
///
/// A file's number is its place.
struct RuleFiles: Sendable {
  let all: [RuleFile]
  let scripts: [RuleScript]

  /// The common files alone.
  init(common: [RuleFile], scripts: [RuleScript]) { (all, self.scripts) = (common, scripts) }

  /// The common files and those of an organisation, which are read.
  /// - Throws: Every file that cannot be read.
  init(folder: RuleFolder, organisation: String) throws(DiagnosticList) {
    let own = try folder.files(of: organisation)
    all = folder.common + own
    scripts = folder.scripts + own.concurrentMap { RuleScript(path: $0.path, source: $0.file) }
  }

  /// The numbers of the registers.
  var registers: [Int] { all.indices.filter { all[$0].kind == .register } }

  /// The number of the file that declares the organisation's words; nil where there is none.
  var vocabulary: Int? { all.firstIndex { $0.kind == .vocabulary } }

  /// The number of the file with the organisation's properties; nil where there is none.
  var properties: Int? { all.firstIndex { $0.kind == .properties } }

  /// The numbers of the acts, assumptions and laws of an owner, in this order; of the common ones for nil.
  func laws(of owner: String?) -> [Int] {
    let owned = all.indices.filter { all[$0].isCommon == (owner == nil) }
    return [.statutes, .assumptions, .law].flatMap { kind in owned.filter { all[$0].kind == kind } }
  }

  /// The sources of a machine; `use` cannot find a file that is not open.
  func sources(isOpen: (RuleFile) -> Bool) -> [LuaSource] {
    all.enumerated().map { number, file in
      isOpen(file)
        ? LuaSource(name: file.path, text: file.file.text) : LuaSource(name: "(hidden) \(number)", text: "")
    }
  }
}

extension RuleFile {
  /// Whether it is in `law/` or `shared/`.
  var isCommon: Bool { path.hasPrefix("law/") || path.hasPrefix("shared/") }
}
