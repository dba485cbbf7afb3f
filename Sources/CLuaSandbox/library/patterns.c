// `string.find`, `match`, `gmatch` and `gsub`.
#include <string.h>

#include "library/matcher.h"

// MARK: Captures

/// Pushes capture `i`, or the whole match from `s` to `end` where the pattern has none.
static void push_capture(clh_matcher *m, int i, const char *s, const char *end) {
  if (i >= m->level) {
    if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
    lua_pushlstring(m->L, s, (size_t)(end - s));
    return;
  }
  ptrdiff_t length = m->captures[i].length;
  if (length == CLH_CAPTURE_OPEN) luaL_error(m->L, "unfinished capture");
  if (length == CLH_CAPTURE_POSITION) {
    lua_pushinteger(m->L, m->captures[i].start - m->subject + 1);
  } else {
    clh_charge(m->L, (uint64_t)length / 16);
    lua_pushlstring(m->L, m->captures[i].start, (size_t)length);
  }
}

static int push_captures(clh_matcher *m, const char *s, const char *end) {
  int count = m->level == 0 && s ? 1 : m->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(m, i, s, end);
  return count;
}

static clh_matcher matcher(lua_State *L, const char *subject, size_t length, const char *pattern_end) {
  return (clh_matcher){.L = L, .subject = subject, .subject_end = subject + length, .pattern_end = pattern_end};
}

// MARK: find and match

/// Converts a start position of Lua, where negative ones count from the end, to an offset.
static size_t start_position(lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length - (size_t)(-position);
}

static bool is_plain(const char *pattern, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (strchr("^$*+?.([%-", pattern[i]) && pattern[i]) return false;
  }
  return true;
}

static const char *find_plain(lua_State *L, const char *text, size_t length, const char *word, size_t word_length) {
  if (word_length == 0) return text;
  for (const char *end = text + length; (size_t)(end - text) >= word_length; text++) {
    const char *first = memchr(text, *word, (size_t)(end - text) - word_length + 1);
    clh_charge(L, (uint64_t)((first ? first : end) - text) / 16 + 1);
    if (!first) return NULL;
    clh_charge(L, word_length / 8);
    if (memcmp(first, word, word_length) == 0) return first;
    text = first;
  }
  return NULL;
}

static int search(lua_State *L, bool finds) {
  clh_charge(L, CLH_CALL_COST);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  size_t start = start_position(luaL_optinteger(L, 3, 1), length);
  if (start > length) {
    luaL_pushfail(L);
    return 1;
  }
  if (finds && (lua_toboolean(L, 4) || is_plain(pattern, pattern_length))) {
    const char *found = find_plain(L, subject + start, length - start, pattern, pattern_length);
    if (found) {
      lua_pushinteger(L, found - subject + 1);
      lua_pushinteger(L, found - subject + (lua_Integer)pattern_length);
      return 2;
    }
  } else {
    const char *pattern_end = pattern + pattern_length;
    bool anchored = *pattern == '^';
    if (anchored) pattern++;
    clh_matcher m = matcher(L, subject, length, pattern_end);
    for (const char *s = subject + start; s <= m.subject_end; s++) {
      clh_matcher_begin(&m);
      const char *end = clh_match(&m, s, pattern);
      if (end && finds) {
        lua_pushinteger(L, s - subject + 1);
        lua_pushinteger(L, end - subject);
        return push_captures(&m, NULL, NULL) + 2;
      }
      if (end) return push_captures(&m, s, end);
      if (anchored) break;
    }
  }
  luaL_pushfail(L);
  return 1;
}

int clh_string_find(lua_State *L) { return search(L, true); }
int clh_string_match(lua_State *L) { return search(L, false); }

// MARK: gmatch

