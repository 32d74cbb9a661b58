/* Hostile input for the kernels, without Python: built with sanitizers, it must neither read nor write out of bounds.
 *
 * Each input is taken apart into a text, or into the arrays of a segment and a run of words, which need not fit together.
 * With libFuzzer: clang -DLIBFUZZER -fsanitize=fuzzer,address,undefined. Without: the arguments are a seed and a number
 * of rounds.
 */
#include "clues.h"
#include "kernels.h"
#include "near.h"
#include "spotting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const uint8_t *data;
    size_t left;
} Input;

static uint32_t take(Input *input, uint32_t below) {
    uint32_t value = 0;
    for (int i = 0; i < 4 && input->left; i++, input->left--) value = value << 8 | *input->data++;
    return below ? value % below : value;
}

/* Exactly as large as needed, so that one step too far is seen. */
static void *room(size_t count, size_t size) {
    void *block = calloc(count ? count : 1, size);
    if (!block) abort();
    return block;
}

static uint8_t classes[CODE_POINTS];
static int32_t folds[CODE_POINTS];

static void fill_characters(void) {
    for (uint32_t code = 0; code < 128; code++) {
        const uint8_t letter = code >= 'a' && code <= 'z' ? LETTER | LOWER : code >= 'A' && code <= 'Z' ? LETTER | UPPER : 0;
        classes[code] = letter ? letter : code >= '0' && code <= '9' ? NUMERAL : code == ' ' || code == '\n' ? SPACE : 0;
        folds[code] = code % 7 ? (int32_t)code : -1;
    }
}

static void scan(Input input) {
    static const uint32_t signs[] = {'[', ']', '.', ',', '\'', '-', '\n', '\r', ' ', 0xAD, 0x200D, 0x2010, 's', 'i', 'c', '1'};
    size_t length = input.left;
    uint32_t *text = room(length, 4), *block = room(5 * (length + 1), 4);
    for (size_t i = 0; i < length; i++) {
        uint32_t chosen = take(&input, 0);
        text[i] = chosen % 3 ? signs[chosen / 3 % 16] : chosen % CODE_POINTS;
    }
    Characters characters = {classes, folds};
    size_t step = length + 1;
    Spelling *spellings = room(step, sizeof *spellings);
    Tokens tokens = {block, block + step, block + 2 * step, block + 3 * step, block + 4 * step, 0, 0, spellings};
    tokenise(text, length, &characters, &tokens);
    size_t before = 0;
    for (size_t i = 0; i < tokens.count; i++) {
        if (tokens.starts[i] < before || tokens.ends[i] <= tokens.starts[i] || tokens.ends[i] > length) abort();
        before = tokens.ends[i];
    }
    if (cut_otherwise(spellings, tokens.count / 2, spellings + tokens.count / 2, tokens.count - tokens.count / 2) < 0) abort();
    free(spellings);
    free(text);
    free(block);
}

typedef struct {
    uint32_t *words, *positions, *buckets;
    uint64_t *bounds, *keys;
    Segment segment;
} Made;

/* A segment; where `torn`, its arrays hold anything. */
static Made make(Input *input, size_t count, int torn) {
    size_t documents = 1 + take(input, 6);
    unsigned bits = 1 + take(input, 6);
    Made made = {room(count, 4), room(count, 4), room(((size_t)1 << bits) + 1, 4), room(documents + 1, 8), room(count, 8), {0}};
    for (size_t i = 0; i < count; i++) made.words[i] = (1 + take(input, 6)) << 12;
    for (size_t d = 1; d <= documents; d++) made.bounds[d] = d == documents ? count : count * d / documents;
    if (sort_postings(&(Run){made.words, count}, made.bounds, documents, made.keys, made.positions)) abort();
    bucket_starts(made.keys, count, bits, made.buckets);
    for (int i = 0; torn && i < 8; i++) {
        if (count) made.positions[take(input, (uint32_t)count)] = take(input, 2 * (uint32_t)count);
        if (count) made.keys[take(input, (uint32_t)count)] = (uint64_t)take(input, 0) << take(input, 33);
        made.bounds[take(input, (uint32_t)documents + 1)] = take(input, 2 * (uint32_t)count + 1);
        made.buckets[take(input, (uint32_t)((size_t)1 << bits) + 1)] = take(input, 2 * (uint32_t)count + 1);
    }
    made.segment = (Segment){made.words, made.words, made.bounds, made.keys, made.positions, made.buckets, count, documents, bits};
    return made;
}

