// Reads characters from the terminal, and events in between.
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internals.h"

static cle_editor *editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

void cle_drop_events(cle_editor *editor) {
  char event;
  struct pollfd waiting = {.fd = editor->events[0], .events = POLLIN};
  while (poll(&waiting, 1, 0) > 0 && read(editor->events[0], &event, 1) == 1) {}
  editor->is_interrupted = false;
}

/// Handles an event; returns false where the line ends.
static bool take_event(cle_editor *editor) {
  char event;
  if (read(editor->events[0], &event, 1) != 1) return true;
  switch ((cle_event)event) {
    case CLE_INTERRUPT:
      editor->is_interrupted = true;
      editor->length = editor->used = 0;  // drops the rest of a paste too
      return false;
    case CLE_RESIZE:
      el_resize(editor->line);
      break;
    case CLE_CONTINUE:
      el_set(editor->line, EL_PREP_TERM, 1);
      el_set(editor->line, EL_REFRESH);
      break;
  }
  return true;
}

/// Waits for bytes. Returns 1 when there are some, 0 at the end of input, -1 where the line ends for another reason.
static int fill(cle_editor *editor) {
  struct pollfd waiting[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = editor->events[0], .events = POLLIN}};
  for (;;) {
    if (poll(waiting, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    if (waiting[1].revents && !take_event(editor)) return -1;
    if (!waiting[0].revents) continue;
    memmove(editor->bytes, editor->bytes + editor->used, editor->length - editor->used);
    editor->length -= editor->used;
    editor->used = 0;
    ssize_t count = read(STDIN_FILENO, editor->bytes + editor->length, CLE_CHUNK - editor->length);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return (int)count;
    editor->length += (size_t)count;
    return 1;
  }
}

int cle_get_character(EditLine *line, wchar_t *character) {
  cle_editor *editor = editor_of(line);
  for (;;) {
    mbstate_t state = {0};
    size_t left = editor->length - editor->used;
    size_t taken = left ? mbrtowc(character, editor->bytes + editor->used, left, &state) : (size_t)-2;
    if (taken == (size_t)-1) {  // not UTF-8: the replacement character
      *character = 0xFFFD;
      taken = 1;
    }
    if (taken != (size_t)-2) {
      editor->used += taken ? taken : 1;
      return 1;
    }
    int status = fill(editor);
    if (status <= 0) return status;
  }
}
