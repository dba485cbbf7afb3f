// Makes the program of a condition from Lua's dump of its function, whose format is Lua 5.4's (ldump.c).
#include <stdlib.h>
#include <string.h>

#include "machine/machine.h"
#include "machine/programs.h"

#define MAXIMUM_CODE 256      // instructions; a longer function runs in Lua
#define MAXIMUM_CONSTANTS 64  // an instruction names a constant by 8 bits
#define MAXIMUM_INNER 16      // functions in one function
#define MAXIMUM_NESTING 6     // of functions in functions

typedef struct dump {
  const uint8_t *at;
  size_t left;
  bool is_bad;
} dump;

static const uint8_t *take(dump *d, size_t size) {
  static const uint8_t zeros[16];
  if (size > d->left) {
    d->is_bad = true;
    return zeros;
  }
  const uint8_t *taken = d->at;
  d->at += size;
  d->left -= size;
  return taken;
}

static void skip(dump *d, size_t size) {
  if (size > d->left) {
    d->is_bad = true;
    return;
  }
  d->at += size;
  d->left -= size;
}

static size_t number(dump *d) {
  size_t value = 0;
  while (!d->is_bad) {
    uint8_t byte = *take(d, 1);
    value = value << 7 | (byte & 0x7f);
    if (byte & 0x80) return value;
  }
  return 0;
}

static void read_constant(dump *d, clh_program_constant *constant) {
  switch (*take(d, 1)) {
    case 0: constant->kind = CLH_CONSTANT_NIL; return;
    case 1: constant->kind = CLH_CONSTANT_FALSE; return;
    case 17: constant->kind = CLH_CONSTANT_TRUE; return;
    case 3:   // an integer
    case 19:  // a float
      take(d, 8);
      return;
    default:
      constant->kind = CLH_CONSTANT_TEXT;
      constant->length = (uint32_t)number(d);
      if (constant->length > 0) constant->length--;
      constant->text = (const char *)d->at;
      skip(d, constant->length);
  }
}

/// Finds the places of the field of that name; returns whether a record type has it.
static bool find_fields(const clh_machine *m, const clh_program_constant *constant, int16_t *ordinals) {
  bool is_found = false;
  for (size_t type = 0; type < m->config.type_count; type++) {
    ordinals[type] = -1;
    for (uint32_t i = 0; i < m->config.types[type].field_count; i++) {
      clh_text name = m->config.types[type].fields[i].name;
      if (name.length != constant->length || memcmp(name.bytes, constant->text, name.length) != 0) continue;
      ordinals[type] = (int16_t)i;
      is_found = true;
    }
  }
  return is_found;
}

static clh_method method_named(const char *name) {
  static const struct {
    const char *name;
    clh_method method;
  } methods[] = {
      {"assume", CLH_METHOD_ASSUME}, {"any", CLH_METHOD_ANY}, {"all", CLH_METHOD_ALL},
      {"none", CLH_METHOD_NO},       {"includes", CLH_METHOD_INCLUDES},
  };
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
    if (!strcmp(methods[i].name, name)) return methods[i].method;
  }
  return CLH_METHOD_NONE;
}

/// The parts of a function as the dump has them.
typedef struct parts {
  const uint8_t *code, *captures;
  size_t count, constant_count, capture_count, inner_count;
  clh_program_constant constants[MAXIMUM_CONSTANTS];
  const struct clh_program *inner[MAXIMUM_INNER];
} parts;

