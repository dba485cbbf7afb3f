// The names that scripts may use, for completion, editors and reference.
#pragma once

#include <stddef.h>

/// Returns the global names that every script can use, by index; NULL after the last.
const char *clh_global_name(size_t index);
/// Return the libraries among them, and the members of each; NULL after the last.
const char *clh_library_name(size_t index);
const char *clh_member_name(size_t library, size_t index);
/// Returns the methods of lists of facts; NULL after the last.
const char *clh_list_method_name(size_t index);
