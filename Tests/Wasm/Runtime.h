#include <stddef.h>
#include <stdint.h>

/// Reads up to `capacity` bytes of standard input; returns how many, 0 at the end.
size_t readInput(uint8_t *bytes, size_t capacity);

/// Writes `count` bytes to standard output.
void writeOutput(const uint8_t *bytes, size_t count);
