/* Looking up a run of words: word for word by its rarest n-gram, else by votes of rare n-grams on diagonals. */
#include "kernels.h"

#include <stdlib.h>
#include <string.h>

#define MAX_RUN 20000    /* words of a run; the rest of a longer one adds nothing to finding it */
#define MAX_VOTES 1024   /* taken from the rarest n-grams on */
#define MAX_SCANNED (64 * MAX_VOTES) /* rows read for them, where only some documents are searched */
#define WINDOWS 16       /* stretches that are aligned, or as many as places are wanted */
#define WIDEST 64        /* words by which a stretch may be out of step */

typedef struct {
    size_t low, high, index;
} Range;

/* A vote in one number, so that votes are sorted by diagonal and then by index: from the highest bit on the diagonal
 * (with MAX_RUN added: never below zero), 15 bits of the index in the run, 6 of the weight. */
typedef uint64_t Vote;

typedef struct {
    int64_t low, high;
    uint64_t anchor; /* a position that voted: it tells the document */
    uint64_t votes;
} Window;

typedef struct {
    const Segment *segment;
    Run run;
    size_t limit, least; /* rows, and equal words of a row that is worth one */
    Within within;
    Rows *rows;
    Masks masks;
} Question;

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

static int is_within(const Within *within, uint64_t position) {
    size_t low = 0, high = within->count;
    if (!within->ranges) return 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (within->ranges[2 * middle] <= position) low = middle + 1;
        else high = middle;
    }
    return low && position < within->ranges[2 * low - 1];
}

static int stands_at(const Segment *segment, Run run, uint64_t first) {
    if (first >= segment->count || run.count > segment->count - first) return 0;
    if (memcmp(segment->words + first, run.words, run.count * sizeof *run.words)) return 0;
    size_t document = document_at(segment, first);
    return document < segment->documents && first + run.count <= segment->bounds[document + 1];
}

static Range rarest_of(const Segment *segment, Run run) {
    size_t size = smaller(run.count, 3);
    Range rarest = {0, SIZE_MAX, 0};
    fetch_rows(segment, run.words, run.count, size);
    for (size_t i = 0; i + size <= run.count && rarest.high > rarest.low; i++) {
        Range here = {0, 0, i};
        find_rows(segment, run.words + i, size, &here.low, &here.high);
        if (here.high - here.low < rarest.high - rarest.low) rarest = here;
    }
    return rarest;
}

size_t count_exact(const Segment *segment, Run run) {
    size_t count = 0;
    if (!run.count || !segment->count) return 0;
    Range rarest = rarest_of(segment, run);
    for (size_t row = rarest.low; row < rarest.high; row++) {
        uint64_t at = segment->positions[row];
        if (at >= rarest.index) count += (size_t)stands_at(segment, run, at - rarest.index);
    }
    return count;
}

static int add_exact(const Question *question) {
    Range rarest = rarest_of(question->segment, question->run);
    for (size_t row = rarest.low; row < rarest.high && question->rows->count < question->limit; row++) {
        uint64_t at = question->segment->positions[row];
        if (at < rarest.index || !is_within(&question->within, at)) continue;
        at -= rarest.index;
        if (!stands_at(question->segment, question->run, at)) continue;
        int64_t cells[] = {(int64_t)at, (int64_t)(at + question->run.count), (int64_t)question->run.count};
        if (add_row(question->rows, cells)) return -1;
    }
    return 0;
}

