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

@_silgen_name("__real_malloc_usable_size")
private func realMallocUsableSize(_ memory: UnsafeMutableRawPointer?) -> Int

/// Counts an allocation of `size` bytes and returns how many to ask for.
///
/// Arrays take all the room that they are given, and how much `malloc` gives depends on what was
/// freed before. Here it depends on `size` alone: a multiple of 64 bytes, and up to 40 that arrays
/// are not told of.
@inline(__always)
private func counted(_ size: Int) -> Int {
  work.allocations &+= 1
  work.bytes &+= size
  return (size &+ 63) & ~63 &+ 24
}

@_cdecl("__wrap_malloc_usable_size")
func toldUsableSize(_ memory: UnsafeMutableRawPointer?) -> Int {
  realMallocUsableSize(memory) & ~63
}

@_cdecl("__wrap_malloc")
func countedMalloc(_ size: Int) -> UnsafeMutableRawPointer? { realMalloc(counted(size)) }

@_cdecl("__wrap_calloc")
func countedCalloc(_ number: Int, _ size: Int) -> UnsafeMutableRawPointer? {
  realCalloc(1, counted(number &* size))
}

@_cdecl("__wrap_realloc")
func countedRealloc(
  _ memory: UnsafeMutableRawPointer?, _ size: Int
) -> UnsafeMutableRawPointer? {
  realRealloc(memory, counted(size))
}

@_cdecl("__wrap_aligned_alloc")
func countedAlignedAlloc(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer? {
  realAlignedAlloc(alignment, counted(size))
}

@_cdecl("__wrap_posix_memalign")
func countedPosixMemalign(
  _ memory: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
) -> Int32 {
  realPosixMemalign(memory, alignment, counted(size))
}
