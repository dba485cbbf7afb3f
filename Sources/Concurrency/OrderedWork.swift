/// Runs pieces of work concurrently and delivers the results in order.
///
/// Only one window of pieces is in memory.
package struct OrderedWork: Sendable {
  private let jobs: Int
  /// The number of pieces that one task does before it delivers, so that delivery costs little.
  private let batch: Int

  /// Creates a runner of this many tasks, each of which does some pieces before it delivers.
  package init(jobs: Int, batch: Int = 64) { (self.jobs, self.batch) = (max(1, jobs), max(1, batch)) }

  /// Delivers each result in the order of the pieces, until `deliver` returns false.
  package func run<Piece: Sendable, Result: Sendable>(
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
        var batch: [Piece] = []
        while batch.count < self.batch, let piece = iterator.next() { batch.append(piece) }
        guard !batch.isEmpty else { return false }
        let number = started
        group.addTask { [batch] in (number, batch.map(work)) }
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
