#pragma once
#include <malloc.h>
#include <stdint.h>

// In fcntl.h, stdio.h, unistd.h and sys/mman.h only under _GNU_SOURCE, without which Swift's own C library module is built.
int sync_file_range(int descriptor, int64_t offset, int64_t count, unsigned flags);
#define SYNC_FILE_RANGE_WRITE 2
int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned flags);
#define RENAME_NOREPLACE 1
int memfd_create(const char *name, unsigned flags);
#define MFD_CLOEXEC 1U
int pipe2(int ends[2], int flags);
#define SEEK_DATA 3
#define SEEK_HOLE 4
