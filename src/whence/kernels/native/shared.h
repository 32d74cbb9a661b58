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

/* A row of the postings with its document: `last` ends the rows of one 3-gram, `places` is their number. */
typedef struct {
    uint32_t position;
    uint32_t document : 26;
    uint32_t places : 5;
    uint32_t last : 1;
} Entry;

typedef struct {
    uint32_t here, there, weight;
} Hit;

/* What the document at hand shares with one other. */
typedef struct {
    uint32_t hits, offset, score, last;
} Tally;

typedef struct {
    const Segment *segment;
    const Sharing *sharing;
    Rows *rows;
    uint32_t *ranks;  /* for each position its row, NONE or FREQUENT */
    uint8_t *rarity;  /* for each position how rare its word is */
    Entry *entries;
    Tally *tallies;
    uint32_t *touched;
    Hit *hits;
    size_t touched_count, hits_room;
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

int add_pair(Work *work, size_t a, size_t b, const Hit *hits, size_t count);
int add_stars(Work *work, size_t document);

#endif
