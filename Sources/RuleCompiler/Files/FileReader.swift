internal import LawPack
internal import SourceText

/// Finds and reads the files of a rule folder.
struct FileReader: Sendable {
  /// The path of the folder, or its name in messages.
  let name: String
  /// The texts that replace or add files, by path.
  let texts: [String: String]
  /// The names in the folder when it was opened; nil where only the texts are read.
  let entries: [String]?
  /// The files of the built-in law pack that stand in for those that the folder lacks.
  let builtIn: [String]

  /// Creates a reader; a folder without a law has the built-in one.
  /// - Parameter completing: Whether texts without a folder have it too.
  init(name: String, texts: [String: String], entries: [String]?, completing: Bool = false) {
    (self.name, self.texts, self.entries) = (name, texts, entries)
    let hasLaw = (entries ?? []).contains("law") || texts.keys.contains { $0.hasPrefix("law/") }
    builtIn = hasLaw || entries == nil && !completing ? [] : LawPack.paths.filter { $0.hasSuffix(".lua") }
  }

  private static let common = ["law", "shared"]

  /// The Lua files of the laws, or of an organisation.
  private static let luaFiles = FolderWalk.Target(
    folder: "the rule folder", files: "Lua files", most: 1000, isWanted: { $0.hasSuffix(".lua") })

  private init(name: String, texts: [String: String], entries: [String]?, builtIn: [String]) {
    (self.name, self.texts, self.entries, self.builtIn) = (name, texts, entries, builtIn)
  }

  /// Returns the reader with another text of one file.
  func replacing(_ path: String, with text: String) -> FileReader {
    FileReader(
      name: name, texts: texts.merging([path: text]) { $1 }, entries: entries, builtIn: builtIn)
  }

  /// The names of the organisations: the folders and Lua files besides the common ones.
  var organisations: [String] {
    let owners = (entries ?? []).filter { $0.hasSuffix(".lua") || mayBeFolder($0) } + texts.keys
    return Set(owners.map { RuleFile.owner(of: $0) }).filter(isOrganisation).sorted()
  }

  /// Whether a name can be that of an organisation.
  private func isOrganisation(_ name: String) -> Bool {
    FileKind.isPlainName(name) && !Self.common.contains(name)
  }

  /// Whether there is an organisation of a name: it has a Lua file, or a folder that cannot be read.
  func hasOrganisation(_ name: String) -> Bool {
    let found = files(of: name)
    if found.problems.isEmpty { return !found.paths.isEmpty }
    // While nothing in the rule folder can be read, an invented name has a problem as well.
    return (entries ?? []).contains { RuleFile.owner(of: $0) == name }
  }

  /// Whether an entry is a folder, or a link that leads nowhere and may have been one.
  private func mayBeFolder(_ entry: String) -> Bool {
    guard let kind = try? FileKind(of: name + "/" + entry) else { return !entry.contains(".") }
    return kind == .folder
  }

  /// The paths of some files, sorted, and what hides others.
  typealias Listing = (paths: [String], problems: [Diagnostic])

  /// The laws, then the shared files.
  var commonFiles: Listing {
    let (laws, shared) = (listing(of: "law", []), listing(of: "shared", []))
    return (laws.paths + shared.paths, laws.problems + shared.problems)
  }

  /// The Lua files of an organisation; empty where there is none of the name.
  func files(of organisation: String) -> Listing {
    isOrganisation(organisation) ? listing(of: organisation, [organisation + ".lua"]) : ([], [])
  }

  /// The Lua files of a folder and its subfolders, and of those beside it.
  private func listing(of folder: String, _ beside: [String]) -> Listing {
    var walk = FolderWalk(below: name, finding: Self.luaFiles)
    if entries != nil { for entry in beside + [folder] { walk.add(entry) } }
    let unsaved = texts.keys.filter { path in
      beside.contains(path)
        || path.hasPrefix(folder + "/") && path.hasSuffix(".lua") && !path.contains("/.")
    }
    let added = builtIn.filter { $0.hasPrefix(folder + "/") }
    return (Set(walk.paths).union(unsaved).union(added).sorted(), walk.problems)
  }

  /// Whether the folder on disk has something at a path, even a link that leads nowhere.
  private func isInFolder(_ path: String) -> Bool {
    entries != nil && (try? FileKind(of: name + "/" + path, followingLinks: false)) != nil
  }

  /// Reads the files of a listing.
  /// - Throws: The problems of the listing, and every file that cannot be read.
  func read(_ listing: Listing) throws(DiagnosticList) -> [RuleFile] {
    var problems = listing.problems
    var files: [RuleFile] = []
    for path in listing.paths {
      if let text = texts[path] {
        files.append(RuleFile(path: path, file: SourceFile(name: name + "/" + path, text: text)))
        continue
      }
      if builtIn.contains(path), !isInFolder(path), let file = LawPack.source(at: path) {
        files.append(RuleFile(path: path, file: file))
        continue
      }
      do throws(Diagnostic) {
        files.append(RuleFile(path: path, file: try SourceFile.read(name + "/" + path)))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return files
  }
}
