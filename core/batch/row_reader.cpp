#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/base/utf8.h"
#include "core/batch/product_masks.h"
#include "core/batch/source_row.h"
#include "core/batch/table_columns.h"
#include "core/generation/request_limits.h"
#include "core/io/generation_metadata.h"

namespace gouache::detail {

namespace {

namespace fs = std::filesystem;
using PictureUse = BatchOptions::PictureUse;

}  // namespace

std::string productName(const fs::path& file) {
    std::string words;
    for (const char c : file.stem().string()) {
        const bool separates = c == '_' || c == '-' || c == '.' || c == '(' || c == ')' || c == ' ';
        if (!separates) {
            words += c;
        } else if (!words.empty() && !words.ends_with(' ')) {
            words += ' ';
        }
    }
    // Numbers at the end count the photos, they do not name the product.
    while (!words.empty() &&
           (words.back() == ' ' || (words.back() >= '0' && words.back() <= '9'))) {
        words.pop_back();
    }
    const std::string lower = asciiLower(words);
    for (const char* camera : {"img", "dsc", "dscn", "dscf", "p", "pic", "photo", "image", "wx"}) {
        if (lower == camera) {
            return "product";
        }
    }
    return words.empty() ? "product" : sanitizedUtf8(words);
}

RowReader::RowReader(const BatchOptions& options) : options_(options) {
    const auto hold = [this](const ImagePtr& picture) {
        if (!picture) {
            return std::string();
        }
        held_.push_back(picture);
        return heldPicture(held_.size() - 1);
    };
    heldNames_.init = hold(options.form.init);
    heldNames_.mask = hold(options.form.mask);
    for (const ControlInput& control : options.form.controls) {
        heldNames_.controls.push_back(hold(control.image));
        heldNames_.controlMasks.push_back(hold(control.mask));
    }
    for (const RegionInput& region : options.form.regions) {
        heldNames_.regionMasks.push_back(hold(region.mask));
    }
}

JobDraft RowReader::formDraft() {
    JobDraft draft;
    draft.request = options_.form;
    GenerationRequest& request = draft.request;
    request.count = 1;
    request.init = request.mask = nullptr;
    for (ControlInput& control : request.controls) {
        control.image = control.mask = nullptr;
    }
    for (RegionInput& region : request.regions) {
        region.mask = nullptr;
    }
    draft.pictures = heldNames_;
    draft.size = options_.size;
    draft.profile = options_.profile;
    draft.output = options_.output;
    return draft;
}

SourceRow RowReader::rowOfForm() {
    SourceRow row;
    row.draft = formDraft();
    row.count = options_.count;
    row.row.title = row.draft.request.prompt;
    return row;
}

bool RowReader::read(const SourceFile& file, std::vector<SourceRow>& rows,
                     const std::function<bool()>& go) {
    SourceRow row = rowOfForm();
    row.row.source = file.path;
    row.row.title = file.path.filename().string();
    row.row.problem = file.problem;
    if (!file.problem && file.kind == SourceKind::Picture) {
        if (const auto done = readPicture(file, row); !done.ok()) {
            row.row.problem = done.error();
        }
    } else if (!file.problem) {
        const auto text = readText(file.path);
        const bool table = file.kind == SourceKind::Table || (text.ok() && looksLikeTable(*text));
        if (text.ok()) {
            return table ? readTable(file.path, *text, rows, go)
                         : readPrompts(file.path, *text, rows, go);
        }
        row.row.problem = text.error();
    }
    rows.push_back(std::move(row));
    return go();
}

Result<void> RowReader::readPicture(const SourceFile& file, SourceRow& row) {
    GOUACHE_TRY(const PictureLook::Facts facts, look_.factsOf(file.path));
    row.draft.output.name = file.path.stem().string();
    row.draft.title = row.row.title;
    PictureUse use = options_.pictureUse;
    if (use == PictureUse::Automatic) {
        use = options_.product ? PictureUse::Product : PictureUse::Settings;
    }
    switch (use) {
        case PictureUse::Product:
            return useProduct(file.path, file.mask, row);
        case PictureUse::Control:
            GOUACHE_CHECK(useControl(file.path, row));
            takeShape(facts.size, row);
            return {};
        case PictureUse::Settings: {
            const auto settings = readSettings(file.path, row);
            const bool none = !settings.ok() && settings.error().code == ErrorCode::NoMetadata;
            if (!none || options_.pictureUse == PictureUse::Settings) {
                return settings;
            }
            break;
        }
        default:
            break;
    }
    GOUACHE_CHECK(useInit(file.path, file.mask, row));
    takeShape(facts.size, row);
    return {};
}

Result<void> RowReader::readSettings(const fs::path& file, SourceRow& row) {
    GOUACHE_TRY(GenerationMetadata settings, readGenerationMetadata(file));
    GenerationRequest& request = settings.request;
    JobPictures pictures;
    const auto embed = [&file](ImagePtr& image, const std::string& part) {
        const bool there = image != nullptr;
        image = nullptr;
        return there ? embeddedPicture(part, file) : std::string();
    };
    pictures.init = embed(request.init, "init");
    pictures.mask = embed(request.mask, "mask");
    std::vector<ControlInput> controls;
    for (std::size_t i = 0; i < request.controls.size(); ++i) {
        // Other programs' settings name ControlNets without their pictures.
        ControlInput& control = request.controls[i];
        if (control.image) {
            pictures.controls.push_back(embed(control.image, "control" + std::to_string(i)));
            pictures.controlMasks.push_back(embed(control.mask, "controlmask" + std::to_string(i)));
            controls.push_back(std::move(control));
        }
    }
    request.controls = std::move(controls);
    for (std::size_t i = 0; i < request.regions.size(); ++i) {
        pictures.regionMasks.push_back(
            embed(request.regions[i].mask, "regionmask" + std::to_string(i)));
    }
    request.count = 1;
    row.draft.request = std::move(request);
    row.draft.pictures = std::move(pictures);
    row.finalPrompt = true;
    return {};
}

Result<void> RowReader::useInit(const fs::path& picture, const fs::path& mask, SourceRow& row) {
    GOUACHE_CHECK(look_.factsOf(picture));
    row.draft.pictures.init = picture.string();
    row.draft.pictures.mask.clear();
    if (!mask.empty()) {
        GOUACHE_CHECK(look_.factsOf(mask));
        row.draft.pictures.mask = mask.string();
    }
    return {};
}

Result<void> RowReader::useProduct(const fs::path& photo, const fs::path& mask, SourceRow& row) {
    GOUACHE_CHECK(look_.factsOf(photo));
    ProductScene scene = options_.product.value_or(ProductScene{});
    scene.photo = photo.string();
    scene.mask.clear();
    const fs::path drawn =
        mask.empty() ? findProductMask(options_.masks, photo).value_or(fs::path()) : mask;
    if (!drawn.empty()) {
        GOUACHE_CHECK(look_.factsOf(drawn));
        scene.mask = drawn.string();
    }
    row.draft.product = std::move(scene);
    row.draft.pictures.init.clear();
    row.draft.pictures.mask.clear();
    row.product = productName(photo);
    return {};
}

Result<void> RowReader::useControl(const fs::path& picture, SourceRow& row) {
    GOUACHE_CHECK(look_.factsOf(picture));
    GenerationRequest& request = row.draft.request;
    ControlInput control;
    if (!request.controls.empty()) {
        control = request.controls.front();
    }
    if (!options_.controlModel.empty()) {
        control.model = options_.controlModel;
    }
    request.controls.assign(1, std::move(control));
    row.draft.pictures.controls.assign(1, picture.string());
    row.draft.pictures.controlMasks.assign(1, std::string());
    return {};
}

void RowReader::takeShape(PixelSize picture, SourceRow& row) const {
    JobDraft& draft = row.draft;
    if (draft.size.width > 0 || draft.size.height > 0 || picture.empty()) {
        return;
    }
    ModelDefaults defaults;
    bool known = false;
    if (options_.modelDefaults) {
        if (const auto found = options_.modelDefaults(draft.request.model); found.ok()) {
            defaults = *found;
            known = true;
        }
    }
    const PixelSize usual = draft.request.size.empty() ? defaults.nativeSize : draft.request.size;
    if (draft.request.size.empty() && !known) {
        draft.request.size = {};  // the picture's own
        return;
    }
    const double aspect = static_cast<double>(picture.width) / picture.height;
    const auto side = [&defaults](double length) {
        const double step = std::max(defaults.sizeMultiple, 1);
        const double most = std::floor(limits::kLargestSide / step) * step;
        const double least = std::ceil(limits::kSmallestSide / step) * step;
        return static_cast<int>(std::clamp(std::round(length / step) * step, least, most));
    };
    const auto area = static_cast<double>(usual.area());
    draft.request.size = {side(std::sqrt(area * aspect)), side(std::sqrt(area / aspect))};
}

}  // namespace gouache::detail
