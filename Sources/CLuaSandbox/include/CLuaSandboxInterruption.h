// Interruptions, which end runs from another thread or from a signal handler.
#pragma once

/// A flag that, once raised, ends the runs whose limits refer to it.
typedef struct clh_interruption clh_interruption;

/// Makes an interruption that is not raised; returns NULL where memory is short.
clh_interruption *clh_interruption_open(void);
void clh_interruption_close(clh_interruption *interruption);
/// Safe in a signal handler.
void clh_interruption_set(clh_interruption *interruption, int raised);
int clh_interruption_is_raised(const clh_interruption *interruption);
