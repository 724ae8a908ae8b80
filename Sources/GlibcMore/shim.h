#include <malloc.h>
#include <sys/xattr.h>

// Where the stack of the process began.
extern void *_Nonnull const __libc_stack_end;
