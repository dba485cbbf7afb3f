// The BSD line editor, as its pkg-config file names it.
#include <histedit.h>
