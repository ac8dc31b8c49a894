// Nothing: libxml2's headers bring in ICU's, which clash with those of Foundation. CPage includes them in C.
