internal import SourceText

extension FolderCompiler {
  /// Returns the compiler of the folder with another text of one file.
  package func replacing(_ path: String, with text: String) -> FolderCompiler {
    var compiler = self
    compiler.folder = folder.replacing(path, with: text)
    return compiler
  }

  /// Reads the acts and laws after a change of one common file: only that file and those that use it run again.
  /// - Parameter common: The rules before the change, without problems.
  package func common(afterChangeOf path: String, from common: CommonRules) -> CommonRules {
    let files = RuleFiles(common: folder.common, scripts: folder.scripts)
    let order = files.laws(of: nil)
    let changed = files.users(of: path)
    // Every law reads the acts.
    guard !changed.contains(where: { files.all[$0].kind == .statutes }) else {
      return self.common(mayLackLaw: true)
    }
    let rerun = order.filter { changed.contains($0) }
    let factory = factory(files, order: order, layout: .shared) { $0.isCommon }
    let ran = run(rerun, of: factory, files, fallback: rerun.first ?? 0)
    let log = LoadLog(files.scripts, limits: limits)
    var reader = DocumentReader(log: log)
    reader.statutes = common.statutes
    var result = common
    if let values = ran.value?.values {
      let part = law(in: values, files, &reader)
      result.replaceDocuments(by: part)
      if rerun.contains(where: { files.all[$0].kind == .assumptions }) {
        result.assumptions = part.assumptions
      }
    }
    result.problems = ran.problems + log.diagnostics
    return result
  }
}

extension RuleFiles {
  /// The numbers of a file and of those that use it, directly or through others.
  fileprivate func users(of path: String) -> Set<Int> {
    var found = Set(all.indices.filter { all[$0].path == path })
    var names = [String(path.dropLast(4))]
    while let name = names.popLast() {
      for number in all.indices where !found.contains(number) && scripts[number].tokens.uses(name) {
        found.insert(number)
        names.append(all[number].name)
      }
    }
    return found
  }
}

extension LuaTokens {
  /// Whether the file has `use "name"`, or a `use` whose name is computed and may be any.
  fileprivate func uses(_ name: String) -> Bool {
    tokens.indices.contains { place in
      guard tokens[place].kind == .name, tokens[place].text == "use" else { return false }
      let isBracketed = place + 1 < tokens.count && tokens[place + 1].text == "("
      let argument = isBracketed ? place + 2 : place + 1
      guard argument < tokens.count, tokens[argument].kind == .string else { return true }
      let isWhole = !isBracketed || argument + 1 < tokens.count && tokens[argument + 1].text == ")"
      return tokens[argument].text == name || !isWhole || tokens[argument].text.contains("\\")
    }
  }
}
