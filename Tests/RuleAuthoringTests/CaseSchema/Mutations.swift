import SourceText

/// Changes of one value of a case, most of which make it invalid.
enum Mutation: CaseIterable {
  case null, word, number, negative, fraction, flag, emptyText, noDay, list, inList, mapping, misspelt,
    unknown, removed

  /// The value in place of another; nil for a change of the mapping that it is in.
  func value(for old: SourceNode) -> SourceNode? {
    func scalar(_ text: String, _ isPlain: Bool) -> SourceNode {
      SourceNode(.scalar(text, isPlain: isPlain), at: old.position)
    }
    return switch self {
    case .null: scalar("null", true)
    case .word: scalar("nonsense", false)
    case .number: scalar("7", true)
    case .negative: scalar("-1", true)
    case .fraction: scalar("1.5", true)
    case .flag: scalar("true", true)
    case .emptyText: scalar("", false)
    case .noDay: scalar("2026-02-30", false)
    case .list: SourceNode(.list([]), at: old.position)
    case .inList: SourceNode(.list([old]), at: old.position)
    case .mapping: SourceNode(.map([]), at: old.position)
    case .misspelt, .unknown, .removed: nil
    }
  }
}

extension SourceNode {
  /// The number of members and elements in the node.
  var size: Int {
    switch content {
    case .scalar: 0
    case .list(let items): items.reduce(0) { $0 + 1 + $1.size }
    case .map(let entries): entries.reduce(0) { $0 + 1 + $1.value.size }
    }
  }

  /// Returns the node with a change of the member or element with a number, in the order of the text.
  func changed(_ number: Int, by mutation: Mutation) -> SourceNode {
    var left = number
    return changed(&left, mutation)
  }

  private func changed(_ left: inout Int, _ mutation: Mutation) -> SourceNode {
    switch content {
    case .scalar: return self
    case .list(let items):
      var result: [SourceNode] = []
      for item in items {
        defer { left -= 1 }
        if left == 0 {
          if mutation != .removed { result.append(mutation.value(for: item) ?? item) }
        } else {
          result.append(item.changedInside(&left, mutation))
        }
      }
      return SourceNode(.list(result), at: position)
    case .map(let entries):
      var result: [Entry] = []
      for entry in entries {
        defer { left -= 1 }
        guard left == 0 else {
          result.append(
            Entry(key: entry.key, position: entry.position, value: entry.value.changedInside(&left, mutation))
          )
          continue
        }
        let key = mutation == .misspelt ? entry.key + "x" : entry.key
        if mutation != .removed {
          result.append(
            Entry(key: key, position: entry.position, value: mutation.value(for: entry.value) ?? entry.value))
        }
        if mutation == .unknown {
          result.append(Entry(key: "nonsense", position: position, value: entry.value))
        }
      }
      return SourceNode(.map(result), at: position)
    }
  }

  /// Changes the inside of a member that is not the one itself.
  private func changedInside(_ left: inout Int, _ mutation: Mutation) -> SourceNode {
    guard left > 0 else { return self }
    var inner = left - 1
    let node = inner < size ? changed(&inner, mutation) : self
    left -= size
    return node
  }
}
