/* The labels of a linear chain: the most probable ones, and how probable each label is at each place. */
#include "kernels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What the features say for each label of each place. */
static void sum_scores(const Labeller *labeller, const Observed *seen, double *scores) {
    const size_t labels = labeller->labels;
    memset(scores, 0, seen->places * labels * sizeof *scores);
    for (size_t t = 0; t < seen->places; t++)
        for (size_t k = seen->bounds[t]; k < seen->bounds[t + 1]; k++) {
            const uint32_t feature = seen->features[k];
            for (size_t w = labeller->starts[feature]; w < labeller->starts[feature + 1]; w++)
                scores[t * labels + labeller->targets[w]] += labeller->weights[w];
        }
}

#define TOGETHER 4 /* rows of a table are taken four at a time, one after the other for each label: fewer trips to memory */

/* out[j] = the greatest of itself and the rows' from[k] + steps[k][j] */
static inline void raise_by(const double *steps, const double *from, size_t rows, size_t labels, double *restrict out) {
    for (size_t j = 0; j < labels; j++) {
        double most = out[j];
        for (size_t k = 0; k < rows; k++) most = most < from[k] + steps[k * labels + j] ? from[k] + steps[k * labels + j] : most;
        out[j] = most;
    }
}

/* out[j] += by[k] * odds[k][j] for each row k */
static inline void add_by(const double *odds, const double *by, size_t rows, size_t labels, double *restrict out) {
    for (size_t j = 0; j < labels; j++) {
        double sum = out[j];
        for (size_t k = 0; k < rows; k++) sum += by[k] * odds[k * labels + j];
        out[j] = sum;
    }
}

/* The greatest score of a path up to each label of each place: no way back is kept, for one path alone is followed. */
static void find_heights(const Labeller *labeller, const double *scores, size_t places, double *heights) {
    const size_t labels = labeller->labels;
    memcpy(heights, scores, labels * sizeof *heights);
    for (size_t t = 1; t < places; t++) {
        const double *before = heights + (t - 1) * labels;
        double *restrict here = heights + t * labels;
        for (size_t j = 0; j < labels; j++) here[j] = -HUGE_VAL;
        size_t i = 0;
        for (; i + TOGETHER <= labels; i += TOGETHER)
            raise_by(labeller->steps + i * labels, before + i, TOGETHER, labels, here);
        for (; i < labels; i++) raise_by(labeller->steps + i * labels, before + i, 1, labels, here);
        for (size_t j = 0; j < labels; j++) here[j] += scores[t * labels + j];
    }
}

static void follow_back(const Labeller *labeller, const double *heights, size_t places, uint32_t *best) {
    const size_t labels = labeller->labels;
    for (size_t t = places; t--;) {
        double most = -HUGE_VAL;
        best[t] = 0;
        for (size_t i = 0; i < labels; i++) {
            const double height = heights[t * labels + i] + (t + 1 < places ? labeller->steps[i * labels + best[t + 1]] : 0);
            if (height > most) {
                most = height;
                best[t] = (uint32_t)i;
            }
        }
    }
}

/* Makes cells sum up to 1; returns by what they were multiplied. */
static double scale(double *cells, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += cells[i];
    const double by = sum != 0 ? 1 / sum : 1;
    for (size_t i = 0; i < count; i++) cells[i] *= by;
    return by;
}

/* out[j] = sum over i of row[i] * odds[i][j] */
static void spread(const double *odds, const double *row, size_t labels, double *restrict out) {
    memset(out, 0, labels * sizeof *out);
    size_t i = 0;
    for (; i + TOGETHER <= labels; i += TOGETHER) add_by(odds + i * labels, row + i, TOGETHER, labels, out);
    for (; i < labels; i++) add_by(odds + i * labels, row + i, 1, labels, out);
}

/* Forward into `shares`, then backward: each place's row is scaled to sum up to 1, as in CRFsuite, so that long chains
 * neither vanish nor overflow. `scores` become odds; `room` takes two rows and a number a place. */
static void find_shares(const Labeller *labeller, double *scores, size_t places, double *shares, double *room) {
    const size_t labels = labeller->labels;
    double *restrict back = room, *restrict row = room + labels, *scales = room + 2 * labels;
    for (size_t k = 0; k < places * labels; k++) scores[k] = exp(scores[k]);
    memcpy(shares, scores, labels * sizeof *shares);
    scales[0] = scale(shares, labels);
    for (size_t t = 1; t < places; t++) {
        double *restrict here = shares + t * labels;
        spread(labeller->odds, here - labels, labels, here);
        for (size_t j = 0; j < labels; j++) here[j] *= scores[t * labels + j];
        scales[t] = scale(here, labels);
    }
    for (size_t j = 0; j < labels; j++) back[j] = scales[places - 1];
    for (size_t t = places; t--;) {
        for (size_t j = 0; j < labels; j++) shares[t * labels + j] *= back[j] / scales[t];
        if (!t) break;
        for (size_t j = 0; j < labels; j++) row[j] = back[j] * scores[t * labels + j];
        spread(labeller->odds_back, row, labels, back);
        for (size_t j = 0; j < labels; j++) back[j] *= scales[t - 1];
    }
}

int label_chain(const Labeller *labeller, const Observed *seen, uint32_t *best, double *shares) {
    const size_t labels = labeller->labels, places = seen->places;
    if (!places) return 0;
    if (places > SIZE_MAX / 64 / labels) return -1;
    double *scores = malloc((2 * places * labels + 2 * labels + places) * sizeof *scores);
    if (!scores) return -1;
    double *heights = scores + places * labels;
    sum_scores(labeller, seen, scores);
    find_heights(labeller, scores, places, heights);
    follow_back(labeller, heights, places, best);
    if (shares) find_shares(labeller, scores, places, shares, heights + places * labels);
    free(scores);
    return 0;
}
