/* Keys of word n-grams, sorted; sums over bytes; and finding a run of words by its key. */
#include "kernels.h"

#include <stdlib.h>
#include <string.h>

uint64_t mix(uint64_t value) {
    value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDu;
    value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53u;
    return value ^ (value >> 33);
}

static uint64_t odd_number(uint64_t index) {
    uint64_t value = index * 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 29)) * 0xBF58476D1CE4E5B9u;
    return (value ^ (value >> 32)) | 1;
}

static uint64_t little_endian(const uint8_t *data, size_t length) {
    uint64_t value = 0;
    for (size_t i = length; i--;) value = value << 8 | data[i];
    return value;
}

uint64_t checksum(const uint8_t *data, size_t length) {
    uint64_t total = 0, index = 1;
    size_t at = 0;
    for (; at + 8 <= length; at += 8) total += little_endian(data + at, 8) * odd_number(index++);
    if (at < length) total += little_endian(data + at, length - at) * odd_number(index);
    return mix(total) + length;
}

void gram_keys(const uint32_t *words, size_t count, const uint64_t *bounds, size_t documents, uint64_t *keys) {
    memset(keys, 0, count * sizeof *keys);
    for (size_t d = 0; d < documents; d++) {
        uint64_t start = bounds[d], end = bounds[d + 1] < count ? bounds[d + 1] : count;
        for (uint64_t at = start; at < end; at++) {
            uint64_t key = (uint64_t)(words[at] >> 8) << 40;
            if (at + 1 < end) key |= (uint64_t)(words[at + 1] >> 12) << 20;
            if (at + 2 < end) key |= words[at + 2] >> 12;
            keys[at] = key;
        }
    }
}

#define DIGIT 11
#define DIGITS (1u << DIGIT)
#define PASSES 5  /* of DIGIT bits each, below the first digit */
#define FEW 48    /* so few are sorted by insertion */

/* Keys with their positions. */
typedef struct {
    uint64_t *keys;
    uint32_t *positions;
} Pairs;

static Pairs pairs_from(Pairs pairs, size_t at) {
    return (Pairs){pairs.keys + at, pairs.positions + at};
}

static void sort_few(Pairs pairs, size_t count) {
    for (size_t i = 1; i < count; i++) {
        uint64_t key = pairs.keys[i];
        uint32_t position = pairs.positions[i];
        size_t at = i;
        for (; at && pairs.keys[at - 1] > key; at--) {
            pairs.keys[at] = pairs.keys[at - 1];
            pairs.positions[at] = pairs.positions[at - 1];
        }
        pairs.keys[at] = key;
        pairs.positions[at] = position;
    }
}

/* Move pairs to where their digit belongs, in their order. 0 where all have the same digit, and nothing is moved. */
static int scatter(Pairs from, Pairs to, size_t count, unsigned shift, uint32_t *counts) {
    uint32_t sum = 0;
    memset(counts, 0, DIGITS * sizeof *counts);
    for (size_t i = 0; i < count; i++) counts[from.keys[i] >> shift & (DIGITS - 1)]++;
    if (counts[from.keys[0] >> shift & (DIGITS - 1)] == count) return 0;
    for (size_t digit = 0; digit < DIGITS; digit++) {
        uint32_t here = counts[digit];
        counts[digit] = sum;
        sum += here;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t at = counts[from.keys[i] >> shift & (DIGITS - 1)]++;
        to.keys[at] = from.keys[i];
        to.positions[at] = from.positions[i];
    }
    return 1;
}

/* Sort the lower digits, least first, and leave the pairs in `target`, which is `from` or `spare`. */
static void sort_bucket(Pairs from, Pairs spare, Pairs target, size_t count, uint32_t *counts) {
    if (count <= FEW) {
        sort_few(from, count);
    } else {
        for (unsigned pass = 0; pass < PASSES; pass++)
            if (scatter(from, spare, count, pass * DIGIT, counts)) {
                Pairs before = from;
                from = spare, spare = before;
            }
    }
    if (from.keys != target.keys) {
        memcpy(target.keys, from.keys, count * sizeof *from.keys);
        memcpy(target.positions, from.positions, count * sizeof *from.positions);
    }
}

