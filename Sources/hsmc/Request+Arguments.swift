import HSMPayload

extension Request {

  /// Reads the options of `arguments` that a request needs.
  init(_ arguments: Arguments) throws(UsageError) {
    guard let organization = arguments["organization"] else {
      throw .other(
        "`--emit request` needs the organization", help: "add `--organization NAME`")
    }
    let isSegment = organization.utf8.allSatisfy {
      $0.isASCIILetterOrDigit || [0x2D, 0x2E, 0x5F, 0x7E].contains($0)
    }
    if organization.isEmpty || !isSegment || [".", ".."].contains(organization) {
      throw .other(
        "`\(organization)` cannot be an organization: it is a part of the request's path",
        help: "write its name as the API knows it, with letters, digits, `-`, `.`, `_` and `~` only"
      )
    }
    if let version = arguments["next-version"] {
      let isPositive = version.utf8.allSatisfy { 0x30...0x39 ~= $0 } && version.utf8.first != 0x30
      if version.isEmpty || !isPositive {
        throw .other(
          "`\(version)` cannot be a version number", help: "write a whole number greater than 0")
      }
    }
    self.init(
      organization: organization, nextVersion: arguments["next-version"],
      isDryRun: arguments.has("dry-run"))
  }

}

extension UInt8 {

  /// `true` iff the byte is an ASCII letter or digit.
  fileprivate var isASCIILetterOrDigit: Bool {
    0x30...0x39 ~= self || 0x61...0x7A ~= self | 0x20
  }

}
