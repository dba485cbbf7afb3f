// Debian's liblua5.4, as its pkg-config file names it.
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