static int by_rarity(const void *a, const void *b) {
    const Range *x = a, *y = b;
    size_t here = x->high - x->low, there = y->high - y->low;
    if (here != there) return here < there ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static Vote vote_of(uint64_t position, size_t index, unsigned weight) {
    return (position + MAX_RUN - index) << 21 | (uint64_t)index << 6 | weight;
}

static int64_t diagonal_of(Vote vote) {
    return (int64_t)(vote >> 21) - MAX_RUN;
}

static uint64_t position_of(Vote vote) {
    return (vote >> 21) + (vote >> 6 & 0x7FFF) - MAX_RUN;
}

static unsigned weight_of(Vote vote) {
    return (unsigned)(vote & 63);
}

/* The bits in which votes are not all the same. */
static Vote differing(const Vote *votes, size_t count) {
    Vote bits = 0;
    for (size_t v = 1; v < count; v++) bits |= votes[v] ^ votes[0];
    return bits;
}

#define DIGIT 11 /* bits; below the first stand the weights, which do not count */

/* In order, some bits at a time; digits that all votes share are left out. */
static void sort_votes(Vote *votes, size_t count, Vote *spare) {
    const Vote bits = differing(votes, count);
    Vote *from = votes, *to = spare;
    for (unsigned shift = 6; shift < 56; shift += DIGIT) {
        uint16_t starts[(1 << DIGIT) + 1] = {0}; /* no more than MAX_VOTES */
        if (!(bits >> shift & ((1 << DIGIT) - 1))) continue;
        for (size_t v = 0; v < count; v++) starts[(from[v] >> shift & ((1 << DIGIT) - 1)) + 1]++;
        for (size_t digit = 1; digit <= 1 << DIGIT; digit++) starts[digit] = (uint16_t)(starts[digit] + starts[digit - 1]);
        for (size_t v = 0; v < count; v++) to[starts[from[v] >> shift & ((1 << DIGIT) - 1)]++] = from[v];
        Vote *sorted = to;
        to = from;
        from = sorted;
    }
    if (from != votes) memcpy(votes, from, count * sizeof *votes);
}

static unsigned bit_length(uint64_t value) {
    unsigned bits = 0;
    for (; value; value >>= 1) bits++;
    return bits;
}

/* The ranges of the run's n-grams that stand anywhere, rarest first. */
static size_t ranges_of(const Question *question, size_t size, Range *ranges) {
    size_t count = 0;
    fetch_rows(question->segment, question->run.words, question->run.count, size);
    for (size_t i = 0; i + size <= question->run.count; i++) {
        Range here = {0, 0, i};
        find_rows(question->segment, question->run.words + i, size, &here.low, &here.high);
        if (here.high > here.low) ranges[count++] = here;
    }
    qsort(ranges, count, sizeof *ranges, by_rarity);
    return count;
}

static size_t take_votes(const Question *question, const Range *ranges, size_t count, Vote *votes) {
    size_t taken = 0, scanned = 0;
    for (size_t r = 0; r < count; r++) {
        size_t rows = ranges[r].high - ranges[r].low;
        unsigned weight = 1 + bit_length(question->segment->count) - bit_length(rows);
        for (size_t row = ranges[r].low; row < ranges[r].high; row++) {
            uint64_t at = question->segment->positions[row];
            if (taken == MAX_VOTES || scanned++ == MAX_SCANNED) return taken;
            if (!is_within(&question->within, at)) continue;
            votes[taken++] = vote_of(at, ranges[r].index, weight);
        }
    }
    return taken;
}

/* The stretch of diagonals that ends at vote `last`; `first` moves up with it, `sum` is their weight. */
static Window window_at(const Vote *votes, size_t first, size_t last, uint64_t sum) {
    size_t heaviest = first;
    for (size_t v = first; v <= last; v++)
        if (weight_of(votes[v]) > weight_of(votes[heaviest])) heaviest = v;
    return (Window){diagonal_of(votes[first]), diagonal_of(votes[last]), position_of(votes[heaviest]), sum};
}

/* Keep the `room` best windows that lie apart, in order of their votes. */
static size_t keep_window(Window *best, size_t count, size_t room, Window window, int64_t band) {
    size_t at = count;
    for (size_t w = 0; w < count; w++) {
        if (window.low > best[w].high + band || window.high < best[w].low - band) continue;
        if (window.votes <= best[w].votes) return count;
        memmove(best + w, best + w + 1, (--count - w) * sizeof *best);
        w--;
    }
    at = count;
    while (at && best[at - 1].votes < window.votes) at--;
    if (at == room) return count;
    if (count == room) count--;
    memmove(best + at + 1, best + at, (count - at) * sizeof *best);
    best[at] = window;
    return count + 1;
}

static size_t windows_of(const Vote *votes, size_t taken, int64_t band, Window *best, size_t room) {
    size_t first = 0, count = 0;
    uint64_t sum = 0;
    for (size_t last = 0; last < taken; last++) {
        sum += weight_of(votes[last]);
        while (diagonal_of(votes[first]) < diagonal_of(votes[last]) - band) sum -= weight_of(votes[first++]);
        if (last + 1 < taken && diagonal_of(votes[last + 1]) <= diagonal_of(votes[first]) + band) continue; /* can grow */
        if (count == room && sum <= best[count - 1].votes) continue; /* as most are: poorer than all that are kept */
        count = keep_window(best, count, room, window_at(votes, first, last, sum), band);
    }
    return count;
}

/* From the first to past the last equal word of an alignment. */
static int add_aligned(const Question *question, const Alignment *alignment, uint64_t start) {
    int64_t at = (int64_t)(start + alignment->start), cells[3] = {-1, -1, 0};
    for (size_t i = 0; i < alignment->count; i++) {
        if (alignment->steps[i] == '=') {
            if (!cells[2]) cells[0] = at;
            cells[1] = at + 1;
            cells[2]++;
        }
        at += alignment->steps[i] != 'd';
    }
    return cells[2] ? add_row(question->rows, cells) : 0;
}

static int align_window(const Question *question, const Window *window, uint8_t *steps) {
    const Segment *segment = question->segment;
    size_t document = document_at(segment, window->anchor);
    int64_t slack = (int64_t)smaller(WIDEST, 4 + question->run.count / 4);
    if (document == segment->documents) return 0;
    int64_t start = (int64_t)segment->bounds[document], end = (int64_t)segment->bounds[document + 1];
    if (start < window->low - slack) start = window->low - slack;
    if (end > window->high + (int64_t)question->run.count + slack) end = window->high + (int64_t)question->run.count + slack;
    if (end <= start) return 0;
    Run found = {segment->words + start, (size_t)(end - start)};
    if (most_in_order(&question->masks, found) < question->least) return 0;
    Alignment alignment = {0, 0, steps, 0};
    int status = align_banded(question->run, found, window->low - slack - start, window->high + slack - start, &alignment);
    return status ? (status < 0 ? -1 : 0) : add_aligned(question, &alignment, (uint64_t)start);
}

static int is_exact_already(const Rows *rows, const Window *window, size_t exact) {
    for (size_t r = 0; r < exact; r++) {
        int64_t first = rows->cells[r * rows->width];
        if (window->low <= first && first <= window->high) return 1;
    }
    return 0;
}

/* Windows with less than a quarter of the best one's votes are left. */
static int align_windows(const Question *question, const Window *windows, size_t count, size_t exact) {
    size_t longest = 2 * question->run.count + 4 * WIDEST + WIDEST;
    uint8_t *steps = malloc(longest);
    int status = steps ? 0 : -1;
    for (size_t w = 0; w < count && !status && 4 * windows[w].votes >= windows[0].votes; w++)
        if (!is_exact_already(question->rows, windows + w, exact)) status = align_window(question, windows + w, steps);
    free(steps);
    return status;
}

static int add_similar(const Question *question, size_t size, size_t exact) {
    int64_t band = (int64_t)smaller(WIDEST, 4 + question->run.count / 8);
    size_t room = question->limit > WINDOWS ? question->limit : WINDOWS;
    Range *ranges = malloc(question->run.count * sizeof *ranges);
    Vote *votes = malloc(2 * MAX_VOTES * sizeof *votes);
    Window *windows = malloc((room + 1) * sizeof *windows);
    int status = -1;
    if (ranges && votes && windows) {
        size_t taken = take_votes(question, ranges, ranges_of(question, size, ranges), votes);
        sort_votes(votes, taken, votes + MAX_VOTES);
        status = align_windows(question, windows, windows_of(votes, taken, band, windows, room), exact);
    }
    free(ranges);
    free(votes);
    free(windows);
    return status;
}

static int by_worth(const void *a, const void *b) {
    const int64_t *x = a, *y = b;
    int64_t here = x[1] - x[0], there = y[1] - y[0];
    if (x[2] != y[2]) return x[2] > y[2] ? -1 : 1;
    if (here != there) return here < there ? -1 : 1;
    return x[0] < y[0] ? -1 : x[0] > y[0];
}

/* Best first, without those that overlap a better one or have too few words, at most `limit`. */
static void settle(Rows *rows, size_t limit, size_t least) {
    size_t kept = 0;
    if (rows->count) qsort(rows->cells, rows->count, 3 * sizeof *rows->cells, by_worth);
    for (size_t r = 0; r < rows->count && kept < limit; r++) {
        const int64_t *row = rows->cells + 3 * r;
        if (row[2] < (int64_t)least) break;
        size_t k = 0;
        while (k < kept && (row[1] <= rows->cells[3 * k] || row[0] >= rows->cells[3 * k + 1])) k++;
        if (k == kept) memmove(rows->cells + 3 * kept++, row, 3 * sizeof *row);
    }
    rows->count = kept;
}

static int is_clear(const Rows *rows, size_t words) {
    for (size_t r = 0; r < rows->count; r++)
        if (5 * rows->cells[3 * r + 2] >= 4 * (int64_t)words) return 1;
    return 0;
}

int look_up(const Segment *segment, Run run, Wanted wanted, Rows *rows) {
    Question question = {.segment = segment, .run = run, .limit = wanted.limit, .least = wanted.least};
    question.run.count = run.count = smaller(run.count, MAX_RUN);
    question.within = wanted.within;
    question.rows = rows;
    if (!run.count || !segment->count || !wanted.limit) return 0;
    if (add_exact(&question)) return -1;
    find_masks(run, &question.masks);
    size_t exact = rows->count;
    for (size_t size = 3; size && exact < wanted.limit; size--) {
        if (add_similar(&question, size, exact)) return -1;
        if (is_clear(rows, run.count)) break;
    }
    settle(rows, wanted.limit, wanted.least);
    return 0;
}
