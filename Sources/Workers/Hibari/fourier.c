#include "fourier.h"

#include <math.h>
#include <string.h>

#define TAU 6.283185307179586

typedef struct complex complex;

static complex plus(complex a, complex b) { return (complex){a.re + b.re, a.im + b.im}; }

static complex minus(complex a, complex b) { return (complex){a.re - b.re, a.im - b.im}; }

static complex times(complex a, complex b) {
  return (complex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

static complex scaled(complex a, float by) { return (complex){a.re * by, a.im * by}; }

/// −i times a.
static complex turned(complex a) { return (complex){a.im, -a.re}; }

static void transform3(complex a[3]) {
  const float sin60 = 0.8660254f;
  complex sum = plus(a[1], a[2]), middle = minus(a[0], scaled(sum, 0.5f));
  complex side = turned(scaled(minus(a[1], a[2]), sin60));
  a[0] = plus(a[0], sum);
  a[1] = plus(middle, side);
  a[2] = minus(middle, side);
}

static void transform4(complex a[4]) {
  complex even = plus(a[0], a[2]), odd = plus(a[1], a[3]);
  complex middle = minus(a[0], a[2]), side = turned(minus(a[1], a[3]));
  a[0] = plus(even, odd);
  a[1] = plus(middle, side);
  a[2] = minus(even, odd);
  a[3] = minus(middle, side);
}

static void transform5(complex a[5]) {
  const float cos72 = 0.30901699f, sin72 = 0.95105652f, cos144 = -0.80901699f, sin144 = 0.58778525f;
  complex outer = plus(a[1], a[4]), inner = plus(a[2], a[3]);
  complex rise = minus(a[1], a[4]), fall = minus(a[2], a[3]);
  complex near = plus(a[0], plus(scaled(outer, cos72), scaled(inner, cos144)));
  complex far = plus(a[0], plus(scaled(outer, cos144), scaled(inner, cos72)));
  complex side = turned(plus(scaled(rise, sin72), scaled(fall, sin144)));
  complex wide = turned(minus(scaled(rise, sin144), scaled(fall, sin72)));
  a[0] = plus(a[0], plus(outer, inner));
  a[1] = plus(near, side);
  a[2] = plus(far, wide);
  a[3] = minus(far, wide);
  a[4] = minus(near, side);
}

// Stockham's: each pass splits all by its radix and leaves them in order.
void transform(complex values[WINDOW]) {
  static complex turns[WINDOW], spare[WINDOW];
  if (turns[0].re == 0)
    for (int i = 0; i < WINDOW; i++)
      turns[i] = (complex){(float)cos(TAU * i / WINDOW), (float)-sin(TAU * i / WINDOW)};
  static const int radices[] = {5, 5, 4, 4, 3};
  complex *from = values, *to = spare;
  int length = WINDOW, stride = 1;
  for (size_t pass = 0; pass < sizeof radices / sizeof *radices; pass++) {
    int radix = radices[pass], part = length / radix;
    for (int j = 0; j < part; j++)
      for (int k = 0; k < stride; k++) {
        complex a[5];
        for (int r = 0; r < radix; r++) a[r] = from[k + stride * (j + part * r)];
        if (radix == 3) transform3(a);
        if (radix == 4) transform4(a);
        if (radix == 5) transform5(a);
        to[k + stride * radix * j] = a[0];
        for (int r = 1; r < radix; r++)
          to[k + stride * (radix * j + r)] = times(a[r], turns[j * r * stride]);
      }
    length = part;
    stride *= radix;
    complex *now = from;
    from = to;
    to = now;
  }
  if (from != values) memcpy(values, from, sizeof(complex[WINDOW]));
}
