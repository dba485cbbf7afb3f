// Errors in the script's own terms: file, line, name and calls.
#pragma once

#include "state/state.h"

// positions.c
/// Returns the number of the source with a chunk's name, or -1.
int32_t clh_source_number(const clh_machine *m, const char *chunk);
/// Returns the line of the innermost script function that runs, 0 for none, and its source.
int clh_script_position(lua_State *L, int32_t *source);

// errors.c
/// Clears an error, but for the ends of its long strings.
void clh_clear_error(clh_error *error);
int clh_raise(lua_State *L, clh_kind kind, const char *name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/// Raises an error of a text that has not run, at a line of a source.
int clh_raise_at(lua_State *L, clh_kind kind, int32_t source, int32_t line, const char *message);
/// Records the error at the top of the stack with its position, once; the handler of each protected call.
int clh_message_handler(lua_State *L);
void clh_note_syntax_error(clh_machine *m, const char *message);
void clh_note_abort(clh_machine *m);
