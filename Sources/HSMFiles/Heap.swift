import Glibc
import GlibcMalloc

/// Prepares the heap of a process that ends soon for sources that are large.
package enum Heap {

  /// Sources of fewer bytes fit into pages of the usual size well enough.
  private static let threshold = 1 << 20

  /// Makes the heap grow at once to what a source of `size` bytes needs at most, in large pages where
  /// the system has them, and has another thread fetch what it surely needs.
  ///
  /// Memory is only taken as it is touched. Without large pages, a source of 9 MB takes 13,400 page
  /// faults, which is a third of the time. Without the other thread, `compile` takes 1.2 to 1.4 times as
  /// long on a virtual machine whose host has to find the memory, and as long as with it elsewhere.
  package static func prepare(forSourceOf size: Int) {
    guard size >= threshold else { return }
    let room = Int(min(size * 10, 1 << 30))
    mallopt(M_MMAP_MAX, 0)
    mallopt(M_TRIM_THRESHOLD, CInt.max)
    mallopt(M_TOP_PAD, CInt(room))
    let block = malloc(threshold)
    mallopt(M_TOP_PAD, 1 << 20)
    let largePage = 1 << 21
    let start = (Int(bitPattern: block) + largePage - 1) & ~(largePage - 1)
    let end = Int(bitPattern: sbrk(0))
    madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    free(block)
    // The source itself comes first, and is written to at once.
    fetch(min(start + size, end)..<min(start + size * 3, end))
  }

  /// Has another thread fetch the pages of `addresses`, if there is a processor for it.
  private static func fetch(_ addresses: Range<Int>) {
    guard sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 else { return }
    let argument = UnsafeMutablePointer<Range<Int>>.allocate(capacity: 1)
    argument.initialize(to: addresses)
    // Signals are for the thread that writes files: it may have to hold them back.
    var (all, held) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &held)
    defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, fetchPages, argument)
    if code == 0 { pthread_detach(thread) } else { argument.deallocate() }
  }

}

/// Fetches the pages of the `Range<Int>` of addresses at `argument`, and frees that.
private func fetchPages(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument = argument?.assumingMemoryBound(to: Range<Int>.self) else { return nil }
  let addresses = argument.pointee
  argument.deallocate()
  // What glibc before 2.35 has no name for, and Linux before 5.14 does not do: there, pages are fetched
  // as they are touched.
  let populateForWriting: CInt = 23
  madvise(
    UnsafeMutableRawPointer(bitPattern: addresses.lowerBound & ~4095), addresses.count,
    populateForWriting)
  return nil
}
