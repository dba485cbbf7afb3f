/// A file for editors or linters.
public struct EditorFile: Hashable, Sendable {
  /// The path, relative to the folder that holds `rules`.
  public var path: String
  /// The text.
  public var text: String

  /// Creates a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The files of this version.
  public static let all: [EditorFile] = [
    EditorFile(path: ".luacheckrc", text: LanguageSchema.current.luacheck),
    EditorFile(path: ".luarc.json", text: LanguageServerText.text(folder: ".luals")),
    EditorFile(path: ".luals/seloste.lua", text: LanguageSchema.current.luaCATS),
  ]
}

extension LanguageSchema {
  /// A definition file for lua-language-server.
  public var luaCATS: String { LuaCATSText(schema: self).text }
  /// A configuration for luacheck.
  public var luacheck: String { LuacheckText(schema: self).text }
  /// The reference as Markdown.
  public var markdown: String { MarkdownText(schema: self).text }
}
