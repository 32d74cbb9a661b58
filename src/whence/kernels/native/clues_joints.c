/* The clues of a place that may join assertions: `joint_clues` in Python, in the same order. */
#include "clues.h"

#include <string.h>

#define NOWHERE (-1)

typedef ptrdiff_t At; /* a word, or NOWHERE */

/* As `_Place` in Python. */
typedef struct {
    const JointPlace *given;
    Letters key, brief;
    uint32_t sign;
    At at, right, left, opener;
    size_t done, todo;
} Here;

static int is_one_of(uint32_t sign, const char *signs) {
    return sign && sign < 128 && strchr(signs, (int)sign);
}

static At last_of(const uint32_t *signs, uint32_t sign, At first, At last) {
    for (At at = last; at-- > first;)
        if (signs[at] == sign) return at;
    return NOWHERE;
}

static size_t count_of(const uint32_t *signs, uint32_t sign, At first, At last) {
    size_t count = 0;
    for (At at = first; at < last; at++) count += signs[at] == sign;
    return count;
}

static unsigned at_most(unsigned most, size_t number) {
    return number < most ? (unsigned)number : most;
}

/* Signs from `first` up to `last`, which is held inside the run's `count`. */
static Letters stretch(const uint32_t *signs, At first, At last, size_t count) {
    if (last > (At)count) last = (At)count;
    return first < last ? (Letters){signs + first, (size_t)(last - first)} : (Letters){signs, 0};
}

static Letters left_word(const JointRun *run, const Here *here) {
    return here->left >= 0 ? written(&run->low, (size_t)here->left) : (Letters){run->signs, 0};
}

static At finite_at(const JointRun *run, size_t order) {
    return order < run->finite_count ? (At)run->finite[order] : NOWHERE;
}

static At last_verb(const JointRun *run, const Here *here) {
    return here->done ? (At)run->finite[here->done - 1] : NOWHERE;
}

void read_verbs(JointRun *run) {
    run->finite_count = 0;
    for (size_t at = 0; at < run->low.count; at++) {
        run->flat[at] = is_one_of(run->signs[at], "DKLzMxHo-'nj") ? 'n' : run->signs[at];
        run->order[at] = run->finite_count;
        if (is_one_of(run->signs[at], "FEAm")) run->finite[run->finite_count++] = at;
    }
}

/* The order of phrases: the first five signs, each once however often it is repeated. */
static Letters five(const JointRun *run, At first, At last, uint32_t into[5]) {
    size_t count = 0;
    for (At at = first; at < last && count < 5; at++)
        if (at == first || run->flat[at] != run->flat[at - 1]) into[count++] = run->flat[at];
    return (Letters){into, count};
}

static void add_sides(const JointRun *run, const Here *here, Clues *clues) {
    const size_t words = run->low.count;
    const Letters back = stretch(run->signs, here->left < 2 ? 0 : here->left - 2, here->left + 1, words);
    const Letters ahead = stretch(run->signs, here->right, here->right + 2, words);
    add_clue(clues, "%s:sign=%c", here->brief, here->sign);
    add_clue(clues, "%s:ahead=%s", here->brief, ahead);
    for (size_t length = 1; length <= 3; length++) add_clue(clues, "back=%s", ending(back, length));
    add_clue(clues, "sides=%s_%c", ending(back, 1), here->sign);
    add_clue(clues, "sides1=%s_%s", ending(back, 1), ahead);
    add_clue(clues, "sides2=%s_%s", ending(back, 2), ahead);
    add_clue(clues, "word0-sign=%s%c", left_word(run, here), here->sign);
}

/* Whether one of the finite verbs `first` to `last` has the sign of the word behind the place. */
static int is_among(const JointRun *run, const Here *here, size_t first, size_t last) {
    for (size_t order = first; order < last; order++)
        if (run->signs[run->finite[order]] == here->sign) return 1;
    return 0;
}

