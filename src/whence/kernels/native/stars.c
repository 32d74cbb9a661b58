/* Words that stand in more places than the cap: each stretch of them is linked to one representative, never dropped. */
#include "shared.h"

#define SHORTEST 6    /* frequent 3-grams in a row: eight words */
#define PIECE 64      /* 3-grams that are weighed at once */
#define CANDIDATES 8  /* earlier places that are tried as the representative */

typedef struct {
    uint64_t start, end; /* 3-grams */
} Stretch;

typedef struct {
    uint64_t rarest;
    size_t low, high; /* its rows */
} Seed;

static Seed seed_of(const Work *work, Stretch stretch) {
    Seed seed = {stretch.start, 0, SIZE_MAX};
    for (uint64_t at = stretch.start; at < stretch.end; at++) {
        size_t low, high;
        find_rows(work->segment, work->segment->words + at, 3, &low, &high);
        if (high - low < seed.high - seed.low) seed = (Seed){at, low, high};
    }
    return seed;
}

/* The same words around `at` and `other`, as far as both documents go: a row as in shared_passages. */
static void grow(const Work *work, uint64_t at, uint64_t other, Bounds here, Bounds there, int64_t *cells) {
    const uint32_t *words = work->segment->words;
    uint64_t a = other, b = at, a_end = other, b_end = at;
    int64_t bits = 0;
    while (a_end < there.end && b_end < here.end && words[a_end] == words[b_end]) bits += rarity_of(work, b_end++), a_end++;
    while (a > there.start && b > here.start && words[a - 1] == words[b - 1]) bits += rarity_of(work, --b), a--;
    cells[0] = (int64_t)a, cells[1] = (int64_t)a_end, cells[2] = (int64_t)b, cells[3] = (int64_t)b_end;
    cells[4] = (int64_t)(b_end - b);
    cells[5] = bits;
}

/* Link the words around the rarest 3-gram of a stretch to the first earlier document that has them too.
 * 1: linked, or this document is the first; `cells` says which words. 0: nowhere. */
static int link_seed(const Work *work, size_t document, Seed seed, int64_t *cells) {
    const Segment *segment = work->segment;
    Bounds here = bounds_of(segment, document);
    size_t tried = 0, before = segment->documents;
    for (size_t row = seed.low; row < seed.high && tried < CANDIDATES; row++) {
        uint64_t other = segment->positions[row];
        size_t found = document_at(segment, other);
        if (found == before || found == segment->documents) continue;
        if (found >= document) return 0;
        before = found;
        tried++;
        grow(work, seed.rarest, other, here, bounds_of(segment, found), cells);
        if (cells[4] >= SHORTEST + 2 && cells[5] >= 4 * work->sharing->least) return 1;
    }
    return 0;
}

static uint32_t surprisal_of(const Work *work, Seed seed, int64_t words) {
    double world = (double)work->segment->count > work->sharing->world ? (double)work->segment->count : work->sharing->world;
    return (uint32_t)((double)quarter_bits(world, (double)(seed.high - seed.low)) * (double)words / 3);
}

/* Take the stretch apart at its rarest 3-gram: what is linked, then what is left before and after it. */
static int link_stretch(Work *work, size_t document, Stretch stretch, uint64_t *done) {
    int64_t cells[9] = {0};
    if (stretch.end < stretch.start + SHORTEST) return 0;
    Seed seed = seed_of(work, stretch);
    if (!link_seed(work, document, seed, cells)) {
        uint64_t middle = seed.rarest;
        if (link_stretch(work, document, (Stretch){stretch.start, middle}, done)) return -1;
        return link_stretch(work, document, (Stretch){middle + 1, stretch.end}, done);
    }
    cells[6] = surprisal_of(work, seed, cells[4]);
    cells[7] = (int64_t)(seed.high - seed.low);
    cells[8] = 1;
    if (add_row(work->rows, cells)) return -1;
    uint64_t before = (uint64_t)cells[2] > stretch.start ? (uint64_t)cells[2] : stretch.start;
    if (*done < (uint64_t)cells[3]) *done = (uint64_t)cells[3];
    if (link_stretch(work, document, (Stretch){stretch.start, before}, done)) return -1;
    return link_stretch(work, document, (Stretch){(uint64_t)cells[3], stretch.end}, done);
}

int add_stars(Work *work, size_t document) {
    Bounds bounds = bounds_of(work->segment, document);
    uint64_t at = bounds.start, done = bounds.start;
    while (at < bounds.end) {
        uint64_t end = at;
        while (end + 2 < bounds.end && end < at + PIECE && work->after[end] == FREQUENT) end++;
        if (link_stretch(work, document, (Stretch){at, end}, &done)) return -1;
        at = end > at ? end : at + 1;
        if (at < done) at = done;
    }
    return 0;
}
