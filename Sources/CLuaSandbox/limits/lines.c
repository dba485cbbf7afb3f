// Counts how often each line of the sources ran, and how often each operand was true and false. Only on request: lines cost a
// call of the hook at each new line, operands a call each.
#include <stdlib.h>
#include <string.h>

#include "limits/limits.h"

/// Counts lines as Lua does: `\n`, `\r`, and the two together in either order each end one.
static size_t line_count(clh_text text) {
  size_t count = 1;
  for (size_t k = 0; k < text.length; k++) {
    char byte = text.bytes[k];
    if (byte != '\n' && byte != '\r') continue;
    count++;
    if (k + 1 < text.length && text.bytes[k + 1] == (byte == '\n' ? '\r' : '\n')) k++;
  }
  return count;
}

bool clh_open_lines(clh_machine *m) {
  m->lines = calloc(m->config.configured_count + 1, sizeof *m->lines);
  if (!m->lines) return false;
  for (size_t i = 0; i < m->config.configured_count; i++) {
    size_t count = line_count(m->config.sources[i].text) + 1;  // they are numbered from 1
    m->lines[i].hits = calloc(count, sizeof *m->lines[i].hits);
    if (!m->lines[i].hits) return false;
    m->lines[i].count = count;
  }
  return true;
}

/// Lines at a prompt, which follow the configuration's sources, are not counted.
void clh_close_lines(clh_machine *m) {
  for (size_t i = 0; m->lines && i < m->config.configured_count; i++) free(m->lines[i].hits);
  free(m->lines);
}

static uint32_t *counter(clh_machine *m, int32_t source, int32_t line) {
  if (!m->lines || source < 0 || (size_t)source >= m->config.configured_count || line < 1) return NULL;
  return (size_t)line < m->lines[source].count ? &m->lines[source].hits[line] : NULL;
}

void clh_note_code(clh_machine *m, int32_t source, int32_t line) {
  uint32_t *hits = counter(m, source, line);
  if (hits) *hits |= CLH_LINE_HAS_CODE;
}

void clh_count_line(lua_State *L, lua_Debug *ar) {
  clh_machine *m = clh_of(L);
  lua_getinfo(L, "S", ar);
  uint32_t *hits = counter(m, clh_source_number(m, ar->source), ar->currentline);
  if (hits && (*hits & CLH_LINE_HITS) < CLH_LINE_HITS) ++*hits;
}

static void mark_ran_at_load(uint32_t *hits) {
  if (*hits & CLH_LINE_HITS) *hits = (*hits & ~CLH_LINE_HITS) | CLH_LINE_RAN_AT_LOAD;
}

void clh_mark_lines_ran_at_load(clh_machine *m) {
  for (size_t i = 0; m->operands && i < 2 * m->config.operand_count; i++) mark_ran_at_load(&m->operands[i]);
  for (size_t i = 0; m->lines && i < m->config.configured_count; i++) {
    for (size_t k = 0; k < m->lines[i].count; k++) mark_ran_at_load(&m->lines[i].hits[k]);
  }
}

const uint32_t *clh_lines(const clh_machine *m, size_t source, size_t *count) {
  *count = m->lines && source < m->config.configured_count ? m->lines[source].count : 0;
  return *count ? m->lines[source].hits : NULL;
}

bool clh_open_operands(clh_machine *m) {
  m->operands = calloc(2 * m->config.operand_count + 1, sizeof *m->operands);
  return m->operands != NULL;
}

void clh_count_operand(clh_machine *m, uint64_t number, bool is_true) {
  if (!m->operands || number >= m->config.operand_count) return;
  uint32_t *hits = &m->operands[2 * number + (is_true ? 0 : 1)];
  if ((*hits & CLH_LINE_HITS) < CLH_LINE_HITS) ++*hits;
}

const uint32_t *clh_operands(const clh_machine *m, size_t *count) {
  *count = m->operands ? m->config.operand_count : 0;
  return m->operands;
}
