import Foundation
import LuaSandbox
import Testing

/// Scripts return the same in any locale of the embedding program, and leave that locale unchanged.
///
/// The locale belongs to the process: each test runs in a process of its own.
struct LocaleTests {
  /// A folder with Finnish locales, which format `1,5` and sort `B` after `a`; nil where this system cannot make them.
  static let folder: String? = {
    let folder = URL.temporaryDirectory.appending(
      path: "seloste-locales-\(ProcessInfo.processInfo.processIdentifier)")
    guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
    else {
      return nil
    }
    let made = ["UTF-8", "ISO-8859-1"].allSatisfy { encoding in
      succeeds(["localedef", "-i", "fi_FI", "-f", encoding, folder.appending(path: "fi_FI.\(encoding)").path])
    }
    return made ? folder.path : nil
  }()

  /// Runs a command without output.
  ///
  /// `Process` leaks memory, which the address sanitizer would report.
  private static func succeeds(_ command: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
    }
    let arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    var status: Int32 = -1
    return posix_spawnp(&process, command[0], &actions, nil, arguments, nil) == 0
      && waitpid(process, &status, 0) == process && status == 0
  }

  /// Whether to run the test; in CI, it fails where the locales cannot be made.
  static let isPossible = folder != nil || ProcessInfo.processInfo.environment["SELOSTE_STRICT"] != nil

  static let script = #"""
    local list = { "a", "B", "Z", "b", "\228", "_", "-a", "ab", "A" }
    table.sort(list)
    local upper, lower = "", ""
    for byte = 1, 255 do
      upper = upper .. string.char(byte):upper():byte() .. " "
      lower = lower .. string.char(byte):lower():byte() .. " "
    end
    return 1.5 .. "", tostring(1e15 / 3), ("%.2f|%g|%q|%a|%5.1f|%d"):format(1.5, 2.5, 0.1, 0.1, 1e6, 1000000), "1.5" + 1,
      tonumber "1.5", tostring(tonumber "1,5"), ("a" < "B"), ("Z" <= "a"), table.concat(list, " "),
      upper, lower, ("a,b.\228"):find("%a+$"), ("\228"):match("%w"), table.concat({ 1.5, 2 }, ";"), #("%s"):format(1e100),
      select(2, pcall(error, 1.5)), math.tointeger("2"), 0x.8p1
    """#

  /// Returns the results of scripts, and checks that each exit from a machine restores the program's locale.
  private static func results() throws -> [String] {
    var configuration = LuaConfiguration()
    configuration.sources = [
      LuaSource(name: "script", text: script), LuaSource(name: "failing", text: "error(1.5)"),
      LuaSource(name: "endless", text: "while true do end"),
      LuaSource(name: "asking", text: "return function(case) return ask(1.5 .. '') .. 1.5 end"),
    ]
    configuration.types = types
    var program: [String] = []
    configuration.functions = [
      LuaHostFunction(name: "ask", parameters: [.text], result: .text, cost: 0, identifier: 6) { values in
        guard case .string(let text) = values[0] else { return nil }
        return .string("\(text) \(String(format: "%.1f", 0.5)) ")
      }
    ]
    let machine = try LuaMachine(configuration)
    var results: [String] = []
    func note(_ text: String) {
      results.append(text)
      program.append(String(format: "%.1f", 1.5))
    }
    note("\(try machine.evaluate(0))")
    note("\(try #require(throws: LuaError.self) { try machine.evaluate(1) }.message)")
    var batch = batch(facts([]), output: function(try machine.load(3).value))
    let output = try machine.run(&batch).output(0, 0)
    note("\(output)".replacing("0,5", with: "0.5"))
    #expect(
      "\(output)".contains("0,5") == program[0].contains(","),
      "the host's function runs in the program's locale")
    note(
      "\(try #require(throws: LuaError.self) { try machine.evaluate(2, limits: .init(instructions: 1000, bytes: 1 << 24, time: .seconds(9))) }.kind)"
    )
    note(LuaValue.text(of: 1.5) + LuaValue.text(of: 2) + LuaValue.text(of: -.infinity))
    #expect(Set(program).count == 1, "the program's locale is restored: \(program)")
    return results
  }

  @Test(.enabled(if: isPossible, "no Finnish locale can be made here: install Debian's `locales`"))
  func scriptsReturnTheSameInAnyLocale() async throws {
    let folder = try #require(Self.folder, "no Finnish locale can be made: CI installs `locales`")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      let inC = try Self.results()
      #expect(inC[0].contains("1.5") && inC[2].contains("1.5 0.5 1.5"), "\(inC)")
      setenv("LOCPATH", folder, 1)
      for encoding in ["UTF-8", "ISO-8859-1"] {
        let name = "fi_FI.\(encoding)"
        // Of the whole process, then of this thread alone.
        _ = try #require(setlocale(LC_ALL, name))
        #expect(String(format: "%.1f", 1.5) == "1,5")
        #expect(try Self.results() == inC)
        let global = uselocale(nil)
        let locale = try #require(duplocale(global))  // `newlocale` leaks memory where LOCPATH is set
        setlocale(LC_ALL, "C")
        uselocale(locale)
        #expect(String(format: "%.1f", 1.5) == "1,5")
        #expect(try Self.results() == inC)
        #expect(uselocale(nil) == locale)
        uselocale(global)
        freelocale(locale)
      }
    }
  }
}
