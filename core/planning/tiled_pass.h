#pragma once

#include <optional>
#include <vector>

#include "core/generation/generation_request.h"
#include "core/image/image.h"

namespace gouache {

/// The sizes through which a picture of `first` grows to `target`, each at most 2.5 times the last
/// a side; the last one is `target`. Empty where it grows by less than a fifth, which scaling does
/// as well.
std::vector<PixelSize> passSizes(PixelSize first, PixelSize target);

/// How a pass over a picture of that size is cut: tiles of the model's range, from the left, then
/// down, that overlap by a sixth of its native side at least. Where the picture is smaller than a
/// tile, it is one.
std::vector<PixelRect> tilesOf(PixelSize size, const ModelDefaults& defaults);

/// Goes over a picture that was scaled up, larger than the model can make, tile by tile. A tile
/// sees the finished ones beside it and changes them less and less towards its border, and its
/// broad colours stay the picture's: so no seam shows. Measured on drawn pictures whose tiles come
/// back with other brightness and contrast, the mean step across a tile's border stays within 1.25
/// times that elsewhere (tests/unit/core/tiled_pass_test.cpp).
class TiledPass {
  public:
    struct Setup {
        GenerationRequest request;  ///< what made the smaller picture; resolved
        ModelDefaults defaults;
        /// Gray8 of the picture's size: 255 = stays as it is. Null = nothing does. Tiles that are
        /// all of it are left out.
        ImagePtr kept;
        double strength = 0.35;
        int pass = 0;  ///< which one this is, so that each has seeds of its own
    };

    /// `picture` Rgb8, at the pass's size.
    TiledPass(Image picture, Setup setup);

    int tiles() const { return static_cast<int>(areas_.size()); }
    int tilesDone() const { return done_; }
    /// Of the tile that is made now; none where all are.
    std::optional<PixelRect> area() const;
    std::optional<GenerationRequest> next() const;
    /// What next() made.
    void take(const Image& made);
    const Image& picture() const { return picture_; }

  private:
    /// Gray8 of the tile's size: how much of it is made anew.
    Image freshPart(const PixelRect& area) const;
    /// At borders within the picture, where models draw lines, a tile fades into what was there.
    void fadeBorders(Image& share, const PixelRect& area) const;

    Setup setup_;
    Image base_;     ///< as it was given
    Image picture_;  ///< with the tiles so far
    std::vector<PixelRect> areas_;
    int done_ = 0;
};

/// How many of tilesOf() a pass makes where `kept` stays.
int tilesToMake(PixelSize size, const ModelDefaults& defaults, const Image* kept);

}  // namespace gouache
