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

/* For each first letter the lengths that words of the set have; lengths above 31 count as 31. */
static void find_lengths(const WordSet *set, uint32_t lengths[26]) {
    for (size_t i = 0; i < 26; i++) lengths[i] = 0;
    for (size_t at = 0; at + 1 < set->size; at += 1 + (size_t)set->pool[at]) {
        const uint32_t first = set->pool[at + 1] - (uint32_t)'a';
        if (first < 26) lengths[first] |= 1u << (set->pool[at] < 31 ? set->pool[at] : 31);
    }
}

static uint32_t hash_of(const uint32_t *letters, size_t length) {
    uint32_t hash = BASIS;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (letters[i] | 32)) * PRIME;
    return hash;
}

size_t spot_words(const uint32_t *text, size_t length, const WordSet *set, uint32_t *places, size_t *runs) {
    uint32_t lengths[26];
    size_t count = 0;
    *runs = 0;
    find_lengths(set, lengths);
    for (size_t at = 0; at < length; at++) {
        if (!is_letter(text[at])) continue;
        const size_t start = at;
        while (at < length && is_letter(text[at])) at++;
        const size_t size = at - start;
        ++*runs;
        if (!(lengths[(text[start] | 32) - 'a'] >> (size < 31 ? size : 31) & 1)) continue;
        if (holds(set, hash_of(text + start, size), text + start, size)) places[count++] = (uint32_t)start;
    }
    return count;
}
