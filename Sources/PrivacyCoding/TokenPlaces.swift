internal import CJSONCursor
internal import PrivacyModel

/// Finds the values of a JSON object's keys.
enum TokenPlaces {
  /// Stores the token of each field's value; returns false for an unknown or a duplicate key.
  static func find(
    _ object: Int, _ tokens: UnsafeBufferPointer<JSONToken>, _ table: FieldTable,
    _ places: UnsafeMutablePointer<Int32>, _ others: (UnsafeBufferPointer<UInt8>, Int) -> Bool
  ) -> Bool {
    for field in 0..<table.count { unsafe places[field] = -1 }
    var next = object + 1
    for _ in 0..<Int(unsafe tokens[object].count) {
      let key = unsafe UnsafeBufferPointer(start: tokens[next].text, count: Int(tokens[next].length))
      let value = next + 1
      if let field = unsafe table.field(named: key) {
        guard unsafe places[field] < 0 else { return false }
        unsafe places[field] = Int32(value)
      } else if unsafe !others(key, value) {
        return false
      }
      next = unsafe tokens.end(of: value)
    }
    return true
  }
}
