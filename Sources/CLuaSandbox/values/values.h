// Values as scripts see them: facts, dates, lists and tables; their encoding for the host.
#pragma once

#include "memory/memory.h"

#define CLH_DEPTH 32  // of tables within tables that are encoded or copied

// dates.c
int clh_date_constructor(lua_State *L);
int clh_period_constructor(lua_State *L);
int clh_date_index(lua_State *L, int32_t days);
int clh_date_add(lua_State *L);
int clh_date_subtract(lua_State *L);
int clh_date_less(lua_State *L);
int clh_date_less_equal(lua_State *L);
void clh_date_text(int32_t days, char text[16]);

// date_notes.c
void clh_add_date_note(lua_State *L, clh_date_note note);
/// Notes what a script does with a date, where the machine notes dates.
static inline void clh_note_date(lua_State *L, clh_date_note note) {
  if (clh_of(L)->config.notes_dates) clh_add_date_note(L, note);
}
/// Notes that a script reads all of a value, which may be a date.
static inline void clh_note_date_read(lua_State *L, clh_immediate value) {
  if (value.kind != CLH_IMMEDIATE_DATE) return;
  clh_note_date(L, (clh_date_note){.kind = CLH_DATE_READ, .from = (int32_t)value.low});
}

// lookup.c
/// Returns the number of the name at stack index `key`, or -1.
int clh_find_name(const clh_name_table *names, lua_State *L, int key);
/// Returns name number `i` of a list of names, each of 40 bytes at most.
typedef const char *(*clh_name_of)(const void *source, uint32_t i);
/// Numbers names from 0, and pushes the table that keeps their strings alive.
void clh_make_name_table(
    lua_State *L, clh_name_table *names, clh_name_of name_of, const void *source, uint32_t count);

// views.c
void clh_open_views(lua_State *L);
void clh_close_views(clh_machine *m);
/// Raises an error where the view belongs to an earlier batch.
void clh_check_epoch(lua_State *L, clh_immediate view);
const clh_cell *clh_cell_at(lua_State *L, uint64_t index);

/// The index of an assumed list, which has no cell among the facts and no elements.
#define CLH_ASSUMED_LIST UINT32_MAX
extern const clh_cell clh_assumed_list;

/// Returns what an unstated field is taken for, and notes that it was assumed; NULL where nothing is assumed.
const clh_cell *clh_assumed(clh_machine *m, uint32_t identifier);
void clh_push_cell(lua_State *L, const clh_cell *cell, uint32_t index, int32_t type, uint32_t field);
/// Ends the call, or the element of a list, as undecided.
_Noreturn void clh_undecided(lua_State *L, uint32_t field, uint32_t cell);
int clh_view_index(lua_State *L, clh_immediate view);
static inline void clh_note_read(clh_machine *m, uint32_t identifier) {
  if (m->input.row == CLH_NO_ROW) return;
  ((uint64_t *)m->answers.words.bytes)[m->input.row + (identifier >> 6)] |= (uint64_t)1 << (identifier & 63);
}
/// Returns the position of the field named at stack index `key` in its record type, or -1.
int clh_field_of(lua_State *L, int32_t type, int key);
/// Returns the same; raises an error where there is no such field.
int clh_require_field(lua_State *L, int32_t type, int key);

// columns.c
typedef struct clh_column {
  bool is_named;  // by a field; else the argument is a function
  const clh_field *field;
  uint32_t first, step;  // cells
} clh_column;
/// Returns the column that argument 2 of a list's method names; raises an error where it is neither a name nor a function.
clh_column clh_column_at(lua_State *L, const clh_cell *list, int32_t type, const char *method);
/// Returns the flag of element `i`: 1, 0, or -1 where undecided.
int clh_column_flag(lua_State *L, clh_column column, uint32_t i);
/// Reads the date of element `i`: 1, 0 where it is stated as none, -1 where undecided.
int clh_column_date(lua_State *L, clh_column column, uint32_t i, const char *method, int32_t *days);

// lists.c
void clh_open_lists(lua_State *L);
int clh_list_index(lua_State *L, clh_immediate list);
int clh_list_length(lua_State *L);

// events.c
/// Gives all immediate values their metatable.
void clh_open_immediates(lua_State *L);

// contents.c
// Keys within metatables, which no script can name: the table behind a frozen one, the metatable before freezing, the table
// that `setmetatable` was given, and the word, name, line and source of a constructor.
extern const char clh_key_content, clh_key_original, clh_key_given, clh_key_construction;
/// Pushes the table that holds the fields of the one at `index`: itself, or the one behind it where it is frozen.
void clh_push_content(lua_State *L, int index);
/// Push the list of word, name, line and source of a table that a constructor built; the metatable of a table before it was
/// frozen; the table that `setmetatable` was given. False, and nothing pushed, where there is none.
bool clh_push_construction(lua_State *L, int index);
bool clh_push_original_metatable(lua_State *L, int index);
bool clh_push_given_metatable(lua_State *L, int index);
bool clh_is_frozen(lua_State *L, int index);
/// Returns whether the table belongs to the sandbox: a library, the environment.
bool clh_is_sealed(lua_State *L, int index);
int clh_refuse_change(lua_State *L);
/// Pops a metatable and gives it to the value below; scripts can neither read nor replace it.
void clh_set_hidden_metatable(lua_State *L);
/// Pops `__index` and `__newindex`, and pushes an empty table with both: every access to it calls them.
void clh_push_proxy(lua_State *L);
/// Raises an error where the table is frozen or sealed.
void clh_check_changeable(lua_State *L, int index);

