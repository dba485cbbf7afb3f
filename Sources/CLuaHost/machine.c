// Opening, entering and leaving a machine. Every way in passes `enter`, every way out ends there.
#include "machine.h"

#include <lualib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char clh_key_environment, clh_key_functions, clh_key_fields, clh_key_codes, clh_key_modules, clh_key_blank,
    clh_key_methods;

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

// MARK: Limits

_Noreturn void clh_abort(clh_machine *m, clh_kind kind) {
  m->abort_kind = kind;
  clh_note_abort(m);
  siglongjmp(m->exit, 1);
}

void clh_overdrawn(clh_machine *m) { clh_abort(m, CLH_INSTRUCTION_LIMIT); }

static void hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  clh_machine *m = clh_of(L);
  m->fuel -= CLH_HOOK_INTERVAL;
  if (m->fuel < 0) clh_overdrawn(m);
  if (m->hooks_until_clock-- == 0) {
    m->hooks_until_clock = 16;
    if (now() > m->deadline) clh_abort(m, CLH_TIME_LIMIT);
  }
}

static int on_panic(lua_State *L) {
  clh_machine *m = clh_of(L);
  clh_abort(m, CLH_MEMORY_LIMIT);  // only an error outside a protected call comes here: memory, while entering
}

static void limit_allocations(clh_machine *m, const clh_limits *limits) {
  m->arena.allocations_left = limits->allocations ? limits->allocations : UINT64_MAX;
  m->arena.allocations_at_start = m->arena.allocations;
}

// MARK: Entering

typedef struct entry {
  void (*body)(lua_State *L, void *argument);
  void *argument;
} entry;

static int trampoline(lua_State *L) {
  entry *e = lua_touserdata(L, 1);
  lua_settop(L, 0);
  e->body(L, e->argument);
  return 0;
}

static clh_kind enter(
    clh_machine *m, const clh_limits *limits, void (*body)(lua_State *, void *), void *argument, clh_error *error) {
  memset(error, 0, sizeof *error);
  if (m->dead) {
    error->kind = CLH_DEAD;
    error->source = error->call = error->type = -1;
    strcpy(error->message, "the machine hit a limit before and was not replaced");
    return CLH_DEAD;
  }
  memset(&m->error, 0, sizeof m->error);
  m->error.source = m->error.type = -1;
  m->current_call = -1;
  m->raised = NULL;
  m->told = false;
  m->refused = false;
  m->byte_limit = limits->bytes;
  if (m->is_open) limit_allocations(m, limits);  // opening has made some already
  m->fuel = limits->instructions > INT64_MAX ? INT64_MAX : (int64_t)limits->instructions;
  m->fuel_at_start = (uint64_t)m->fuel;
  m->hooks_until_clock = 0;
  uint64_t start = now();
  m->deadline = limits->nanoseconds > UINT64_MAX - start ? UINT64_MAX : start + limits->nanoseconds;

  entry e = {body, argument};
  if (sigsetjmp(m->exit, 0) == 0) {
    m->armed = true;
    lua_State *L = m->L;
    lua_settop(L, 0);
    lua_pushcfunction(L, clh_message_handler);
    lua_pushcfunction(L, trampoline);
    lua_pushlightuserdata(L, &e);
    lua_sethook(L, hook, LUA_MASKCOUNT, CLH_HOOK_INTERVAL);
    int status = lua_pcall(L, 1, 0, 1);
    lua_sethook(L, NULL, 0, 0);
    if (status == LUA_ERRMEM) clh_abort(m, CLH_MEMORY_LIMIT);
    if (status != LUA_OK && m->error.kind == CLH_OK) {
      m->error.kind = CLH_RUNTIME;  // an error while handling an error
      strcpy(m->error.message, "the script failed while it was failing");
    }
  } else {
    m->dead = true;
    m->error.kind = m->abort_kind;
  }
  m->armed = false;
  m->error.call = m->current_call;
  *error = m->error;
  return error->kind;
}

// MARK: Opening and closing

static clh_text copy_text(char **to, clh_text text) {
  clh_text copied = {*to, text.length};
  if (text.length) memcpy(*to, text.bytes, text.length);
  (*to)[text.length] = 0;
  *to += text.length + 1;
  return copied;
}

