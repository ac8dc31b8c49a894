#pragma once
// libopusenc, whose settings go through a function of as many arguments as one likes, which Swift can't call. Each
// function returns 0, or libopusenc's code of what is wrong.
#include <opus.h>
#include <stdint.h>

/// Takes a packet of `count` bytes.
typedef void opus_packet(void *user, const uint8_t *bytes, int32_t count);

/// Begins an Ogg Opus stream numbered `serial` in `descriptor`, of `channels` at `rate` frames per second, at about
/// `bits` per second, whose packets `take` is told of; to be closed.
int opus_open(void **encoder, int descriptor, int32_t serial, int32_t rate, int channels, int32_t bits,
              opus_packet *take, void *user);
/// Appends frames, the channels' samples in turn, at a full scale of ±1.
int opus_write(void *encoder, const float *samples, int frames);
/// Writes what is still held back.
int opus_finish(void *encoder);
/// Frees it; the descriptor stays open.
void opus_close(void *encoder);
/// What a code means.
const char *opus_reason(int code);
