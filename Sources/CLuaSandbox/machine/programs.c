// The code of simple conditions, such as `return case.request:assume "made_by" == "agent"`, run on
// the cells of the facts. It follows Lua's own code instruction by instruction, with the same reads and the same three-valued
// answer, and gives up at any instruction or value that it does not know: Lua then runs the function from its beginning. Code
// never jumps back here, so each instruction of a call runs at most once. A program may ask other conditions, call functions of
// Lua that are programs, too, and pass functions to the methods of lists.
#include <stdlib.h>
#include <string.h>

#include "machine/program_cells.h"

// MARK: Instructions

static step is_equal(const value *v, const clh_program_constant *constant, bool *result) {
  const char *text;
  uint32_t length;
  switch (constant->kind) {
    case CLH_CONSTANT_NIL: *result = v->kind == NONE; break;
    case CLH_CONSTANT_FALSE: *result = v->kind == FALSE; break;
    case CLH_CONSTANT_TRUE: *result = v->kind == TRUE; break;
    case CLH_CONSTANT_TEXT:
      *result = is_text(v, &text, &length) && length == constant->length && !memcmp(text, constant->text, length);
      break;
    default: return GIVE_UP;
  }
  return v->kind == METHOD || v->kind == CONSTANT || v->kind == OTHER ? GIVE_UP : NEXT;
}

/// Whether two values are equal: texts, dates, integers, flags and none.
static step are_equal(const value *left, const value *right, bool *result) {
  const char *texts[2];
  uint32_t lengths[2];
  bool is_left_text = is_text(left, &texts[0], &lengths[0]), is_right_text = is_text(right, &texts[1], &lengths[1]);
  if (is_left_text && is_right_text) {
    *result = lengths[0] == lengths[1] && !memcmp(texts[0], texts[1], lengths[0]);
    return NEXT;
  }
  if ((!is_left_text && left->kind > TEXT) || (!is_right_text && right->kind > TEXT)) return GIVE_UP;
  bool is_number = left->kind == INTEGER || left->kind == DATE;
  *result = left->kind == right->kind && (!is_number || left->integer == right->integer);
  return NEXT;
}

static bool compare(uint32_t operation, int64_t left, int64_t right) {
  switch (operation) {
    case CLH_OP_EQI: return left == right;
    case CLH_OP_LTI: return left < right;
    case CLH_OP_LEI: return left <= right;
    case CLH_OP_GTI: return left > right;
    default: return left >= right;
  }
}

/// Gives the value of a function to the one that called it. Functions are never returned: their registers would be gone.
static step finish(const value *from, value *to) {
  if (from->kind == CLOSURE || from->kind == OTHER) return GIVE_UP;
  *to = *from;
  return DONE;
}

/// Returns an outer variable; NULL where there is none.
static const value *outer_value(const frame *f, uint32_t place) {
  while (place < f->program->capture_count) {
    if (f->program->outer) return &f->program->outer[place];
    clh_capture capture = f->program->captures[place];
    if (!(f = f->creator)) return NULL;
    if (capture.is_register) return capture.place < CLH_PROGRAM_REGISTERS ? &f->registers[capture.place] : NULL;
    place = capture.place;
  }
  return NULL;
}

static step get_entry(run *r, const value *table, const value *key, value *to) {
  const char *text;
  uint32_t length;
  if (table->kind != TABLE) return GIVE_UP;
  if (key->kind == NONE) {
    *to = none;
    return NEXT;
  }
  if (!is_text(key, &text, &length)) return GIVE_UP;
  r->m->meter.fuel -= 2;
  return clh_link_entry(r->L, table->link, text, length, to) ? NEXT : GIVE_UP;
}

static step get_field(run *r, const value *from, const clh_program_constant *name, value *to) {
  if (from->kind == VIEW) return get_fact(r, from, name, to);
  value key = {.kind = CONSTANT, .constant = name};
  return get_entry(r, from, &key, to);
}

