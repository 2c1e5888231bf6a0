#include "core/models/model_notes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/json/json.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestNotes = 4U << 20U;
constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestDescription = 4'000;
constexpr std::size_t kMostTriggerWords = 40;
constexpr std::size_t kMostTags = 12;

/// Without control characters (line breaks stay where `lines`), at most `longest` bytes.
std::string cleaned(std::string_view text, std::size_t longest, bool lines = false) {
    std::string result;
    text = trimmed(text);
    for (std::size_t offset = 0; offset < text.size() && result.size() < longest;) {
        const char32_t c = nextCodePoint(text, offset);
        const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
                             (c >= 0x2066 && c <= 0x2069);
        if (c == U'\n' && lines) {
            result += '\n';
        } else if (!control) {
            appendUtf8(result, c);
        } else if (c == U'\n' || c == U'\t') {
            result += ' ';
        }
    }
    return std::string(trimmed(result));
}

/// Civitai's and the model cards' descriptions are HTML: tags go, paragraphs become lines.
std::string withoutMarkup(std::string_view html) {
    std::string text;
    for (std::size_t i = 0; i < html.size(); ++i) {
        if (html[i] != '<') {
            text += html[i];
            continue;
        }
        const std::size_t end = html.find('>', i);
        if (end == std::string_view::npos) {
            text += html.substr(i);
            break;
        }
        const std::string tag = asciiLower(html.substr(i + 1, end - i - 1));
        if (tag == "br" || tag == "br/" || tag == "br /" || tag == "/p" || tag == "/li") {
            text += '\n';
        }
        i = end;
    }
    for (const auto& [entity, character] :
         std::array<std::pair<std::string_view, std::string_view>, 6>{{{"&nbsp;", " "},
                                                                       {"&lt;", "<"},
                                                                       {"&gt;", ">"},
                                                                       {"&quot;", "\""},
                                                                       {"&#39;", "'"},
                                                                       {"&amp;", "&"}}}) {
        for (std::size_t at = text.find(entity); at != std::string::npos;
             at = text.find(entity, at + character.size())) {
            text.replace(at, entity.size(), character);
        }
    }
    return text;
}

void setOnce(std::string& target, const std::optional<std::string>& value,
             std::size_t longest = kLongestLine) {
    if (target.empty() && value) {
        target = cleaned(*value, longest, longest == kLongestDescription);
    }
}

void addWords(std::vector<std::string>& words, std::string_view list) {
    while (!list.empty() && words.size() < kMostTriggerWords) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string word = cleaned(list.substr(0, end), kLongestLine);
        if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
            words.push_back(std::move(word));
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

void readWordList(const json& object, std::string_view key, ModelNotes& notes) {
    const auto list = object.find(key);
    if (!notes.triggerWords.empty() || list == object.end() || !list->is_array()) {
        return;
    }
    for (const json& word : *list) {
        if (word.is_string()) {
            addWords(notes.triggerWords, word.get<std::string>());
        }
    }
}

/// {"folder": {"tag": count}} of kohya's scripts.
std::vector<std::string> frequentTags(std::string_view text) {
    const auto folders = parseJson(text, kLargestNotes);
    if (!folders.ok() || !folders->is_object()) {
        return {};
    }
    std::map<std::string, std::int64_t> counts;
    for (const auto& [folder, tags] : folders->items()) {
        if (!tags.is_object()) {
            continue;
        }
        for (const auto& [tag, count] : tags.items()) {
            if (count.is_number_integer() && counts.size() < 20'000) {
                counts[cleaned(tag, kLongestLine)] +=
                    std::clamp<std::int64_t>(count.get<std::int64_t>(), 0, 1'000'000);
            }
        }
    }
    counts.erase("");
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> tags;
    for (std::size_t i = 0; i < std::min(sorted.size(), kMostTags); ++i) {
        tags.push_back(sorted[i].first);
    }
    return tags;
}

/// kohya's and modelspec's names of base models, as model sites write them.
std::string baseName(std::string_view name) {
    const std::string lower = asciiLower(name);
    const std::array<std::pair<std::string_view, std::string_view>, 8> kNames{{
        {"stable-diffusion-xl", "SDXL 1.0"},
        {"sdxl", "SDXL 1.0"},
        {"stable-diffusion-v1", "SD 1.5"},
        {"sd_v1", "SD 1.5"},
        {"sd_1.5", "SD 1.5"},
        {"stable-diffusion-v2", "SD 2.1"},
        {"sd_v2", "SD 2.1"},
        {"flux", "Flux"},
    }};
    for (const auto& [start, shown] : kNames) {
        if (lower.starts_with(start)) {
            return std::string(shown);
        }
    }
    return cleaned(name, kLongestLine);
}

using Metadata = std::map<std::string, std::string, std::less<>>;

std::optional<std::string> field(const Metadata& metadata, std::string_view key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? std::nullopt : std::optional(found->second);
}

void readMetadata(const Metadata& metadata, ModelNotes& notes) {
    setOnce(notes.title, field(metadata, "modelspec.title"));
    setOnce(notes.author, field(metadata, "modelspec.author"));
    setOnce(notes.licence, field(metadata, "modelspec.license"));
    setOnce(notes.description, field(metadata, "modelspec.description"), kLongestDescription);
    if (notes.triggerWords.empty()) {
        addWords(notes.triggerWords, field(metadata, "modelspec.trigger_phrase").value_or(""));
    }
    for (const std::string_view key :
         {"ss_base_model_version", "modelspec.architecture", "ss_sd_model_name"}) {
        if (const auto base = field(metadata, key); base && notes.base.empty()) {
            notes.base = baseName(*base);
        }
    }
    if (const auto tags = field(metadata, "ss_tag_frequency")) {
        notes.trainingTags = frequentTags(*tags);
    }
}

/// .civitai.info, and .metadata.json that keeps the same under "civitai".
void readCivitai(const json& version, ModelNotes& notes) {
    readWordList(version, "trainedWords", notes);
    setOnce(notes.base, textField(version, "baseModel"));
    if (const auto model = version.find("model"); model != version.end() && model->is_object()) {
        setOnce(notes.title, textField(*model, "name"));
    }
    if (const auto text = textField(version, "description")) {
        setOnce(notes.description, withoutMarkup(*text), kLongestDescription);
    }
    if (const auto creator = version.find("creator");
        creator != version.end() && creator->is_object()) {
        setOnce(notes.author, textField(*creator, "username"));
    }
}

void readAutomatic1111(const json& user, ModelNotes& notes) {
    if (notes.triggerWords.empty()) {
        addWords(notes.triggerWords, textField(user, "activation text").value_or(""));
    }
    setOnce(notes.description, textField(user, "description"), kLongestDescription);
    setOnce(notes.description, textField(user, "notes"), kLongestDescription);
    setOnce(notes.base, textField(user, "sd version"));
    const auto weight = numberField(user, "preferred weight");
    if (weight && *weight != 0 && std::abs(*weight) <= 10) {
        notes.weight = weight;
    }
}

void readDownload(const json& download, ModelNotes& notes) {
    setOnce(notes.source, textField(download, "source"));
    setOnce(notes.licence, textField(download, "licence"));
    setOnce(notes.title, textField(download, "title"));
    setOnce(notes.sha256, textField(download, "sha256", 64));
}

/// "license: mit" and the like between the first two lines of "---".
void readModelCard(const fs::path& file, ModelNotes& notes) {
    const auto text = readFile(file, kLargestNotes);
    if (!text.ok() || !text->starts_with("---")) {
        return;
    }
    std::string_view rest = *text;
    bool first = true;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line == "---" && !first) {
            return;
        }
        first = false;
        constexpr std::string_view kKey = "license:";
        if (line.starts_with(kKey)) {
            std::string_view value = trimmed(line.substr(kKey.size()));
            if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) {
                value = value.substr(1, value.size() - 2);
            }
            setOnce(notes.licence, std::string(value));
        }
    }
}

