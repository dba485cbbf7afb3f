// `string.format` and `tostring`: Lua's own, after a check that refuses addresses, unifies the spelling of NaN and charges.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "library/library.h"

void clh_push_text(lua_State *L, int index) {
  char text[16];
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
    case LUA_TSTRING: lua_pushvalue(L, index); return;
    case LUA_TNUMBER:
      if (!lua_isinteger(L, index) && isnan(lua_tonumber(L, index))) {
        lua_pushliteral(L, "nan");
      } else {
        lua_pushvalue(L, index);
        lua_tostring(L, -1);
      }
      return;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); return;
    default:
      if (luaL_callmeta(L, index, "__tostring")) {
        if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
        lua_tostring(L, -1);
      } else if (clh_immediate_at(L, index).kind == CLH_IMMEDIATE_DATE) {
        clh_note_date_read(L, clh_immediate_at(L, index));
        clh_date_text((int32_t)clh_immediate_at(L, index).low, text);
        lua_pushstring(L, text);
      } else {
        lua_pushstring(L, clh_type_name(L, index));
      }
  }
}

/// Returns the cost of formatting the value at `index` by one item: large numbers and many digits are slow.
static uint64_t work_of(lua_State *L, int index, char conversion, const char *item, const char *end) {
  if (conversion == 'q' && lua_type(L, index) == LUA_TSTRING) return lua_rawlen(L, index) * 2;
  if (!strchr("aAeEfFgG", conversion) || lua_type(L, index) != LUA_TNUMBER) return 0;
  const char *point = memchr(item, '.', (size_t)(end - item));
  int exponent = 0, precision = point ? 0 : 6;
  for (const char *p = point ? point + 1 : end; p < end && *p >= '0' && *p <= '9' && precision < 100; p++) {
    precision = precision * 10 + *p - '0';  // Lua raises an error for more than two digits
  }
  frexp(lua_tonumber(L, index), &exponent);
  return 32 + 8 * (uint64_t)precision + (exponent > 0 ? (uint64_t)exponent / 8 : 0);
}

/// The upvalue is Lua's own `string.format`. Arguments of `%s`, and NaN, are converted to strings first.
int clh_string_format(lua_State *L) {
  clh_make_room(L);
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  uint64_t work = CLH_CALL_COST + length / 8;
  luaL_Buffer b;
  int argument = 1, top = lua_gettop(L);
  lua_pushvalue(L, 1);  // keeps the string alive under the buffer
  luaL_buffinit(L, &b);
  for (const char *p = format, *end = format + length; p < end;) {
    if (*p != '%') {
      luaL_addchar(&b, *p++);
      continue;
    }
    const char *item = p++;
    if (p < end && *p == '%') {
      luaL_addlstring(&b, item, 2);
      p++;
      continue;
    }
    p += strspn(p, "-+ #0123456789.");
    argument++;
    work += CLH_CALL_COST;
    char conversion = p < end ? *p++ : 0;
    if (argument <= top && conversion) work += work_of(L, argument, conversion, item, p);
    if (conversion == 'p') return clh_raise(L, CLH_FORBIDDEN, "%p", "the sandbox has no `%%p`: it would show an address");
    bool is_nan = argument <= top && lua_type(L, argument) == LUA_TNUMBER && !lua_isinteger(L, argument)
                  && isnan(lua_tonumber(L, argument));
    bool becomes_text = (conversion == 's' && argument <= top) || (is_nan && conversion && strchr("aAeEfFgG", conversion));
    if (becomes_text) {
      clh_push_text(L, argument);
      work += lua_rawlen(L, -1) / 8;
      lua_replace(L, argument);
      // Flags and precision of a number have no meaning for a string: only the width is kept.
      const char *spec = item + 1;
      luaL_addchar(&b, '%');
      if (is_nan && conversion != 's') {
        bool left = memchr(spec, '-', strcspn(spec, ".")) != NULL && memchr(spec, '-', (size_t)(p - spec)) != NULL;
        if (left) luaL_addchar(&b, '-');
        spec += strspn(spec, "-+ #0");
        luaL_addlstring(&b, spec, strspn(spec, "0123456789"));
      } else {
        luaL_addlstring(&b, spec, (size_t)(p - 1 - spec));
      }
      luaL_addchar(&b, 's');
    } else {
      luaL_addlstring(&b, item, (size_t)(p - item));
    }
  }
  clh_charge(L, work);
  luaL_pushresult(&b);
  lua_replace(L, 1);
  lua_settop(L, top);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}
