/* Passages that documents share: for each document the rows of its 3-grams lead to the same words further on.
 *
 * Documents are taken in order, so that the hits of one are few, sorted by counting, and gone before the next.
 */
#include "shared.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define AHEAD 80 /* steps */
#define BLOCK 64 /* positions */
#define FEW 3    /* places: so rare a word is not asked for its length */
#define UNTOLD 4 /* quarter bits that a letter or digit by itself earns at most */

uint32_t quarter_bits(double world, double places) {
    double bits = 4 * log2(world / places);
    return bits < 1 ? 1 : bits > 255 ? 255 : (uint32_t)bits;
}

static double world_of(const Segment *segment, const Sharing *sharing) {
    return (double)segment->count > sharing->world ? (double)segment->count : sharing->world;
}

static void number_blocks(Work *work) {
    const Segment *segment = work->segment;
    size_t document = 0;
    for (uint64_t at = 0; at < segment->count; at += BLOCK) {
        while (document + 1 < segment->documents && segment->bounds[document + 1] <= at) document++;
        work->documents[at / BLOCK] = (uint32_t)document;
    }
}

static uint32_t document_of(const Work *work, uint32_t at) {
    const Segment *segment = work->segment;
    uint32_t document = work->documents[at / BLOCK];
    while (document + 1 < segment->documents && segment->bounds[document + 1] <= at) document++;
    return document;
}

/* Enter the rows `[row, end)` of a 3-gram that stands in several places. */
static void enter(Work *work, size_t row, size_t end) {
    const Segment *segment = work->segment;
    const uint32_t places = (uint32_t)(end - row);
    Entry *entry = NULL;
    for (; row < end; row++) {
        const uint32_t at = segment->positions[row];
        if (at >= segment->count) continue;
        if (places > work->sharing->cap) {
            work->after[at] = FREQUENT;
            continue;
        }
        entry = work->entries + work->entry_count++;
        *entry = (Entry){at, 0, places, 0};
    }
    if (entry) entry->last = 1;
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
    const uint64_t *keys = work->segment->keys;
    uint32_t bits = quarter_bits(world, (double)(high - low));
    uint32_t most = high - low > FEW && is_one_character(keys[low]) ? UNTOLD : RAREST;
    work->rarity[keys[low] >> (64 - WORD_BITS)] = (uint8_t)(bits < most ? bits : most);
    for (size_t row = low, end; row < high; row = end) {
        for (end = row + 1; end < high && keys[end] == keys[row];) end++;
        if (end - row > 1 && (keys[row] & 0xFFFFF)) enter(work, row, end); /* three words, not the end of a document */
    }
}

/* Give each entry its document, and each position the entry after its own. */
static void join_entries(Work *work) {
    for (size_t i = 0; i < work->entry_count; i++) {
        Entry *entry = work->entries + i;
        entry->document = document_of(work, entry->position);
        if (!entry->last) work->after[entry->position] = (uint32_t)i + 1;
    }
}

static void enter_all(Work *work) {
    const Segment *segment = work->segment;
    double world = world_of(segment, work->sharing);
    memset(work->after, 0xFF, segment->count * sizeof *work->after);
    number_blocks(work);
    for (size_t low = 0, high; low < segment->count; low = high) {
        const uint64_t word = segment->keys[low] >> (64 - WORD_BITS);
        for (high = low + 1; high < segment->count && segment->keys[high] >> (64 - WORD_BITS) == word;) high++;
        enter_word(work, low, high, world);
    }
    join_entries(work);
    for (uint32_t places = 0; places <= MOST_PLACES; places++)
        work->weights[places] = quarter_bits(world, places ? places : 1);
}

static int is_wanted(const Sharing *sharing, size_t a, size_t b) {
    if (a == b) return 0;
    if (!sharing->sides) return 1;
    return ((sharing->sides[a] & 1) && (sharing->sides[b] & 2)) || ((sharing->sides[a] & 2) && (sharing->sides[b] & 1));
}

/* The wait for memory is most of the work: ask for it some steps before it is read. */
static void fetch_entries(const Work *work, uint64_t at) {
    if (at < work->segment->count && work->after[at] < FREQUENT) fetch(work->entries + work->after[at]);
}

static void fetch_words(const Work *work, uint32_t there) {
    fetch(work->segment->words + there);
    fetch(work->segment->words + (there > NEAR ? there - NEAR : 0));
}

