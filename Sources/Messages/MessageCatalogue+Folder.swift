public import SourceText

extension MessageCatalogue {
  /// Reads the catalogue of a rule folder: its `messages.yaml` and each organisation's own, with texts for the
  /// organisation's acts and statements and its own texts for reasons.
  ///
  /// - Throws: every problem of every file; a name that two files define is a problem of the second.
  public init(rules directory: String) throws(DiagnosticList) {
    let all: SourceFile
    do throws(Diagnostic) {
      all = try SourceFile.read(directory + "/messages.yaml")
    } catch {
      throw DiagnosticList([error])
    }
    let own = try SourceFile.read(named: "messages.yaml", inFoldersOf: directory)
    try self.init(all, adding: own)
  }

  /// Reads a catalogue and the files of organisations.
  ///
  /// - Throws: every problem of every file; a name that two files define is a problem of the second.
  package init(_ file: SourceFile, adding own: [SourceFile]) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    var whole = CatalogueReader.Content()
    var reasons: [String: [String: [Language: String]]] = [:]
    for (number, file) in ([file] + own).enumerated() {
      do throws(DiagnosticList) {
        var content = try CatalogueReader.read(file, isOwn: number > 0)
        if number > 0 { reasons[file.folder] = content.texts.removeValue(forKey: .reasons) }
        whole.add(content, &problems)
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    self.init(texts: whole.texts, own: reasons)
  }
}

extension SourceFile {
  /// The name of the folder that holds the file.
  fileprivate var folder: String { name.split(separator: "/").dropLast().last.map(String.init) ?? "" }
}

extension CatalogueReader.Content {
  fileprivate mutating func add(_ other: CatalogueReader.Content, _ problems: inout [Diagnostic]) {
    for (section, texts) in other.texts {
      for (name, languages) in texts.sorted(by: { $0.key < $1.key }) {
        let place = other.places[section]?[name]
        if let first = places[section]?[name] {
          problems.append(
            Diagnostic(
              .badCase, "`\(name)` of `\(section.rawValue)` is defined twice", at: place, width: name.count,
              help:
                "also defined at \(first); texts for several organisations belong in messages.yaml of the rule folder"
            ))
        } else {
          self.texts[section, default: [:]][name] = languages
          places[section, default: [:]][name] = place
        }
      }
    }
  }
}
