// A machine's own copy of its configuration, all strings in one block.
#include <stdlib.h>
#include <string.h>

#include "internals.h"

static clh_text copy_text(char **to, clh_text text) {
  clh_text copied = {*to, text.length};
  if (text.length) memcpy(*to, text.bytes, text.length);
  (*to)[text.length] = 0;
  *to += text.length + 1;
  return copied;
}

bool clh_copy_configuration(clh_machine *m, const clh_configuration *c) {
  size_t size = 1, fields = 0;
  for (size_t i = 0; i < c->source_count; i++) size += c->sources[i].name.length + c->sources[i].text.length + 2;
  for (size_t i = 0; i < c->constructor_count; i++) size += c->constructors[i].length + 1;
  for (size_t i = 0; i < c->advice_count; i++) size += c->advice[i].name.length + c->advice[i].text.length + 2;
  for (size_t i = 0; i < c->code_count; i++) size += c->codes[i].length + 1;
  for (size_t i = 0; i < c->function_count; i++) size += c->functions[i].name.length + 1;
  for (size_t i = 0; i < c->type_count; i++) {
    size += c->types[i].path.length + 1;
    fields += c->types[i].field_count;
    for (size_t k = 0; k < c->types[i].field_count; k++) size += c->types[i].fields[k].name.length + 1;
  }
  m->strings = malloc(size);
  m->sources = calloc(c->source_count + 1, sizeof *m->sources);
  m->constructors = calloc(c->constructor_count + 1, sizeof *m->constructors);
  m->advice = calloc(c->advice_count + 1, sizeof *m->advice);
  m->codes = calloc(c->code_count + 1, sizeof *m->codes);
  m->types = calloc(c->type_count + 1, sizeof *m->types);
  m->fields = calloc(fields + 1, sizeof *m->fields);
  m->host_functions = calloc(c->function_count + 1, sizeof *m->host_functions);
  if (!m->strings || !m->sources || !m->constructors || !m->advice || !m->codes || !m->types || !m->fields || !m->host_functions) {
    return false;
  }

  char *to = m->strings;
  m->prints = c->prints != 0;
  m->times_calls = c->times_calls != 0;
  m->lines = NULL;
  m->source_count = m->configured_sources = c->source_count;
  for (size_t i = 0; i < c->source_count; i++) {
    m->sources[i].name = copy_text(&to, c->sources[i].name);
    m->sources[i].text = copy_text(&to, c->sources[i].text);
  }
  m->constructor_count = c->constructor_count;
  for (size_t i = 0; i < c->constructor_count; i++) m->constructors[i] = copy_text(&to, c->constructors[i]);
  m->advice_count = c->advice_count;
  for (size_t i = 0; i < c->advice_count; i++) {
    m->advice[i].name = copy_text(&to, c->advice[i].name);
    m->advice[i].text = copy_text(&to, c->advice[i].text);
  }
  m->code_count = c->code_count;
  for (size_t i = 0; i < c->code_count; i++) m->codes[i] = copy_text(&to, c->codes[i]);
  m->function_count = c->function_count;
  m->answer = c->answer;
  m->context = c->context;
  for (size_t i = 0; i < c->function_count; i++) {
    m->host_functions[i] = c->functions[i];
    m->host_functions[i].name = copy_text(&to, c->functions[i].name);
  }
  m->type_count = c->type_count;
  clh_field *field = m->fields;
  for (size_t i = 0; i < c->type_count; i++) {
    m->types[i].path = copy_text(&to, c->types[i].path);
    m->types[i].fields = field;
    m->types[i].field_count = c->types[i].field_count;
    for (size_t k = 0; k < c->types[i].field_count; k++, field++) {
      *field = c->types[i].fields[k];
      field->name = copy_text(&to, c->types[i].fields[k].name);
    }
  }
  return !c->counts_lines || clh_open_lines(m);
}

void clh_free_configuration(clh_machine *m) {
  if (m->sources) clh_close_lines(m);
  for (size_t i = m->configured_sources; m->sources && i < m->source_count; i++) {
    free((char *)m->sources[i].name.bytes);
    free((char *)m->sources[i].text.bytes);
  }
  free(m->strings);
  free(m->sources);
  free(m->constructors);
  free(m->advice);
  free(m->codes);
  free(m->types);
  free(m->fields);
  free(m->host_functions);
}
