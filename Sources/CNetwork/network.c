#include "CNetwork.h"

#include <math.h>
#include <string.h>

#pragma clang fp contract(off)

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
// The sanitizer also watches the functions that choose among clones, which run before it is ready, and dies.
#define CN_ONE_CLONE
#endif
#endif

#if defined(__x86_64__) && defined(__linux__) && !defined(CN_ONE_CLONE)
#define CN_CLONES __attribute__((target_clones("avx512f", "arch=x86-64-v3", "default")))
#else
#define CN_CLONES
#endif

// Integer products

/// Inputs that share each weight that is read, of words and of bytes.
#define CN_TILE 4
#define CN_WIDE_TILE 8

#if defined(__x86_64__)
#include <immintrin.h>

static inline int32_t four_bytes(const char *input) {
  int32_t value;
  memcpy(&value, input, sizeof value);
  return value;
}

#define CN_AVX512 "avx512f,avx512bw,avx512vnni"

/// Products of `count` inputs with `width` blocks from `block` on, all sums in registers; both are constants where it is used.
/// Weights of four blocks stay in the nearest cache while all inputs pass by.
__attribute__((always_inline, target(CN_AVX512))) static inline void words_vnni_part(
    const int16_t *weights, int32_t block, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    const int32_t count, const int32_t width) {
  const int16_t *w = weights + (int64_t)block * pairs * 32;
  const int64_t next = (int64_t)pairs * 32;
  __m512i sum[CN_TILE][4];
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
    _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) sum[i][k] = _mm512_setzero_si512();
  }
  for (int32_t pair = 0; pair < pairs; pair++, w += 32) {
    __m512i x[CN_TILE];
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
      x[i] = _mm512_set1_epi32(four_bytes((const char *)(inputs[i] + 2 * pair)));
    }
    _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) {
      __m512i a = _mm512_loadu_si512(w + k * next);
      _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
        sum[i][k] = _mm512_dpwssd_epi32(sum[i][k], a, x[i]);
      }
    }
  }
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
    _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) {
      _mm512_storeu_si512(sums[i] + (block + k) * 16, sum[i][k]);
    }
  }
}

__attribute__((always_inline, target(CN_AVX512))) static inline void words_vnni_all(
    const int16_t *weights, int32_t block, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums, int32_t count,
    const int32_t width) {
  for (int32_t i = 0; i < count; i += CN_TILE) {
    switch (count - i) {
    case 1: words_vnni_part(weights, block, pairs, inputs + i, sums + i, 1, width); break;
    case 2: words_vnni_part(weights, block, pairs, inputs + i, sums + i, 2, width); break;
    case 3: words_vnni_part(weights, block, pairs, inputs + i, sums + i, 3, width); break;
    default: words_vnni_part(weights, block, pairs, inputs + i, sums + i, 4, width);
    }
  }
}

__attribute__((target(CN_AVX512))) static void words_vnni(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  int32_t block = 0;
  for (; block + 4 <= blocks; block += 4) words_vnni_all(weights, block, pairs, inputs, sums, count, 4);
  for (; block < blocks; block++) words_vnni_all(weights, block, pairs, inputs, sums, count, 1);
}

/// Products of `count` inputs, a constant where it is used, with all blocks.
__attribute__((always_inline, target(CN_AVX512))) static inline void bytes_vnni_part(
    const int8_t *weights, const uint8_t *quads, const int32_t *corrections, int32_t blocks, int32_t kept,
    const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums, const int32_t count) {
  const uint8_t *x[CN_WIDE_TILE];
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) x[i] = inputs[i];
  for (int32_t block = 0; block < blocks; block++) {
    const int32_t row = block * 16;
    const __m512i first = _mm512_loadu_si512(corrections + row);
    __m512i sum[CN_WIDE_TILE];
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
      sum[i] = starts ? _mm512_add_epi32(_mm512_loadu_si512(starts[i] + row), first) : first;
    }
    for (int32_t k = 0; k < kept; k++, weights += 64) {
      const __m512i w = _mm512_loadu_si512(weights);
      const int64_t at = 4 * (int64_t)*quads++;
      _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
        sum[i] = _mm512_dpbusd_epi32(sum[i], _mm512_set1_epi32(four_bytes((const char *)x[i] + at)), w);
      }
    }
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) _mm512_storeu_si512(sums[i] + row, sum[i]);
  }
}

