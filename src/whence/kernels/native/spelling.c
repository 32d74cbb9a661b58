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

int cut_otherwise(const Spelling *quoted, size_t quoted_count, const Spelling *found, size_t found_count) {
    Table table = {NULL, 255};
    Cut cuts[4];
    int otherwise = 0;
    if (!all_known(quoted, quoted_count) || !all_known(found, found_count)) return 1;
    if (quoted_count > SIZE_MAX / 16 / sizeof(Cut)) return -1;
    while (table.mask < 8 * quoted_count) table.mask = 2 * table.mask + 1;
    table.slots = calloc(table.mask + 1, sizeof *table.slots);
    if (!table.slots) return -1;
    for (size_t i = 0; i < quoted_count; i++)
        for (size_t k = cuts_at(quoted, quoted_count, i, cuts); k--;) put(&table, cuts[k]);
    for (size_t j = 0; j < found_count && !otherwise; j++)
        for (size_t k = cuts_at(found, found_count, j, cuts); k--;) otherwise |= has_otherwise(&table, cuts[k]);
    free(table.slots);
    return otherwise;
}
