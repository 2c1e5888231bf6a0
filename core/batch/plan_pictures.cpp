// Pictures of a plan: what they are called in it, what their files hold, how they get into the
// store.

#include <array>
#include <charconv>
#include <map>
#include <span>
#include <system_error>
#include <utility>

#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/batch/batch_plan.h"
#include "core/batch/source_row.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/io/picture_size.h"

namespace gouache {

namespace detail {

namespace {

constexpr char kHeldMark = '\x01';
constexpr char kEmbeddedMark = '\x02';

}  // namespace

std::string heldPicture(std::size_t index) {
    return kHeldMark + std::to_string(index);
}

std::string embeddedPicture(const std::string& part, const std::filesystem::path& file) {
    return kEmbeddedMark + part + kEmbeddedMark + file.string();
}

PlanPicture planPicture(const std::string& name) {
    PlanPicture picture;
    if (name.empty()) {
        return picture;
    }
    const std::string_view rest = std::string_view(name).substr(1);
    if (name.front() == kHeldMark) {
        picture.kind = PlanPicture::Kind::Held;
        std::from_chars(rest.data(), rest.data() + rest.size(), picture.index);
    } else if (name.front() == kEmbeddedMark) {
        const std::size_t end = std::min(rest.find(kEmbeddedMark), rest.size());
        picture.kind = PlanPicture::Kind::Embedded;
        picture.part = rest.substr(0, end);
        picture.file = rest.substr(std::min(end + 1, rest.size()));
    } else {
        picture.kind = PlanPicture::Kind::File;
        picture.file = name;
    }
    return picture;
}

Result<PictureLook::Facts> PictureLook::factsOf(const std::filesystem::path& file) {
    const auto known = known_.find(file);
    if (known != known_.end()) {
        return known->second;
    }
    const auto look = [&file]() -> Result<Facts> {
        GOUACHE_TRY(const std::string content, readFile(file, ImageLimits{}.bytes));
        const auto bytes = std::as_bytes(std::span(content));
        GOUACHE_TRY(const PixelSize size, pictureSize(bytes, file.string()));
        return Facts{size, content.size()};
    };
    const Result<Facts> facts = look();
    if (facts.ok()) {
        totalBytes_ += static_cast<std::int64_t>(facts->bytes);
    }
    known_.emplace(file, facts);
    return facts;
}

namespace {

/// The picture of that part of a picture's settings; null where it is not there.
ImagePtr partOf(const GenerationRequest& request, const std::string& part) {
    const auto numbered = [&part](std::string_view prefix, std::size_t count) {
        std::size_t index = count;
        if (part.starts_with(prefix)) {
            std::from_chars(part.data() + prefix.size(), part.data() + part.size(), index);
        }
        return index;
    };
    if (part == "init") {
        return request.init;
    }
    if (part == "mask") {
        return request.mask;
    }
    const std::size_t control = numbered("control", request.controls.size());
    const std::size_t controlMask = numbered("controlmask", request.controls.size());
    const std::size_t region = numbered("regionmask", request.regions.size());
    return control < request.controls.size()       ? request.controls[control].image
           : controlMask < request.controls.size() ? request.controls[controlMask].mask
           : region < request.regions.size()       ? request.regions[region].mask
                                                   : nullptr;
}

class PictureStorer {
  public:
    PictureStorer(const BatchPlan& plan, BlobStore& blobs) : plan_(plan), blobs_(blobs) {}

    /// Puts the blob's name in place of the plan's.
    Result<void> store(std::string& name) {
        const auto known = names_.find(name);
        if (known != names_.end()) {
            name = known->second;
            return {};
        }
        const PlanPicture picture = planPicture(name);
        std::string blob;
        if (picture.kind == PlanPicture::Kind::File) {
            GOUACHE_TRY(blob, blobs_.addFile(picture.file));
        } else if (picture.kind == PlanPicture::Kind::Held) {
            GOUACHE_TRY(blob, add(plan_.held.at(picture.index)));
        } else if (picture.kind == PlanPicture::Kind::Embedded) {
            if (picture.file != settingsFile_) {
                GOUACHE_TRY(GenerationMetadata settings, readGenerationMetadata(picture.file));
                settings_ = std::move(settings.request);
                settingsFile_ = picture.file;
            }
            const ImagePtr part = partOf(settings_, picture.part);
            if (!part) {
                return makeError(ErrorCode::NoMetadata, picture.file.string());
            }
            GOUACHE_TRY(blob, add(part));
        }
        names_.emplace(name, blob);
        name = std::move(blob);
        return {};
    }

  private:
    Result<std::string> add(const ImagePtr& image) {
        GOUACHE_TRY(const std::vector<std::byte> png, encodeImage(*image, ImageFileFormat::Png));
        return blobs_.add(png);
    }

    const BatchPlan& plan_;
    BlobStore& blobs_;
    std::map<std::string, std::string> names_;
    std::filesystem::path settingsFile_;
    GenerationRequest settings_;
};

/// Every picture that the draft names.
std::vector<std::string*> picturesOf(JobDraft& draft) {
    std::vector<std::string*> names{&draft.pictures.init, &draft.pictures.mask};
    for (auto* list :
         {&draft.pictures.controls, &draft.pictures.controlMasks, &draft.pictures.regionMasks}) {
        for (std::string& name : *list) {
            names.push_back(&name);
        }
    }
    if (draft.product) {
        names.push_back(&draft.product->photo);
        names.push_back(&draft.product->mask);
    }
    return names;
}

}  // namespace

}  // namespace detail

Result<void> storePictures(BatchPlan& plan, BlobStore& blobs,
                           const std::function<bool(int)>& progress) {
    detail::PictureStorer storer(plan, blobs);
    int done = 0;
    for (JobDraft& job : plan.jobs) {
        for (std::string* name : detail::picturesOf(job)) {
            if (!name->empty()) {
                GOUACHE_CHECK(storer.store(*name));
            }
        }
        if (progress && !progress(++done)) {
            return makeError(ErrorCode::Cancelled);
        }
    }
    return {};
}

std::filesystem::path shownPicture(const JobDraft& draft) {
    JobDraft copy = draft;
    if (copy.product && !copy.product->photo.empty()) {
        return detail::planPicture(copy.product->photo).file;
    }
    for (const std::string* name : detail::picturesOf(copy)) {
        if (const auto picture = detail::planPicture(*name); !picture.file.empty()) {
            return picture.file;
        }
    }
    return {};
}

}  // namespace gouache
