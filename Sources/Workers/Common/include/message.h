#ifndef MESSAGE_H
#define MESSAGE_H

#include <stddef.h>
#include <stdint.h>

enum { MESSAGE_HEADER = 8, REQUEST_MAX = 65536, FIELDS_MAX = 32 };

/// Reads a request's header: its payload's length, or -1 when the magic or the length is wrong.
long request_length(const uint8_t header[MESSAGE_HEADER]);

struct field {
  const char *name, *value;
};

/// A request's fields, pointing into the payload it was parsed from.
struct request {
  struct field fields[FIELDS_MAX];
  size_t count;
};

/// Splits a payload into fields: NULL when it is well formed, else what is wrong with it.
const char *request_parse(const uint8_t *payload, size_t length, struct request *request);

/// The value of the named field, or `otherwise`.
const char *request_value(const struct request *request, const char *name, const char *otherwise);

/// Reads exactly `length` bytes: 1 when read, 0 at an end before the first, -1 when it ends or fails within.
int read_exactly(int descriptor, void *bytes, size_t length);

/// Writes a whole message, its payload in two parts: 0 when written, -1 when nobody reads any more.
int write_message(int descriptor, const char magic[4], const void *head, size_t head_length,
                const void *rest, size_t rest_length);

#endif
