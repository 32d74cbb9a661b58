/* The kernels of the passage index: plain C, without Python, so that they can be fuzzed and sanitised alone.
 *
 * In: arrays given by pointer and length. Out: arrays that the caller provides, or a Rows that grows.
 * No array is trusted: positions and bounds read from a segment are checked before they are followed.
 */
#ifndef WHENCE_KERNELS_H
#define WHENCE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/* --- Tokens: one table entry for every code point, filled page by page from Python's own Unicode data ---------- */

#define CODE_POINTS 0x110000
#define PAGE 256

/* UNLIKE: a letter or a small one by its category and not by str.isalpha or str.islower, or the other way round. */
enum { LETTER = 1, MARK = 2, NUMERAL = 4, SINGLE = 8, LOWER = 16, UPPER = 32, SPACE = 64, UNLIKE = 128 };

typedef struct {
    const uint8_t *classes; /* CODE_POINTS flags */
    const int32_t *folds;   /* the comparison form where that is one code point by itself, else -1 */
} Characters;

/* What a word is spelled with: a hash of its letters that tells, with `power`, the hash of two words written together.
 * `power` 0: not known. */
typedef struct {
    uint64_t letters, power;
} Spelling;

static inline Spelling spelled_on(Spelling spelling, uint32_t code) {
    const uint64_t base = 0x9E3779B97F4A7C15u;
    return (Spelling){spelling.letters * base + code + 1, spelling.power * base};
}

/* Whether letters that stand together in one run of words are cut into words otherwise in the other: co operate and
 * cooperate. Also where an apostrophe was lost before one or two letters, or a spelling is not known.
 * 0 or 1; -1 where memory is short. */
int cut_otherwise(const Spelling *quoted, size_t quoted_count, const Spelling *found, size_t found_count);

/* Neighbours that spell something together: two or three words from `first` on, of two also with an apostrophe between. */
typedef struct {
    size_t first;
    unsigned size;
    int apostrophe;
} Pieces;

/* Those of either run whose letters stand in the other run cut otherwise. In: room for three times as many as there are
 * words, and the numbers of words; out: how many there are. `known`: 0 where a spelling is not known. */
typedef struct {
    Pieces *quoted, *found;
    size_t quoted_count, found_count;
    int known;
} Cuts;

int other_cuts(const Spelling *quoted, const Spelling *found, Cuts *cuts); /* 0; -1 where memory is short */

/* Room for `length` tokens is needed in each array; `spellings` may be NULL. A shape has a bit for each character of the word, so that words
 * with a misread letter have nearly the same. `odd` receives the tokens whose form Python must work out. */
typedef struct {
    uint32_t *starts, *ends, *hashes, *shapes, *odd;
    size_t count, odd_count;
    Spelling *spellings;
} Tokens;

static inline Spelling spelled_together(Spelling a, Spelling b) {
    return (Spelling){a.letters * b.power + b.letters, a.power * b.power};
}

void tokenise(const uint32_t *text, size_t length, const Characters *characters, Tokens *tokens);
/* The comparison form of one token that is not odd, in room for as many code points; how many they are. */
size_t comparison_form(const uint32_t *text, size_t length, const Characters *characters, size_t start, size_t end,
                       uint32_t *form);
uint32_t hash_code_points(const uint32_t *word, size_t length);

/* --- Postings --------------------------------------------------------------------------------------------------- */

typedef struct {
    const uint32_t *words;
    size_t count;
} Run;

uint64_t mix(uint64_t value);
uint64_t checksum(const uint8_t *data, size_t length);
/* One key for each position, in order, with the position; equal keys in the order of their positions.
 * 0; -1 where memory is short. */
int sort_postings(const Run *run, const uint64_t *bounds, size_t documents, uint64_t *keys, uint32_t *positions);
/* starts[b] is the first key whose top `bits` bits are at least b; 2**bits + 1 entries. */
void bucket_starts(const uint64_t *keys, size_t count, unsigned bits, uint32_t *starts);

/* --- A segment, and rows of results ----------------------------------------------------------------------------- */

typedef struct {
    const uint32_t *words;
    const uint32_t *shapes;
    const uint64_t *bounds;
    const uint64_t *keys;
    const uint32_t *positions;
    const uint32_t *buckets;
    size_t count, documents;
    unsigned bucket_bits;
} Segment;

