#pragma once

#include <cstddef>

// Ranges of a request's values. Validation, forms and parsers share them.

namespace gouache::limits {

inline constexpr int kSmallestSide = 64;
inline constexpr int kLargestSide = 8192;
inline constexpr int kMostSteps = 1000;
inline constexpr double kLargestGuidance = 100;
inline constexpr int kMostPictures = 10'000;
inline constexpr int kLargestBatch = 256;
inline constexpr int kLargestClipSkip = 12;
inline constexpr int kLargestFeather = 1024;        ///< pixels
inline constexpr int kLargestMaskedPadding = 4096;  ///< pixels
inline constexpr double kLargestControlWeight = 2;
inline constexpr double kLargestLoraWeight = 10;        ///< either sign
inline constexpr std::size_t kLongestPrompt = 100'000;  ///< bytes
inline constexpr std::size_t kLongestName = 4'096;      ///< bytes
inline constexpr std::size_t kMostControls = 16;
inline constexpr std::size_t kMostLoras = 64;
inline constexpr std::size_t kMostRegions = 32;

}  // namespace gouache::limits