/* By the first digit once, then each bucket by the others: a bucket stays in the processor's own memory. */
int sort_postings(uint64_t *keys, uint32_t *positions, uint64_t *spare_keys, uint32_t *spare_positions, size_t count) {
    uint32_t *counts = malloc(2 * DIGITS * sizeof *counts), *ends = counts + DIGITS;
    Pairs given = {keys, positions}, spare = {spare_keys, spare_positions};
    if (!counts) return -1;
    if (count <= FEW) {
        sort_few(given, count);
    } else if (!scatter(given, spare, count, PASSES * DIGIT, ends)) {
        sort_bucket(given, spare, given, count, counts);
    } else {
        for (size_t digit = 0, start = 0; digit < DIGITS; start = ends[digit++])
            if (ends[digit] > start)
                sort_bucket(pairs_from(spare, start), pairs_from(given, start), pairs_from(given, start),
                            ends[digit] - start, counts);
    }
    free(counts);
    return 0;
}

void bucket_starts(const uint64_t *keys, size_t count, unsigned bits, uint32_t *starts) {
    size_t buckets = (size_t)1 << bits, next = 0;
    for (size_t i = 0; i < count; i++)
        for (; next <= keys[i] >> (64 - bits); next++) starts[next] = (uint32_t)i;
    for (; next <= buckets; next++) starts[next] = (uint32_t)count;
}

int add_row(Rows *rows, const int64_t *cells) {
    if (rows->count == rows->room) {
        size_t room = rows->room ? 2 * rows->room : 64;
        int64_t *grown = realloc(rows->cells, room * rows->width * sizeof *grown);
        if (!grown) return -1;
        rows->cells = grown;
        rows->room = room;
    }
    memcpy(rows->cells + rows->count++ * rows->width, cells, rows->width * sizeof *cells);
    return 0;
}

size_t document_at(const Segment *segment, uint64_t position) {
    size_t low = 0, high = segment->documents; /* the last document that starts at or before the position */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (segment->bounds[middle] <= position) low = middle + 1;
        else high = middle;
    }
    if (!low || segment->bounds[low] <= position || segment->bounds[low] > segment->count) return segment->documents;
    return low - 1;
}

void key_range(const uint32_t *words, size_t size, uint64_t *low, uint64_t *high) {
    uint64_t key = (uint64_t)(words[0] >> 8) << 40;
    unsigned unused = 40;
    if (size > 1) key |= (uint64_t)(words[1] >> 12) << 20, unused = 20;
    if (size > 2) key |= words[2] >> 12, unused = 0;
    *low = key;
    *high = key | (((uint64_t)1 << unused) - 1);
}

/* The first row in [low, high) whose key is at least `key`. */
static size_t lower_bound(const uint64_t *keys, size_t low, size_t high, uint64_t key) {
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (keys[middle] < key) low = middle + 1;
        else high = middle;
    }
    return low;
}

static uint64_t bucket_of(const Segment *segment, const uint32_t *words, size_t size) {
    uint64_t first, last;
    key_range(words, size, &first, &last);
    return first >> (64 - segment->bucket_bits);
}

void fetch_rows(const Segment *segment, const uint32_t *words, size_t count, size_t size) {
    for (size_t i = 0; i + size <= count; i++) fetch(segment->buckets + bucket_of(segment, words + i, size));
    for (size_t i = 0; i + size <= count; i++) {
        uint64_t bucket = bucket_of(segment, words + i, size);
        size_t low = segment->buckets[bucket], high = segment->buckets[bucket + 1];
        if (low < high && high <= segment->count) fetch(segment->keys + low + (high - low) / 2);
    }
}

void find_rows(const Segment *segment, const uint32_t *words, size_t size, size_t *low, size_t *high) {
    uint64_t first, last;
    key_range(words, size, &first, &last);
    size_t start = segment->buckets[first >> (64 - segment->bucket_bits)];
    size_t end = segment->buckets[(last >> (64 - segment->bucket_bits)) + 1];
    if (end > segment->count) end = segment->count;
    *low = lower_bound(segment->keys, start, end, first);
    *high = *low;
    for (size_t step = 1; *high < end && segment->keys[*high] <= last; step *= 2) {
        size_t reach = step < end - *high ? *high + step : end; /* runs are short: gallop, then halve */
        if (segment->keys[reach - 1] <= last) *high = reach;
        else {
            *high = last == UINT64_MAX ? reach : lower_bound(segment->keys, *high, reach, last + 1);
            break;
        }
    }
}
