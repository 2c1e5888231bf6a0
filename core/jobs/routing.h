#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gouache {

/// A profile as the choice between profiles sees it.
struct RoutePlace {
    std::string profile;
    bool takesAny = true;
    bool rented = false;
    double costPerPicture = 0;  ///< in the user's currency, at its measured speed; 0 = not known
    double secondsPerJob = 0;   ///< measured; 0 = not known yet
    int slots = 1;
    int freeSlots = 0;
    bool held = false;  ///< takes no job for now
};

/// The profiles that may take a job that names none, best first: of those that do so the ones with
/// a free slot. Those that are not rented come first, then cheap before dear, then fast before
/// slow. Rented ones are among them only where `waiting` jobs would take the others longer than
/// `patience`, or where there are no others.
std::vector<std::string> routeOrder(std::span<const RoutePlace> places, std::int64_t waiting,
                                    std::chrono::seconds patience);

/// Bytes of device memory that a model of `fileBytes` needs at least. An estimate: the engine moves
/// parts of a model out of the way where it has to, so that only what is far too large is kept off.
std::uint64_t leastMemoryFor(std::uint64_t fileBytes);

/// A model, and the memory that it needs.
struct ModelNeed {
    std::string model;
    std::uint64_t memory = 0;
};
/// Those which `memory` bytes cannot run while another of `otherMemories` can; 0 = not known, which
/// runs everything. A model that is too large for every place may go to the largest.
std::vector<std::string> unfitModels(std::span<const ModelNeed> models, std::uint64_t memory,
                                     std::span<const std::uint64_t> otherMemories);

}  // namespace gouache
