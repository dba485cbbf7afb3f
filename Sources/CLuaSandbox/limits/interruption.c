// Stops a run from outside: for Ctrl-C, or for a task that was cancelled.
#include <stdatomic.h>
#include <stdlib.h>

#include "limits/limits.h"

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
  return (m->meter.interruption && clh_interruption_is_raised(m->meter.interruption))
      || (m->meter.cancellation && clh_interruption_is_raised(m->meter.cancellation));
}
