/* Words that are written apart in one run and together in another, told by hashes of their letters. */
#include "kernels.h"

#include <stdlib.h>

/* Letters that stand together, and how they are cut: the powers of the words but the last; 0, 0 for one word. */
typedef struct {
    uint64_t letters, first, second;
} Cut;

typedef struct {
    Cut *slots; /* those with letters 0 are free */
    size_t mask;
} Table;

/* The ways in which the words from `i` on may be written together: at most 4, of which the first is word `i` itself. */
static size_t cuts_at(const Spelling *words, size_t count, size_t i, Cut cuts[4]) {
    const Spelling letter = spelled_on((Spelling){0, 1}, 0), first = words[i];
    size_t found = 0;
    cuts[found++] = (Cut){first.letters, 0, 0};
    if (i + 1 == count) return found;
    const Spelling second = words[i + 1], pair = spelled_together(first, second);
    cuts[found++] = (Cut){pair.letters, first.power, 0};
    if (second.power == letter.power || second.power == letter.power * letter.power)
        cuts[found++] = (Cut){spelled_together(spelled_on(first, '\''), second).letters, first.power, 0};
    if (i + 2 < count) cuts[found++] = (Cut){spelled_together(pair, words[i + 2]).letters, first.power, second.power};
    return found;
}

static int is_same(const Cut *a, const Cut *b) {
    return a->first == b->first && a->second == b->second;
}

static size_t slot_of(const Table *table, const Cut *cut) {
    return (cut->letters ^ cut->letters >> 32) & table->mask;
}

static void put(Table *table, Cut cut) {
    size_t slot = slot_of(table, &cut);
    while (table->slots[slot].letters) {
        if (table->slots[slot].letters == cut.letters && is_same(table->slots + slot, &cut)) return;
        slot = (slot + 1) & table->mask;
    }
    table->slots[slot] = cut;
}

static int has_otherwise(const Table *table, Cut cut) {
    for (size_t slot = slot_of(table, &cut); table->slots[slot].letters; slot = (slot + 1) & table->mask)
        if (table->slots[slot].letters == cut.letters && !is_same(table->slots + slot, &cut)) return 1;
    return 0;
}

static int all_known(const Spelling *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!words[i].power || !words[i].letters) return 0;
    return 1;
}

/* A table with every way in which neighbours of a run are cut; slots NULL where memory is short. */
static Table table_of(const Spelling *words, size_t count) {
    Table table = {NULL, 255};
    Cut cuts[4];
    if (count > SIZE_MAX / 16 / sizeof(Cut)) return table;
    while (table.mask < 8 * count) table.mask = 2 * table.mask + 1;
    table.slots = calloc(table.mask + 1, sizeof *table.slots);
    for (size_t i = 0; table.slots && i < count; i++)
        for (size_t k = cuts_at(words, count, i, cuts); k--;) put(&table, cuts[k]);
    return table;
}

int cut_otherwise(const Spelling *quoted, size_t quoted_count, const Spelling *found, size_t found_count) {
    Cut cuts[4];
    int otherwise = 0;
    if (!all_known(quoted, quoted_count) || !all_known(found, found_count)) return 1;
    Table table = table_of(quoted, quoted_count);
    if (!table.slots) return -1;
    for (size_t j = 0; j < found_count && !otherwise; j++)
        for (size_t k = cuts_at(found, found_count, j, cuts); k--;) otherwise |= has_otherwise(&table, cuts[k]);
    free(table.slots);
    return otherwise;
}

/* The neighbours of a run that the table has cut otherwise; how many. */
static size_t find_pieces(const Spelling *words, size_t count, const Table *table, Pieces *pieces) {
    Cut cuts[4];
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t ways = cuts_at(words, count, i, cuts);
        for (size_t k = 1; k < ways; k++) {
            const unsigned size = cuts[k].second ? 3 : 2;
            if (has_otherwise(table, cuts[k])) pieces[found++] = (Pieces){i, size, size == 2 && k == 2};
        }
    }
    return found;
}

int other_cuts(const Spelling *quoted, const Spelling *found, Cuts *cuts) {
    cuts->known = all_known(quoted, cuts->quoted_count) && all_known(found, cuts->found_count);
    if (!cuts->known) return 0;
    Table ours = table_of(quoted, cuts->quoted_count), theirs = table_of(found, cuts->found_count);
    const int status = ours.slots && theirs.slots ? 0 : -1;
    if (!status) {
        cuts->quoted_count = find_pieces(quoted, cuts->quoted_count, &theirs, cuts->quoted);
        cuts->found_count = find_pieces(found, cuts->found_count, &ours, cuts->found);
    }
    free(ours.slots);
    free(theirs.slots);
    return status;
}
