/// The edges of the instrumented code that were passed, and the memory that was asked for.
///
/// Work that is counted is the same on a busy machine and on an idle one.
struct Work {

  /// The number of edges.
  var steps = 0

  /// The number of allocations.
  var allocations = 0

  /// The number of bytes asked for in them; a hidden copy of an array shows here.
  var bytes = 0

}

/// The work so far.
///
/// Plain globals: the hooks below run at each edge and may not allocate.
nonisolated(unsafe) var work = Work()

/// Returns the work of `body`.
func measure(_ body: () -> Void) -> Work {
  let before = work
  body()
  let after = work
  return Work(
    steps: after.steps - before.steps, allocations: after.allocations - before.allocations,
    bytes: after.bytes - before.bytes)
}

// MARK: Edges

/// Is called once for each instrumented module.
@_cdecl("__sanitizer_cov_trace_pc_guard_init")
func initGuards(_ start: UnsafeMutablePointer<UInt32>, _ end: UnsafeMutablePointer<UInt32>) {}

/// Is called at each edge.
@_cdecl("__sanitizer_cov_trace_pc_guard")
func passEdge(_ guardAddress: UnsafeMutablePointer<UInt32>) { work.steps &+= 1 }

// MARK: Memory

// The linker turns each use of `malloc` into one of `__wrap_malloc`, and `__real_malloc` into
// `malloc`; see run.sh.

@_silgen_name("__real_malloc")
private func realMalloc(_ size: Int) -> UnsafeMutableRawPointer?

@_silgen_name("__real_calloc")
private func realCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer?

@_silgen_name("__real_realloc")
private func realRealloc(
  _ memory: UnsafeMutableRawPointer?, _ size: Int
) -> UnsafeMutableRawPointer?

@_silgen_name("__real_aligned_alloc")
private func realAlignedAlloc(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer?

@_silgen_name("__real_posix_memalign")
private func realPosixMemalign(
  _ memory: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
) -> Int32

/// Counts an allocation of `size` bytes.
@inline(__always)
private func count(_ size: Int) {
  work.allocations &+= 1
  work.bytes &+= size
}

@_cdecl("__wrap_malloc")
func countedMalloc(_ size: Int) -> UnsafeMutableRawPointer? {
  count(size)
  return realMalloc(size)
}

@_cdecl("__wrap_calloc")
func countedCalloc(_ number: Int, _ size: Int) -> UnsafeMutableRawPointer? {
  count(number &* size)
  return realCalloc(number, size)
}

@_cdecl("__wrap_realloc")
func countedRealloc(
  _ memory: UnsafeMutableRawPointer?, _ size: Int
) -> UnsafeMutableRawPointer? {
  count(size)
  return realRealloc(memory, size)
}

@_cdecl("__wrap_aligned_alloc")
func countedAlignedAlloc(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer? {
  count(size)
  return realAlignedAlloc(alignment, size)
}

@_cdecl("__wrap_posix_memalign")
func countedPosixMemalign(
  _ memory: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
) -> Int32 {
  count(size)
  return realPosixMemalign(memory, alignment, size)
}
