#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine.h"

static const struct engine *engine;
static int replies;

/// Takes the place of libpcaudio, which espeak-ng asks for a sound device in every mode, even to speak to memory: that
/// one starts or asks a sound server, leaves files, and draws from rand(), which the speech draws from too.
void *create_audio_device_object(const char *device, const char *application, const char *description);

void *create_audio_device_object(const char *device, const char *application, const char *description) {
  (void)device, (void)application, (void)description;
  return NULL;
}

/// What would be asked of such a device.
#define NOT_CALLED(name) \
  int name(void);        \
  int name(void) { return -1; }
NOT_CALLED(audio_object_open)
NOT_CALLED(audio_object_close)
NOT_CALLED(audio_object_destroy)
NOT_CALLED(audio_object_drain)
NOT_CALLED(audio_object_flush)
NOT_CALLED(audio_object_write)
NOT_CALLED(audio_object_strerror)

void fail(struct outcome *outcome, const char *kind, const char *format, ...) {
  va_list values;
  va_start(values, format);
  vsnprintf(outcome->sentence, sizeof outcome->sentence, format, values);
  va_end(values);
  outcome->error = kind;
}

void add_known(struct outcome *outcome, const char *name) {
  size_t used = strlen(outcome->known), length = strlen(name);
  if (used + length + 2 > KNOWN_MAX) return;
  memcpy(outcome->known + used, name, length);
  memcpy(outcome->known + used + length, "\n", 2);
}

int read_number(const struct request *request, struct outcome *outcome, const char *name, int minimum,
                int maximum, int standard, int *value) {
  const char *given = request_value(request, name, NULL);
  *value = standard;
  if (!given) return 1;
  char *end;
  long number = strtol(given, &end, 10);
  *value = (int)number;
  if (end != given && !*end && number >= minimum && number <= maximum) return 1;
  fail(outcome, "request", "%s must be a whole number in %d...%d", name, minimum, maximum);
  return 0;
}

int is_plain(const char *text, struct outcome *outcome) {
  for (const char *c = text; *c; c++)
    if ((unsigned char)*c < 0x20 || *c == 0x7f) {
      fail(outcome, "request", "the text holds a control character");
      return 0;
    }
  return 1;
}

static _Noreturn void quit(const char *why) {
  fprintf(stderr, "%s: %s\n", engine->program, why);
  _exit(1);  // the library's own exit can deadlock
}

static size_t add_field(char *payload, size_t used, size_t size, const char *name, const char *value) {
  size_t n = strlen(name) + 1, v = strlen(value) + 1;
  if (n + v > size - used) return used;
  memcpy(payload + used, name, n);
  memcpy(payload + used + n, value, v);
  return used + n + v;
}

static int reply_error(const char *kind, const char *sentence, const char *known) {
  static char payload[KNOWN_MAX + 1024];
  size_t used = add_field(payload, 0, sizeof payload, "kind", kind);
  used = add_field(payload, used, sizeof payload, "sentence", sentence);
  if (*known) used = add_field(payload, used, sizeof payload, "known", known);
  return write_message(replies, "SGer", payload, used, NULL, 0);
}

static _Noreturn void speak_in_child(const struct request *request, struct outcome *outcome, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  srand(1);  // whatever drew before, an utterance draws the same
  engine->speak(request, outcome);
  _exit(0);
}

// Waits for the child; ends it, and this process, when nobody is left to hear it.
static int wait_for(pid_t child, int ended) {
  struct pollfd watched[2] = {{.fd = ended, .events = POLLIN}, {.fd = replies, .events = 0}};
  while (poll(watched, 2, -1) < 0 && errno == EINTR) {}
  int abandoned = watched[1].revents && !watched[0].revents;
  if (abandoned) kill(child, SIGKILL);
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (abandoned) _exit(0);
  return status;
}

