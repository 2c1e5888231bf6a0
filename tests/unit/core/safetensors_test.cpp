#include "core/models/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "core/models/tensor_file.h"
#include "tests/unit/core/safetensors_files.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::bytesOf;
using testing::lengthField;
using testing::safetensors;
using testing::TemporaryFolder;

constexpr std::string_view kOne = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";

Result<SafetensorsHeader> parse(std::string_view file) {
    return parseSafetensorsHeader(bytesOf(file), file.size(), "test");
}

/// A header with the tensor `a` described so, and eight bytes of data.
std::string tensorA(std::string_view description, std::size_t dataBytes = 8) {
    return safetensors("{\"a\":" + std::string(description) + "}", dataBytes);
}

struct BadFile {
    std::string what;
    std::string content;
    std::string reason;  ///< a part of the sentence
};

std::vector<BadFile> badFiles() {
    using namespace std::string_literals;
    const std::string one(kOne);
    const auto nested = [](std::size_t depth) { return std::string(depth, '['); };
    return {
        // Length field
        {"empty", "", "too short"},
        {"seven bytes", "\x02\0\0\0\0\0\0"s, "too short"},
        {"length alone", lengthField(2), "does not fit"},
        {"length 0", lengthField(0) + "{}", "does not fit"},
        {"length 1", lengthField(1) + "{}", "does not fit"},
        {"length one past the end", lengthField(3) + "{}", "does not fit"},
        {"length of all bits", lengthField(~0ULL) + "{}", "bytes long"},
        {"length that wraps with the field", lengthField(~0ULL - 7) + "{}", "bytes long"},
        {"length of the sign bit", lengthField(1ULL << 63) + "{}", "bytes long"},
        {"length just above the cap", lengthField(100'000'001) + "{}", "bytes long"},
        {"length at the cap in a short file", lengthField(100'000'000) + "{}", "does not fit"},
        {"length as big-endian", "\0\0\0\0\0\0\0\x02{}"s, "bytes long"},
        // Not an object of objects
        {"space before the brace", safetensors(" {}"), "does not begin"},
        {"byte order mark", safetensors("\xEF\xBB\xBF{}"), "does not begin"},
        {"a list", safetensors("[]"), "does not begin"},
        {"a number", safetensors("12"), "does not begin"},
        {"text", safetensors("\"{}\""), "does not begin"},
        {"brace not closed", safetensors("{ "), "not JSON"},
        {"comma too many", safetensors("{\"a\":{},}"), "lacks"},
        {"text behind the object", safetensors(one + "x", 8), "not JSON"},
        {"a second object", safetensors(one + "{}", 8), "not JSON"},
        {"null byte and text behind", safetensors(one + "\0{}"s, 8), "null byte"},
        {"null byte in a name", safetensors("{\"a\0\":{}}"s), "null byte"},
        {"comment", safetensors("{/* */}"), "not JSON"},
        {"single quotes", safetensors("{'a':1}"), "not JSON"},
        {"NaN", safetensors("{\"a\":NaN}"), "not JSON"},
        {"ill-formed UTF-8 in a name", safetensors("{\"\xFF\":{}}"), "not JSON"},
        {"overlong UTF-8 in a name", safetensors("{\"\xC0\x80\":{}}"), "not JSON"},
        {"lone surrogate in a name", safetensors(R"({"\ud800":{}})"), "not JSON"},
        {"lists nested 100,000 deep", safetensors("{\"a\":" + nested(100'000)), "unexpected list"},
        {"objects nested", safetensors(R"({"a":{"b":{"c":{}}}})"), "unknown field"},
        {"a tensor that is a number", tensorA("1"), "unexpected number"},
        {"a tensor that is text", tensorA("\"x\""), "unexpected text"},
        {"a tensor that is null", tensorA("null"), "unexpected null"},
        {"a tensor that is true", tensorA("true"), "unexpected true"},
        {"a tensor that is a list", tensorA("[]"), "unexpected list"},
        // Keys
        {"the same tensor twice",
         safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                     R"("a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                     8),
         "comes twice"},
        {"the same tensor twice, once escaped",
         safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                     R"("\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                     8),
         "comes twice"},
        {"metadata twice", safetensors(R"({"__metadata__":{},"__metadata__":{}})"), "comes twice"},
        {"a metadata key twice", safetensors(R"({"__metadata__":{"k":"1","k":"2"}})"),
         "comes twice"},
        {"metadata with a number", safetensors(R"({"__metadata__":{"k":1}})"), "unexpected number"},
        {"metadata with an object", safetensors(R"({"__metadata__":{"k":{}}})"),
         "unexpected object"},
        {"metadata that is a list", safetensors(R"({"__metadata__":[]})"), "unexpected list"},
        {"dtype twice",
         tensorA(R"({"dtype":"F32","dtype":"F16","shape":[2],"data_offsets":[0,8]})"), "twice"},
        {"an unknown field", tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1})"),
         "unknown field"},
        {"no dtype", tensorA(R"({"shape":[2],"data_offsets":[0,8]})"), "lacks"},
        {"no shape", tensorA(R"({"dtype":"F32","data_offsets":[0,8]})"), "lacks"},
        {"no offsets", tensorA(R"({"dtype":"F32","shape":[2]})"), "lacks"},
        {"a name of 2,000 bytes", safetensors("{\"" + std::string(2'000, 'n') + "\":{}}"),
         "name is too long"},
        // Types and shapes
        {"unknown dtype", tensorA(R"({"dtype":"F128","shape":[2],"data_offsets":[0,8]})"),
         "unknown dtype"},
        {"dtype in lower case", tensorA(R"({"dtype":"f32","shape":[2],"data_offsets":[0,8]})"),
         "unknown dtype"},
        {"dtype with a space", tensorA(R"({"dtype":"F32 ","shape":[2],"data_offsets":[0,8]})"),
         "unknown dtype"},
        {"dtype that is a number", tensorA(R"({"dtype":32,"shape":[2],"data_offsets":[0,8]})"),
         "unexpected number"},
        {"negative dimension", tensorA(R"({"dtype":"F32","shape":[-2],"data_offsets":[0,8]})"),
         "negative"},
        {"two negative dimensions",
         tensorA(R"({"dtype":"F32","shape":[-2,-1],"data_offsets":[0,8]})"), "negative"},
        {"fraction", tensorA(R"({"dtype":"F32","shape":[2.0],"data_offsets":[0,8]})"), "whole"},
        {"exponent", tensorA(R"({"dtype":"F32","shape":[2e0],"data_offsets":[0,8]})"), "whole"},
        {"a dimension beyond 64 bits",
         tensorA(R"({"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]})"),
         "whole"},
        {"a dimension of 2^63",
         tensorA(R"({"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]})"),
         "too large"},
        {"2^32 × 2^32 wraps to 0",
         tensorA(R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]})", 0),
         "too large to count"},
        {"2^62 × 4 bytes wraps to 0",
         tensorA(R"({"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,0]})", 0),
         "too large to count"},
        {"wraps to the right size",
         tensorA(R"({"dtype":"U8","shape":[4294967297,4294967295,8],"data_offsets":[0,8]})"),
         "too large to count"},
        {"wraps although a zero is there",
         tensorA(R"({"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]})", 0),
         "too large to count"},
        {"shape nested", tensorA(R"({"dtype":"F32","shape":[[2]],"data_offsets":[0,8]})"),
         "unexpected list"},
        {"shape that is a number", tensorA(R"({"dtype":"F32","shape":2,"data_offsets":[0,8]})"),
         "unexpected number"},
        {"17 dimensions",
         tensorA(
             R"({"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,8],"data_offsets":[0,8]})"),
         "too many dimensions"},
        {"shape too small for its range",
         tensorA(R"({"dtype":"F32","shape":[1],"data_offsets":[0,8]})"), "shape needs"},
        {"shape too large for its range",
         tensorA(R"({"dtype":"F32","shape":[3],"data_offsets":[0,8]})"), "shape needs"},
        {"scalar with the bytes of two",
         tensorA(R"({"dtype":"F32","shape":[],"data_offsets":[0,8]})"), "shape needs"},
        // Ranges
        {"end before begin", tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[8,0]})"),
         "ends before"},
        {"end past the file", tensorA(R"({"dtype":"F32","shape":[4],"data_offsets":[0,16]})"),
         "past the end"},
        {"end far past the file",
         tensorA(
             R"({"dtype":"U8","shape":[9223372036854775807],"data_offsets":[0,9223372036854775807]})"),
         "past the end"},
        {"offsets that wrap",
         tensorA(
             R"({"dtype":"F32","shape":[2],"data_offsets":[18446744073709551608,18446744073709551615]})"),
         "past the end"},
        {"offsets beyond 64 bits",
         tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[0,18446744073709551624]})"),
         "whole"},
        {"negative offset", tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[-8,0]})"),
         "negative"},
        {"one offset", tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[0]})"),
         "two data_offsets"},
        {"three offsets", tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":[0,4,8]})"),
         "unexpected number"},
        {"offsets that are text",
         tensorA(R"({"dtype":"F32","shape":[2],"data_offsets":["0","8"]})"), "unexpected text"},
        {"gap at the start", tensorA(R"({"dtype":"F32","shape":[1],"data_offsets":[4,8]})"), "gap"},
        {"gap between",
         safetensors(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},)"
                     R"("b":{"dtype":"U8","shape":[2],"data_offsets":[4,6]}})",
                     6),
         "gap"},
        {"overlap",
         safetensors(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},)"
                     R"("b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}})",
                     6),
         "overlaps"},
        {"two tensors in one place",
         safetensors(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},)"
                     R"("b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
                     4),
         "overlaps"},
        {"bytes behind the last tensor", safetensors(kOne, 9), "after its last"},
        {"bytes and no tensor", safetensors("{}", 1), "after its last"},
        {"an archive behind the last tensor", safetensors(kOne, 8) + "PK\x03\x04",
         "after its last"},
        {"data cut short", safetensors(kOne, 7), "past the end"},
        {"no data", safetensors(kOne, 0), "past the end"},
    };
}

