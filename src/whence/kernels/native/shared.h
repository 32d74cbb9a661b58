/* What the parts of the search for shared passages have in common. Bits are counted in quarters throughout. */
#ifndef WHENCE_SHARED_H
#define WHENCE_SHARED_H

#include "kernels.h"

#define NONE UINT32_MAX        /* the 3-gram at a position stands nowhere else after it */
#define FREQUENT (NONE - 1)    /* it stands in more places than the cap */
#ifndef RAREST
#define RAREST 44
#endif
#define MOST_PLACES 31u        /* a count has five bits in an entry */
#define MOST_DOCUMENTS (1u << 26)
#define WORD_BITS 24u      /* of a word in a key */
#define LONE_PLACES 4      /* a single hit whose words stand in more places is chance */
#define UNEQUAL 12         /* quarter bits that a step other than an equal word costs */
#define NEAR 12            /* words around a lone hit that must have something in common */
#define ALIKE 8            /* quarter bits that a word earns which may be the other one misread */

/* A row of the postings whose 3-gram stands in several places, with its document: `last` ends those of one 3-gram,
 * `places` is their number. */
typedef struct {
    uint32_t position;
    uint32_t document : 26;
    uint32_t places : 5;
    uint32_t last : 1;
} Entry;

typedef struct {
    uint32_t here, there, weight;
} Hit;

/* A hit of the document at hand before it is put beside the others with the same document. */
typedef struct {
    Hit hit;
    uint32_t touched;
} Met;

/* A document that the one at hand shares something with; `weight` is that of its last hit. */
typedef struct {
    uint32_t document, count, offset, weight;
} Touched;

typedef struct {
    const Segment *segment;
    const Sharing *sharing;
    Rows *rows;
    uint8_t *rarity;     /* how rare a word is that has these bits in a key */
    uint32_t *after;     /* for each position the entry of the same words further on, NONE or FREQUENT */
    uint32_t *documents; /* for each block of positions the document in which it begins */
    Entry *entries;
    uint32_t *numbers;   /* for each document its number among those touched, from 1; 0: not touched */
    Touched *touched;
    Met *met;
    Hit *hits;
    size_t entry_count, touched_count, met_count, met_room, hits_room;
    uint32_t weights[MOST_PLACES + 1]; /* of a 3-gram in so many places */
} Work;

/* The stretches of one chain of hits: words `[a, a_end)` of the one document and `[b, b_end)` of the other. */
typedef struct {
    uint64_t a, a_end, b, b_end;
    uint32_t score, places_weight;
} Chain;

typedef struct {
    uint64_t start, end; /* of a document's words */
} Bounds;

uint32_t quarter_bits(double world, double places);

static inline Bounds bounds_of(const Segment *segment, size_t document) {
    uint64_t start = segment->bounds[document], end = segment->bounds[document + 1];
    if (end > segment->count) end = segment->count;
    return (Bounds){start < end ? start : end, end};
}

static inline uint32_t rarity_of(const Work *work, uint64_t at) {
    return work->rarity[work->segment->words[at] >> (32 - WORD_BITS)];
}

/* The band of a chain: word `a` is compared with the `width` words from `a + low` on, for each `a` in [start, end). */
typedef struct {
    uint64_t start, end;
    int64_t low;
    size_t width;
    Bounds there;
} Band;

int is_promising(const Work *work, const Chain *chain, Bounds here, Bounds there);
int has_equal(const Work *work, const Band *band, uint64_t a);
int may_earn(const Work *work, const Band *band, int32_t least);
int are_alike(const Segment *segment, uint64_t a, uint64_t b);
int add_pair(Work *work, size_t a, size_t b, const Hit *hits, size_t count);
int add_stars(Work *work, size_t document);

#endif
