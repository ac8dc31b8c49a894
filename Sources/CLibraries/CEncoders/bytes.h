#pragma once

/// Writes all of `count` bytes; returns 0 or a number of errno's.
int write_bytes(int descriptor, const unsigned char *bytes, long count);
