/* Names that a labeller knows, looked up while they are spelled. */
#include "clues.h"

#include <stdarg.h>
#include <string.h>

#define SEED 2166136261u

/* A name on its way: FNV-1a over its code points, which are kept to be compared. */
typedef struct {
    uint32_t hash;
    size_t length;
    uint32_t codes[LONGEST_NAME];
} Spelt;

static inline void put(Spelt *spelt, uint32_t code) {
    if (spelt->length < LONGEST_NAME) spelt->codes[spelt->length] = code;
    spelt->length++;
    spelt->hash = (spelt->hash ^ code) * 16777619u;
}

static void put_plain(Spelt *spelt, const char *text) {
    while (*text) put(spelt, (unsigned char)*text++);
}

static void put_letters(Spelt *spelt, Letters letters) {
    for (size_t i = 0; i < letters.length; i++) put(spelt, letters.codes[i]);
}

/* The slot of a name, or the free one where it would stand. */
static NameSlot *slot_of(const Names *names, const uint32_t *codes, size_t length, uint32_t hash) {
    size_t at = (hash ^ hash >> 16) & names->mask;
    for (;; at = (at + 1) & names->mask) {
        NameSlot *slot = &names->slots[at];
        if (!slot->number) return slot;
        const size_t *bounds = names->bounds + slot->number - 1;
        if (slot->hash == hash && bounds[1] - bounds[0] == length && !memcmp(names->codes + bounds[0], codes, length * sizeof *codes))
            return slot;
    }
}

void fill_names(Names *names) {
    for (size_t n = 0; n < names->count; n++) {
        const Letters name = {names->codes + names->bounds[n], names->bounds[n + 1] - names->bounds[n]};
        uint32_t hash = SEED;
        for (size_t i = 0; i < name.length; i++) hash = (hash ^ name.codes[i]) * 16777619u;
        *slot_of(names, name.codes, name.length, hash) = (NameSlot){hash, (uint32_t)n + 1};
    }
}

void add_clue(Clues *clues, const char *form, ...) {
    Spelt spelt;
    va_list given;
    spelt.hash = SEED, spelt.length = 0; /* the codes are written as they come */
    va_start(given, form);
    for (; *form; form++) {
        if (*form != '%') put(&spelt, (unsigned char)*form);
        else if (*++form == 's') put_letters(&spelt, va_arg(given, Letters));
        else if (*form == 'c') put(&spelt, va_arg(given, uint32_t));
        else if (*form == 'd') put(&spelt, '0' + va_arg(given, unsigned));
        else if (*form == 'b') put_plain(&spelt, va_arg(given, int) ? "True" : "False");
        else put_plain(&spelt, va_arg(given, const char *));
    }
    va_end(given);
    if (spelt.length > LONGEST_NAME) return;
    const NameSlot *slot = slot_of(clues->names, spelt.codes, spelt.length, spelt.hash);
    if (slot->number) clues->numbers[clues->count++] = slot->number - 1;
}
