#ifndef ENGINE_H
#define ENGINE_H

#include <stddef.h>
#include <stdint.h>

#include "message.h"

enum { SAMPLES_MAX = 8 << 20, KNOWN_MAX = 16384 };

/// A request and its result; lives in memory shared by the processes that read it, ready for it and speak it.
struct outcome {
  uint8_t payload[REQUEST_MAX];
  size_t length;
  /// True while the engine must begin anew for the request.
  int is_pending;
  /// NULL while speaking and when all went well; else a constant naming the kind of error.
  const char *error;
  char sentence[512];
  /// The names there are to choose from, separated by newlines; empty when that isn't the trouble.
  char known[KNOWN_MAX];
  /// True while the engine is being readied.
  volatile int is_preparing;
  uint32_t rate, count;
  int16_t samples[SAMPLES_MAX];
};

/// Notes an error of a kind that PROTOCOL.md names.
void fail(struct outcome *outcome, const char *kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/// Adds a name to those there are to choose from, while there is room.
void add_known(struct outcome *outcome, const char *name);

/// Reads a whole number, or `standard` where the request has none: 1, or 0 with a failure noted.
int read_number(const struct request *request, struct outcome *outcome, const char *name, int minimum,
                int maximum, int standard, int *value);

/// Adds samples of which ±1 is the loudest, or silence where there are none, at `volume` percent: 1, or 0 with a failure
/// noted.
int add_sound(struct outcome *outcome, const float *samples, size_t count, int volume);

/// True where the text holds no control character, which engines take for commands; else notes a failure.
int is_plain(const char *text, struct outcome *outcome);

/// An engine that speaks.
struct engine {
  const char *program, *name;
  /// Samples per second of every clip, in digits; `0` when it is the voice's.
  const char *sample_rate;
  /// Starts it: its version and the path of the folder whose data it speaks with, or NULL.
  const char *(*start)(const char **data);
  /// The reason why it didn't start.
  const char *absent;
  /// Does what every request would do otherwise, once its hello was said; may be NULL.
  void (*warm_up)(void);
  /// Readies what a request needs, for this one and those after it, or notes why it can't, or that it is pending; may be
  /// NULL.
  void (*prepare)(const struct request *request, struct outcome *outcome);
  /// The kind of error and its sentence where it ends meanwhile.
  const char *unready_kind, *unready;
  /// Speaks a request; called once in a process, and in a forked child only.
  void (*speak)(const struct request *request, struct outcome *outcome);
};

/// Answers requests until its input ends.
_Noreturn void serve(const struct engine *engine);

#endif
