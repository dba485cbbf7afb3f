/// Paths of files as reports write them.
enum FileReference {
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)

  /// The path as a URI reference (RFC 3986): relative for a relative path, `file:` for an absolute one.
  static func uri(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = relative(path).utf8.flatMap { byte in
      plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return (path.hasPrefix("/") ? "file://" : "") + String(decoding: encoded, as: UTF8.self)
  }

  /// The path without `./` at its start.
  static func relative(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
