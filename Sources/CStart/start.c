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

// Without /proc, as in an empty chroot, Swift's runtime knows neither its arguments nor the path of the binary. Before
// main it looks beside the binary for the program that prints backtraces, and ends the process when it can't. With a
// path for that program it doesn't look; if nothing is at the path, a trap prints no backtrace, and that is all.
// glibc passes the arguments to constructors.
__attribute__((constructor(101))) static void start(int argc, char **argv) {
    if (access("/proc/self/exe", F_OK) == 0) return;
    count = argc;
    arguments = argv;
    setenv("SWIFT_BACKTRACE", "swift-backtrace=/swift-backtrace", 0);
}
#endif
