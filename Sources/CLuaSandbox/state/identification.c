// The identification of the linked Lua library, which its own copyright notice begins with.
#include "CLuaSandbox.h"
#include <lua.h>

const char *clh_lua_identification(void) { return lua_ident; }
