// Scans compiled functions for assignments of outer variables, for chains that are too long, and for lines with code. It
// reads Lua's own dump, which is exact. The format is Lua 5.4's (ldump.c); no machine loads such a dump.
#include "sandbox/bytecode.h"

#if LUA_VERSION_NUM != 504
#error "expected Lua 5.4: this file reads its format of a dump"
#endif

enum { OP_SETUPVAL = 10, OP_TAILCALL = 69, OP_RETURN = 70, OP_RETURN1 = 72 };

typedef struct scan {
  lua_State *L;
  const uint8_t *at;
  size_t left;
  int32_t chain_line, chain_steps;  // of the first chain that is too long, and the maximum; 0 for none
  int32_t source;      // the source whose lines are noted, -1 for none
} scan;

typedef struct function {
  int32_t first_line;
  int32_t assigned[256];  // by upvalue: the line that first assigns it, 0 for none
  uint8_t order[256];     // the upvalues that the function's own code assigns, in the order of that code
  int32_t places[256];    // the instructions that do
  int own;
  bool is_vararg;
  clh_chain chain;  // the longest
  int32_t chain_line;
  const uint8_t *code;  // four bytes an instruction
  size_t code_count;
  const uint8_t *captures;  // three bytes an upvalue: whether it is on the enclosing function's stack, its place, its kind
  size_t capture_count;
} function;

// MARK: Reading

static const uint8_t *take(scan *s, size_t size) {
  if (size > s->left) clh_abort(clh_of(s->L), CLH_MEMORY_LIMIT);  // no dump of Lua's ends early
  const uint8_t *taken = s->at;
  s->at += size;
  s->left -= size;
  return taken;
}

static size_t number(scan *s) {
  size_t value = 0;
  for (;;) {
    uint8_t byte = *take(s, 1);
    value = value << 7 | (byte & 0x7f);
    if (byte & 0x80) return value;
  }
}

static void skip_text(scan *s) {
  size_t size = number(s);
  if (size > 0) take(s, size - 1);
}

static void skip_constants(scan *s) {
  for (size_t count = number(s); count > 0; count--) {
    switch (*take(s, 1) & 0x0f) {
      case LUA_TNUMBER: take(s, 8); break;
      case LUA_TSTRING: skip_text(s); break;
      default: break;
    }
  }
}

// MARK: Scanning

static void note_assignment(function *f, uint8_t upvalue, size_t place) {
  for (int i = 0; i < f->own; i++) {
    if (f->order[i] == upvalue) return;
  }
  f->order[f->own] = upvalue;
  f->places[f->own++] = (int32_t)place;
}

static uint32_t operation_at(const function *f, size_t place) { return clh_instruction_at(f->code, place) & 0x7f; }

static bool is_return(const function *f, size_t place) {
  uint32_t operation = operation_at(f, place);
  return operation >= OP_RETURN && operation <= OP_RETURN1;
}

/// Returns whether Lua added a return instruction that never runs: the one after a tail call, and the one at the end of each
/// function, where another return precedes it. The last line of a function still has code: the instruction that creates it.
static bool is_idle_return(const function *f, size_t place) {
  if (place == 0 || !is_return(f, place)) return false;
  return operation_at(f, place - 1) == OP_TAILCALL || (place + 1 == f->code_count && is_return(f, place - 1));
}

static void scan_code(scan *s, function *f) {
  f->code_count = number(s);
  f->code = take(s, f->code_count * 4);
  for (size_t place = 0; place < f->code_count; place++) {
    if (operation_at(f, place) == OP_SETUPVAL) note_assignment(f, clh_instruction_at(f->code, place) >> 16 & 0xff, place);
  }
  f->chain = clh_longest_chain(f->code, f->code_count);
}

/// Turns the noted places into lines. The dump has each instruction's line as a difference to the previous, or absolute.
static void read_lines(scan *s, function *f) {
  size_t count = number(s);
  const int8_t *differences = (const int8_t *)take(s, count);
  size_t absolute = number(s);
  int32_t line = f->first_line;
  int next = 0;
  for (size_t place = 0; place < count; place++) {
    if (differences[place] != INT8_MIN) {
      line += differences[place];
    } else if (absolute > 0) {
      absolute--;
      number(s);  // the place again
      line = (int32_t)number(s);
    }
    if (next < f->own && f->places[next] == (int32_t)place) f->assigned[f->order[next++]] = line;
    if (f->chain.place == (int32_t)place) f->chain_line = line;
    // The instruction that prepares varargs has the line of the function, but the hook is never called for it.
    bool is_setup = place == 0 && f->is_vararg;
    if (!is_setup && !is_idle_return(f, place)) clh_note_code(clh_of(s->L), s->source, line);
  }
}

static void scan_function(scan *s, function *f) {
  f->own = f->chain_line = 0;
  memset(f->assigned, 0, sizeof f->assigned);
  skip_text(s);  // the source
  f->first_line = (int32_t)number(s);
  number(s);   // the last line
  f->is_vararg = take(s, 3)[1];  // parameters, varargs, stack size
  scan_code(s, f);
  skip_constants(s);
  f->capture_count = number(s);
  f->captures = take(s, f->capture_count * 3);
  size_t nested = number(s);
  if (nested > 0) {
    luaL_checkstack(s->L, 2, NULL);
    function *inner = lua_newuserdatauv(s->L, sizeof *inner, 0);  // not on the C stack, which may be small
    for (; nested > 0; nested--) {
      scan_function(s, inner);
      for (size_t i = 0; i < inner->capture_count; i++) {  // an assignment of a variable outside of both counts for both
        bool is_outside = inner->captures[i * 3] == 0;
        if (is_outside && inner->assigned[i]) f->assigned[inner->captures[i * 3 + 1]] = inner->assigned[i];
      }
    }
    lua_pop(s->L, 1);
  }
  read_lines(s, f);
  size_t locals = number(s);
  for (size_t i = 0; i < locals; i++) {
    skip_text(s);
    number(s);
    number(s);
  }
  for (size_t names = number(s); names > 0; names--) skip_text(s);
  int32_t most = clh_most_steps(f->code_count, locals);
  if (f->chain.steps <= most || s->chain_line) return;
  s->chain_line = f->chain_line;
  s->chain_steps = most;
}

// MARK: Dumping

static int write(lua_State *L, const void *bytes, size_t size, void *scratch) {
  (void)scratch;
  memcpy(clh_reserve(L, &clh_of(L)->output.dump, size), bytes, size);
  return 0;
}

void clh_scan_function(lua_State *L, int32_t source, int32_t lines[256]) {
  clh_machine *m = clh_of(L);
  m->output.dump.length = 0;
  memset(lines, 0, 256 * sizeof *lines);
  if (lua_dump(L, write, NULL, 0) != 0) return;  // a C function
  clh_charge(L, m->output.dump.length / 16);
  scan s = {.L = L, .at = m->output.dump.bytes, .left = m->output.dump.length, .source = source};
  // Signature, version, format, data, sizes, an integer, a number; then the count of upvalues.
  take(&s, 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1);
  function f;
  scan_function(&s, &f);
  memcpy(lines, f.assigned, sizeof f.assigned);
  if (s.chain_line) {
    char message[160];
    snprintf(
        message, sizeof message, "more than %d steps in one expression%s: split it", s.chain_steps,
        s.chain_steps < clh_most_steps(0, 0) ? " of a function of this length" : "");
    clh_raise_at(L, CLH_FORBIDDEN, source, s.chain_line, message);
  }
}
