import Foundation
import Testing

/// What a folder's files go through while it is watched.
///
/// The kernel tells of every process that opens one, whatever it is called with.
final class OpenedFiles {

  private let descriptor: Int32

  /// Watches the files in each of `folders`.
  init(in folders: [URL]) throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    try #require(descriptor >= 0)
    // With what else happens to them, so that two openings in a row are not told as one.
    let events = UInt32(IN_OPEN | IN_ACCESS | IN_CLOSE)
    for folder in folders {
      try #require(inotify_add_watch(descriptor, folder.path(), events) >= 0)
    }
  }

  deinit { close(descriptor) }

  /// Returns how often each name was opened since the last time.
  func counts() -> [String: Int] {
    var result: [String: Int] = [:]
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
      var offset = 0
      while offset < count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        if event.mask & UInt32(IN_OPEN) == 0 || event.mask & UInt32(IN_ISDIR) != 0 { continue }
        let name = buffer[start..<offset].prefix { $0 != 0 }
        result[String(decoding: name, as: UTF8.self), default: 0] += 1
      }
    }
    return result
  }

}
