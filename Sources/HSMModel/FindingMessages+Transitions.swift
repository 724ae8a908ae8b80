import HSMSyntax
import HSMText

/// Findings about transitions.
extension Finding.Message {

  package static func missingJumpBack(_ path: String) -> Self {
    Self { place in
      place.make(
        .missingJumpBack,
        (place.isPayload ? "the transition to `\(path)`" : "`-> \(path)`")
          + " does not say where control comes back",
        label: "leads into another machine",
        note: "when the other machine ends, the conversation goes on in a state of this machine",
        help: place.isPayload
          ? "write a pair: `[\"\(path)\", \"state\"]`" : "write `-> \(path) then state`"
      )
    }
  }

  package static func jumpBackNotInternal(_ path: String) -> Self {
    Self { place in
      place.make(
        .jumpBackNotInternal, "control cannot come back to `\(path)`, a state of another machine",
        label: "not a state of this machine",
        note: "the API requires the state after the other machine ends to be one of this machine",
        help: "name a state of this machine; it may lead to `\(path)`")
    }
  }

  package static func unexpectedJumpBack(_ name: String) -> Self {
    Self { place in
      place.make(
        .unexpectedJumpBack, "`\(name)` is a state of this machine, so nothing comes back from it",
        label: place.isPayload
          ? "the first of a pair is `reference.state`"
          : "belongs only after a state of another machine",
        note: place.isPayload
          ? "the API takes a pair only for a state of another machine"
          : "`then` says where control comes back when another machine ends",
        help: place.isPayload
          ? .guess(
            "write the name alone, or name a state of another machine",
            place.whole.map { [place.edit($0, place.text)] } ?? [])
          : .guess(
            "remove it, or lead to a state of another machine: `-> reference.state then state`",
            place.removal()))
    }
  }

}
