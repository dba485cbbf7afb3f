/// Does pieces of work some at a time and hands the results over in order; only one window of them is ever in memory.
struct OrderedWork: Sendable {
  let jobs: Int
  /// Pieces that one task does before it hands over; large enough that handing over costs nothing.
  private static let stretch = 64

  /// Hands every result to `deliver`, until that says that it wants no more.
  func run<Piece: Sendable, Result: Sendable>(
    _ pieces: some Sequence<Piece>, _ work: @escaping @Sendable (Piece) -> Result,
    _ deliver: (Result) -> Bool
  ) async {
    var iterator = pieces.makeIterator()
    if jobs == 1 {
      while let piece = iterator.next(), deliver(work(piece)) {}
      return
    }
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var started = 0
      var delivered = 0
      var waiting: [Int: [Result]] = [:]
      func start() -> Bool {
        var stretch: [Piece] = []
        while stretch.count < Self.stretch, let piece = iterator.next() { stretch.append(piece) }
        guard !stretch.isEmpty else { return false }
        let number = started
        group.addTask { [stretch] in (number, stretch.map(work)) }
        started += 1
        return true
      }
      while started < jobs * 2, start() {}
      while let (number, results) = await group.next() {
        waiting[number] = results
        while let next = waiting.removeValue(forKey: delivered) {
          guard next.allSatisfy(deliver) else {
            group.cancelAll()
            return
          }
          delivered += 1
        }
        _ = start()
      }
    }
  }
}
