// Opening an editor, reading lines, Tab.
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internals.h"

static cle_editor *editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

static char *prompt(EditLine *line) {
  cle_editor *editor = editor_of(line);
  return (char *)editor->delegate.prompt(editor->delegate.context);
}

static unsigned char complete(EditLine *line, int character) {
  (void)character;
  cle_editor *editor = editor_of(line);
  const LineInfo *info = el_line(line);
  size_t length = (size_t)(info->lastchar - info->buffer), cursor = (size_t)(info->cursor - info->buffer);
  char *text = strndup(info->buffer, length);
  if (!text) return CC_ERROR;
  cle_completion completion = editor->delegate.complete(editor->delegate.context, text, cursor);
  free(text);
  unsigned char result = CC_ERROR;
  if (completion.insertion && *completion.insertion) {
    el_insertstr(line, completion.insertion);
    result = CC_REFRESH;
  }
  if (completion.listing && *completion.listing) {
    printf("\n%s\n", completion.listing);
    fflush(stdout);
    result = CC_REDISPLAY;
  }
  free(completion.insertion);
  free(completion.listing);
  return result;
}

/// What is typed and shown is UTF-8, whatever the surroundings say.
static void set_encoding(void) {
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8")) setlocale(LC_CTYPE, "C.UTF-8");
}

cle_editor *cle_open(const char *program, cle_delegate delegate) {
  set_encoding();
  cle_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->delegate = delegate;
  HistEvent event;
  if (pipe2(editor->events, O_CLOEXEC | O_NONBLOCK) != 0 || !(editor->history = history_init())
      || !(editor->line = el_init(program, stdin, stdout, stderr))) {
    cle_close(editor);
    return NULL;
  }
  history(editor->history, &event, H_SETSIZE, CLE_REMEMBERED);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->line, EL_CLIENTDATA, editor);
  el_set(editor->line, EL_HIST, history, editor->history);
  el_set(editor->line, EL_PROMPT, prompt);
  el_set(editor->line, EL_EDITOR, "emacs");
  el_set(editor->line, EL_ADDFN, "complete", "Complete a name", complete);
  el_set(editor->line, EL_BIND, "\t", "complete", NULL);
  el_set(editor->line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor->line, EL_GETCFN, cle_get_character);
  el_source(editor->line, NULL);  // the person's own ~/.editrc
  return editor;
}

void cle_close(cle_editor *editor) {
  if (!editor) return;
  if (editor->line) el_end(editor->line);
  if (editor->history) history_end(editor->history);
  if (editor->events[1]) {
    close(editor->events[0]);
    close(editor->events[1]);
  }
  free(editor);
}

cle_input cle_read(cle_editor *editor, const char **line, size_t *length) {
  int count = 0;
  cle_forget_events(editor);
  el_resize(editor->line);
  const char *text = el_gets(editor->line, &count);
  if (editor->is_interrupted) {
    fputs("^C\n", stdout);
    fflush(stdout);
    el_reset(editor->line);
    return CLE_INTERRUPTED;
  }
  if (!text || count <= 0) return CLE_END;
  *line = text;
  *length = strlen(text);
  while (*length && (text[*length - 1] == '\n' || text[*length - 1] == '\r')) --*length;
  return CLE_LINE;
}

void cle_tell(const cle_editor *editor, cle_event event) {
  char byte = (char)event;
  if (write(editor->events[1], &byte, 1) < 0) return;  // full of events already
}

int cle_width(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
