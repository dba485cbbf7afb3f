// The matcher of Lua's patterns; `matcher.c` matches, `patterns.c` is what scripts call.
#pragma once

#include "internals.h"

#define CLH_CAPTURES 32
#define CLH_CAPTURE_OPEN (-1)
#define CLH_CAPTURE_POSITION (-2)

typedef struct clh_matcher {
  lua_State *L;
  const char *subject, *subject_end, *pattern_end;
  int depth;
  int level;  // captures begun, finished or not
  struct {
    const char *start;
    ptrdiff_t length;
  } captures[CLH_CAPTURES];
} clh_matcher;

/// Makes the matcher forget the attempt before.
void clh_matcher_begin(clh_matcher *m);
/// The end of the match of the pattern at `p` that begins at `s`, or NULL.
const char *clh_match(clh_matcher *m, const char *s, const char *p);