__attribute__((target(CN_AVX512))) static void bytes_vnni(
    const cn_matrix *matrix, const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count) {
#define CN_PART(COUNT) \
  bytes_vnni_part( \
      matrix->weights, matrix->quads, matrix->corrections, matrix->blocks, matrix->kept, inputs + i, \
      starts ? starts + i : NULL, sums + i, COUNT)
  for (int32_t i = 0; i < count; i += CN_WIDE_TILE) {
    switch (count - i) {
    case 1: CN_PART(1); break;
    case 2: CN_PART(2); break;
    case 3: CN_PART(3); break;
    case 4: CN_PART(4); break;
    case 5: CN_PART(5); break;
    case 6: CN_PART(6); break;
    case 7: CN_PART(7); break;
    default: CN_PART(8);
    }
  }
#undef CN_PART
}

#define CN_AVX2 __attribute__((target("avx2")))

/// 16 rows in two halves, four inputs at a time.
CN_AVX2 static void words_avx2(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  for (int32_t half = 0; half < 2 * blocks; half++) {
    const int16_t *w = weights + (int64_t)(half / 2) * pairs * 32 + half % 2 * 16;
    __m256i sum[CN_TILE];
    for (int32_t i = 0; i < CN_TILE; i++) sum[i] = _mm256_setzero_si256();
    for (int32_t pair = 0; pair < pairs; pair++, w += 32) {
      __m256i a = _mm256_loadu_si256((const __m256i *)w);
      for (int32_t i = 0; i < CN_TILE; i++) {
        __m256i x = _mm256_set1_epi32(four_bytes((const char *)(inputs[i < count ? i : 0] + 2 * pair)));
        sum[i] = _mm256_add_epi32(sum[i], _mm256_madd_epi16(a, x));
      }
    }
    for (int32_t i = 0; i < count; i++) _mm256_storeu_si256((__m256i *)(sums[i] + half * 8), sum[i]);
  }
}

typedef int8_t thirty_two __attribute__((vector_size(32), aligned(1)));
typedef int16_t sixteen __attribute__((vector_size(32), aligned(1)));
typedef int32_t eight __attribute__((vector_size(32), aligned(1)));
typedef int32_t unaligned_int __attribute__((aligned(1), may_alias));
// What the builtins take.
typedef char thirty_two_chars __attribute__((vector_size(32)));
typedef short sixteen_shorts __attribute__((vector_size(32)));

/// Products of half a block, 8 rows from `weights` on, with `count` inputs, a constant where it is used. The byte instructions of
/// AVX2 multiply bytes with and without a sign and add pairs in 16 bits: signs move from the weights to the inputs, and of so many
/// quads as `runs` say sums fit 16 bits.
/// Written with operators rather than intrinsics, which take several times as long in a build without optimization.
__attribute__((always_inline, target("avx2"))) static inline void bytes_avx2_part(
    const int8_t *weights, const uint8_t *quads, const uint8_t *runs, int32_t kept, const int8_t *inputs, int32_t columns,
    const int32_t *const *starts, int32_t *const *sums, int32_t row, const int32_t count) {
  eight sum[CN_TILE];
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
    sum[i] = starts ? *(const eight *)(const void *)(starts[i] + row) : (eight){0};
  }
  for (int32_t k = 0; k < kept;) {
    sixteen part[CN_TILE];
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) part[i] = (sixteen){0};
    for (int32_t end = k + *runs++; k < end; k++, weights += 64) {
      const thirty_two w = *(const thirty_two *)(const void *)weights, size = __builtin_elementwise_abs(w);
      const int8_t *x = inputs + 4 * quads[k];
      _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
        const eight four = (eight){0} + *(const unaligned_int *)(const void *)(x + i * columns);
        part[i] += (sixteen)__builtin_ia32_pmaddubsw256(
            (thirty_two_chars)size, (thirty_two_chars)__builtin_ia32_psignb256((thirty_two_chars)four, (thirty_two_chars)w));
      }
    }
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
      sum[i] += (eight)__builtin_ia32_pmaddwd256((sixteen_shorts)part[i], (sixteen_shorts){1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    }
  }
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {
    *(eight *)(void *)(sums[i] + row) = sum[i];
  }
}

