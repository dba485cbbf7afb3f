// Reads and writes the history in libedit's format.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internals.h"

void cle_remember(cle_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

int cle_load_history(cle_editor *editor, const char *path) {
  HistEvent event;
  if (access(path, F_OK) != 0) return errno == ENOENT ? 0 : errno;
  errno = 0;
  int count = history(editor->history, &event, H_LOAD, path);
  if (count < 0) return errno ? errno : EINVAL;
  // A file that is too long is cut to the lines that are remembered.
  if (count > 2 * CLE_REMEMBERED) history(editor->history, &event, H_SAVE, path);
  return 0;
}

int cle_append_history(cle_editor *editor, const char *path) {
  HistEvent event;
  int descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return errno;
  fchmod(descriptor, 0600);  // also for a file that others could read
  FILE *file = fdopen(descriptor, "a");
  if (!file) {
    close(descriptor);
    return errno;
  }
  fseek(file, 0, SEEK_END);  // the mark of the format is only at the beginning
  // 0: writes the newest entry only.
  int status = history(editor->history, &event, H_NSAVE_FP, (size_t)0, file);
  return fclose(file) != 0 || status < 0 ? EIO : 0;
}
