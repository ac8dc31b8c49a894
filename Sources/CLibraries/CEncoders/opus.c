#include <opusenc.h>
#include <stdlib.h>

#include "bytes.h"
#include "copus.h"

struct encoder {
  OggOpusEnc *opus;
  int descriptor;
  opus_packet *take;
  void *user;
};

static int write_page(void *user, const unsigned char *bytes, opus_int32 count) {
  return write_bytes(((const struct encoder *)user)->descriptor, bytes, count) != 0;
}

static void take_packet(void *user, const unsigned char *bytes, opus_int32 count, opus_uint32 flags) {
  (void)flags;
  const struct encoder *encoder = user;
  encoder->take(encoder->user, bytes, count);
}

// The descriptor stays its owner's.
static int close_nothing(void *user) {
  (void)user;
  return 0;
}

static int set_up(OggOpusEnc *opus, int32_t serial, int32_t bits) {
  int code = ope_encoder_ctl(opus, OPE_SET_SERIALNO(serial));
  if (!code) code = ope_encoder_ctl(opus, OPE_SET_COMMENT_PADDING(0));
  if (!code) code = ope_encoder_ctl(opus, OPUS_SET_BITRATE(bits));
  if (!code) code = ope_encoder_ctl(opus, OPUS_SET_LSB_DEPTH(16));
  // Bits go where they are needed, not evenly over each second as on a telephone line.
  return code ? code : ope_encoder_ctl(opus, OPUS_SET_VBR_CONSTRAINT(0));
}

int opus_open(void **opened, int descriptor, int32_t serial, int32_t rate, int channels, int32_t bits,
              opus_packet *take, void *user) {
  static const OpusEncCallbacks callbacks = {write_page, close_nothing};
  int code = OPE_ALLOC_FAIL;
  struct encoder *encoder = malloc(sizeof *encoder);
  OggOpusComments *comments = ope_comments_create();
  if (encoder && comments) {
    *encoder = (struct encoder){.descriptor = descriptor, .take = take, .user = user};
    encoder->opus = ope_encoder_create_callbacks(&callbacks, encoder, comments, rate, channels, 0, &code);
    if (encoder->opus) code = set_up(encoder->opus, serial, bits);
    if (encoder->opus && !code) code = ope_encoder_ctl(encoder->opus, OPE_SET_PACKET_CALLBACK(take_packet, encoder));
    if (encoder->opus && code) ope_encoder_destroy(encoder->opus);
  }
  if (comments) ope_comments_destroy(comments);
  if (code) {
    free(encoder);
    encoder = NULL;
  }
  *opened = encoder;
  return code;
}

int opus_write(void *encoder, const float *samples, int frames) {
  return ope_encoder_write_float(((struct encoder *)encoder)->opus, samples, frames);
}

int opus_finish(void *encoder) { return ope_encoder_drain(((struct encoder *)encoder)->opus); }

void opus_close(void *encoder) {
  ope_encoder_destroy(((struct encoder *)encoder)->opus);
  free(encoder);
}

const char *opus_reason(int code) { return ope_strerror(code); }
