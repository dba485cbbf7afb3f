// Memory of one machine. It can be dropped as a whole, so leaving a machine by a jump is safe: whatever state Lua was in,
// it is never read again.
#include <stdlib.h>
#include <string.h>

#include "memory/memory.h"

// The time of one instruction grows with its operands, and nothing can stop it halfway: comparing two strings reads both;
// adding a key to a full table inserts all others again, at a cost that a script can make quadratic by choosing its keys
// (0.1 s at this size). So strings and the hash parts of tables have a maximum size.
#define MAXIMUM_STRING (384 * 1024 - 1)
#define HASH_NODE 24  // bytes of one; Lua allocates 2^n of them at once
#define MAXIMUM_NODES 8192
#define LONG_STRING (16 * 1024)
#define CLOCKED (64 * 1024)  // bytes after which the clock is read: the work of the collector grows with them

#define GRAIN 16
#define CHUNK (32 * 1024)

static size_t class_of(size_t size) { return (size + GRAIN - 1) / GRAIN; }
static bool is_small(size_t size) { return size <= GRAIN * CLH_SIZE_CLASSES; }

void clh_arena_open(clh_arena *arena) {
  arena->large.previous = arena->large.next = &arena->large;
}

void clh_arena_drop(clh_arena *arena) {
  while (arena->chunks) {
    clh_block *next = arena->chunks->next;
    free(arena->chunks);
    arena->chunks = next;
  }
  for (clh_block *block = arena->large.next; block != &arena->large;) {
    clh_block *next = block->next;
    free(block);
    block = next;
  }
  arena->large.previous = arena->large.next = &arena->large;
}

static void link_large(clh_arena *arena, clh_block *block) {
  block->next = arena->large.next;
  block->previous = &arena->large;
  block->next->previous = block;
  arena->large.next = block;
}

static void *take(clh_arena *arena, size_t size) {
  if (!is_small(size)) {
    clh_block *block = malloc(sizeof(clh_block) + size);
    if (!block) return NULL;
    link_large(arena, block);
    return block + 1;
  }
  size_t class = class_of(size);
  if (arena->free_lists[class]) {
    void *object = arena->free_lists[class];
    memcpy(&arena->free_lists[class], object, sizeof(void *));
    return object;
  }
  size_t wanted = class * GRAIN;
  if (arena->bump_left < wanted) {
    clh_block *chunk = malloc(CHUNK);
    if (!chunk) return NULL;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->bump = (char *)(chunk + 1);
    arena->bump_left = CHUNK - sizeof(clh_block);
  }
  void *object = arena->bump;
  arena->bump += wanted;
  arena->bump_left -= wanted;
  return object;
}

static void give_back(clh_arena *arena, void *pointer, size_t size) {
  if (is_small(size)) {
    size_t class = class_of(size);
    memcpy(pointer, &arena->free_lists[class], sizeof(void *));
    arena->free_lists[class] = pointer;
    return;
  }
  clh_block *block = (clh_block *)pointer - 1;
  block->previous->next = block->next;
  block->next->previous = block->previous;
  free(block);
}

static void *resize_large(clh_arena *arena, void *pointer, size_t size) {
  clh_block *block = (clh_block *)pointer - 1;
  block->previous->next = block->next;
  block->next->previous = block->previous;
  clh_block *moved = realloc(block, sizeof(clh_block) + size);
  link_large(arena, moved ? moved : block);
  return moved ? moved + 1 : NULL;
}

static bool may_grow(clh_machine *m, size_t growth) {
  clh_arena *arena = &m->arena;
  return clh_count_allocation(arena) && arena->used + growth <= m->meter.byte_limit;
}

/// Limits memory that is allocated and freed again and again. Instructions cannot be charged for it: how much Lua allocates
/// for the same work depends on earlier work, and instructions must not.
void clh_charge_traffic(clh_machine *m, uint64_t bytes) {
  m->meter.traffic -= (int64_t)bytes;
  m->meter.unclocked += bytes;
  if (!m->run.is_active) return;
  if (m->meter.traffic < 0) clh_abort(m, CLH_MEMORY_LIMIT);
  if (m->meter.unclocked > CLOCKED) {
    m->meter.unclocked = 0;
    clh_check_time(m->L);
  }
}

