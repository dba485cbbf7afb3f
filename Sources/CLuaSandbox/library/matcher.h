// The matcher of Lua's patterns: `patterns.c` calls it for `find`, `match`, `gmatch` and `gsub`.
#pragma once

#include "library/library.h"

#define CLH_CAPTURES 32
#define CLH_CAPTURE_OPEN (-1)
#define CLH_CAPTURE_POSITION (-2)

typedef struct clh_matcher {
  lua_State *L;
  const char *subject, *subject_end, *pattern_end;
  int depth;
  int level;  // captures, open or closed
  struct {
    const char *start;
    ptrdiff_t length;
  } captures[CLH_CAPTURES];
} clh_matcher;

/// Prepares the matcher for a new attempt.
void clh_matcher_begin(clh_matcher *m);
/// Matches the pattern at `p` against the subject at `s`; returns the end of the match, or NULL.
const char *clh_match(clh_matcher *m, const char *s, const char *p);
