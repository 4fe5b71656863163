#if defined(__linux__)
#include <features.h>
#endif
#include "start.h"

static int count = 0;
static char **arguments = 0;

int start_argument_count(void) { return count; }
const char *start_argument(int index) { return arguments[index]; }

#if defined(__GLIBC__)
#include <stdlib.h>
#include <unistd.h>

// Where there is no /proc, as in an empty chroot, Swift's runtime finds neither its own place nor the arguments: it
// looks for the program that prints backtraces before main, and ends right there. It doesn't look when it is told a
// place, and one where nothing is only means that a trap prints no backtrace. glibc hands the arguments to constructors.
__attribute__((constructor(101))) static void start(int argc, char **argv) {
    if (access("/proc/self/exe", F_OK) == 0) return;
    count = argc;
    arguments = argv;
    setenv("SWIFT_BACKTRACE", "swift-backtrace=/swift-backtrace", 0);
}
#endif
