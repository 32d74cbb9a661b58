/* The clues of a word that may have several forms: `form_clues` in Python. */
#include "clues.h"

#include <string.h>

#define EDGE 3 /* words on either side whose signs are looked at */
#define FAR 7

static int is_telling(uint32_t sign) {
    return sign && sign < 128 && strchr("AmbqhO,;:TWS", (int)sign);
}

/* How far before a word one stands that tells of verbs; 0 where none is near. */
static size_t telling_gap(const uint32_t *signs, size_t at) {
    for (size_t gap = 1; gap < FAR && gap <= at; gap++)
        if (is_telling(signs[at - gap])) return gap;
    return 0;
}

void add_form_clues(const uint32_t *signs, const Written *low, size_t at, Clues *clues) {
    static const uint32_t none[] = {'-'}, end[] = {'.'};
    uint32_t around[2 * EDGE + 1];
    for (size_t i = 0; i < 2 * EDGE + 1; i++)
        around[i] = at + i < EDGE || at + i - EDGE >= low->count ? '.' : signs[at + i - EDGE];
    const uint32_t sign = signs[at];
    const size_t gap = telling_gap(signs, at);
    const Letters word = written(low, at), told = gap ? written(low, at - gap) : (Letters){none, 1};
    const Letters before = at ? written(low, at - 1) : (Letters){end, 1};
    const Letters behind = at + 1 < low->count ? written(low, at + 1) : (Letters){end, 1};
    add_clue(clues, "word=%s", word);
    for (size_t length = 3; length; length--) add_clue(clues, "end%d=%c%s", (unsigned)length, sign, ending(word, length));
    for (size_t length = 2; length <= 4; length++) add_clue(clues, "left=%s", (Letters){around + EDGE + 1 - length, length});
    for (size_t length = 2; length <= 4; length++) add_clue(clues, "right=%s", (Letters){around + EDGE, length});
    add_clue(clues, "before=%c%s", sign, before);
    add_clue(clues, "behind=%c%s", sign, behind);
    add_clue(clues, "behind-end=%c%s", sign, ending(behind, 2));
    add_clue(clues, "near=%c%s", sign, told);
    add_clue(clues, "near=%c%s%d", sign, told, gap < 4 ? (unsigned)gap : 4);
    add_clue(clues, "near=%c%c_%s", sign, around[EDGE - 1], told);
}
