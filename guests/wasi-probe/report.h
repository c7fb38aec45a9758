/* What the probe was asked for, and the lines that it says of it. */
#pragma once
#include "wasi.h"

#define AT(thing) ((u32)(thing))

static char asked[128]; /* "function variant", "function", or nothing for all */
static char report[65536];
static u32 reported;

/* The compiler asks for this one to clear structs with. */
void *memset(void *at, int byte, unsigned long size) {
    for (char *c = at; size > 0; size--) *c++ = (char)byte;
    return at;
}

static void character(char c) {
    if (reported < sizeof report) report[reported++] = c;
}

static void text(const char *s) {
    while (*s) character(*s++);
}

static void number(u64 n) {
    char digits[20];
    u32 i = sizeof digits;
    do digits[--i] = (char)('0' + n % 10); while (n /= 10);
    character(' ');
    while (i < sizeof digits) character(digits[i++]);
}

static const char *prefix(const char *of, const char *start) {
    while (*start) if (*of++ != *start++) return 0;
    return of;
}

/* 0 if something else was asked for, 1 if the function was, 2 if this variant of it was. */
__attribute__((noinline)) static int selected(const char *function, const char *variant) {
    const char *rest = prefix(asked, function);
    if (rest && !*rest) return 1;
    rest = rest && *rest == ' ' ? prefix(rest + 1, variant) : 0;
    return rest && !*rest ? 2 : 0;
}

__attribute__((noinline)) static int line(const char *function, const char *variant, u32 result) {
    if (reported) character('\n');
    text(function);
    character(' ');
    text(variant);
    number(result);
    return !result;
}

/* Calls the function if it was asked for and says `function variant errno`; what follows adds values to a line of success. */
#define PROBE(function, variant, ...) \
    if ((!*asked || selected(#function, variant)) && line(#function, variant, function(__VA_ARGS__)))
/* The same for arguments that may end the guest: only if this variant was asked for. */
#define FAULT(function, variant, ...) \
    if (selected(#function, variant) == 2) line(#function, variant, function(__VA_ARGS__))
