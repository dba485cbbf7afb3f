// Names that scripts write a thousand times are found by their address: Lua keeps one copy of a text that short, and the
// machine keeps it for good. What is found does not depend on where it lies.
#include <stdlib.h>

#include "internals.h"

static uint32_t slot_of(const clh_names *names, const void *name) {
  uint64_t bits = (uint64_t)(uintptr_t)name >> 3;
  return (uint32_t)((bits * 0x9e3779b97f4a7c15u) >> 40) & names->mask;
}

int clh_number_of_name(const clh_names *names, lua_State *L, int key) {
  // Texts, tables and functions lie in different places, a word is no address, and all else lies nowhere.
  const void *name = lua_topointer(L, key);
  if (!name) return -1;
  for (uint32_t slot = slot_of(names, name);; slot = (slot + 1) & names->mask) {
    if (names->slots[slot].name == name) return names->slots[slot].number;
    if (!names->slots[slot].name) return -1;
  }
}

void clh_enter_names(lua_State *L, clh_names *names, clh_name_of name_of, const void *source, uint32_t count) {
  uint32_t size = 8;
  while (size < 2 * count) size *= 2;
  names->slots = calloc(size, sizeof *names->slots);
  if (!names->slots) clh_abort(clh_of(L), CLH_MEMORY_LIMIT);
  names->mask = size - 1;
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    lua_pushstring(L, name_of(source, i));
    const void *name = lua_topointer(L, -1);
    uint32_t slot = slot_of(names, name);
    while (names->slots[slot].name) slot = (slot + 1) & names->mask;
    names->slots[slot] = (clh_name){name, (int32_t)i};
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}
