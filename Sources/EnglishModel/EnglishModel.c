#include "EnglishModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, so that the weights are used in place.
static _Alignas(64) const unsigned char model[] = {
#embed "english.bin" if_empty(0)
};

const unsigned char *english_model_bytes(void) { return model; }
size_t english_model_size(void) { return sizeof(model); }
