/* Where words of a set stand: one walk through the text, one hash a word. */
#include "spotting.h"

#define BASIS 2166136261u
#define PRIME 16777619u

static int is_letter(uint32_t code) {
    return (code | 32) - 'a' < 26;
}

static int is_word(const WordSet *set, size_t at, const uint32_t *letters, size_t length) {
    if (at >= set->size || set->pool[at] != length || set->size - at <= length) return 0;
    for (size_t i = 0; i < length; i++)
        if (set->pool[at + 1 + i] != (letters[i] | 32)) return 0;
    return 1;
}

static int holds(const WordSet *set, uint32_t hash, const uint32_t *letters, size_t length) {
    for (size_t step = 0, slot = hash; step < set->slots; step++, slot++) {
        const uint32_t *cell = set->table + 2 * (slot & (set->slots - 1));
        if (!cell[1]) return 0;
        if (cell[0] == hash && is_word(set, cell[1] - 1, letters, length)) return 1;
    }
    return 0;
}

size_t spot_words(const uint32_t *text, size_t length, const WordSet *set, uint32_t *places, size_t *runs) {
    size_t count = 0;
    *runs = 0;
    for (size_t at = 0; at < length; at++) {
        const size_t start = at;
        uint32_t hash = BASIS;
        for (; at < length && is_letter(text[at]); at++) hash = (hash ^ (text[at] | 32)) * PRIME;
        *runs += at > start;
        if (at > start && holds(set, hash, text + start, at - start)) places[count++] = (uint32_t)start;
    }
    return count;
}
