// A machine as data, and values of one word.
//
// The folders of this target in order; `CFolderTests` checks that the files of each include only its own headers and those
// of the folders before it:
//
//   state    a machine as data; its copy of the configuration; values of one word
//   errors   positions in scripts; raising and recording errors
//   limits   instructions, time and interruption; the jump out of a run; the hook, which also counts lines
//   memory   Lua's allocator, and buffers outside of Lua's memory; the hash seed
//   entry    the protected call around each run, and the locale in it
//   values   facts, dates, lists and tables as scripts see them; their encoding for the host
//   library  functions of Lua's library that are written here
//   sandbox  the globals of a script; files, host functions; what a loaded file may keep
//   machine  the functions of CLuaSandbox.h: opening, loading, calling, the prompt
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
#include "state/arena.h"

// The benchmark of the guards defines CLH_UNGUARDED: it compiles without the meter, the clock and the freezing of tables.

#define CLH_PROBLEMS 64  // that one load records
#define CLH_NO_ROW SIZE_MAX

/// A buffer outside of Lua's memory.
typedef struct clh_buffer {
  uint8_t *bytes;
  size_t length, capacity;
} clh_buffer;

/// Names by the addresses of their strings.
typedef struct clh_name_slot {
  const void *name;
  int32_t number;
} clh_name_slot;
typedef struct clh_name_table {
  clh_name_slot *slots;  // a power of two, half of them free
  uint32_t mask;
} clh_name_table;

typedef enum clh_task {
  CLH_TASK_DECISION = 0,  // rules are called; nothing is loaded
  CLH_TASK_DOCUMENT,      // a rule document loads: unknown names are collected as problems
  CLH_TASK_SCRIPT,        // a script of no register runs: the first unknown name is an error
  CLH_TASK_PROMPT,        // the same for a line at a prompt, which may also return facts
} clh_task;

/// Counts of a source's lines, in words as `clh_lines` returns them.
typedef struct clh_line_hits {
  uint32_t *hits;
  size_t count;
} clh_line_hits;

/// A condition or a function by its number, and its program where it has one.
typedef struct clh_numbered {
  struct clh_condition *condition;  // NULL for a function
  struct clh_program *program;
  bool is_prepared;  // whether it is known whether there is a program
} clh_numbered;

#define CLH_PROGRAM_BUCKETS 64

struct clh_condition;
typedef bool (*clh_program_runner)(lua_State *L, struct clh_condition *condition, uint32_t answer, uint32_t record);

struct clh_machine {
  lua_State *L;
  clh_arena arena;
  bool is_open, is_dead;
  clh_line_hits *lines;  // one a source; NULL where lines are not counted
  uint32_t *operands;    // two words each; NULL where operands are not counted

  /// What scripts did with dates, where it is noted: while files loaded, and then in the last batch.
  struct {
    clh_buffer notes;
    size_t loaded;  // the bytes of the first
  } dates;

  /// The run in progress: how it was entered and how it ends.
  struct {
    sigjmp_buf exit;       // the target of a limit's jump
    char *stack;           // C's stack pointer at the entry
    locale_t host_locale;  // the thread's locale before the run
    bool is_active;        // between entry and exit, where a limit can jump
    bool is_reported;      // the error in progress is recorded already
    bool is_final;         // scripts cannot catch the error in progress
    clh_task task;
    clh_kind abort_kind;
    const char *abort_reason;  // NULL for the message of the kind
    char failure[400];         // the message of a host function that failed
    clh_error error;
    const char *raised;  // the message of an error that this target raised, compared by its address
    int call;            // the index of the call in its batch, -1 for none
    int32_t unknown_field_type;
    uint32_t assigned;  // names that the line at a prompt assigned
  } run;

  /// What the run has left.
  struct {
    bool is_on;                // whether instructions, time or an interruption can end the run
    int64_t fuel, checkpoint;  // instructions; the clock is read when the fuel falls below the checkpoint
    uint64_t fuel_at_start, deadline;
    const clh_interruption *interruption, *cancellation;
    int interval;           // instructions between two calls of the hook
    uint64_t hooks;         // calls of the hook in this run
    bool has_long_strings;  // the loaded files have
    uint64_t byte_limit;
    int64_t traffic;   // bytes that may be allocated; freed bytes do not count
    size_t unclocked;  // bytes allocated since the clock was read
    bool is_refused, was_refused;  // the last allocation; any allocation of this run
    clh_request refusal;           // the last refused one
  } meter;

