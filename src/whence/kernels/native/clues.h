/* The clues that linear chains weigh, without Python: spelled as `whence.kernels.clues` spells them, and looked up among
 * the names that a labeller knows.
 *
 * In: the signs of a run of words and the words, as code points. Out: the numbers of the clues that are known.
 */
#ifndef WHENCE_CLUES_H
#define WHENCE_CLUES_H

#include "kernels.h"

#define LONGEST_NAME 120 /* code points of a name */

typedef struct {
    const uint32_t *codes;
    size_t length;
} Letters;

typedef struct {
    uint32_t hash, number; /* the name's number and 1; 0: free */
} NameSlot;

/* Names by their numbers: `bounds[n]` up to `bounds[n + 1]` of `codes`. At least one of the `mask + 1` slots is free. */
typedef struct {
    const uint32_t *codes;
    const size_t *bounds;
    NameSlot *slots;
    size_t count, mask;
} Names;

void fill_names(Names *names); /* in: slots that are all zero */

/* Numbers of clues, those of a place one after the other; the caller has room for all that its places may have. */
typedef struct {
    const Names *names;
    uint32_t *numbers;
    size_t count;
} Clues;

/* Adds the clue that is spelled by `form`, if its name is known. In a form stands %s for Letters, %a for a plain string, %c
 * for a code point, %d for a number of one digit, %b for True or False. */
void add_clue(Clues *clues, const char *form, ...);

/* Words one after the other, each from its start up to the sign before the next start. */
typedef struct {
    const uint32_t *codes;
    const size_t *starts; /* count + 1 */
    size_t count;
} Written;

static inline Letters written(const Written *words, size_t at) {
    return (Letters){words->codes + words->starts[at], words->starts[at + 1] - words->starts[at] - 1};
}

/* The last `most` code points. */
static inline Letters ending(Letters word, size_t most) {
    const size_t kept = word.length < most ? word.length : most;
    return (Letters){word.codes + word.length - kept, kept};
}

/* --- The form of a verb ------------------------------------------------------------------------------------------ */

#define MOST_FORM_CLUES 16

/* The clues of word `at`; the words have a sign each. */
void add_form_clues(const uint32_t *signs, const Written *low, size_t at, Clues *clues);

/* --- What a place joins ------------------------------------------------------------------------------------------ */

#define MOST_JOINT_CLUES 64

/* As `JointRun` in Python: `signs`, `marks` and `low` have as many as there are words, `tags` as many or one more. `flat`,
 * `finite` and `order` are made by `read_verbs`, in room for the words and one more: the signs with every nominal one as
 * n, the places of finite verbs, and how many of these stand before each word. */
typedef struct {
    const uint32_t *signs, *tags, *marks;
    size_t tag_count;
    Written low;
    uint32_t *flat;
    size_t *finite, *order;
    size_t finite_count;
} JointRun;

/* As `JointPlace` in Python; `participle` is -1 where none can be. 0 < at < right < the number of words. `before` is the
 * word behind the last place, 0 where there is none; `behind` is the next place, or the run's end. */
typedef struct {
    size_t at, right, before, behind;
    const char *said;
    int participle, past, capital;
} JointPlace;

void read_verbs(JointRun *run);
void add_joint_clues(const JointRun *run, const JointPlace *place, Clues *clues);

#endif
