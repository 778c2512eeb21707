#pragma once
#include <stddef.h>

/// The fitted model of English (see Sources/English/Resources/CARD.md), as `train english` writes it.
const unsigned char *english_model_bytes(void);
size_t english_model_size(void);