  /// The facts of a batch, and what scripts read of them.
  struct {
    clh_facts facts;
    uint32_t epoch;     // the number of the batch, modulo 4096
    uint64_t sequence;  // the number of the batch
    const clh_batch *batch;
    size_t row;  // of the reads of the function in progress, in words of the answers, or CLH_NO_ROW
    uint32_t record;   // that this function was called with, or CLH_NO_ITEM
    uint32_t nesting;  // how many functions that asked for one another are in progress
    uint32_t depth;    // the largest depth of the answers that the function in progress asked for
    bool is_undecided;
    uint32_t missing_field, missing_cell;
  } input;

  /// What the functions of the last batch answered.
  struct {
    clh_buffer words, asked;
    uint32_t count, asked_count;
  } answers;

  /// The conditions that files created, by the number of the file and their own; Lua's registry keeps them alive.
  struct clh_conditions {
    clh_numbered *list;
    size_t count;
  } *conditions, *functions;

  /// Programs, and the objects of Lua's that they refer to.
  struct {
    struct clh_program_block *blocks;  // all their memory
    struct clh_link *links[CLH_PROGRAM_BUCKETS];
    clh_program_runner run;  // runs the program of a condition; returns false where Lua must
  } programs;

  /// What a run returns.
  struct {
    clh_buffer values, printed;
    clh_buffer dump;  // of the function that is scanned
    uint64_t value_count;
    size_t source;  // the source whose value is encoded
    int function_count;  // of that source, so far
    int32_t chunk;       // the source whose own code runs, -1 for none
    int32_t condition_count;  // that this code created so far
    clh_problem problems[CLH_PROBLEMS];
    size_t problem_count;
  } output;

  /// A copy of the configuration, and tables that are made of it once.
  struct clh_config {
    char *strings;  // all strings in one block
    clh_source *sources;
    size_t source_count, configured_count;  // lines at a prompt follow the sources of the configuration
    clh_constructor *constructors;
    size_t constructor_count;
    clh_text *kinds, *verbs;
    size_t kind_count, verb_count;
    clh_advice *advice;
    size_t advice_count;
    clh_type *types;
    size_t type_count;
    clh_field *fields;  // of all types
    size_t field_count;
    clh_text *codes;
    size_t code_count;
    clh_host_function *functions;
    size_t function_count;
    clh_callback callback;
    void *context;
    bool prints, times_calls;
    clh_text operand_recorder;
    size_t operand_count;
    bool notes_dates;
    clh_name_table *field_names;  // one a type
    clh_name_table method_names;  // of lists
    int codes_reference;          // of the list of codes, in Lua's registry
  } config;

  /// Lua's state while it is opened.
  struct {
    void *block;  // the first one
    size_t size;
    bool is_seeded;
  } opening;
};

static inline clh_machine *clh_of(lua_State *L) { return *(clh_machine **)lua_getextraspace(L); }

// configuration.c
/// Returns false where memory is short.
bool clh_copy_configuration(clh_machine *m, const clh_configuration *configuration);
void clh_free_configuration(clh_machine *m);

// immediates.c
/// The kinds of values that fit into one word. They are light userdata, so that reading a fact allocates nothing.
typedef enum clh_immediate_kind {
  CLH_IMMEDIATE_NONE = 0,  // not an immediate value
  CLH_IMMEDIATE_DATE,
  CLH_IMMEDIATE_PERIOD,
  CLH_IMMEDIATE_VIEW,
  CLH_IMMEDIATE_LIST,
  CLH_IMMEDIATE_UNDECIDED,  // raised as an error where a script reads an unstated fact
  CLH_IMMEDIATE_NOTHING,    // `null` at a prompt: stated as none
} clh_immediate_kind;
typedef struct clh_immediate {
  clh_immediate_kind kind;
  uint32_t epoch;
  uint16_t high;  // months of a period; record type of a view or of a list's elements
  uint32_t low;   // days of a date or a period; cell of a view or a list
} clh_immediate;
void clh_push_immediate(lua_State *L, clh_immediate_kind kind, uint16_t high, uint32_t low);
void clh_push_date(lua_State *L, int32_t days);
void clh_push_view(lua_State *L, clh_immediate_kind kind, int32_t type, uint32_t cell);
clh_immediate clh_immediate_at(lua_State *L, int index);
/// Returns the name of a value's type as `type` does: dates, periods and views have names of their own.
const char *clh_type_name(lua_State *L, int index);
