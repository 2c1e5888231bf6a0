#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/jobs/job_work.h"
#include "core/planning/tiled_pass.h"

namespace gouache {

/// A picture that takes several requests: made at a size of the model's range, scaled up in steps
/// and gone over in tiles, then finished.
class PassesWork final : public JobWork {
  public:
    struct Plan {
        GenerationRequest first;  ///< resolved
        ModelDefaults defaults;
        PixelSize size;  ///< of the finished picture
        /// Rgba8 of any size, the whole picture: what is to stay as it is, where its alpha says so.
        /// Tiles see it, and keep what is opaque. Null = nothing.
        ImagePtr kept;
        /// Makes the finished picture of the last pass's (Rgb8 of `size`); none = what is kept is
        /// laid over it.
        std::function<Image(Image)> finish;
    };
    explicit PassesWork(Plan plan);

    std::optional<GenerationRequest> next() override;
    Result<void> take(ImagePtr made) override;
    Result<ImagePtr> finished() override;
    int passesDone() const override { return done_; }
    int passes() const override { return passes_; }
    ImagePtr preview(const ImagePtr& forming) override;

  private:
    /// Where a pass ends and another follows.
    void goOn(Image picture);
    /// With what is kept laid over it.
    Image withKept(Image picture) const;

    Plan plan_;
    std::vector<PixelSize> sizes_;
    std::size_t stage_ = 0;
    std::optional<TiledPass> pass_;
    std::optional<Image> last_;  ///< of the last pass
    ImagePtr finished_;
    int done_ = 0;
    int passes_ = 1;
};

}  // namespace gouache
