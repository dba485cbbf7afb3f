internal import ArgumentParser
internal import Foundation
internal import SourceText

extension Seloste {
  /// Parses the command line and runs the command; every exit but signals passes through here.
  static func main() async {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch is LoadFailure {
      Foundation.exit(StandardStreams.status(Exit.notLoaded.rawValue))
    } catch {
      let code = exitCode(for: error)
      let message = UsageMessage(fullMessage(for: error), arguments: CommandLine.arguments).text
      if !message.isEmpty {
        if code.isSuccess { Terminal.write(message + "\n") } else { Terminal.writeError(message + "\n") }
      }
      Foundation.exit(StandardStreams.status(code.rawValue))
    }
    Foundation.exit(StandardStreams.status(0))
  }
}
