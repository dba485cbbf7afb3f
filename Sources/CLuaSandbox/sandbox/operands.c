// The function that counts operands: the host wraps each operand of a source in a call of it, under a name that no source uses.
#include "sandbox/sandbox.h"

/// Takes the number of an operand and its value, and returns the value. It raises no error and charges nothing.
static int record_operand(lua_State *L) {
  lua_settop(L, 2);  // a call as an operand has one value, or nil
  clh_count_operand(clh_of(L), (uint64_t)lua_tointeger(L, 1), lua_toboolean(L, 2));
  return 1;
}

void clh_add_operand_recorder(lua_State *L) {
  clh_text name = clh_of(L)->config.operand_recorder;
  if (!name.length) return;
  lua_pushlstring(L, name.bytes, name.length);
  lua_pushcfunction(L, record_operand);
  lua_rawset(L, -3);
}
