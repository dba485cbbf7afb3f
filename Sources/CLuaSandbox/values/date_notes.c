// Notes what scripts do with dates, so that the host can find the later day on which they would do otherwise. Only on request.
//
// Comparisons are not noted: the host knows every date that can be compared, and asks for the next day on which the order of
// any two of them changes. A note is memory outside of Lua's, which the machine's limit bounds.
#include <string.h>

#include "values/values.h"

void clh_add_date_note(lua_State *L, clh_date_note note) {
  clh_buffer *notes = &clh_of(L)->dates.notes;
  clh_date_note last;
  if (notes->length >= sizeof last) {  // a loop over the same dates
    memcpy(&last, notes->bytes + notes->length - sizeof last, sizeof last);
    if (memcmp(&last, &note, sizeof note) == 0) return;
  }
  memcpy(clh_reserve(L, notes, sizeof note), &note, sizeof note);
}

const clh_date_note *clh_date_notes(const clh_machine *m, size_t *count) {
  *count = m->dates.notes.length / sizeof(clh_date_note);
  return m->config.notes_dates ? (const clh_date_note *)m->dates.notes.bytes : NULL;
}
