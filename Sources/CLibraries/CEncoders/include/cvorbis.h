#pragma once
// libvorbisenc, of whose packets most are silence's. Each function returns 0 or a number of errno's.
#include <stdint.h>

/// Begins an Ogg Vorbis stream numbered `serial` in `descriptor`, of `channels` at `rate` frames per second, at a
/// `quality` of 0 to 1; to be closed.
int cvorbis_open(void **encoder, int descriptor, int32_t serial, int32_t rate, int channels, float quality);
/// Appends frames, the channels' samples in turn, at a full scale of ±1.
int cvorbis_write(void *encoder, const float *samples, int frames);
/// Writes what is still held back.
int cvorbis_finish(void *encoder);
/// Frees it; the descriptor stays open.
void cvorbis_close(void *encoder);
