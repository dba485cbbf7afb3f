// Positions in scripts: the source that a chunk comes from, and the line that runs.
#include <string.h>

#include "errors/errors.h"

int32_t clh_source_number(const clh_machine *m, const char *chunk) {
  if (*chunk != '=') return -1;
  for (size_t i = 0; i < m->config.source_count; i++) {
    if (!strcmp(m->config.sources[i].name.bytes, chunk + 1)) return (int32_t)i;
  }
  return -1;
}

int clh_script_position(lua_State *L, int32_t *source) {
  lua_Debug ar;
  for (int level = 1; lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (*ar.what == 'C') continue;
    *source = clh_source_number(clh_of(L), ar.source);
    return ar.currentline;
  }
  *source = -1;
  return 0;
}
