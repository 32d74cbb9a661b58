/* How a capitalised word is set in its text: what tells a name from the first word of a sentence or of a headline. */
#include "near.h"

#define BEFORE 20 /* characters before a word in which a sentence may end */

static unsigned class_of(const Stretch *stretch, size_t at) {
    return stretch->codes[at] < CODE_POINTS ? stretch->characters->classes[stretch->codes[at]] : 0;
}

static int is_among(uint32_t code, const uint32_t *signs) {
    while (*signs && *signs != code) signs++;
    return *signs != 0;
}

static int is_part(unsigned class) {
    return (class & (LETTER | MARK | NUMERAL)) != 0;
}

typedef struct {
    size_t words, small;
} Initials;

/* Past the word at `at`: letters, marks and figures, also joined by apostrophes, stops and hyphens. */
static size_t after_word(const Stretch *stretch, size_t at, size_t end) {
    static const uint32_t joiners[] = {'\'', 0x2019, '.', '-', 0};
    for (;;) {
        while (at < end && is_part(class_of(stretch, at))) at++;
        if (at + 1 >= end || !is_among(stretch->codes[at], joiners) || !is_part(class_of(stretch, at + 1))) return at;
        at++;
    }
}

static void count_initials(const Stretch *stretch, size_t at, size_t end, Initials *initials) {
    while (at < end) {
        const unsigned class = class_of(stretch, at);
        if (!is_part(class)) {
            at++;
            continue;
        }
        initials->words += (class & LETTER) != 0;
        initials->small += (class & LETTER) && (class & LOWER);
        at = after_word(stretch, at, end);
    }
}

static int is_strange(const Stretch *stretch) {
    unsigned any = 0;
    for (size_t at = 0; at < stretch->length; at++) any |= class_of(stretch, at);
    return (any & UNLIKE) != 0;
}

/* --- The start of a sentence -------------------------------------------------------------------------------------- */

static const uint32_t ENDERS[] = {'.', '!', '?', 0x2026, ':', 0x3002, 0xFF01, 0xFF1F, 0};
static const uint32_t CLOSING[] = {'"', 0x201D, 0x2019, '\'', 0xBB, ')', ']', 0};
static const uint32_t OPENING[] = {'"', 0x201C, 0x201E, 0xAB, 0x2018, 0};
static const uint32_t LEADING[] = {'"', 0x201C, 0x201D, 0x2018, 0x2019, '\'', 0xAB, 0xBB, 0x201E, '(', '[', 0x2014, 0x2013, '-', 0};

static int is_white(const Stretch *stretch, size_t at) {
    return (class_of(stretch, at) & SPACE) != 0;
}

/* Whether a sentence or a paragraph ends just before the white character at `at`, no further back than `low`. */
static int ends_before(const Stretch *stretch, size_t low, size_t at) {
    size_t back = at;
    while (back > low && is_among(stretch->codes[back - 1], CLOSING)) back--;
    if (back > low && is_among(stretch->codes[back - 1], ENDERS)) return 1;
    if (stretch->codes[at] != '\n') return 0;
    for (back = at; back > low && is_white(stretch, back - 1); back--)
        if (stretch->codes[back - 1] == '\n') return 1;
    return 0;
}

static int starts(const Stretch *stretch, size_t word) {
    const size_t low = word > BEFORE ? word - BEFORE : 0;
    size_t at = word;
    for (; at > low && (is_white(stretch, at - 1) || is_among(stretch->codes[at - 1], LEADING)); at--) {
        if (is_among(stretch->codes[at - 1], OPENING)) return 1;
        if (is_white(stretch, at - 1) && ends_before(stretch, low, at - 1)) return 1;
    }
    return at == low;
}

static int is_shortened(const Stretch *stretch, size_t word) {
    return word > 1 && is_white(stretch, word - 1) && stretch->codes[word - 2] == '.';
}

unsigned setting_of(const Stretch *stretch, size_t start, size_t end) {
    Initials initials = {0, 0};
    if (is_strange(stretch)) return STRANGE;
    count_initials(stretch, 0, start, &initials);
    count_initials(stretch, end, stretch->length, &initials);
    const int among = !initials.words || (double)initials.small >= 0.12 * (double)initials.words;
    const unsigned set = (among ? AMONG_SMALL : 0) | (starts(stretch, start) ? STARTS : 0);
    return set | (is_shortened(stretch, start) ? SHORTENED : 0);
}
