/* Runs of capitalised words by a grammar of Python's, most of which are read here: plain ASCII words with spaces, line
 * ends and small words between. Wherever an article, an abbreviation, a hyphen or a foreign letter may change where a run
 * begins or ends, the grammar's own pattern is asked. */
#include "lexing.h"

enum { HYPHEN = 0x2010, DASH = 0x2013, APOSTROPHE = 0x2019, PUNCTUATION = 0x2000, LAST_PUNCTUATION = 0x206F, NO_BREAK = 0xA0 };
enum { UNSURE = -1, FAILED = -2 };
enum { MOST_SMALL = 3, LONGEST_ARTICLE = 3 };

typedef struct {
    PyObject *text, *match, *skipped; /* the whole text, the bound `match` of the pattern, words that are no run */
    const Py_UCS4 *codes;             /* the characters of the part that is read */
    const char *articles, *small, *shortened; /* words with a space before and behind each */
    Py_ssize_t start, length;
    Py_UCS4 before; /* the character before it */
} Capitals;

static int is_capital(Py_UCS4 code) {
    return code - 'A' < 26;
}

static int is_small(Py_UCS4 code) {
    return code - 'a' < 26;
}

static int is_blank(Py_UCS4 code) {
    return code == ' ' || code == '\t';
}

/* Whether a character is part of a word for certain. */
static int is_plain(Py_UCS4 code) {
    return is_letter(code) || is_digit(code) || code == '_';
}

/* Whether a character may be part of a word, join two, or be a space between them, though no plain sign says so. */
static int is_odd(Py_UCS4 code) {
    if (code < ASCII) return code == '-' || code == '\'' || code == '`' || code == '&';
    return code < PUNCTUATION || code > LAST_PUNCTUATION || code == HYPHEN || code == DASH || code == APOSTROPHE;
}

static int is_hyphen(Py_UCS4 code) {
    return code == '-' || code == HYPHEN || code == DASH;
}

static int is_apostrophe(Py_UCS4 code) {
    return code == '\'' || code == APOSTROPHE;
}

/* Whether a character goes on with a word that has begun: O'Neil, AT&T. */
static int is_inner(Py_UCS4 code) {
    return is_plain(code) || is_apostrophe(code) || code == '`' || code == '&';
}

/* Whether the characters from `at` up to `end` are one of the words of a list. */
static int is_listed(const Capitals *here, const char *list, Py_ssize_t at, Py_ssize_t end) {
    for (; *list; list++) {
        if (*list != ' ') continue;
        Py_ssize_t i = 0;
        while (at + i < end && (Py_UCS4)(unsigned char)list[i + 1] == here->codes[at + i]) i++;
        if (at + i == end && list[i + 1] == ' ') return 1;
    }
    return 0;
}

/* The end of the plain capitalised word at `at`; UNSURE where the pattern must say. */
static Py_ssize_t after_word(const Capitals *here, Py_ssize_t at) {
    Py_ssize_t end = at + 1;
    while (end < here->length && is_inner(here->codes[end])) end++;
    if (end == here->length) return end;
    if (is_odd(here->codes[end])) return UNSURE;
    if (here->codes[end] == '.' && (end == at + 1 || is_listed(here, here->shortened, at, end))) return UNSURE;
    if (here->codes[end] == ',' && end + 3 < here->length && here->codes[end + 3] == 'r') return UNSURE; /* ", Jr." */
    return end;
}

/* The end of the space between two words of a run that begins at `at`, `at` where there is none; or UNSURE. */
static Py_ssize_t after_gap(const Capitals *here, Py_ssize_t at) {
    Py_ssize_t end = at, spaces = 0;
    while (end < here->length && is_blank(here->codes[end])) spaces += here->codes[end++] == ' ';
    if (end == here->length) return at;
    if (here->codes[end] == NO_BREAK) return UNSURE;
    const Py_ssize_t line = end + (here->codes[end] == '\r');
    if (line == here->length || here->codes[line] != '\n') return spaces == end - at && spaces < 3 ? end : at;
    for (end = line + 1; end < here->length && is_blank(here->codes[end]);) end++;
    return end;
}

/* Where the next capitalised word of a run begins that has come to `at`; `at` where none does; or UNSURE. */
static Py_ssize_t next_capital(const Capitals *here, Py_ssize_t at) {
    Py_ssize_t next = after_gap(here, at), end = at;
    for (int count = 0; next > end; count++) {
        if (next == here->length) return at;
        if (is_capital(here->codes[next])) return next;
        for (end = next; end < here->length && is_small(here->codes[end]);) end++;
        if (end < here->length && is_odd(here->codes[end])) return UNSURE;
        if (count == MOST_SMALL || !is_listed(here, here->small, next, end)) return at;
        next = after_gap(here, end);
    }
    return next == UNSURE ? UNSURE : at;
}

/* The end of the run whose first plain word begins at `at`; UNSURE where the pattern must say. */
static Py_ssize_t after_run(const Capitals *here, Py_ssize_t at) {
    Py_ssize_t end = after_word(here, at);
    while (end >= 0) {
        const Py_ssize_t next = next_capital(here, end);
        if (next == end) return end;
        end = next == UNSURE ? UNSURE : after_word(here, next);
    }
    return UNSURE;
}

