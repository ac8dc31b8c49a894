#include "bytes.h"

#include <errno.h>
#include <stddef.h>
#include <unistd.h>

int write_bytes(int descriptor, const unsigned char *bytes, long count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes += written;
    count -= written;
  }
  return 0;
}
