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

  /// The files of this version.
  package static let all: [EditorFile] = [
    EditorFile(path: ".luacheckrc", text: LanguageSchema.current.luacheck),
    EditorFile(path: ".luarc.json", text: LanguageServerText.text(folder: ".luals")),
    EditorFile(path: ".luals/seloste.lua", text: LanguageSchema.current.luaCATS),
  ]
}

extension LanguageSchema {
  /// A definition file for lua-language-server.
  package var luaCATS: String { LuaCATSText(schema: self).text }
  /// A configuration for luacheck.
  package var luacheck: String { LuacheckText(schema: self).text }
  /// The reference as Markdown.
  package var markdown: String { MarkdownText(schema: self).text }
}
