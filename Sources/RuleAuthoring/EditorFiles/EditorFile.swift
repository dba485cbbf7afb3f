/// A file that editors or linters look for, with the text that it should have.
public struct EditorFile: Hashable, Sendable {
  /// Where it stands, from the folder that holds `rules`.
  public var path: String
  /// Its text.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Every such file of this version.
  public static let all: [EditorFile] = [
    EditorFile(path: ".luacheckrc", text: LanguageSchema.current.luacheck),
    EditorFile(path: ".luarc.json", text: LanguageServerText.text(folder: ".luals")),
    EditorFile(path: ".luals/seloste.lua", text: LanguageSchema.current.luaCATS),
  ]
}

extension LanguageSchema {
  /// A meta file of lua-language-server.
  public var luaCATS: String { LuaCATSText(schema: self).text }
  /// A configuration of luacheck.
  public var luacheck: String { LuacheckText(schema: self).text }
  /// A reference for people.
  public var markdown: String { MarkdownText(schema: self).text }
}