// order.c
/// Pushes a list of the table's keys without the integers from 1 to `skip`: booleans, numbers, strings by their bytes.
void clh_push_sorted_keys(lua_State *L, int index, lua_Integer skip);
/// Pushes the first key of the table at `index` that follows the one at `after`, nil for the first or after the last.
void clh_push_next_key(lua_State *L, int index, int after);

// conditions.c
/// A condition: a function of the case, and of a record where it has two parameters, with a sentence.
typedef struct clh_condition {
  int32_t reference, function;  // in Lua's registry: the condition and its function
  int32_t number;  // the same in every machine with the same sources; 0 for one that the host cannot ask
  int32_t line;    // where it was created
  bool reads_record;
  uint64_t sequence;  // the batch that `first` belongs to
  uint32_t first;     // its first answer: one, or one a record
} clh_condition;
void clh_open_conditions(lua_State *L);
/// The reads of an answer count for the function in progress, too.
void clh_add_reads(clh_machine *m, uint32_t number);
void clh_close_conditions(clh_machine *m);
/// `condition("sentence", function)`.
int clh_condition_constructor(lua_State *L);
/// Returns the condition at a stack index, or NULL.
clh_condition *clh_condition_at(lua_State *L, int index);
/// Push the function and the sentence of the condition at a stack index.
void clh_push_condition_function(lua_State *L, int index);
void clh_push_condition_sentence(lua_State *L, int index);
#define CLH_MAXIMUM_CONDITIONS 65536  // above the numbers of one file's conditions, which begin with 1
/// Raises the error of a number that no condition has.
_Noreturn void clh_refuse_number(lua_State *L, int32_t number);
/// Returns the condition with a number.
static inline clh_numbered *clh_condition_numbered(lua_State *L, int32_t number) {
  clh_machine *m = clh_of(L);
  uint32_t source = (uint32_t)number / CLH_MAXIMUM_CONDITIONS, place = (uint32_t)number % CLH_MAXIMUM_CONDITIONS;
  bool is_known = number > 0 && source < m->config.configured_count && place < m->conditions[source].count;
  if (!is_known || !m->conditions[source].list[place].condition) clh_refuse_number(L, number);
  return &m->conditions[source].list[place];
}
/// Returns the place of a function that the host knows by number.
clh_numbered *clh_function_numbered(lua_State *L, int32_t number);

// answers.c
/// Adds answers, which are unasked, and returns the number of the first.
uint32_t clh_add_answers(lua_State *L, uint32_t count);
static inline size_t clh_answer_size(const clh_machine *m) { return CLH_ANSWER_WORDS + m->input.batch->read_words; }
static inline clh_answer *clh_answer_at(const clh_machine *m, uint32_t number) {
  return (clh_answer *)((uint64_t *)m->answers.words.bytes + number * clh_answer_size(m));
}
/// Adds the answers of a condition, which are unasked.
void clh_begin_answers(lua_State *L, clh_condition *condition);
/// Returns the number of the answer of a condition, which may be unasked.
static inline uint32_t clh_answer_of(lua_State *L, clh_condition *condition, uint32_t record) {
  if (condition->sequence != clh_of(L)->input.sequence) clh_begin_answers(L, condition);
  return condition->first + (condition->reads_record ? record : 0);
}
/// Calls the function on top with the case and a record, and replaces it by its value. Returns false, and pushes nothing,
/// where it read an unstated fact. The stack index is that of the message handler.
bool clh_call_noted(lua_State *L, uint32_t answer, uint32_t record, int handler);
/// Calls the function on top in the same way, and pops it: its value is the answer.
void clh_ask(lua_State *L, const clh_condition *condition, uint32_t answer, uint32_t record, int handler);
/// Returns whether a condition is not being asked already and, with those that it asks for, is not too deep.
bool clh_can_ask(const clh_machine *m, uint32_t answer, uint32_t depth);
/// Raises an error where the condition is being asked already, or is too deep.
void clh_check_asked(lua_State *L, const clh_condition *condition, uint32_t answer);
/// Asks a condition for another function, in Lua.
void clh_ask_in_lua(lua_State *L, const clh_condition *condition, uint32_t answer, uint32_t record);
/// Pushes the function of a condition whose answer is unasked; raises an error where it is being asked.
void clh_push_asked(lua_State *L, const clh_condition *condition, uint32_t answer);
/// Raises an error where a condition, with those that it asks for, is too deep for the function in progress.
void clh_check_depth(lua_State *L, const clh_condition *condition, uint32_t depth);

// encode.c
extern const char clh_key_functions;  // the registry key of the functions that the host knows by number
void clh_open_functions(lua_State *L);
/// Appends a value to the output.
void clh_encode(lua_State *L, int index, int depth);
void clh_encode_count(lua_State *L, uint32_t count);