static void add_verbs(const JointRun *run, const Here *here, Clues *clues) {
    const size_t held = here->opener < 0 ? here->done : run->order[here->opener];
    const uint32_t opener = here->opener < 0 ? '-' : run->tags[here->opener], sign = here->sign;
    const uint32_t last = here->done ? run->signs[last_verb(run, here)] : '-';
    const int equal = is_among(run, here, 0, held), since = is_among(run, here, held, here->done);
    uint32_t phrases[5];
    add_clue(clues, "last=%c%c", last, sign);
    add_clue(clues, "%s:last=%c%c", here->brief, last, sign);
    add_clue(clues, "main=%c%c", held ? run->signs[run->finite[0]] : '-', sign);
    add_clue(clues, "mains=%d%c%c", at_most(2, held), opener, sign);
    add_clue(clues, "%s:mains=%d%c%c", here->brief, at_most(2, held), opener, sign);
    add_clue(clues, "equal=%c%b%b%c", sign, equal, since, opener);
    add_clue(clues, "%s:equal=%c%b%b", here->brief, sign, equal, since);
    if (here->done)
        add_clue(clues, "object=%s_%c", five(run, last_verb(run, here), here->left + 1, phrases), sign);
}

/* What governs a base form before the place. */
static void add_governed(const JointRun *run, const Here *here, Clues *clues) {
    const At infinitive = last_of(run->signs, 'O', 0, here->at), modal = last_of(run->signs, 'm', 0, here->at);
    const At governor = infinitive > modal ? infinitive : modal;
    const Letters behind = stretch(run->signs, infinitive, infinitive + 3, infinitive < 0 ? 0 : run->low.count);
    const int is_infinitive = infinitive > modal && count_of(behind.codes, 'B', 0, (At)behind.length);
    const uint32_t leading = is_infinitive ? 'O' : governor < 0 ? '-' : 'm';
    add_clue(clues, "leading=%c%b%c%b", leading, here->opener > governor, here->sign, governor < last_verb(run, here));
}

/* The last verbs of any form beside one behind the place. */
static void add_like(const JointRun *run, const Here *here, Clues *clues) {
    static const char verbs[] = "BFEQGAm";
    if (!is_one_of(here->sign, verbs)) return;
    uint32_t last[2];
    size_t count = 0;
    for (At at = here->at; at-- > 0 && count < 2;)
        if (is_one_of(run->signs[at], verbs)) last[1 - count++] = run->signs[at];
    const At same = last_of(run->signs, here->sign, 0, here->at);
    const Letters two = {last + 2 - count, count};
    add_clue(clues, "like=%s%c", ending(two, 1), here->sign);
    add_clue(clues, "like2=%s%c", two, here->sign);
    add_clue(clues, "like-gap=%d%c", same < 0 ? 9 : at_most(4, (size_t)(here->at - same)), here->sign);
}

static void add_next_verb(const JointRun *run, const Here *here, Clues *clues) {
    const At verb = finite_at(run, here->todo), comma = last_of(run->tags, ',', 0, here->left);
    const int near = verb >= 0 && verb < (At)here->given->behind;
    const unsigned gap = verb < 0 ? 6 : at_most(6, (size_t)(verb - here->right));
    uint32_t phrases[5];
    add_clue(clues, "before=%c%d", here->sign, at_most(3, here->done));
    add_clue(clues, "%s:behind=%d", here->brief, (unsigned)near);
    add_clue(clues, "rest=%c%d", here->sign, at_most(2, run->finite_count - here->todo));
    add_clue(clues, "%s:gap=%d", here->brief, gap);
    add_clue(clues, "gap=%d%c%c", gap, verb < 0 ? '-' : run->signs[verb], run->signs[here->right]);
    if (verb >= 0) {
        const Letters subject = five(run, here->right, verb + 1, phrases);
        add_clue(clues, "subject=%s", subject);
        add_clue(clues, "%s:subject=%s", here->brief, subject);
    }
    add_clue(clues, "%s:since=%b%b", here->brief, here->done && last_verb(run, here) > comma, near);
}

static void add_words(const JointRun *run, const Here *here, Clues *clues) {
    static const uint32_t end[] = {'.'};
    const size_t second = (size_t)here->right + 1;
    const Letters word = written(&run->low, (size_t)here->right);
    add_clue(clues, "word1=%s", word);
    add_clue(clues, "%s:word1=%s", here->brief, word);
    add_clue(clues, "end3=%s", ending(word, 3));
    add_clue(clues, "end2=%s", ending(word, 2));
    add_clue(clues, "capital=%b", here->given->capital);
    add_clue(clues, "word2=%s", second < run->low.count ? written(&run->low, second) : (Letters){end, 1});
    add_clue(clues, "word0=%s", left_word(run, here));
}

