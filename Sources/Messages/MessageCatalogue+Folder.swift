public import Diagnostics
internal import Foundation

extension MessageCatalogue {
  /// Reads the catalogue of a rule folder: `messages.yaml`, and with it the acts and statements that each organisation's own
  /// `messages.yaml` tells.
  ///
  /// Throws every problem of every file; one name that two files tell is a problem of the second.
  public init(rules directory: String) throws(DiagnosticList) {
    let own = Self.organisations(of: directory).map { "\(directory)/\($0)/messages.yaml" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    self = try MessageCatalogue(
      Self.file(directory + "/messages.yaml"),
      adding: own.map { path throws(DiagnosticList) in try Self.file(path) })
  }

  /// Reads a catalogue, and what organisations tell beside it.
  ///
  /// Throws every problem of every file; one name that two files tell is a problem of the second.
  public init(_ file: SourceFile, adding own: [SourceFile]) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    var whole = CatalogueReader.Content()
    for (number, file) in ([file] + own).enumerated() {
      do throws(DiagnosticList) {
        whole.add(try CatalogueReader.read(file, isOwn: number > 0), &problems)
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    self.init(texts: whole.texts)
  }

  private static func organisations(of directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
  }

  private static func file(_ path: String) throws(DiagnosticList) -> SourceFile {
    do throws(Diagnostic) {
      return try SourceFile.read(path)
    } catch {
      throw DiagnosticList([error])
    }
  }
}

extension CatalogueReader.Content {
  fileprivate mutating func add(_ other: CatalogueReader.Content, _ problems: inout [Diagnostic]) {
    for (section, texts) in other.texts {
      for (name, languages) in texts.sorted(by: { $0.key < $1.key }) {
        let place = other.places[section]?[name]
        if let first = places[section]?[name] {
          problems.append(
            Diagnostic(
              .badCase, "`\(name)` of `\(section.rawValue)` is told twice", at: place, width: name.count,
              help:
                "the other stands at \(first); what several organisations tell belongs to the rule folder's messages.yaml"
            ))
        } else {
          self.texts[section, default: [:]][name] = languages
          places[section, default: [:]][name] = place
        }
      }
    }
  }
}
