// The inside of a machine: shared by the C files of this target and seen by nobody else.
#pragma once

#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#include <setjmp.h>
#include <stdbool.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "CLuaSandbox.h"
#include "arena.h"
#include "library.h"

// CLH_UNGUARDED, which nothing but the benchmark of the guards defines, leaves out the meter, the clock and the freezing.

#define CLH_HOOK_INTERVAL 200  // instructions between two looks at the clock
#define CLH_SHORT_INTERVAL 8   // once there are texts so long that one instruction can take milliseconds
#define CLH_CALL 16     // what a call of a C function costs, in instructions
#define CLH_TRAFFIC 64  // how many times its memory a script may take and give back
#define CLH_PROBLEMS 64
#define CLH_FUNCTIONS 65536  // that a file may hand out
#define CLH_DEPTH 32  // of tables within tables, on their way out or copied

typedef struct clh_buffer {
  uint8_t *bytes;
  size_t length, capacity;
} clh_buffer;

typedef enum clh_task {
  CLH_TASK_DECISION = 0,  // rules are asked; nothing is loaded any more
  CLH_TASK_DOCUMENT,      // a rule document loads: problems are collected
  CLH_TASK_SCRIPT,        // a script of no register runs: its first problem ends it
  CLH_TASK_PROMPT,        // so does a line at a prompt, and facts may be handed out
} clh_task;

/// Names by their addresses.
typedef struct clh_name {
  const void *name;
  int32_t number;
} clh_name;
typedef struct clh_names {
  clh_name *slots;  // a power of two, half of them free
  uint32_t mask;
} clh_names;

struct clh_machine {
  lua_State *L;
  void *first_block;  // of a state that is being opened
  size_t first_size;
  bool is_seeded;
  clh_arena arena;

  // The run in progress.
  sigjmp_buf exit;
  char *stack;  // where C's stack was at the entry
  locale_t outside;  // the thread's, which is the program's own
  bool is_open, armed, dead, refused, was_refused, told, metered;
  clh_task task;
  clh_kind abort_kind;
  const char *reason;  // of the abort, where it is not the kind's own
  char failure[400];   // of a function of the host
  int64_t fuel, checkpoint;  // at the checkpoint the clock is read
  int64_t traffic;  // bytes that may still be allocated, those given back not counted
  uint64_t fuel_at_start, byte_limit, deadline;
  const clh_interruption *interruption, *cancellation;
  int interval;
  bool has_long_texts;   // since it was loaded
  size_t unclocked;      // bytes taken since the clock was read
  uint64_t values, hooks;  // handed out, and run, in this run
  clh_request refusal;   // the last one
  const char *raised;  // the message of an error that this target raised, to tell it from the script's own
  clh_error error;
  int current_call;
  int32_t unknown_field_type;

  // What the scripts see.
  clh_facts facts;
  uint32_t epoch;
  uint64_t *reads;
  bool undecided;
  uint32_t missing_field, missing_cell, assigned;  // the last: names, by a line at a prompt
  size_t encoded_source;  // whose value is handed out, and how many functions of it were
  int functions;

  // What comes out.
  clh_buffer output, scratch, printed;
  clh_problem problems[CLH_PROBLEMS];
  size_t problem_count;

  // The configuration, copied.
  char *strings;
  clh_source *sources;
  size_t source_count, configured_sources;  // lines at a prompt stand behind those of the configuration
  clh_text *constructors;
  size_t constructor_count;
  clh_advice *advice;
  size_t advice_count;
  clh_type *types;
  size_t type_count;
  clh_field *fields;
  clh_names *names;  // of the fields of each type
  clh_names methods;  // of lists
  int codes_reference;
  clh_text *codes;
  size_t code_count;
  clh_host_function *host_functions;
  size_t function_count;
  clh_answer answer;
  void *context;
  bool prints, times_calls;

  // Which lines ran, where that is counted.
  struct clh_line_hits {
    uint32_t *hits;
    size_t count;
  } *lines;
};

// Registry keys: the address of each is the key.
extern const char clh_key_environment, clh_key_functions, clh_key_fields, clh_key_modules,
    clh_key_blank, clh_key_methods, clh_key_prompt, clh_key_defined;
// Keys within metatables, which no script can name: what stands behind a frozen table, the metatable it had before, the
// table that `setmetatable` was given, and a constructor's word, name, line and source.
extern const char clh_key_content, clh_key_thawed, clh_key_given, clh_key_marks;

static inline clh_machine *clh_of(lua_State *L) { return *(clh_machine **)lua_getextraspace(L); }

// words.c: everything that is one word wide is a light userdata, so that no fact costs an allocation.
typedef enum clh_word_kind {
  CLH_WORD_NONE = 0,
  CLH_WORD_DATE,
  CLH_WORD_PERIOD,
  CLH_WORD_VIEW,
  CLH_WORD_LIST,
  CLH_WORD_UNDECIDED,
  CLH_WORD_NOTHING,  // `null` at a prompt: stated as none
} clh_word_kind;
typedef struct clh_word {
  clh_word_kind kind;
  uint32_t epoch;
  uint16_t high;  // months of a period, record type of a view or of a list's elements
  uint32_t low;   // days of a date or a period, cell of a view or a list
} clh_word;
void clh_push_word(lua_State *L, clh_word_kind kind, uint16_t high, uint32_t low);
void clh_push_date(lua_State *L, int32_t days);
void clh_push_view(lua_State *L, clh_word_kind kind, int32_t type, uint32_t cell);
clh_word clh_word_at(lua_State *L, int index);
const char *clh_type_name(lua_State *L, int index);

