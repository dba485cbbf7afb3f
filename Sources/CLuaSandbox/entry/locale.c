// Lua formats and parses numbers, compares strings and changes their case by the locale of the process. While a machine
// runs, its thread is in the C locale, so that the result of a script depends on the script alone. The program's own code,
// host functions included, runs in the program's locale.
#include <pthread.h>
#include <stdio.h>

#include "entry/entry.h"

static locale_t c_locale;

static void make_locale(void) { c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0); }

bool clh_has_locale(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_locale);
  return c_locale != (locale_t)0;
}

locale_t clh_leave_locale(void) { return uselocale(c_locale); }

void clh_return_to_locale(locale_t locale) { uselocale(locale); }

void clh_number_text(double number, char text[CLH_NUMBER_TEXT]) {
  locale_t locale = clh_has_locale() ? clh_leave_locale() : (locale_t)0;
  snprintf(text, CLH_NUMBER_TEXT, "%.14g", number);
  if (locale) clh_return_to_locale(locale);
}
