// The only interface to liblua5.4. It passes plain C values: no lua_State, no Lua type and no longjmp crosses it, so Swift
// can call every function below safely.
//
// Invariants of this target:
//  1. Every Lua API call that can raise an error runs inside a protected call of this target, so that an error never jumps
//     across a Swift frame.
//  2. A limit is not a Lua error. It jumps out of the machine to the entry frame (siglongjmp, across C frames only). The
//     machine is dead from then on, and its memory is dropped as a whole. So no script can catch a limit, and no code of a
//     script runs after it: no pcall, no handler, no finalizer.
//  3. A script can use only the names of an allow-list.
//  4. An error keeps its file, its line and the script's calls.
//  5. A batch of calls crosses the boundary once, however many facts the scripts read.
//  6. Scripts run in the C locale, and host functions in the program's locale.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "CLuaSandboxCalls.h"
#include "CLuaSandboxFacts.h"
#include "CLuaSandboxInterruption.h"
#include "CLuaSandboxNames.h"

// MARK: Configuration

typedef struct clh_text {
  const char *bytes;
  size_t length;
} clh_text;

// The maximum length of a source. No hook runs in Lua's compiler, whose time grows with the square of the text: at this
// length the worst text compiles in under a second. The longest rule document has a third of it.
#define CLH_MAXIMUM_SOURCE (64 * 1024)

/// A script that `use` or the host can load.
typedef struct clh_source {
  clh_text name;
  clh_text text;
} clh_source;

/// A name that the sandbox does not have, and the message that says what to write instead.
typedef struct clh_advice {
  clh_text name;
  clh_text text;
} clh_advice;

/// A field of a record: `type` is the record type of the field or of its list's elements, -1 for scalars.
typedef struct clh_field {
  clh_text name;
  int32_t type;
  uint32_t identifier;
} clh_field;

/// A global that builds tagged tables: `says "S1-05" "what it says" { ... }`.
typedef struct clh_constructor {
  clh_text word;
  uint32_t names;  // the most strings that follow the word
} clh_constructor;

typedef struct clh_type {
  clh_text path;
  const clh_field *fields;
  uint32_t field_count;
} clh_type;

// MARK: Host functions

#define CLH_PARAMETERS 8

/// An argument or a result; `kind` is a `clh_cell_kind` below CLH_CODE.
typedef struct clh_scalar {
  uint32_t kind;
  uint32_t length;  // of a string
  union {
    int64_t integer;
    double number;
    const char *bytes;
  } value;
} clh_scalar;

/// A function of the host that scripts can call in a decision.
typedef struct clh_host_function {
  clh_text name;
  uint64_t cost;        // in instructions, charged before the call
  uint32_t identifier;  // that calls are noted under, above those of fields
  uint32_t result;      // a kind
  uint32_t parameters[CLH_PARAMETERS];
  uint32_t parameter_count;
} clh_host_function;

/// Calls host function number `function`. Returns 0 and sets a result of its kind, CLH_NOTHING or CLH_UNSTATED; or returns 1
/// and sets a string that describes the failure. Strings stay valid until the next call. It must return: Lua's frames are
/// below it.
typedef int (*clh_callback)(void *context, uint32_t function, const clh_scalar *arguments, clh_scalar *result);

typedef struct clh_limits {
  uint64_t instructions;  // of the virtual machine, and those that C functions charge; UINT64_MAX for no limit
  uint64_t bytes;         // of the whole machine, loaded files included
  uint64_t nanoseconds;   // of the wall clock; UINT64_MAX for no limit
  uint64_t allocations;   // that succeed before memory counts as used up; 0 for no limit. For tests
  const clh_interruption *interruption, *cancellation;  // NULL for none; each ends the run
} clh_limits;

