/* A WASI preview 1 command as a CGI program: the path says what it shows. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static const char *variable(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static int body(int (*change)(int), FILE *to) {
    static char bytes[65536]; /* not on the stack: that is 64 KiB by default */
    size_t n;
    while ((n = fread(bytes, 1, sizeof bytes, stdin)) > 0) {
        for (size_t i = 0; change && i < n; i++) bytes[i] = (char)change((unsigned char)bytes[i]);
        if (fwrite(bytes, 1, n, to) != n) return 1;
    }
    return ferror(stdin) != 0;
}

static int cgi(void) {
    printf("Status: 201 Created\nContent-Type: text/plain\nSet-Cookie: a=1\nSet-Cookie: b=2\n\n");
    printf("%s %s?%s\n", variable("REQUEST_METHOD"), variable("PATH_INFO"), variable("QUERY_STRING"));
    return body(NULL, stdout);
}

static int leave(const char *code) {
    fprintf(stderr, "leaving with %s\n", code);
    return atoi(code);
}

static int rest(const char *milliseconds) {
    long n = atol(milliseconds);
    struct timespec time = {n / 1000, n % 1000 * 1000000};
    nanosleep(&time, NULL);
    return puts("slept") < 0;
}

static int environment(void) {
    for (char **entry = environ; *entry; entry++) puts(*entry);
    return 0;
}

static int randomness(void) {
    unsigned char bytes[16];
    if (getentropy(bytes, sizeof bytes) != 0) return 1;
    for (size_t i = 0; i < sizeof bytes; i++) printf("%02x", bytes[i]);
    return puts("") < 0;
}

int main(void) {
    const char *path = variable("PATH_INFO");
    if (strcmp(path, "/cgi") == 0) return cgi();
    if (strcmp(path, "/redirect") == 0) return puts("Location: /elsewhere\n") < 0;
    if (strncmp(path, "/exit/", 6) == 0) return leave(path + 6);
    if (strncmp(path, "/sleep/", 7) == 0) return rest(path + 7);
    if (strcmp(path, "/env") == 0) return environment();
    if (strcmp(path, "/random") == 0) return randomness();
    if (strcmp(path, "/log") == 0) return body(NULL, stderr) || puts("logged") < 0;
    return body(toupper, stdout);
}
