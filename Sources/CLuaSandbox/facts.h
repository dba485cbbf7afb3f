// Dates, records and lists of facts, as scripts see them. Included by internals.h alone.
#pragma once

// dates.c
int clh_date_constructor(lua_State *L);
int clh_period_constructor(lua_State *L);
int clh_date_index(lua_State *L, int32_t days);
int clh_date_add(lua_State *L);
int clh_date_subtract(lua_State *L);
int clh_date_less(lua_State *L);
int clh_date_less_equal(lua_State *L);
void clh_date_text(int32_t days, char text[16]);

// views.c
void clh_open_views(lua_State *L);
void clh_close_views(clh_machine *m);
void clh_check_epoch(lua_State *L, clh_word word);
const clh_cell *clh_cell_at(lua_State *L, uint64_t index);
void clh_push_cell(lua_State *L, const clh_cell *cell, uint32_t index, int32_t type, uint32_t field);
_Noreturn void clh_undecided(lua_State *L, uint32_t field, uint32_t cell);
int clh_view_index(lua_State *L, clh_word view);
void clh_note_read(clh_machine *m, uint32_t identifier);
/// The place of the field named at stack index `key` in its record type, or -1.
int clh_field_of(lua_State *L, int32_t type, int key);
/// The same, an error where there is no such field.
int clh_require_field(lua_State *L, int32_t type, int key);

// columns.c
typedef struct clh_column {
  bool is_named;  // by a field; else the question is a function
  const clh_field *field;
  uint32_t first, step;  // cells
} clh_column;
/// The column that the question at index 2 names; an error where it is neither a name nor a function.
clh_column clh_column_at(lua_State *L, const clh_cell *list, int32_t type, const char *method);
/// What element `i` says: 1, 0, or -1 where undecided.
int clh_column_flag(lua_State *L, clh_column column, uint32_t i);
/// The date of element `i`: 1, 0 where it is stated as none, -1 where undecided.
int clh_column_date(lua_State *L, clh_column column, uint32_t i, const char *method, int32_t *days);

// lists.c
void clh_open_lists(lua_State *L);
int clh_list_index(lua_State *L, clh_word word);
int clh_list_length(lua_State *L);

// events.c
/// Gives all values of one word their metatable.
void clh_open_words(lua_State *L);
