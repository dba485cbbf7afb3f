// What programs call: the methods of records and lists.
#include <string.h>

#include "machine/program_cells.h"

// MARK: Methods

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
  if (method == CLH_METHOD_ASSUME) return constant ? get_assumed(r, &object, constant, to) : GIVE_UP;
  if (object.kind != LIST) return GIVE_UP;
  if (method != CLH_METHOD_INCLUDES) {
    if (argument.kind == FUNCTION || argument.kind == CLOSURE) return quantify_by(r, method, &object, &argument, to);
    return constant ? quantify(r, method, &object, constant, to) : GIVE_UP;
  }
  if (constant) return call_includes(r, &object, constant->text, constant->length, to);
  return argument.kind == TEXT ? call_includes(r, &object, argument.text, argument.length, to) : GIVE_UP;
}
