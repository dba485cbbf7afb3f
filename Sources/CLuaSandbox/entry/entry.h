// The protected call around each run of a script, and the locale in it.
#pragma once

#include "memory/memory.h"

// entry.c
/// Runs `body` within the limits. `error` may be NULL: the machine keeps the error as well.
clh_kind clh_enter(
    clh_machine *m, const clh_limits *limits, void (*body)(lua_State *, void *), void *argument, clh_error *error);

// locale.c
/// Makes the C locale once; returns false where memory is short.
bool clh_has_locale(void);
/// Puts the thread into the C locale; returns the locale that it was in.
locale_t clh_leave_locale(void);
void clh_return_to_locale(locale_t locale);
