// The code of simple conditions, such as `return case.request:assume "made_by" == "agent"`, run on
// the cells of the facts. It follows Lua's own code instruction by instruction, with the same reads and the same three-valued
// answer, and gives up at any instruction or value that it does not know: Lua then runs the function from its beginning. Code
// never jumps back here, so each instruction runs at most once.
#include <stdlib.h>
#include <string.h>

#include "machine/program_run.h"

// MARK: Instructions

static step is_equal(const value *v, const clh_program_constant *constant, bool *result) {
  switch (constant->kind) {
    case CLH_CONSTANT_NIL: *result = v->kind == NONE; break;
    case CLH_CONSTANT_FALSE: *result = v->kind == FALSE; break;
    case CLH_CONSTANT_TRUE: *result = v->kind == TRUE; break;
    case CLH_CONSTANT_TEXT:
      *result = v->kind == TEXT && v->length == constant->length && !memcmp(v->text, constant->text, v->length);
      break;
    default: return GIVE_UP;
  }
  return v->kind == METHOD || v->kind == CONSTANT ? GIVE_UP : NEXT;
}

static step compare(int operation, int64_t left, int64_t right, bool *result) {
  switch (operation) {
    case CLH_OP_EQI: *result = left == right; return NEXT;
    case CLH_OP_LTI: *result = left < right; return NEXT;
    case CLH_OP_LEI: *result = left <= right; return NEXT;
    case CLH_OP_GTI: *result = left > right; return NEXT;
    case CLH_OP_GEI: *result = left >= right; return NEXT;
    default: return GIVE_UP;
  }
}

/// A comparison skips the jump that follows it, or takes it.
static step branch(bool condition, bool expected) { return condition != expected ? SKIP : JUMP; }

static step finish(run *r, const value *v) {
  if (v->kind != TRUE && v->kind != FALSE) return GIVE_UP;
  r->result = v->kind == TRUE;
  return DONE;
}

static step execute(run *r, uint32_t instruction) {
  uint32_t operation = instruction & 0x7f, a = instruction >> 7 & 0xff, b = instruction >> 16 & 0xff, c = instruction >> 24;
  bool k = instruction >> 15 & 1, result = false;
  if (a + 2 >= CLH_PROGRAM_REGISTERS) return GIVE_UP;
  value *to = &r->registers[a];
  const value *from = b < CLH_PROGRAM_REGISTERS ? &r->registers[b] : &none;
  const clh_program_constant *constants = r->program->constants;
  switch (operation) {
    case CLH_OP_MOVE: *to = *from; return NEXT;
    case CLH_OP_LOADK: *to = (value){.kind = CONSTANT, .integer = instruction >> 15}; return NEXT;
    case CLH_OP_LOADFALSE: *to = boolean(false); return NEXT;
    case CLH_OP_LFALSESKIP: *to = boolean(false); return SKIP;
    case CLH_OP_LOADTRUE: *to = boolean(true); return NEXT;
    case CLH_OP_GETFIELD: return clh_program_field(r, from, &constants[c], to);
    case CLH_OP_SELF:
      if (!k || (from->kind != VIEW && from->kind != LIST)) return GIVE_UP;
      if ((constants[c].method == CLH_METHOD_ASSUME) != (from->kind == VIEW) || !constants[c].method) return GIVE_UP;
      to[1] = *from;
      *to = (value){.kind = METHOD, .integer = constants[c].method};
      return NEXT;
    case CLH_OP_NOT:
      if (from->kind == METHOD || from->kind == CONSTANT) return GIVE_UP;
      *to = boolean(is_false(from));
      return NEXT;
    case CLH_OP_LEN:
      if (from->kind != LIST) return GIVE_UP;
      *to = (value){.kind = INTEGER, .integer = from->list->count};
      return NEXT;
    case CLH_OP_JMP: return JUMP;
    case CLH_OP_LT:
    case CLH_OP_LE:
      if (to->kind != DATE || from->kind != DATE) return GIVE_UP;
      return branch(operation == CLH_OP_LT ? to->integer < from->integer : to->integer <= from->integer, k);
    case CLH_OP_EQK:
      if (is_equal(to, &constants[b], &result) != NEXT) return GIVE_UP;
      return branch(result, k);
    case CLH_OP_EQI:
    case CLH_OP_LTI:
    case CLH_OP_LEI:
    case CLH_OP_GTI:
    case CLH_OP_GEI:
      if (to->kind != INTEGER || compare((int)operation, to->integer, (int64_t)b - 127, &result) != NEXT) return GIVE_UP;
      return branch(result, k);
    case CLH_OP_TEST: return branch(!is_false(to), k);
    case CLH_OP_TESTSET:
      if (is_false(from) == k) return SKIP;
      *to = *from;
      return JUMP;
    case CLH_OP_CALL:
      return b == 3 && c == 2 ? clh_program_call(r, to) : GIVE_UP;
    case CLH_OP_TAILCALL: {
      step step = b == 3 ? clh_program_call(r, to) : GIVE_UP;
      return step == NEXT ? finish(r, to) : step;
    }
    case CLH_OP_RETURN: return b == 2 ? finish(r, to) : GIVE_UP;
    case CLH_OP_RETURN1: return finish(r, to);
    default: return GIVE_UP;
  }
}

/// Runs the code from its beginning; `steps` counts the instructions.
static step run_code(run *r, uint32_t *steps) {
  size_t place = 0;
  while (place < r->program->count) {
    uint32_t instruction = r->program->code[place++];
    ++*steps;
    step step = execute(r, instruction);
    if (step == SKIP) {
      place++;
    } else if (step == JUMP) {
      // `execute` saw the jump itself, or a comparison before it.
      if ((instruction & 0x7f) != CLH_OP_JMP) {
        if (place >= r->program->count) return GIVE_UP;
        instruction = r->program->code[place++];
      }
      int32_t distance = (int32_t)(instruction >> 7) - 0xffffff;
      if ((instruction & 0x7f) != CLH_OP_JMP || distance < 0) return GIVE_UP;
      place += (size_t)distance;
    } else if (step != NEXT) {
      return step;
    }
  }
  return GIVE_UP;
}

bool clh_run_program(lua_State *L, const clh_numbered *numbered, uint32_t answer, uint32_t record) {
  clh_machine *m = clh_of(L);
  const struct clh_program *program = numbered->program;
  if (!program) return false;
  const clh_batch *batch = m->input.batch;
  run r = {.m = m, .program = program};
  r.registers[0] = (value){.kind = VIEW, .type = 0, .integer = 0};
  if (record != CLH_NO_ITEM) {
    r.registers[1] = (value){.kind = VIEW, .type = batch->record_type, .integer = batch->records[record]};
  }
  int64_t fuel = m->meter.fuel;
  size_t row = m->input.row;
  uint32_t steps = 0;
  m->input.row = answer * clh_answer_size(m) + CLH_ANSWER_WORDS;
  step step = run_code(&r, &steps);
  m->input.row = row;
  if (step != DONE && step != UNDECIDED) {
    m->meter.fuel = fuel;
    return false;
  }
  clh_charge(L, steps);
  clh_answer *noted = clh_answer_at(m, answer);
  noted->depth = 1;
  noted->verdict = step == UNDECIDED ? CLH_UNDECIDED : r.result ? CLH_HELD : CLH_NOT_HELD;
  noted->missing_field = r.missing_field;
  noted->missing_cell = r.missing_cell;
  noted->instructions = (uint64_t)(fuel - m->meter.fuel);
  return true;
}