/// Copies every string of the configuration into one block.
static bool copy_configuration(clh_machine *m, const clh_configuration *c) {
  size_t size = 1, fields = 0;
  for (size_t i = 0; i < c->source_count; i++) size += c->sources[i].name.length + c->sources[i].text.length + 2;
  for (size_t i = 0; i < c->constructor_count; i++) size += c->constructors[i].length + 1;
  for (size_t i = 0; i < c->advice_count; i++) size += c->advice[i].name.length + c->advice[i].text.length + 2;
  for (size_t i = 0; i < c->code_count; i++) size += c->codes[i].length + 1;
  for (size_t i = 0; i < c->type_count; i++) {
    size += c->types[i].path.length + 1;
    fields += c->types[i].field_count;
    for (size_t k = 0; k < c->types[i].field_count; k++) size += c->types[i].fields[k].name.length + 1;
  }
  m->strings = malloc(size);
  m->sources = calloc(c->source_count + 1, sizeof *m->sources);
  m->constructors = calloc(c->constructor_count + 1, sizeof *m->constructors);
  m->advice = calloc(c->advice_count + 1, sizeof *m->advice);
  m->codes = calloc(c->code_count + 1, sizeof *m->codes);
  m->types = calloc(c->type_count + 1, sizeof *m->types);
  m->fields = calloc(fields + 1, sizeof *m->fields);
  if (!m->strings || !m->sources || !m->constructors || !m->advice || !m->codes || !m->types || !m->fields) return false;

  char *to = m->strings;
  m->source_count = c->source_count;
  for (size_t i = 0; i < c->source_count; i++) {
    m->sources[i].name = copy_text(&to, c->sources[i].name);
    m->sources[i].text = copy_text(&to, c->sources[i].text);
  }
  m->constructor_count = c->constructor_count;
  for (size_t i = 0; i < c->constructor_count; i++) m->constructors[i] = copy_text(&to, c->constructors[i]);
  m->advice_count = c->advice_count;
  for (size_t i = 0; i < c->advice_count; i++) {
    m->advice[i].name = copy_text(&to, c->advice[i].name);
    m->advice[i].text = copy_text(&to, c->advice[i].text);
  }
  m->code_count = c->code_count;
  for (size_t i = 0; i < c->code_count; i++) m->codes[i] = copy_text(&to, c->codes[i]);
  m->type_count = c->type_count;
  clh_field *field = m->fields;
  for (size_t i = 0; i < c->type_count; i++) {
    m->types[i].path = copy_text(&to, c->types[i].path);
    m->types[i].fields = field;
    m->types[i].field_count = c->types[i].field_count;
    for (size_t k = 0; k < c->types[i].field_count; k++, field++) {
      *field = c->types[i].fields[k];
      field->name = copy_text(&to, c->types[i].fields[k].name);
    }
  }
  return true;
}

static void prepare(lua_State *L, void *argument) {
  (void)argument;
  clh_open_words(L);
  clh_open_views(L);
  clh_open_library(L);
  clh_open_document(L);
}

static clh_machine *fail(clh_machine *m, clh_error *error) {
  if (error->kind == CLH_OK) {
    memset(error, 0, sizeof *error);
    error->kind = CLH_MEMORY_LIMIT;
    error->source = error->call = error->type = -1;
    strcpy(error->message, "no memory for a machine");
  }
  clh_close(m);
  return NULL;
}

clh_machine *clh_open(const clh_configuration *configuration, const clh_limits *limits, clh_error *error) {
  memset(error, 0, sizeof *error);
  clh_machine *m = calloc(1, sizeof *m);
  if (!m) return fail(NULL, error);
  clh_arena_open(&m->arena);
  limit_allocations(m, limits);
  m->byte_limit = limits->bytes;
  if (!copy_configuration(m, configuration)) return fail(m, error);
  m->L = lua_newstate(clh_allocate, m);
  if (!m->L) return fail(m, error);
  *(clh_machine **)lua_getextraspace(m->L) = m;
  lua_atpanic(m->L, on_panic);
  if (enter(m, limits, prepare, NULL, error) != CLH_OK) return fail(m, error);
  m->is_open = true;
  return m;
}

void clh_close(clh_machine *m) {
  if (!m) return;
  clh_arena_drop(&m->arena);  // never lua_close: it would run what the scripts left behind
  free(m->output);
  free(m->strings);
  free(m->sources);
  free(m->constructors);
  free(m->advice);
  free(m->codes);
  free(m->types);
  free(m->fields);
  free(m);
}

// MARK: Running

static void load(lua_State *L, void *argument) {
  clh_machine *m = clh_of(L);
  m->loading = true;
  clh_run_source(L, *(size_t *)argument);
  clh_encode(L, lua_gettop(L), 0);
  m->loading = false;
}

