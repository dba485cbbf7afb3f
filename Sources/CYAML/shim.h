// Debian's libyaml, as its pkg-config file names it.
#include <yaml.h>
