// One hash seed for all machines. Lua makes it from the clock and from addresses, and 5.4 lets nobody choose it; but it
// decides when a table with texts among its keys is rebuilt, and with that what `#` says of a list with holes, and how much
// memory a script takes. While a state is opened, the seed is made before the second block is asked for and not used until
// later: there it is replaced. Where the state does not look as 5.4's does, it is left alone.
#include <string.h>

#include "internals.h"

// Of Lua 5.4's `global_State`, in bytes: the allocator and its argument come first.
#define STRING_TABLE 48
#define SEED 96

void clh_fix_seed(clh_machine *m, void *state, size_t size) {
  const char *end = (const char *)state + size - (SEED + sizeof(unsigned));
  lua_Alloc allocator = clh_allocate;
  for (char *at = state; at <= end; at += sizeof(void *)) {
    if (memcmp(at, &allocator, sizeof allocator) || memcmp(at + sizeof allocator, &m, sizeof m)) continue;
    static const char no_strings[16] = {0};
    if (memcmp(at + STRING_TABLE, no_strings, sizeof no_strings)) return;  // texts were hashed already, or it is no 5.4
    unsigned seed = 0x5e105e;
    memcpy(at + SEED, &seed, sizeof seed);
    return;
  }
}
