#pragma once
#include <stddef.h>

/// The fitted model of the comparison of two sentences (see Sources/Comparison/Resources/CARD.md), as `train pairs` writes it.
const unsigned char *pair_model_bytes(void);
size_t pair_model_size(void);
