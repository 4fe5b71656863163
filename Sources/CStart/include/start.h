// The arguments of a process without /proc, where Swift's runtime knows none.

/// How many there are, the path of the binary among them; 0 where Swift knows them itself.
int start_argument_count(void);

/// An argument; the index is at least 0 and below the count.
const char *_Nonnull start_argument(int index);
