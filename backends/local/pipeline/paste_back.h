#pragma once

#include "backends/local/pipeline/work_area.h"
#include "core/generation/generation_request.h"
#include "core/image/image.h"

namespace gouache::local {

/// Puts a generated area into the picture that it was made for. Inside the mask the new pixels
/// stand alone; outside they fade out over the feather; beyond it every byte is init's own, alpha
/// too. Without a mask the generated picture is the result. Where init has alpha, so has the
/// result: opaque inside the mask; init's own without a mask.
class PasteBack {
  public:
    PasteBack(const GenerationRequest& request, const WorkArea& area);

    /// generated: Rgb8 at the working size → the finished picture, Rgb8 or Rgba8.
    Image finished(const Image& generated) const;

    /// generated: Rgb8 of any size that covers the region → the whole picture, Rgb8, at most 512
    /// pixels a side.
    Image preview(const Image& generated) const;

  private:
    WorkArea area_;
    ImagePtr init_;  ///< at the finished size; null where there is neither a mask nor alpha
    Image weight_;   ///< Gray8 at the finished size: share of the new pixels; empty = all
    Image smallInit_;
    Image smallWeight_;
    PixelRect smallRegion_;
};

/// Share of the new pixels round a mask (Gray8): 255 inside, falling to 0 over `feather` pixels
/// outside.
Image featherOf(const Image& mask, int feather);

/// The same for a soft mask: 255 where it is white, 0 where it is black, and between them falling
/// to 0 over the last `feather` pixels before the black.
Image softFeatherOf(const Image& mask, int feather);

}  // namespace gouache::local
