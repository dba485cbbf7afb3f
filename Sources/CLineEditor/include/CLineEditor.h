// An interface to libedit, whose functions take variable arguments, which Swift cannot pass.
#pragma once

#include <stddef.h>

typedef struct cle_editor cle_editor;

/// The result of Tab: a string to insert at the cursor, and one to show below; each is NULL or from malloc.
typedef struct cle_completion {
  char *insertion;
  char *listing;
} cle_completion;

typedef struct cle_delegate {
  void *context;
  /// Returns the prompt before the line; valid until the next call.
  const char *(*prompt)(void *context);
  /// Returns the completion of a line at the cursor.
  cle_completion (*complete)(void *context, const char *line, size_t cursor);
} cle_delegate;

typedef enum cle_input { CLE_END = 0, CLE_LINE, CLE_INTERRUPTED } cle_input;

/// An event while a line is read, in one byte.
typedef enum cle_event { CLE_INTERRUPT = 'i', CLE_RESIZE = 'r', CLE_CONTINUE = 'c' } cle_event;

/// Opens an editor on standard input and output; returns NULL on failure. Sets the process to UTF-8.
cle_editor *cle_open(const char *program, cle_delegate delegate);
void cle_close(cle_editor *editor);

/// Reads a line without its line feed; valid until the next call.
cle_input cle_read(cle_editor *editor, const char **line, size_t *length);

/// Reports an event, from any thread.
void cle_send_event(const cle_editor *editor, cle_event event);

/// Adds a line to the history.
void cle_remember(cle_editor *editor, const char *line);
/// Reads a history from a file; returns 0, or an error number.
int cle_load_history(cle_editor *editor, const char *path);
/// Appends the newest line to a file that only its owner can read; returns 0, or an error number.
int cle_append_history(cle_editor *editor, const char *path);

/// Returns the number of characters in a line of the terminal; 0 where it is unknown.
int cle_width(void);
