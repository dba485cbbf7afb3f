extension FactSchema {
  /// Returns who knows a fact, and is asked for it where it is missing.
  ///
  /// The register knows the controller and the subject. What a request contains is known by its sender: the recipient in a
  /// disclosure, the controller where its own people ask, and the requester in all others. What the controller finds out about a
  /// request, the controller knows. An organisation declares who knows a fact of its own.
  /// - Parameters:
  ///   - path: The path of the fact, without indices.
  ///   - kind: The kind of request of the shared model.
  package func knower(of path: String, in kind: RequestKind?) -> DeclaredWords.Knower {
    if let declared = field(path: path)?.knower { return declared }
    guard path.hasPrefix("request"), !Self.foundOut.contains(path), !path.hasPrefix("request.staff") else {
      return .controller
    }
    return switch kind {
    case .disclosure: .recipient
    case .marketingUse, .publication, .transfer, .staffAccess, .retention: .controller
    default: .requester
    }
  }

  /// What the controller finds out about a request, and the sender does not state.
  private static let foundOut: Set<String> = [
    "request.received", "request.on_behalf", "request.law_checked", "request.technically_necessary",
    "request.transfer_tool", "request.soft_opt_in", "request.extension_announced", "request.repeated",
    "request.list_for_outsiders", "request.controller_claim", "request.dpf_certified",
    "request.transfer_assessed",
    "request.repetitive", "request.last_sale", "request.transfer_consent", "request.legal_form_met",
    "request.abuse_proved", "request.overriding_grounds", "request.items.right_then",
    "request.items.confirmed", "request.in_eea",
  ]
}
