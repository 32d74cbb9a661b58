/* From the hits of two documents to passages: hits are chained along diagonals, chains aligned by words.
 *
 * The score of an alignment is in bits: an equal word earns what it is rare, any other step costs a little.
 */
#include "shared.h"

#include <stdlib.h>

#define OPEN 64      /* chains that can be open at once in a pair of documents */
#define GAP 40       /* words between two hits of one chain */
#define DRIFT 6      /* words by which their diagonals may differ */
#define FARTHEST 64  /* words by which a chain may leave its first diagonal: it bounds the band */
#define WIDEST (FARTHEST + 2 + 2 * DRIFT + 1) /* diagonals of a band: a hit may fall back by two words */
#define REACH 40     /* words before and after a chain that take part in its alignment */
#define LOOSE 10      /* more of them, for each unequal word, that a passage must score: formulae share every other word */

typedef struct {
    int32_t score;
    uint32_t a, equal;                 /* where the path began, its equal words */
    uint32_t alike : 24, diagonal : 8; /* those that are nearly so, and on which diagonal it began */
} Cell;

typedef struct {
    uint64_t a, a_end, b, b_end;
    uint32_t equal, alike;
    int32_t score;
} Passage;

static int follows(const Chain *chain, const Hit *hit) {
    int64_t ahead = (int64_t)hit->here - (int64_t)chain->a_end, across = (int64_t)hit->there - (int64_t)chain->b_end;
    int64_t leaves = (int64_t)hit->there - (int64_t)hit->here - ((int64_t)chain->b - (int64_t)chain->a);
    if (llabs(leaves) > FARTHEST || llabs(ahead - across) > DRIFT) return 0;
    return ahead > 0 && ahead <= GAP && across > -3 && across <= GAP;
}

/* Until the chain is closed its ends are the beginnings of its last 3-gram. */
static void extend(Chain *chain, const Hit *hit) {
    uint64_t fresh = hit->here - chain->a_end < 3 ? hit->here - chain->a_end : 3;
    chain->score += (uint32_t)(hit->weight * fresh / 3);
    chain->a_end = hit->here;
    if (hit->there > chain->b_end) chain->b_end = hit->there;
    if (hit->weight > chain->places_weight) chain->places_weight = hit->weight;
}

static size_t chain_hits(const Hit *hits, size_t count, Bounds other, Chain *chains, size_t *used) {
    size_t open = 0, h = *used;
    for (; h < count; h++) {
        const Hit *hit = hits + h;
        size_t best = open;
        if (hit->there < other.start || hit->there >= other.end) continue;
        for (size_t c = 0; c < open; c++)
            if (follows(chains + c, hit)) best = c;
        if (best < open) extend(chains + best, hit);
        else if (open == OPEN) break;
        else chains[open++] = (Chain){hit->here, hit->here, hit->there, hit->there, hit->weight, hit->weight};
    }
    *used = h;
    return open;
}

static Cell better(Cell a, Cell b) {
    return b.score > a.score ? b : a;
}

static Cell stepped(Cell from, int32_t cost) {
    from.score -= cost;
    return from;
}

static void note_best(Passage *best, const Cell *cell, const Band *band, uint64_t a, uint64_t b) {
    uint64_t start = (uint64_t)((int64_t)cell->a + band->low + cell->diagonal);
    *best = (Passage){cell->a, a + 1, start, b + 1, cell->equal, cell->alike, cell->score};
}

/* The cell of words `a` and `b`, on diagonal `x`: `cells` are those of the row above, from this diagonal on. */
static Cell next_cell(const Work *work, const Cell *cells, Cell left, uint64_t a, uint64_t b, size_t x) {
    const Segment *segment = work->segment;
    Cell cell;
    if (segment->words[a] == segment->words[b]) {
        cell = cells->score > 0 ? *cells : (Cell){0, (uint32_t)a, 0, 0, (uint32_t)x};
        cell.score += (int32_t)rarity_of(work, a);
        cell.equal++;
    } else if (cells->score > 0 && are_alike(segment, a, b)) {
        cell = stepped(*cells, -ALIKE);
        cell.alike++;
    } else cell = stepped(*cells, UNEQUAL);
    cell = better(cell, stepped(cells[1], UNEQUAL));
    return better(cell, stepped(left, UNEQUAL));
}

