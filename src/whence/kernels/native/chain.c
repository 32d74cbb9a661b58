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
#define REACH 40     /* words before and after a chain that take part in its alignment */
#define NEAR 12      /* words around a lone hit that must have something in common */
#define UNEQUAL 12   /* quarter bits that a step other than an equal word costs */
#define ALIKE 8      /* quarter bits that a word earns which may be the other one misread */
#define LOOSE 10      /* more of them, for each unequal word, that a passage must score: formulae share every other word */
#define LONE 150     /* a chain with fewer quarter bits is looked at more closely first */
#define LONE_PLACES 4 /* a single hit whose words stand in more places is chance */
#define ENOUGH 32    /* quarter bits that must be equal around it */

typedef struct {
    int32_t score;
    uint32_t a, b, equal, alike; /* where the path began, its equal words, and those that are nearly so */
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

/* What is equal along the diagonals next to a stretch of words before `a`, `b` or after them. */
static uint32_t equal_beside(const Work *work, Chain at, Bounds here, Bounds there, int64_t shift) {
    const uint32_t *words = work->segment->words;
    uint32_t sum = 0;
    for (int64_t step = 1; step <= NEAR; step++) {
        int64_t a = (int64_t)at.a - step, b = (int64_t)at.b - step - shift;
        if (a >= (int64_t)here.start && b >= (int64_t)there.start && words[a] == words[b]) sum += work->rarity[a];
        a = (int64_t)at.a_end + 2 + step, b = (int64_t)at.b_end + 2 + step + shift;
        if (a < (int64_t)here.end && b >= (int64_t)there.start && b < (int64_t)there.end && words[a] == words[b])
            sum += work->rarity[a];
    }
    return sum;
}

static int is_promising(const Work *work, const Chain *chain, Bounds here, Bounds there) {
    if (chain->score >= LONE) return 1;
    for (int64_t shift = -1; shift <= 1; shift++)
        if (equal_beside(work, *chain, here, there, shift) >= ENOUGH) return 1;
    return 0;
}

/* The bits that are left when the lowest `count` that are set are taken away. */
static uint32_t without_lowest(uint32_t bits, int count) {
    while (count-- > 0) bits &= bits - (bits != 0);
    return bits;
}

/* Whether two words that are not equal have all but two of their characters in common, and enough of them: misread. */
static int are_alike(const Segment *segment, uint64_t a, uint64_t b) {
    uint32_t here = segment->shapes[a], there = segment->shapes[b];
    return !without_lowest(here ^ there, 2) && without_lowest(here | there, 4);
}

static Cell better(Cell a, Cell b) {
    return b.score > a.score ? b : a;
}

static Cell stepped(Cell from, int32_t cost) {
    from.score -= cost;
    return from;
}

static void note_best(Passage *best, const Cell *cell, uint64_t a, uint64_t b) {
    if (cell->score > best->score) *best = (Passage){cell->a, a + 1, cell->b, b + 1, cell->equal, cell->alike, cell->score};
}

/* One row of the local alignment: word `a` against the words on `width` diagonals from `b` on. 0 where no path goes on. */
static int align_row(const Work *work, Cell *cells, size_t width, uint64_t a, int64_t b, Bounds there, Passage *best) {
    const uint32_t *words = work->segment->words;
    Cell left = {0, 0, 0, 0, 0};
    int goes_on = 0;
    for (size_t x = 0; x < width; x++, b++) {
        Cell cell;
        if (b < (int64_t)there.start || b >= (int64_t)there.end) {
            cells[x] = left = (Cell){0, 0, 0, 0, 0};
            continue;
        }
        if (words[a] != words[b] && !(cells[x].score | cells[x + 1].score | left.score)) {
            cells[x].score = 0; /* where nothing is equal and nothing was, which is most often */
            continue;
        }
        if (words[a] == words[b]) {
            cell = cells[x].score > 0 ? cells[x] : (Cell){0, (uint32_t)a, (uint32_t)b, 0, 0};
            cell.score += work->rarity[a];
            cell.equal++;
        } else if (cells[x].score > 0 && are_alike(work->segment, a, (uint64_t)b)) {
            cell = stepped(cells[x], -ALIKE);
            cell.alike++;
        } else cell = stepped(cells[x], UNEQUAL);
        cell = better(cell, stepped(cells[x + 1], UNEQUAL));
        cell = better(cell, stepped(left, UNEQUAL));
        if (cell.score < 0) cell.score = 0;
        cells[x] = left = cell;
        goes_on |= cell.score;
        if (cell.score > best->score) note_best(best, &cell, a, (uint64_t)b);
    }
    return goes_on;
}

/* The best local alignment around a chain (Smith and Waterman 1981, banded). */
static int align_chain(const Work *work, const Chain *chain, Bounds here, Bounds there, Passage *best) {
    int64_t first = (int64_t)chain->b - (int64_t)chain->a, last = (int64_t)chain->b_end - (int64_t)chain->a_end;
    int64_t low = (first < last ? first : last) - DRIFT, high = (first < last ? last : first) + DRIFT;
    size_t width = (size_t)(high - low) + 1;
    uint64_t start = chain->a > here.start + REACH ? chain->a - REACH : here.start;
    uint64_t end = chain->a_end + 3 + REACH < here.end ? chain->a_end + 3 + REACH : here.end;
    Cell *cells = calloc(width + 1, sizeof *cells);
    *best = (Passage){0, 0, 0, 0, 0, 0, 0};
    if (!cells) return -1;
    for (uint64_t a = start; a < end; a++)
        if (!align_row(work, cells, width, a, (int64_t)a + low, there, best) && a > chain->a_end + 2) break;
    free(cells);
    return 0;
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
    if (align_chain(work, chain, here, there, &passage)) return -1;
    if (passage.score < 4 * work->sharing->least + LOOSE * (double)unequal_words(&passage)) return 0;
    if (is_known(work->rows, from, (Bounds){passage.a, passage.a_end}, (Bounds){passage.b, passage.b_end})) return 0;
    while (places < MOST_PLACES && work->weights[places] > chain->places_weight) places++;
    int64_t cells[] = {(int64_t)passage.a, (int64_t)passage.a_end, (int64_t)passage.b, (int64_t)passage.b_end,
                       passage.equal,      passage.score,          chain->score,       places, 0};
    return add_row(work->rows, cells);
}

int add_pair(Work *work, size_t a, size_t b, const Hit *hits, size_t count) {
    if (count == 1 && hits->weight < work->weights[LONE_PLACES]) return 0;
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
