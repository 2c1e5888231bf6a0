#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "core/base/result.h"
#include "core/jobs/blob_store.h"
#include "core/product/product_cutout.h"
#include "core/product/product_scene.h"

namespace gouache {

/// The last cut-outs, since one photo goes into many scenes. Any thread.
class CutoutCache {
  public:
    /// The program's own.
    static CutoutCache& shared();

    /// Of the scene's photo and mask; `name` is for error messages. JobPictureMissing,
    /// ProductNotFound, ProductMaskMismatch.
    Result<std::shared_ptr<const ProductCutout>> cutout(const ProductScene& scene,
                                                        const BlobStore& blobs,
                                                        const std::string& name);

  private:
    static constexpr std::size_t kMostBytes = std::size_t{96} << 20;

    struct Entry {
        std::string photo;
        std::string mask;
        std::shared_ptr<const ProductCutout> cutout;
    };
    std::shared_ptr<const ProductCutout> find(const ProductScene& scene);
    void keep(Entry entry);

    std::mutex mutex_;
    std::list<Entry> entries_;  ///< guarded by mutex_; the last used first
};

}  // namespace gouache
