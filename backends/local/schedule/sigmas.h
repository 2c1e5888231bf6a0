#pragma once

#include <span>
#include <vector>

namespace gouache::local {

/// Sigma = √((1 - ᾱ) / ᾱ) of every training timestep, rising; computed in float32 as in the
/// reference.
std::vector<float> trainingSigmas(std::span<const float> alphasCumprod);

/// Sigma at a timestep between two training steps, linear in sigma; beyond the ends it stays.
double sigmaAt(std::span<const float> trainingSigmas, double timestep);

/// The same, linear in log sigma.
double sigmaAtLogarithmic(std::span<const float> trainingSigmas, double timestep);

/// Timestep of a sigma, linear in log sigma, in [0, training steps - 1].
double timestepOf(std::span<const float> trainingSigmas, double sigma);

/// `count` sigmas from `max` down to `min`, even in σ^(1/7). Karras et al. 2022, equation 5.
std::vector<double> karrasSigmas(double min, double max, int count);

/// `count` sigmas from `max` down to `min`, even in log σ.
std::vector<double> exponentialSigmas(double min, double max, int count);

}  // namespace gouache::local