TEST(SafetensorsHeader, EveryBadFileIsRefusedWithItsReason) {
    const auto files = badFiles();
    EXPECT_GE(files.size(), 60U);
    for (const BadFile& file : files) {
        const auto parsed = parse(file.content);
        ASSERT_FALSE(parsed.ok()) << file.what;
        EXPECT_EQ(parsed.error().code, ErrorCode::BadWeights) << file.what;
        const std::string sentence = englishSentence(parsed.error());
        EXPECT_NE(sentence.find(file.reason), std::string::npos) << file.what << ": " << sentence;
    }
}

TEST(SafetensorsHeader, EveryPrefixOfAGoodFileIsRefused) {
    const std::string good = safetensors(kOne, 8);
    ASSERT_TRUE(parse(good).ok());
    for (std::size_t length = 0; length < good.size(); ++length) {
        EXPECT_FALSE(parse(std::string_view(good).substr(0, length)).ok()) << length;
    }
}

TEST(SafetensorsHeader, LessThanTheWholeHeaderIsAnErrorEvenOfALongFile) {
    const std::string good = safetensors(kOne, 8);
    const auto start = bytesOf(good).first(20);
    EXPECT_FALSE(parseSafetensorsHeader(start, good.size(), "test").ok());
    // The data need not be there.
    EXPECT_TRUE(
        parseSafetensorsHeader(bytesOf(good).first(8 + kOne.size()), good.size(), "test").ok());
}

