#include "WorthModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, so that the weights are used in place.
static _Alignas(64) const unsigned char model[] = {
#embed "worth.bin" if_empty(0)
};

const unsigned char *worth_model_bytes(void) { return model; }
size_t worth_model_size(void) { return sizeof(model); }