/// Copies the parts of a program into one block; NULL where memory is short.
static struct clh_program *copy(clh_machine *m, const parts *p) {
  size_t texts = 0, types = m->config.type_count;
  for (size_t i = 0; i < p->constant_count; i++) texts += p->constants[i].length + 1;
  size_t size = sizeof(struct clh_program) + p->capture_count * (sizeof(value) + sizeof(clh_capture))
                + p->constant_count * (sizeof *p->constants + types * sizeof(int16_t)) + p->inner_count * sizeof *p->inner
                + p->count * sizeof(uint32_t) + texts;
  struct clh_program *program = clh_program_memory(m, size);
  if (!program) return NULL;
  value *outer = (value *)(program + 1);
  clh_program_constant *own = (clh_program_constant *)(outer + p->capture_count);
  const struct clh_program **inner = (const struct clh_program **)(own + p->constant_count);
  uint32_t *instructions = (uint32_t *)(inner + p->inner_count);
  int16_t *ordinals = (int16_t *)(instructions + p->count);
  clh_capture *captures = (clh_capture *)(ordinals + p->constant_count * types);
  char *text = (char *)(captures + p->capture_count);
  memcpy(instructions, p->code, p->count * sizeof *instructions);
  memcpy(captures, p->captures, p->capture_count * sizeof *captures);
  memcpy(inner, p->inner, p->inner_count * sizeof *inner);
  for (size_t i = 0; i < p->constant_count; i++, ordinals += types) {
    own[i] = p->constants[i];
    if (own[i].kind != CLH_CONSTANT_TEXT) continue;
    memcpy(text, p->constants[i].text, p->constants[i].length);
    own[i].text = text;
    own[i].method = method_named(text);
    if (find_fields(m, &own[i], ordinals)) own[i].ordinals = ordinals;
    text += own[i].length + 1;
  }
  *program = (struct clh_program){
      .code = instructions, .count = p->count, .constants = own, .inner = inner, .inner_count = p->inner_count,
      .captures = captures, .capture_count = p->capture_count, .outer = outer,
  };
  return program;
}

/// Reads a function with its inner ones; NULL where it is no program. The rest of the dump can be read all the same.
static struct clh_program *read_function(clh_machine *m, dump *d, int nesting) {
  if (nesting > MAXIMUM_NESTING) d->is_bad = true;
  if (d->is_bad) return NULL;
  parts p = {0};
  number(d);  // no source
  number(d);  // the first line
  number(d);  // the last line
  const uint8_t *shape = take(d, 3);  // parameters, varargs, stack size
  p.count = number(d);
  if (p.count > d->left / 4) d->is_bad = true;
  p.code = d->at;
  if (!d->is_bad) skip(d, p.count * 4);
  p.constant_count = number(d);
  for (size_t i = 0; i < p.constant_count && !d->is_bad; i++) {
    read_constant(d, &p.constants[i < MAXIMUM_CONSTANTS ? i : 0]);
  }
  p.capture_count = number(d);
  if (p.capture_count > 255) d->is_bad = true;
  p.captures = d->at;
  if (!d->is_bad) skip(d, p.capture_count * 3);
  p.inner_count = number(d);
  for (size_t i = 0; i < p.inner_count && !d->is_bad; i++) {
    p.inner[i < MAXIMUM_INNER ? i : 0] = read_function(m, d, nesting + 1);
  }
  for (int i = 0; i < 4; i++) {  // lines, absolute lines, locals, names: the dump is stripped of them
    if (number(d) != 0) d->is_bad = true;
  }
  if (d->is_bad || shape[1] || shape[0] > shape[2] || shape[2] > CLH_PROGRAM_REGISTERS - 2) return NULL;
  if (p.count > MAXIMUM_CODE || p.constant_count > MAXIMUM_CONSTANTS || p.inner_count > MAXIMUM_INNER) return NULL;
  struct clh_program *program = copy(m, &p);
  if (program) program->parameters = shape[0];
  if (program && nesting > 0) program->outer = NULL;
  return program;
}

static int write(lua_State *L, const void *bytes, size_t size, void *scratch) {
  (void)scratch;
  memcpy(clh_reserve(L, &clh_of(L)->output.dump, size), bytes, size);
  return 0;
}

struct clh_program *clh_make_program(lua_State *L) {
  clh_machine *m = clh_of(L);
  m->output.dump.length = 0;
  if (lua_dump(L, write, NULL, 1) != 0) return NULL;  // a C function
  dump d = {.at = m->output.dump.bytes, .left = m->output.dump.length};
  // Signature, version, format, data, sizes, an integer, a number; then the count of upvalues.
  skip(&d, 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1);
  struct clh_program *program = read_function(m, &d, 0);
  if (!program || d.is_bad) return NULL;
  luaL_checkstack(L, 4, NULL);
  for (size_t i = 0; i < program->capture_count; i++) {
    bool is_known = lua_getupvalue(L, -1, (int)i + 1) != NULL;
    ((value *)program->outer)[i] = is_known ? clh_program_value(L, lua_gettop(L)) : (value){.kind = OTHER};
    if (is_known) lua_pop(L, 1);
  }
  return program;
}
