// Debian's Lua without a sandbox, to compare the sandbox's library with.
#pragma once

/// Runs a script and returns a copy of the string that it returns, or of `error: ` and its error. The caller frees it.
char *stock_lua_run(const char *script);