static step call(run *r, frame *f, value *to, uint32_t b) {
  if (b < 2 || (size_t)(to - f->registers) + b > CLH_PROGRAM_REGISTERS) return GIVE_UP;
  switch (to->kind) {
    case METHOD: return b == 3 ? clh_program_call(r, to) : GIVE_UP;
    case CONDITION: return clh_program_ask(r, to->condition, to + 1, b - 1, to);
    case FUNCTION:
    case CLOSURE: return clh_program_apply(r, to, to + 1, b - 1, to);
    default: return GIVE_UP;
  }
}

/// Returns whether the code goes on with `(record, "field")`, the rest of `record:assume "field"`; then a call of the method
/// is all that is left of it.
static bool is_assume(const uint32_t *code, uint32_t a) {
  uint32_t load = code[0], call = code[1];
  return (load & 0x7fff) == (CLH_OP_LOADK | (a + 2) << 7) && call == (CLH_OP_CALL | a << 7 | 3u << 16 | 2u << 24);
}

/// Returns whether an instruction returns the value of a register.
static bool is_return_of(uint32_t instruction, uint32_t a) { return (instruction & 0x7fff) == (CLH_OP_RETURN1 | a << 7); }

// The operands of an instruction.
#define A (instruction >> 7 & 0xff)
#define B (instruction >> 16 & 0xff)
#define C (instruction >> 24)
#define FROM (&registers[B])

/// A comparison skips the jump that follows it, or takes it.
#define BRANCH(condition)                                        \
  if ((condition) != (bool)(instruction >> 15 & 1)) {            \
    code++;                                                      \
  } else {                                                       \
    int32_t distance = (int32_t)(*code++ >> 7) - 0xffffff;       \
    if (distance < 0) return GIVE_UP;                            \
    code += distance;                                            \
  }                                                              \
  break

