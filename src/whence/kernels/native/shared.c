/* Passages that documents share: for each document the rows of its 3-grams lead to the same words further on.
 *
 * Documents are taken in order, so that the hits of one are few, sorted by counting, and gone before the next.
 */
#include "shared.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define AHEAD 16  /* steps */
#define FEW 3    /* places: so rare a word is not asked for its length */
#define UNTOLD 4 /* quarter bits that a letter or digit by itself earns at most */

/* The wait for memory is most of the work: ask for it some steps before it is read. */
static void fetch_entries(const Work *work, uint64_t at) {
    if (at < work->segment->count && work->ranks[at] < work->segment->count) fetch(work->entries + work->ranks[at]);
}

static void fetch_words(const Work *work, const Tally *tally) {
    uint32_t there = work->hits[tally->offset].there;
    fetch(work->segment->words + there);
    fetch(work->segment->words + (there > 12 ? there - 12 : 0));
}

static void fetch_position(const Work *work, size_t row) {
    if (row < work->segment->count && work->segment->positions[row] < work->segment->count) {
        fetch(work->ranks + work->segment->positions[row]);
        fetch(work->rarity + work->segment->positions[row]);
    }
}

uint32_t quarter_bits(double world, double places) {
    double bits = 4 * log2(world / places);
    return bits < 1 ? 1 : bits > 255 ? 255 : (uint32_t)bits;
}

static double world_of(const Segment *segment, const Sharing *sharing) {
    return (double)segment->count > sharing->world ? (double)segment->count : sharing->world;
}

/* Until its posting is met, `ranks` holds the document of each position. */
static void number_documents(Work *work) {
    const Segment *segment = work->segment;
    for (size_t i = 0; i < segment->count; i++) work->ranks[i] = NONE;
    for (size_t d = 0; d < segment->documents; d++) {
        Bounds bounds = bounds_of(segment, d);
        for (uint64_t at = bounds.start; at < bounds.end; at++) work->ranks[at] = (uint32_t)d;
    }
}

static void enter(Work *work, size_t row, size_t end, uint32_t places) {
    const Segment *segment = work->segment;
    uint32_t at = segment->positions[row];
    uint32_t document = at < segment->count ? work->ranks[at] : NONE;
    int whole = (segment->keys[row] & 0xFFFFF) != 0; /* three words, not the end of a document */
    int known = document < segment->documents;
    work->entries[row] = (Entry){known ? at : 0, known ? document : 0, places & MOST_PLACES, row + 1 == end};
    if (!known) return;
    if (whole && places > work->sharing->cap) work->ranks[at] = FREQUENT;
    else work->ranks[at] = whole && row + 1 < end ? (uint32_t)row : NONE;
}

/* Whether a word is one letter or digit: scanned text is full of them, and a run of them says nothing. */
static int is_one_character(uint64_t key) {
    static const char characters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (const char *c = characters; *c; c++) {
        uint32_t code = (uint32_t)*c;
        if (hash_code_points(&code, 1) >> 8 == key >> 40) return 1;
    }
    return 0;
}

/* Enter the rows `[low, high)` of one word, 3-gram by 3-gram, and note how rare the word is. */
static void enter_word(Work *work, size_t low, size_t high, double world) {
    const Segment *segment = work->segment;
    uint32_t bits = quarter_bits(world, (double)(high - low));
    uint32_t most = high - low > FEW && is_one_character(segment->keys[low]) ? UNTOLD : RAREST;
    uint8_t rarity = (uint8_t)(bits < most ? bits : most);
    for (size_t row = low; row < high;) {
        size_t end = row + 1;
        while (end < high && segment->keys[end] == segment->keys[row]) end++;
        uint32_t places = (uint32_t)(end - row);
        for (; row < end; row++) {
            fetch_position(work, row + 2 * AHEAD);
            if (segment->positions[row] < segment->count) work->rarity[segment->positions[row]] = rarity;
            enter(work, row, end, places);
        }
    }
}

static void enter_all(Work *work) {
    const Segment *segment = work->segment;
    double world = world_of(segment, work->sharing);
    number_documents(work);
    for (size_t low = 0, high; low < segment->count; low = high) {
        for (high = low + 1; high < segment->count && segment->keys[high] >> 40 == segment->keys[low] >> 40;) high++;
        enter_word(work, low, high, world);
    }
    for (uint32_t places = 0; places <= MOST_PLACES; places++)
        work->weights[places] = quarter_bits(world, places ? places : 1);
}

