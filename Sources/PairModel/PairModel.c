#include "PairModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, so that the weights are used in place.
static _Alignas(64) const unsigned char model[] = {
#embed "pairs.bin" if_empty(0)
};

const unsigned char *pair_model_bytes(void) { return model; }
size_t pair_model_size(void) { return sizeof(model); }
