// Memory of one machine. It can be dropped as a whole, which is what makes it safe to leave a machine by a jump:
// whatever state Lua was in, nothing of it is looked at again.
#include <stdlib.h>
#include <string.h>

#include "internals.h"

// One instruction may take as long as what it works on is large, and nothing can stop it halfway: comparing two texts goes
// through both, entering a key into a full table enters all others anew, at a cost that a script which chooses its keys can
// make quadratic (0.1 s at this size). So texts and the hash parts of tables have an upper size.
#define MAXIMUM_TEXT (384 * 1024 - 1)
#define HASH_NODE 24  // bytes that Lua takes for each, 2^n of them at once
#define MAXIMUM_NODES 8192
#define LONG_TEXT (16 * 1024)
#define CLOCKED (64 * 1024)  // bytes after which the clock is read: the collector works in step with them

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
  return clh_count_allocation(arena) && arena->used + growth <= m->byte_limit;
}

/// Memory that is taken and given back without end is stopped too. It has a meter of its own, since how much Lua takes for
/// the same work depends on what it did before, and instructions must not.
void clh_spend(clh_machine *m, uint64_t bytes) {
  m->traffic -= (int64_t)bytes;
  m->unclocked += bytes;
  if (!m->armed) return;
  if (m->traffic < 0) clh_abort(m, CLH_MEMORY_LIMIT);
  if (m->unclocked > CLOCKED) {
    m->unclocked = 0;
    clh_check_time(m->L);
  }
}

/// The first refusal lets Lua collect its garbage and ask for the same again; the second in a row ends the run.
static void *refuse(clh_machine *m, clh_request request) {
  if (m->armed && m->refused) clh_abort(m, CLH_MEMORY_LIMIT);
  m->refused = m->was_refused = true;
  m->refusal = request;
  clh_spend(m, m->arena.used);  // what the collection costs
  return NULL;
}

/// The buffers of Lua's library do not ask again, but make an error of it that a script could catch: then something else is
/// asked for, or nothing until the error is caught (`clh_is_out_of_memory`).
static bool has_given_up(const clh_machine *m, clh_request request) {
  return m->refused
         && (m->refusal.pointer != request.pointer || m->refusal.old_size != request.old_size
             || m->refusal.new_size != request.new_size);
}

/// Lua tells the type of a fresh object in place of the old size.
static bool is_too_large(const void *pointer, size_t type, size_t size) {
  if (pointer || size <= HASH_NODE * MAXIMUM_NODES) return false;
  if (type == LUA_TSTRING) return size > MAXIMUM_TEXT;
  size_t nodes = size / HASH_NODE;
  return type == 0 && size % HASH_NODE == 0 && (nodes & (nodes - 1)) == 0;
}

/// The first block of a state that is being opened holds its seed, which is made before the second is asked for.
static void watch_opening(clh_machine *m, void *block, size_t size) {
  if (!m->first_block) {
    memset(block, 0, size);
    m->first_block = block;
    m->first_size = size;
  } else if (!m->is_seeded) {
    m->is_seeded = true;
    clh_fix_seed(m, m->first_block, m->first_size);
  }
}

void *clh_allocate(void *machine, void *pointer, size_t old_size, size_t new_size) {
  clh_machine *m = machine;
  clh_arena *arena = &m->arena;
  size_t had = pointer ? old_size : 0;  // for a fresh object Lua passes its type as the old size
  if (new_size == 0) {
    if (pointer && had) give_back(arena, pointer, had);
    arena->used -= had;
    return NULL;
  }
  clh_request request = {pointer, old_size, new_size};
  if (new_size > had) {
    if (m->armed && has_given_up(m, request)) clh_abort(m, CLH_MEMORY_LIMIT);
    if (m->armed && new_size > LONG_TEXT) {
      if (!pointer && old_size == LUA_TSTRING) clh_shorten_interval(m);
      if (is_too_large(pointer, old_size, new_size)) {
        m->reason = "a text of more than 384 KiB, or a table of more than 8,192 keys beside its list";
        clh_abort(m, CLH_MEMORY_LIMIT);
      }
    }
    if (!may_grow(m, new_size - had)) return refuse(m, request);
    clh_spend(m, new_size - had);
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
  if (new_size > had) m->refused = false;
  return result;
}
