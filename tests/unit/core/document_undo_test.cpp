#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <variant>

#include "core/commands/add_layer.h"
#include "core/commands/clear_layer.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/move_layer.h"
#include "core/commands/open_image.h"
#include "core/commands/paint_stroke.h"
#include "core/commands/place_image.h"
#include "core/commands/remove_layer.h"
#include "core/commands/rename_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/resize_canvas.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::noiseImage;
using testing::shared;

/// A second copy of the document, kept by its events alone: wrong as soon as one is missing or says
/// too little.
class Mirror : public DocumentObserver {
  public:
    explicit Mirror(Document& document) : document_(document) {
        reload();
        document.addObserver(this);
    }
    ~Mirror() override { document_.removeObserver(this); }

    const DocumentState& state() const { return state_; }

    void onDocumentChanged(const Document& document, const DocumentChange& change) override {
        ASSERT_EQ(&document, &document_);
        std::visit([this](const auto& event) { handle(event); }, change);
    }

  private:
    auto at(std::size_t index) {
        return state_.layers.begin() + static_cast<std::ptrdiff_t>(index);
    }
    Layer& copyOf(LayerId id) {
        const auto found = std::ranges::find(state_.layers, id, &Layer::id);
        EXPECT_NE(found, state_.layers.end());
        return *found;
    }
    void handle(const PixelsChanged& event) {
        Layer& copy = copyOf(event.layer);
        TiledImage& target = event.part == LayerPart::Mask ? copy.mask : copy.pixels;
        ASSERT_FALSE(event.areas.empty());
        for (const PixelRect& area : event.areas) {
            ASSERT_EQ(intersected(area, document_.area()), area);
            target.write(document_.layer(event.layer)->part(event.part).toImage(area),
                         {area.x, area.y});
        }
    }
    void handle(const LayerAdded& event) {
        state_.layers.insert(at(event.index), *document_.layer(event.layer));
    }
    void handle(const LayerRemoved& event) {
        ASSERT_EQ(state_.layers[event.index].id, event.layer);
        state_.layers.erase(at(event.index));
    }
    void handle(const LayerMoved& event) {
        Layer moved = state_.layers[event.from];
        ASSERT_EQ(moved.id, event.layer);
        moved.parent = document_.layer(event.layer)->parent;
        state_.layers.erase(at(event.from));
        state_.layers.insert(at(event.to), moved);
    }
    void handle(const LayersRearranged&) {
        std::vector<Layer> next;
        for (const Layer& layer : document_.layers()) {
            next.push_back(copyOf(layer.id));
            next.back().parent = layer.parent;
        }
        state_.layers = std::move(next);
    }
    void handle(const LayerPropertyChanged& event) {
        const Layer& source = *document_.layer(event.layer);
        Layer& copy = copyOf(event.layer);
        switch (event.property) {
            case LayerProperty::Name:
                copy.name = source.name;
                break;
            case LayerProperty::Visible:
                copy.visible = source.visible;
                break;
            case LayerProperty::Opacity:
                copy.opacity = source.opacity;
                break;
            case LayerProperty::Blend:
                copy.blend = source.blend;
                break;
            case LayerProperty::Locked:
                copy.locked = source.locked;
                break;
            case LayerProperty::AlphaLocked:
                copy.alphaLocked = source.alphaLocked;
                break;
            case LayerProperty::Clipped:
                copy.clipped = source.clipped;
                break;
            case LayerProperty::Mask:
                copy.hasMask = source.hasMask;
                copy.maskEnabled = source.maskEnabled;
                copy.mask = source.mask;
                break;
            case LayerProperty::Control:
                copy.control = source.control;
                break;
            case LayerProperty::Region:
                copy.region = source.region;
                break;
        }
    }
    void handle(const SelectionChanged& event) {
        const TiledImage none(document_.size(), PixelFormat::Gray8);
        TiledImage was = state_.hasSelection ? state_.selection : none;
        const TiledImage& is = document_.selection() != nullptr ? *document_.selection() : none;
        if (!event.area.empty()) {
            was.write(is.toImage(event.area), {event.area.x, event.area.y});
        }
        ASSERT_EQ(was, is);
        state_.hasSelection = document_.state().hasSelection;
        state_.selection = document_.state().selection;
    }
    void handle(const FrameChanged&) { state_.frame = document_.state().frame; }
    void handle(const GuidesChanged&) { state_.guides = document_.state().guides; }
    void handle(const ReferencesChanged&) { state_.references = document_.state().references; }
    void handle(const ProfileChanged&) { state_.iccProfile = document_.state().iccProfile; }
    void handle(const ExtrasChanged&) { state_.extras = document_.state().extras; }
    void handle(const ActiveLayerChanged& event) { state_.active = event.layer; }
    void handle(const DocumentReset&) { reload(); }
    void handle(const HistoryChanged&) {}
    void reload() { state_ = document_.state(); }

