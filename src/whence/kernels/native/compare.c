/* A quotation and the words around one place: word for word, with unmarked differences, in part, or not at all.
 *
 * What calls for a second look (words that may be spelled apart, two passages in one, marks of an editor) is left to the
 * long way.
 */
#include "near.h"

#include <stdlib.h>
#include <string.h>

#define MOST_CELLS 3000000 /* of an alignment; larger ones are cut first */
#define PASSAGE 40         /* words left out unmarked: beyond, and beyond the quotation's length, it is two passages */
#define NUMBER_WORDS 3     /* more than on the other side that a number may be spelled with */
#define EDGE 3             /* words at the edge of a quotation that may stand for others */
#define PAIRWISE 4         /* as many words changed on both sides are listed one by one */

/* The words of both sides as the other kernels take them. */
typedef struct {
    const Near *near;
    uint32_t *quoted, *found;
    Spelling *ours, *theirs;
    Alignment path;
    size_t equal; /* steps */
} Work;

static double enough_of(const Near *near) {
    return 0.7 * (double)near->quoted.count - 1e-9;
}

/* How many words together are a part of a quotation. */
static size_t shortest_part(const Near *near) {
    const size_t half = (near->quoted.count + 1) / 2;
    return half < 8 ? 8 : half < 20 ? half : 20;
}

static size_t found_start(const Near *near, size_t word) {
    return near->found.words.words[word].start;
}

static size_t found_end(const Near *near, size_t word) {
    return near->found.words.words[word - 1].end;
}

/* --- The path ----------------------------------------------------------------------------------------------------- */

static int word_for_word(const Near *near, Comparison *comparison) {
    const Words quoted = near->quoted, found = near->found.words;
    for (size_t at = 0; at + quoted.count <= found.count; at++) {
        size_t k = 0;
        while (k < quoted.count && quoted.words[k].hash == found.words[at + k].hash) k++;
        if (k < quoted.count) continue;
        comparison->at = (Pair){0, quoted.count, at, at + quoted.count};
        return found_start(near, at) < near->end && near->start < found_end(near, at + quoted.count);
    }
    return 0;
}

/* Whether so much is equal that spelling matters, and letters are cut into words otherwise (or memory is short). */
static int may_be_spelled(const Work *work, size_t equal) {
    const size_t quoted = work->near->quoted.count, found = work->near->found.words.count;
    return 2 * equal >= quoted && cut_otherwise(work->ours, quoted, work->theirs, found);
}

static size_t longest_equal(const Alignment *path) {
    size_t longest = 0;
    for (size_t at = 0, run = 0; at < path->count; at++) {
        run = path->steps[at] == '=' ? run + 1 : 0;
        if (run > longest) longest = run;
    }
    return longest;
}

/* Whether, before any path is laid, it can be seen that no outcome holds. */
static int is_hopeless(const Work *work) {
    Masks masks;
    const Run quoted = {work->quoted, work->near->quoted.count}, found = {work->found, work->near->found.words.count};
    find_masks(quoted, &masks);
    const size_t most = most_in_order(&masks, found);
    return (double)most < enough_of(work->near) && most < shortest_part(work->near) && !may_be_spelled(work, most);
}

static int lay_path(Work *work) {
    const Near *near = work->near;
    const Run quoted = {work->quoted, near->quoted.count}, found = {work->found, near->found.words.count};
    uint8_t *none = near->joints ? NULL : calloc(quoted.count + 1, 1);
    int status = near->joints || none ? 0 : -1;
    if (!status) status = align_joined(&(Joined){quoted, found, near->joints ? near->joints : none, 0, 0}, &work->path);
    for (size_t at = 0; !status && at < work->path.count; at++) work->equal += work->path.steps[at] == '=';
    free(none);
    return status;
}

/* --- The parts ---------------------------------------------------------------------------------------------------- */

static size_t equal_in(const Comparison *comparison) {
    size_t equal = 0;
    for (size_t b = 0; b < comparison->block_count; b++) {
        const Block *block = comparison->blocks + b;
        if (block->equal) equal += block->at.quoted_end - block->at.quoted;
    }
    return equal;
}