/// Inputs whose differences from 128 are at hand at once.
#define CN_AVX2_GROUP 16

CN_AVX2 static void bytes_avx2(
    const cn_matrix *matrix, const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count) {
  int8_t differences[CN_AVX2_GROUP * CN_MOST_COLUMNS];
  const int32_t columns = matrix->columns, kept = matrix->kept;
  for (int32_t from = 0; from < count; from += CN_AVX2_GROUP) {
    const int32_t group = count - from < CN_AVX2_GROUP ? count - from : CN_AVX2_GROUP;
    for (int32_t i = 0; i < group; i++) {
      for (int32_t k = 0; k < columns; k++) differences[i * columns + k] = (int8_t)(inputs[from + i][k] ^ 0x80);
    }
    const uint8_t *runs = matrix->runs;
    for (int32_t half = 0; half < 2 * matrix->blocks; half++, runs += kept) {
      const int8_t *weights = matrix->weights + (int64_t)(half / 2) * kept * 64 + half % 2 * 32;
      const uint8_t *quads = matrix->quads + (int64_t)(half / 2) * kept;
#define CN_PART(COUNT) \
  bytes_avx2_part( \
      weights, quads, runs, kept, differences + i * columns, columns, starts ? starts + from + i : NULL, sums + from + i, \
      half * 8, COUNT)
      for (int32_t i = 0; i < group; i += CN_TILE) {
        switch (group - i) {
        case 1: CN_PART(1); break;
        case 2: CN_PART(2); break;
        case 3: CN_PART(3); break;
        default: CN_PART(4);
        }
      }
#undef CN_PART
    }
  }
}
#endif

typedef int32_t rows __attribute__((vector_size(64), aligned(4)));

/// Any processor: the columns of a lane are shifted apart.
static void words_plain(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  for (int32_t block = 0; block < blocks; block++) {
    const int16_t *from = weights + (int64_t)block * pairs * 32;
    rows sum[CN_TILE] = {0};
    for (int32_t pair = 0; pair < pairs; pair++, from += 32) {
      rows w = *(const rows *)(const void *)from;
      rows low = (w << 16) >> 16, high = w >> 16;
      for (int32_t i = 0; i < CN_TILE; i++) {
        const int16_t *x = inputs[i < count ? i : 0] + 2 * pair;
        sum[i] += low * x[0] + high * x[1];
      }
    }
    for (int32_t i = 0; i < count; i++) *(rows *)(sums[i] + block * 16) = sum[i];
  }
}

static void bytes_plain(
    const cn_matrix *matrix, const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count) {
  const int32_t kept = matrix->kept;
  for (int32_t block = 0; block < matrix->blocks; block++) {
    const int8_t *from = matrix->weights + (int64_t)block * kept * 64;
    const uint8_t *quad = matrix->quads + (int64_t)block * kept;
    rows sum[CN_TILE];
    for (int32_t i = 0; i < CN_TILE; i++) {
      sum[i] = *(const rows *)(matrix->corrections + block * 16);
      if (starts && i < count) sum[i] += *(const rows *)(starts[i] + block * 16);
    }
    for (int32_t k = 0; k < kept; k++, from += 64) {
      rows w = *(const rows *)(const void *)from;
      rows a = (w << 24) >> 24, b = (w << 16) >> 24, c = (w << 8) >> 24, d = w >> 24;
      for (int32_t i = 0; i < CN_TILE; i++) {
        const uint8_t *x = inputs[i < count ? i : 0] + 4 * quad[k];
        sum[i] += a * x[0] + b * x[1] + c * x[2] + d * x[3];
      }
    }
    for (int32_t i = 0; i < count; i++) *(rows *)(sums[i] + block * 16) = sum[i];
  }
}

int32_t cn_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return 2;
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}

void cn_multiply_words(
    int32_t level, const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs,
    int32_t *const *sums, int32_t count) {
#if defined(__x86_64__)
  if (level == 2) {
    words_vnni(weights, blocks, pairs, inputs, sums, count);
    return;
  }
#endif
  for (int32_t i = 0; i < count; i += CN_TILE) {
    int32_t part = count - i < CN_TILE ? count - i : CN_TILE;
#if defined(__x86_64__)
    if (level == 1) {
      words_avx2(weights, blocks, pairs, inputs + i, sums + i, part);
      continue;
    }
#endif
    words_plain(weights, blocks, pairs, inputs + i, sums + i, part);
  }
}

