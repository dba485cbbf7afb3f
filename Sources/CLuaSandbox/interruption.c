// What stops a run from outside: a person's Ctrl-C, a task that nobody waits for any more.
#include <stdatomic.h>
#include <stdlib.h>

#include "internals.h"

struct clh_interruption {
  atomic_int raised;
};

clh_interruption *clh_interruption_open(void) { return calloc(1, sizeof(clh_interruption)); }

void clh_interruption_close(clh_interruption *interruption) { free(interruption); }

void clh_interruption_set(clh_interruption *interruption, int raised) {
  atomic_store_explicit(&interruption->raised, raised, memory_order_relaxed);
}

int clh_interruption_is_raised(const clh_interruption *interruption) {
  return atomic_load_explicit(&interruption->raised, memory_order_relaxed);
}

bool clh_is_interrupted(const clh_machine *m) {
  return (m->interruption && clh_interruption_is_raised(m->interruption))
      || (m->cancellation && clh_interruption_is_raised(m->cancellation));
}
