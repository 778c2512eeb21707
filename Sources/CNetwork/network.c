#include "CNetwork.h"

#include <math.h>
#include <string.h>

#pragma clang fp contract(off)

#if defined(__x86_64__) && defined(__linux__)
#define CN_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CN_CLONES
#endif

// Integer products

#if defined(__x86_64__)
#include <immintrin.h>

static inline int32_t pair_at(const int16_t *input, int32_t pair) {
  int32_t value;
  memcpy(&value, input + 2 * pair, sizeof value);
  return value;
}

#define CN_TILE 4

__attribute__((target("avx512f,avx512bw"))) static void tile_512(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  int32_t block = 0;
  for (; block + 2 <= blocks; block += 2) {
    const int16_t *w = weights + (int64_t)block * pairs * 32;
    const int16_t *w2 = w + (int64_t)pairs * 32;
    __m512i sum[CN_TILE], other[CN_TILE];
    for (int32_t i = 0; i < CN_TILE; i++) {
      const int32_t *at = sums[i < count ? i : 0] + block * 16;
      sum[i] = _mm512_loadu_si512(at);
      other[i] = _mm512_loadu_si512(at + 16);
    }
    for (int32_t pair = 0; pair < pairs; pair++) {
      __m512i a = _mm512_loadu_si512(w + pair * 32), b = _mm512_loadu_si512(w2 + pair * 32);
      for (int32_t i = 0; i < CN_TILE; i++) {
        __m512i x = _mm512_set1_epi32(pair_at(inputs[i < count ? i : 0], pair));
        sum[i] = _mm512_add_epi32(sum[i], _mm512_madd_epi16(a, x));
        other[i] = _mm512_add_epi32(other[i], _mm512_madd_epi16(b, x));
      }
    }
    for (int32_t i = 0; i < count; i++) {
      _mm512_storeu_si512(sums[i] + block * 16, sum[i]);
      _mm512_storeu_si512(sums[i] + block * 16 + 16, other[i]);
    }
  }
  for (; block < blocks; block++) {
    const int16_t *w = weights + (int64_t)block * pairs * 32;
    for (int32_t i = 0; i < count; i++) {
      __m512i sum = _mm512_loadu_si512(sums[i] + block * 16);
      for (int32_t pair = 0; pair < pairs; pair++) {
        __m512i x = _mm512_set1_epi32(pair_at(inputs[i], pair));
        sum = _mm512_add_epi32(sum, _mm512_madd_epi16(_mm512_loadu_si512(w + pair * 32), x));
      }
      _mm512_storeu_si512(sums[i] + block * 16, sum);
    }
  }
}

__attribute__((target("avx2"))) static void tile_256(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  for (int32_t block = 0; block < blocks; block++) {
    const int16_t *w = weights + (int64_t)block * pairs * 32;
    __m256i sum[CN_TILE], other[CN_TILE];
    for (int32_t i = 0; i < CN_TILE; i++) {
      const int32_t *at = sums[i < count ? i : 0] + block * 16;
      sum[i] = _mm256_loadu_si256((const __m256i *)at);
      other[i] = _mm256_loadu_si256((const __m256i *)(at + 8));
    }
    for (int32_t pair = 0; pair < pairs; pair++) {
      __m256i a = _mm256_loadu_si256((const __m256i *)(w + pair * 32));
      __m256i b = _mm256_loadu_si256((const __m256i *)(w + pair * 32 + 16));
      for (int32_t i = 0; i < CN_TILE; i++) {
        __m256i x = _mm256_set1_epi32(pair_at(inputs[i < count ? i : 0], pair));
        sum[i] = _mm256_add_epi32(sum[i], _mm256_madd_epi16(a, x));
        other[i] = _mm256_add_epi32(other[i], _mm256_madd_epi16(b, x));
      }
    }
    for (int32_t i = 0; i < count; i++) {
      _mm256_storeu_si256((__m256i *)(sums[i] + block * 16), sum[i]);
      _mm256_storeu_si256((__m256i *)(sums[i] + block * 16 + 8), other[i]);
    }
  }
}
#endif

static void tile_any(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
  for (int32_t block = 0; block < blocks; block++) {
    for (int32_t i = 0; i < count; i++) {
      const int16_t *w = weights + (int64_t)block * pairs * 32;
      int32_t *sum = sums[i] + block * 16;
      for (int32_t pair = 0; pair < pairs; pair++, w += 32) {
        int32_t a = inputs[i][2 * pair], b = inputs[i][2 * pair + 1];
        for (int32_t row = 0; row < 16; row++) sum[row] += w[2 * row] * a + w[2 * row + 1] * b;
      }
    }
  }
}

void cn_multiply_add(
    const int16_t *weights, int32_t blocks, int32_t pairs, const int16_t *const *inputs, int32_t *const *sums,
    int32_t count) {
#if defined(__x86_64__)
  int wide = __builtin_cpu_supports("avx512bw"), narrow = __builtin_cpu_supports("avx2");
  if (wide || narrow) {
    for (int32_t i = 0; i < count; i += CN_TILE) {
      int32_t part = count - i < CN_TILE ? count - i : CN_TILE;
      (wide ? tile_512 : tile_256)(weights, blocks, pairs, inputs + i, sums + i, part);
    }
    return;
  }
#endif
  tile_any(weights, blocks, pairs, inputs, sums, count);
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
    const int32_t *sums, const float *scales, const float *biases, float *cell, int16_t *out, int32_t width) {
  for (int32_t k = 0; k < width; k++) {
    float i = gate((float)sums[k] * scales[k] + biases[k]);
    float f = gate((float)sums[width + k] * scales[width + k] + biases[width + k]);
    float g = squash((float)sums[2 * width + k] * scales[2 * width + k] + biases[2 * width + k]);
    float o = gate((float)sums[3 * width + k] * scales[3 * width + k] + biases[3 * width + k]);
    float c = f * cell[k] + i * g;
    cell[k] = c;
    float h = o * squash(c) * 4096.0f;
    out[k] = (int16_t)(int32_t)(h + (h < 0 ? -0.5f : 0.5f));
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
          s[i][0] += y * v;
          s[i][1] += z * v;
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
        s += *(const lanes *)y * v;
        t += *(const lanes *)(y + 16) * v;
      }
      *(lanes *)at = s;
      *(lanes *)(at + 16) = t;
    }
  }
  for (; column + 16 <= n; column += 16) {
    for (int32_t row = 0; row < m; row++) {
      float *at = c + (int64_t)row * n + column;
      lanes s = *(lanes *)at;
      for (int32_t p = 0; p < k; p++) s += *(const lanes *)(b + (int64_t)p * n + column) * a[(int64_t)row * k + p];
      *(lanes *)at = s;
    }
  }
  if (column == n) return;
  for (int32_t row = 0; row < m; row++) {
    for (int32_t p = 0; p < k; p++) {
      float v = a[(int64_t)row * k + p];
      for (int32_t at = column; at < n; at++) c[(int64_t)row * n + at] += v * b[(int64_t)p * n + at];
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