    Document& document_;
    DocumentState state_;
};

class RandomEditor {
  public:
    explicit RandomEditor(Document& document) : document_(document) {}

    /// One random command (a stroke: several that merge).
    void step() {
        using Action = void (RandomEditor::*)();
        static constexpr Action kActions[] = {
            &RandomEditor::stroke, &RandomEditor::stroke,  &RandomEditor::addLayer,
            &RandomEditor::remove, &RandomEditor::copy,    &RandomEditor::rename,
            &RandomEditor::move,   &RandomEditor::opacity, &RandomEditor::hide,
            &RandomEditor::place,  &RandomEditor::replace, &RandomEditor::clear,
            &RandomEditor::resize, &RandomEditor::open,    &RandomEditor::stroke};
        const Action action = kActions[*rc::gen::inRange<std::size_t>(0, std::size(kActions))];
        document_.endMerging();
        if (!document_.layers().empty() || action == &RandomEditor::addLayer ||
            action == &RandomEditor::place || action == &RandomEditor::open ||
            action == &RandomEditor::resize) {
            (this->*action)();
        }
    }

  private:
    template <typename C, typename... Arguments>
    void run(Arguments&&... arguments) {
        RC_ASSERT(
            document_.execute(std::make_unique<C>(std::forward<Arguments>(arguments)...)).ok());
    }
    const Layer& anyLayer() {
        return document_.layers()[*rc::gen::inRange<std::size_t>(0, document_.layers().size())];
    }
    PixelPoint anyPlace() { return {*rc::gen::inRange(-90, 200), *rc::gen::inRange(-90, 200)}; }
    PixelSize anySize(int limit) {
        return {*rc::gen::inRange(1, limit), *rc::gen::inRange(1, limit)};
    }
    std::uint32_t anySeed() { return *rc::gen::arbitrary<std::uint32_t>(); }

    void stroke() {
        const Layer& layer = anyLayer();
        const LayerId id = layer.id;
        const auto mode = *rc::gen::element(BrushMode::Paint, BrushMode::Erase);
        Brush brush = testing::hardBrush(*rc::gen::inRange(1, 90));
        brush.hardness = *rc::gen::inRange(0, 11) / 10.0;
        brush.opacity = *rc::gen::inRange(1, 11) / 10.0;
        BrushStroke painter(brush, mode, layer.pixels);
        const std::uint64_t number = PaintStroke::newStroke();
        const std::size_t steps = document_.history().position();
        const int points = *rc::gen::inRange(1, 8);
        for (int i = 0; i <= points; ++i) {
            const PixelPoint place = anyPlace();
            TileDelta part =
                i == points ? painter.finish() : painter.add({double(place.x), double(place.y)});
            if (!part.empty()) {
                run<PaintStroke>(id, LayerPart::Pixels,
                                 mode == BrushMode::Erase ? CommandKind::EraseStroke
                                                          : CommandKind::PaintStroke,
                                 number, std::move(part));
            }
        }
        RC_ASSERT(document_.history().position() <= steps + 1);
    }
    void addLayer() {
        run<AddLayer>(document_.newLayerId(),
                      *rc::gen::element(LayerKind::Image, LayerKind::Paint, LayerKind::Mask,
                                        LayerKind::Control));
    }
    void remove() { run<RemoveLayer>(anyLayer().id); }
    void copy() { run<DuplicateLayer>(anyLayer().id, document_.newLayerId(), "Copy"); }
    void rename() { run<RenameLayer>(anyLayer().id, std::to_string(anySeed())); }
    void move() {
        run<MoveLayer>(anyLayer().id, *rc::gen::inRange<std::size_t>(0, document_.layers().size()));
    }
    void opacity() { run<SetLayerOpacity>(anyLayer().id, *rc::gen::inRange(0, 101) / 100.0); }
    void hide() { run<SetLayerVisibility>(anyLayer().id, *rc::gen::arbitrary<bool>()); }
    void place() {
        const auto format =
            *rc::gen::element(PixelFormat::Gray8, PixelFormat::Rgb8, PixelFormat::Rgba8);
        run<PlaceImage>(document_.newLayerId(), shared(noiseImage(anySize(100), format, anySeed())),
                        anyPlace());
    }
    void replace() {
        const Layer& layer = anyLayer();
        run<ReplacePixels>(layer.id,
                           shared(noiseImage(anySize(100), formatOf(layer.kind), anySeed())),
                           anyPlace());
    }
    void clear() { run<ClearLayer>(anyLayer().id); }
    void resize() { run<ResizeCanvas>(anySize(200), anyPlace()); }
    void open() {
        run<OpenImage>(document_, shared(noiseImage(anySize(150), PixelFormat::Rgba8, anySeed())));
    }

