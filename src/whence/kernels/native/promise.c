/* What a chain of hits can come to, before it is aligned: most are chance, and the look at their words is short. */
#include "shared.h"

#define LONE 150  /* a chain with fewer quarter bits is looked at more closely first */
#define ENOUGH 32 /* quarter bits that must be equal around it */

/* Whether any of NEAR words is equal to one of the three nearest there. Compilers make such loops compare four words and
 * more at a time; so they have no way out in the middle. */
static int any_near(const uint32_t *here, const uint32_t *there) {
    uint32_t any = 0;
    for (int i = 0; i < NEAR; i++) any |= (here[i] == there[i - 1]) | (here[i] == there[i]) | (here[i] == there[i + 1]);
    return any != 0;
}

/* Whether anything is equal beside a chain, asked without regard to where the documents begin and end. */
static int any_beside(const Segment *segment, const Chain *chain) {
    const uint32_t *words = segment->words;
    if (chain->a < NEAR || chain->b < NEAR + 1) return 1;
    if (chain->a_end + 3 + NEAR > segment->count || chain->b_end + 3 + NEAR >= segment->count) return 1;
    if (any_near(words + chain->a - NEAR, words + chain->b - NEAR)) return 1;
    return any_near(words + chain->a_end + 3, words + chain->b_end + 3);
}

/* What is equal along a diagonal next to a stretch of words, before `a` and `b` and after them. */
static uint32_t equal_beside(const Work *work, const Chain *at, Bounds here, Bounds there, int64_t shift) {
    const uint32_t *words = work->segment->words;
    uint32_t sum = 0;
    for (int64_t step = 1; step <= NEAR; step++) {
        int64_t a = (int64_t)at->a - step, b = (int64_t)at->b - step - shift;
        if (a >= (int64_t)here.start && b >= (int64_t)there.start && words[a] == words[b])
            sum += rarity_of(work, (uint64_t)a);
        a = (int64_t)at->a_end + 2 + step, b = (int64_t)at->b_end + 2 + step + shift;
        if (a < (int64_t)here.end && b >= (int64_t)there.start && b < (int64_t)there.end && words[a] == words[b])
            sum += rarity_of(work, (uint64_t)a);
    }
    return sum;
}

int is_promising(const Work *work, const Chain *chain, Bounds here, Bounds there) {
    if (chain->score >= LONE) return 1;
    if (!any_beside(work->segment, chain)) return 0;
    for (int64_t shift = -1; shift <= 1; shift++)
        if (equal_beside(work, chain, here, there, shift) >= ENOUGH) return 1;
    return 0;
}

/* Whether two words that are not equal have all but two of their characters in common, and enough of them: misread. */
static uint32_t alike(uint32_t here, uint32_t there) {
    uint32_t other = here ^ there, all = here | there;
    for (int i = 0; i < 2; i++) other &= other - 1;
    for (int i = 0; i < 4; i++) all &= all - 1;
    return (uint32_t)(other == 0) & (uint32_t)(all != 0);
}

int are_alike(const Segment *segment, uint64_t a, uint64_t b) {
    return (int)alike(segment->shapes[a], segment->shapes[b]);
}

/* The words of the other document that a row of the band reaches. */
static Bounds row_of(const Band *band, uint64_t a) {
    int64_t first = (int64_t)a + band->low, past = first + (int64_t)band->width;
    if (first < (int64_t)band->there.start) first = (int64_t)band->there.start;
    if (past > (int64_t)band->there.end) past = (int64_t)band->there.end;
    return (Bounds){(uint64_t)first, first < past ? (uint64_t)past : (uint64_t)first};
}

int has_equal(const Work *work, const Band *band, uint64_t a) {
    const uint32_t *words = work->segment->words;
    const uint32_t word = words[a];
    Bounds row = row_of(band, a);
    uint32_t any = 0;
    for (uint64_t b = row.start; b < row.end; b++) any |= words[b] == word;
    return any != 0;
}

static int has_alike(const Work *work, const Band *band, uint64_t a) {
    const uint32_t *shapes = work->segment->shapes;
    const uint32_t shape = shapes[a];
    Bounds row = row_of(band, a);
    uint32_t any = 0;
    for (uint64_t b = row.start; b < row.end; b++) any |= alike(shape, shapes[b]);
    return any != 0;
}

/* Whether a path in the band could earn so much, were the best that each of its rows has on one path. Two chains in three
 * could not, and need no alignment. */
int may_earn(const Work *work, const Band *band, int32_t least) {
    int32_t sum = 0;
    for (uint64_t a = band->start; a < band->end && sum < least; a++) {
        if (has_equal(work, band, a)) {
            int32_t earned = (int32_t)rarity_of(work, a);
            sum += earned > ALIKE ? earned : ALIKE;
        } else if (sum) sum += has_alike(work, band, a) ? ALIKE : -UNEQUAL;
        if (sum < 0) sum = 0;
    }
    return sum >= least;
}
