/* How many words of a short run can stand in another in their order: a bound that costs far less than an alignment.
 *
 * The longest common subsequence, 64 places at a time (Crochemore et al. 2001, "A fast and practical bit-vector
 * algorithm for the longest common subsequence problem").
 */
#include "kernels.h"

#include <string.h>

#define SLOTS (4 * MASKED)

/* The slot of a word, or the free one where it would stand: there are more slots than words. */
static size_t slot_of(const Masks *masks, uint32_t word) {
    size_t slot = word >> 24; /* the upper bits of a hash are as good as any */
    while (masks->places[slot] && masks->words[slot] != word) slot = (slot + 1) % SLOTS;
    return slot;
}

void find_masks(Run run, Masks *masks) {
    masks->count = run.count;
    if (run.count > MASKED) return;
    memset(masks->places, 0, sizeof masks->places);
    for (size_t i = 0; i < run.count; i++) {
        const size_t slot = slot_of(masks, run.words[i]);
        masks->words[slot] = run.words[i];
        masks->places[slot] |= (uint64_t)1 << i;
    }
}

size_t most_in_order(const Masks *masks, Run found) {
    uint64_t open = ~(uint64_t)0;
    size_t count = 0;
    if (masks->count > MASKED) return masks->count;
    for (size_t j = 0; j < found.count; j++) {
        const uint64_t here = open & masks->places[slot_of(masks, found.words[j])];
        open = (open + here) | (open - here);
    }
    for (size_t i = 0; i < masks->count; i++) count += !(open >> i & 1);
    return count;
}