struct NoteFiles {
    fs::path download;
    fs::path civitai;
    fs::path metadata;
    fs::path automatic1111;
    fs::path card;
    std::vector<fs::path> pictures;
};

NoteFiles filesOf(const fs::path& model, bool isFolder) {
    NoteFiles files;
    files.download = downloadNotesFile(model, isFolder);
    if (isFolder) {
        files.card = model / "README.md";
        for (const char* name : {"preview.png", "preview.jpg", "preview.webp", "thumbnail.png"}) {
            files.pictures.push_back(model / name);
        }
        return files;
    }
    const fs::path stem = model.parent_path() / model.stem();
    const auto with = [&stem](const char* ending) { return fs::path(stem.string() + ending); };
    files.civitai = with(".civitai.info");
    files.metadata = with(".metadata.json");
    files.automatic1111 = with(".json");
    for (const char* ending : {".preview.png", ".preview.jpg", ".preview.jpeg", ".preview.webp",
                               ".png", ".jpg", ".jpeg", ".webp"}) {
        files.pictures.push_back(with(ending));
    }
    return files;
}

}  // namespace

fs::path downloadNotesFile(const fs::path& model, bool isFolderModel) {
    return isFolderModel ? model / "download.gouache.json"
                         : model.parent_path() / (model.stem().string() + ".gouache.json");
}

std::vector<fs::path> noteFilesOf(const fs::path& model) {
    NoteFiles files = filesOf(model, isFolder(model));
    std::vector<fs::path> all = std::move(files.pictures);
    for (fs::path* file :
         {&files.download, &files.civitai, &files.metadata, &files.automatic1111, &files.card}) {
        if (!file->empty()) {
            all.push_back(std::move(*file));
        }
    }
    return all;
}

ModelNotes readModelNotes(const fs::path& model, const Metadata& metadata) {
    const NoteFiles files = filesOf(model, isFolder(model));
    ModelNotes notes;
    const auto read = [&notes](const fs::path& file, auto&& use) {
        if (file.empty() || !isFile(file)) {
            return;
        }
        if (const auto object = readJsonFile(file, kLargestNotes);
            object.ok() && object->is_object()) {
            use(*object, notes);
        }
    };
    // The user's own words go before the file's.
    read(files.automatic1111, readAutomatic1111);
    read(files.civitai, readCivitai);
    read(files.metadata, [](const json& object, ModelNotes& target) {
        if (const auto civitai = object.find("civitai");
            civitai != object.end() && civitai->is_object()) {
            readCivitai(*civitai, target);
        }
        setOnce(target.title, textField(object, "model_name"));
        setOnce(target.base, textField(object, "base_model"));
    });
    read(files.download, readDownload);
    readMetadata(metadata, notes);
    if (!files.card.empty() && isFile(files.card)) {
        readModelCard(files.card, notes);
    }
    const auto picture = std::find_if(files.pictures.begin(), files.pictures.end(), isFile);
    if (picture != files.pictures.end()) {
        notes.thumbnail = *picture;
    }
    return notes;
}

}  // namespace gouache
