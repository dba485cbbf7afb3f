// Lua's patterns: a backtracking matcher that charges every step, so that no pattern runs beyond the limits. The syntax is
// that of Lua 5.4 (Reference Manual, 6.4.1), with the character classes of the C locale.
#include "library/matcher.h"

#include <string.h>

#define MAXIMUM_DEPTH 200  // nested matches, each a C frame

// MARK: Single characters

static bool in_class(unsigned char c, unsigned char class) {
  unsigned char lower = c | 0x20;
  bool is_letter = lower >= 'a' && lower <= 'z', is_digit = c >= '0' && c <= '9', result;
  switch (class | 0x20) {
    case 'a': result = is_letter; break;
    case 'c': result = c < 32 || c == 127; break;
    case 'd': result = is_digit; break;
    case 'g': result = c > 32 && c < 127; break;
    case 'l': result = c >= 'a' && c <= 'z'; break;
    case 'p': result = c > 32 && c < 127 && !is_letter && !is_digit; break;
    case 's': result = c == ' ' || (c >= 9 && c <= 13); break;
    case 'u': result = c >= 'A' && c <= 'Z'; break;
    case 'w': result = is_letter || is_digit; break;
    case 'x': result = is_digit || (lower >= 'a' && lower <= 'f'); break;
    case 'z': result = c == 0; break;
    default: return class == c;
  }
  return class & 0x20 ? result : !result;  // a capital letter is the complement
}

/// `set` points to `[`, `last` to the `]` that closes it.
static bool in_set(clh_matcher *m, unsigned char c, const char *set, const char *last) {
  bool found = true;
  clh_charge(m->L, (uint64_t)(last - set) / 4);
  if (set[1] == '^') {
    found = false;
    set++;
  }
  while (++set < last) {
    if (*set == '%') {
      set++;
      if (in_class(c, (unsigned char)*set)) return found;
    } else if (set[1] == '-' && set + 2 < last) {
      set += 2;
      if ((unsigned char)set[-2] <= c && c <= (unsigned char)*set) return found;
    } else if ((unsigned char)*set == c) {
      return found;
    }
  }
  return !found;
}

/// Returns the end of the single-character item at `p`.
static const char *item_end(clh_matcher *m, const char *p) {
  if (*p == '%') {
    if (p + 1 == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 2;
  }
  if (*p++ != '[') return p;
  const char *start = p;
  if (*p == '^') p++;
  do {  // a `]` in the first position is a literal
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p++ == '%' && p < m->pattern_end) p++;
  } while (*p != ']');
  clh_charge(m->L, (uint64_t)(p - start) / 4);
  return p + 1;
}

static bool matches_one(clh_matcher *m, const char *s, const char *p, const char *end) {
  clh_charge(m->L, 1);
  if (s >= m->subject_end) return false;
  unsigned char c = (unsigned char)*s;
  switch (*p) {
    case '.': return true;
    case '%': return in_class(c, (unsigned char)p[1]);
    case '[': return in_set(m, c, p, end - 1);
    default: return (unsigned char)*p == c;
  }
}

// MARK: Repetition

static const char *expand_most(clh_matcher *m, const char *s, const char *p, const char *end) {
  ptrdiff_t count = 0;
  while (matches_one(m, s + count, p, end)) count++;
  for (; count >= 0; count--) {
    const char *result = clh_match(m, s + count, end + 1);
    if (result) return result;
  }
  return NULL;
}

static const char *expand_least(clh_matcher *m, const char *s, const char *p, const char *end) {
  for (;;) {
    const char *result = clh_match(m, s, end + 1);
    if (result) return result;
    if (!matches_one(m, s, p, end)) return NULL;
    s++;
  }
}

// MARK: Captures, balance, frontier

static const char *begin_capture(clh_matcher *m, const char *s, const char *p, ptrdiff_t kind) {
  if (m->level >= CLH_CAPTURES) luaL_error(m->L, "too many captures");
  m->captures[m->level].start = s;
  m->captures[m->level].length = kind;
  m->level++;
  const char *result = clh_match(m, s, p);
  if (!result) m->level--;
  return result;
}

