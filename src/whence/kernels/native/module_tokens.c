/* The words of texts, for Python. */
#include "module_tokens.h"

#include <string.h>

PyObject *py_hash_words(PyObject *module, PyObject *words) {
    (void)module;
    Py_ssize_t count = PyList_Size(words);
    PyObject *result = count < 0 ? NULL : PyBytes_FromStringAndSize(NULL, count * 4);
    uint32_t *hashes = result ? (uint32_t *)(void *)PyBytes_AsString(result) : NULL;
    for (Py_ssize_t i = 0; result && i < count; i++) {
        Py_UCS4 *text = PyUnicode_AsUCS4Copy(PyList_GetItem(words, i));
        if (!text) {
            Py_CLEAR(result);
            break;
        }
        hashes[i] = hash_code_points(text, (size_t)PyUnicode_GetLength(PyList_GetItem(words, i)));
        PyMem_Free(text);
    }
    return result;
}

long missing_page(const uint32_t *text, size_t length, const uint8_t *filled) {
    for (size_t i = 0; i < length; i++)
        if (!filled[text[i] / PAGE]) return (long)(text[i] / PAGE);
    return -1;
}

static PyObject *scanned(const uint32_t *text, size_t length, const Characters *characters) {
    size_t room = length + 1;
    uint32_t *block = PyMem_Malloc(5 * room * sizeof *block);
    Tokens tokens = {block, block + room, block + 2 * room, block + 3 * room, block + 4 * room, 0, 0, NULL};
    if (!block) return PyErr_NoMemory();
    Py_BEGIN_ALLOW_THREADS
    tokenise(text, length, characters, &tokens);
    Py_END_ALLOW_THREADS
    const uint32_t *arrays[] = {tokens.starts, tokens.ends, tokens.hashes, tokens.shapes};
    PyObject *odd = as_bytes(tokens.odd, tokens.odd_count, 4), *result = NULL;
    PyObject *all = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(4 * tokens.count * sizeof *block));
    if (all && odd) {
        for (size_t i = 0; i < 4; i++)
            memcpy(PyBytes_AsString(all) + i * tokens.count * sizeof *block, arrays[i], tokens.count * sizeof *block);
        result = PyTuple_Pack(2, all, odd);
    }
    Py_XDECREF(all);
    Py_XDECREF(odd);
    PyMem_Free(block);
    return result;
}

static PyObject *as_list(const uint32_t *numbers, size_t count, size_t base) {
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        PyObject *number = PyLong_FromSize_t(base + numbers[i]);
        if (!number || PyList_SetItem(list, (Py_ssize_t)i, number)) Py_CLEAR(list);
    }
    return list;
}

/* The words of a short text, to be read in Python one by one; `base` is added to every offset. */
static PyObject *listed(const uint32_t *text, size_t length, const Characters *characters, size_t base) {
    size_t room = length + 1;
    Spelling *spellings = PyMem_Malloc(room * sizeof *spellings);
    uint32_t *block = PyMem_Malloc(5 * room * sizeof *block);
    PyObject *result = NULL;
    if (!block || !spellings) PyErr_NoMemory();
    else {
        Tokens tokens = {block, block + room, block + 2 * room, block + 3 * room, block + 4 * room, 0, 0, spellings};
        tokenise(text, length, characters, &tokens);
        result = Py_BuildValue("NNNNN", as_list(tokens.starts, tokens.count, base), as_list(tokens.ends, tokens.count, base),
                               as_bytes(tokens.hashes, tokens.count, 4), as_bytes(spellings, tokens.count, sizeof *spellings),
                               as_bytes(tokens.odd, tokens.odd_count, 4));
    }
    PyMem_Free(spellings);
    PyMem_Free(block);
    return result;
}

int characters_of(Held *held, PyObject *const arrays[3], Characters *characters, const uint8_t **filled) {
    size_t counts[3];
    const uint8_t *classes = items(held, arrays[0], 1, PyBUF_SIMPLE, &counts[0]);
    const int32_t *folds = classes ? items(held, arrays[1], 4, PyBUF_SIMPLE, &counts[1]) : NULL;
    *filled = folds ? items(held, arrays[2], 1, PyBUF_SIMPLE, &counts[2]) : NULL;
    *characters = (Characters){classes, folds};
    if (!*filled) return -1;
    if (counts[0] == CODE_POINTS && counts[1] == CODE_POINTS && counts[2] == CODE_POINTS / PAGE) return 0;
    return refuse("a table of characters has another size than expected");
}

/* The page that is missing from the table, or the words of a text: its `listed` from a base on, or all `scanned`. */
static PyObject *words_of(PyObject *text, PyObject *const arrays[3], const Py_ssize_t *base) {
    PyObject *result = NULL;
    size_t length = (size_t)PyUnicode_GetLength(text);
    Held held = {.count = 0};
    Characters characters;
    const uint8_t *filled;
    if (!characters_of(&held, arrays, &characters, &filled)) {
        Py_UCS4 *copy = PyUnicode_AsUCS4Copy(text);
        if (copy) {
            long page = missing_page(copy, length, filled);
            if (page >= 0) result = PyLong_FromLong(page);
            else result = base ? listed(copy, length, &characters, (size_t)*base) : scanned(copy, length, &characters);
            PyMem_Free(copy);
        }
    }
    give_back(&held);
    return result;
}

PyObject *py_tokenise(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3];
    (void)module;
    if (!PyArg_ParseTuple(args, "UOOO", &text, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    return words_of(text, arrays, NULL);
}

PyObject *py_list_words(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3];
    Py_ssize_t base;
    (void)module;
    if (!PyArg_ParseTuple(args, "UnOOO", &text, &base, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    if (base < 0) refuse("the base of offsets is below zero");
    return base < 0 ? NULL : words_of(text, arrays, &base);
}
