// What programs see of Lua's values: constants, conditions, functions, and tables that a file froze.
#include <stdlib.h>
#include <string.h>

#include "machine/machine.h"
#include "machine/programs.h"

struct clh_program_block {
  struct clh_program_block *next;
  max_align_t bytes[];
};

void *clh_program_memory(clh_machine *m, size_t size) {
  struct clh_program_block *block = calloc(1, sizeof *block + size);
  if (!block) return NULL;
  block->next = m->programs.blocks;
  m->programs.blocks = block;
  return block->bytes;
}

void clh_close_programs(clh_machine *m) {
  for (struct clh_program_block *block = m->programs.blocks, *next; block; block = next) {
    next = block->next;
    free(block);
  }
}

/// Returns the link to the object at a stack index; NULL where memory is short.
static clh_link *link_to(lua_State *L, int index) {
  clh_machine *m = clh_of(L);
  const void *object = lua_topointer(L, index);
  size_t bucket = ((uintptr_t)object >> 4) % CLH_PROGRAM_BUCKETS;
  for (clh_link *link = m->programs.links[bucket]; link; link = link->next) {
    if (link->object == object) return link;
  }
  lua_pushvalue(L, index);
  int reference = luaL_ref(L, LUA_REGISTRYINDEX);  // an error leaves nothing behind
  clh_link *link = clh_program_memory(m, sizeof *link);
  if (!link) return NULL;
  *link = (clh_link){.next = m->programs.links[bucket], .object = object, .reference = reference};
  return m->programs.links[bucket] = link;
}

static value linked(lua_State *L, int index, value_kind kind) {
  clh_link *link = link_to(L, index);
  return link ? (value){.kind = kind, .link = link} : (value){.kind = OTHER};
}

value clh_program_value(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNIL: return (value){.kind = NONE};
    case LUA_TBOOLEAN: return (value){.kind = lua_toboolean(L, index) ? TRUE : FALSE};
    case LUA_TNUMBER:
      if (!lua_isinteger(L, index)) break;
      return (value){.kind = INTEGER, .integer = lua_tointeger(L, index)};
    case LUA_TSTRING: {
      // Lua neither moves a string nor frees one that a function or a frozen table refers to.
      size_t length;
      const char *text = lua_tolstring(L, index, &length);
      if (length > UINT32_MAX) break;
      return (value){.kind = TEXT, .length = (uint32_t)length, .text = text};
    }
    case LUA_TLIGHTUSERDATA: {
      clh_immediate word = clh_immediate_at(L, index);
      if (word.kind != CLH_IMMEDIATE_DATE) break;
      return (value){.kind = DATE, .integer = (int32_t)word.low};
    }
    case LUA_TUSERDATA: {
      clh_condition *condition = clh_condition_at(L, index);
      if (!condition || condition->number <= 0) break;
      return (value){.kind = CONDITION, .condition = condition};
    }
    case LUA_TFUNCTION:
      if (lua_iscfunction(L, index)) break;
      return linked(L, index, FUNCTION);
    case LUA_TTABLE:
      if (!clh_is_frozen(L, index)) break;
      return linked(L, index, TABLE);
    default: break;
  }
  return (value){.kind = OTHER};
}

// What a link leads to is copied at its first use, once in a machine. That costs no instructions, so that a decision takes as
// many whichever came before it.

const struct clh_program *clh_link_program(lua_State *L, clh_link *link) {
  if (!link->is_prepared) {
    int64_t fuel = clh_of(L)->meter.fuel;
    link->is_prepared = true;
    luaL_checkstack(L, 1, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, link->reference);
    link->program = clh_make_program(L);
    lua_pop(L, 1);
    clh_of(L)->meter.fuel = fuel;
  }
  return link->program;
}

// MARK: Tables

static uint32_t place_of(const clh_program_table *table, const char *text, uint32_t length) {
  uint32_t hash = length;
  if (length > 0) hash += (uint8_t)text[0] * 31u + (uint8_t)text[length / 2] * 17u + (uint8_t)text[length - 1] * 131u;
  for (uint32_t place = hash & table->mask;; place = (place + 1) & table->mask) {
    const clh_program_entry *entry = &table->entries[place];
    if (!entry->text || (entry->length == length && !memcmp(entry->text, text, length))) return place;
  }
}

/// Copies the entries of the table on top.
static clh_program_table *copy_table(lua_State *L) {
  luaL_checkstack(L, 8, NULL);
  bool has_events = clh_push_original_metatable(L, -1);
  if (has_events) lua_pop(L, 1);
  clh_push_content(L, -1);
  uint32_t count = 0, size = 4;
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) count++;
  while (size < 2 * count) size *= 2;
  clh_program_table *table = clh_program_memory(clh_of(L), sizeof *table + size * sizeof *table->entries);
  if (table) *table = (clh_program_table){.mask = size - 1, .has_events = has_events};
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    if (!table || lua_type(L, -2) != LUA_TSTRING) continue;
    size_t length;
    const char *text = lua_tolstring(L, -2, &length);
    if (length > UINT32_MAX) continue;
    clh_program_entry entry = {text, (uint32_t)length, clh_program_value(L, lua_gettop(L))};
    table->entries[place_of(table, text, (uint32_t)length)] = entry;
  }
  lua_pop(L, 1);
  return table;
}

bool clh_link_entry(lua_State *L, clh_link *link, const char *text, uint32_t length, value *to) {
  if (!link->is_prepared) {
    int64_t fuel = clh_of(L)->meter.fuel;
    link->is_prepared = true;
    luaL_checkstack(L, 1, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, link->reference);
    link->table = copy_table(L);
    lua_pop(L, 1);
    clh_of(L)->meter.fuel = fuel;
  }
  if (!link->table) return false;
  const clh_program_entry *entry = &link->table->entries[place_of(link->table, text, length)];
  *to = entry->text ? entry->value : (value){.kind = NONE};
  return entry->text ? to->kind != OTHER : !link->table->has_events;
}
