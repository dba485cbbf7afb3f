// What programs read of the facts: cells, fields, and the methods of records and lists.
#include <string.h>

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

static step read_cell(run *r, uint64_t index, int32_t type, uint32_t field, value *to) {
  if (index >= r->m->input.facts.cell_count) return GIVE_UP;
  return take_cell(r, &r->m->input.facts.cells[index], index, type, field, to);
}

step clh_program_field(run *r, const value *view, const clh_program_constant *name, value *to) {
  clh_machine *m = r->m;
  int ordinal = view->kind == VIEW && name->ordinals ? name->ordinals[view->type] : -1;
  if (ordinal < 0) return GIVE_UP;
  const clh_field *field = &m->config.types[view->type].fields[ordinal];
  m->meter.fuel -= 2;
  clh_note_read(m, field->identifier);
  return read_cell(r, (uint64_t)view->integer + (uint64_t)ordinal, field->type, field->identifier, to);
}

// MARK: Methods

static step undecided(run *r, uint32_t field, uint64_t cell) {
  r->missing_field = field;
  r->missing_cell = (uint32_t)cell;
  return UNDECIDED;
}

static const clh_cell *cell_at(const run *r, uint64_t index) {
  return index < r->m->input.facts.cell_count ? &r->m->input.facts.cells[index] : NULL;
}

step clh_program_assume(run *r, const value *view, const clh_program_constant *name, value *to) {
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

/// `list:any "flag"`, `list:all "flag"` and `list:none "flag"`, as in `lists.c`.
static step quantify(run *r, clh_method method, const value *list, const clh_program_constant *name, value *to) {
  clh_machine *m = r->m;
  bool settles = method != CLH_METHOD_ALL, settled = method == CLH_METHOD_ANY;
  int ordinal = list->type >= 0 && name->ordinals ? name->ordinals[list->type] : -1;
  *to = boolean(!settled);
  if (list->list->count == 0) return NEXT;
  if (ordinal < 0) return GIVE_UP;
  const clh_field *field = &m->config.types[list->type].fields[ordinal];
  clh_note_read(m, field->identifier);
  bool is_open = false;
  for (uint32_t i = 0; i < list->list->count; i++) {
    uint64_t index = (uint64_t)list->list->value.offset + (uint64_t)ordinal + (uint64_t)i * m->config.types[list->type].field_count;
    const clh_cell *cell = cell_at(r, index);
    m->meter.fuel -= 6;
    if (!cell || cell->kind > CLH_FLAG) return GIVE_UP;
    if (cell->kind == CLH_FLAG && (cell->value.integer != 0) == settles) {
      *to = boolean(settled);
      return NEXT;
    }
    if (cell->kind != CLH_FLAG && !is_open) undecided(r, field->identifier, index);
    is_open = is_open || cell->kind != CLH_FLAG;
  }
  return is_open ? UNDECIDED : NEXT;
}

/// Reads element `i` of a list.
static step element(run *r, const value *list, uint32_t i, value *to) {
  uint64_t first = list->list->value.offset;
  if (list->type < 0) return read_cell(r, first + i, -1, 0, to);
  *to = (value){
      .kind = VIEW, .type = list->type, .integer = (int64_t)(first + (uint64_t)i * r->m->config.types[list->type].field_count)};
  return NEXT;
}

/// `list:any(function)`, `list:all(function)` and `list:none(function)`.
static step quantify_by(run *r, clh_method method, const value *list, const value *function, value *to) {
  bool settles = method != CLH_METHOD_ALL, settled = method == CLH_METHOD_ANY, is_open = false;
  uint32_t field = 0, cell = 0;
  for (uint32_t i = 0; i < list->list->count; i++) {
    value one, flag;
    clh_charge(r->L, 4);
    if (element(r, list, i, &one) != NEXT) return GIVE_UP;
    step step = clh_program_apply(r, function, &one, 1, &flag);
    if (step == UNDECIDED) {
      if (!is_open) {
        field = r->missing_field;
        cell = r->missing_cell;
      }
      is_open = true;
    } else if (step != NEXT || (flag.kind != TRUE && flag.kind != FALSE)) {
      return GIVE_UP;
    } else if ((flag.kind == TRUE) == settles) {
      *to = boolean(settled);
      return NEXT;
    }
  }
  *to = boolean(!settled);
  return is_open ? undecided(r, field, cell) : NEXT;
}

/// `list:includes "code"`.
static step call_includes(run *r, const value *list, const char *text, uint32_t length, value *to) {
  if (list->type >= 0) return GIVE_UP;
  for (uint32_t i = 0; i < list->list->count; i++) {
    value one;
    r->m->meter.fuel -= 2;
    if (element(r, list, i, &one) != NEXT) return GIVE_UP;
    if (one.kind != TEXT || one.length != length || memcmp(one.text, text, length) != 0) continue;
    *to = boolean(true);
    return NEXT;
  }
  *to = boolean(false);
  return NEXT;
}

step clh_program_call(run *r, value *to) {
  value object = to[1], argument = to[2];
  if (to->kind != METHOD) return GIVE_UP;
  clh_method method = (clh_method)to->integer;
  const clh_program_constant *constant = argument.kind == CONSTANT ? argument.constant : NULL;
  if (constant && constant->kind != CLH_CONSTANT_TEXT) return GIVE_UP;
  if (method == CLH_METHOD_ASSUME) return constant ? clh_program_assume(r, &object, constant, to) : GIVE_UP;
  if (object.kind != LIST) return GIVE_UP;
  if (method != CLH_METHOD_INCLUDES) {
    if (argument.kind == FUNCTION || argument.kind == CLOSURE) return quantify_by(r, method, &object, &argument, to);
    return constant ? quantify(r, method, &object, constant, to) : GIVE_UP;
  }
  if (constant) return call_includes(r, &object, constant->text, constant->length, to);
  return argument.kind == TEXT ? call_includes(r, &object, argument.text, argument.length, to) : GIVE_UP;
}
