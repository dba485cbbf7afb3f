// The door to libedit, whose calls take arguments of any number and type, which Swift cannot make.
#pragma once

#include <stddef.h>

typedef struct cle_editor cle_editor;

/// What Tab does: what is inserted at the cursor, and what is shown below; each NULL or from malloc.
typedef struct cle_completion {
  char *insertion;
  char *listing;
} cle_completion;

typedef struct cle_delegate {
  void *context;
  /// What stands before the line; valid until it is asked for again.
  const char *(*prompt)(void *context);
  cle_completion (*complete)(void *context, const char *line, size_t cursor);
} cle_delegate;

typedef enum cle_input { CLE_END = 0, CLE_LINE, CLE_INTERRUPTED } cle_input;

/// What happened outside while a line is read, in bytes that `cle_tell` takes.
typedef enum cle_event { CLE_INTERRUPT = 'i', CLE_RESIZE = 'r', CLE_CONTINUE = 'c' } cle_event;

/// Opens an editor on standard input and output; NULL where it cannot. Makes the process read and write UTF-8.
cle_editor *cle_open(const char *program, cle_delegate delegate);
void cle_close(cle_editor *editor);

/// Reads a line, without its line feed; valid until the next.
cle_input cle_read(cle_editor *editor, const char **line, size_t *length);

/// Tells, from any thread, what happened.
void cle_tell(const cle_editor *editor, cle_event event);

/// Takes a line into the history.
void cle_remember(cle_editor *editor, const char *line);
/// Reads a history; 0, or an error number.
int cle_load_history(cle_editor *editor, const char *path);
/// Adds the newest line to a file that only its owner may read; 0, or an error number.
int cle_append_history(cle_editor *editor, const char *path);

/// How many characters a line of the terminal has; 0 where nobody knows.
int cle_width(void);
