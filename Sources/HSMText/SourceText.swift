/// The bytes of one source and what it is called in messages.
@usableFromInline
package struct SourceText: Sendable {

  /// The name shown to users, as they wrote it.
  package let path: String

  /// The bytes, whatever they are.
  package let bytes: [UInt8]

  /// Creates the source of `bytes`, shown as `path`.
  ///
  /// - Requires: `bytes.count < 4 GiB`, since offsets are `UInt32`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Returns the text of `span`, invalid bytes as U+FFFD.
  ///
  /// - Complexity: O(n) in the length of `span`.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.bytes], as: UTF8.self)
  }

}