static void ask(Input *input, const Made *made) {
    size_t count = take(input, 40);
    uint32_t *words = room(count, 4);
    uint64_t ranges[4] = {take(input, 50), take(input, 100), take(input, 150), take(input, 300)};
    for (size_t i = 0; i < count; i++) words[i] = (1 + take(input, 7)) << 12;
    Rows rows = {NULL, 3, 0, 0};
    Wanted wanted = {1 + take(input, 30), take(input, 10), {take(input, 2) ? ranges : NULL, 2}};
    if (look_up(&made->segment, (Run){words, count}, wanted, &rows)) abort();
    for (size_t r = 0; r < rows.count; r++)
        if (rows.cells[3 * r] < 0 || rows.cells[3 * r + 1] > (int64_t)made->segment.count) abort();
    count_exact(&made->segment, (Run){words, count});
    free(rows.cells);
    free(words);
}

static void share(Input *input, const Made *made) {
    uint8_t *sides = room(made->segment.documents, 1);
    for (size_t d = 0; d < made->segment.documents; d++) sides[d] = (uint8_t)take(input, 4);
    Sharing sharing = {take(input, 2) ? sides : NULL, 2 + take(input, 30), 1 << 12, 1 + take(input, 40)};
    Rows rows = {NULL, 9, 0, 0};
    if (shared_passages(&made->segment, &sharing, &rows)) abort();
    free(rows.cells);
    free(sides);
}

/* No more words stand in order than either side has. */
static void hold(Input *input) {
    size_t quoted = take(input, 80), found = take(input, 90);
    uint32_t *words = room(quoted + found, 4);
    for (size_t i = 0; i < quoted + found; i++) words[i] = take(input, 7) << 28 | take(input, 3);
    Masks masks;
    find_masks((Run){words, quoted}, &masks);
    Spelling *spellings = room(quoted + found, sizeof *spellings);
    for (size_t i = 0; i < quoted + found; i++) spellings[i] = (Spelling){take(input, 4), take(input, 3)};
    if (cut_otherwise(spellings, quoted, spellings + quoted, found) < 0) abort();
    Cuts cuts = {room(3 * quoted, sizeof(Pieces)), room(3 * found, sizeof(Pieces)), quoted, found, 0};
    if (other_cuts(spellings, spellings + quoted, &cuts)) abort();
    if (cuts.known && (cuts.quoted_count > 3 * quoted || cuts.found_count > 3 * found)) abort();
    free(cuts.quoted);
    free(cuts.found);
    free(spellings);
    size_t most = most_in_order(&masks, (Run){words + quoted, found});
    if (most > quoted || (quoted <= MASKED && most > found)) abort();
    free(words);
}

/* A path spells both sides, whatever stands between the words. */
static void lay(Input *input) {
    size_t quoted = take(input, 30), found = take(input, 90);
    uint32_t *words = room(quoted + found, 4);
    uint8_t *joints = room(quoted + 1, 1);
    for (size_t i = 0; i < quoted + found; i++) words[i] = take(input, 7);
    for (size_t i = 0; i <= quoted; i++) joints[i] = (uint8_t)take(input, 4);
    Joined path = {{words, quoted}, {words + quoted, found}, joints, (int)take(input, 2), (int)take(input, 2)};
    Alignment alignment = {0, 0, room(quoted + found + 1, 1), 0};
    if (align_joined(&path, &alignment)) abort();
    size_t spelled = 0;
    for (size_t i = 0; i < alignment.count; i++) spelled += alignment.steps[i] != 'd';
    if (spelled != quoted || alignment.end > found || alignment.start > alignment.end) abort();
    free(alignment.steps);
    free(joints);
    free(words);
}

/* Every place has one of the labels, whatever the weights. */
static void label(Input *input) {
    const size_t labels = 1 + take(input, 6), features = 1 + take(input, 9), places = take(input, 20);
    uint32_t *starts = room(features + 1, 4), *seen = room(3 * places, 4), *best = room(places, 4);
    size_t *bounds = room(places + 1, sizeof *bounds);
    for (size_t f = 0; f < features; f++) starts[f + 1] = starts[f] + take(input, 3);
    uint32_t *targets = room(starts[features], 4);
    double *weights = room(starts[features], 8), *shares = room(places * labels, 8), *steps = room(3 * labels * labels, 8);
    for (size_t w = 0; w < starts[features]; w++) {
        targets[w] = take(input, (uint32_t)labels);
        weights[w] = (double)(int32_t)take(input, 0) / 1000;
    }
    for (size_t i = 0; i < 3 * labels * labels; i++) steps[i] = take(input, 9);
    for (size_t t = 0; t < places; t++) bounds[t + 1] = bounds[t] + take(input, 4);
    for (size_t k = 0; k < 3 * places; k++) seen[k] = take(input, (uint32_t)features);
    const double *odds = steps + labels * labels, *back = odds + labels * labels;
    Labeller labeller = {starts, targets, weights, steps, odds, back, features, labels};
    if (label_chain(&labeller, &(Observed){seen, bounds, places}, best, take(input, 4) ? shares : NULL)) abort();
    for (size_t t = 0; t < places; t++)
        if (best[t] >= labels) abort();
    free(starts), free(seen), free(best), free(bounds), free(targets), free(weights), free(shares), free(steps);
}

