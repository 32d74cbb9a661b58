/* What is seen of a stretch of text before it is compared: its words, and whether Python must look at it. */
#include "near.h"

static unsigned class_at(const Stretch *stretch, size_t at) {
    return stretch->codes[at] < CODE_POINTS ? stretch->characters->classes[stretch->codes[at]] : 0;
}

static int is_one_of(uint32_t code, const uint32_t *signs) {
    while (*signs && *signs != code) signs++;
    return *signs != 0;
}

int is_space(const Stretch *stretch, size_t at) {
    return class_at(stretch, at) & SPACE || (stretch->codes[at] >= 0x1C && stretch->codes[at] <= 0x1F);
}

uint32_t traits_of(const Stretch *stretch, const Word *word) {
    const size_t start = word->start - stretch->base, end = word->end - stretch->base;
    uint32_t traits = class_at(stretch, start) & UPPER ? CAPITAL : 0;
    for (size_t at = start; at < end; at++) {
        const unsigned class = class_at(stretch, at);
        if (!(class & LETTER)) traits |= MIXED;
        if (class & NUMERAL) traits |= FIGURE;
    }
    return traits;
}

size_t read_words(const Stretch *stretch, Tokens *tokens, Word *words) {
    tokenise(stretch->codes, stretch->length, stretch->characters, tokens);
    for (size_t i = 0; i < tokens->count; i++) {
        const uint32_t start = tokens->starts[i], end = tokens->ends[i], base = (uint32_t)stretch->base;
        words[i] = (Word){tokens->spellings[i], tokens->hashes[i], base + start, base + end, 0};
    }
    return tokens->odd_count ? SIZE_MAX : tokens->count;
}

/* --- Signs -------------------------------------------------------------------------------------------------------- */

static const uint32_t STOPS[] = {'.', ',', ';', ':', '?', '!', 0}, CLOSERS[] = {'"', 0x201D, 0xBB, ')', 0};
static const uint32_t EDITED[] = {'[', '(', '<', '*', 0x2026, 0x22EF, 0x2025, 0}, THIN[] = {' ', 0xA0, 0x2009, 0x202F, 0};

/* Whether a figure stands so close behind a word and its sign that it may be a note's number. */
static int is_glued(const Stretch *stretch, size_t at) {
    const uint32_t *codes = stretch->codes;
    if (at < 2) return at == 1 && !(class_at(stretch, 0) & (LETTER | NUMERAL)) && !is_space(stretch, 0);
    if (is_one_of(codes[at - 1], STOPS)) return (class_at(stretch, at - 2) & LETTER) != 0;
    if (codes[at - 1] == '\'' || codes[at - 1] == 0x2019) return is_one_of(codes[at - 2], STOPS);
    return is_one_of(codes[at - 1], CLOSERS)
           && (class_at(stretch, at - 2) & (LETTER | NUMERAL) || is_one_of(codes[at - 2], STOPS));
}

int is_marked(const Stretch *stretch) {
    const uint32_t *codes = stretch->codes;
    if (stretch->length && class_at(stretch, 0) & NUMERAL) return 1; /* what stands before it is not seen */
    for (size_t at = 0; at < stretch->length; at++) {
        if (class_at(stretch, at) & LETTER || codes[at] == ' ') continue;
        if (is_one_of(codes[at], EDITED)) return 1;
        if (class_at(stretch, at) & NUMERAL && is_glued(stretch, at)) return 1;
        if (codes[at] != '.' || at + 1 == stretch->length) continue;
        const size_t next = at + 1 + (size_t)is_one_of(codes[at + 1], THIN);
        if (next < stretch->length && codes[next] == '.') return 1;
    }
    return 0;
}

int has_brackets(const Stretch *stretch) {
    for (size_t at = 0; at < stretch->length; at++)
        if (stretch->codes[at] == '[') return 1;
    return 0;
}

/* Whether the sign at `at` ends an empty line, a page, or a line with a hyphen at its end. */
static int sets_apart(const Stretch *stretch, size_t at) {
    const uint32_t *codes = stretch->codes;
    if (codes[at] != '\n') return codes[at] == '\f';
    while (at && (codes[at - 1] == ' ' || codes[at - 1] == '\t' || codes[at - 1] == '\r')) at--;
    return at && (codes[at - 1] == '\n' || codes[at - 1] == '-' || codes[at - 1] == 0x2010);
}

