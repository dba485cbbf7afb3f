// A machine's copy of its configuration, with all strings in one block.
#include <stdlib.h>
#include <string.h>

#include "state/state.h"

typedef void (*visitor)(clh_text *text, void *argument);

static void visit_strings(struct clh_config *c, visitor visit, void *argument) {
  for (size_t i = 0; i < c->source_count; i++) {
    visit(&c->sources[i].name, argument);
    visit(&c->sources[i].text, argument);
  }
  for (size_t i = 0; i < c->constructor_count; i++) visit(&c->constructors[i].word, argument);
  for (size_t i = 0; i < c->kind_count; i++) visit(&c->kinds[i], argument);
  for (size_t i = 0; i < c->verb_count; i++) visit(&c->verbs[i], argument);
  for (size_t i = 0; i < c->advice_count; i++) {
    visit(&c->advice[i].name, argument);
    visit(&c->advice[i].text, argument);
  }
  for (size_t i = 0; i < c->code_count; i++) visit(&c->codes[i], argument);
  for (size_t i = 0; i < c->function_count; i++) visit(&c->functions[i].name, argument);
  for (size_t i = 0; i < c->type_count; i++) visit(&c->types[i].path, argument);
  for (size_t i = 0; i < c->field_count; i++) visit(&c->fields[i].name, argument);
  visit(&c->operand_recorder, argument);
}

static void add_size(clh_text *text, void *size) { *(size_t *)size += text->length + 1; }

/// Copies a string to the address that the argument points to, and moves that address behind it.
static void copy_string(clh_text *text, void *argument) {
  char **to = argument;
  if (text->length) memcpy(*to, text->bytes, text->length);
  (*to)[text->length] = 0;
  text->bytes = *to;
  *to += text->length + 1;
}

static void *copy_array(const void *from, size_t count, size_t size) {
  void *copy = calloc(count + 1, size);
  if (copy && count) memcpy(copy, from, count * size);
  return copy;
}

/// Copies the fields of all types into one array.
static bool copy_fields(struct clh_config *own) {
  for (size_t i = 0; i < own->type_count; i++) own->field_count += own->types[i].field_count;
  own->fields = calloc(own->field_count + 1, sizeof *own->fields);
  if (!own->fields) return false;
  clh_field *next = own->fields;
  for (size_t i = 0; i < own->type_count; i++) {
    if (own->types[i].field_count) memcpy(next, own->types[i].fields, own->types[i].field_count * sizeof *next);
    own->types[i].fields = next;
    next += own->types[i].field_count;
  }
  return true;
}

#define COPY(array, count) \
  (own->count = c->count, own->array = copy_array(c->array, c->count, sizeof *own->array))

bool clh_copy_configuration(clh_machine *m, const clh_configuration *c) {
  struct clh_config *own = &m->config;
  own->configured_count = c->source_count;
  own->callback = c->callback;
  own->context = c->context;
  own->prints = c->prints != 0;
  own->times_calls = c->times_calls != 0;
  own->operand_recorder = c->operand_recorder;
  own->operand_count = c->operand_count;
  own->notes_dates = c->notes_dates != 0;
  if (!COPY(sources, source_count) || !COPY(constructors, constructor_count) || !COPY(advice, advice_count)) return false;
  if (!COPY(kinds, kind_count) || !COPY(verbs, verb_count)) return false;
  if (!COPY(codes, code_count) || !COPY(functions, function_count) || !COPY(types, type_count)) return false;
  if (!copy_fields(own)) return false;
  size_t size = 1;
  visit_strings(own, add_size, &size);
  char *to = own->strings = malloc(size);
  if (to) visit_strings(own, copy_string, &to);
  return to != NULL;
}

void clh_free_configuration(clh_machine *m) {
  struct clh_config *own = &m->config;
  for (size_t i = own->configured_count; own->sources && i < own->source_count; i++) {
    free((char *)own->sources[i].name.bytes);  // a line at a prompt, with its text
  }
  free(own->strings);
  free(own->sources);
  free(own->constructors);
  free(own->kinds);
  free(own->verbs);
  free(own->advice);
  free(own->codes);
  free(own->types);
  free(own->fields);
  free(own->functions);
}
