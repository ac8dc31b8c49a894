#ifndef FOURIER_H
#define FOURIER_H

enum { WINDOW = 1200 };

struct complex {
  float re, im;
};

/// The discrete Fourier transform of WINDOW values, in place.
void transform(struct complex values[WINDOW]);

#endif
