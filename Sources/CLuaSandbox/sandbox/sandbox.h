// What a script may use, and what a loaded file may keep.
#pragma once

#include "library/library.h"

// globals.c
/// Pushes the table of globals.
void clh_open_globals(lua_State *L);

// environment.c
extern const char clh_key_environment;  // the registry key of the names that scripts see
/// Pops the table of globals, and registers the environment that reads through to it and refuses assignments.
void clh_open_environment(lua_State *L);
int clh_unknown_name(lua_State *L);
int clh_unknown_member(lua_State *L);
/// Reports a name that would carry state: a problem of a rule document, an error of anything else.
void clh_report_kept_state(lua_State *L, const char *name, const char *chunk, int32_t line);

/// Reports a path that there is none of, such as `erasure.retian`, as an unknown name.
int clh_unknown_path(lua_State *L, const char *path);

// constructors.c
void clh_add_constructors(lua_State *L);
/// Pushes the constructor of a word; `kinds` is the stack index of a list of kinds, or 0.
void clh_push_word(lua_State *L, const char *word, size_t length, int kinds, lua_Integer names);

// kinds.c
/// Adds the kinds of request, `any_of` and `condition` to the table on top.
void clh_add_kinds(lua_State *L);
/// Pushes the list of the kinds that the value at `index` stands for; false, and nothing pushed, where it is none.
bool clh_push_kinds(lua_State *L, int index);

// host_functions.c
/// Adds the host's functions to the table on top.
void clh_add_host_functions(lua_State *L);

// operands.c
/// Adds the function that counts operands to the table on top, where the machine counts them.
void clh_add_operand_recorder(lua_State *L);

// print.c
int clh_print(lua_State *L);

// modules.c
void clh_open_modules(lua_State *L);
/// Pushes the function of a source, whose names are looked up in the table under that key of the registry.
void clh_compile(lua_State *L, size_t source, const void *names);
/// Runs a source once and pushes its value; pushes the same value when called again.
void clh_run_source(lua_State *L, size_t source);
int clh_use(lua_State *L);

// freeze.c
/// Makes everything read-only that the functions in the value on top, which the chunk returned, can reach.
void clh_freeze(lua_State *L, const char *chunk);

// bytecode.c
/// Finds, for each upvalue of the function on top, the line that assigns it, 0 for none. Notes which lines of `source` have
/// code, where `source` is not -1.
void clh_scan_function(lua_State *L, int32_t source, int32_t lines[256]);
