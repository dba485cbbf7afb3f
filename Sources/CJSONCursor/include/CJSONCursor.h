#ifndef SELOSTE_CJSONCURSOR_H
#define SELOSTE_CJSONCURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A strict JSON reader that knows where every key and every value begins. It is plain C for Swift; behind it stands
// simdjson, which is C++. Nothing here throws, and no pointer outlives the next read of the same cursor.

#ifdef __cplusplus
extern "C" {
#endif

typedef enum JSONTokenKind {
  JSONTokenObject,  // followed by a key and a value for each entry
  JSONTokenArray,   // followed by its values
  JSONTokenKey,
  JSONTokenString,
  JSONTokenPlain,  // a number, true, false or null as it was written
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
  uint32_t offset;        // where the token begins, in bytes
  uint32_t count;         // the entries of an object or the values of an array
  JSONTokenKind kind;
  uint32_t end;           // of an object or an array that is closed: the number of the token behind everything in it
} JSONToken;

typedef struct JSONReading {
  const JSONToken *tokens;  // in the order of the text
  size_t tokenCount;
  const uint8_t *bytes;  // the cursor's copy of the input
  bool isASCII;
  JSONFault fault;
  size_t faultOffset;  // in bytes; the length of the input where it ends too early
  size_t faultLength;  // in bytes; 0 at the end of the input
} JSONReading;

typedef struct JSONCursor JSONCursor;

/// Makes a cursor, which keeps its buffers from one read to the next; null if there is no memory.
JSONCursor *JSONCursorCreate(void);

/// Frees a cursor.
void JSONCursorDestroy(JSONCursor *cursor);

/// Reads exactly one JSON value that nests at most `depth` deep and holds at most `values` values. The result is valid
/// until the next read.
JSONReading JSONCursorRead(JSONCursor *cursor, const uint8_t *bytes, size_t count, size_t depth, size_t values);

#ifdef __cplusplus
}
#endif

#endif