/* Whether a line may begin with the number of a page or of a paragraph. */
static int is_numbered(const Stretch *stretch, size_t at) {
    static const uint32_t leading[] = {' ', '\t', '-', 0x2013, 0x2014, '[', '(', 0};
    static const char page[] = "page";
    while (at < stretch->length && is_one_of(stretch->codes[at], leading)) at++;
    for (size_t k = 0; page[k] && at < stretch->length && (stretch->codes[at] | 32) == (uint32_t)page[k]; k++, at++)
        if (!page[k + 1]) return 1;
    return at < stretch->length && class_at(stretch, at) & NUMERAL;
}

static int starts_remark(const Lexicon *lexicon, uint32_t hash) {
    size_t low = 0, high = lexicon->remark_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (lexicon->remarks[middle] < hash) low = middle + 1;
        else high = middle;
    }
    return low < lexicon->remark_count && lexicon->remarks[low] == hash;
}

/* Whether a word may begin an editor's remark: it stands behind a round bracket. */
static int has_remark(const Text *text, const Lexicon *lexicon) {
    for (size_t i = 0; i < text->words.count; i++) {
        if (!starts_remark(lexicon, text->words.words[i].hash)) continue;
        size_t at = text->words.words[i].start - text->stretch.base;
        while (at && (text->stretch.codes[at - 1] == '.' || is_space(&text->stretch, at - 1))) at--;
        if (at && text->stretch.codes[at - 1] == '(') return 1;
    }
    return 0;
}

int has_furniture(const Text *text, const Lexicon *lexicon) {
    const Stretch *stretch = &text->stretch;
    int bracket = 0;
    for (size_t at = 0; at < stretch->length; at++) {
        const unsigned class = class_at(stretch, at);
        if (class & LETTER || stretch->codes[at] == ' ') continue;
        if (class & NUMERAL && is_glued(stretch, at)) return 1;
        if (sets_apart(stretch, at) && is_numbered(stretch, at + 1)) return 1;
        bracket |= stretch->codes[at] == '(';
    }
    return bracket && has_remark(text, lexicon);
}

/* --- Between two words -------------------------------------------------------------------------------------------- */

static const uint32_t ENDS[] = {'.', '!', '?', 0x2026, ':', ';', 0x3002, 0xFF01, 0xFF1F, 0};
static const uint32_t BEHIND[] = {'"', 0x201D, 0x2019, '\'', 0xBB, ')', ']', '[', 0};
static const uint32_t BEFORE_CLOSING[] = {',', '.', ';', ':', '?', '!', 0x2026, 0x2014, 0x2013, '-', 0};
static const uint32_t CLOSING[] = {'"', 0x201D, 0xBB, 0x2019, '\'', 0};
static const uint32_t OPENING[] = {'"', 0x201C, 0xAB, 0x2018, '\'', 0x201E, 0}, OPENED[] = {'(', '[', 0x2026, 0};

/* The characters between a word and the one before it. */
static Stretch gap_before(const Text *text, size_t word) {
    const size_t start = text->words.words[word - 1].end - text->stretch.base;
    const size_t end = text->words.words[word].start - text->stretch.base;
    return (Stretch){text->stretch.codes + start, end - start, 0, text->stretch.characters};
}

/* Past all of these signs, from `at` on. */
static size_t past(const Stretch *stretch, size_t at, const uint32_t *signs) {
    while (at < stretch->length && is_one_of(stretch->codes[at], signs)) at++;
    return at;
}

static int has_space(const Stretch *stretch, size_t at) {
    return at < stretch->length && class_at(stretch, at) & SPACE;
}

int starts_sentence(const Text *text, size_t word) {
    const Stretch gap = gap_before(text, word);
    for (size_t at = 0; at < gap.length; at++) {
        if (is_one_of(gap.codes[at], ENDS) && has_space(&gap, past(&gap, at + 1, BEHIND))) return 1;
        if (gap.codes[at] != '\n') continue;
        for (size_t next = at + 1; has_space(&gap, next); next++)
            if (gap.codes[next] == '\n') return 1;
    }
    return 0;
}

static int is_closed(const Stretch *gap) {
    const size_t marks = past(gap, 0, BEFORE_CLOSING), end = past(gap, marks, CLOSING);
    return end > marks && has_space(gap, end);
}

static int is_opened(const Stretch *gap) {
    for (size_t at = 0; at < gap->length; at++) {
        if (!has_space(gap, at)) continue;
        size_t end = past(gap, at + 1, OPENING);
        if (end == at + 1) continue;
        end = past(gap, end + (size_t)has_space(gap, end), OPENED);
        if (end + (size_t)has_space(gap, end) == gap->length) return 1;
    }
    return 0;
}

int is_interruption(const Text *text, size_t first, size_t last) {
    if (!first || first >= last || last >= text->words.count || last - first > 25) return 0;
    const Stretch before = gap_before(text, first), after = gap_before(text, last);
    return is_closed(&before) && is_opened(&after);
}
