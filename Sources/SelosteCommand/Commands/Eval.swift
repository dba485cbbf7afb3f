internal import ArgumentParser
internal import Foundation
internal import LuaSandbox
internal import PrivacyCoding
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Eval: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Run a Lua script in the sandbox of the rules and print its values.",
    discussion: """
      The script has the functions of a rule: no clock, no files, no random numbers, no state between runs. The output of \
      `print` goes to standard error. `use` reads laws and shared files of the rule folder, if there is one.

      Exit code 0 if the script returned, 1 if it failed, 2 if it could not be read, 4 if it reached a limit.

      EXAMPLES
        seloste eval -e 'date "2024-02-29" + years(1)'
        echo 'return years(1)' > script.lua && \\
          seloste eval --format json script.lua
        echo 'return ("a,b"):find ","' | seloste eval
      """)

  @Argument(help: ArgumentHelp("A file of Lua, - for standard input.", valueName: "file"))
  var file: String?

  @Option(
    name: .customShort("e"),
    help: ArgumentHelp("Run this code; an expression needs no `return`.", valueName: "code"))
  var code: String?

  @Option(help: "The output format.")
  var format = Format.text

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if file != nil && code != nil { throw ValidationError("give a file or -e, not both") }
  }

  func run() throws {
    do throws(Diagnostic) {
      let script = try script()
      do throws(Diagnostic) {
        let values = try sandbox().evaluate(
          script, asExpression: code != nil, limits: options.limits(.deciding)
        ) { Terminal.writeError(TerminalText($0, keepingLines: true)) }
        write(values)
      } catch {
        report(error, of: script)
        throw error
      }
    } catch {
      switch error.kind {
      case .instructionLimit, .memoryLimit, .timeLimit: throw Exit.limit
      case .io: throw Exit.notLoaded
      default: throw Exit.failed
      }
    }
  }

  private func script() throws(Diagnostic) -> SourceFile {
    if let code { return SourceFile(name: "code", text: code) }
    do {
      guard let file, file != "-" else { return try StandardStreams.input() }
      return try SourceFile.read(file)
    } catch {
      report(error, of: nil)
      throw error
    }
  }

  /// Returns the sandbox; the default rule folder need not exist.
  private func sandbox() throws(Diagnostic) -> Sandbox {
    do throws(DiagnosticList) {
      return try options.hasRules ? Sandbox(rules: options.rules) : Sandbox()
    } catch {
      throw error.diagnostics.first ?? Diagnostic(.io, "cannot read the rule folder `\(options.rules)`")
    }
  }

  private struct Values: Encodable { var values: [ScriptValue] }
  private struct Fault: Encodable { var error: ErrorObject }

  private func write(_ values: [ScriptValue]) {
    switch format {
    case .text: Terminal.write(values.map { TerminalText($0, keepingLines: true) + "\n" }.joined())
    case .json: Terminal.writeRaw(CanonicalJSON.text(Values(values: values)) + "\n")
    }
  }

  private func report(_ error: Diagnostic, of script: SourceFile?) {
    switch format {
    case .text: Terminal.report(DiagnosticList([error]), sources: [script].compactMap(\.self))
    case .json: Terminal.writeRaw(CanonicalJSON.text(Fault(error: ErrorObject(error))) + "\n")
    }
  }
}
