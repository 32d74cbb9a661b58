/* The words of a text, as whence.text.tokens finds them: the same grammar, written out as a scanner. */
#include "kernels.h"

typedef struct {
    const uint32_t *text;
    size_t length;
    const Characters *characters;
} Scan;

static unsigned class_at(const Scan *scan, size_t at) {
    if (at >= scan->length || scan->text[at] >= CODE_POINTS) return 0;
    return scan->characters->classes[scan->text[at]];
}

static uint32_t code_at(const Scan *scan, size_t at) {
    return at < scan->length ? scan->text[at] : 0;
}

/* A letter, mark or digit of a script that joins its characters to words. */
static int is_char(unsigned class) {
    return (class & (LETTER | MARK | NUMERAL)) && !(class & SINGLE);
}

static int is_joiner(uint32_t code) {
    return code == 0xAD || code == 0x2060 || (code >= 0x200B && code <= 0x200D);
}

static int is_apostrophe(uint32_t code) {
    return code == '\'' || code == 0x2019 || code == 0x2BC || code == 0x2018 || code == 0xFF07;
}

/* The end of `[letters]` at `at`, or `at` where there is none; "[sic]" is an editor's word, not a part of one. */
static size_t after_bracket(const Scan *scan, size_t at) {
    size_t end = at + 1;
    if (code_at(scan, at) != '[') return at;
    while (class_at(scan, end) & (LETTER | MARK)) end++;
    if (end == at + 1 || code_at(scan, end) != ']') return at;
    if (end == at + 4 && scan->text[at + 1] == 's' && scan->text[at + 2] == 'i' && scan->text[at + 3] == 'c') return at;
    return end + 1;
}

/* The end of initials, `U.S.` or `U.S`, at `at`, or `at` where there are none. */
static size_t after_initials(const Scan *scan, size_t at) {
    size_t end = at;
    while ((class_at(scan, end) & LETTER) && code_at(scan, end + 1) == '.') end += 2;
    if (end < at + 4) return at;
    if ((class_at(scan, end) & LETTER) && !(class_at(scan, end + 1) & (LETTER | MARK | NUMERAL))) end++;
    return end;
}

/* Past a hyphen and the end of a line, where the word goes on in lower case; else `at`. */
static size_t after_line_end(const Scan *scan, size_t at) {
    size_t end = at + 1;
    if (code_at(scan, end) == '\r') end++;
    if (code_at(scan, end) != '\n') return at;
    end++;
    while (code_at(scan, end) == ' ' || code_at(scan, end) == '\t') end++;
    return class_at(scan, end) & LOWER ? end : at;
}

/* Past what joins the parts of one word at `at`, or `at` where the word ends. */
static size_t after_join(const Scan *scan, size_t at) {
    uint32_t code = code_at(scan, at);
    size_t end = at;
    if (is_joiner(code)) {
        while (is_joiner(code_at(scan, end))) end++;
        return is_char(class_at(scan, end)) ? end : at;
    }
    if (is_apostrophe(code)) return is_char(class_at(scan, at + 1)) ? at + 1 : at;
    if (code == '.' || code == ',') {
        return at && (class_at(scan, at - 1) & NUMERAL) && (class_at(scan, at + 1) & NUMERAL) ? at + 1 : at;
    }
    if (code == '-' || code == 0x2010) return after_line_end(scan, at);
    if (code == '[') return at && is_char(class_at(scan, at - 1)) ? after_bracket(scan, at) : at;
    return at;
}

/* The end of the token that begins at `at`, or `at` where none does. */
static size_t after_token(const Scan *scan, size_t at) {
    unsigned class = class_at(scan, at);
    size_t end = at, next;
    if (class & SINGLE) {
        end++;
        while (class_at(scan, end) & MARK) end++;
        return end;
    }
    end = after_initials(scan, at);
    if (end > at) return end;
    if (is_char(class)) {
        end = at + 1;
    } else {
        end = after_bracket(scan, at);
        if (end == at || !is_char(class_at(scan, end))) return at;
    }
    for (;;) {
        while (is_char(class_at(scan, end))) end++;
        next = after_join(scan, end);
        if (next == end) return end;
        end = next;
    }
}

static const uint64_t FNV_START = 0xCBF29CE484222325u, FNV_FACTOR = 0x100000001B3u;

/* Zero stands for "no word" in the upper 20 bits, so no word has it there. */
static uint32_t shortened(uint64_t value) {
    uint32_t hash = (uint32_t)(mix(value) >> 32);
    return hash >> 12 ? hash : hash | 0x1000;
}

