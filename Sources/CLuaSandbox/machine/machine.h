// Conditions that are answered without entering Lua's interpreter.
#pragma once

#include "sandbox/sandbox.h"

// programs.c
/// Answers a condition for the case or a record, where its function does nothing but read facts and compare them. Returns
/// false, and has no effect, where the function must run in Lua: what is unusual, such as an error, is left to Lua.
bool clh_run_program(lua_State *L, const clh_numbered *condition, uint32_t answer, uint32_t record);
/// Returns the program of the function on top, NULL where it has none.
struct clh_program *clh_make_program(lua_State *L);