/* Text of few words and many signs, read into rows; the words are `SIZE_MAX` where one is odd. */
typedef struct {
    uint32_t *codes, *block;
    Spelling *spellings;
    Word *words;
    size_t count;
    Stretch stretch;
} Lines;

static const Characters *characters_here(void) {
    static Characters characters;
    characters = (Characters){classes, folds};
    return &characters;
}

static Lines lines(Input *input, size_t length) {
    static const char signs[] = "the a be of. to B: 1 2,\n\n\"' (\" [ -";
    const size_t step = length + 1;
    Lines made = {room(length, 4), room(5 * step, 4), room(step, sizeof(Spelling)), room(step, sizeof(Word)), 0, {0}};
    for (size_t i = 0; i < length; i++) {
        const uint32_t chosen = take(input, 400);
        made.codes[i] = chosen < 396 ? (uint32_t)signs[chosen % (sizeof signs - 1)] : 0x2026 + chosen;
    }
    Tokens tokens = {made.block, made.block + step, made.block + 2 * step, made.block + 3 * step, made.block + 4 * step,
                     0, 0, made.spellings};
    made.stretch = (Stretch){made.codes, length, take(input, 1000), characters_here()};
    made.count = read_words(&made.stretch, &tokens, made.words);
    if (made.count == SIZE_MAX) made.count = tokens.count;
    return made;
}

static void free_lines(Lines *made) {
    free(made->codes), free(made->block), free(made->spellings), free(made->words);
}

static void check_changes(const Near *near, const Comparison *comparison) {
    Pair *places = room(comparison->block_count + 1, sizeof *places);
    if (joined_places(comparison, places) > comparison->block_count) abort();
    for (size_t c = 0; c < comparison->change_count; c++) {
        const Pair at = comparison->changes[c].at;
        if (at.quoted > at.quoted_end || at.quoted_end > near->quoted.count) abort();
        if (at.found > at.found_end || at.found_end > near->found.words.count) abort();
    }
    free(places);
}

/* Whatever stands at a place, what is told of it lies in the words of both sides. */
static void set_beside(Input *input) {
    Lines ours = lines(input, take(input, 90)), theirs = lines(input, take(input, 300));
    Telling telling[2] = {{take(input, 0) / 2, 1}, {0xFFFFFFF0, 0}};
    Spelling prefix = {take(input, 99), take(input, 99)};
    Lexicon lexicon = {telling, 2, &prefix, 1, ours.block, 1};
    uint8_t *joints = room(ours.count + 1, 1);
    for (size_t i = 0; i <= ours.count; i++) joints[i] = take(input, 9) ? 0 : (uint8_t)take(input, 4);
    Near near = {{ours.words, ours.count}, take(input, 2) ? joints : NULL, {theirs.stretch, {theirs.words, theirs.count}},
                 &lexicon, theirs.stretch.base + take(input, 150), 0, (int)take(input, 2)};
    near.end = near.start + take(input, 150);
    Comparison comparison;
    if (compare_near(&near, &comparison)) abort();
    if (comparison.kind == DIFFERS || comparison.kind == MARKED) check_changes(&near, &comparison);
    if (comparison.at.found_end > theirs.count || comparison.at.quoted_end > ours.count) abort();
    is_marked(&theirs.stretch), has_brackets(&theirs.stretch), has_furniture(&near.found, &lexicon);
    const size_t length = theirs.stretch.length, end = take(input, (uint32_t)length + 1);
    setting_of(&theirs.stretch, take(input, (uint32_t)end + 1), end);
    free_comparison(&comparison);
    free(joints);
    free_lines(&ours);
    free_lines(&theirs);
}

/* --- Clues ------------------------------------------------------------------------------------------------------- */

#define KNOWN 12

static void name_clues(Names *names, uint32_t codes[KNOWN * 16], size_t bounds[KNOWN + 1]) {
    static const char *const known[KNOWN] = {"any", "bracket", "opener=", "word=a", "near=A-", "end1=Aa", "left=.A", "right=A.",
                                             "begun=0", "", "a:sign=A", "start=A"};
    for (size_t n = 0; n < KNOWN; n++) {
        bounds[n + 1] = bounds[n] + strlen(known[n]);
        for (size_t i = 0; known[n][i]; i++) codes[bounds[n] + i] = (unsigned char)known[n][i];
    }
    *names = (Names){codes, bounds, room(32, sizeof(NameSlot)), KNOWN, 31};
    fill_names(names);
}

