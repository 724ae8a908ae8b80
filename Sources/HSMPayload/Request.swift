import HSMText

/// The upload of a payload, as data: what to send where.
package struct Request: Sendable {

  /// The organization whose machine it is, as a part of the request's path.
  let organization: String

  /// The number that the new version must get, if the user says so, in digits.
  let nextVersion: String?

  /// `true` iff the server is to check the payload without keeping it.
  let isDryRun: Bool

  /// Creates the request of `organization` that makes the version `nextVersion`, unless it
  /// `isDryRun`.
  package init(organization: String, nextVersion: String?, isDryRun: Bool) {
    self.organization = organization
    self.nextVersion = nextVersion
    self.isDryRun = isDryRun
  }

  /// Begins in `json` the object of the request that uploads a version of the machine with this
  /// `id`: its method, path and query, and the key of the body.
  func begin(id: ArraySlice<UInt8>, in json: inout JSONWriter) {
    let id = String(decoding: id, as: UTF8.self)
    json.beginObject()
    json.member("method", "POST")
    json.member(
      "path", "/v1/\(organization)/organization/service_hierarchical_state_machine/\(id)/")
    json.key("query")
    json.beginObject()
    if let nextVersion {
      json.key("version")
      json.raw([UInt8](nextVersion.utf8)[...])
    }
    json.key("dry_run")
    json.raw(isDryRun ? "true" : "false")
    json.endObject()
    json.key("body")
  }

}
