// Field and method names are found by the address of their string: Lua keeps one copy of each string that short, and the
// machine keeps it alive. The result does not depend on the address.
#include <stdlib.h>

#include "values/values.h"

static uint32_t slot_of(const clh_name_table *names, const void *name) {
  uint64_t bits = (uint64_t)(uintptr_t)name >> 3;
  return (uint32_t)((bits * 0x9e3779b97f4a7c15u) >> 40) & names->mask;
}

int clh_find_name(const clh_name_table *names, lua_State *L, int key) {
  // Strings, tables and functions never share an address, an immediate value is none, and other values have none.
  const void *name = lua_topointer(L, key);
  if (!name) return -1;
  for (uint32_t slot = slot_of(names, name);; slot = (slot + 1) & names->mask) {
    if (names->slots[slot].name == name) return names->slots[slot].number;
    if (!names->slots[slot].name) return -1;
  }
}

void clh_make_name_table(lua_State *L, clh_name_table *names, clh_name_of name_of, const void *source, uint32_t count) {
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
    names->slots[slot] = (clh_name_slot){name, (int32_t)i};
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}
