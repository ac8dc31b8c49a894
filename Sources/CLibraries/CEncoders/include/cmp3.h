#pragma once
// libmp3lame, which is spared long silences: once what it makes of one repeats itself, that is written again instead.
// Each function returns 0 or a number of errno's.
#include <stdint.h>

/// Begins an MP3 file of `kilobits` per second, at a constant rate, in the empty file of `descriptor`, of `channels` at
/// `rate` frames per second; to be closed.
int cmp3_open(void **encoder, int descriptor, int32_t rate, int channels, int kilobits);
/// Appends frames, the channels' samples in turn, at a full scale of ±1.
int cmp3_write(void *encoder, const float *samples, int frames);
/// Writes what is still held back, and the length at the file's start.
int cmp3_finish(void *encoder);
/// Frees it; the descriptor stays open.
void cmp3_close(void *encoder);
