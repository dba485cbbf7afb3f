// The only door to liblua5.4. Plain C values go in and come out; no lua_State, no Lua type and no longjmp ever
// passes it, so that Swift may call every function below without further care.
//
// Invariants of this target:
//  1. Every Lua API call that can raise runs inside a protected call of this target; no Swift frame is ever below it.
//  2. A limit is not a Lua error. It jumps out of the machine to the entry frame (siglongjmp, C frames only), the
//     machine is dead from then on, and its memory is dropped as a whole. So no script can swallow it, and nothing
//     that a script wrote runs after it: no pcall, no handler, no finalizer.
//  3. A script sees an allow-list and nothing else.
//  4. An error keeps its file, its line and the script's calls.
//  5. A batch of calls is one crossing, however many facts the scripts read.
//  6. Whatever locale the program is in, scripts run in the C locale, and the program's own functions in the program's.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "CLuaSandboxFacts.h"
#include "CLuaSandboxInterruption.h"
#include "CLuaSandboxNames.h"

// MARK: What a machine is made of

typedef struct clh_text {
  const char *bytes;
  size_t length;
} clh_text;

// No hook runs in Lua's compiler, and it takes time that grows with the square of the text: at this length the worst
// compiles in under a second. The longest rule document is a third of it.
#define CLH_MAXIMUM_SOURCE (64 * 1024)

/// A script that `use` may load, or that the host loads by name.
typedef struct clh_source {
  clh_text name;
  clh_text text;
} clh_source;

/// A name that the sandbox leaves out on purpose, and what to write instead.
typedef struct clh_advice {
  clh_text name;
  clh_text text;
} clh_advice;

/// A field of a record: `type` is the record type of a record or of a list's elements, -1 for scalars.
typedef struct clh_field {
  clh_text name;
  int32_t type;
  uint32_t identifier;
} clh_field;

typedef struct clh_type {
  clh_text path;
  const clh_field *fields;
  uint32_t field_count;
} clh_type;

// MARK: Functions of the host

#define CLH_PARAMETERS 8

/// A single value on its way to the host or from it; of the kinds of `clh_cell_kind` those below CLH_CODE.
typedef struct clh_scalar {
  uint32_t kind;
  uint32_t length;  // of a string
  union {
    int64_t integer;
    double number;
    const char *bytes;
  } value;
} clh_scalar;

/// A function that scripts may call in a decision, and the host answers.
typedef struct clh_host_function {
  clh_text name;
  uint64_t cost;        // in instructions, charged before the call
  uint32_t identifier;  // what a call is noted under, beyond those of fields
  uint32_t result;      // a kind
  uint32_t parameters[CLH_PARAMETERS];
  uint32_t parameter_count;
} clh_host_function;

/// Who answers: 0 with a result of the function's kind, CLH_NOTHING or CLH_UNSTATED, or 1 with a string that says what
/// failed. Strings stay valid until the next call. Runs above Lua's frames and must return.
typedef int (*clh_answer)(void *context, uint32_t function, const clh_scalar *arguments, clh_scalar *result);

typedef struct clh_limits {
  uint64_t instructions;  // of the virtual machine, and what C functions charge in their stead; UINT64_MAX for no limit
  uint64_t bytes;         // of the whole machine, what is loaded included
  uint64_t nanoseconds;   // of the wall clock; UINT64_MAX for no limit
  uint64_t allocations;   // that succeed before memory counts as used up; 0 for any number. For tests
  const clh_interruption *interruption, *cancellation;  // NULL for none; either ends it
} clh_limits;

typedef struct clh_configuration {
  const clh_source *sources;
  size_t source_count;
  const clh_text *constructors;  // globals that build tagged tables: `retain "name" { ... }`
  size_t constructor_count;
  const clh_advice *advice;
  size_t advice_count;
  const clh_type *types;  // the first is the root record
  size_t type_count;
  const clh_text *codes;  // strings that a cell names by number
  size_t code_count;
  int prints;  // whether there is `print`, which rules do not have
  const clh_host_function *functions;
  size_t function_count;
  clh_answer answer;
  void *context;
  int counts_lines;  // whether the machine counts which lines ran, which costs a call at each
  int times_calls;   // whether each call of a batch is timed
} clh_configuration;

// MARK: What goes wrong

