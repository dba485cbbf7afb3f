// Calendar dates and periods. A date is a day of the proleptic Gregorian calendar, without clock or zone; adding months
// keeps the day of the month or takes the month's last (Regulation 1182/71, article 3(2)(c)).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "values/values.h"

// Days since 1970-01-01 to year, month, day and back (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
static int32_t days_of(int y, int m, int d) {
  y -= m <= 2;
  int era = (y >= 0 ? y : y - 399) / 400;
  int of_era = y - era * 400;
  int of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void civil_of(int32_t days, int *year, int *month, int *day) {
  days += 719468;
  int era = (days >= 0 ? days : days - 146096) / 146097;
  int of_era = days - era * 146097;
  int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * y + y / 4 - y / 100);
  int mp = (5 * of_year + 2) / 153;
  *day = of_year - (153 * mp + 2) / 5 + 1;
  *month = mp + (mp < 10 ? 3 : -9);
  *year = y + era * 400 + (*month <= 2);
}

static int days_in_month(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

void clh_date_text(int32_t days, char text[16]) {
  int y, m, d;
  civil_of(days, &y, &m, &d);
  snprintf(text, 16, "%04d-%02d-%02d", y % 10000, m, d);
}

static bool parse(const char *text, size_t length, int32_t *days) {
  if (length != 10 || text[4] != '-' || text[7] != '-') return false;
  for (int i = 0; i < 10; i++) {
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  }
  int y = atoi(text), m = atoi(text + 5), d = atoi(text + 8);
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > days_in_month(y, m)) return false;
  *days = days_of(y, m, d);
  return true;
}

/// `date "2026-03-02"`.
int clh_date_constructor(lua_State *L) {
  if (clh_immediate_at(L, 1).kind == CLH_IMMEDIATE_DATE) {
    lua_settop(L, 1);
    return 1;
  }
  size_t length = 0;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
  int32_t days;
  if (!text) return clh_raise(L, CLH_BAD_VALUE, "date", "`date` takes a string such as \"2026-03-02\"");
  if (!parse(text, length, &days)) return clh_raise(L, CLH_BAD_VALUE, text, "`%.40s` is not a date", text);
  clh_note_date(L, (clh_date_note){.kind = CLH_DATE_MADE, .to = days});
  clh_push_date(L, days);
  return 1;
}

/// `years(6)`, `months(1)`, `days(14)`: the upvalues are the months and the days of one unit.
int clh_period_constructor(lua_State *L) {
  int is_integer;
  lua_Integer count = lua_tointegerx(L, 1, &is_integer);
  if (!is_integer || count < -12000 || count > 12000) {
    return clh_raise(L, CLH_BAD_VALUE, NULL, "a period takes a whole number between -12000 and 12000");
  }
  lua_Integer months = count * lua_tointeger(L, lua_upvalueindex(1));
  lua_Integer days = count * lua_tointeger(L, lua_upvalueindex(2));
  if (months < INT16_MIN || months > INT16_MAX) {
    return clh_raise(L, CLH_BAD_VALUE, NULL, "a period has at most %d months", INT16_MAX);
  }
  clh_push_immediate(L, CLH_IMMEDIATE_PERIOD, (uint16_t)(int16_t)months, (uint32_t)(int32_t)days);
  return 1;
}

int clh_date_index(lua_State *L, int32_t days) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  int y, m, d;
  civil_of(days, &y, &m, &d);
  if (!strcmp(key, "year")) {
    clh_note_date(L, (clh_date_note){.kind = CLH_DATE_READ_YEAR, .from = days});
    lua_pushinteger(L, y);
  } else if (!strcmp(key, "month")) {
    clh_note_date(L, (clh_date_note){.kind = CLH_DATE_READ_MONTH, .from = days});
    lua_pushinteger(L, m);
  } else if (!strcmp(key, "day")) {
    clh_note_date(L, (clh_date_note){.kind = CLH_DATE_READ, .from = days});
    lua_pushinteger(L, d);
  } else if (!strcmp(key, "end_of_year")) {
    int32_t end = days_of(y, 12, 31);
    clh_note_date(L, (clh_date_note){.kind = CLH_DATE_YEAR_END, .from = days, .to = end});
    clh_push_date(L, end);
  } else {
    return clh_raise(
        L, CLH_RUNTIME, key, "a date has `year`, `month`, `day` and `end_of_year`, no `%.40s`", key);
  }
  return 1;
}

static int shifted(lua_State *L, clh_immediate date, clh_immediate period, int sign) {
  int y, m, d;
  int months = sign * (int16_t)period.high, added = sign * (int32_t)period.low;
  civil_of((int32_t)date.low, &y, &m, &d);
  int month = y * 12 + (m - 1) + months;
  bool is_known = month >= 12 && month < 120000;
  int32_t days = 0;
  if (is_known) {
    y = month / 12;
    m = month % 12 + 1;
    int last = days_in_month(y, m);
    days = days_of(y, m, d < last ? d : last) + added;
    is_known = days >= -719162 && days <= 2932896;
  }
  if (!is_known) {
    clh_note_date_read(L, date);  // another day may have a result
    return clh_raise(L, CLH_BAD_VALUE, NULL, "the year is not between 1 and 9999");
  }
  clh_note_date(
      L, (clh_date_note){
             .kind = CLH_DATE_SHIFTED, .from = (int32_t)date.low, .to = days, .months = months, .days = added});
  clh_push_date(L, days);
  return 1;
}

static int cannot(lua_State *L, const char *what) {
  return clh_raise(L, CLH_RUNTIME, NULL, "cannot %s a %s and a %s", what, clh_type_name(L, 1), clh_type_name(L, 2));
}

int clh_date_add(lua_State *L) {
  clh_immediate one = clh_immediate_at(L, 1), other = clh_immediate_at(L, 2);
  if (one.kind == CLH_IMMEDIATE_DATE && other.kind == CLH_IMMEDIATE_PERIOD) return shifted(L, one, other, 1);
  if (one.kind == CLH_IMMEDIATE_PERIOD && other.kind == CLH_IMMEDIATE_DATE) return shifted(L, other, one, 1);
  return cannot(L, "add");
}

/// A date minus a period is a date; a date minus a date is a number of days.
int clh_date_subtract(lua_State *L) {
  clh_immediate one = clh_immediate_at(L, 1), other = clh_immediate_at(L, 2);
  if (one.kind == CLH_IMMEDIATE_DATE && other.kind == CLH_IMMEDIATE_PERIOD) return shifted(L, one, other, -1);
  if (one.kind != CLH_IMMEDIATE_DATE || other.kind != CLH_IMMEDIATE_DATE) return cannot(L, "subtract");
  clh_note_date_read(L, one);
  clh_note_date_read(L, other);
  lua_pushinteger(L, (lua_Integer)(int32_t)one.low - (int32_t)other.low);
  return 1;
}

static int compare(lua_State *L, bool or_equal) {
  clh_immediate one = clh_immediate_at(L, 1), other = clh_immediate_at(L, 2);
  if (one.kind != CLH_IMMEDIATE_DATE || other.kind != CLH_IMMEDIATE_DATE) return cannot(L, "compare");
  int32_t days = (int32_t)one.low, limit = (int32_t)other.low;
  lua_pushboolean(L, or_equal ? days <= limit : days < limit);
  return 1;
}

int clh_date_less(lua_State *L) { return compare(L, false); }
int clh_date_less_equal(lua_State *L) { return compare(L, true); }
