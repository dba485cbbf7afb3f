// Lua as Debian ships it, with nothing in between: what our library is compared with.
#pragma once

/// Runs a script that returns a text, and returns a copy of it for the caller to free; the error's text after `error: `.
char *stock_lua_run(const char *script);
