#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/batch/batch_plan.h"
#include "core/batch/source_files.h"
#include "core/jobs/job_record.h"

// Private to core/batch.

namespace gouache::detail {

/// A row that was read and not yet expanded.
struct SourceRow {
    BatchRow row;
    JobDraft draft;                   ///< pictures as in BatchPlan
    std::vector<std::string> scenes;  ///< prompt templates; empty = the draft's prompt
    std::string product;              ///< for "{product}"; empty = no product
    int count = 1;
    bool finalPrompt = false;  ///< of a picture's settings: nothing in it is a choice
};

/// What a batch's picture files hold, each looked at once.
class PictureLook {
  public:
    struct Facts {
        PixelSize size;
        std::uint64_t bytes = 0;
    };
    /// Reads the file. FileNotFound, FileNotReadable, NotAnImage, ImageTooLarge.
    Result<Facts> factsOf(const std::filesystem::path& file);
    std::int64_t totalBytes() const { return totalBytes_; }

  private:
    std::map<std::filesystem::path, Result<Facts>> known_;
    std::int64_t totalBytes_ = 0;
};

/// Makes rows of files, all with what the form says.
class RowReader {
  public:
    /// `options` outlives it.
    explicit RowReader(const BatchOptions& options);

    /// The form's own prompt as one row.
    SourceRow rowOfForm();
    /// Appends a picture's row, or those of a table or list; a file that cannot be read at all
    /// becomes a row with a problem. `go` is asked after each row; false stops.
    bool read(const SourceFile& file, std::vector<SourceRow>& rows,
              const std::function<bool()>& go);

    std::int64_t inputBytes() const { return look_.totalBytes(); }
    /// Pictures of the form, for BatchPlan::held.
    const std::vector<ImagePtr>& held() const { return held_; }

  private:
    JobDraft formDraft();
    Result<void> readPicture(const SourceFile& file, SourceRow& row);
    Result<void> readSettings(const std::filesystem::path& file, SourceRow& row);
    Result<void> useInit(const std::filesystem::path& picture, const std::filesystem::path& mask,
                         SourceRow& row);
    Result<void> useProduct(const std::filesystem::path& photo, const std::filesystem::path& mask,
                            SourceRow& row);
    Result<void> useControl(const std::filesystem::path& picture, SourceRow& row);
    /// The row's size, where nothing says it, in the picture's shape.
    void takeShape(PixelSize picture, SourceRow& row) const;
    bool readTable(const std::filesystem::path& file, const std::string& text,
                   std::vector<SourceRow>& rows, const std::function<bool()>& go);
    Result<void> fillFromCells(const std::map<std::string, std::string, std::less<>>& cells,
                               SourceRow& row);
    bool readPrompts(const std::filesystem::path& file, const std::string& text,
                     std::vector<SourceRow>& rows, const std::function<bool()>& go);

    const BatchOptions& options_;
    PictureLook look_;
    std::vector<ImagePtr> held_;
    JobPictures heldNames_;
};

/// Stands in JobPictures for a picture that is no file: BatchPlan::held[index].
std::string heldPicture(std::size_t index);
/// The same for a picture within another one's settings; `part`: "init", "mask", "control0",
/// "controlmask0", "regionmask0".
std::string embeddedPicture(const std::string& part, const std::filesystem::path& file);

struct PlanPicture {
    enum class Kind : std::uint8_t { None, File, Held, Embedded };
    Kind kind = Kind::None;
    std::filesystem::path file;
    std::size_t index = 0;
    std::string part;
};
PlanPicture planPicture(const std::string& name);

/// A text file of at most 64 MiB in UTF-8; see text_encoding.h. FileNotFound, FileNotReadable,
/// EncodingUnknown.
Result<std::string> readText(const std::filesystem::path& file);

/// "red_running-shoe_01.jpg" → "red running shoe"; "product" where the name says nothing, as
/// "IMG_1234".
std::string productName(const std::filesystem::path& file);

}  // namespace gouache::detail
