// Conditions that programs answer, and those that a program asks: each has the same answer as in Lua.
#include "machine/program_run.h"

/// Returns the number of the record in a view; CLH_NO_ITEM for a record that no call is made for.
static uint32_t record_number(run *r, const value *view) {
  const clh_batch *batch = r->m->input.batch;
  if (view->kind != VIEW || view->type != batch->record_type) return CLH_NO_ITEM;
  uint32_t own = r->m->input.record;  // the usual one
  if (own != CLH_NO_ITEM && batch->records[own] == view->integer) return own;
  clh_charge(r->L, batch->record_count / 4);
  for (size_t i = 0; i < batch->record_count; i++) {
    if (batch->records[i] == view->integer) return (uint32_t)i;
  }
  return CLH_NO_ITEM;
}

step clh_program_ask(run *r, clh_condition *condition, const value *arguments, uint32_t count, value *to) {
  clh_machine *m = r->m;
  if (arguments[0].kind != VIEW || arguments[0].type != 0 || arguments[0].integer != 0) return GIVE_UP;
  uint32_t record = CLH_NO_ITEM;
  if (condition->reads_record) {
    record = count > 1 ? record_number(r, &arguments[1]) : CLH_NO_ITEM;
    if (record == CLH_NO_ITEM) return GIVE_UP;
  }
  m->meter.fuel -= 4;
  uint32_t number = clh_answer_of(r->L, condition, record);
  if (clh_answer_at(m, number)->verdict > CLH_UNDECIDED) {
    if (!clh_can_ask(m, number, 1)) return GIVE_UP;  // Lua raises the error
    int64_t fuel = m->meter.fuel;
    if (!clh_run_condition(r->L, condition, number, record)) {
      clh_start_counting(m);  // as for a call of the batch
      clh_ask_in_lua(r->L, condition, number, record);
    }
    r->asked += fuel - m->meter.fuel;
  }
  clh_answer answer = *clh_answer_at(m, number);
  if (!clh_can_ask(m, number, answer.depth)) return GIVE_UP;
  clh_add_reads(m, number);
  if (answer.depth > m->input.depth) m->input.depth = answer.depth;
  if (answer.verdict == CLH_UNDECIDED) {
    r->missing_field = answer.missing_field;
    r->missing_cell = answer.missing_cell;
    return UNDECIDED;
  }
  *to = boolean(answer.verdict == CLH_HELD);
  return NEXT;
}

// MARK: Answering

void clh_prepare_program(lua_State *L, clh_numbered *numbered) {
  clh_machine *m = clh_of(L);
  numbered->is_prepared = true;
  if (m->lines) return;
  // The first decision that needs a program makes it. It is bounded by the function, and costs no instructions: a decision
  // takes as many whichever came before it.
  int64_t fuel = m->meter.fuel;
  numbered->program = clh_make_program(L);
  m->meter.fuel = fuel;
}

/// Runs the function of a condition. The input of the machine is that of the call.
static step answer_condition(run *r, const struct clh_program *program, uint32_t record, bool *result) {
  const clh_batch *batch = r->m->input.batch;
  frame f;
  f.program = program;
  f.creator = NULL;
  for (uint32_t i = 0; i < program->parameters; i++) f.registers[i] = none;
  f.registers[0] = (value){.kind = VIEW, .type = 0, .integer = 0};
  if (record != CLH_NO_ITEM) {
    f.registers[1] = (value){.kind = VIEW, .type = batch->record_type, .integer = batch->records[record]};
  }
  r->frames[0] = &f;
  step step = clh_program_run(r, &f);
  if (step != DONE) return step;
  *result = f.registers[0].kind == TRUE;
  return *result || f.registers[0].kind == FALSE ? DONE : GIVE_UP;
}

bool clh_run_program(lua_State *L, const clh_numbered *numbered, uint32_t answer, uint32_t record) {
  if (!numbered->program) return false;
  clh_machine *m = clh_of(L);
  run r;
  r.L = L;
  r.m = m;
  r.steps = r.level = 0;
  r.asked = 0;
  bool result = false;
  int64_t fuel = m->meter.fuel;
  size_t row = m->input.row;
  uint32_t outer_record = m->input.record, depth = m->input.depth;
  clh_answer_at(m, answer)->verdict = CLH_ASKING;
  m->input.record = record;
  m->input.depth = 0;
  m->input.nesting++;
  m->input.row = answer * clh_answer_size(m) + CLH_ANSWER_WORDS;
  step step = answer_condition(&r, numbered->program, record, &result);
  m->input.row = row;
  m->input.record = outer_record;
  m->input.nesting--;
  clh_answer *noted = clh_answer_at(m, answer);
  if (step != DONE && step != UNDECIDED) {
    noted->verdict = CLH_UNASKED;
    m->input.depth = depth;
    m->meter.fuel = fuel - r.asked;
    return false;
  }
  clh_charge(L, r.steps);
  noted->depth = m->input.depth + 1;
  m->input.depth = noted->depth > depth ? noted->depth : depth;
  noted->verdict = step == UNDECIDED ? CLH_UNDECIDED : result ? CLH_HELD : CLH_NOT_HELD;
  noted->missing_field = r.missing_field;
  noted->missing_cell = r.missing_cell;
  noted->instructions = (uint64_t)(fuel - m->meter.fuel);
  return true;
}

bool clh_run_condition(lua_State *L, clh_condition *condition, uint32_t answer, uint32_t record) {
  if (condition->number <= 0) return false;
  clh_numbered *numbered = clh_condition_numbered(L, condition->number);
  if (!numbered->is_prepared) {
    luaL_checkstack(L, 1, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, condition->function);
    clh_prepare_program(L, numbered);
    lua_pop(L, 1);
  }
  return clh_run_program(L, numbered, answer, record);
}
