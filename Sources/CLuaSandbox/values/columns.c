// A method of a list with a field's name: the elements' cells lie at equal distances, so no function is called.
#include "values/values.h"

clh_column clh_column_at(lua_State *L, const clh_cell *list, int32_t type, const char *method) {
  if (lua_isfunction(L, 2)) return (clh_column){0};
  if (lua_type(L, 2) != LUA_TSTRING) {
    clh_raise(L, CLH_RUNTIME, method, "`%s` takes a function or a field's name, got %s", method, clh_type_name(L, 2));
  }
  if (list->count == 0) return (clh_column){.is_named = true};
  if (type < 0) clh_raise(L, CLH_RUNTIME, NULL, "only records have fields");
  clh_machine *m = clh_of(L);
  int ordinal = clh_require_field(L, type, 2);
  const clh_field *field = &m->config.types[type].fields[ordinal];
  clh_note_read(m, field->identifier);
  return (clh_column){true, field, (uint32_t)list->value.offset + (uint32_t)ordinal, m->config.types[type].field_count};
}

/// Returns the cell of element `i`. Where it is unstated or stated as none, it is noted as missing.
static const clh_cell *cell_of(lua_State *L, clh_column column, uint32_t i) {
  clh_charge(L, 6);
  uint32_t index = column.first + i * column.step;
  const clh_cell *cell = clh_cell_at(L, index);
  if (cell->kind <= CLH_NOTHING) {
    clh_of(L)->input.missing_field = column.field->identifier;
    clh_of(L)->input.missing_cell = index;
  }
  return cell;
}

static const char *type_name(lua_State *L, clh_column column, uint32_t i, const clh_cell *cell) {
  clh_push_cell(L, cell, column.first + i * column.step, column.field->type, column.field->identifier);
  return clh_type_name(L, -1);
}

/// A flag that is stated as none is undecided too.
int clh_column_flag(lua_State *L, clh_column column, uint32_t i) {
  const clh_cell *cell = cell_of(L, column, i);
  if (cell->kind == CLH_FLAG) return cell->value.integer != 0;
  if (cell->kind <= CLH_NOTHING) return -1;
  return clh_raise(
      L, CLH_BAD_VALUE, NULL, "a list method takes a field of true or false, got a %s", type_name(L, column, i, cell));
}

int clh_column_date(lua_State *L, clh_column column, uint32_t i, const char *method, int32_t *days) {
  const clh_cell *cell = cell_of(L, column, i);
  *days = (int32_t)cell->value.integer;
  if (cell->kind == CLH_DATE) return 1;
  if (cell->kind == CLH_NOTHING) return 0;
  if (cell->kind == CLH_UNSTATED) return -1;
  return clh_raise(L, CLH_BAD_VALUE, method, "`%s` compares dates, got %s", method, type_name(L, column, i, cell));
}
