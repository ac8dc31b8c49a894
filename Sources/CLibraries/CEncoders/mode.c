// libopus 1.3 asks the processor what it is, by CPUID, six times a frame, each time that it looks up its one mode. A
// virtual machine's host answers that, in some 10 µs: two thirds of the time that speech takes to encode, and most of
// what it takes to decode. In the place of libopus's own function, this one asks for each mode once.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

typedef void *lookup(int rate, int frames, int *error);

void *opus_custom_mode_create(int rate, int frames, int *error);

void *opus_custom_mode_create(int rate, int frames, int *error) {
  enum { usual_rate = 48000, usual_frames = 960 };
  static _Atomic(lookup *) own;
  static _Atomic(void *) usual;
  int is_usual = rate == usual_rate && frames == usual_frames;
  void *mode = is_usual ? atomic_load(&usual) : NULL;
  if (mode) {
    if (error) *error = 0;
    return mode;
  }
  lookup *look_up = atomic_load(&own);
  if (!look_up) {
    // POSIX lets a function's address be kept in a pointer to data.
    *(void **)&look_up = dlsym(RTLD_NEXT, "opus_custom_mode_create");
    if (!look_up) {
      if (error) *error = -1;
      return NULL;
    }
    atomic_store(&own, look_up);
  }
  mode = look_up(rate, frames, error);
  // The usual mode is one of the library's constants, which nobody frees.
  if (is_usual && mode) atomic_store(&usual, mode);
  return mode;
}
