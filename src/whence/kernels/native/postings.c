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

/* The key of a position in a document that ends at `end`. */
static uint64_t key_of(const uint32_t *words, uint64_t at, uint64_t end) {
    uint64_t key = (uint64_t)(words[at] >> 8) << 40;
    if (at + 1 < end) key |= (uint64_t)(words[at + 1] >> 12) << 20;
    if (at + 2 < end) key |= words[at + 2] >> 12;
    return key;
}

#define DIGIT 11
#define DIGITS (1u << DIGIT)
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

/* The bits in which the keys are not all the same. */
static uint64_t differing(const uint64_t *keys, size_t count) {
    uint64_t bits = 0;
    for (size_t i = 1; i < count; i++) bits |= keys[i] ^ keys[0];
    return bits;
}

static unsigned highest_bit(uint64_t bits) {
    unsigned at = 0;
    for (unsigned step = 32; step; step /= 2)
        if (bits >> step) bits >>= step, at += step;
    return at;
}

/* So many bits that few pairs share a digit, and the counts stay in the processor's own memory. */
static unsigned digit_of(size_t count) {
    const unsigned bits = highest_bit(count) - 2;
    return bits > DIGIT ? DIGIT : bits;
}

/* Move pairs to where their digit belongs, in their order; `ends` receives the end of each digit's pairs. */
static void scatter(Pairs from, Pairs to, size_t count, unsigned shift, uint32_t *ends, uint32_t digits) {
    uint32_t sum = 0;
    memset(ends, 0, digits * sizeof *ends);
    for (size_t i = 0; i < count; i++) ends[from.keys[i] >> shift & (digits - 1)]++;
    for (size_t digit = 0; digit < digits; digit++) {
        const uint32_t here = ends[digit];
        ends[digit] = sum;
        sum += here;
    }
    for (size_t i = 0; i < count; i++) {
        const uint32_t at = ends[from.keys[i] >> shift & (digits - 1)]++;
        to.keys[at] = from.keys[i];
        to.positions[at] = from.positions[i];
    }
}

static void bring(Pairs from, Pairs to, size_t count) {
    if (from.keys == to.keys) return;
    memcpy(to.keys, from.keys, count * sizeof *to.keys);
    memcpy(to.positions, from.positions, count * sizeof *to.positions);
}

/* From the first bit that differs on, a digit at a time; leaves the pairs in `target`, which is `from` or `spare`. Every
 * step takes three bits or more, so it goes no deeper than 22. */
static void sort_pairs(Pairs from, Pairs spare, Pairs target, size_t count) {
    uint32_t ends[DIGITS];
    const uint64_t bits = count > FEW ? differing(from.keys, count) : 0;
    if (!bits) {
        if (count <= FEW) sort_few(from, count);
        bring(from, target, count);
        return;
    }
    const unsigned top = highest_bit(bits) + 1, wanted = digit_of(count), digit = top < wanted ? top : wanted;
    scatter(from, spare, count, top - digit, ends, (uint32_t)1 << digit);
    if (top == digit) {
        bring(spare, target, count);
        return;
    }
    for (size_t i = 0, start = 0; i < (size_t)1 << digit; start = ends[i++])
        if (ends[i] > start)
            sort_pairs(pairs_from(spare, start), pairs_from(from, start), pairs_from(target, start), ends[i] - start);
}

/* Where the pairs of each first digit begin; that of the last is the end of all. The first digit is a word's alone. */
static size_t count_words_by_digit(const uint32_t *words, size_t count, uint32_t *starts) {
    size_t most = 0;
    memset(starts, 0, (DIGITS + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++) starts[(words[i] >> (32 - DIGIT)) + 1]++;
    for (size_t digit = 1; digit <= DIGITS; digit++) {
        if (starts[digit] > most) most = starts[digit];
        starts[digit] += starts[digit - 1];
    }
    return most;
}

/* Each position's key to where its first digit belongs; a document ends where the next one begins. */
static void scatter_keys(const uint32_t *words, size_t count, const uint64_t *bounds, size_t documents, Pairs to) {
    uint32_t next[DIGITS + 1];
    size_t document = 0;
    count_words_by_digit(words, count, next);
    for (uint64_t at = 0; at < count; at++) {
        while (document < documents && bounds[document + 1] <= at) document++;
        const uint64_t end = document < documents && bounds[document + 1] < count ? bounds[document + 1] : count;
        const uint32_t row = next[words[at] >> (32 - DIGIT)]++;
        to.keys[row] = key_of(words, at, end);
        to.positions[row] = (uint32_t)at;
    }
}

int sort_postings(const Run *run, const uint64_t *bounds, size_t documents, uint64_t *keys, uint32_t *positions) {
    const Pairs all = {keys, positions};
    uint32_t starts[DIGITS + 1];
    const size_t most = count_words_by_digit(run->words, run->count, starts);
    const Pairs spare = {malloc(most * sizeof *spare.keys + 1), malloc(most * sizeof *spare.positions + 1)};
    const int status = spare.keys && spare.positions ? 0 : -1;
    if (!status) {
        scatter_keys(run->words, run->count, bounds, documents, all);
        for (size_t digit = 0; digit < DIGITS; digit++) {
            const Pairs part = pairs_from(all, starts[digit]);
            sort_pairs(part, spare, part, starts[digit + 1] - starts[digit]);
        }
    }
    free(spare.keys);
    free(spare.positions);
    return status;
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