uint32_t hash_code_points(const uint32_t *word, size_t length) {
    uint64_t value = FNV_START;
    for (size_t i = 0; i < length; i++) value = (value ^ word[i]) * FNV_FACTOR;
    return shortened(value);
}

enum { ODD = -1, DROPPED = -2 };

/* What stands for the character at `at` in the comparison form of `[start, end)`. */
static int32_t form_at(const Scan *scan, size_t start, size_t end, size_t at) {
    const uint32_t code = scan->text[at];
    const unsigned class = class_at(scan, at);
    if (class & (LETTER | MARK | NUMERAL)) return scan->characters->folds[code];
    if (class & SINGLE) return ODD; /* a sign of one of those scripts that may be no word at all */
    if (is_apostrophe(code)) return '\'';
    if ((code != '.' && code != ',') || at == start || at + 1 == end) return DROPPED;
    return (class_at(scan, at - 1) & NUMERAL) && (class_at(scan, at + 1) & NUMERAL) ? (int32_t)code : DROPPED;
}

/* The hash and the shape of the comparison form of `[start, end)`; 0 where Python must work out the form. */
static uint32_t hash_token(const Scan *scan, size_t start, size_t end, uint32_t *shape) {
    uint64_t value = FNV_START;
    *shape = 0;
    for (size_t at = start; at < end; at++) {
        const int32_t form = form_at(scan, start, end, at);
        if (form == DROPPED) continue;
        if (form < 0) return 0;
        value = (value ^ (uint32_t)form) * FNV_FACTOR;
        if (form != '\'' && form != '.' && form != ',') *shape |= (uint32_t)1 << (form & 31);
    }
    return shortened(value);
}

/* The spelling of the comparison form; unknown where Python must work it out, and for figures with commas, which are
 * written without them as well. */
static Spelling spell_token(const Scan *scan, size_t start, size_t end) {
    Spelling spelling = {0, 1};
    for (size_t at = start; at < end; at++) {
        const int32_t form = form_at(scan, start, end, at);
        if (form == DROPPED) continue;
        if (form < 0 || form == ',') return (Spelling){0, 0};
        spelling = spelled_on(spelling, (uint32_t)form);
    }
    return spelling;
}

size_t comparison_form(const uint32_t *text, size_t length, const Characters *characters, size_t start, size_t end,
                       uint32_t *form) {
    const Scan scan = {text, length, characters};
    size_t count = 0;
    for (size_t at = start; at < end; at++) {
        const int32_t code = form_at(&scan, start, end, at);
        if (code >= 0) form[count++] = (uint32_t)code;
    }
    return count;
}

/* The end of a word of plain characters at `at`, which nothing joins with what follows, with its hash and shape: most
 * words are read once like this. `at` where there is none, or what stands there must be looked at closely. */
static size_t after_plain(const Scan *scan, size_t at, uint32_t *hash, uint32_t *shape) {
    uint64_t value = FNV_START;
    uint32_t bits = 0;
    size_t end = at;
    for (; is_char(class_at(scan, end)); end++) {
        const int32_t fold = scan->characters->folds[scan->text[end]];
        if (fold < 0) return at;
        value = (value ^ (uint32_t)fold) * FNV_FACTOR;
        bits |= (uint32_t)(fold != '\'') << (fold & 31);
    }
    const uint32_t next = code_at(scan, end);
    if (end == at || (next != ' ' && (next == '.' || after_join(scan, end) > end))) return at;
    *hash = shortened(value);
    *shape = bits;
    return end;
}

void tokenise(const uint32_t *text, size_t length, const Characters *characters, Tokens *tokens) {
    Scan scan = {text, length, characters};
    size_t at = 0;
    while (at < length) {
        uint32_t shape = 0, hash = 0;
        size_t end = after_plain(&scan, at, &hash, &shape);
        if (end == at) {
            end = after_token(&scan, at);
            if (end == at) {
                at++;
                continue;
            }
            hash = hash_token(&scan, at, end, &shape);
        }
        if (!hash) tokens->odd[tokens->odd_count++] = (uint32_t)tokens->count;
        if (tokens->spellings) tokens->spellings[tokens->count] = spell_token(&scan, at, end);
        tokens->starts[tokens->count] = (uint32_t)at;
        tokens->ends[tokens->count] = (uint32_t)end;
        tokens->shapes[tokens->count] = shape;
        tokens->hashes[tokens->count++] = hash;
        at = end;
    }
}
