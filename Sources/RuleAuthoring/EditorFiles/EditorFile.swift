/// A file for editors or linters.
package struct EditorFile: Hashable, Sendable {
  /// The path, relative to the folder that holds `rules`.
  package var path: String
  /// The text.
  package var text: String

  /// Creates a file.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Returns the files for a rule folder.
  /// - Parameters:
  ///   - rules: The path of the rule folder, relative to the folder of the files.
  ///   - organisations: The language of each organisation that declares words or facts.
  package static func all(
    rules: String = "rules", organisations: [LanguageSchema] = []
  ) -> [EditorFile] {
    [
      EditorFile(path: ".luacheckrc", text: LanguageSchema.luacheck(organisations, rules: rules)),
      EditorFile(path: ".luarc.json", text: LanguageServerText.text(folder: ".luals", rules: rules)),
      EditorFile(path: ".luals/seloste.lua", text: LanguageSchema.luaCATS(organisations)),
    ]
  }
}

extension LanguageSchema {
  /// Returns a definition file for lua-language-server: the shared language, and what organisations declare.
  package static func luaCATS(_ organisations: [LanguageSchema] = []) -> String {
    LuaCATSText(schema: LanguageSchema(joining: organisations), organisations: organisations).text
  }

  /// Returns a configuration for luacheck: the shared language, and what organisations declare for the files in their folders.
  package static func luacheck(_ organisations: [LanguageSchema] = [], rules: String = "rules") -> String {
    LuacheckText(schema: .shared, organisations: organisations, rules: rules).text
  }

  /// The reference as Markdown.
  package var markdown: String { MarkdownText(schema: self).text }
}