static int is_wanted(const Sharing *sharing, size_t a, size_t b) {
    if (a == b) return 0;
    if (!sharing->sides) return 1;
    return ((sharing->sides[a] & 1) && (sharing->sides[b] & 2)) || ((sharing->sides[a] & 2) && (sharing->sides[b] & 1));
}

/* The row after the one of position `at`, with the same 3-gram; NULL where there is none. A position without rarity was
 * met in no row of a damaged segment: its rank is still the number of its document. */
static const Entry *entries_after(const Work *work, uint64_t at) {
    uint32_t row = work->ranks[at];
    return row < FREQUENT && work->rarity[at] ? work->entries + row + 1 : NULL;
}

static const Entry *next_entry(const Entry *entry) {
    return entry->last ? NULL : entry + 1;
}

static void tally_hit(Work *work, uint32_t at, const Entry *entry) {
    Tally *tally = work->tallies + entry->document;
    uint32_t fresh = 3;
    if (!tally->hits) work->touched[work->touched_count++] = entry->document;
    else if (at - tally->last < 3) fresh = at - tally->last;
    tally->score += work->weights[entry->places] * fresh / 3;
    tally->last = at;
    tally->hits++;
}

static void tally_document(Work *work, size_t document) {
    Bounds bounds = bounds_of(work->segment, document);
    for (uint64_t at = bounds.start; at < bounds.end; at++) {
        fetch_entries(work, at + AHEAD);
        for (const Entry *entry = entries_after(work, at); entry; entry = next_entry(entry))
            if (is_wanted(work->sharing, document, entry->document)) tally_hit(work, (uint32_t)at, entry);
    }
}

/* Give each document that shares enough its stretch of `hits`; the others none. */
static int make_room(Work *work) {
    size_t total = 0;
    for (size_t i = 0; i < work->touched_count; i++) {
        Tally *tally = work->tallies + work->touched[i];
        tally->offset = (uint32_t)total;
        total += tally->hits;
        if (total > NONE) return -1;
    }
    if (total <= work->hits_room) return 0;
    free(work->hits);
    work->hits_room = total + total / 2;
    work->hits = malloc(work->hits_room * sizeof *work->hits);
    return work->hits ? 0 : -1;
}

static void gather_document(Work *work, size_t document) {
    Bounds bounds = bounds_of(work->segment, document);
    for (size_t i = 0; i < work->touched_count; i++) work->tallies[work->touched[i]].hits = 0;
    for (uint64_t at = bounds.start; at < bounds.end; at++)
        for (const Entry *entry = entries_after(work, at); entry; entry = next_entry(entry)) {
            if (!is_wanted(work->sharing, document, entry->document)) continue;
            Tally *tally = work->tallies + entry->document;
            work->hits[tally->offset + tally->hits++] = (Hit){(uint32_t)at, entry->position, work->weights[entry->places]};
        }
}

static int share_document(Work *work, size_t document) {
    int status = 0;
    work->touched_count = 0;
    tally_document(work, document);
    if (make_room(work)) return -1;
    gather_document(work, document);
    for (size_t i = 0; i < work->touched_count; i++) {
        Tally *tally = work->tallies + work->touched[i];
        if (i + AHEAD < work->touched_count) fetch_words(work, work->tallies + work->touched[i + AHEAD]);
        if (!status) status = add_pair(work, document, work->touched[i], work->hits + tally->offset, tally->hits);
        *tally = (Tally){0, 0, 0, 0};
    }
    return status ? status : add_stars(work, document);
}

static int allocate(Work *work) {
    size_t count = work->segment->count + 1, documents = work->segment->documents + 1;
    work->ranks = malloc(count * sizeof *work->ranks);
    work->rarity = calloc(count, sizeof *work->rarity);
    work->entries = malloc(count * sizeof *work->entries);
    work->tallies = calloc(documents, sizeof *work->tallies);
    work->touched = malloc(documents * sizeof *work->touched);
    return work->ranks && work->rarity && work->entries && work->tallies && work->touched ? 0 : -1;
}

static void release(Work *work) {
    free(work->ranks);
    free(work->rarity);
    free(work->entries);
    free(work->tallies);
    free(work->touched);
    free(work->hits);
}

int shared_passages(const Segment *segment, const Sharing *sharing, Rows *rows) {
    Work work = {.segment = segment, .sharing = sharing, .rows = rows};
    int status = -1;
    if (segment->count < NONE - 2 && segment->documents < MOST_DOCUMENTS && !allocate(&work)) {
        status = 0;
        enter_all(&work);
        for (size_t d = 0; d < segment->documents && !status; d++) status = share_document(&work, d);
    }
    release(&work);
    return status;
}
