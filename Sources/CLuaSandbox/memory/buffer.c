// Buffers outside of Lua's memory: the output of a machine must outlive a jump out of it.
#include <stdlib.h>

#include "memory/memory.h"

uint8_t *clh_reserve(lua_State *L, clh_buffer *buffer, size_t size) {
  clh_machine *m = clh_of(L);
  if (buffer->length + size > buffer->capacity) {
    size_t wanted = buffer->capacity ? buffer->capacity : 256;
    while (wanted < buffer->length + size) wanted *= 2;
    bool fails = !clh_count_allocation(&m->arena) || m->arena.used + wanted > m->meter.byte_limit;
    uint8_t *grown = fails ? NULL : realloc(buffer->bytes, wanted);
    if (!grown) clh_abort(m, CLH_MEMORY_LIMIT);
    buffer->bytes = grown;
    buffer->capacity = wanted;
  }
  uint8_t *place = buffer->bytes + buffer->length;
  buffer->length += size;
  return place;
}
