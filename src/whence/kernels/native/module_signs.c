/* Words with what is known of each, for Python: what was told of a word is kept by its characters, so that a word met
 * again needs no string of its own. */
#include "module_signs.h"

#include "lexing.h"
#include "spotting.h"

#include <string.h>

#define NAME "whence.kernels._native.signer"
#define LONGEST 39
#define FEWEST_SLOTS ((size_t)1 << 10)
#define BASIS 2166136261u
#define PRIME 16777619u

/* --- Where words of a set stand --------------------------------------------------------------------------------- */

static PyObject *spotted(PyObject *text, const WordSet *set) {
    const Py_ssize_t length = PyUnicode_GetLength(text);
    if (length < 0 || (uint64_t)length > UINT32_MAX) return length < 0 ? NULL : (refuse("the text is too long"), NULL);
    Py_UCS4 *codes = PyUnicode_AsUCS4Copy(text);
    uint32_t *places = PyMem_Malloc(((size_t)length / 2 + 1) * sizeof *places);
    PyObject *result = NULL;
    if (codes && places) {
        size_t runs, count = spot_words(codes, (size_t)length, set, places, &runs);
        result = Py_BuildValue("y#n", (const char *)places, (Py_ssize_t)(count * sizeof *places), (Py_ssize_t)runs);
    } else if (codes) {
        PyErr_NoMemory();
    }
    PyMem_Free(places);
    PyMem_Free(codes);
    return result;
}

PyObject *py_spot_words(PyObject *module, PyObject *args) {
    PyObject *text, *table, *pool, *result = NULL;
    Held held = {.count = 0};
    WordSet set = {NULL, 0, NULL, 0};
    (void)module;
    if (!PyArg_ParseTuple(args, "UOO", &text, &table, &pool)) return NULL;
    set.table = items(&held, table, 2 * sizeof *set.table, PyBUF_SIMPLE, &set.slots);
    set.pool = set.table ? items(&held, pool, 1, PyBUF_SIMPLE, &set.size) : NULL;
    if (set.pool && (!set.slots || (set.slots & (set.slots - 1)))) refuse("a table has a power of two slots");
    else if (set.pool) result = spotted(text, &set);
    give_back(&held);
    return result;
}

/* --- What is told of words -------------------------------------------------------------------------------------- */

/* A word as it is kept, what it carries (NULL for nothing), its two signs and its marks. */
typedef struct {
    PyObject *word, *carried;
    uint32_t marks;
    Py_UCS4 first, sign;
} Told;

/* A word that was met: its letters stand in the pool of letters. A slot whose length is 0 is empty. */
typedef struct {
    Told told;
    size_t letters;
    uint32_t hash, length;
} Met;

typedef struct {
    PyObject *match, *describe;
    Met *slots;
    Py_UCS4 *letters;
    size_t size, count, most, used, room;
    uint8_t kinds[ASCII];
} Signer;

static void free_signer(Signer *signer) {
    for (size_t i = 0; i < signer->size; i++) {
        Py_XDECREF(signer->slots[i].told.word);
        Py_XDECREF(signer->slots[i].told.carried);
    }
    PyMem_Free(signer->slots);
    PyMem_Free(signer->letters);
    Py_XDECREF(signer->match);
    Py_XDECREF(signer->describe);
    PyMem_Free(signer);
}

static void close_signer(PyObject *capsule) {
    Signer *signer = PyCapsule_GetPointer(capsule, NAME);
    if (signer) free_signer(signer);
}

PyObject *py_open_signer(PyObject *module, PyObject *args) {
    PyObject *match, *describe;
    const char *kinds;
    Py_ssize_t count, most;
    (void)module;
    if (!PyArg_ParseTuple(args, "y#OOn", &kinds, &count, &match, &describe, &most)) return NULL;
    if (count != ASCII || most < 0) return refuse("a table has another size than expected"), NULL;
    Signer *signer = PyMem_Calloc(1, sizeof *signer);
    Met *slots = signer ? PyMem_Calloc(FEWEST_SLOTS, sizeof *slots) : NULL;
    if (!slots) {
        PyMem_Free(signer);
        return PyErr_NoMemory();
    }
    *signer = (Signer){Py_NewRef(match), Py_NewRef(describe), slots, NULL, FEWEST_SLOTS, 0, (size_t)most, 0, 0, {0}};
    memcpy(signer->kinds, kinds, ASCII);
    PyObject *capsule = PyCapsule_New(signer, NAME, close_signer);
    if (!capsule) free_signer(signer);
    return capsule;
}