// Lets nobody hear what the library prints, until speak_up.
static int hush(void) {
  int said = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (said >= 0 && nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  if (nowhere >= 0) close(nowhere);
  return said;
}

static void speak_up(int said) {
  if (said < 0) return;
  dup2(said, STDERR_FILENO);
  close(said);
}

static const char *start(const char **data) {
  int said = hush();
  const char *version = engine->start(data);
  speak_up(said);
  return version;
}

// Readies the engine here, so that every child finds it ready.
static void prepare(const struct request *request, struct outcome *outcome) {
  int said = hush();
  outcome->is_preparing = 1;
  engine->prepare(request, outcome);
  outcome->is_preparing = 0;
  speak_up(said);
}

// Goes on in a child, and here waits to go on in another, as unprepared, where that is wanted, or to say why it ended:
// engines end the process on files they can't read.
static void go_on_watched(const struct outcome *outcome) {
  int status;
  do {
    int life[2];
    if (pipe2(life, O_CLOEXEC)) quit(strerror(errno));
    pid_t self = getpid(), child = fork();
    if (child < 0) quit(strerror(errno));
    if (child == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (getppid() != self) _exit(1);
      close(life[0]);
      return;
    }
    close(life[1]);
    status = wait_for(child, life[0]);
    close(life[0]);
  } while (outcome->is_pending && WIFEXITED(status));
  if (outcome->is_preparing) reply_error(engine->unready_kind, engine->unready, "");
  _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

static int answer(const struct request *request, struct outcome *outcome) {
  outcome->error = NULL;
  outcome->known[0] = 0;
  outcome->count = 0;
  if (engine->prepare) {
    prepare(request, outcome);
    if (outcome->is_pending) _exit(0);
    if (outcome->error) return reply_error(outcome->error, outcome->sentence, outcome->known);
  }
  int life[2];
  if (pipe2(life, O_CLOEXEC)) return reply_error("engine", strerror(errno), "");
  pid_t self = getpid(), child = fork();
  if (child == 0) speak_in_child(request, outcome, self);
  close(life[1]);
  if (child < 0) {
    close(life[0]);
    return reply_error("engine", strerror(errno), "");
  }
  int status = wait_for(child, life[0]);
  close(life[0]);
  if (!WIFEXITED(status) || WEXITSTATUS(status)) {
    char sentence[96];
    int number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    snprintf(sentence, sizeof sentence, "%s crashed with signal %d", engine->name, number);
    return reply_error("crash", sentence, "");
  }
  if (outcome->error) return reply_error(outcome->error, outcome->sentence, outcome->known);
  uint32_t head[2] = {outcome->rate, outcome->count};
  return write_message(replies, "SGcl", head, sizeof head, outcome->samples, outcome->count * sizeof(int16_t));
}

// Reads the next one, or ends this process with the input.
static void read_request(struct outcome *outcome) {
  uint8_t header[MESSAGE_HEADER];
  int got = read_exactly(STDIN_FILENO, header, sizeof header);
  if (got == 0) _exit(0);
  if (got < 0) quit("a request ends within its header");
  long length = request_length(header);
  if (length < 0) quit("a request has the wrong magic or is too long");
  outcome->length = (size_t)length;
  if (length > 0 && read_exactly(STDIN_FILENO, outcome->payload, outcome->length) != 1)
    quit("a request ends within its fields");
}

void serve(const struct engine *chosen) {
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "PROTOCOL.md's numbers are little-endian"
#endif
  engine = chosen;
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);  // a sound library behind the engine makes a large memory file, which it can do without
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  closefrom(3);  // whatever was left open may be a lock, or the end of a pipe that somebody waits for
  // Whatever the library prints goes to stderr, not among the messages.
  replies = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (replies < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) quit("it has no stdout or no stderr");

  const char *data, *version = start(&data);
  if (!version) {
    reply_error("engine", engine->absent, "");
    quit(engine->absent);
  }
  struct outcome *outcome = mmap(NULL, sizeof *outcome, PROT_READ | PROT_WRITE,
                                 MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (outcome == MAP_FAILED) quit("no memory for samples");

  char hello[1024];
  size_t used = add_field(hello, 0, sizeof hello, "protocol", "1");
  used = add_field(hello, used, sizeof hello, "engine", engine->name);
  used = add_field(hello, used, sizeof hello, "version", version);
  used = add_field(hello, used, sizeof hello, "data", data);
  used = add_field(hello, used, sizeof hello, "sampleRate", engine->sample_rate);
  if (write_message(replies, "SGhi", hello, used, NULL, 0)) _exit(0);

  if (engine->warm_up) {
    int said = hush();
    engine->warm_up();
    speak_up(said);
  }
  if (engine->prepare) go_on_watched(outcome);

  static struct request request;
  for (;;) {
    if (!outcome->is_pending) read_request(outcome);
    outcome->is_pending = 0;
    const char *wrong = request_parse(outcome->payload, outcome->length, &request);
    if (wrong) {
      fprintf(stderr, "%s: a request is malformed: %s\n", engine->program, wrong);
      _exit(1);
    }
    if (answer(&request, outcome)) _exit(0);
  }
}
