#include "message.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static uint32_t little(const uint8_t b[4]) {
  return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

long request_length(const uint8_t header[MESSAGE_HEADER]) {
  uint32_t length = little(header + 4);
  return memcmp(header, "SGrq", 4) == 0 && length <= REQUEST_MAX ? (long)length : -1;
}

const char *request_parse(const uint8_t *payload, size_t length, struct request *request) {
  request->count = 0;
  if (length == 0 || payload[length - 1] != 0) return "its last field has no end";
  const char *at = (const char *)payload, *end = at + length;
  while (at < end) {
    if (request->count == FIELDS_MAX) return "it has too many fields";
    struct field field = {.name = at};
    at += strlen(at) + 1;
    if (at == end) return "its last field has no value";
    field.value = at;
    at += strlen(at) + 1;
    if (request_value(request, field.name, NULL)) return "it has the same field twice";
    request->fields[request->count++] = field;
  }
  return NULL;
}

const char *request_value(const struct request *request, const char *name, const char *otherwise) {
  for (size_t i = 0; i < request->count; i++)
    if (strcmp(request->fields[i].name, name) == 0) return request->fields[i].value;
  return otherwise;
}

int read_exactly(int descriptor, void *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    ssize_t n = read(descriptor, (char *)bytes + done, length - done);
    if (n > 0)
      done += (size_t)n;
    else if (n == 0)
      return done == 0 ? 0 : -1;
    else if (errno != EINTR)
      return -1;
  }
  return 1;
}

static int write_all(int descriptor, const void *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    ssize_t n = write(descriptor, (const char *)bytes + done, length - done);
    if (n >= 0)
      done += (size_t)n;
    else if (errno != EINTR)
      return -1;
  }
  return 0;
}

int write_message(int descriptor, const char magic[4], const void *head, size_t head_length, const void *rest,
                size_t rest_length) {
  uint32_t length = (uint32_t)(head_length + rest_length);
  uint8_t header[MESSAGE_HEADER] = {(uint8_t)magic[0],       (uint8_t)magic[1],        (uint8_t)magic[2],
                                  (uint8_t)magic[3],       (uint8_t)length,          (uint8_t)(length >> 8),
                                  (uint8_t)(length >> 16), (uint8_t)(length >> 24)};
  if (write_all(descriptor, header, sizeof header) || write_all(descriptor, head, head_length)) return -1;
  return write_all(descriptor, rest, rest_length);
}