clh_kind clh_load(clh_machine *m, size_t source, const clh_limits *limits, clh_error *error) {
  clh_output_reset(m);
  m->problem_count = 0;
  m->facts = (clh_facts){0};
  clh_kind kind = enter(m, limits, load, &source, error);
  m->loading = false;
  return kind;
}

typedef struct batch {
  const clh_call *calls;
  size_t count;
  clh_result *results;
  uint64_t *reads;
  size_t read_words;
} batch;

/// Pushes the function and its arguments, calls it, leaves one value. False where it read an unstated fact.
static bool ask(lua_State *L, const clh_call *call, int function, clh_result *result) {
  const int handler = 1, functions = 2;  // where `run_batch` put them
  clh_machine *m = clh_of(L);
  m->undecided = false;
  lua_rawgeti(L, functions, function);
  clh_push_view(L, CLH_WORD_VIEW, 0, 0);
  if (call->item != CLH_NO_ITEM) clh_push_view(L, CLH_WORD_VIEW, call->item_type, call->item);
  int status = lua_pcall(L, call->item != CLH_NO_ITEM ? 2 : 1, 1, handler);
  if (status == LUA_ERRMEM) clh_abort(m, CLH_MEMORY_LIMIT);
  if (status == LUA_OK && !m->undecided) return true;
  if (m->undecided) {
    result->missing_field = m->missing_field;
    result->missing_cell = m->missing_cell;
    return false;
  }
  lua_error(L);  // told already: the outer handler has nothing to add
  return false;
}

static void run_batch(lua_State *L, void *argument) {
  batch *b = argument;
  clh_machine *m = clh_of(L);
  lua_pushcfunction(L, clh_message_handler);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_functions);
  for (size_t i = 0; i < b->count; i++) {
    const clh_call *call = &b->calls[i];
    clh_result *result = &b->results[i];
    int64_t fuel = m->fuel;
    memset(result, 0, sizeof *result);
    m->current_call = (int)i;
    m->reads = b->reads + i * b->read_words;
    result->verdict = CLH_HELD;
    if (call->guard) {
      if (!ask(L, call, call->guard, result)) {
        result->verdict = CLH_UNDECIDED;
      } else if (!lua_isboolean(L, -1)) {
        clh_raise(
            L, CLH_BAD_VALUE, "when", "a condition says true or false, this one said a %s", clh_type_name(L, -1));
      } else {
        result->verdict = lua_toboolean(L, -1) ? CLH_HELD : CLH_NOT_HELD;
      }
    }
    for (int k = 0; k < CLH_OUTPUTS && result->verdict == CLH_HELD; k++) {
      if (!call->outputs[k]) continue;
      lua_settop(L, 2);
      if (!ask(L, call, call->outputs[k], result)) {
        result->has_output[k] = CLH_OUTPUT_UNDECIDED;
        continue;
      }
      result->output[k] = m->output_length;
      clh_encode(L, -1, 0);
      result->has_output[k] = CLH_OUTPUT_GIVEN;
    }
    result->instructions = (uint64_t)(fuel - m->fuel);
    lua_settop(L, 2);
  }
  m->current_call = -1;
}

clh_kind clh_call_all(
    clh_machine *m, const clh_facts *facts, const clh_call *calls, size_t count, const clh_limits *limits,
    clh_result *results, uint64_t *reads, size_t read_words, clh_error *error) {
  clh_output_reset(m);
  m->facts = *facts;
  m->epoch = (m->epoch + 1) & 0xfff;
  memset(reads, 0, count * read_words * sizeof *reads);
  batch b = {calls, count, results, reads, read_words};
  clh_kind kind = enter(m, limits, run_batch, &b, error);
  m->facts = (clh_facts){0};
  m->reads = NULL;
  return kind;
}

const uint8_t *clh_output(const clh_machine *m, size_t *length) {
  *length = m->output_length;
  return m->output;
}

const clh_problem *clh_problems(const clh_machine *m, size_t *count) {
  *count = m->problem_count;
  return m->problems;
}

uint64_t clh_instructions(const clh_machine *m) { return m->fuel_at_start - (uint64_t)m->fuel; }
uint64_t clh_bytes(const clh_machine *m) { return m->arena.used; }
uint64_t clh_allocations(const clh_machine *m) { return m->arena.allocations - m->arena.allocations_at_start; }