static Py_ssize_t asked(const Capitals *here, Py_ssize_t at) {
    const Py_ssize_t end = end_of_match(here->match, here->text, here->start + at, here->start + here->length);
    return end < 0 ? FAILED : end - here->start > at ? end - here->start : at;
}

/* Where an article may begin that a sign at `at` joins to a name; `at` where none does. */
static Py_ssize_t before_article(const Capitals *here, Py_ssize_t at, Py_ssize_t behind) {
    Py_ssize_t first = at;
    while (first > behind && at - first <= LONGEST_ARTICLE && is_small(here->codes[first - 1])) first--;
    return first < at && (is_hyphen(here->codes[at]) || is_apostrophe(here->codes[at])) && is_listed(here, here->articles, first, at) ? first : at;
}

/* The end of the run that begins at `at`, `at` where none does, FAILED with an exception set. */
static Py_ssize_t run_at(const Capitals *here, Py_ssize_t at) {
    const Py_UCS4 code = here->codes[at], before = at ? here->codes[at - 1] : here->before;
    Py_ssize_t end = UNSURE;
    if (is_capital(code)) {
        if (is_plain(before) || is_apostrophe(before)) return at;
        if (!is_odd(before)) end = after_run(here, at);
    } else if (code < ASCII ? !is_small(code) || !is_hyphen(before) : !is_odd(code))
        return at;
    return end == UNSURE ? asked(here, at) : end;
}

/* Adds an object whose reference is given away; 0, or -1 with an exception set. */
static int add(PyObject *list, PyObject *object) {
    const int status = object ? PyList_Append(list, object) : -1;
    Py_XDECREF(object);
    return status;
}

/* The words of a run, their starts and ends, as three tuples. */
static PyObject *parts_of(const Capitals *here, Py_ssize_t at, Py_ssize_t end) {
    PyObject *words = PyList_New(0), *starts = PyList_New(0), *ends = PyList_New(0), *made = NULL;
    int status = words && starts && ends ? 0 : -1;
    while (!status && at < end) {
        Py_ssize_t stop = at;
        while (stop < end && here->codes[stop] > ' ' && here->codes[stop] != NO_BREAK) stop++;
        if (stop > at)
            status = add(words, PyUnicode_Substring(here->text, here->start + at, here->start + stop)) ||
                     add(starts, PyLong_FromSsize_t(here->start + at)) || add(ends, PyLong_FromSsize_t(here->start + stop));
        at = stop + 1;
    }
    if (!status) made = Py_BuildValue("NNN", PyList_AsTuple(words), PyList_AsTuple(starts), PyList_AsTuple(ends));
    Py_XDECREF(words);
    Py_XDECREF(starts);
    Py_XDECREF(ends);
    return made;
}

/* Adds a run unless it is one that is skipped; 0, or -1 with an exception set. */
static int add_run(const Capitals *here, Py_ssize_t at, Py_ssize_t end, PyObject *runs) {
    PyObject *words = PyUnicode_Substring(here->text, here->start + at, here->start + end);
    const int skipped = words ? PySequence_Contains(here->skipped, words) : -1;
    Py_XDECREF(words);
    return skipped ? (skipped < 0 ? -1 : 0) : add(runs, parts_of(here, at, end));
}

static int find_runs(const Capitals *here, PyObject *runs) {
    Py_ssize_t behind = 0;
    for (Py_ssize_t at = 0; at < here->length; at++) {
        Py_ssize_t first = at;
        if (is_odd(here->codes[at])) first = before_article(here, at, behind);
        Py_ssize_t end = first < at ? asked(here, first) : first;
        if (end == first) end = run_at(here, first = at);
        if (end < 0 || (end > first && add_run(here, first, end, runs))) return -1;
        if (end > first) at = (behind = end) - 1;
    }
    return 0;
}

PyObject *py_find_runs(PyObject *module, PyObject *args) {
    Capitals here = {0};
    Py_ssize_t end;
    (void)module;
    if (!PyArg_ParseTuple(args, "UnnOyyyO", &here.text, &here.start, &end, &here.match, &here.articles, &here.small,
                          &here.shortened, &here.skipped))
        return NULL;
    if (here.start < 0 || end < here.start || end > PyUnicode_GetLength(here.text)) {
        PyErr_SetString(PyExc_ValueError, "a stretch lies outside its text");
        return NULL;
    }
    here.length = end - here.start;
    here.before = here.start ? PyUnicode_ReadChar(here.text, here.start - 1) : ' ';
    PyObject *stretch = PyUnicode_Substring(here.text, here.start, end);
    Py_UCS4 *codes = stretch ? PyUnicode_AsUCS4Copy(stretch) : NULL;
    here.codes = codes;
    PyObject *runs = codes ? PyList_New(0) : NULL;
    if (runs && find_runs(&here, runs)) Py_CLEAR(runs);
    PyMem_Free(codes);
    Py_XDECREF(stretch);
    return runs;
}