void cn_multiply_bytes(
    int32_t level, const cn_matrix *matrix, const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums,
    int32_t count) {
#if defined(__x86_64__)
  if (level == 2) {
    bytes_vnni(matrix, inputs, starts, sums, count);
    return;
  }
  if (level == 1) {
    bytes_avx2(matrix, inputs, starts, sums, count);
    return;
  }
#endif
  for (int32_t i = 0; i < count; i += CN_TILE) {
    int32_t part = count - i < CN_TILE ? count - i : CN_TILE;
    bytes_plain(matrix, inputs + i, starts ? starts + i : NULL, sums + i, part);
  }
}

CN_CLONES
void cn_runs(const int8_t *weights, int32_t blocks, int32_t kept, uint8_t *out) {
  // A pair of products is at most 127 times the sizes of its weights together.
  const int16_t most = INT16_MAX / 127;
  for (int32_t half = 0; half < 2 * blocks; half++, out += kept) {
    const int8_t *w = weights + (int64_t)(half / 2) * kept * 64 + half % 2 * 32;
    int16_t sums[16] = {0};
    int32_t run = 0;
    for (int32_t k = 0; k < kept; k++, w += 64) {
      int16_t sizes[16], largest = 0;
      for (int32_t i = 0; i < 16; i++) {
        int16_t a = w[2 * i], b = w[2 * i + 1];
        sizes[i] = (int16_t)((a < 0 ? -a : a) + (b < 0 ? -b : b));
        sums[i] = (int16_t)(sums[i] + sizes[i]);
        largest = sums[i] > largest ? sums[i] : largest;
      }
      if (largest > most) {
        run++;
        memcpy(sums, sizes, sizeof sums);
      }
      out[run]++;
    }
  }
}

CN_CLONES
void cn_corrections(const int8_t *weights, int32_t rows, int32_t columns, int32_t *out) {
  for (int32_t block = 0; block < rows / 16; ++block) {
    const int8_t *from = weights + (size_t)block * 16 * columns;
    int16_t sums[64] = {0};
    for (int32_t quad = 0; quad < columns / 4; ++quad)
      for (int k = 0; k < 64; ++k) sums[k] += from[quad * 64 + k];
    for (int row = 0; row < 16; ++row)
      out[block * 16 + row] = -128 * ((int32_t)sums[4 * row] + sums[4 * row + 1] + sums[4 * row + 2] + sums[4 * row + 3]);
  }
}

CN_CLONES void cn_round_shift(int32_t *sums, int32_t count, int32_t bits) {
  for (int32_t k = 0; k < count; k++) sums[k] = (sums[k] + (1 << (bits - 1))) >> bits;
}

// Activations

/// tanh as a quotient, its continued fraction to the seventh term, within 0.0002. Kept as two numbers since a division takes
/// as long as all the rest: quotients that meet are divided once.
typedef struct {
  float above, below;
} quotient;

static inline quotient squash_quotient(float x) {
  x = x > 4.97f ? 4.97f : x < -4.97f ? -4.97f : x;
  float s = x * x;
  return (quotient){
      x * (135135.0f + s * (17325.0f + s * (378.0f + s))), 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f))};
}

static inline float squash(float x) {
  quotient q = squash_quotient(x);
  return q.above / q.below;
}

static inline float gate(float x) { return 0.5f + 0.5f * squash(0.5f * x); }

/// Twice a gate.
static inline quotient gate_quotient(float x) {
  quotient q = squash_quotient(0.5f * x);
  return (quotient){q.below + q.above, q.below};
}

