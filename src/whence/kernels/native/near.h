/* A quotation held against the words around one place, without Python: the commonest cases whole, the others told apart.
 *
 * In: the quotation's words as rows, and the characters of a stretch of the other text. Out: a Comparison: what stands
 * there, or that the long way must be taken. Nothing is decided here that the long way would decide otherwise.
 */
#ifndef WHENCE_NEAR_H
#define WHENCE_NEAR_H

#include "kernels.h"

enum { CAPITAL = 1, FIGURE = 2, MIXED = 4 }; /* begins with a capital; has a digit; has what is no letter */

/* A word of a text that is compared: what it is spelled with, its hash, its characters, and what is seen of these (of a
 * quotation's words; of those of a place it is asked for the few that differ). */
typedef struct {
    Spelling spelling;
    uint32_t hash, start, end, traits;
} Word;

typedef struct {
    const Word *words;
    size_t count;
} Words;

/* Characters of a text, from its character `base` on. */
typedef struct {
    const uint32_t *codes;
    size_t length, base;
    const Characters *characters;
} Stretch;

/* What makes a difference of words louder, in order of the hashes; the letters of the prefixes that negate; and, in order,
 * the words with which an editor's remarks begin. */
typedef struct {
    uint32_t hash, is_number;
} Telling;

typedef struct {
    const Telling *telling;
    size_t count;
    const Spelling *prefixes;
    size_t prefix_count;
    const uint32_t *remarks;
    size_t remark_count;
} Lexicon;

/* --- What is seen of a stretch ----------------------------------------------------------------------------------- */

/* Room for as many words as characters is needed, and in `tokens` as `tokenise` wants it. How many words there are;
 * SIZE_MAX where Python must work out the form of one. */
size_t read_words(const Stretch *stretch, Tokens *tokens, Word *words);
uint32_t traits_of(const Stretch *stretch, const Word *word);
int is_marked(const Stretch *stretch);     /* whether an editor may have marked it, or a note's number is glued to a word */
int has_brackets(const Stretch *stretch);  /* square ones */
int is_space(const Stretch *stretch, size_t at); /* as str.isspace has it */

/* --- Between two words ------------------------------------------------------------------------------------------- */

typedef struct {
    Stretch stretch;
    Words words;
} Text;

/* Whether words of a page or of an editor may stand among them: Python must look. */
int has_furniture(const Text *text, const Lexicon *lexicon);
int starts_sentence(const Text *text, size_t word);
int is_interruption(const Text *text, size_t first, size_t last);

/* How a capitalised word is set: among words that mostly begin small, at the start of a sentence; whether what stands
 * before may be an abbreviation; whether Python must look at everything. */
enum { AMONG_SMALL = 1, STARTS = 2, SHORTENED = 4, STRANGE = 8 };
#define AROUND 80 /* characters beside it that are looked at */

unsigned setting_of(const Stretch *stretch, size_t start, size_t end);

/* --- The comparison ---------------------------------------------------------------------------------------------- */

typedef struct {
    size_t quoted, quoted_end, found, found_end;
} Pair;

typedef struct {
    Pair at;
    int equal, marked;
} Block;

typedef struct {
    Pair at;
    int quiet; /* that nothing in it makes it loud is sure */
} Change;

typedef struct {
    Words quoted;
    const uint8_t *joints; /* as in Joined; NULL: nothing stands between the words */
    Text found;
    const Lexicon *lexicon;
    size_t start, end; /* of the place, in characters */
    int exact;         /* whether the words stand there word for word */
} Near;

enum Kind { UNSURE = 2, NOTHING, VERBATIM, PART, DIFFERS, MARKED };

/* `at`: what stands there, the words of both; MARKED: what differs, if anything, and which blocks marks pass over. */
typedef struct {
    enum Kind kind;
    Pair at;
    size_t equal, only_found;
    Block *blocks;
    Change *changes;
    size_t block_count, change_count;
} Comparison;

int compare_near(const Near *near, Comparison *comparison); /* 0; -1 where memory is short */
void free_comparison(Comparison *comparison);

/* The path of words cut into runs of equal ones and what was changed between them; how many. */
size_t cut_blocks(const Near *near, const Alignment *path, Block *blocks);
/* The stretches of the text that marks join, in room for as many pairs as there are blocks; how many. */
size_t joined_places(const Comparison *comparison, Pair *places);
/* Whether a change may be a loud one: a negation, a number, a name, a modal. */
int is_quiet(const Near *near, Pair change);
/* Whether one of the words may be of a number. */
int has_number(const Lexicon *lexicon, const Word *words, size_t count);

#endif
