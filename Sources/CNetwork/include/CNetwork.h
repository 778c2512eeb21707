/// The inner loops of the syntax network, in C because Swift cannot choose the width of vectors when the program runs.
///
/// Every loop gives the same bits on every machine: integer sums are exact, and float sums are taken in the order of the
/// rows whatever the width of the vectors; multiply-add is fused where it is written so and nowhere else.
#ifndef CNETWORK_H
#define CNETWORK_H

#include <stdint.h>

/// Rows of packed weights that one block holds.
#define CN_BLOCK 16

/// Which of the instructions that products know this processor has: 0 none, 1 AVX2, 2 VNNI of AVX-512.
int32_t cn_level(void);

/// Multiplies each input by `weights`: sums[i][r] = Σ weights[r][k] · inputs[i][k].
///
/// Weights are packed in blocks of 16 rows; in a block, the two weights of columns 2p and 2p + 1 of every row stand
/// together: [block][pair][row][2]. Inputs hold 2 · pairs values. Sums stay in range where |weight| ≤ 127 and pairs ≤ 256.
void cn_multiply_words(
    int32_t level, const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count);

/// A matrix of bytes with gaps: of each block of 16 rows only `kept` quads of columns are there.
typedef struct {
  /// The four weights of every row of a quad stand together: [block][kept][row][4]; each at least -127.
  const int8_t *weights;
  /// Which quads are there, block by block: quad q are the columns 4q to 4q + 3.
  const uint8_t *quads;
  /// -128 times the sum of each row's weights, see `cn_corrections`.
  const int32_t *corrections;
  /// See `cn_runs`; read at level 1 only.
  const uint8_t *runs;
  int32_t blocks;
  int32_t kept;
  /// Of the matrix without gaps: a multiple of 4, at most `CN_MOST_COLUMNS`.
  int32_t columns;
} cn_matrix;

#define CN_MOST_COLUMNS 1024

/// Multiplies each input by a matrix of bytes. An input byte x, from 1 to 255, stands for x - 128. Sums begin at those of
/// `starts`, or at zero where it is null.
void cn_multiply_bytes(
    int32_t level, const cn_matrix *matrix, const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums,
    int32_t count);

/// For each half of a block, 8 rows, how many quads in turn have products whose sums of pairs fit 16 bits whatever the input: at
/// most `kept` numbers, which together are `kept`. `out` takes 2 · blocks · kept bytes and holds zeros before.
void cn_runs(const int8_t *weights, int32_t blocks, int32_t kept, uint8_t *out);

/// What the offset of 128 in bytes of states takes from the sums of each row: -128 times the sum of its weights, for a matrix
/// packed as `cn_multiply_bytes` reads it. `rows` is a multiple of 16; `columns`, those that are kept, of 4 and at most 1024.
void cn_corrections(const int8_t *weights, int32_t rows, int32_t columns, int32_t *out);

/// Divides by 2 to the power of `bits`, to the nearest.
void cn_round_shift(int32_t *sums, int32_t count, int32_t bits);

/// One step of a long short-term memory of `width` units: `sums` are its four gates (input, forget, cell, output), brought
/// to floats by `scales` and `biases`; `cell` is the state; `out` takes the
/// output times 128, plus 128.
void cn_lstm_step(
    const int32_t *sums, const float *scales, const float *biases, float *cell, uint8_t *out, int32_t width);

/// A weighted mean over the `count` words of a sentence for each of `width` columns: `rows`, each `stride` behind the one before, hold
/// how much a word counts (through a gate) and, `width` further, what it says. `weights`, for fitting, takes the gates, and `sums`
/// their sums; both may be null.
void cn_pool(
    const float *rows, int64_t stride, int32_t count, int32_t width, float *out, float *weights, float *sums);

/// `cn_lstm_step` for fitting: `gates` hold the sums and then the activations, `before` the cell before the step, `squashed` takes
/// tanh of the cell.
void cn_lstm_forward(
    float *gates, const float *before, float *cell, float *squashed, float *out, int32_t width);

/// The gradient of a step: `cellGradient` holds that of the cell from the next step and takes that for the step before;
/// `gates` are replaced by the gradient of their sums.
void cn_lstm_backward(
    float *gates, const float *before, const float *squashed, const float *outGradient, float *cellGradient, int32_t width);

/// c[m×n] += a[m×k] · b[k×n], rows one behind another.
void cn_gemm(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k);

/// One step of Adam (Kingma and Ba 2015) over `count` parameters with the gradients of two workers, which become zero.
void cn_adam(
    float *values, float *first, float *second, float *gradientA, float *gradientB, int64_t count, float scale, float rate,
    float correction);

/// What several steps of Adam without a gradient do: `rate` is their sum, each weighted with its decay, and the decays are those
/// of the moments over all of them.
void cn_adam_rest(
    float *values, float *first, float *second, int64_t count, float rate, float correction, float firstDecay,
    float secondDecay);

#endif