/// Upvalues: subject, pattern, the offset to continue at, the end of the last match (-1 at first).
int clh_next_match(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  const char *pattern = lua_tolstring(L, lua_upvalueindex(2), &pattern_length);
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  clh_matcher m = matcher(L, subject, length, pattern + pattern_length);
  for (lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)); at <= (lua_Integer)length; at++) {
    clh_matcher_begin(&m);
    const char *end = clh_match(&m, subject + at, pattern);
    if (!end || end - subject == last) continue;
    lua_pushinteger(L, end - subject);
    lua_pushvalue(L, -1);
    lua_replace(L, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return push_captures(&m, subject + at, end);
  }
  return 0;
}

int clh_string_gmatch(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  size_t length;
  luaL_checklstring(L, 1, &length);
  luaL_checkstring(L, 2);
  size_t start = start_position(luaL_optinteger(L, 3, 1), length);
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)(start > length ? length + 1 : start));
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, clh_next_match, 4);
  return 1;
}

// MARK: gsub

/// Adds the replacement string at index 3 with its `%0` to `%9` replaced.
static void add_text(clh_matcher *m, luaL_Buffer *b, const char *s, const char *end) {
  size_t length;
  lua_State *L = m->L;
  const char *text = lua_tolstring(L, 3, &length), *text_end = text + length;
  clh_charge(L, length / 16);
  while (text < text_end) {
    const char *escape = memchr(text, '%', (size_t)(text_end - text));
    luaL_addlstring(b, text, (size_t)((escape ? escape : text_end) - text));
    if (!escape) return;
    char c = escape[1];
    if (c == '%') {
      luaL_addchar(b, '%');
    } else if (c == '0') {
      luaL_addlstring(b, s, (size_t)(end - s));
    } else if (c >= '1' && c <= '9') {
      push_capture(m, c - '1', s, end);
      luaL_tolstring(L, -1, NULL);
      lua_remove(L, -2);
      luaL_addvalue(b);
    } else {
      luaL_error(L, "invalid use of '%%' in replacement string");
    }
    text = escape + 2;
  }
}

static void add_replacement(clh_matcher *m, luaL_Buffer *b, const char *s, const char *end, int kind) {
  lua_State *L = m->L;
  switch (kind) {
    case LUA_TFUNCTION: {
      lua_pushvalue(L, 3);
      lua_call(L, push_captures(m, s, end), 1);
      break;
    }
    case LUA_TTABLE:
      push_capture(m, 0, s, end);
      lua_gettable(L, 3);
      break;
    default: add_text(m, b, s, end); return;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(b, s, (size_t)(end - s));
  } else if (lua_isstring(L, -1)) {
    clh_charge(L, lua_rawlen(L, -1) / 16);
    luaL_addvalue(b);
  } else {
    luaL_error(L, "invalid replacement value (a %s)", clh_type_name(L, -1));
  }
}

int clh_string_gsub(lua_State *L) {
  clh_charge(L, CLH_CALL_COST);
  clh_make_room(L);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  int kind = lua_type(L, 3);
  luaL_argexpected(
      L, kind == LUA_TNUMBER || kind == LUA_TSTRING || kind == LUA_TFUNCTION || kind == LUA_TTABLE, 3,
      "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  const char *pattern_end = pattern + pattern_length;
  bool anchored = *pattern == '^';
  if (anchored) pattern++;
  clh_matcher m = matcher(L, subject, length, pattern_end);
  lua_settop(L, 4);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  lua_Integer count = 0;
  const char *s = subject, *last = NULL;
  while (count < most) {
    clh_matcher_begin(&m);
    const char *end = clh_match(&m, s, pattern);
    if (end && end != last) {
      count++;
      add_replacement(&m, &b, s, end, kind);
      s = last = end;
    } else if (s < m.subject_end) {
      luaL_addchar(&b, *s++);
    } else {
      break;
    }
    if (anchored) break;
  }
  luaL_addlstring(&b, s, (size_t)(m.subject_end - s));
  luaL_pushresult(&b);
  lua_pushinteger(L, count);
  return 2;
}