typedef enum clh_kind {
  CLH_OK = 0,
  CLH_SYNTAX,
  CLH_RUNTIME,
  CLH_FORBIDDEN,      // the sandbox does not give that name
  CLH_UNKNOWN_NAME,   // no such global; `name` says which
  CLH_GLOBAL_ASSIGNED,  // a script assigned a global; `name` says which
  CLH_UNKNOWN_FIELD,  // no such field; `name` says which, `type` of which record type
  CLH_KEPT_STATE,     // a function would carry state from one case to the next; `name` says in what
  CLH_BAD_VALUE,      // a script handed the host a value that it cannot take
  CLH_INSTRUCTION_LIMIT,
  CLH_MEMORY_LIMIT,
  CLH_TIME_LIMIT,
  CLH_INTERRUPTED,
  CLH_HOST_FAILED,  // a function of the host could not answer
  CLH_DEAD,           // the machine hit a limit before and must be replaced
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

// MARK: Calls and their results

#define CLH_OUTPUTS 2
#define CLH_NO_ITEM UINT32_MAX

/// A guarded call: where `guard` says true, `outputs` are asked. Each takes the root record and, where there is one,
/// the record at `item`.
typedef struct clh_call {
  int32_t guard;  // function number, 0 for always
  int32_t outputs[CLH_OUTPUTS];
  int32_t item_type;
  uint32_t item;  // cell of the record, or CLH_NO_ITEM
} clh_call;

typedef enum clh_verdict { CLH_NOT_HELD = 0, CLH_HELD, CLH_UNDECIDED } clh_verdict;

typedef enum clh_output_state {
  CLH_OUTPUT_NONE = 0,
  CLH_OUTPUT_GIVEN,  // at `output` in the output bytes
  CLH_OUTPUT_DATE,   // `days`
  CLH_OUTPUT_NIL,
  CLH_OUTPUT_UNDECIDED,
} clh_output_state;

typedef struct clh_result {
  uint32_t verdict;
  uint32_t missing_field;  // identifier of the unstated field, where something is undecided
  uint32_t missing_cell;
  uint32_t has_output[CLH_OUTPUTS];  // of clh_output_state
  int32_t days[CLH_OUTPUTS];
  size_t output[CLH_OUTPUTS];
  uint64_t instructions;
  uint64_t nanoseconds;  // where calls are timed
} clh_result;

// MARK: Values that come out, as a stream of tagged bytes

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
  CLH_TAG_CONSTRUCTED,  // a constructor's word, name or false, line, source; the table follows
  CLH_TAG_BLANK,     // stands where an unknown name was used while loading
  CLH_TAG_NOTHING,   // a fact that is stated as none, at a prompt
} clh_tag;

/// A name used while loading that nothing gives; loading goes on, so that all of them are found at once.
typedef struct clh_problem {
  clh_kind kind;
  int32_t source;
  int32_t line;
  char name[128];
} clh_problem;

// MARK: The machine

typedef struct clh_machine clh_machine;

/// Opens a machine; NULL and `error` where memory is short. The configuration is copied.
clh_machine *clh_open(const clh_configuration *configuration, const clh_limits *limits, clh_error *error);

/// Drops a machine and all its memory at once. Runs nothing.
void clh_close(clh_machine *machine);

/// Runs a source and leaves the value that it returns in the output. Unknown names are collected as problems.
clh_kind clh_load(clh_machine *machine, size_t source, const clh_limits *limits, clh_error *error);

/// Runs a source as a script of no register, and leaves a count of 4 bytes and the values that it returns in the output. An
/// unknown name is an error.
clh_kind clh_evaluate(clh_machine *machine, size_t source, const clh_limits *limits, clh_error *error);

/// What became of a line at a prompt.
typedef struct clh_interaction {
  uint32_t undecided;      // whether it read an unstated fact, and then which
  uint32_t missing_field;  // its identifier
  uint32_t missing_cell;
  uint32_t assigned;  // how many names it gave a value
  uint32_t kept;      // whether its text stays a source of the machine
} clh_interaction;

/// Runs a text at a prompt: over facts that it reads as a rule would (none where there are none), with names that stay for
/// the next; records that it kept are good as long as the facts are the `same` as before. Leaves in the output a count of 4
/// bytes, the values that it returns, and a list of all names so far. The text is one more source of the machine, its number
/// the count of those before, and stays one where a function may outlive the line.
clh_kind clh_interact(
    clh_machine *machine, const clh_source *text, const clh_facts *facts, int same, const clh_limits *limits,
    clh_interaction *result, clh_error *error);

/// Makes a batch of guarded calls over one set of facts. `results` has `count` entries and `reads` as many rows of
/// `read_words` words; both come zeroed.
clh_kind clh_call_all(
    clh_machine *machine, const clh_facts *facts, const clh_call *calls, size_t count, const clh_limits *limits,
    clh_result *results, uint64_t *reads, size_t read_words);

/// Gives back all memory that nothing needs, what loading took of Lua's stack included.
clh_kind clh_collect(clh_machine *machine, const clh_limits *limits, clh_error *error);

/// What the last load or batch did wrong.
const clh_error *clh_last_error(const clh_machine *machine);

/// The output bytes of the last load or batch; valid until the next.
const uint8_t *clh_output(const clh_machine *machine, size_t *length);

/// What the last evaluation printed; valid until the next.
const char *clh_printed(const clh_machine *machine, size_t *length);

/// The problems of the last load.
const clh_problem *clh_problems(const clh_machine *machine, size_t *count);

/// A line's word, in a machine that counts: whether it has code, whether it ran while loading, and how often since.
#define CLH_LINE_HAS_CODE 0x80000000u
#define CLH_LINE_RAN_AT_LOAD 0x40000000u
#define CLH_LINE_HITS 0x3fffffffu

/// What ran until now ran while loading.
void clh_settle_lines(clh_machine *machine);

/// The words of a source's lines, by line number; NULL where the machine does not count.
const uint32_t *clh_lines(const clh_machine *machine, size_t source, size_t *count);

/// Whether the machine has made so many batches that a view kept from the first could be taken for one of the next.
int clh_is_worn(const clh_machine *machine);

/// A number as Lua writes it, with 14 digits, whatever locale the program is in.
#define CLH_NUMBER_TEXT 32
void clh_number_text(double number, char text[CLH_NUMBER_TEXT]);

/// Instructions used by the last load or batch; bytes in use now; allocations made by the last load or batch.
uint64_t clh_instructions(const clh_machine *machine);
uint64_t clh_bytes(const clh_machine *machine);
uint64_t clh_allocations(const clh_machine *machine);