/// Runs the code of the newest frame from its beginning; the value is in its first register. Lua's compiler made the code: its
/// registers, constants and jumps are there.
step clh_program_run(run *r, frame *f) {
  const uint32_t *code = f->program->code;
  const clh_program_constant *constants = f->program->constants;
  value *registers = f->registers;
  for (;;) {
    uint32_t instruction = *code++;
    uint32_t operation = instruction & 0x7f;
    value *to = &registers[A];
    bool result;
    step step = NEXT;
    r->steps++;
    switch (operation) {
      case CLH_OP_MOVE: *to = *FROM; break;
      case CLH_OP_LOADI: *to = (value){.kind = INTEGER, .integer = (int64_t)(instruction >> 15) - 0xffff}; break;
      case CLH_OP_LOADK: *to = (value){.kind = CONSTANT, .constant = &constants[instruction >> 15]}; break;
      case CLH_OP_LOADFALSE: *to = boolean(false); break;
      case CLH_OP_LFALSESKIP:
        *to = boolean(false);
        code++;
        if (!is_return_of(*code, A)) break;
        r->steps++;
        return finish(to, registers);
      case CLH_OP_LOADTRUE:
        *to = boolean(true);
        if (!is_return_of(*code, A)) break;
        r->steps++;
        return finish(to, registers);
      case CLH_OP_LOADNIL:
        for (uint32_t i = 0; i <= B; i++) to[i] = none;
        break;
      case CLH_OP_GETUPVAL: {
        const value *outer = outer_value(f, B);
        if (!outer || outer->kind == OTHER) return GIVE_UP;
        *to = *outer;
        break;
      }
      case CLH_OP_GETTABUP: {
        const value *outer = outer_value(f, B);
        if (!outer) return GIVE_UP;
        step = get_field(r, outer, &constants[C], to);
        break;
      }
      case CLH_OP_GETTABLE: step = get_entry(r, FROM, &registers[C], to); break;
      case CLH_OP_GETFIELD: step = get_field(r, FROM, &constants[C], to); break;
      case CLH_OP_SELF: {
        clh_method method = instruction >> 15 & 1 ? constants[C].method : CLH_METHOD_NONE;
        if (FROM->kind == VIEW && method == CLH_METHOD_ASSUME && is_assume(code, A)) {
          r->steps += 2;
          step = get_assumed(r, FROM, &constants[code[0] >> 15], to);
          code += 2;
          break;
        }
        if (!method || (FROM->kind != VIEW && FROM->kind != LIST)) return GIVE_UP;
        if ((method == CLH_METHOD_ASSUME) != (FROM->kind == VIEW)) return GIVE_UP;
        to[1] = *FROM;
        *to = (value){.kind = METHOD, .integer = method};
        break;
      }
      case CLH_OP_NOT:
        if (FROM->kind == METHOD || FROM->kind == CONSTANT || FROM->kind == OTHER) return GIVE_UP;
        *to = boolean(is_false(FROM));
        break;
      case CLH_OP_LEN:
        if (FROM->kind != LIST) return GIVE_UP;
        *to = (value){.kind = INTEGER, .integer = FROM->list->count};
        break;
      case CLH_OP_JMP: {
        int32_t distance = (int32_t)(instruction >> 7) - 0xffffff;
        if (distance < 0) return GIVE_UP;
        code += distance;
        break;
      }
      case CLH_OP_EQ:
        if (are_equal(to, FROM, &result) != NEXT) return GIVE_UP;
        BRANCH(result);
      case CLH_OP_LT:
      case CLH_OP_LE:
        if (to->kind != DATE || FROM->kind != DATE) return GIVE_UP;
        BRANCH(operation == CLH_OP_LT ? to->integer < FROM->integer : to->integer <= FROM->integer);
      case CLH_OP_EQK:
        if (is_equal(to, &constants[B], &result) != NEXT) return GIVE_UP;
        BRANCH(result);
      case CLH_OP_EQI:
      case CLH_OP_LTI:
      case CLH_OP_LEI:
      case CLH_OP_GTI:
      case CLH_OP_GEI:
        if (to->kind != INTEGER) return GIVE_UP;
        BRANCH(compare(operation, to->integer, (int64_t)B - 127));
      case CLH_OP_TEST: BRANCH(!is_false(to));
      case CLH_OP_TESTSET:
        if (is_false(FROM) != (bool)(instruction >> 15 & 1)) *to = *FROM;
        BRANCH(!is_false(FROM));
      case CLH_OP_CALL:
        if (C != 2) return GIVE_UP;
        step = call(r, f, to, B);
        break;
      case CLH_OP_TAILCALL:
        step = call(r, f, to, B);
        return step == NEXT ? finish(to, registers) : step;
      case CLH_OP_RETURN:
        if (B != 2) return GIVE_UP;
        return finish(to, registers);
      case CLH_OP_RETURN1: return finish(to, registers);
      case CLH_OP_CLOSURE: {
        const struct clh_program *inner = f->program->inner[instruction >> 15];
        if (!inner) return GIVE_UP;
        *to = (value){.kind = CLOSURE, .level = r->level, .program = inner};
        break;
      }
      default: return GIVE_UP;
    }
    if (step != NEXT) return step;
  }
}

step clh_program_apply(run *r, const value *function, const value *arguments, uint32_t count, value *to) {
  frame f;
  f.program = function->program;
  f.creator = NULL;
  if (function->kind == CLOSURE) {
    f.creator = r->frames[function->level];
  } else {
    f.program = clh_link_program(r->L, function->link);
  }
  if (!f.program || r->level + 1 >= CLH_PROGRAM_FRAMES) return GIVE_UP;
  for (uint32_t i = 0; i < f.program->parameters; i++) f.registers[i] = i < count ? arguments[i] : none;
  r->frames[++r->level] = &f;
  step step = clh_program_run(r, &f);
  r->level--;
  if (step != DONE) return step;
  *to = f.registers[0];
  return NEXT;
}
