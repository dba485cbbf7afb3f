// One hash seed for all machines. Lua 5.4 makes it from the clock and from addresses and has no function that sets it. But
// it decides when a table with string keys is rebuilt, and so what `#` returns for a list with holes, and how much memory a
// script takes. While a state is opened, Lua makes the seed before it requests the second block and uses it only later: in
// between, this replaces it. Where the state does not have the layout of 5.4, this does nothing.
#include <string.h>

#include "memory/memory.h"

// Offsets in Lua 5.4's `global_State`, in bytes. It begins with the allocator and its argument; then follow the bytes that
// are allocated, which are those of the state itself, and the debt of the collector, which is 0.
#define TAKEN 16
#define STRING_TABLE 48
#define SEED 96

/// Returns whether a `global_State` that is being opened begins at `at`. The block was zeroed before Lua got it.
static bool is_global_state(const clh_machine *m, const char *at, size_t size) {
  lua_Alloc allocator = clh_allocate;
  size_t taken_and_debt[2] = {size, 0};
  static const char no_strings[16] = {0};
  return !memcmp(at, &allocator, sizeof allocator) && !memcmp(at + sizeof allocator, &m, sizeof m)
         && !memcmp(at + TAKEN, taken_and_debt, sizeof taken_and_debt)
         && !memcmp(at + STRING_TABLE, no_strings, sizeof no_strings);  // no string was hashed yet
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
