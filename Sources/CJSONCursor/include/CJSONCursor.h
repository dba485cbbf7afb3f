#ifndef SELOSTE_CJSONCURSOR_H
#define SELOSTE_CJSONCURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A strict JSON reader that reports the place of every key and value: a C interface for Swift to the On-Demand API of
// simdjson, which is C++. No function throws, and all pointers are valid until the next read of the same cursor.

#ifdef __cplusplus
extern "C" {
#endif

typedef enum JSONTokenKind {
  JSONTokenObject,  // followed by a key and a value for each entry
  JSONTokenArray,   // followed by its values
  JSONTokenKey,
  JSONTokenString,
  JSONTokenPlain,  // a number, true, false or null, as in the text
} JSONTokenKind;

typedef enum JSONFault {
  JSONFaultNone,
  JSONFaultMemory,
  JSONFaultTooLarge,
  JSONFaultEmpty,
  JSONFaultEncoding,
  JSONFaultControlCharacter,
  JSONFaultUnclosedString,
  JSONFaultBadEscape,
  JSONFaultLoneSurrogate,
  JSONFaultBadNumber,
  JSONFaultExpectedValue,
  JSONFaultExpectedKey,
  JSONFaultExpectedColon,
  JSONFaultExpectedCommaOrBracket,
  JSONFaultExpectedCommaOrBrace,
  JSONFaultTrailingComma,
  JSONFaultTooDeep,
  JSONFaultTooMany,
  JSONFaultTrailingText,
} JSONFault;

typedef struct JSONToken {
  const uint8_t *text;    // unescaped UTF-8, not terminated; null for objects and arrays
  uint32_t length;        // of the text, in bytes
  uint32_t offset;        // of the token, in bytes
  uint32_t count;         // the number of entries of an object or values of an array
  JSONTokenKind kind;
  uint32_t end;           // of a closed object or array: the index of the token after its last one
} JSONToken;

typedef struct JSONReading {
  const JSONToken *tokens;  // in the order of the text
  size_t tokenCount;
  const uint8_t *bytes;  // the cursor's copy of the input
  bool isASCII;
  JSONFault fault;
  size_t faultOffset;  // in bytes; the length of the input if it ends too early
  size_t faultLength;  // in bytes; 0 at the end of the input
} JSONReading;

typedef struct JSONCursor JSONCursor;

/// Creates a cursor, which reuses its buffers; returns null if memory runs out.
JSONCursor *JSONCursorCreate(void);

/// Frees a cursor.
void JSONCursorDestroy(JSONCursor *cursor);

/// Reads exactly one JSON value with at most `depth` levels and `values` values. The result is valid until the next read.
JSONReading JSONCursorRead(JSONCursor *cursor, const uint8_t *bytes, size_t count, size_t depth, size_t values);

#ifdef __cplusplus
}
#endif

#endif
