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
#define CN_CLONES __attribute__((target_clones("avx512f", "arch=haswell", "default")))
#else
#define CN_CLONES
#endif

// Integer products

/// Inputs that share each weight that is read.
#define CN_TILE 4

#if defined(__x86_64__)
#include <immintrin.h>

typedef int16_t words_weight, words_input;
typedef int8_t bytes_weight;
typedef uint8_t bytes_input;

static inline int32_t four_bytes(const char *input) {
  int32_t value;
  memcpy(&value, input, sizeof value);
  return value;
}

/// Products of `count` inputs with `width` blocks from `block` on, all sums in registers; both are constants where it is used.
/// Sums begin at `starts` and `corrections`, or at zero where these are null. Weights of four blocks stay in the nearest cache while
/// all inputs pass by.
#define CN_DEFINE_512(NAME, FEATURES, ELEMENT, PER_STEP, MULTIPLY_ADD)                                                  \
  __attribute__((always_inline, target(FEATURES))) static inline void NAME##_part(                                      \
      const ELEMENT##_weight *weights, const int32_t *corrections, int32_t block, int32_t steps,                        \
      const ELEMENT##_input *const *inputs, const int32_t *const *starts, int32_t *const *sums, const int32_t count,    \
      const int32_t width) {                                                                                            \
    const ELEMENT##_weight *w = weights + (int64_t)block * steps * 16 * PER_STEP;                                       \
    const int64_t next = (int64_t)steps * 16 * PER_STEP;                                                                \
    __m512i sum[CN_TILE][4];                                                                                            \
    _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) {                                            \
      const int32_t row = (block + k) * 16;                                                                             \
      const __m512i first = corrections ? _mm512_loadu_si512(corrections + row) : _mm512_setzero_si512();               \
      _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {                                          \
        sum[i][k] = starts ? _mm512_add_epi32(_mm512_loadu_si512(starts[i] + row), first) : first;                      \
      }                                                                                                                 \
    }                                                                                                                   \
    for (int32_t step = 0; step < steps; step++, w += 16 * PER_STEP) {                                                  \
      __m512i x[CN_TILE];                                                                                               \
      _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {                                          \
        x[i] = _mm512_set1_epi32(four_bytes((const char *)inputs[i] + 4 * step));                                       \
      }                                                                                                                 \
      _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) {                                          \
        __m512i a = _mm512_loadu_si512(w + k * next);                                                                   \
        _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {                                        \
          sum[i][k] = MULTIPLY_ADD(sum[i][k], a, x[i]);                                                                 \
        }                                                                                                               \
      }                                                                                                                 \
    }                                                                                                                   \
    _Pragma("clang loop unroll(full)") for (int32_t i = 0; i < count; i++) {                                            \
      _Pragma("clang loop unroll(full)") for (int32_t k = 0; k < width; k++) {                                          \
        _mm512_storeu_si512(sums[i] + (block + k) * 16, sum[i][k]);                                                     \
      }                                                                                                                 \
    }                                                                                                                   \
  }                                                                                                                     \
  __attribute__((always_inline, target(FEATURES))) static inline void NAME##_all(                                       \
      const ELEMENT##_weight *weights, const int32_t *corrections, int32_t block, int32_t steps,                        \
      const ELEMENT##_input *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count,          \
      const int32_t width) {                                                                                            \
    for (int32_t i = 0; i < count; i += CN_TILE) {                                                                      \
      const int32_t *const *from = starts ? starts + i : NULL;                                                          \
      switch (count - i) {                                                                                              \
      case 1: NAME##_part(weights, corrections, block, steps, inputs + i, from, sums + i, 1, width); break;             \
      case 2: NAME##_part(weights, corrections, block, steps, inputs + i, from, sums + i, 2, width); break;             \
      case 3: NAME##_part(weights, corrections, block, steps, inputs + i, from, sums + i, 3, width); break;             \
      default: NAME##_part(weights, corrections, block, steps, inputs + i, from, sums + i, 4, width);                   \
      }                                                                                                                 \
    }                                                                                                                   \
  }                                                                                                                     \
  __attribute__((target(FEATURES))) static void NAME(                                                                   \
      const ELEMENT##_weight *weights, const int32_t *corrections, int32_t blocks, int32_t steps,                       \
      const ELEMENT##_input *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count) {        \
    int32_t block = 0;                                                                                                  \
    for (; block + 4 <= blocks; block += 4) NAME##_all(weights, corrections, block, steps, inputs, starts, sums, count, 4); \
    for (; block < blocks; block++) NAME##_all(weights, corrections, block, steps, inputs, starts, sums, count, 1);     \
  }