typedef struct {
    int64_t *cells;
    size_t width, count, room;
} Rows;

int add_row(Rows *rows, const int64_t *cells); /* 0, or -1 where memory is short */
size_t document_at(const Segment *segment, uint64_t position); /* `documents` where there is none */
void key_range(const uint32_t *words, size_t size, uint64_t *low, uint64_t *high);
void find_rows(const Segment *segment, const uint32_t *words, size_t size, size_t *low, size_t *high);
/* Ask for the memory that find_rows will read, for each n-gram of a run: most of a look-up is waiting for it. */
void fetch_rows(const Segment *segment, const uint32_t *words, size_t count, size_t size);

static inline void fetch(const void *address) {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    (void)address;
#endif
}

/* --- Alignment -------------------------------------------------------------------------------------------------- */

typedef struct {
    size_t start, end; /* of `found` */
    uint8_t *steps;    /* room for quoted + found */
    size_t count;
} Alignment;

/* All of `quoted` in the best stretch of `found`, on the diagonals low..high (found minus quoted).
 * 0; 1 where no path lies on these diagonals; -1 where memory is short. */
int align_banded(Run quoted, Run found, int64_t low, int64_t high, Alignment *alignment);

/* `joints[i]` says what stands before word i of `quoted` (count + 1 of them): 0 nothing, 1 a bracket, 2 an interruption,
 * 3 an ellipsis. The path begins and ends anywhere in `found`, unless it is held `from_start` or `to_end`. */
typedef struct {
    Run quoted, found;
    const uint8_t *joints;
    int from_start, to_end;
} Joined;

/* Steps '=' equal, 'x' not equal, 'i' only quoted, 'd' only found. 0; -1 where memory is short. */
int align_joined(const Joined *path, Alignment *alignment);

/* --- How much of a run can stand in another ---------------------------------------------------------------------- */

#define MASKED 64

/* For each word of a run the places where it stands in it, a bit each; of a run of more than MASKED words none. */
typedef struct {
    uint32_t words[4 * MASKED];
    uint64_t places[4 * MASKED];
    size_t count; /* words of the run */
} Masks;

void find_masks(Run run, Masks *masks);
/* At most how many words of the run can stand in `found` in their order; of a longer run its length: not counted. */
size_t most_in_order(const Masks *masks, Run found);

/* --- Look-up and shared passages -------------------------------------------------------------------------------- */

typedef struct {
    const uint64_t *ranges; /* pairs [low, high) of positions, in order; NULL: everywhere */
    size_t count;
} Within;

typedef struct {
    size_t limit, least; /* places, and equal words of each */
    Within within;
} Wanted;

size_t count_exact(const Segment *segment, Run run);
/* Rows of (first, last, equal). */
int look_up(const Segment *segment, Run run, Wanted wanted, Rows *rows);

typedef struct {
    const uint8_t *sides; /* for each document 1: left, 2: right, 3: both; NULL: both for all */
    uint32_t cap;         /* n-grams in more places are linked to one representative */
    double world;         /* words of the smallest library by which rarity is measured */
    double least;         /* bits that a shared passage must have */
} Sharing;

/* Rows of (a first, a last, b first, b last, equal words, score, surprisal, places of its rarest 3-gram, star);
 * score and surprisal in quarters of a bit. */
int shared_passages(const Segment *segment, const Sharing *sharing, Rows *rows);

/* --- Labels of a linear chain ------------------------------------------------------------------------------------ */

/* A trained linear-chain model. Feature f weighs targets[w] with weights[w] for w from starts[f] up to starts[f + 1]. */
typedef struct {
    const uint32_t *starts, *targets;
    const double *weights;
    const double *steps;            /* from label to label, row by row */
    const double *odds, *odds_back; /* the exponentials of the steps; the same, rows and columns exchanged */
    size_t features, labels;
} Labeller;

/* What was seen at each place of a sequence: features[bounds[t]] up to features[bounds[t + 1]], each known to the labeller. */
typedef struct {
    const uint32_t *features;
    const size_t *bounds;
    size_t places;
} Observed;

/* The labels of the best path, and unless `shares` is NULL how probable each label is at each place (places * labels).
 * Among equal paths the first label counts. 0; -1 where memory is short. */
int label_chain(const Labeller *labeller, const Observed *seen, uint32_t *best, double *shares);

#endif
