#include <taglib_config.h>