CN_DEFINE_512(words_vnni, "avx512f,avx512bw,avx512vnni", words, 2, _mm512_dpwssd_epi32)

#define CN_BYTES(SUM, A, X) _mm512_dpbusd_epi32(SUM, X, A)

CN_DEFINE_512(bytes_vnni, "avx512f,avx512bw,avx512vnni", bytes, 4, CN_BYTES)


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

/// The same for bytes: even and odd columns are widened apart, since the byte instructions of AVX2 cut their sums off.
CN_AVX2 static void bytes_avx2(
    const int8_t *weights, const int32_t *corrections, int32_t blocks, int32_t quads, const uint8_t *const *inputs,
    const int32_t *const *starts, int32_t *const *sums, int32_t count) {
  for (int32_t half = 0; half < 2 * blocks; half++) {
    const int8_t *w = weights + (int64_t)(half / 2) * quads * 64 + half % 2 * 32;
    __m256i sum[CN_TILE];
    __m256i first = _mm256_loadu_si256((const __m256i *)(corrections + half * 8));
    for (int32_t i = 0; i < CN_TILE; i++) {
      sum[i] = first;
      if (starts && i < count) {
        sum[i] = _mm256_add_epi32(sum[i], _mm256_loadu_si256((const __m256i *)(starts[i] + half * 8)));
      }
    }
    for (int32_t quad = 0; quad < quads; quad++, w += 64) {
      __m256i both = _mm256_loadu_si256((const __m256i *)w);
      __m256i even = _mm256_srai_epi16(_mm256_slli_epi16(both, 8), 8), odd = _mm256_srai_epi16(both, 8);
      for (int32_t i = 0; i < CN_TILE; i++) {
        uint32_t x = (uint32_t)four_bytes((const char *)inputs[i < count ? i : 0] + 4 * quad);
        __m256i low = _mm256_set1_epi32((int32_t)(x & 0xFF00FF)), high = _mm256_set1_epi32((int32_t)(x >> 8 & 0xFF00FF));
        sum[i] = _mm256_add_epi32(
            sum[i], _mm256_add_epi32(_mm256_madd_epi16(even, low), _mm256_madd_epi16(odd, high)));
      }
    }
    for (int32_t i = 0; i < count; i++) _mm256_storeu_si256((__m256i *)(sums[i] + half * 8), sum[i]);
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
    const int8_t *weights, const int32_t *corrections, int32_t blocks, int32_t quads, const uint8_t *const *inputs,
    const int32_t *const *starts, int32_t *const *sums, int32_t count) {
  for (int32_t block = 0; block < blocks; block++) {
    const int8_t *from = weights + (int64_t)block * quads * 64;
    rows sum[CN_TILE];
    for (int32_t i = 0; i < CN_TILE; i++) {
      sum[i] = *(const rows *)(corrections + block * 16);
      if (starts && i < count) sum[i] += *(const rows *)(starts[i] + block * 16);
    }
    for (int32_t quad = 0; quad < quads; quad++, from += 64) {
      rows w = *(const rows *)(const void *)from;
      rows a = (w << 24) >> 24, b = (w << 16) >> 24, c = (w << 8) >> 24, d = w >> 24;
      for (int32_t i = 0; i < CN_TILE; i++) {
        const uint8_t *x = inputs[i < count ? i : 0] + 4 * quad;
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
    words_vnni(weights, NULL, blocks, pairs, inputs, NULL, sums, count);
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
    int32_t level, const int8_t *weights, const int32_t *corrections, int32_t blocks, int32_t quads,
    const uint8_t *const *inputs, const int32_t *const *starts, int32_t *const *sums, int32_t count) {
#if defined(__x86_64__)
  if (level == 2) {
    bytes_vnni(weights, corrections, blocks, quads, inputs, starts, sums, count);
    return;
  }
#endif
  for (int32_t i = 0; i < count; i += CN_TILE) {
    int32_t part = count - i < CN_TILE ? count - i : CN_TILE;
    const int32_t *const *from = starts ? starts + i : NULL;
#if defined(__x86_64__)
    if (level == 1) {
      bytes_avx2(weights, corrections, blocks, quads, inputs + i, from, sums + i, part);
      continue;
    }
#endif
    bytes_plain(weights, corrections, blocks, quads, inputs + i, from, sums + i, part);
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

/// tanh by its continued fraction to the seventh term, within 0.0002.
static inline float squash(float x) {
  x = x > 4.97f ? 4.97f : x < -4.97f ? -4.97f : x;
  float s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) / (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

static inline float gate(float x) { return 0.5f + 0.5f * squash(0.5f * x); }

CN_CLONES void cn_lstm_step(
    const int32_t *sums, const float *scales, const float *biases, float *cell, uint8_t *out, int32_t width) {
  for (int32_t k = 0; k < width; k++) {
    float i = gate((float)sums[k] * scales[k] + biases[k]);
    float f = gate((float)sums[width + k] * scales[width + k] + biases[width + k]);
    float g = squash((float)sums[2 * width + k] * scales[2 * width + k] + biases[2 * width + k]);
    float o = gate((float)sums[3 * width + k] * scales[3 * width + k] + biases[3 * width + k]);
    float c = f * cell[k] + i * g;
    cell[k] = c;
    float h = o * squash(c) * 128.0f + 128.5f;
    out[k] = (uint8_t)(int32_t)(h < 1.0f ? 1.0f : h > 255.0f ? 255.0f : h);
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

CN_CLONES void cn_gemm(float *c, const float *a, const float *b, int32_t m, int32_t n, int32_t k) {
  int32_t column = 0;
  for (; column + 32 <= n; column += 32) {
    int32_t row = 0;
    for (; row + 4 <= m; row += 4) {
      lanes s[4][2];
      for (int32_t i = 0; i < 4; i++) {
        float *at = c + (int64_t)(row + i) * n + column;
        s[i][0] = *(lanes *)at;
        s[i][1] = *(lanes *)(at + 16);
      }
      const float *x = a + (int64_t)row * k;
      for (int32_t p = 0; p < k; p++) {
        const float *at = b + (int64_t)p * n + column;
        lanes y = *(const lanes *)at, z = *(const lanes *)(at + 16);
        for (int32_t i = 0; i < 4; i++) {
          float v = x[(int64_t)i * k + p];
          s[i][0] = __builtin_elementwise_fma(y, CN_ALL(v), s[i][0]);
          s[i][1] = __builtin_elementwise_fma(z, CN_ALL(v), s[i][1]);
        }
      }
      for (int32_t i = 0; i < 4; i++) {
        float *at = c + (int64_t)(row + i) * n + column;
        *(lanes *)at = s[i][0];
        *(lanes *)(at + 16) = s[i][1];
      }
    }
    for (; row < m; row++) {
      float *at = c + (int64_t)row * n + column;
      lanes s = *(lanes *)at, t = *(lanes *)(at + 16);
      for (int32_t p = 0; p < k; p++) {
        const float *y = b + (int64_t)p * n + column;
        float v = a[(int64_t)row * k + p];
        s = __builtin_elementwise_fma(*(const lanes *)y, CN_ALL(v), s);
        t = __builtin_elementwise_fma(*(const lanes *)(y + 16), CN_ALL(v), t);
      }
      *(lanes *)at = s;
      *(lanes *)(at + 16) = t;
    }
  }
  for (; column + 16 <= n; column += 16) {
    for (int32_t row = 0; row < m; row++) {
      float *at = c + (int64_t)row * n + column;
      lanes s = *(lanes *)at;
      for (int32_t p = 0; p < k; p++) {
        float v = a[(int64_t)row * k + p];
        s = __builtin_elementwise_fma(*(const lanes *)(b + (int64_t)p * n + column), CN_ALL(v), s);
      }
      *(lanes *)at = s;
    }
  }
  if (column == n) return;
  for (int32_t row = 0; row < m; row++) {
    for (int32_t p = 0; p < k; p++) {
      float v = a[(int64_t)row * k + p];
      for (int32_t at = column; at < n; at++) c[(int64_t)row * n + at] = fmaf(v, b[(int64_t)p * n + at], c[(int64_t)row * n + at]);
    }
  }
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
