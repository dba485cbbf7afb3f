// `table.*`: each access to an element is charged, whatever `__len` or `__index` returns.
#include "library/library.h"

/// Returns the length of a table or of a list of facts.
static lua_Integer length_of(lua_State *L, int index) {
  luaL_argexpected(L, lua_istable(L, index) || clh_immediate_at(L, index).kind == CLH_IMMEDIATE_LIST, index, "table");
  return luaL_len(L, index);
}

int clh_table_insert(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer end = (lua_Integer)((lua_Unsigned)luaL_len(L, 1) + 1), position = end;
  switch (lua_gettop(L)) {
    case 2: break;
    case 3: {
      position = luaL_checkinteger(L, 2);
      luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
      for (lua_Integer i = end; i > position; i--) {
        clh_charge(L, 1);
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
      }
      break;
    }
    default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, position);
  return 0;
}

int clh_table_remove(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer size = luaL_len(L, 1), position = luaL_optinteger(L, 2, size);
  if (position != size) {
    luaL_argcheck(L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 2, "position out of bounds");
  }
  lua_geti(L, 1, position);
  for (; position < size; position++) {
    clh_charge(L, 1);
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

int clh_table_concat(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  clh_make_room(L);
  size_t separator_length;
  lua_Integer size = length_of(L, 1);
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, size);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (lua_Integer i = first; i <= last; i++) {
    lua_geti(L, 1, i);
    if (!lua_isstring(L, -1)) {
      return luaL_error(
          L, "invalid value (%s) at index %I in table for 'concat'", clh_type_name(L, -1), (LUAI_UACINT)i);
    }
    if (lua_type(L, -1) == LUA_TNUMBER) {  // as `tostring` formats it, NaN included
      clh_push_text(L, -1);
      lua_remove(L, -2);
    }
    clh_charge(L, 1 + (lua_rawlen(L, -1) + separator_length) / 16);
    luaL_addvalue(&b);
    if (i < last) luaL_addlstring(&b, separator, separator_length);
    if (i == LUA_MAXINTEGER) break;
  }
  luaL_pushresult(&b);
  return 1;
}

int clh_table_unpack(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? length_of(L, 1) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= 1000000 || !lua_checkstack(L, (int)++count)) return luaL_error(L, "too many results to unpack");
  clh_charge(L, count);
  for (lua_Unsigned i = 0; i < count; i++) lua_geti(L, 1, first + (lua_Integer)i);
  return (int)count;
}

int clh_table_pack(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  int count = lua_gettop(L);
  clh_charge(L, (uint64_t)count);
  lua_createtable(L, count | 1, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

int clh_table_move(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  luaL_checktype(L, target, LUA_TTABLE);
  if (last >= first) {
    luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
    lua_Integer count = last - first + 1;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
    bool forwards = to > last || to <= first || !lua_rawequal(L, 1, target);
    for (lua_Integer k = 0; k < count; k++) {
      lua_Integer i = forwards ? k : count - 1 - k;
      clh_charge(L, 1);
      lua_geti(L, 1, first + i);
      lua_seti(L, target, to + i);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

// MARK: Sorting: a stable merge sort, deterministic and safe with any comparator

static bool is_less(lua_State *L, int a, int b) {
  clh_charge(L, 2 + (lua_type(L, a) == LUA_TSTRING ? lua_rawlen(L, a) / 8 : 0));
  if (lua_isnil(L, 2)) return lua_compare(L, a, b, LUA_OPLT);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, a < 0 ? a - 1 : a);
  lua_pushvalue(L, b < 0 ? b - 2 : b);
  lua_call(L, 2, 1);
  bool result = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return result;
}

/// Merges two runs of the table at `from` into the one at `to`.
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle, lua_Integer high) {
  lua_Integer left = low, right = middle;
  for (lua_Integer at = low; at < high; at++) {
    bool takes_right = false;
    if (left < middle && right < high) {
      lua_rawgeti(L, from, right);
      lua_rawgeti(L, from, left);
      takes_right = is_less(L, -2, -1);
      lua_pop(L, 2);
    }
    clh_charge(L, 1);
    lua_rawgeti(L, from, left >= middle || takes_right ? right++ : left++);
    lua_rawseti(L, to, at);
  }
}

int clh_table_sort(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  lua_Integer size = luaL_len(L, 1);
  luaL_argcheck(L, size < INT32_MAX, 1, "array too big");
  if (size < 2) return 0;
  clh_charge(L, (uint64_t)size);
  // The sort works on two tables that no comparator can reach.
  for (int copy = 0; copy < 2; copy++) lua_createtable(L, (int)size | 1, 0);
  for (lua_Integer i = 1; i <= size; i++) {
    lua_geti(L, 1, i);
    if (lua_isnil(L, -1)) return luaL_error(L, "cannot sort a list with holes (index %I is nil)", (LUAI_UACINT)i);
    lua_rawseti(L, 3, i);
  }
  int from = 3, to = 4;
  for (lua_Integer width = 1; width < size; width *= 2) {
    for (lua_Integer low = 1; low <= size; low += 2 * width) {
      lua_Integer middle = low + width < size + 1 ? low + width : size + 1;
      lua_Integer high = low + 2 * width < size + 1 ? low + 2 * width : size + 1;
      merge(L, from, to, low, middle, high);
    }
    int swapped = from;
    from = to;
    to = swapped;
  }
  for (lua_Integer i = 1; i <= size; i++) {
    lua_rawgeti(L, from, i);
    lua_seti(L, 1, i);
  }
  return 0;
}
