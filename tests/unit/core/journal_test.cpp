#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <atomic>
#include <chrono>
#include <cstring>
#include <random>

#include "core/commands/add_layer.h"
#include "core/commands/remove_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_layer_opacity.h"
#include "core/journal/autosave.h"
#include "core/journal/journal.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_reader.h"
#include "tests/unit/core/child_program.h"
#include "tests/unit/core/ora_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::TemporaryFolder;

JournalFacts noFacts() {
    return {};
}

/// Steps that depend on `seed` alone: painting, layers, opacity, undo and redo.
class RandomWork {
  public:
    explicit RandomWork(unsigned seed) : random_(seed), document_(Document::standard({200, 130})) {}

    Document& document() { return *document_; }

    void step() {
        while (!tryStep()) {
        }
    }

  private:
    /// False where it changed nothing.
    bool tryStep() {
        Document& document = *document_;
        const auto layers = document.layers();
        const Layer& layer = layers[random_() % layers.size()];
        switch (random_() % 8) {
            case 0:
                return document.undo();
            case 1:
                return document.redo();
            case 2:
                return layers.size() < 12 && run<AddLayer>(document.newLayerId(), LayerKind::Paint);
            case 3:
                return layers.size() > 4 && run<RemoveLayer>(layer.id);
            case 4:
                return run<SetLayerOpacity>(layer.id, static_cast<double>(random_() % 100) / 100);
            default: {
                auto image = std::make_shared<Image>(PixelSize{40, 30}, layer.pixels.format());
                for (auto& byte : image->bytes()) {
                    byte = static_cast<std::uint8_t>(random_());
                }
                return run<ReplacePixels>(layer.id, image,
                                          PixelPoint{static_cast<int>(random_() % 160),
                                                     static_cast<int>(random_() % 100)});
            }
        }
    }

    template <typename Step, typename... Arguments>
    bool run(Arguments&&... arguments) {
        const bool done =
            document_->execute(std::make_unique<Step>(std::forward<Arguments>(arguments)...)).ok();
        document_->endMerging();
        return done;
    }

    std::mt19937 random_;
    std::unique_ptr<Document> document_;
};

TEST(Journal, bringsBackEverything) {
    const TemporaryFolder folder;
    const DocumentState state = testing::everything();
    Journal journal(folder / "one");
    const JournalFacts facts{{"file", "/a/b.ora"}, {"bytes", std::string("\0\1", 2)}};
    journal.record(state, facts);
    journal.waitForDone();
    EXPECT_FALSE(journal.error());
    const auto read = readJournal(journalFile(journal.folder()));
    ASSERT_TRUE(read.ok()) << englishSentence(read.error());
    EXPECT_TRUE(testing::sameDocument(read->state, state));
    EXPECT_EQ(read->facts, facts);
}

