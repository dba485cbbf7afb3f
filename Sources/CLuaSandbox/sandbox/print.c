// `print`: writes into a buffer that the host shows. Rules do not have it.
#include <string.h>

#include "sandbox/sandbox.h"

#define MAXIMUM_PRINTED (64 * 1024)

int clh_print(lua_State *L) {
  clh_machine *m = clh_of(L);
  int count = lua_gettop(L);
  clh_charge(L, CLH_CALL_COST);
  for (int i = 1; i <= count; i++) {
    size_t length;
    clh_push_text(L, i);
    const char *text = lua_tolstring(L, -1, &length);
    if (m->output.printed.length + length > MAXIMUM_PRINTED) luaL_error(L, "more than %d bytes are printed", MAXIMUM_PRINTED);
    clh_charge(L, length / 8);
    uint8_t *place = clh_reserve(L, &m->output.printed, length + 1);
    memcpy(place, text, length);
    place[length] = i < count ? '\t' : '\n';
    lua_pop(L, 1);
  }
  if (count == 0) *clh_reserve(L, &m->output.printed, 1) = '\n';
  return 0;
}