TEST(SafetensorsHeader, GoodFilesAreRead) {
    const auto parsed = parse(safetensors(
        R"({"__metadata__":{"format":"pt"},"b":{"dtype":"BF16","shape":[2,3],"data_offsets":[4,16]},)"
        R"("a":{"data_offsets":[0,4],"shape":[],"dtype":"F32"},"empty":{"dtype":"I64","shape":[0,5],"data_offsets":[16,16]}}   )",
        16));
    ASSERT_TRUE(parsed.ok()) << englishSentence(parsed.error());
    EXPECT_EQ(parsed->tensors.size(), 3U);
    EXPECT_EQ(parsed->metadata.at("format"), "pt");
    EXPECT_EQ(parsed->tensors.at("b").shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(parsed->tensors.at("b").type, TensorType::BF16);
    EXPECT_TRUE(parsed->tensors.at("a").shape.empty());
    EXPECT_EQ(parsed->tensors.at("empty").begin, parsed->tensors.at("empty").end);
    EXPECT_TRUE(parse(safetensors("{}")).ok());
}

TEST(SafetensorsHeader, TooManyTensorsAreRefusedWithoutKeepingThem) {
    std::string header = "{";
    for (int i = 0; i <= 200'000; ++i) {
        header += (i == 0 ? "\"" : ",\"") + std::to_string(i) +
                  R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
    }
    const auto parsed = parse(safetensors(header + "}"));
    ASSERT_FALSE(parsed.ok());
    EXPECT_NE(englishSentence(parsed.error()).find("too many"), std::string::npos);
}

TEST(TensorTypes, HaveNamesAndSizes) {
    EXPECT_EQ(byteSizeOf(TensorType::F64), 8U);
    EXPECT_EQ(byteSizeOf(TensorType::BF16), 2U);
    EXPECT_EQ(byteSizeOf(TensorType::F8E4M3), 1U);
    EXPECT_EQ(nameOf(TensorType::F8E5M2), "F8_E5M2");
    EXPECT_EQ(nameOf(TensorType::Bool), "BOOL");
}

TEST(SafetensorsFile, OpensAndMapsWhatWasWritten) {
    const TemporaryFolder folder;
    const std::vector<float> values{1, -2, 3.5F, 4};
    const std::vector<std::uint8_t> bytes{7, 8, 9};
    const std::vector<NamedTensor> tensors{
        {"weight", TensorType::F32, {2, 2}, std::as_bytes(std::span(values))},
        {"名前", TensorType::U8, {3}, std::as_bytes(std::span(bytes))}};
    ASSERT_TRUE(writeSafetensors(folder / "x.safetensors", tensors, {{"format", "pt"}}).ok());
    const auto file = SafetensorsFile::open(folder / "x.safetensors");
    ASSERT_TRUE(file.ok()) << englishSentence(file.error());
    const auto& header = (*file)->header();
    EXPECT_EQ(header.dataOffset % 8, 0U);
    EXPECT_EQ(header.metadata.at("format"), "pt");
    const auto mapped = (*file)->bytes(header.tensors.at("weight"));
    ASSERT_EQ(mapped.size(), 16U);
    EXPECT_EQ(std::memcmp(mapped.data(), values.data(), 16), 0);
    EXPECT_EQ((*file)->bytes(header.tensors.at("名前"))[2], std::byte{9});
    EXPECT_TRUE((*file)->intact());
    std::filesystem::resize_file(folder / "x.safetensors", 10);
    EXPECT_FALSE((*file)->intact());
}

TEST(SafetensorsFile, PicklesAreRefusedByNameAndByContent) {
    const TemporaryFolder folder;
    const std::string good = safetensors(kOne, 8);
    for (const char* name : {"a.ckpt", "a.pt", "a.PTH", "a.bin", "a.pkl"}) {
        const auto file = SafetensorsFile::open(folder.write(name, good));
        ASSERT_FALSE(file.ok());
        EXPECT_EQ(file.error().code, ErrorCode::PickleRefused) << name;
    }
    using namespace std::string_literals;
    for (const std::string& content :
         {"PK\x03\x04 archive/data.pkl, as torch.save writes"s,
          "\x80\x02}q\x00X\x05\x00\x00\x00 a pickle"s, "\x80\x04\x95 another pickle protocol"s}) {
        const auto file = SafetensorsFile::open(folder.write("liar.safetensors", content));
        ASSERT_FALSE(file.ok());
        EXPECT_EQ(file.error().code, ErrorCode::PickleRefused) << content;
    }
    // 0x280 bytes of header: the length field begins as a pickle does.
    std::string header(kOne);
    header.resize(0x280, ' ');
    EXPECT_TRUE(
        SafetensorsFile::open(folder.write("fine.safetensors", safetensors(header, 8))).ok());
}

TEST(SafetensorsFile, WellKnownOtherContentIsNamed) {
    const TemporaryFolder folder;
    const auto reasonOf = [&](std::string_view content) {
        const auto file = SafetensorsFile::open(folder.write("x.safetensors", content));
        return file.ok() ? std::string() : englishSentence(file.error());
    };
    EXPECT_NE(reasonOf("version https://git-lfs.github.com/spec/v1\n").find("LFS"),
              std::string::npos);
    EXPECT_NE(reasonOf("<!doctype html><html>").find("web page"), std::string::npos);
    EXPECT_NE(reasonOf("GGUF\x03 and so on").find("GGUF"), std::string::npos);
    EXPECT_NE(reasonOf("").find("empty"), std::string::npos);
}

TEST(SafetensorsFile, WhatIsNoFileIsSaidSo) {
    const TemporaryFolder folder;
    EXPECT_EQ(SafetensorsFile::open(folder / "none.safetensors").error().code,
              ErrorCode::FileNotFound);
    EXPECT_EQ(SafetensorsFile::open(folder.path()).error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(SafetensorsFile::open("/dev/zero").error().code, ErrorCode::FileNotReadable);
}

TEST(SafetensorsFile, WritingRefusesWhatCouldNotBeRead) {
    const TemporaryFolder folder;
    const std::vector<std::byte> bytes(8);
    const auto written = [&](std::vector<NamedTensor> tensors) {
        return writeSafetensors(folder / "x.safetensors", tensors).ok();
    };
    EXPECT_FALSE(written({{"a", TensorType::F32, {3}, bytes}}));
    EXPECT_FALSE(written({{"a", TensorType::F32, {-2}, bytes}}));
    EXPECT_FALSE(written({{"a", TensorType::F32, {2}, bytes}, {"a", TensorType::F32, {2}, bytes}}));
    EXPECT_FALSE(written({{"\xFF", TensorType::F32, {2}, bytes}}));
    EXPECT_FALSE(written({{"__metadata__", TensorType::F32, {2}, bytes}}));
    EXPECT_FALSE(std::filesystem::exists(folder / "x.safetensors"));
    EXPECT_TRUE(written({{"a", TensorType::F32, {2}, bytes}}));
}

TEST(TensorFile, NoiseGoesThereAndBack) {
    const TemporaryFolder folder;
    const FloatTensor noise{{1, 4, 1, 2}, {0.5F, -1, 2, 3, 4, 5, 6, -7.25F}};
    ASSERT_TRUE(writeFloatTensor(folder / "noise.safetensors", "noise", noise).ok());
    EXPECT_EQ(readFloatTensor(folder / "noise.safetensors", "noise").value(), noise);
    EXPECT_EQ(readFloatTensor(folder / "noise.safetensors", "latents").error().code,
              ErrorCode::BadWeights);
    FloatTensor broken = noise;
    broken.values[3] = std::numeric_limits<float>::quiet_NaN();
    ASSERT_TRUE(writeFloatTensor(folder / "noise.safetensors", "noise", broken).ok());
    EXPECT_FALSE(readFloatTensor(folder / "noise.safetensors", "noise").ok());
    ASSERT_FALSE(writeFloatTensor(folder / "x.safetensors", "noise", {{3}, {1, 2}}).ok());
}

}  // namespace
}  // namespace gouache
