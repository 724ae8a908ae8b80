// What Embedded Swift needs of a C library, and two calls of WASI: enough for a process that ends
// soon, so memory is never given back.
#include "Runtime.h"

#define WASI(name) \
  __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))

typedef struct {
  uint8_t *start;
  size_t count;
} Part;

WASI(fd_read) int readParts(int file, const Part *parts, size_t count, size_t *done);
WASI(fd_write) int writeParts(int file, const Part *parts, size_t count, size_t *done);

size_t readInput(uint8_t *bytes, size_t capacity) {
  Part part = {bytes, capacity};
  size_t done = 0;
  if (readParts(0, &part, 1, &done) != 0) __builtin_trap();
  return done;
}

void writeOutput(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    Part part = {(uint8_t *)bytes, count};
    size_t done = 0;
    if (writeParts(1, &part, 1, &done) != 0) __builtin_trap();
    bytes += done;
    count -= done;
  }
}

int putchar(int character) {
  uint8_t byte = character;
  writeOutput(&byte, 1);
  return character;
}

extern uint8_t __heap_base;
static uintptr_t next = (uintptr_t)&__heap_base;

int posix_memalign(void **result, size_t alignment, size_t size) {
  const uintptr_t page = 1 << 16;
  uintptr_t start = (next + alignment - 1) & ~(alignment - 1);
  uintptr_t end = start + size;
  uintptr_t limit = __builtin_wasm_memory_size(0) * page;
  if (end < start) return 1;
  if (end > limit && __builtin_wasm_memory_grow(0, (end - limit + page - 1) / page) == (size_t)-1)
    return 1;
  next = end;
  *result = (void *)start;
  return 0;
}

void free(void *memory) {}

void arc4random_buf(void *buffer, size_t count) {
  for (size_t index = 0; index < count; ++index) ((uint8_t *)buffer)[index] = index;
}

void *memmove(void *to, const void *from, size_t count) {
  uint8_t *target = to;
  const uint8_t *source = from;
  if (target < source) {
    for (size_t index = 0; index < count; ++index) target[index] = source[index];
  } else {
    while (count-- > 0) target[count] = source[count];
  }
  return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  return memmove(to, from, count);
}

void *memset(void *memory, int value, size_t count) {
  for (size_t index = 0; index < count; ++index) ((uint8_t *)memory)[index] = value;
  return memory;
}

int memcmp(const void *left, const void *right, size_t count) {
  const uint8_t *a = left, *b = right;
  for (size_t index = 0; index < count; ++index)
    if (a[index] != b[index]) return a[index] - b[index];
  return 0;
}

/// Returns the product of two numbers of 128 bits, from those of halves of their words.
unsigned __int128 __multi3(unsigned __int128 left, unsigned __int128 right) {
  const uint64_t half = 0xFFFFFFFF;
  uint64_t a = left, b = right;
  uint64_t low = (a & half) * (b & half);
  uint64_t first = (a >> 32) * (b & half) + (low >> 32);
  uint64_t second = (a & half) * (b >> 32) + (first & half);
  uint64_t high = (a >> 32) * (b >> 32) + (first >> 32) + (second >> 32);
  high += a * (uint64_t)(right >> 64) + b * (uint64_t)(left >> 64);
  return (unsigned __int128)high << 64 | (second << 32 | (low & half));
}

uintptr_t __stack_chk_guard = 0x5AFE5AFE;

void __stack_chk_fail(void) { __builtin_trap(); }

void run(void);

void _start(void) { run(); }
