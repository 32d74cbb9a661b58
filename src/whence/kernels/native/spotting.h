/* Where words of a set stand in a text. */
#ifndef WHENCE_SPOTTING_H
#define WHENCE_SPOTTING_H

#include <stddef.h>
#include <stdint.h>

/* A table of small ASCII words, open-addressed: of each slot the word's hash and its place in the pool, counted from
 * one (0 where the slot is empty). In the pool each word stands behind its length. `slots` is a power of two. */
typedef struct {
    const uint32_t *table;
    size_t slots;
    const uint8_t *pool;
    size_t size;
} WordSet;

/* The places where runs of ASCII letters begin that are, in small letters, words of the set; `places` has room for half
 * the text's length and one more. How many they are, and in `runs` how many runs there are. */
size_t spot_words(const uint32_t *text, size_t length, const WordSet *set, uint32_t *places, size_t *runs);

#endif
