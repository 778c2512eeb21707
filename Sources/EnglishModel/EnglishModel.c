#include "EnglishModel.h"