static void meet(Work *work, uint32_t at, const Entry *entry) {
    uint32_t *number = work->numbers + entry->document, weight = work->weights[entry->places];
    if (!*number) {
        work->touched[work->touched_count++] = (Touched){entry->document, 0, 0, 0};
        *number = (uint32_t)work->touched_count;
    }
    Touched *touched = work->touched + *number - 1;
    touched->count++;
    touched->weight = weight;
    work->met[work->met_count++] = (Met){{at, entry->position, weight}, *number - 1};
}

static int make_room(void **array, size_t *room, size_t wanted, size_t size) {
    if (wanted <= *room) return 0;
    void *grown = realloc(*array, 2 * wanted * size);
    if (!grown) return -1;
    *array = grown;
    *room = 2 * wanted;
    return 0;
}

/* All hits of a document with others, in its own order. */
static int meet_all(Work *work, size_t document) {
    Bounds bounds = bounds_of(work->segment, document);
    work->touched_count = work->met_count = 0;
    for (uint64_t at = bounds.start; at < bounds.end; at++) {
        fetch_entries(work, at + AHEAD);
        if (work->after[at] >= FREQUENT) continue;
        if (make_room((void **)&work->met, &work->met_room, work->met_count + MOST_PLACES, sizeof *work->met)) return -1;
        for (const Entry *entry = work->entries + work->after[at];; entry++) {
            if (is_wanted(work->sharing, document, entry->document)) meet(work, (uint32_t)at, entry);
            if (entry->last) break;
        }
    }
    return work->met_count < NONE ? 0 : -1;
}

/* Put the hits with each document beside one another; those by themselves that are chance are left out. */
static int gather(Work *work) {
    size_t total = 0;
    for (size_t i = 0; i < work->touched_count; i++) {
        Touched *touched = work->touched + i;
        work->numbers[touched->document] = 0;
        if (touched->count == 1 && touched->weight < work->weights[LONE_PLACES]) touched->count = 0;
        touched->offset = (uint32_t)total;
        total += touched->count;
    }
    if (make_room((void **)&work->hits, &work->hits_room, total, sizeof *work->hits)) return -1;
    for (size_t i = 0; i < work->met_count; i++) {
        Touched *touched = work->touched + work->met[i].touched;
        if (!touched->count) continue;
        work->hits[touched->offset++] = work->met[i].hit;
        fetch_words(work, work->met[i].hit.there);
    }
    return 0;
}

static int share_document(Work *work, size_t document) {
    int status = meet_all(work, document) || gather(work) ? -1 : 0;
    for (size_t i = 0; i < work->touched_count && !status; i++) {
        const Touched *touched = work->touched + i;
        const Hit *hits = work->hits + touched->offset - touched->count;
        if (touched->count) status = add_pair(work, document, touched->document, hits, touched->count);
    }
    return status ? status : add_stars(work, document);
}

static int allocate(Work *work) {
    size_t count = work->segment->count, documents = work->segment->documents;
    work->rarity = calloc((size_t)1 << WORD_BITS, sizeof *work->rarity);
    work->after = malloc(count * sizeof *work->after);
    work->documents = malloc((count / BLOCK + 1) * sizeof *work->documents);
    work->entries = malloc(count * sizeof *work->entries); /* mostly far fewer: what is not used is never touched */
    work->numbers = calloc(documents, sizeof *work->numbers);
    work->touched = malloc(documents * sizeof *work->touched);
    return work->rarity && work->after && work->documents && work->entries && work->numbers && work->touched ? 0 : -1;
}

static void release(Work *work) {
    free(work->rarity);
    free(work->after);
    free(work->documents);
    free(work->entries);
    free(work->numbers);
    free(work->touched);
    free(work->met);
    free(work->hits);
}

int shared_passages(const Segment *segment, const Sharing *sharing, Rows *rows) {
    Work work = {.segment = segment, .sharing = sharing, .rows = rows};
    int status = -1;
    if (!segment->count || !segment->documents) return 0;
    if (segment->count < NONE - 2 && segment->documents < MOST_DOCUMENTS && !allocate(&work)) {
        status = 0;
        enter_all(&work);
        for (size_t d = 0; d < segment->documents && !status; d++) status = share_document(&work, d);
    }
    release(&work);
    return status;
}
