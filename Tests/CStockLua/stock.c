#include "CStockLua.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

char *stock_lua_run(const char *script) {
  lua_State *L = luaL_newstate();
  if (!L) return strdup("error: no memory");
  luaL_openlibs(L);
  if (luaL_dostring(L, script) != LUA_OK) {
    lua_pushliteral(L, "error: ");
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  char *text = strdup(lua_tostring(L, -1) ? lua_tostring(L, -1) : "error: no text");
  lua_close(L);
  return text;
}