/* The longest stretch of equal words that stand together in both texts. */
static Pair longest_run(const Comparison *comparison) {
    Pair best = {0, 0, 0, 0}, run = {0, 0, 0, 0};
    for (size_t b = 0; b < comparison->block_count; b++) {
        const Block *block = comparison->blocks + b;
        if (!block->equal) {
            run = (Pair){0, 0, 0, 0};
            continue;
        }
        if (run.quoted_end && run.quoted_end == block->at.quoted && run.found_end == block->at.found) {
            run.quoted_end = block->at.quoted_end;
            run.found_end = block->at.found_end;
        } else run = block->at;
        if (run.quoted_end - run.quoted > best.quoted_end - best.quoted) best = run;
    }
    return best;
}

static void take_part(const Near *near, Comparison *comparison) {
    comparison->at = longest_run(comparison);
    comparison->kind = comparison->at.quoted_end - comparison->at.quoted < shortest_part(near) ? NOTHING : PART;
}

/* --- The differences ---------------------------------------------------------------------------------------------- */

static size_t larger(size_t a, size_t b) {
    return a > b ? a : b;
}

/* How many words of the same sentence there are on one side of a place, up to `most`. */
static size_t room_beside(const Near *near, size_t place, size_t most, int backwards) {
    size_t room = 0;
    if (backwards)
        while (room < most && place > room && !starts_sentence(&near->found, place - room)) room++;
    else
        while (room < most && place + room < near->found.words.count && !starts_sentence(&near->found, place + room)) room++;
    return room;
}

/* A few words that only the quotation has at its edge are set against as many of the sentence in the place. */
static Pair at_the_edge(const Near *near, Pair at, int at_start) {
    const size_t ours = at.quoted_end - at.quoted, theirs = at.found_end - at.found;
    if (!theirs && ours > EDGE) return at;
    size_t width = theirs;
    if (!theirs) {
        const size_t room = room_beside(near, at_start ? at.found_end : at.found, ours + NUMBER_WORDS, at_start);
        width = room < ours ? room : ours;
    }
    if (at_start) at.found = at.found_end - width;
    else at.found_end = at.found + width;
    return at;
}

static void add_change(const Near *near, Pair at, Comparison *comparison) {
    const size_t ours = at.quoted_end - at.quoted, theirs = at.found_end - at.found;
    if (theirs > ours) comparison->only_found += theirs - ours;
    comparison->changes[comparison->change_count++] = (Change){at, is_quiet(near, at)};
}

/* A change as one difference or as several; 0 where the long way must tell. */
static int take_change(const Near *near, size_t b, Comparison *comparison) {
    const int at_start = b == 0, at_end = b + 1 == comparison->block_count;
    Pair at = comparison->blocks[b].at;
    if (at_start != at_end) {
        if (has_number(near->lexicon, near->quoted.words + at.quoted, at.quoted_end - at.quoted)) return 0;
        at = at_the_edge(near, at, at_start);
    }
    const size_t ours = at.quoted_end - at.quoted, theirs = at.found_end - at.found;
    if (!ours && is_interruption(&near->found, at.found, at.found_end)) return 1;
    if (ours != theirs || ours > PAIRWISE) add_change(near, at, comparison);
    else
        for (size_t k = 0; k < ours; k++)
            add_change(near, (Pair){at.quoted + k, at.quoted + k + 1, at.found + k, at.found + k + 1}, comparison);
    return 1;
}

/* Whether the path passes unmarked over more than a passage. */
static int is_torn(const Near *near, const Comparison *comparison) {
    for (size_t b = 0; b < comparison->block_count; b++) {
        const Pair at = comparison->blocks[b].at;
        const size_t wide = larger(PASSAGE, near->quoted.count) + (at.quoted_end - at.quoted);
        const int changed = !comparison->blocks[b].equal && !comparison->blocks[b].marked;
        if (changed && at.found_end - at.found > wide) return 1;
    }
    return 0;
}