typedef struct clh_configuration {
  const clh_source *sources;
  size_t source_count;
  const clh_constructor *constructors;
  size_t constructor_count;
  const clh_text *kinds;  // globals with a constructor for each verb: `erasure.retain "name" { ... }`
  size_t kind_count;
  const clh_text *verbs;
  size_t verb_count;
  const clh_advice *advice;
  size_t advice_count;
  const clh_type *types;  // the first is the root record
  size_t type_count;
  const clh_text *codes;  // strings that a cell names by number
  size_t code_count;
  int prints;  // whether scripts have `print`; rules do not
  const clh_host_function *functions;
  size_t function_count;
  clh_callback callback;
  void *context;
  int counts_lines;  // whether the machine counts how often each line runs, at the cost of a call a line
  int times_calls;   // whether each call of a batch is timed
  clh_text operand_recorder;  // the global that counts operands, a name that no source uses; empty for none
  size_t operand_count;
  int notes_dates;  // whether the machine notes the dates that scripts make, and what they read of dates
} clh_configuration;

// MARK: Errors

typedef enum clh_kind {
  CLH_OK = 0,
  CLH_SYNTAX,
  CLH_RUNTIME,
  CLH_FORBIDDEN,        // the sandbox does not have that name or refuses that call
  CLH_UNKNOWN_NAME,     // there is no global `name`
  CLH_GLOBAL_ASSIGNED,  // a script assigned the global `name`
  CLH_UNKNOWN_FIELD,    // a record of type `type` has no field `name`
  CLH_KEPT_STATE,       // a function would carry state from one case to the next in `name`
  CLH_BAD_VALUE,        // a value of the wrong kind
  CLH_INSTRUCTION_LIMIT,
  CLH_MEMORY_LIMIT,
  CLH_TIME_LIMIT,
  CLH_INTERRUPTED,
  CLH_HOST_FAILED,  // a host function failed
  CLH_DEAD,         // the machine reached a limit in an earlier run and must be replaced
} clh_kind;

typedef struct clh_error {
  clh_kind kind;
  int32_t source;  // index of the source, -1 unknown
  int32_t line;    // from 1, 0 unknown
  int32_t call;    // index of the call in a batch, -1 none
  int32_t type;    // record type of an unknown field, -1 none
  char name[128];
  char message[512];
  char traceback[1536];
} clh_error;

// MARK: Returned values, as a stream of tagged bytes

typedef enum clh_tag {
  CLH_TAG_NIL = 0,
  CLH_TAG_FALSE,
  CLH_TAG_TRUE,
  CLH_TAG_INTEGER,   // 8 bytes
  CLH_TAG_NUMBER,    // 8 bytes
  CLH_TAG_STRING,    // 4 bytes length, bytes
  CLH_TAG_DATE,      // 4 bytes days
  CLH_TAG_PERIOD,    // 4 bytes months, 4 bytes days
  CLH_TAG_TABLE,     // 4 bytes list count, 4 bytes pair count, the list, the pairs in order of their keys
  CLH_TAG_FUNCTION,  // 4 bytes each: number, source, first line, last line, parameter count
  CLH_TAG_CONDITION,  // 4 bytes line; the sentence and the function follow
  CLH_TAG_CONSTRUCTED,  // a constructor's word, name or false, line, source, text or false, kinds or false; the table follows
  CLH_TAG_BLANK,     // the placeholder of an unknown name in a document
  CLH_TAG_NOTHING,   // a fact that is stated as none, at a prompt
} clh_tag;

/// An unknown or forbidden name in a document. Loading continues, so that one load finds all of them.
typedef struct clh_problem {
  clh_kind kind;
  int32_t source;
  int32_t line;
  char name[128];
} clh_problem;

// MARK: The machine

typedef struct clh_machine clh_machine;

/// Opens a machine. Returns NULL and sets `error` where memory is short. The configuration is copied.
clh_machine *clh_open(const clh_configuration *configuration, const clh_limits *limits, clh_error *error);

/// Closes a machine and frees its memory at once, without running finalizers.
void clh_close(clh_machine *machine);

/// Runs a source as a rule document and writes its value to the output. Unknown names are collected as problems.
clh_kind clh_load(clh_machine *machine, size_t source, const clh_limits *limits, clh_error *error);

/// Runs a source as a script of no register, and writes to the output a count of 4 bytes and the values that it returns. An
/// unknown name is an error.
clh_kind clh_evaluate(clh_machine *machine, size_t source, const clh_limits *limits, clh_error *error);