// errors.c
int clh_raise(lua_State *L, clh_kind kind, const char *name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
int clh_message_handler(lua_State *L);
void clh_note_syntax_error(clh_machine *m, const char *message);
/// Raises an error of a text that has not run: at a line of a source.
int clh_raise_at(lua_State *L, clh_kind kind, int32_t source, int32_t line, const char *message);
void clh_note_abort(clh_machine *m);

#include "limits.h"

// lookup.c
/// The number of the name at stack index `key`, or -1.
int clh_number_of_name(const clh_names *names, lua_State *L, int key);
/// Name number `i` of a source of names, each of 40 bytes at most.
typedef const char *(*clh_name_of)(const void *source, uint32_t i);
/// Numbers names from 0, and pushes the table that keeps them.
void clh_enter_names(lua_State *L, clh_names *names, clh_name_of name_of, const void *source, uint32_t count);

// seed.c
/// Gives a state that is being opened the hash seed that all have.
void clh_fix_seed(clh_machine *m, void *state, size_t size);

// locale.c
/// Whether there is a C locale to run in; false where memory is short.
bool clh_has_locale(void);
/// The thread is in the C locale from now on; returns the one that it was in.
locale_t clh_leave_locale(void);
void clh_return_to_locale(locale_t locale);

// entry.c
void clh_forget_error(clh_error *error);
/// `error` may be NULL: whoever wants it can ask the machine.
clh_kind clh_enter(
    clh_machine *m, const clh_limits *limits, void (*body)(lua_State *, void *), void *argument, clh_error *error);

#include "facts.h"

// order.c
/// Pushes a list of the table's keys, without those of the list part up to `skip`: booleans, numbers, strings by bytes.
void clh_push_sorted_keys(lua_State *L, int index, lua_Integer skip);
/// Pushes the first key of the table at `index` that follows the one at `after`, nil for the first or after the last.
void clh_push_next_key(lua_State *L, int index, int after);

// pairs.c
int clh_pairs(lua_State *L);
int clh_next(lua_State *L);
int clh_next_pair(lua_State *L);

// metatables.c
int clh_setmetatable(lua_State *L);
int clh_getmetatable(lua_State *L);
int clh_rawget(lua_State *L);
int clh_rawset(lua_State *L);
int clh_rawlen(lua_State *L);
/// Pushes the table that holds what the one at `index` shows: itself, or the one behind it where it is frozen.
void clh_push_content(lua_State *L, int index);
/// Pushes the list of word, name, line and source of a table that a constructor built; false and nothing for others.
bool clh_push_marks(lua_State *L, int index);
/// Pushes the metatable of a table as it was before it was frozen; false and nothing where it had none.
bool clh_push_thawed_metatable(lua_State *L, int index);
bool clh_is_frozen(lua_State *L, int index);
/// Whether it belongs to the sandbox: a library, the environment.
bool clh_is_sealed(lua_State *L, int index);
int clh_refuse_change(lua_State *L);

// freeze.c
/// Fixes everything that the functions in the value on top, which the chunk returned, can reach.
void clh_freeze(lua_State *L, const char *chunk);

// bytecode.c
/// Tells of each upvalue of the function on top at which line it is assigned, 0 for none; notes which lines of `source`
/// have code, -1 for none.
void clh_scan_function(lua_State *L, int32_t source, int32_t lines[256]);

// lines.c
bool clh_open_lines(clh_machine *m);
void clh_close_lines(clh_machine *m);
void clh_note_code(clh_machine *m, int32_t source, int32_t line);
void clh_count_line(lua_State *L, lua_Debug *ar);

// interruption.c
bool clh_is_interrupted(const clh_machine *m);

// library.c
/// Leaves the table of globals on the stack.
void clh_open_library(lua_State *L);

// encode.c
void clh_encode(lua_State *L, int index, int depth);
void clh_encode_count(lua_State *L, uint32_t count);

// buffer.c
/// `size` more bytes at the buffer's end. They count towards the limit, and its growth as an allocation, so that tests can
/// make it fail.
uint8_t *clh_reserve(lua_State *L, clh_buffer *buffer, size_t size);

// print.c
int clh_print(lua_State *L);

// provide.c
/// Adds the host's functions to the table on top.
void clh_add_host_functions(lua_State *L);

// constructors.c
void clh_add_constructors(lua_State *L);
/// The line of the innermost script function that runs, and its source.
int clh_script_place(lua_State *L, int32_t *source);

// names.c
/// Puts the environment before the table of globals on the stack.
void clh_open_names(lua_State *L);
int clh_unknown_name(lua_State *L);
int clh_unknown_member(lua_State *L);
/// A problem of a rule document, an error of anything else.
void clh_report(lua_State *L, clh_kind kind, const char *name, const char *chunk, int32_t line);
/// The number of the source that a chunk's name tells, or -1.
int32_t clh_source_number(const clh_machine *m, const char *chunk);

// sources.c
int clh_use(lua_State *L);
/// Pushes the function of a source, its names looked up in the table under that key of the registry.
void clh_compile(lua_State *L, size_t source, const void *names);

// configuration.c
bool clh_copy_configuration(clh_machine *m, const clh_configuration *configuration);
void clh_free_configuration(clh_machine *m);
