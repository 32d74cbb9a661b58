/* Word alignment of a quotation with a stretch of text (Sellers 1980), held to a band of diagonals. */
#include "kernels.h"

#include <stdlib.h>
#include <string.h>

#define FAR 0x3FFFFFFF

/* Column x of row i stands for the cell (i, i + low + x). `marks` keeps how each cell was reached. */
typedef struct {
    Run quoted, found;
    int64_t low;
    size_t width;
    uint32_t *costs; /* of one row, and one cell that stays FAR beyond it */
    uint8_t *marks;
} Band;

static int outside(const Band *band, size_t row, size_t x) {
    int64_t column = (int64_t)row + band->low + (int64_t)x;
    return column < 0 || column > (int64_t)band->found.count;
}

/* The cells of a row that lie in `found`: from the first, included, to the last, left out. */
static size_t first_inside(const Band *band, size_t row) {
    int64_t first = -((int64_t)row + band->low);
    return first <= 0 ? 0 : (uint64_t)first < band->width ? (size_t)first : band->width;
}

static size_t last_inside(const Band *band, size_t row) {
    int64_t last = (int64_t)band->found.count - (int64_t)row - band->low + 1;
    return last <= 0 ? 0 : (uint64_t)last < band->width ? (size_t)last : band->width;
}

/* Equal words first, then replaced, then left out, then put in: the same order as in the reference. */
static void fill_row(Band *band, size_t row) {
    const size_t first = first_inside(band, row), last = last_inside(band, row);
    const uint32_t word = band->quoted.words[row - 1];
    uint32_t left = FAR, *costs = band->costs;
    uint8_t *marks = band->marks + (row - 1) * band->width;
    for (size_t x = 0; x < first; x++) costs[x] = FAR;
    for (size_t x = first; x < last; x++) {
        const uint32_t above = costs[x + 1] + 1, diagonal = costs[x];
        uint32_t best = FAR;
        uint8_t mark = 'd';
        if (diagonal < FAR) { /* never so in column 0 */
            const int same = word == band->found.words[(int64_t)row + band->low + (int64_t)x - 1];
            best = diagonal + !same;
            mark = same ? '=' : 'r';
        }
        if (above < best) best = above, mark = 'd';
        if (left + 1 < best) best = left + 1, mark = 'i';
        marks[x] = mark;
        costs[x] = left = best < FAR ? best : FAR;
    }
    for (size_t x = last; x < band->width; x++) costs[x] = FAR;
}

static void walk_back(const Band *band, size_t x, Alignment *alignment) {
    size_t row = band->quoted.count;
    alignment->count = 0;
    alignment->end = (size_t)((int64_t)row + band->low + (int64_t)x);
    while (row) {
        uint8_t mark = band->marks[(row - 1) * band->width + x];
        alignment->steps[alignment->count++] = mark;
        if (mark == 'i') x--;
        else row--;
        if (mark == 'd') x++;
    }
    alignment->start = (size_t)(band->low + (int64_t)x);
    for (size_t i = 0, j = alignment->count; i + 1 < j; i++) {
        uint8_t step = alignment->steps[i];
        alignment->steps[i] = alignment->steps[--j];
        alignment->steps[j] = step;
    }
}

int align_banded(Run quoted, Run found, int64_t low, int64_t high, Alignment *alignment) {
    Band band = {quoted, found, low, 0, NULL, NULL};
    size_t best = 0;
    int status = 1;
    if (low < -(int64_t)quoted.count) low = band.low = -(int64_t)quoted.count;
    if (high > (int64_t)found.count) high = (int64_t)found.count;
    if (low > high) return 1;
    band.width = (size_t)(high - low) + 1;
    if (quoted.count && band.width > SIZE_MAX / 8 / quoted.count) return -1;
    band.costs = malloc((band.width + 1) * sizeof *band.costs);
    band.marks = malloc(quoted.count * band.width + 1);
    if (!band.costs || !band.marks) status = -1;
    else {
        for (size_t x = 0; x <= band.width; x++) band.costs[x] = x < band.width && !outside(&band, 0, x) ? 0 : FAR;
        for (size_t row = 1; row <= quoted.count; row++) fill_row(&band, row);
        for (size_t x = 1; x < band.width; x++)
            if (band.costs[x] < band.costs[best]) best = x;
        if (band.costs[best] < FAR) {
            walk_back(&band, best, alignment);
            status = 0;
        }
    }
    free(band.costs);
    free(band.marks);
    return status;
}
