// A machine's copy of its configuration, with all strings in one block.
#include <stdlib.h>
#include <string.h>

#include "state/state.h"

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
  struct clh_config *own = &m->config;
  own->strings = malloc(size);
  own->sources = calloc(c->source_count + 1, sizeof *own->sources);
  own->constructors = calloc(c->constructor_count + 1, sizeof *own->constructors);
  own->advice = calloc(c->advice_count + 1, sizeof *own->advice);
  own->codes = calloc(c->code_count + 1, sizeof *own->codes);
  own->types = calloc(c->type_count + 1, sizeof *own->types);
  own->fields = calloc(fields + 1, sizeof *own->fields);
  own->functions = calloc(c->function_count + 1, sizeof *own->functions);
  if (!own->strings || !own->sources || !own->constructors || !own->advice) return false;
  if (!own->codes || !own->types || !own->fields || !own->functions) return false;

  char *to = own->strings;
  own->prints = c->prints != 0;
  own->times_calls = c->times_calls != 0;
  own->source_count = own->configured_count = c->source_count;
  for (size_t i = 0; i < c->source_count; i++) {
    own->sources[i].name = copy_text(&to, c->sources[i].name);
    own->sources[i].text = copy_text(&to, c->sources[i].text);
  }
  own->constructor_count = c->constructor_count;
  for (size_t i = 0; i < c->constructor_count; i++) own->constructors[i] = copy_text(&to, c->constructors[i]);
  own->advice_count = c->advice_count;
  for (size_t i = 0; i < c->advice_count; i++) {
    own->advice[i].name = copy_text(&to, c->advice[i].name);
    own->advice[i].text = copy_text(&to, c->advice[i].text);
  }
  own->code_count = c->code_count;
  for (size_t i = 0; i < c->code_count; i++) own->codes[i] = copy_text(&to, c->codes[i]);
  own->function_count = c->function_count;
  own->callback = c->callback;
  own->context = c->context;
  for (size_t i = 0; i < c->function_count; i++) {
    own->functions[i] = c->functions[i];
    own->functions[i].name = copy_text(&to, c->functions[i].name);
  }
  own->type_count = c->type_count;
  clh_field *field = own->fields;
  for (size_t i = 0; i < c->type_count; i++) {
    own->types[i].path = copy_text(&to, c->types[i].path);
    own->types[i].fields = field;
    own->types[i].field_count = c->types[i].field_count;
    for (size_t k = 0; k < c->types[i].field_count; k++, field++) {
      *field = c->types[i].fields[k];
      field->name = copy_text(&to, c->types[i].fields[k].name);
    }
  }
  return true;
}

void clh_free_configuration(clh_machine *m) {
  struct clh_config *own = &m->config;
  for (size_t i = own->configured_count; own->sources && i < own->source_count; i++) {
    free((char *)own->sources[i].name.bytes);
    free((char *)own->sources[i].text.bytes);
  }
  free(own->strings);
  free(own->sources);
  free(own->constructors);
  free(own->advice);
  free(own->codes);
  free(own->types);
  free(own->fields);
  free(own->functions);
}
