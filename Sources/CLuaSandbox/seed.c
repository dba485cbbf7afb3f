// One hash seed for all machines. Lua makes it from the clock and from addresses, and 5.4 lets nobody choose it; but it
// decides when a table with texts among its keys is rebuilt, and with that what `#` says of a list with holes, and how much
// memory a script takes. While a state is opened, the seed is made before the second block is asked for and not used until
// later: there it is replaced. Where the state does not look as 5.4's does, it is left alone.
#include <string.h>

#include "internals.h"

// Of Lua 5.4's `global_State`, in bytes. It begins with the allocator and its argument; then come the bytes taken so far,
// which are those of the state itself, and the debt of the collector, none.
#define TAKEN 16
#define STRING_TABLE 48
#define SEED 96

/// Whether an opened `global_State` begins at `at`. The block was zeroed, so that nothing of an earlier one lingers in it.
static bool is_global_state(const clh_machine *m, const char *at, size_t size) {
  lua_Alloc allocator = clh_allocate;
  size_t taken_and_debt[2] = {size, 0};
  static const char no_strings[16] = {0};
  return !memcmp(at, &allocator, sizeof allocator) && !memcmp(at + sizeof allocator, &m, sizeof m)
         && !memcmp(at + TAKEN, taken_and_debt, sizeof taken_and_debt)
         && !memcmp(at + STRING_TABLE, no_strings, sizeof no_strings);  // no text was hashed yet
}

void clh_fix_seed(clh_machine *m, void *state, size_t size) {
  const char *end = (const char *)state + size - (SEED + sizeof(unsigned));
  for (char *at = state; at <= end; at += sizeof(void *)) {
    if (!is_global_state(m, at, size)) continue;
    unsigned seed = 0x5e105e;
    memcpy(at + SEED, &seed, sizeof seed);
    return;
  }
}
