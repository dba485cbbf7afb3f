// The calls of a batch, and their results: guards, answers and outputs.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "CLuaSandboxFacts.h"

#define CLH_OUTPUTS 2
#define CLH_NO_ITEM UINT32_MAX

/// A condition of a call: a function number above 0, or minus the number of a condition.
typedef struct clh_guard {
  int32_t function;
  uint32_t expected;  // the answer that lets the call hold: 1, 0 or CLH_NOT_ALL
} clh_guard;

/// Of the guards of a call with this expectation, which come last, one must answer 0.
#define CLH_NOT_ALL 2

/// A guarded call: where every guard gives the expected answer, the `outputs` are called. One guard with the other answer
/// decides that the call does not hold; the guards after it are not asked. Each function takes the root record and, where
/// there is one, the record of the batch with the number `item`.
typedef struct clh_call {
  uint32_t first_guard, guard_count;
  int32_t outputs[CLH_OUTPUTS];
  uint32_t item;  // number of the record, or CLH_NO_ITEM
} clh_call;

/// The calls of a batch.
typedef struct clh_batch {
  const clh_call *calls;
  size_t call_count;
  const clh_guard *guards;
  const uint32_t *records;  // the first cells of the records that calls are made for
  size_t record_count;
  int32_t record_type;
  size_t read_words;  // words for the reads of one answer: one bit a field, then one bit a field that was assumed
  size_t field_count;  // identifiers of fields are below it
  const clh_cell *assumed;  // what `assume` returns of an unstated field, by identifier; CLH_UNSTATED for none; may be NULL
} clh_batch;

typedef enum clh_verdict { CLH_NOT_HELD = 0, CLH_HELD, CLH_UNDECIDED, CLH_UNASKED, CLH_ASKING } clh_verdict;

/// What a function answered. A condition is asked once a batch, or once a record where it has two parameters. The words of
/// its reads follow, one bit a field, and one bit for each field that was assumed.
typedef struct clh_answer {
  uint32_t verdict;
  uint32_t missing_field;  // identifier of the unstated field, where undecided
  uint32_t missing_cell;
  uint32_t depth;  // 1, and one more for each condition that asked for the next
  uint64_t instructions;
} clh_answer;
#define CLH_ANSWER_WORDS 3  // of 8 bytes, before the reads

typedef enum clh_output_state {
  CLH_OUTPUT_NONE = 0,
  CLH_OUTPUT_GIVEN,  // at `output` in the output bytes
  CLH_OUTPUT_DATE,   // `days`
  CLH_OUTPUT_NIL,
  CLH_OUTPUT_UNDECIDED,
} clh_output_state;

typedef struct clh_result {
  uint32_t verdict;
  uint32_t first_asked, asked_count;  // the answers of its guards and then of its outputs, in `clh_answers.asked`
  uint32_t asked_guards;              // how many of them are guards'
  uint32_t missing_field;  // identifier of the unstated field, where something is undecided
  uint32_t missing_cell;
  uint32_t has_output[CLH_OUTPUTS];  // of clh_output_state
  int32_t days[CLH_OUTPUTS];
  size_t output[CLH_OUTPUTS];
  uint64_t instructions;
  uint64_t nanoseconds;  // where calls are timed
} clh_result;

/// The answers of a batch, each with its reads; and the numbers of the answers that each call asked for.
typedef struct clh_answers {
  const uint64_t *words;  // CLH_ANSWER_WORDS and the reads for each answer
  size_t word_count;
  const uint32_t *asked;
  size_t asked_count;
} clh_answers;