/// After the first refusal, Lua collects its garbage and repeats the request; the second in a row ends the run.
static void *refuse(clh_machine *m, clh_request request) {
  if (m->run.is_active && m->meter.is_refused) clh_abort(m, CLH_MEMORY_LIMIT);
  m->meter.is_refused = m->meter.was_refused = true;
  m->meter.refusal = request;
  clh_charge_traffic(m, m->arena.used);  // the cost of the collection
  return NULL;
}

/// The buffers of Lua's library do not repeat the request, but raise an error that a script could catch. Then the next request
/// is another one, or none comes before the error is caught (`clh_is_out_of_memory`).
static bool has_given_up(const clh_machine *m, clh_request request) {
  return m->meter.is_refused
         && (m->meter.refusal.pointer != request.pointer || m->meter.refusal.old_size != request.old_size
             || m->meter.refusal.new_size != request.new_size);
}

/// For a new object, Lua passes its type in place of the old size.
static bool is_too_large(const void *pointer, size_t type, size_t size) {
  if (pointer || size <= HASH_NODE * MAXIMUM_NODES) return false;
  if (type == LUA_TSTRING) return size > MAXIMUM_STRING;
  size_t nodes = size / HASH_NODE;
  return type == 0 && size % HASH_NODE == 0 && (nodes & (nodes - 1)) == 0;
}

/// The first block of a state that is being opened holds its hash seed. Lua makes the seed before it requests the second block.
static void watch_opening(clh_machine *m, void *block, size_t size) {
  if (!m->opening.block) {
    memset(block, 0, size);
    m->opening.block = block;
    m->opening.size = size;
  } else if (!m->opening.is_seeded) {
    m->opening.is_seeded = true;
    clh_fix_seed(m, m->opening.block, m->opening.size);
  }
}

void *clh_allocate(void *machine, void *pointer, size_t old_size, size_t new_size) {
  clh_machine *m = machine;
  clh_arena *arena = &m->arena;
  size_t had = pointer ? old_size : 0;  // for a new object Lua passes its type as the old size
  if (new_size == 0) {
    if (pointer && had) give_back(arena, pointer, had);
    arena->used -= had;
    return NULL;
  }
  clh_request request = {pointer, old_size, new_size};
  if (new_size > had) {
    if (m->run.is_active && has_given_up(m, request)) clh_abort(m, CLH_MEMORY_LIMIT);
    if (m->run.is_active && new_size > LONG_STRING) {
      if (!pointer && old_size == LUA_TSTRING) clh_shorten_interval(m);
      if (is_too_large(pointer, old_size, new_size)) {
        m->run.abort_reason = "a string of more than 384 KiB, or a table of more than 8,192 keys beside its list";
        clh_abort(m, CLH_MEMORY_LIMIT);
      }
    }
    if (!may_grow(m, new_size - had)) return refuse(m, request);
    clh_charge_traffic(m, new_size - had);
  }
  void *result;
  if (!pointer) {
    result = take(arena, new_size);
  } else if (is_small(had) && is_small(new_size) && class_of(had) == class_of(new_size)) {
    result = pointer;
  } else if (!is_small(had) && !is_small(new_size)) {
    result = resize_large(arena, pointer, new_size);
  } else {
    result = take(arena, new_size);
    if (result) {
      memcpy(result, pointer, had < new_size ? had : new_size);
      give_back(arena, pointer, had);
    }
  }
  if (!m->L && result) watch_opening(m, result, new_size);
  if (!result) return new_size <= had ? pointer : refuse(m, request);  // shrinking never fails
  arena->used += new_size;
  arena->used -= had;
  if (new_size > had) m->meter.is_refused = false;
  return result;
}