static void add_rules(const JointRun *run, const Here *here, Clues *clues) {
    const Letters ahead = stretch(run->tags, here->right, here->right + 2, run->tag_count);
    const char *said = here->given->said;
    add_clue(clues, "any");
    add_clue(clues, "key=%s", here->key);
    add_clue(clues, "rule=%a", said);
    add_clue(clues, "%s:rule=%a", here->key, said);
    add_clue(clues, "rule1=%a_%c", said, *ahead.codes);
    add_clue(clues, "rule2=%a_%s", said, ahead);
    if (here->given->participle < 0) return;
    add_clue(clues, "participle=%b", here->given->participle);
    add_clue(clues, "past=%b%s", here->given->past, ahead);
}

/* What opened a subordinate clause before the place, and whether that is over. */
static void add_opened(const JointRun *run, const Here *here, Clues *clues) {
    if (here->opener < 0) {
        add_clue(clues, "opener=");
        return;
    }
    const size_t since = here->done - run->order[here->opener + 1];
    const uint32_t *tags = run->tags, opener = tags[here->opener], behind = tags[here->right];
    uint32_t signs[3] = {opener};
    Letters state = {signs, 1};
    if (count_of(tags, ',', here->opener, here->left + 1)) signs[state.length++] = 'c';
    if (since) signs[state.length++] = 'f';
    add_clue(clues, "opener=%s", state);
    add_clue(clues, "%s:opener=%s", here->key, state);
    add_clue(clues, "opener1=%s%c", state, behind);
    add_clue(clues, "opener-verbs=%s%d", state, at_most(2, since));
    add_clue(clues, "opener-word=%s", written(&run->low, (size_t)here->opener));
    if (here->opener) add_clue(clues, "opener-behind=%c%c", opener, tags[here->opener - 1]);
    if (behind == 'T' && tags[0] == 'T') add_clue(clues, "%s:that-that", here->key);
}

static void add_around(const JointRun *run, const Here *here, Clues *clues) {
    const JointPlace *given = here->given;
    const At near = here->at > 10 ? here->at - 10 : 0, from = near > (At)given->before ? near : (At)given->before;
    add_clue(clues, "start=%c", run->tags[0]);
    add_clue(clues, "start-word=%s", written(&run->low, 0));
    if (count_of(run->marks, '(', 0, here->at) > count_of(run->marks, ')', 0, here->at)) add_clue(clues, "bracket");
    add_clue(clues, "commas=%d", at_most(2, count_of(run->tags, ',', from, here->left + 1)));
    add_clue(clues, "length=%d", at_most(3, (run->low.count - given->at) / 3));
    add_clue(clues, "begun=%d", at_most(3, given->at / 3));
    if (given->before) add_clue(clues, "place-before=%s", written(&run->low, given->before - 1));
    if (given->behind >= run->low.count) return;
    const Letters next = written(&run->low, given->behind);
    add_clue(clues, "place-behind=%s", next);
    add_clue(clues, "place-gap=%s%d", next, at_most(4, given->behind - given->at));
}

/* The place's word, marked where a comma stands before; what is longer than any name is cut. */
static Letters spell_key(const JointRun *run, size_t at, int comma, uint32_t *into) {
    Letters word = written(&run->low, at);
    if (word.length > LONGEST_NAME) word.length = LONGEST_NAME;
    memcpy(into, word.codes, word.length * sizeof *into);
    if (comma) into[word.length++] = '+';
    return (Letters){into, word.length};
}

static uint32_t first_sign(const JointRun *run, size_t right) {
    while (run->signs[right] == 'R' && right + 1 < run->low.count) right++;
    return run->signs[right];
}

static At last_opener(const JointRun *run, At last) {
    while (last-- > 0)
        if (is_one_of(run->tags[last], "STW")) return last;
    return NOWHERE;
}

void add_joint_clues(const JointRun *run, const JointPlace *place, Clues *clues) {
    uint32_t letters[LONGEST_NAME + 1];
    const int comma = run->tags[place->at - 1] == ',';
    const Letters key = spell_key(run, place->at, comma, letters);
    const Here here = {place, key, {letters, key.length < 3 ? key.length : 3}, first_sign(run, place->right),
                       (At)place->at, (At)place->right, (At)place->at - 1 - comma, last_opener(run, (At)place->at),
                       run->order[place->at], run->order[place->right]};
    add_sides(run, &here, clues);
    add_verbs(run, &here, clues);
    add_governed(run, &here, clues);
    add_like(run, &here, clues);
    add_next_verb(run, &here, clues);
    add_words(run, &here, clues);
    add_rules(run, &here, clues);
    add_opened(run, &here, clues);
    add_around(run, &here, clues);
}
