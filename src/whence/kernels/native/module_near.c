/* The comparison of a quotation with one place as a part of the Python module: strings and rows in, tuples out. */
#include "module.h"
#include "near.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE_MISSING, LOOK }; /* the kinds of an answer before those of a comparison */

#define REACH 60 /* characters by which a stretch is widened so that it cuts no word */

/* Room for the words of a stretch, one block of each kind. */
typedef struct {
    uint32_t *block;
    Spelling *spellings;
    Word *words;
    Tokens tokens;
} Room;

static int make_room(Room *room, size_t length) {
    const size_t step = length + 1;
    room->block = PyMem_Malloc(5 * step * sizeof *room->block);
    room->spellings = PyMem_Malloc(step * sizeof *room->spellings);
    room->words = PyMem_Malloc(step * sizeof *room->words);
    uint32_t *const at = room->block;
    if (!at || !room->spellings || !room->words) return -1;
    room->tokens = (Tokens){at, at + step, at + 2 * step, at + 3 * step, at + 4 * step, 0, 0, room->spellings};
    return 0;
}

static void free_room(Room *room) {
    PyMem_Free(room->block);
    PyMem_Free(room->spellings);
    PyMem_Free(room->words);
}

/* --- A quotation -------------------------------------------------------------------------------------------------- */

static size_t put_utf8(uint32_t code, char *bytes) {
    static const uint8_t leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    const size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t k = size; --k; code >>= 6) bytes[k] = (char)(0x80 | (code & 0x3F));
    bytes[0] = (char)(leads[size] | code);
    return size;
}

/* The comparison form of a word as a string; `form` and `bytes` have room for it. */
static PyObject *form_of(const Stretch *stretch, const Word *word, uint32_t *form, char *bytes) {
    const size_t start = word->start - stretch->base, end = word->end - stretch->base;
    const size_t count = comparison_form(stretch->codes, stretch->length, stretch->characters, start, end, form);
    size_t size = 0;
    for (size_t k = 0; k < count; k++) size += put_utf8(form[k], bytes + size);
    return PyUnicode_FromStringAndSize(bytes, (Py_ssize_t)size);
}

static int set_item(PyObject *tuple, size_t i, PyObject *item) {
    return item ? PyTuple_SetItem(tuple, (Py_ssize_t)i, item) : -1;
}

/* Forms, first and past the last characters of all words, each a tuple. */
static PyObject *columns_of(const Stretch *stretch, const Word *words, size_t count) {
    PyObject *columns[3] = {PyTuple_New((Py_ssize_t)count), PyTuple_New((Py_ssize_t)count), PyTuple_New((Py_ssize_t)count)};
    uint32_t *form = PyMem_Malloc((stretch->length + 1) * sizeof *form);
    char *bytes = PyMem_Malloc(4 * stretch->length + 4);
    int status = columns[0] && columns[1] && columns[2] && form && bytes ? 0 : -1;
    for (size_t i = 0; !status && i < count; i++)
        status = set_item(columns[0], i, form_of(stretch, words + i, form, bytes))
                 || set_item(columns[1], i, PyLong_FromSize_t(words[i].start))
                 || set_item(columns[2], i, PyLong_FromSize_t(words[i].end));
    PyMem_Free(form);
    PyMem_Free(bytes);
    PyObject *result = status ? NULL : PyTuple_Pack(3, columns[0], columns[1], columns[2]);
    for (size_t k = 0; k < 3; k++) Py_XDECREF(columns[k]);
    return result;
}

static PyObject *read_out(const Stretch *stretch, int only_unmarked) {
    Room room = {NULL, NULL, NULL, {0}};
    PyObject *result = NULL;
    if (only_unmarked && is_marked(stretch)) return Py_NewRef(Py_None);
    if (make_room(&room, stretch->length)) PyErr_NoMemory();
    else {
        const size_t count = read_words(stretch, &room.tokens, room.words);
        for (size_t i = 0; count != SIZE_MAX && i < count; i++) room.words[i].traits = traits_of(stretch, room.words + i);
        PyObject *columns = count == SIZE_MAX ? Py_NewRef(Py_None) : columns_of(stretch, room.words, count);
        if (columns && columns != Py_None)
            result = Py_BuildValue("ONN", columns, as_bytes(room.tokens.hashes, count, sizeof *room.tokens.hashes),
                                   as_bytes(room.words, count, sizeof *room.words));
        else if (columns) result = Py_NewRef(columns);
        Py_XDECREF(columns);
    }
    free_room(&room);
    return result;
}