TEST(Journal, aVersionCostsWhatIsDifferent) {
    const TemporaryFolder folder;
    Journal journal(folder / "one");
    DocumentState state = testing::everything({2'000, 2'000});
    state.layers[0].pixels =
        testing::blotch(state.size, PixelFormat::Rgba8, {0, 0, 2'000, 2'000}, 5);
    journal.record(state, {});
    journal.waitForDone();
    const auto first = fs::file_size(journalFile(journal.folder()));
    EXPECT_GT(first, 8U << 20);
    Image dot({2, 2}, PixelFormat::Rgba8);
    dot.bytes()[3] = 9;
    state.layers[0].pixels.write(dot, {300, 400});
    state.layers[2].name = "other";
    journal.record(state, {});
    journal.waitForDone();
    EXPECT_LT(fs::file_size(journalFile(journal.folder())), first + 40'000);
    EXPECT_TRUE(testing::sameDocument(readJournal(journalFile(journal.folder()))->state, state));
}

TEST(Journal, beginsAfreshBeforeItGrowsWithoutEnd) {
    const TemporaryFolder folder;
    Journal journal(folder / "one");
    DocumentState state = testing::everything({1'000, 1'000});
    std::uintmax_t largest = 0;
    for (unsigned version = 0; version < 40; ++version) {
        state.layers[0].pixels =
            testing::blotch(state.size, PixelFormat::Rgba8, {0, 0, 1'000, 1'000}, version);
        journal.record(state, {});
        journal.waitForDone();
        ASSERT_FALSE(journal.error());
        largest = std::max(largest, fs::file_size(journalFile(journal.folder())));
    }
    EXPECT_LT(largest, 80U << 20);
    EXPECT_TRUE(testing::sameDocument(readJournal(journalFile(journal.folder()))->state, state));
}

TEST(Journal, whatIsCutOffOrDamagedGivesAnEarlierVersion) {
    const TemporaryFolder folder;
    std::vector<DocumentState> versions;
    Journal journal(folder / "one");
    RandomWork work(1);
    for (int i = 0; i < 12; ++i) {
        work.step();
        versions.push_back(work.document().state());
        journal.record(versions.back(), {{"version", std::to_string(i)}});
        journal.waitForDone();
    }
    const std::string whole = testing::contentOf(journalFile(journal.folder()));
    int last = -1;
    std::mt19937 random(3);
    for (std::size_t size = 0; size < whole.size(); size += 1 + random() % 500) {
        std::string cut = whole.substr(0, size);
        const auto read = readJournal(folder.write("cut", cut));
        if (read.ok()) {
            const int version = std::atoi(read->facts.at("version").c_str());
            EXPECT_GE(version, last);
            last = version;
            EXPECT_EQ(read->state, versions[static_cast<std::size_t>(version)]);
        } else {
            EXPECT_EQ(last, -1);
        }
    }
    EXPECT_GE(last, 9);
    for (int i = 0; i < 300; ++i) {
        std::string bad = whole;
        bad[random() % bad.size()] ^= static_cast<char>(1 + random() % 255);
        const auto read = readJournal(folder.write("bad", bad));
        if (read.ok()) {
            const auto version =
                static_cast<std::size_t>(std::atoi(read->facts.at("version").c_str()));
            EXPECT_EQ(read->state, versions.at(version));
        }
    }
    EXPECT_FALSE(readJournal(folder.write("no", "no journal")).ok());
    EXPECT_EQ(readJournal(folder / "none").error().code, ErrorCode::FileNotFound);
}

TEST(Journal, onlyThoseOfDeadProgramsAreAbandoned) {
    const TemporaryFolder folder;
    EXPECT_TRUE(abandonedJournals(folder.path()).empty());
    {
        Journal journal(folder / "one");
        journal.record(testing::everything(), {});
        journal.waitForDone();
        EXPECT_TRUE(abandonedJournals(folder.path()).empty());
    }
    const auto found = abandonedJournals(folder.path());
    ASSERT_EQ(found.size(), 1U);
    removeJournal(found.front().folder);
    EXPECT_TRUE(abandonedJournals(folder.path()).empty());
    Journal cleared(folder / "two");
    cleared.record(testing::everything(), {});
    cleared.waitForDone();
    cleared.clear();
    EXPECT_FALSE(fs::exists(folder / "two"));
    cleared.record(testing::everything(), {});
    cleared.waitForDone();
    EXPECT_TRUE(fs::exists(journalFile(folder / "two")));
}

TEST(Journal, aFolderThatCannotBeWrittenIsAnError) {
    const TemporaryFolder folder;
    folder.write("file", "in the way");
    Journal journal(folder / "file/sub");
    journal.record(testing::everything(), {});
    journal.waitForDone();
    ASSERT_TRUE(journal.error());
    EXPECT_EQ(journal.error()->code, ErrorCode::FileNotWritable);
}

TEST(Autosave, writesAfterTimeOrStepsAndForgetsWhatIsSaved) {
    const TemporaryFolder folder;
    Journal journal(folder / "one");
    RandomWork work(2);
    Autosave autosave(work.document(), journal, noFacts);
    const auto file = journalFile(journal.folder());
    const auto start = Autosave::Clock::now();
    const auto paint = [&] {
        auto image = std::make_shared<Image>(PixelSize{5, 5}, PixelFormat::Rgba8);
        static unsigned char value = 0;
        std::ranges::fill(image->bytes(), ++value);
        ASSERT_TRUE(work.document()
                        .execute(std::make_unique<ReplacePixels>(
                            work.document().layers().front().id, image, PixelPoint{1, 1}))
                        .ok());
    };
    autosave.tick(start + std::chrono::hours(1));
    paint();
    autosave.tick(start + milliseconds(100));
    journal.waitForDone();
    EXPECT_FALSE(fs::exists(file));
    autosave.tick(start + std::chrono::seconds(30));
    journal.waitForDone();
    ASSERT_TRUE(fs::exists(file));
    EXPECT_EQ(readJournal(file)->state, work.document().state());
    for (int i = 0; i < 40; ++i) {
        paint();
    }
    journal.waitForDone();
    const auto kept = readJournal(file);
    ASSERT_TRUE(kept.ok());
    work.document().markSaved();
    EXPECT_FALSE(fs::exists(file));
    work.document().undo();
    autosave.recordNow();
    EXPECT_EQ(readJournal(file)->state, work.document().state());
}

/// Works until it is killed; run in a process of its own.
TEST(JournalKill, DISABLED_work) {
    const fs::path folder = std::getenv("GOUACHE_JOURNAL");
    const int shared = ::open((folder / "steps").c_str(), O_RDWR);
    auto* const steps = static_cast<std::atomic<std::uint32_t>*>(
        ::mmap(nullptr, sizeof(std::uint32_t), PROT_READ | PROT_WRITE, MAP_SHARED, shared, 0));
    ASSERT_NE(steps, MAP_FAILED);
    RandomWork work(static_cast<unsigned>(std::atoi(std::getenv("GOUACHE_SEED"))));
    Journal journal(folder / "journal");
    Autosave autosave(work.document(), journal, [&] {
        return JournalFacts{{"steps", std::to_string(steps->load())}};
    });
    while (true) {
        work.step();
        autosave.tick();
        ++*steps;
    }
}

TEST(JournalKill, atTwoHundredRandomMoments) {
    std::mt19937 random(20'261'123);
    int recovered = 0;
    std::uint32_t mostSteps = 0;
    std::uint32_t mostLost = 0;
    for (int i = 0; i < 200; ++i) {
        const TemporaryFolder folder;
        folder.write("steps", std::string(sizeof(std::uint32_t), '\0'));
        testing::ChildProgram child(
            "JournalKill.DISABLED_work",
            {"GOUACHE_JOURNAL=" + folder.path().string(), "GOUACHE_SEED=" + std::to_string(i)});
        std::this_thread::sleep_for(std::chrono::microseconds(5'000 + random() % 120'000));
        child.kill();
        child.wait();
        ASSERT_TRUE(child.wasKilled());
        const std::string bytes = testing::contentOf(folder / "steps");
        std::uint32_t done = 0;
        std::memcpy(&done, bytes.data(), sizeof done);
        mostSteps = std::max(mostSteps, done);
        const auto abandoned = abandonedJournals(folder.path());
        if (abandoned.empty()) {
            // So early that no version was due. Undo may have made it the first document again.
            EXPECT_LT(done, 60U);
            continue;
        }
        const auto read = readJournal(journalFile(abandoned.front().folder));
        if (!read.ok()) {
            EXPECT_LT(done, 60U) << englishSentence(read.error());
            continue;
        }
        ++recovered;
        // The document is that after `kept` steps, or in the middle of the next.
        const auto kept = static_cast<std::uint32_t>(std::stoul(read->facts.at("steps")));
        RandomWork again(static_cast<unsigned>(i));
        for (std::uint32_t step = 0; step < kept; ++step) {
            again.step();
        }
        bool found = again.document().state() == read->state;
        again.step();
        found = found || again.document().state() == read->state;
        EXPECT_TRUE(found) << "kill " << i << ", " << kept << " of " << done << " steps";
        ASSERT_GE(done + 1, kept);
        mostLost = std::max(mostLost, done - std::min(done, kept));
    }
    EXPECT_GT(recovered, 150);
    EXPECT_GT(mostSteps, 100U);
    EXPECT_LE(mostLost, 20U);
    RecordProperty("recovered", recovered);
    RecordProperty("mostLost", static_cast<int>(mostLost));
}

}  // namespace
}  // namespace gouache