    Document& document_;
};

RC_GTEST_PROP(Undo, EveryWalkThroughTheHistoryIsBitIdentical, ()) {
    const auto document =
        Document::standard({*rc::gen::inRange(1, 200), *rc::gen::inRange(1, 200)});
    Mirror mirror(*document);
    RandomEditor editor(*document);
    std::vector<DocumentState> states{document->state()};
    const int steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) {
        const std::size_t before = document->history().position();
        switch (*rc::gen::weightedElement<int>({{3, 0}, {2, 1}, {1, 2}})) {
            case 0:
                editor.step();
                if (document->history().position() > before) {
                    states.resize(before + 1);
                    states.push_back(document->state());
                }
                break;
            case 1:
                RC_ASSERT(document->undo() == (before > 0));
                break;
            default:
                RC_ASSERT(document->redo() == (before + 1 < states.size()));
                break;
        }
        RC_ASSERT(document->state() == states[document->history().position()]);
        RC_ASSERT(mirror.state() == document->state());
    }
    while (document->undo()) {
        RC_ASSERT(document->state() == states[document->history().position()]);
    }
    RC_ASSERT(document->state() == states.front());
    while (document->redo()) {
        RC_ASSERT(document->state() == states[document->history().position()]);
    }
    RC_ASSERT(document->state() == states.back());
    RC_ASSERT(mirror.state() == document->state());
}

RC_GTEST_PROP(Undo, BudgetDropsOldStepsAndNeverBreaksTheRest, ()) {
    const auto document = Document::standard({150, 150});
    RandomEditor editor(*document);
    document->setUndoBudget(*rc::gen::inRange<std::size_t>(0, 200'000));
    for (int i = 0; i < 12; ++i) {
        editor.step();
        const History& history = document->history();
        RC_ASSERT(history.byteCount() <= history.budget() || history.size() == 1);
    }
    std::map<std::size_t, DocumentState> states{
        {document->history().position(), document->state()}};
    while (document->undo()) {
        states[document->history().position()] = document->state();
    }
    while (document->redo()) {
        const auto known = states.find(document->history().position());
        RC_ASSERT(known == states.end() || known->second == document->state());
    }
}

TEST(Undo, ModifiedFollowsTheSavedState) {
    const auto document = Document::standard({64, 64});
    const LayerId paint = testing::idOf(*document, LayerKind::Paint);
    const auto rename = [&](const char* name) {
        ASSERT_TRUE(document->execute(std::make_unique<RenameLayer>(paint, name)));
    };
    rename("a");
    EXPECT_TRUE(document->history().isModified());
    document->markSaved();
    EXPECT_FALSE(document->history().isModified());
    rename("b");
    EXPECT_TRUE(document->history().isModified());
    document->undo();
    EXPECT_FALSE(document->history().isModified());
    document->undo();
    EXPECT_TRUE(document->history().isModified());
    rename("c");  // the saved state can no longer be reached
    EXPECT_TRUE(document->history().isModified());
    document->undo();
    EXPECT_TRUE(document->history().isModified());
}

TEST(Undo, MemoryIsCountedOnceForEachTile) {
    const auto document = Document::standard({64, 64});
    const LayerId paint = testing::idOf(*document, LayerKind::Paint);
    const auto fill = [&](std::uint8_t value) {
        ASSERT_TRUE(document->execute(std::make_unique<ReplacePixels>(
            paint, shared(testing::filledImage({64, 64}, value, 0, 0)), PixelPoint{})));
    };
    constexpr std::size_t kTileBytes = 64 * 64 * 4;
    fill(1);
    EXPECT_EQ(document->history().byteCount(), 0U);
    fill(2);
    fill(3);
    EXPECT_EQ(document->history().byteCount(), 2 * kTileBytes);
    document->undo();
    EXPECT_EQ(document->history().byteCount(), 2 * kTileBytes);
    document->undo();
    document->undo();
    EXPECT_EQ(document->history().byteCount(), 3 * kTileBytes);
}

TEST(Undo, ObserversMayLeaveDuringAnEvent) {
    struct Leaver : DocumentObserver {
        Document* document = nullptr;
        int heard = 0;
        void onDocumentChanged(const Document&, const DocumentChange&) override {
            ++heard;
            document->removeObserver(this);
        }
    };
    const auto document = Document::standard({64, 64});
    Leaver first;
    Leaver second;
    first.document = second.document = document.get();
    document->addObserver(&first);
    document->addObserver(&second);
    document->setActive(testing::idOf(*document, LayerKind::Mask));
    document->setActive(testing::idOf(*document, LayerKind::Paint));
    EXPECT_EQ(first.heard, 1);
    EXPECT_EQ(second.heard, 1);
}

}  // namespace
}  // namespace gouache
