/* The path of a quotation's words through a stretch of text, where the quotation's marks let words be passed over.
 *
 * In: word ids of both, and for each word of the quotation what stands before it. Out: one step a word. Every equal word
 * earns; every other step costs. A gap costs the lesser of two straight lines, or of a third where a mark stands.
 */
#include "kernels.h"

#include <stdlib.h>

enum { EQUAL = 200, UNEQUAL = -110, DELETED = -100, LOW = -(1 << 28) };

typedef struct {
    int32_t opening, each;
} Gap;

static const Gap WORDS = {100, 100}, SENTENCE = {600, 10};
static const Gap MARKS[] = {{0, 0}, {20, 30}, {20, 2}, {10, 1}}; /* none, bracket, interruption, ellipsis */

/* Scores of every cell before gaps (`base`) and after (`best`); `width` cells a row. */
typedef struct {
    Joined path;
    int32_t *base, *best;
    size_t width;
} Table;

/* The gaps that apply in a row: the last may be left without, where the path ends there. */
static size_t gaps_of(const Table *table, size_t row, Gap gaps[3]) {
    const Joined *path = &table->path;
    size_t count = 2;
    if ((row == 0 || row == path->quoted.count) && !path->from_start) return 0;
    gaps[0] = WORDS;
    gaps[1] = SENTENCE;
    if (path->joints[row]) gaps[count++] = MARKS[path->joints[row]];
    return count;
}

/* Every cell of a row may also be reached from a cell to its left, over a gap. */
static void close_row(Table *table, size_t row) {
    Gap gaps[3];
    const size_t count = gaps_of(table, row, gaps), width = table->width;
    const int32_t *base = table->base + row * width;
    int32_t *best = table->best + row * width;
    for (size_t j = 0; j < width; j++) best[j] = base[j];
    for (size_t g = 0; g < count; g++) {
        int32_t reach = base[0] - gaps[g].opening;
        for (size_t j = 1; j < width; j++) {
            reach -= gaps[g].each;
            if (reach > best[j]) best[j] = reach;
            if (base[j] - gaps[g].opening > reach) reach = base[j] - gaps[g].opening;
        }
    }
}

static void fill(Table *table) {
    const Run quoted = table->path.quoted, found = table->path.found;
    for (size_t j = 0; j < table->width; j++) table->base[j] = j && table->path.from_start ? LOW : 0;
    close_row(table, 0);
    for (size_t i = 1; i <= quoted.count; i++) {
        const int32_t *above = table->best + (i - 1) * table->width;
        int32_t *base = table->base + i * table->width;
        base[0] = above[0] + DELETED;
        for (size_t j = 1; j < table->width; j++) {
            const int32_t diagonal = above[j - 1] + (found.words[j - 1] == quoted.words[i - 1] ? EQUAL : UNEQUAL);
            const int32_t deleted = above[j] + DELETED;
            base[j] = diagonal > deleted ? diagonal : deleted;
        }
        close_row(table, i);
    }
}

/* The nearest cell to the left from which a gap reaches a cell at its score. */
static size_t gap_start(const Table *table, size_t row, size_t j) {
    Gap gaps[3];
    const size_t count = gaps_of(table, row, gaps);
    const int32_t *base = table->base + row * table->width, score = table->best[row * table->width + j];
    for (size_t k = j; k--;)
        for (size_t g = 0; g < count; g++)
            if (base[k] - gaps[g].opening - gaps[g].each * (int32_t)(j - k) == score) return k;
    return j;
}

static void trace_back(const Table *table, size_t j, Alignment *alignment) {
    const Run quoted = table->path.quoted, found = table->path.found;
    size_t count = 0;
    for (size_t i = quoted.count;; i--) {
        const size_t at = i * table->width + j;
        if (table->best[at] != table->base[at])
            for (size_t left = gap_start(table, i, j); j > left; j--) alignment->steps[count++] = 'd';
        if (i == 0) break;
        const int equal = j && found.words[j - 1] == quoted.words[i - 1];
        const int32_t before = j ? table->best[(i - 1) * table->width + j - 1] + (equal ? EQUAL : UNEQUAL) : LOW;
        if (j && table->base[i * table->width + j] == before) {
            alignment->steps[count++] = equal ? '=' : 'x';
            j--;
        } else {
            alignment->steps[count++] = 'i';
        }
    }
    alignment->start = j;
    alignment->count = count;
    for (size_t i = 0; i < count / 2; i++) {
        const uint8_t step = alignment->steps[i];
        alignment->steps[i] = alignment->steps[count - 1 - i];
        alignment->steps[count - 1 - i] = step;
    }
}

static size_t end_of(const Table *table) {
    const int32_t *last = table->best + table->path.quoted.count * table->width;
    size_t end = 0;
    if (table->path.to_end) return table->width - 1;
    for (size_t j = 1; j < table->width; j++)
        if (last[j] > last[end]) end = j;
    return end;
}

int align_joined(const Joined *path, Alignment *alignment) {
    Table table = {*path, NULL, NULL, path->found.count + 1};
    const size_t rows = path->quoted.count + 1;
    int status = -1;
    if (table.width > SIZE_MAX / 8 / rows) return -1;
    table.base = malloc(rows * table.width * sizeof *table.base);
    table.best = malloc(rows * table.width * sizeof *table.best);
    if (table.base && table.best) {
        fill(&table);
        trace_back(&table, end_of(&table), alignment);
        alignment->end = alignment->start;
        for (size_t i = 0; i < alignment->count; i++) alignment->end += alignment->steps[i] != 'i';
        status = 0;
    }
    free(table.base);
    free(table.best);
    return status;
}