static Met *slot_of(Met *slots, size_t size, const Py_UCS4 *pool, const Py_UCS4 *letters, const Met *wanted) {
    for (size_t at = wanted->hash;; at++) {
        Met *slot = slots + (at & (size - 1));
        if (!slot->length) return slot;
        if (slot->hash == wanted->hash && slot->length == wanted->length &&
            !memcmp(pool + slot->letters, letters, wanted->length * sizeof *letters))
            return slot;
    }
}

/* Twice as many slots, once half of them are filled; -1 with an exception. */
static int more_slots(Signer *signer) {
    if (2 * (signer->count + 1) <= signer->size) return 0;
    Met *slots = PyMem_Calloc(2 * signer->size, sizeof *slots);
    if (!slots) return PyErr_NoMemory(), -1;
    for (size_t i = 0; i < signer->size; i++) {
        const Met *met = signer->slots + i;
        if (met->length) *slot_of(slots, 2 * signer->size, signer->letters, signer->letters + met->letters, met) = *met;
    }
    PyMem_Free(signer->slots);
    signer->slots = slots;
    signer->size *= 2;
    return 0;
}

static int more_letters(Signer *signer, size_t length) {
    if (signer->used + length <= signer->room) return 0;
    const size_t room = 2 * signer->room + 4096;
    Py_UCS4 *letters = PyMem_Realloc(signer->letters, room * sizeof *letters);
    if (!letters) return PyErr_NoMemory(), -1;
    signer->letters = letters;
    signer->room = room;
    return 0;
}

/* Keeps what was told of a word, unless it is too long, kept already, or there are too many; -1 with an exception. */
static int keep(Signer *signer, const Py_UCS4 *letters, Met met) {
    if (met.length > LONGEST || signer->count >= signer->most) return 0;
    if (more_slots(signer) || more_letters(signer, met.length)) return -1;
    Met *slot = slot_of(signer->slots, signer->size, signer->letters, letters, &met);
    if (slot->length) return 0;
    met.letters = signer->used;
    memcpy(signer->letters + signer->used, letters, met.length * sizeof *letters);
    signer->used += met.length;
    signer->count++;
    Py_XINCREF(met.told.word);
    Py_XINCREF(met.told.carried);
    *slot = met;
    return 0;
}

/* The one character of a string; -1 with an exception. */
static int64_t sign_of(PyObject *object) {
    if (!PyUnicode_Check(object) || PyUnicode_GetLength(object) != 1) return refuse("a sign is one character");
    return PyUnicode_ReadChar(object, 0);
}

/* What a description says, borrowed from it; -1 with an exception. */
static int read_description(PyObject *description, Told *told) {
    if (!PyTuple_Check(description) || PyTuple_Size(description) != 5) return refuse("a description has five parts");
    PyObject *word = PyTuple_GetItem(description, 0), *carried = PyTuple_GetItem(description, 3);
    const int64_t first = sign_of(PyTuple_GetItem(description, 1));
    const int64_t sign = first < 0 ? -1 : sign_of(PyTuple_GetItem(description, 2));
    const unsigned long marks = sign < 0 ? 0 : PyLong_AsUnsignedLong(PyTuple_GetItem(description, 4));
    if (sign < 0 || (marks == (unsigned long)-1 && PyErr_Occurred())) return -1;
    *told = (Told){word, carried == Py_None ? NULL : carried, (uint32_t)marks, (Py_UCS4)first, (Py_UCS4)sign};
    return 0;
}

/* --- The words of a stretch ------------------------------------------------------------------------------------- */

typedef struct {
    PyObject *words, *carried;
    Py_UCS4 *firsts, *signs;
    uint32_t *starts, *ends, marks, base;
    size_t count;
} Signed;

static int add_told(Signed *found, const Told *told, Py_ssize_t at, Py_ssize_t end) {
    if (PyList_Append(found->words, told->word)) return -1;
    if (told->carried) {
        PyObject *index = PyLong_FromSize_t(found->count);
        const int status = index ? PyObject_SetItem(found->carried, index, told->carried) : -1;
        Py_XDECREF(index);
        if (status) return -1;
    }
    found->firsts[found->count] = told->first;
    found->signs[found->count] = told->sign;
    found->starts[found->count] = found->base + (uint32_t)at;
    found->ends[found->count] = found->base + (uint32_t)end;
    found->marks |= told->marks;
    found->count++;
    return 0;
}

/* Asks what is to be known of a word that was not met, or not kept. */
static int add_new(Signer *signer, const Scan *scan, Py_ssize_t at, Py_ssize_t end, Met met, Signed *found) {
    PyObject *word = PyUnicode_Substring(scan->stretch, at, end);
    PyObject *description = word ? PyObject_CallFunctionObjArgs(signer->describe, word, NULL) : NULL;
    int status = description ? read_description(description, &met.told) : -1;
    if (!status) status = keep(signer, scan->codes + at, met);
    if (!status) status = add_told(found, &met.told, at, end);
    Py_XDECREF(description);
    Py_XDECREF(word);
    return status;
}

