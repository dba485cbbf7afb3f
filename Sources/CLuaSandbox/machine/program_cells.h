// What programs read of the facts: cells and fields.
#pragma once

#include "machine/program_run.h"

/// Reads a cell at an index, as `clh_push_cell` does.
static inline step take_cell(run *r, const clh_cell *cell, uint64_t index, int32_t type, uint32_t field, value *to) {
  clh_machine *m = r->m;
  switch ((clh_cell_kind)cell->kind) {
    case CLH_UNSTATED:
      r->missing_field = field;
      r->missing_cell = (uint32_t)index;
      return UNDECIDED;
    case CLH_NOTHING: *to = none; return NEXT;
    case CLH_FLAG: *to = boolean(cell->value.integer != 0); return NEXT;
    case CLH_INTEGER: *to = (value){.kind = INTEGER, .integer = cell->value.integer}; return NEXT;
    case CLH_DATE: *to = (value){.kind = DATE, .integer = cell->value.integer}; return NEXT;
    case CLH_STRING:
      if (cell->value.offset + cell->count > m->input.facts.byte_count) return GIVE_UP;
      *to = (value){.kind = TEXT, .length = cell->count, .text = m->input.facts.bytes + cell->value.offset};
      return NEXT;
    case CLH_CODE: {
      clh_text code = m->config.codes[cell->value.integer];
      *to = (value){.kind = TEXT, .length = (uint32_t)code.length, .text = code.bytes};
      return NEXT;
    }
    case CLH_RECORD: *to = (value){.kind = VIEW, .type = type, .integer = cell->value.offset}; return NEXT;
    case CLH_LIST: *to = (value){.kind = LIST, .type = type, .list = cell}; return NEXT;
    default: return GIVE_UP;
  }
}

static inline step read_cell(run *r, uint64_t index, int32_t type, uint32_t field, value *to) {
  if (index >= r->m->input.facts.cell_count) return GIVE_UP;
  return take_cell(r, &r->m->input.facts.cells[index], index, type, field, to);
}

/// Reads a field of a view, as `clh_view_index` does.
static inline step get_fact(run *r, const value *view, const clh_program_constant *name, value *to) {
  clh_machine *m = r->m;
  int ordinal = view->kind == VIEW && name->ordinals ? name->ordinals[view->type] : -1;
  if (ordinal < 0) return GIVE_UP;
  const clh_field *field = &m->config.types[view->type].fields[ordinal];
  m->meter.fuel -= 2;
  clh_note_read(m, field->identifier);
  return read_cell(r, (uint64_t)view->integer + (uint64_t)ordinal, field->type, field->identifier, to);
}

static inline step undecided(run *r, uint32_t field, uint64_t cell) {
  r->missing_field = field;
  r->missing_cell = (uint32_t)cell;
  return UNDECIDED;
}

static inline const clh_cell *cell_at(const run *r, uint64_t index) {
  return index < r->m->input.facts.cell_count ? &r->m->input.facts.cells[index] : NULL;
}

/// Reads `record:assume "field"`.
static inline step get_assumed(run *r, const value *view, const clh_program_constant *name, value *to) {
  int ordinal = view->kind == VIEW && name->ordinals ? name->ordinals[view->type] : -1;
  if (ordinal < 0) return GIVE_UP;
  uint64_t index = (uint64_t)view->integer + (uint64_t)ordinal;
  const clh_cell *cell = cell_at(r, index);
  if (!cell) return GIVE_UP;
  const clh_field *field = &r->m->config.types[view->type].fields[ordinal];
  clh_note_read(r->m, field->identifier);
  if (cell->kind == CLH_UNSTATED) {
    const clh_cell *assumed = clh_assumed(r->m, field->identifier);
    if (assumed) cell = assumed;
  }
  return take_cell(r, cell, index, field->type, field->identifier, to);
}
