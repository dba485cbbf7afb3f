// The editor as data, shared by the C files of this target.
#pragma once

#include <histedit.h>
#include <stdbool.h>

#include "CLineEditor.h"

#define CLE_REMEMBERED 2000  // lines
#define CLE_CHUNK 4096  // bytes of one read: a paste is read while the terminal shows no echo

struct cle_editor {
  EditLine *line;
  History *history;
  cle_delegate delegate;
  int events[2];  // a pipe
  char bytes[CLE_CHUNK];
  size_t length, used;
  bool is_interrupted;
};

/// Reads a character. libedit calls it instead of its own function, which events would not wake.
int cle_get_character(EditLine *line, wchar_t *character);
void cle_drop_events(cle_editor *editor);
