// The inside of an editor.
#pragma once

#include <histedit.h>
#include <stdbool.h>

#include "CLineEditor.h"

#define CLE_REMEMBERED 2000  // lines
#define CLE_CHUNK 4096  // bytes that are read at a time: a paste is taken in while the terminal shows no echo

struct cle_editor {
  EditLine *line;
  History *history;
  cle_delegate delegate;
  int events[2];  // a pipe
  char bytes[CLE_CHUNK];
  size_t length, used;
  bool is_interrupted;
};

/// Reads a character; what libedit calls in the place of its own, which no event would wake.
int cle_get_character(EditLine *line, wchar_t *character);
void cle_forget_events(cle_editor *editor);