static uint32_t *signs_of(Input *input, size_t count) {
    static const char signs[] = "AEFmBQGOCTSWR,;()'nLK-";
    uint32_t *made = room(count, 4);
    for (size_t i = 0; i < count; i++) made[i] = (unsigned char)signs[take(input, sizeof signs - 1)];
    return made;
}

/* Clues of a run of words of no to three letters, and of one as long as any name and longer. */
static void spell(Input *input) {
    uint32_t codes[KNOWN * 16];
    size_t bounds[KNOWN + 1] = {0}, count = 3 + take(input, 9), length = 0;
    Names names;
    name_clues(&names, codes, bounds);
    uint32_t *letters = room(4 * count + LONGEST_NAME + 2, 4), *numbers = room(MOST_JOINT_CLUES, 4);
    size_t *starts = room(count + 1, sizeof *starts), *finite = room(count, sizeof *finite), *order = room(count, sizeof *order);
    for (size_t n = 0, longer = take(input, (uint32_t)count); n < count; n++) {
        for (size_t i = n == longer ? LONGEST_NAME + take(input, 3) : take(input, 4); i; i--) letters[length++] = 'a' + take(input, 2);
        letters[length++] = '\n';
        starts[n + 1] = length;
    }
    const size_t tag_count = count + take(input, 2);
    uint32_t *signs = signs_of(input, count), *tags = signs_of(input, tag_count), *marks = signs_of(input, count);
    JointRun run = {signs, tags, marks, tag_count, {letters, starts, count}, room(count, 4), finite, order, 0};
    read_verbs(&run);
    for (size_t at = 0; at < count; at++) {
        Clues clues = {&names, numbers, 0};
        add_form_clues(signs, &run.low, at, &clues);
        if (clues.count > MOST_FORM_CLUES) abort();
        if (!at || at + 1 >= count) continue;
        const size_t right = at + 1 + (at + 2 < count && take(input, 2)), before = take(input, (uint32_t)at + 1);
        const size_t behind = at + 1 + take(input, (uint32_t)(count - at));
        clues.count = 0;
        add_joint_clues(&run, &(JointPlace){at, right, before, behind, "own", (int)take(input, 3) - 1, 0, 1}, &clues);
        if (clues.count > MOST_JOINT_CLUES) abort();
        for (size_t i = 0; i < clues.count; i++)
            if (clues.numbers[i] >= KNOWN) abort();
    }
    free(names.slots), free(letters), free(numbers), free(starts), free(finite), free(order);
    free(signs), free(tags), free(marks), free(run.flat);
}

/* A table and a pool that need not fit together, and a text of few letters. */
static void spot(Input *input) {
    const size_t slots = (size_t)1 << take(input, 6), size = take(input, 40), length = input->left;
    uint32_t *table = room(2 * slots, 4), *text = room(length, 4), *places = room(length / 2 + 1, 4);
    uint8_t *pool = room(size, 1);
    for (size_t i = 0; i < 2 * slots; i++) table[i] = take(input, i % 2 ? 44 : 0);
    for (size_t i = 0; i < size; i++) pool[i] = (uint8_t)take(input, i % 3 ? 256 : 5);
    for (size_t i = 0; i < length; i++) text[i] = "aAbz .\n"[take(input, 7)];
    const WordSet set = {table, slots, pool, size};
    size_t runs, count = spot_words(text, length, &set, places, &runs);
    if (runs < count || count > length / 2 + 1) abort();
    for (size_t i = 0; i < count; i++)
        if (places[i] >= length || (i && places[i] <= places[i - 1])) abort();
    free(table), free(text), free(places), free(pool);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Input input = {data, size};
    fill_characters();
    scan(input);
    set_beside(&(Input){data, size});
    checksum(data, size);
    size_t count = take(&input, (uint32_t)size / 2 + 1);
    Made made = make(&input, count, (int)take(&input, 2));
    ask(&input, &made);
    share(&input, &made);
    hold(&input);
    lay(&input);
    label(&input);
    spell(&(Input){data, size});
    spot(&(Input){data, size});
    free(made.words), free(made.positions), free(made.buckets), free(made.bounds), free(made.keys);
    return 0;
}

#ifndef LIBFUZZER
int main(int count, char **arguments) {
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    long rounds = count > 2 ? atol(arguments[2]) : 2000;
    for (long round = 0; round < rounds; round++) {
        size_t size = (size_t)(mix(seed + (uint64_t)round) % 3000);
        uint8_t *data = room(size, 1);
        for (size_t i = 0; i < size; i++) data[i] = (uint8_t)mix(seed * 31 + (uint64_t)round * 4099 + i);
        LLVMFuzzerTestOneInput(data, size);
        free(data);
    }
    printf("%ld rounds from seed %llu: no step out of bounds\n", rounds, (unsigned long long)seed);
    return 0;
}
#endif
