#include <string.h>

#include "message.h"

// Reads the input as the worker reads stdin: header, then payload, as often as messages come.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  while (size >= MESSAGE_HEADER) {
    long length = request_length(data);
    if (length < 0 || (size_t)length > size - MESSAGE_HEADER) return 0;
    struct request request;
    if (!request_parse(data + MESSAGE_HEADER, (size_t)length, &request))
      for (size_t i = 0; i < request.count; i++) {
        const char *value = request_value(&request, request.fields[i].name, NULL);
        if (value != request.fields[i].value || strlen(value) > REQUEST_MAX) __builtin_trap();
      }
    data += MESSAGE_HEADER + length;
    size -= MESSAGE_HEADER + (size_t)length;
  }
  return 0;
}