static int add_word(Signer *signer, const Scan *scan, Py_ssize_t at, Py_ssize_t end, Signed *found) {
    const Py_UCS4 *letters = scan->codes + at;
    Met met = {{NULL, NULL, 0, 0, 0}, 0, BASIS, (uint32_t)(end - at)};
    for (uint32_t i = 0; i < met.length; i++) met.hash = (met.hash ^ letters[i]) * PRIME;
    const Met *slot = slot_of(signer->slots, signer->size, signer->letters, letters, &met);
    return slot->length ? add_told(found, &slot->told, at, end) : add_new(signer, scan, at, end, met, found);
}

/* Reads at most `most` words; where it ended, -1 with an exception. */
static Py_ssize_t sign_words(Signer *signer, const Scan *scan, size_t most, Signed *found) {
    Py_ssize_t last = 0;
    for (Py_ssize_t at = 0, end; (end = next_word(scan, &at)) != at; at = last = end) {
        if (found->count == most) return last;
        if (end < 0 || add_word(signer, scan, at, end, found)) return -1;
    }
    return scan->length;
}

static PyObject *as_text(const Py_UCS4 *signs, size_t count) {
    const uint16_t one = 1;
    int order = *(const uint8_t *)&one ? -1 : 1;
    return PyUnicode_DecodeUTF32((const char *)signs, (Py_ssize_t)(count * sizeof *signs), "surrogatepass", &order);
}

static PyObject *as_result(const Signed *found, Py_ssize_t stop) {
    PyObject *parts[] = {as_text(found->firsts, found->count), as_text(found->signs, found->count),
                         as_bytes(found->starts, found->count, 4), as_bytes(found->ends, found->count, 4)};
    PyObject *result = NULL;
    if (parts[0] && parts[1] && parts[2] && parts[3])
        result = Py_BuildValue("OOOOIOOn", found->words, parts[0], parts[1], found->carried, found->marks, parts[2], parts[3], stop);
    for (size_t i = 0; i < 4; i++) Py_XDECREF(parts[i]);
    return result;
}

/* The words of a stretch whose characters are known; `room` is how many there may be. */
static PyObject *signed_words(Signer *signer, const Scan *scan, size_t room, uint32_t base) {
    uint32_t *block = PyMem_Malloc((room + 1) * 4 * sizeof *block);
    Py_UCS4 *signs = block + 2 * (room + 1);
    Signed found = {PyList_New(0), PyDict_New(), signs, signs + room + 1, block, block + room + 1, 0, base, 0};
    PyObject *result = NULL;
    if (block && found.words && found.carried) {
        const Py_ssize_t stop = sign_words(signer, scan, room, &found);
        if (stop >= 0) result = as_result(&found, scan->start + stop);
    } else if (!PyErr_Occurred()) {
        PyErr_NoMemory();
    }
    Py_XDECREF(found.words);
    Py_XDECREF(found.carried);
    PyMem_Free(block);
    return result;
}

PyObject *py_sign_words(PyObject *module, PyObject *args) {
    PyObject *capsule, *result = NULL;
    Scan scan = {0};
    Py_ssize_t end, base, most;
    (void)module;
    if (!PyArg_ParseTuple(args, "OUnnnn", &capsule, &scan.text, &scan.start, &end, &base, &most)) return NULL;
    Signer *signer = PyCapsule_GetPointer(capsule, NAME);
    if (!signer) return NULL;
    scan.length = end - scan.start;
    if (scan.start < 0 || end < scan.start || end > PyUnicode_GetLength(scan.text) || most < 1)
        return refuse("a stretch lies outside its text, or has no room for words"), NULL;
    if (base < 0 || (uint64_t)base + (uint64_t)scan.length > UINT32_MAX) return refuse("the text is too long"), NULL;
    scan.match = signer->match;
    scan.kinds = signer->kinds;
    scan.stretch = PyUnicode_Substring(scan.text, scan.start, end);
    Py_UCS4 *codes = scan.stretch ? PyUnicode_AsUCS4Copy(scan.stretch) : NULL;
    scan.codes = codes;
    Py_INCREF(capsule); /* describing words is Python code, which might close the signer */
    if (codes) result = signed_words(signer, &scan, (size_t)(most < scan.length ? most : scan.length), (uint32_t)base);
    Py_DECREF(capsule);
    PyMem_Free(codes);
    Py_XDECREF(scan.stretch);
    return result;
}