/// The result of a line at a prompt.
typedef struct clh_interaction {
  uint32_t undecided;      // whether it read an unstated fact
  uint32_t missing_field;  // the identifier of that fact
  uint32_t missing_cell;
  uint32_t assigned;  // the number of names that it assigned
  uint32_t kept;      // whether its text stays a source of the machine
} clh_interaction;

/// Runs a line at a prompt, which reads `facts` as a rule does. The names that it assigns stay for the next line; records of
/// facts that it assigns are valid as long as the facts are the `same`. Writes to the output a count of 4 bytes, the values
/// that it returns, and a list of all assigned names. The text becomes a source of the machine, with the next number, and
/// stays one where a function may outlive the line.
clh_kind clh_interact(
    clh_machine *machine, const clh_source *text, const clh_facts *facts, int same, const clh_limits *limits,
    clh_interaction *result, clh_error *error);

/// Makes a batch of guarded calls over one set of facts. `results` has an entry for each call; the caller clears it.
clh_kind clh_call_all(
    clh_machine *machine, const clh_facts *facts, const clh_batch *batch, const clh_limits *limits, clh_result *results);

/// Returns the answers of the last batch; valid until the next run.
clh_answers clh_last_answers(const clh_machine *machine);

/// Frees all memory that is no longer used, and shrinks Lua's stack.
clh_kind clh_collect(clh_machine *machine, const clh_limits *limits, clh_error *error);

/// Returns the error of the last run.
const clh_error *clh_last_error(const clh_machine *machine);

/// Returns the output of the last run; valid until the next.
const uint8_t *clh_output(const clh_machine *machine, size_t *length);

/// Returns the text that the last run printed; valid until the next.
const char *clh_printed(const clh_machine *machine, size_t *length);

/// Returns the problems of the last load.
const clh_problem *clh_problems(const clh_machine *machine, size_t *count);

/// Parts of a line's word in a machine that counts lines: whether it has code, whether it ran while loading, and how often
/// since.
#define CLH_LINE_HAS_CODE 0x80000000u
#define CLH_LINE_RAN_AT_LOAD 0x40000000u
#define CLH_LINE_HITS 0x3fffffffu

/// Marks all lines and operands that ran so far as run while loading, and clears their counts.
void clh_mark_lines_ran_at_load(clh_machine *machine);

/// Returns the words of a source's lines, by line number; NULL where the machine does not count lines.
const uint32_t *clh_lines(const clh_machine *machine, size_t source, size_t *count);

/// Returns two words an operand, how often it was true and how often false or nil, with the bits of lines; NULL where the
/// machine does not count operands.
const uint32_t *clh_operands(const clh_machine *machine, size_t *count);

/// What a script did with a date.
typedef enum clh_date_note_kind {
  CLH_DATE_MADE = 0,   // it made the date `to` of no other date
  CLH_DATE_SHIFTED,    // it added `months` and then `days` to the date `from`, which gave `to`
  CLH_DATE_YEAR_END,   // it asked for the last day of the year of `from`, which is `to`
  CLH_DATE_READ_YEAR,  // it read the year of `from`
  CLH_DATE_READ_MONTH,  // it read the month of `from`
  CLH_DATE_READ,       // it read the day or all of `from`: as a text, as a number of days, or for a host function
} clh_date_note_kind;

typedef struct clh_date_note {
  uint32_t kind;
  int32_t from, to, months, days;
} clh_date_note;

/// Returns the notes of all loads and of the last batch, in their order; NULL where the machine notes no dates.
const clh_date_note *clh_date_notes(const clh_machine *machine, size_t *count);

/// Returns whether the machine has made so many batches that a view of the first could be mistaken for one of the next.
int clh_needs_replacement(const clh_machine *machine);

/// Formats a number as Lua does, with 14 digits, in the C locale.
#define CLH_NUMBER_TEXT 32
void clh_number_text(double number, char text[CLH_NUMBER_TEXT]);

/// Returns the identification of the linked Lua library: `$LuaVersion: Lua 5.4.4  Copyright …`.
const char *clh_lua_identification(void);

/// Return the instructions used by the last run, the bytes in use, and the allocations made by the last run.
uint64_t clh_instructions(const clh_machine *machine);
uint64_t clh_bytes(const clh_machine *machine);
uint64_t clh_allocations(const clh_machine *machine);