CN_CLONES void cn_lstm_step(
    const int32_t *sums, const float *scales, const float *biases, float *cell, uint8_t *out, int32_t width) {
  for (int32_t k = 0; k < width; k++) {
    quotient i = gate_quotient((float)sums[k] * scales[k] + biases[k]);
    quotient f = gate_quotient((float)sums[width + k] * scales[width + k] + biases[width + k]);
    quotient g = squash_quotient((float)sums[2 * width + k] * scales[2 * width + k] + biases[2 * width + k]);
    quotient o = gate_quotient((float)sums[3 * width + k] * scales[3 * width + k] + biases[3 * width + k]);
    // Each part of a quotient is below 5 million, so products of three stay within a float.
    float below = i.below * g.below;
    float c = 0.5f * (f.above * cell[k] * below + i.above * g.above * f.below) / (below * f.below);
    cell[k] = c;
    quotient t = squash_quotient(c);
    float h = 64.0f * (o.above * t.above) / (o.below * t.below) + 128.5f;
    out[k] = (uint8_t)(int32_t)(h < 1.0f ? 1.0f : h > 255.0f ? 255.0f : h);
  }
}

CN_CLONES void cn_pool(
    const float *rows, int64_t stride, int32_t count, int32_t width, float *out, float *weights, float *sums) {
  for (int32_t k = 0; k < width; k++) {
    float above = 0, below = 0.1f;
    for (int32_t word = 0; word < count; word++) {
      float g = gate(rows[word * stride + k]);
      above += g * rows[word * stride + width + k];
      below += g;
      if (weights) weights[word * width + k] = g;
    }
    out[k] = above / below;
    if (sums) sums[k] = below;
  }
}

CN_CLONES void cn_lstm_forward(
    float *gates, const float *before, float *cell, float *squashed, float *out, int32_t width) {
  for (int32_t k = 0; k < width; k++) {
    float i = gate(gates[k]), f = gate(gates[width + k]), g = squash(gates[2 * width + k]), o = gate(gates[3 * width + k]);
    float c = f * before[k] + i * g, t = squash(c);
    gates[k] = i;
    gates[width + k] = f;
    gates[2 * width + k] = g;
    gates[3 * width + k] = o;
    cell[k] = c;
    squashed[k] = t;
    out[k] = o * t;
  }
}

CN_CLONES void cn_lstm_backward(
    float *gates, const float *before, const float *squashed, const float *outGradient, float *cellGradient, int32_t width) {
  for (int32_t k = 0; k < width; k++) {
    float i = gates[k], f = gates[width + k], g = gates[2 * width + k], o = gates[3 * width + k];
    float t = squashed[k], h = outGradient[k];
    float c = cellGradient[k] + h * o * (1.0f - t * t);
    gates[k] = c * g * i * (1.0f - i);
    gates[width + k] = c * before[k] * f * (1.0f - f);
    gates[2 * width + k] = c * i * (1.0f - g * g);
    gates[3 * width + k] = h * t * o * (1.0f - o);
    cellGradient[k] = c * f;
  }
}

// Floats

typedef float lanes __attribute__((vector_size(64), aligned(4)));

#define CN_ALL(V) ((lanes){V, V, V, V, V, V, V, V, V, V, V, V, V, V, V, V})

/// Rows of `b` that a tile passes before its columns are left: what is packed of them stays in the nearest cache.
#define CN_PANEL 256

/// Adds the products of `rows` rows of `a`, `k` apart, with `depth` rows of `b`, `stride` apart, of `parts` times sixteen columns to
/// rows of `c`, `n` apart; `rows` and `parts` are constants where it is used.
__attribute__((always_inline)) static inline void gemm_tile(
    float *c, const float *a, const float *b, int32_t n, int32_t k, int32_t depth, int32_t stride, const int32_t rows,
    const int32_t parts) {
  lanes sum[6][2];
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < rows; i++) {
    _Pragma("clang loop unroll(full)") for (int32_t j = 0; j < parts; j++) sum[i][j] = *(lanes *)(c + (int64_t)i * n + 16 * j);
  }
  for (int32_t p = 0; p < depth; p++, a++, b += stride) {
    lanes v[2];
    _Pragma("clang loop unroll(full)") for (int32_t j = 0; j < parts; j++) v[j] = *(const lanes *)(b + 16 * j);
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < rows; i++) {
      float w = a[(int64_t)i * k];
      _Pragma("clang loop unroll(full)") for (int32_t j = 0; j < parts; j++) {
        sum[i][j] = __builtin_elementwise_fma(v[j], CN_ALL(w), sum[i][j]);
      }
    }
  }
  _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < rows; i++) {
    _Pragma("clang loop unroll(full)") for (int32_t j = 0; j < parts; j++) *(lanes *)(c + (int64_t)i * n + 16 * j) = sum[i][j];
  }
}

