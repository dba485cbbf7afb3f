// Conditions that are answered without entering Lua's interpreter.
#pragma once

#include "sandbox/sandbox.h"

// program_conditions.c
/// Answers a condition for the case or a record, where its function does nothing but read facts and compare them. Returns
/// false, and has no effect, where the function must run in Lua: what is unusual, such as an error, is left to Lua.
bool clh_run_program(lua_State *L, const clh_numbered *condition, uint32_t answer, uint32_t record);
/// Makes the program of the function on top for a condition or a function, unless lines are counted, which only Lua does.
void clh_prepare_program(lua_State *L, clh_numbered *numbered);
/// Answers a condition that another function calls.
bool clh_run_condition(lua_State *L, clh_condition *condition, uint32_t answer, uint32_t record);

// compile.c
/// Returns the program of the function on top, NULL where it has none.
struct clh_program *clh_make_program(lua_State *L);

// links.c
void clh_close_programs(clh_machine *m);