static const char *end_capture(clh_matcher *m, const char *s, const char *p) {
  int level = m->level - 1;
  while (level >= 0 && m->captures[level].length != CLH_CAPTURE_OPEN) level--;
  if (level < 0) luaL_error(m->L, "invalid pattern capture");
  m->captures[level].length = s - m->captures[level].start;
  const char *result = clh_match(m, s, p);
  if (!result) m->captures[level].length = CLH_CAPTURE_OPEN;
  return result;
}

/// `%1`: the text of the capture again.
static const char *repeat_capture(clh_matcher *m, const char *s, char digit) {
  int level = digit - '1';
  if (level < 0 || level >= m->level || m->captures[level].length == CLH_CAPTURE_OPEN) {
    luaL_error(m->L, "invalid capture index %%%d", level + 1);
  }
  size_t length = (size_t)m->captures[level].length;  // for a position capture, more than any subject has
  if ((size_t)(m->subject_end - s) < length) return NULL;
  clh_charge(m->L, length / 8);
  return memcmp(m->captures[level].start, s, length) == 0 ? s + length : NULL;
}

static const char *balance(clh_matcher *m, const char *s, const char *p) {
  if (p >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (*s != *p) return NULL;
  int open = 1;
  while (++s < m->subject_end) {
    clh_charge(m->L, 1);
    if (*s == p[1]) {
      if (--open == 0) return s + 1;
    } else if (*s == *p) {
      open++;
    }
  }
  return NULL;
}

static bool at_frontier(clh_matcher *m, const char *s, const char *set, const char *end) {
  unsigned char before = s == m->subject ? 0 : (unsigned char)s[-1];
  return !in_set(m, before, set, end - 1) && in_set(m, (unsigned char)*s, set, end - 1);
}

// MARK: Matching

void clh_matcher_begin(clh_matcher *m) {
  m->level = 0;
  m->depth = MAXIMUM_DEPTH;
}

/// Matches one item after the other; recursive only where it may have to backtrack.
static const char *match_items(clh_matcher *m, const char *s, const char *p) {
  while (p != m->pattern_end) {
    if (*p == '(') {
      return p[1] == ')' ? begin_capture(m, s, p + 2, CLH_CAPTURE_POSITION) : begin_capture(m, s, p + 1, CLH_CAPTURE_OPEN);
    }
    if (*p == ')') return end_capture(m, s, p + 1);
    if (*p == '$' && p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
    if (*p == '%' && p[1] == 'b') {
      if (!(s = balance(m, s, p + 2))) return NULL;
      p += 4;
      continue;
    }
    if (*p == '%' && p[1] == 'f') {
      p += 2;
      if (*p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
      const char *end = item_end(m, p);
      if (!at_frontier(m, s, p, end)) return NULL;
      p = end;
      continue;
    }
    if (*p == '%' && p[1] >= '0' && p[1] <= '9') {
      if (!(s = repeat_capture(m, s, p[1]))) return NULL;
      p += 2;
      continue;
    }
    const char *end = item_end(m, p);
    if (*end == '*') return expand_most(m, s, p, end);
    if (*end == '-') return expand_least(m, s, p, end);
    bool matches = matches_one(m, s, p, end);
    if (*end == '+') return matches ? expand_most(m, s + 1, p, end) : NULL;
    if (*end == '?') {
      const char *result = matches ? clh_match(m, s + 1, end + 1) : NULL;
      if (result) return result;
      p = end + 1;
      continue;
    }
    if (!matches) return NULL;
    s++;
    p = end;
  }
  return s;
}

const char *clh_match(clh_matcher *m, const char *s, const char *p) {
  if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
  clh_charge(m->L, 1);
  const char *result = match_items(m, s, p);
  m->depth++;
  return result;
}
