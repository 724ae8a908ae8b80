#include <malloc.h>
#include <sys/xattr.h>

// Where the stack of the process began.
extern void *_Nonnull const __libc_stack_end;

// The flag of fnmatch that takes capitals for small letters: FNM_CASEFOLD, where GNU names are defined.
static const int fnmatchIgnoringCase = 1 << 4;
