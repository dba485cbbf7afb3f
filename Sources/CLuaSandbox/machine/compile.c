// Makes the program of a condition from Lua's dump of its function, whose format is Lua 5.4's (ldump.c).
#include <stdlib.h>
#include <string.h>

#include "machine/machine.h"
#include "machine/programs.h"

#define MAXIMUM_CODE 256      // instructions; a longer function runs in Lua
#define MAXIMUM_CONSTANTS 64  // an instruction names a constant by 8 bits

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
      constant->length = number(d);
      if (constant->length > 0) constant->length--;
      constant->text = constant->length <= d->left ? (const char *)take(d, constant->length) : "";
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

/// Copies the parts of a program into one block; NULL where memory is short.
static struct clh_program *copy(
    const clh_machine *m, const uint8_t *code, size_t count, const clh_program_constant *constants, size_t constant_count) {
  size_t texts = 0, types = m->config.type_count;
  for (size_t i = 0; i < constant_count; i++) texts += constants[i].length + 1;
  size_t size = sizeof(struct clh_program) + constant_count * (sizeof *constants + types * sizeof(int16_t))
                + count * sizeof(uint32_t) + texts;
  struct clh_program *program = calloc(1, size);
  if (!program) return NULL;
  clh_program_constant *own = (clh_program_constant *)(program + 1);
  uint32_t *instructions = (uint32_t *)(own + constant_count);
  int16_t *ordinals = (int16_t *)(instructions + count);
  char *text = (char *)(ordinals + constant_count * types);
  memcpy(instructions, code, count * sizeof *instructions);
  for (size_t i = 0; i < constant_count; i++, ordinals += types) {
    own[i] = constants[i];
    if (own[i].kind != CLH_CONSTANT_TEXT) continue;
    memcpy(text, constants[i].text, constants[i].length);
    own[i].text = text;
    own[i].method = method_named(text);
    if (find_fields(m, &own[i], ordinals)) own[i].ordinals = ordinals;
    text += own[i].length + 1;
  }
  *program = (struct clh_program){instructions, count, own};
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
  take(&d, 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1);
  number(&d);  // no source
  number(&d);  // the first line
  number(&d);  // the last line
  const uint8_t *shape = take(&d, 3);  // parameters, varargs, stack size
  if (shape[1] || shape[2] > CLH_PROGRAM_REGISTERS - 2) return NULL;
  size_t count = number(&d);
  if (count > MAXIMUM_CODE) return NULL;
  const uint8_t *code = take(&d, count * 4);
  size_t constant_count = number(&d);
  if (d.is_bad || constant_count > MAXIMUM_CONSTANTS) return NULL;
  clh_program_constant constants[MAXIMUM_CONSTANTS] = {{0}};
  for (size_t i = 0; i < constant_count; i++) read_constant(&d, &constants[i]);
  return d.is_bad ? NULL : copy(m, code, count, constants, constant_count);
}
