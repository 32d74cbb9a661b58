/* Which changes of words may be loud. What is not surely quiet, the words themselves decide, in Python. */
#include "near.h"

/* What a word may make louder: NULL where nothing. */
static const Telling *telling(const Lexicon *lexicon, uint32_t hash) {
    size_t low = 0, high = lexicon->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (lexicon->telling[middle].hash < hash) low = middle + 1;
        else high = middle;
    }
    return low < lexicon->count && lexicon->telling[low].hash == hash ? lexicon->telling + low : NULL;
}

int has_number(const Lexicon *lexicon, const Word *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const Telling *found = telling(lexicon, words[i].hash);
        if (words[i].traits & FIGURE || (found && found->is_number)) return 1;
    }
    return 0;
}

static int is_plain(const Lexicon *lexicon, const Word *word, uint32_t traits) {
    return !(traits & (CAPITAL | MIXED)) && !telling(lexicon, word->hash);
}

/* Whether one word may be the other with a prefix that negates. */
static int may_be_opposite(const Lexicon *lexicon, Spelling one, Spelling other) {
    if (!one.power || !other.power) return 1;
    for (size_t p = 0; p < lexicon->prefix_count; p++) {
        const Spelling prefix = lexicon->prefixes[p];
        if (spelled_together(prefix, one).letters == other.letters) return 1;
        if (spelled_together(prefix, other).letters == one.letters) return 1;
    }
    return 0;
}

int is_quiet(const Near *near, Pair change) {
    const Word *quoted = near->quoted.words, *found = near->found.words.words;
    for (size_t i = change.quoted; i < change.quoted_end; i++)
        if (!is_plain(near->lexicon, quoted + i, quoted[i].traits)) return 0;
    for (size_t j = change.found; j < change.found_end; j++)
        if (!is_plain(near->lexicon, found + j, traits_of(&near->found.stretch, found + j))) return 0;
    if (change.quoted_end - change.quoted != 1 || change.found_end - change.found != 1) return 1;
    return !may_be_opposite(near->lexicon, quoted[change.quoted].spelling, found[change.found].spelling);
}