PyObject *py_read_quoted(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3], *result = NULL;
    Py_ssize_t base;
    int only_unmarked;
    Held held = {.count = 0};
    Characters characters;
    const uint8_t *filled;
    (void)module;
    if (!PyArg_ParseTuple(args, "UnpOOO", &text, &base, &only_unmarked, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    if (base < 0) return refuse("the base of offsets is below zero"), NULL;
    Py_UCS4 *copy = characters_of(&held, arrays, &characters, &filled) ? NULL : PyUnicode_AsUCS4Copy(text);
    if (copy) {
        const Stretch stretch = {copy, (size_t)PyUnicode_GetLength(text), (size_t)base, &characters};
        const long page = missing_page(copy, stretch.length, filled);
        result = page >= 0 ? PyLong_FromLong(page) : read_out(&stretch, only_unmarked);
    }
    PyMem_Free(copy);
    give_back(&held);
    return result;
}

/* --- A place ------------------------------------------------------------------------------------------------------ */

typedef struct {
    Near near;
    Lexicon lexicon;
    Characters characters;
    const uint8_t *filled;
    Py_ssize_t margin;
    int looked; /* whether Python has seen that nothing in the stretch is to be left out */
} Question;

/* The widths of rows and tables are whole; 0, or -1 with an exception set. */
static int rows_of(Held *held, PyObject *rows, PyObject *joints, Question *question) {
    size_t count = 0, marks = 0;
    const uint8_t *bytes = items(held, rows, 8, PyBUF_SIMPLE, &count);
    if (!bytes) return -1;
    if (count * 8 % sizeof(Word)) return refuse("the rows of words have another width than expected");
    question->near.quoted = (Words){(const Word *)(const void *)bytes, count * 8 / sizeof(Word)};
    if (joints == Py_None) return 0;
    question->near.joints = items(held, joints, 1, PyBUF_SIMPLE, &marks);
    if (!question->near.joints) return -1;
    if (marks != question->near.quoted.count + 1) return refuse("every word has a joint before it, and one stands after the last");
    for (size_t i = 0; i < marks; i++)
        if (question->near.joints[i] > 3) return refuse("a joint is 0 to 3");
    return 0;
}

static int lexicon_of(Held *held, PyObject *tables, Lexicon *lexicon) {
    PyObject *telling, *prefixes, *remarks;
    if (!PyArg_ParseTuple(tables, "OOO", &telling, &prefixes, &remarks)) return -1;
    lexicon->telling = items(held, telling, 4, PyBUF_SIMPLE, &lexicon->count);
    lexicon->prefixes = lexicon->telling ? items(held, prefixes, 8, PyBUF_SIMPLE, &lexicon->prefix_count) : NULL;
    lexicon->remarks = lexicon->prefixes ? items(held, remarks, 4, PyBUF_SIMPLE, &lexicon->remark_count) : NULL;
    lexicon->count /= 2;
    lexicon->prefix_count /= 2;
    return lexicon->remarks ? 0 : -1;
}

/* The stretch around a place, widened so that it cuts no word: `codes` begin REACH before it or where the text does. */
static Stretch stretch_around(const Question *question, const uint32_t *codes, size_t first, size_t length) {
    const size_t margin = (size_t)question->margin, start = question->near.start, end = question->near.end;
    const Stretch all = {codes, length, first, &question->characters};
    size_t low = (start > margin ? start - margin : 0) - first, high = end + margin - first;
    if (high > length) high = length;
    for (size_t k = 0; k < REACH && low && !is_space(&all, low - 1); k++) low--;
    for (size_t k = 0; k < REACH && high < length && !is_space(&all, high); k++) high++;
    return (Stretch){codes + low, high > low ? high - low : 0, first + low, &question->characters};
}

static PyObject *span_of(size_t start, size_t end) {
    return Py_BuildValue("nn", (Py_ssize_t)start, (Py_ssize_t)end);
}

/* The characters of some words; of none, the point where they would stand: behind the word before, or before the next. */
static PyObject *quoted_span(Words words, size_t first, size_t last) {
    if (first < last) return span_of(words.words[first].start, words.words[last - 1].end);
    const size_t point = first ? words.words[first - 1].end : words.words[0].start;
    return span_of(point, point);
}

static PyObject *found_span(Words words, size_t first, size_t last) {
    if (first < last) return span_of(words.words[first].start, words.words[last - 1].end);
    const size_t point = first < words.count ? words.words[first].start : words.words[words.count - 1].end;
    return span_of(point, point);
}

typedef PyObject *Item(const Near *near, const Comparison *comparison, size_t i);

/* The items for 0 to `count`; an item that is None is left out. */
static PyObject *list_of(size_t count, const Near *near, const Comparison *comparison, Item *item) {
    PyObject *list = PyList_New(0);
    for (size_t i = 0; list && i < count; i++) {
        PyObject *one = item(near, comparison, i);
        if (!one || (one != Py_None && PyList_Append(list, one))) Py_CLEAR(list);
        Py_XDECREF(one);
    }
    return list;
}

/* The characters of each of some words found. */
static PyObject *words_found(const Near *near, Pair at) {
    PyObject *list = PyList_New(0);
    for (size_t k = at.found; list && k < at.found_end; k++) {
        PyObject *span = found_span(near->found.words, k, k + 1);
        if (!span || PyList_Append(list, span)) Py_CLEAR(list);
        Py_XDECREF(span);
    }
    return list;
}

/* One change: the words of the quotation, both spans, and the spans of the words found; None where it is quiet. */
static PyObject *change_at(const Near *near, const Comparison *comparison, size_t c) {
    const Pair at = comparison->changes[c].at;
    return Py_BuildValue("NNNN", span_of(at.quoted, at.quoted_end), quoted_span(near->quoted, at.quoted, at.quoted_end),
                         found_span(near->found.words, at.found, at.found_end),
                         comparison->changes[c].quiet ? Py_NewRef(Py_None) : words_found(near, at));
}

/* What a mark passes over: the word before which it stands, the span, the spans of its words, whether it interrupts. */
static PyObject *passed_at(const Near *near, const Comparison *comparison, size_t b) {
    const Pair at = comparison->blocks[b].at;
    if (!comparison->blocks[b].marked) return Py_NewRef(Py_None);
    return Py_BuildValue("nNNN", (Py_ssize_t)at.quoted, found_span(near->found.words, at.found, at.found_end),
                         words_found(near, at), PyBool_FromLong(is_interruption(&near->found, at.found, at.found_end)));
}

static PyObject *places_of(const Near *near, const Comparison *comparison) {
    Pair *places = PyMem_Malloc((comparison->block_count + 1) * sizeof *places);
    const size_t count = places ? joined_places(comparison, places) : 0;
    PyObject *tuple = places ? PyTuple_New((Py_ssize_t)count) : PyErr_NoMemory();
    for (size_t k = 0; tuple && k < count; k++)
        if (set_item(tuple, k, found_span(near->found.words, places[k].found, places[k].found_end))) Py_CLEAR(tuple);
    PyMem_Free(places);
    return tuple;
}

static PyObject *answer_of(const Near *near, const Comparison *comparison) {
    const Pair at = comparison->at;
    const int kind = (int)comparison->kind;
    if (comparison->kind == UNSURE || comparison->kind == NOTHING) return Py_BuildValue("(i)", kind);
    if (comparison->kind == VERBATIM) return Py_BuildValue("iN", kind, found_span(near->found.words, at.found, at.found_end));
    if (comparison->kind == PART)
        return Py_BuildValue("iNN", kind, found_span(near->found.words, at.found, at.found_end),
                             span_of(at.quoted, at.quoted_end));
    PyObject *changes = list_of(comparison->change_count, near, comparison, change_at);
    PyObject *passed = list_of(near->joints ? comparison->block_count : 0, near, comparison, passed_at);
    return Py_BuildValue("iNnnNN", kind, places_of(near, comparison), (Py_ssize_t)comparison->equal,
                         (Py_ssize_t)comparison->only_found, changes, passed);
}

/* The answer for a stretch whose words are read. */
static PyObject *compared(Question *question) {
    const Stretch *stretch = &question->near.found.stretch;
    Comparison comparison = {.kind = UNSURE};
    if (!question->looked && has_furniture(&question->near.found, &question->lexicon))
        return Py_BuildValue("inn", (int)LOOK, (Py_ssize_t)stretch->base, (Py_ssize_t)(stretch->base + stretch->length));
    const int status = compare_near(&question->near, &comparison);
    PyObject *result = status ? PyErr_NoMemory() : answer_of(&question->near, &comparison);
    free_comparison(&comparison);
    return result;
}

static PyObject *answered(Question *question, const uint32_t *codes, size_t first, size_t length) {
    const long page = missing_page(codes, length, question->filled);
    if (page >= 0) return Py_BuildValue("il", (int)PAGE_MISSING, page);
    const Stretch stretch = stretch_around(question, codes, first, length);
    if (has_brackets(&stretch)) return Py_BuildValue("(i)", (int)UNSURE);
    Room room = {NULL, NULL, NULL, {0}};
    PyObject *result = NULL;
    if (make_room(&room, stretch.length)) PyErr_NoMemory();
    else {
        const size_t count = read_words(&stretch, &room.tokens, room.words);
        question->near.found = (Text){stretch, {room.words, count}};
        result = count == SIZE_MAX ? Py_BuildValue("(i)", (int)UNSURE) : compared(question);
    }
    free_room(&room);
    return result;
}

/* The characters that the stretch may reach, and the answer from them. */
static PyObject *ask(Question *question, PyObject *text) {
    const Py_ssize_t reach = question->margin + REACH, length = PyUnicode_GetLength(text);
    const Py_ssize_t start = (Py_ssize_t)question->near.start, end = (Py_ssize_t)question->near.end;
    const Py_ssize_t first = start > reach ? start - reach : 0;
    PyObject *part = PyUnicode_Substring(text, first, reach < length - end ? end + reach : length), *result = NULL;
    Py_UCS4 *codes = part ? PyUnicode_AsUCS4Copy(part) : NULL;
    if (codes) result = answered(question, codes, (size_t)first, (size_t)PyUnicode_GetLength(part));
    PyMem_Free(codes);
    Py_XDECREF(part);
    return result;
}

PyObject *py_compare_near(PyObject *module, PyObject *args) {
    PyObject *rows, *joints, *text, *arrays[3], *tables, *result = NULL;
    Py_ssize_t start, end;
    Held held = {.count = 0};
    Question question = {.near = {.exact = 0}};
    (void)module;
    if (!PyArg_ParseTuple(args, "OOU(nnn)(pp)(OOO)O", &rows, &joints, &text, &start, &end, &question.margin,
                          &question.near.exact, &question.looked, &arrays[0], &arrays[1], &arrays[2], &tables))
        return NULL;
    if (start < 0 || end < start || end > PyUnicode_GetLength(text) || question.margin < 0)
        return refuse("a place lies outside of its text"), NULL;
    question.near.start = (size_t)start;
    question.near.end = (size_t)end;
    question.near.lexicon = &question.lexicon;
    if (!rows_of(&held, rows, joints, &question) && !lexicon_of(&held, tables, &question.lexicon)
        && !characters_of(&held, arrays, &question.characters, &question.filled))
        result = ask(&question, text);
    give_back(&held);
    return result;
}

/* --- A name ------------------------------------------------------------------------------------------------------- */

PyObject *py_setting(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3], *result = NULL;
    Py_ssize_t start, end;
    Held held = {.count = 0};
    Characters characters;
    const uint8_t *filled;
    (void)module;
    if (!PyArg_ParseTuple(args, "UnnOOO", &text, &start, &end, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    if (start < 0 || end < start || end > PyUnicode_GetLength(text)) return refuse("a word lies outside of its text"), NULL;
    const Py_ssize_t first = start > AROUND ? start - AROUND : 0;
    PyObject *part = PyUnicode_Substring(text, first, end + AROUND);
    Py_UCS4 *codes = part && !characters_of(&held, arrays, &characters, &filled) ? PyUnicode_AsUCS4Copy(part) : NULL;
    if (codes) {
        const Stretch stretch = {codes, (size_t)PyUnicode_GetLength(part), (size_t)first, &characters};
        const long page = missing_page(codes, stretch.length, filled);
        result = PyLong_FromLong(page >= 0 ? -1 - page : (long)setting_of(&stretch, (size_t)(start - first), (size_t)(end - first)));
    }
    PyMem_Free(codes);
    Py_XDECREF(part);
    give_back(&held);
    return result;
}

/* --- Spelling ------------------------------------------------------------------------------------------------------ */

static PyObject *pieces_as_list(const Pieces *pieces, size_t count) {
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t k = 0; list && k < count; k++) {
        PyObject *one = Py_BuildValue("nIi", (Py_ssize_t)pieces[k].first, pieces[k].size, pieces[k].apostrophe);
        if (!one || PyList_SetItem(list, (Py_ssize_t)k, one)) Py_CLEAR(list);
    }
    return list;
}

PyObject *py_other_cuts(PyObject *module, PyObject *args) {
    PyObject *result = NULL;
    Spellings both;
    Held held = {.count = 0};
    (void)module;
    if (spellings_of(&held, args, &both)) {
        Pieces *pieces = PyMem_Malloc((3 * (both.ours + both.theirs) + 1) * sizeof *pieces);
        Cuts cuts = {pieces, pieces + 3 * both.ours, both.ours, both.theirs, 0};
        if (!pieces || other_cuts(both.quoted, both.found, &cuts)) PyErr_NoMemory();
        else if (!cuts.known) result = Py_NewRef(Py_None);
        else result = Py_BuildValue("NN", pieces_as_list(cuts.quoted, cuts.quoted_count),
                                    pieces_as_list(cuts.found, cuts.found_count));
        PyMem_Free(pieces);
    }
    give_back(&held);
    return result;
}