/* One row of the local alignment. 0 where no path goes on. */
static int align_row(const Work *work, Cell *cells, const Band *band, uint64_t a, Passage *best) {
    const Cell none = {0, 0, 0, 0, 0};
    Cell left = none;
    int goes_on = 0;
    for (size_t x = 0; x < band->width; x++) {
        int64_t b = (int64_t)a + band->low + (int64_t)x;
        if (b < (int64_t)band->there.start || b >= (int64_t)band->there.end) {
            cells[x] = left = none;
            continue;
        }
        Cell cell = next_cell(work, cells + x, left, a, (uint64_t)b, x);
        if (cell.score <= 0) cell = none;
        cells[x] = left = cell;
        goes_on |= cell.score;
        if (cell.score > best->score) note_best(best, &cell, band, a, (uint64_t)b);
    }
    return goes_on;
}

/* The diagonals of a chain and some beside them, and the words around it. */
static Band band_of(const Chain *chain, Bounds here, Bounds there) {
    int64_t first = (int64_t)chain->b - (int64_t)chain->a, last = (int64_t)chain->b_end - (int64_t)chain->a_end;
    int64_t low = (first < last ? first : last) - DRIFT, high = (first < last ? last : first) + DRIFT;
    uint64_t start = chain->a > here.start + REACH ? chain->a - REACH : here.start;
    uint64_t end = chain->a_end + 3 + REACH < here.end ? chain->a_end + 3 + REACH : here.end;
    return (Band){start, end, low, (size_t)(high - low) + 1, there};
}

/* The best local alignment around a chain (Smith and Waterman 1981, banded). */
static void align_chain(const Work *work, const Chain *chain, const Band *band, Passage *best) {
    Cell cells[WIDEST + 1] = {{0, 0, 0, 0, 0}};
    int goes_on = 0;
    *best = (Passage){0, 0, 0, 0, 0, 0, 0};
    for (uint64_t a = band->start; a < band->end; a++) {
        if (goes_on || has_equal(work, band, a)) goes_on = align_row(work, cells, band, a, best);
        if (!goes_on && a > chain->a_end + 2) break;
    }
}

/* Whether a passage lies inside one that was found before in the same pair of documents. */
static int is_known(const Rows *rows, size_t from, Bounds a, Bounds b) {
    for (size_t r = rows->count; r-- > from;) {
        const int64_t *row = rows->cells + r * rows->width;
        if ((int64_t)a.start >= row[0] && (int64_t)a.end <= row[1] && (int64_t)b.start >= row[2] && (int64_t)b.end <= row[3])
            return 1;
    }
    return 0;
}

static uint64_t unequal_words(const Passage *passage) {
    uint64_t here = passage->a_end - passage->a, there = passage->b_end - passage->b;
    return (here > there ? here : there) - passage->equal - passage->alike;
}

static int add_chain(Work *work, const Chain *chain, Bounds here, Bounds there, size_t from) {
    Passage passage;
    uint32_t places = 1;
    if (is_known(work->rows, from, (Bounds){chain->a, chain->a_end + 3}, (Bounds){chain->b, chain->b_end + 3})) return 0;
    if (!is_promising(work, chain, here, there)) return 0;
    Band band = band_of(chain, here, there);
    if (!may_earn(work, &band, (int32_t)(4 * work->sharing->least))) return 0;
    align_chain(work, chain, &band, &passage);
    if (passage.score < 4 * work->sharing->least + LOOSE * (double)unequal_words(&passage)) return 0;
    if (is_known(work->rows, from, (Bounds){passage.a, passage.a_end}, (Bounds){passage.b, passage.b_end})) return 0;
    while (places < MOST_PLACES && work->weights[places] > chain->places_weight) places++;
    int64_t cells[] = {(int64_t)passage.a, (int64_t)passage.a_end, (int64_t)passage.b, (int64_t)passage.b_end,
                       passage.equal,      passage.score,          chain->score,       places, 0};
    return add_row(work->rows, cells);
}

int add_pair(Work *work, size_t a, size_t b, const Hit *hits, size_t count) {
    Bounds here = bounds_of(work->segment, a), there = bounds_of(work->segment, b);
    size_t used = 0, from = work->rows->count;
    Chain chains[OPEN];
    while (used < count) {
        size_t open = chain_hits(hits, count, there, chains, &used);
        for (size_t c = 0; c < open; c++)
            if (add_chain(work, chains + c, here, there, from)) return -1;
    }
    return 0;
}
