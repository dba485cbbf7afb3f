// Ends runs from outside: from another thread, or from a signal handler.
#pragma once

/// Raised from any thread, it stops what runs under limits that name it.
typedef struct clh_interruption clh_interruption;

/// Makes an interruption that is not raised; NULL where memory is short.
clh_interruption *clh_interruption_open(void);
void clh_interruption_close(clh_interruption *interruption);
/// Safe in a signal handler.
void clh_interruption_set(clh_interruption *interruption, int raised);
int clh_interruption_is_raised(const clh_interruption *interruption);