/// All rows, `rows` at a time, of the columns from `column` on that tiles of `parts` fill; answers the first column that is left. Each
/// sum adds its products in the order of `k`, so neither tiles nor panels show in the result.
__attribute__((always_inline)) static inline int32_t gemm_columns(
    float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k, int32_t column, const int32_t rows,
    const int32_t parts) {
  float panel[CN_PANEL * 32];
  for (; column + 16 * parts <= n; column += 16 * parts) {
    for (int32_t first = 0; first < k; first += CN_PANEL) {
      int32_t depth = k - first < CN_PANEL ? k - first : CN_PANEL, stride = n, row = 0;
      const float *x = a + first, *y = b + (int64_t)first * n + column;
      // Rows of `b` that are a power of two apart share few places of the nearest cache.
      if (m > 4 * rows) {
        for (int32_t p = 0; p < depth; p++) memcpy(panel + p * 16 * parts, y + (int64_t)p * n, 64 * parts);
        y = panel;
        stride = 16 * parts;
      }
      for (; row + rows <= m; row += rows) {
        gemm_tile(c + (int64_t)row * n + column, x + (int64_t)row * k, y, n, k, depth, stride, rows, parts);
      }
      for (; row + 2 <= m; row += 2) {
        gemm_tile(c + (int64_t)row * n + column, x + (int64_t)row * k, y, n, k, depth, stride, 2, parts);
      }
      if (row < m) gemm_tile(c + (int64_t)row * n + column, x + (int64_t)row * k, y, n, k, depth, stride, 1, parts);
    }
  }
  return column;
}

/// Thirty-two registers of 512 bits hold a wide tile.
#if defined(__x86_64__)
__attribute__((target("avx512f")))
#endif
static int32_t gemm_wide(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k) {
  int32_t column = gemm_columns(c, a, b, m, n, k, 0, 4, 2);
  return gemm_columns(c, a, b, m, n, k, column, 4, 1);
}

/// Sixteen registers of 256 bits hold six rows of sixteen columns, with a row of `b` and a number of `a`.
CN_CLONES static int32_t gemm_narrow(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k) {
  return gemm_columns(c, a, b, m, n, k, 0, 6, 1);
}

CN_CLONES static void gemm_rest(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k, int32_t column) {
  for (int32_t row = 0; row < m; row++) {
    for (int32_t p = 0; p < k; p++) {
      float v = a[(int64_t)row * k + p];
      for (int32_t at = column; at < n; at++) c[(int64_t)row * n + at] = fmaf(v, b[(int64_t)p * n + at], c[(int64_t)row * n + at]);
    }
  }
}

void cn_gemm(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k) {
#if defined(__x86_64__)
  int32_t column = __builtin_cpu_supports("avx512f") ? gemm_wide(c, a, b, m, n, k) : gemm_narrow(c, a, b, m, n, k);
#else
  int32_t column = gemm_wide(c, a, b, m, n, k);
#endif
  if (column < n) gemm_rest(c, a, b, m, n, k, column);
}

CN_CLONES void cn_adam(
    float *values, float *first, float *second, float *gradientA, float *gradientB, int64_t count, float scale, float rate,
    float correction) {
  for (int64_t k = 0; k < count; k++) {
    float g = (gradientA[k] + gradientB[k]) * scale;
    gradientA[k] = 0;
    gradientB[k] = 0;
    float m = first[k] * 0.9f + g * 0.1f, v = second[k] * 0.95f + g * g * 0.05f;
    first[k] = m;
    second[k] = v;
    values[k] -= rate * m / (sqrtf(v) * correction + 1e-8f);
  }
}

CN_CLONES void cn_adam_rest(
    float *values, float *first, float *second, int64_t count, float rate, float correction, float firstDecay,
    float secondDecay) {
  for (int64_t k = 0; k < count; k++) {
    values[k] -= rate * first[k] / (sqrtf(second[k]) * correction + 1e-8f);
    first[k] *= firstDecay;
    second[k] *= secondDecay;
  }
}