static void take_changes(const Near *near, Comparison *comparison) {
    size_t first = 0, last = comparison->block_count;
    if (is_torn(near, comparison)) return;
    while (first < last && !comparison->blocks[first].equal) first++;
    while (last > first && !comparison->blocks[last - 1].equal) last--;
    if (first == last) {
        take_part(near, comparison);
        return;
    }
    comparison->equal = equal_in(comparison);
    for (size_t b = 0; b < comparison->block_count; b++) {
        const Block *block = comparison->blocks + b;
        if (!block->equal && !block->marked && !take_change(near, b, comparison)) return;
    }
    const Pair from = comparison->blocks[first].at, to = comparison->blocks[last - 1].at;
    comparison->at = (Pair){0, near->quoted.count, from.found, to.found_end};
    const enum Kind kind = near->joints ? MARKED : comparison->change_count ? DIFFERS : VERBATIM;
    if (!comparison->change_count || (double)comparison->equal >= enough_of(near)) comparison->kind = kind;
    else take_part(near, comparison);
}

/* --- The decision ------------------------------------------------------------------------------------------------- */

static int is_changed(const Comparison *comparison) {
    for (size_t b = 0; b < comparison->block_count; b++)
        if (!comparison->blocks[b].equal && comparison->blocks[b].at.quoted_end > comparison->blocks[b].at.quoted) return 1;
    return 0;
}

static void decide(const Work *work, Comparison *comparison) {
    const Near *near = work->near;
    const int whole = work->equal == work->path.count && !near->joints;
    if (!whole && may_be_spelled(work, work->equal)) return;
    comparison->block_count = cut_blocks(near, &work->path, comparison->blocks);
    if (whole) {
        comparison->at = comparison->blocks[0].at;
        comparison->equal = near->quoted.count;
        comparison->kind = VERBATIM;
    } else if (is_changed(comparison) && (double)equal_in(comparison) < enough_of(near)) take_part(near, comparison);
    else take_changes(near, comparison);
}

/* What stands beside the place, and not at it, is for the long way to compare again. */
static int is_beside(const Near *near, const Comparison *comparison) {
    if (comparison->kind == UNSURE || comparison->kind == NOTHING) return 0;
    const Pair at = comparison->at;
    return found_start(near, at.found) >= near->end || near->start >= found_end(near, at.found_end);
}

static int compare(Work *work, Comparison *comparison) {
    comparison->kind = NOTHING;
    if (is_hopeless(work)) return 0;
    if (lay_path(work)) return -1;
    const int enough = (double)work->equal >= enough_of(work->near) || may_be_spelled(work, work->equal);
    if (!enough && longest_equal(&work->path) < shortest_part(work->near)) return 0;
    comparison->kind = UNSURE;
    decide(work, comparison);
    if (is_beside(work->near, comparison)) comparison->kind = UNSURE;
    return 0;
}

static void lay_out(Work *work) {
    const Words quoted = work->near->quoted, found = work->near->found.words;
    for (size_t i = 0; i < quoted.count; i++) {
        work->quoted[i] = quoted.words[i].hash;
        work->ours[i] = quoted.words[i].spelling;
    }
    for (size_t j = 0; j < found.count; j++) {
        work->found[j] = found.words[j].hash;
        work->theirs[j] = found.words[j].spelling;
    }
}

int compare_near(const Near *near, Comparison *comparison) {
    const size_t quoted = near->quoted.count, found = near->found.words.count, both = quoted + found + 1;
    *comparison = (Comparison){.kind = UNSURE};
    if (!quoted || !found || quoted > MOST_CELLS / found) return 0;
    if (near->exact && !near->joints && word_for_word(near, comparison)) {
        comparison->equal = quoted;
        comparison->kind = VERBATIM;
        return 0;
    }
    uint32_t *hashes = malloc(both * sizeof *hashes);
    Spelling *spellings = malloc(both * sizeof *spellings);
    Work work = {near, hashes, hashes + quoted, spellings, spellings + quoted, {0, 0, malloc(both), 0}, 0};
    comparison->blocks = malloc(2 * both * sizeof *comparison->blocks);
    comparison->changes = malloc(2 * both * sizeof *comparison->changes);
    int status = -1;
    if (hashes && spellings && work.path.steps && comparison->blocks && comparison->changes) {
        lay_out(&work);
        status = compare(&work, comparison);
    }
    free(hashes);
    free(spellings);
    free(work.path.steps);
    return status;
}

void free_comparison(Comparison *comparison) {
    free(comparison->blocks);
    free(comparison->changes);
}
