#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <vorbis/vorbisenc.h>

#include "bytes.h"
#include "cvorbis.h"

// Silence's packets have one byte.
struct packet {
  unsigned char bytes[8];
  long count;
};

struct encoder {
  int descriptor;
  vorbis_info info;
  vorbis_dsp_state state;
  vorbis_block block;
  ogg_stream_state stream;
  // By the window before, the block's own, and the next.
  struct packet silence[2][2][2];
};

static int write_page(int descriptor, const ogg_page *page) {
  int code = write_bytes(descriptor, page->header, page->header_len);
  return code ? code : write_bytes(descriptor, page->body, page->body_len);
}

static int write_packet(struct encoder *encoder, ogg_packet *packet) {
  if (ogg_stream_packetin(&encoder->stream, packet)) return ENOMEM;
  ogg_page page;
  while (ogg_stream_pageout(&encoder->stream, &page)) {
    int code = write_page(encoder->descriptor, &page);
    if (code) return code;
  }
  return 0;
}

static bool is_silent(const vorbis_block *block, int channels) {
  for (int channel = 0; channel < channels; channel += 1) {
    for (int index = 0; index < block->pcmend; index += 1) {
      if (block->pcm[channel][index] != 0) return false;
    }
  }
  return true;
}

// A silent block's packet says no more than which windows it has, so that one of each kind is enough.
static int encode_block(struct encoder *encoder) {
  vorbis_block *block = &encoder->block;
  struct packet *silence =
      is_silent(block, encoder->info.channels) ? &encoder->silence[block->lW][block->W][block->nW] : NULL;
  ogg_packet packet = {.e_o_s = block->eofflag, .granulepos = block->granulepos, .packetno = block->sequence};
  if (silence && silence->count > 0) {
    packet.packet = silence->bytes;
    packet.bytes = silence->count;
    return write_packet(encoder, &packet);
  }
  if (vorbis_analysis(block, &packet)) return EINVAL;
  if (silence && packet.bytes <= (long)sizeof silence->bytes) {
    memcpy(silence->bytes, packet.packet, (size_t)packet.bytes);
    silence->count = packet.bytes;
  }
  return write_packet(encoder, &packet);
}

static int encode(struct encoder *encoder, int frames) {
  if (vorbis_analysis_wrote(&encoder->state, frames)) return EINVAL;
  while (vorbis_analysis_blockout(&encoder->state, &encoder->block) == 1) {
    int code = encode_block(encoder);
    if (code) return code;
  }
  return 0;
}

static int write_headers(struct encoder *encoder) {
  ogg_packet packets[3];
  vorbis_comment comment;
  vorbis_comment_init(&comment);
  int wrong = vorbis_analysis_headerout(&encoder->state, &comment, &packets[0], &packets[1], &packets[2]);
  vorbis_comment_clear(&comment);
  if (wrong) return EINVAL;
  for (int index = 0; index < 3; index += 1) {
    if (ogg_stream_packetin(&encoder->stream, &packets[index])) return ENOMEM;
  }
  // The sound begins on a page of its own.
  ogg_page page;
  while (ogg_stream_flush(&encoder->stream, &page)) {
    int code = write_page(encoder->descriptor, &page);
    if (code) return code;
  }
  return 0;
}

int cvorbis_open(void **opened, int descriptor, int32_t serial, int32_t rate, int channels, float quality) {
  *opened = NULL;
  struct encoder *encoder = calloc(1, sizeof *encoder);
  if (!encoder) return ENOMEM;
  encoder->descriptor = descriptor;
  vorbis_info_init(&encoder->info);
  int code = vorbis_encode_init_vbr(&encoder->info, channels, rate, quality) ? EINVAL : 0;
  if (!code && vorbis_analysis_init(&encoder->state, &encoder->info)) code = ENOMEM;
  if (!code && vorbis_block_init(&encoder->state, &encoder->block)) code = ENOMEM;
  if (!code && ogg_stream_init(&encoder->stream, serial)) code = ENOMEM;
  if (!code) code = write_headers(encoder);
  if (code) {
    cvorbis_close(encoder);
    return code;
  }
  *opened = encoder;
  return 0;
}

int cvorbis_write(void *opened, const float *samples, int frames) {
  struct encoder *encoder = opened;
  // None would end the stream.
  if (frames <= 0) return 0;
  int channels = encoder->info.channels;
  float **room = vorbis_analysis_buffer(&encoder->state, frames);
  for (int frame = 0; frame < frames; frame += 1) {
    for (int channel = 0; channel < channels; channel += 1) room[channel][frame] = *samples++;
  }
  return encode(encoder, frames);
}

int cvorbis_finish(void *encoder) { return encode(encoder, 0); }

void cvorbis_close(void *opened) {
  struct encoder *encoder = opened;
  ogg_stream_clear(&encoder->stream);
  vorbis_block_clear(&encoder->block);
  vorbis_dsp_clear(&encoder->state);
  vorbis_info_clear(&encoder->info);
  free(encoder);
}
