#pragma once

/// Returns the number of calls of malloc, calloc, realloc, aligned_alloc and posix_memalign so far in
/// this process. Calls of other threads may be missed.
long counted_allocations(void);
