// Conditions that a program asks: each has the same answer as where Lua calls it.
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
