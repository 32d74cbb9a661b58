/* The path of a quotation's words through a stretch, cut into runs of equal words and what was changed between them. */
#include "near.h"

typedef struct {
    const Near *near;
    Block *blocks;
    size_t count;
    size_t i, j; /* the words of both sides that the path has come to */
    int changing;
    Pair change; /* where it began, while it is not closed */
} Cutting;

static int has_joint(const Near *near, size_t i) {
    return near->joints && near->joints[i];
}

static void add_block(Cutting *cutting, Pair at, int equal, int marked) {
    cutting->blocks[cutting->count++] = (Block){at, equal, marked};
}

static void close_change(Cutting *cutting) {
    if (!cutting->changing) return;
    cutting->change.quoted_end = cutting->i;
    cutting->change.found_end = cutting->j;
    add_block(cutting, cutting->change, 0, 0);
    cutting->changing = 0;
}

/* Equal words, cut where the quotation has a mark. */
static void add_equal(Cutting *cutting, size_t size) {
    const size_t i = cutting->i, j = cutting->j;
    size_t first = 0;
    for (size_t k = 1; k <= size; k++) {
        if (k < size && !has_joint(cutting->near, i + k)) continue;
        add_block(cutting, (Pair){i + first, i + k, j + first, j + k}, 1, 0);
        first = k;
    }
}

/* Steps of one kind: equal ones, those that only the text has, or any others. */
static size_t run_of(const Alignment *path, size_t at) {
    const uint8_t kind = path->steps[at];
    size_t end = at;
    if (kind == '=' || kind == 'd')
        while (end < path->count && path->steps[end] == kind) end++;
    else
        while (end < path->count && (path->steps[end] == 'x' || path->steps[end] == 'i')) end++;
    return end;
}

static void take_run(Cutting *cutting, const uint8_t *steps, size_t size) {
    const size_t i = cutting->i, j = cutting->j;
    const int equal = steps[0] == '=', only_found = steps[0] == 'd';
    const int marked = only_found && i && i < cutting->near->quoted.count && has_joint(cutting->near, i);
    if (equal || marked) close_change(cutting);
    if (equal) add_equal(cutting, size);
    else if (marked) add_block(cutting, (Pair){i, i, j, j + size}, 0, 1);
    else if (!cutting->changing) {
        cutting->changing = 1;
        cutting->change = (Pair){i, i, j, j};
    }
    if (!only_found) cutting->i += size;
    for (size_t k = 0; k < size; k++) cutting->j += steps[k] != 'i';
}

size_t cut_blocks(const Near *near, const Alignment *path, Block *blocks) {
    Cutting cutting = {near, blocks, 0, 0, path->start, 0, {0, 0, 0, 0}};
    for (size_t at = 0, end; at < path->count; at = end) {
        end = run_of(path, at);
        take_run(&cutting, path->steps + at, end - at);
    }
    close_change(&cutting);
    return cutting.count;
}

/* The first block of equal words, or past the last. */
static size_t edge_of(const Comparison *comparison, int last) {
    const size_t count = comparison->block_count;
    size_t b = 0;
    while (b < count && !comparison->blocks[last ? count - 1 - b : b].equal) b++;
    return last ? count - b : b;
}

size_t joined_places(const Comparison *comparison, Pair *places) {
    const size_t first = edge_of(comparison, 0), last = edge_of(comparison, 1);
    size_t count = 0;
    int fresh = 1;
    for (size_t b = first; b < last; b++) {
        const Block *block = comparison->blocks + b;
        if (block->marked) {
            fresh = 1;
            continue;
        }
        if (fresh) places[count++] = block->at;
        else places[count - 1].found_end = block->at.found_end;
        fresh = block->marked;
    }
    return count;
}
