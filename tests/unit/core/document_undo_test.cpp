#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <variant>

#include "core/commands/accept_result.h"
#include "core/commands/add_control_layer.h"
#include "core/commands/add_layer.h"
#include "core/commands/add_layer_mask.h"
#include "core/commands/apply_layer_mask.h"
#include "core/commands/change_content.h"
#include "core/commands/clear_layer.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/flatten_image.h"
#include "core/commands/group_layers.h"
#include "core/commands/merge_down.h"
#include "core/commands/move_layer.h"
#include "core/commands/open_image.h"
#include "core/commands/paint_stroke.h"
#include "core/commands/place_image.h"
#include "core/commands/remove_layer.h"
#include "core/commands/remove_layer_mask.h"
#include "core/commands/rename_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/reshape_canvas.h"
#include "core/commands/resize_canvas.h"
#include "core/commands/set_alpha_lock.h"
#include "core/commands/set_blend_mode.h"
#include "core/commands/set_clipping.h"
#include "core/commands/set_control_settings.h"
#include "core/commands/set_frame.h"
#include "core/commands/set_guides.h"
#include "core/commands/set_layer_lock.h"
#include "core/commands/set_layer_mask_enabled.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "core/commands/set_profile.h"
#include "core/commands/set_references.h"
#include "core/commands/set_region_settings.h"
#include "core/commands/set_selection.h"
#include "core/commands/ungroup.h"
#include "core/document/paint_target.h"
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

    /// One random command (a stroke: several that merge). What a document refuses must leave it as
    /// it is.
    void step() {
        using Action = void (RandomEditor::*)();
        static constexpr Action kActions[] = {
            &RandomEditor::stroke,    &RandomEditor::stroke,     &RandomEditor::stroke,
            &RandomEditor::addLayer,  &RandomEditor::addLayer,   &RandomEditor::remove,
            &RandomEditor::copy,      &RandomEditor::rename,     &RandomEditor::move,
            &RandomEditor::move,      &RandomEditor::opacity,    &RandomEditor::hide,
            &RandomEditor::place,     &RandomEditor::replace,    &RandomEditor::clear,
            &RandomEditor::resize,    &RandomEditor::open,       &RandomEditor::group,
            &RandomEditor::group,     &RandomEditor::ungroup,    &RandomEditor::blendMode,
            &RandomEditor::lock,      &RandomEditor::alphaLock,  &RandomEditor::clip,
            &RandomEditor::addMask,   &RandomEditor::addMask,    &RandomEditor::removeMask,
            &RandomEditor::applyMask, &RandomEditor::switchMask, &RandomEditor::paintMask,
            &RandomEditor::mergeDown, &RandomEditor::flatten,    &RandomEditor::select,
            &RandomEditor::deselect,  &RandomEditor::frame,      &RandomEditor::guides,
            &RandomEditor::pin,       &RandomEditor::profile,    &RandomEditor::control,
            &RandomEditor::accept,    &RandomEditor::addControl, &RandomEditor::content,
            &RandomEditor::crop,      &RandomEditor::region};
        const Action action = kActions[*rc::gen::inRange<std::size_t>(0, std::size(kActions))];
        document_.endMerging();
        if (!document_.layers().empty() || action == &RandomEditor::addLayer ||
            action == &RandomEditor::place || action == &RandomEditor::open ||
            action == &RandomEditor::resize) {
            (this->*action)();
        }
        RC_ASSERT(checkState(document_.state()).ok());
    }

  private:
    /// Whether it was done; where not, nothing is different.
    template <typename C, typename... Arguments>
    bool run(Arguments&&... arguments) {
        const DocumentState before = document_.state();
        const bool done =
            document_.execute(std::make_unique<C>(std::forward<Arguments>(arguments)...)).ok();
        RC_ASSERT(done || document_.state() == before);
        return done;
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
        const auto target = PaintTarget::of(document_, layer.id, LayerPart::Pixels);
        if (!target.ok()) {
            return;
        }
        const auto mode = *rc::gen::element(BrushMode::Paint, BrushMode::Erase);
        const auto kind =
            mode == BrushMode::Erase ? CommandKind::EraseStroke : CommandKind::PaintStroke;
        Brush brush = testing::hardBrush(*rc::gen::inRange(1, 90));
        brush.hardness = *rc::gen::inRange(0, 11) / 10.0;
        brush.opacity = *rc::gen::inRange(1, 11) / 10.0;
        BrushStroke painter(brush, mode, target->pixels());
        const std::uint64_t number = PaintStroke::newStroke();
        const std::size_t steps = document_.history().position();
        const int points = *rc::gen::inRange(1, 8);
        for (int i = 0; i <= points; ++i) {
            const PixelPoint place = anyPlace();
            TileDelta part =
                i == points ? painter.finish() : painter.add({double(place.x), double(place.y)});
            if (!part.empty()) {
                RC_ASSERT(run<PaintStroke>(target->layer(), LayerPart::Pixels, kind, number,
                                           std::move(part)));
            }
        }
        RC_ASSERT(document_.history().position() <= steps + 1);
    }
    void addLayer() {
        run<AddLayer>(document_.newLayerId(),
                      *rc::gen::element(LayerKind::Image, LayerKind::Paint, LayerKind::Mask,
                                        LayerKind::Control, LayerKind::Group, LayerKind::Region));
    }
    void remove() { run<RemoveLayer>(anyLayer().id); }
    void copy() { run<DuplicateLayer>(anyLayer().id, document_.newLayerId(), "Copy"); }
    void rename() { run<RenameLayer>(anyLayer().id, std::to_string(anySeed())); }
    void move() {
        const LayerId parent = *rc::gen::arbitrary<bool>() ? anyLayer().id : LayerId{};
        const auto to = *rc::gen::inRange<std::size_t>(0, document_.layers().size());
        if (*rc::gen::arbitrary<bool>()) {
            run<MoveLayer>(anyLayer().id, to, parent);
        } else {
            run<MoveLayer>(anyLayer().id, to);
        }
    }
    void group() {
        const LayerId first = anyLayer().id;
        run<GroupLayers>(document_.newLayerId(), std::vector<LayerId>{first, anyLayer().id}, "G");
    }
    void ungroup() { run<Ungroup>(anyLayer().id); }
    void blendMode() {
        const auto modes = allBlendModes();
        run<SetBlendMode>(anyLayer().id, modes[*rc::gen::inRange<std::size_t>(0, modes.size())]);
    }
    void lock() { run<SetLayerLock>(anyLayer().id, *rc::gen::inRange(0, 4) == 0); }
    void alphaLock() { run<SetAlphaLock>(anyLayer().id, *rc::gen::arbitrary<bool>()); }
    void clip() { run<SetClipping>(anyLayer().id, *rc::gen::arbitrary<bool>()); }
    TiledImage anyMask() {
        if (*rc::gen::arbitrary<bool>()) {
            return TiledImage::filled(document_.size(), static_cast<std::uint8_t>(anySeed()));
        }
        TiledImage mask(document_.size(), PixelFormat::Gray8);
        mask.write(noiseImage(anySize(100), PixelFormat::Gray8, anySeed()), anyPlace());
        return mask;
    }
    void addMask() { run<AddLayerMask>(anyLayer().id, anyMask()); }
    void removeMask() { run<RemoveLayerMask>(anyLayer().id); }
    void applyMask() { run<ApplyLayerMask>(anyLayer().id); }
    void switchMask() { run<SetLayerMaskEnabled>(anyLayer().id, *rc::gen::arbitrary<bool>()); }
    void paintMask() {
        const Layer& layer = anyLayer();
        const auto target = PaintTarget::of(document_, layer.id, LayerPart::Mask);
        if (target.ok()) {
            TiledImage after = target->pixels();
            after.write(noiseImage(anySize(80), PixelFormat::Gray8, anySeed()), anyPlace());
            RC_ASSERT(run<PaintStroke>(layer.id, LayerPart::Mask, CommandKind::Fill,
                                       PaintStroke::newStroke(), target->deltaTo(after)));
        }
    }
    void mergeDown() { run<MergeDown>(anyLayer().id); }
    void flatten() { run<FlattenImage>(document_.newLayerId(), "Flat"); }
    void select() { RC_ASSERT(run<SetSelection>(anyMask())); }
    void deselect() { RC_ASSERT(run<SetSelection>(std::nullopt)); }
    void frame() {
        const PixelPoint place = anyPlace();
        const PixelSize size = anySize(200);
        run<SetFrame>(PixelRect{place.x, place.y, size.width, size.height});
    }
    void guides() { run<SetGuides>(Guides{{double(anyPlace().x)}, {0.5, double(anyPlace().y)}}); }
    void pin() {
        run<SetReferences>(std::vector<ReferenceImage>{
            {1, "Sea", shared(noiseImage(anySize(20), PixelFormat::Rgba8, anySeed())), -40, 3, 2,
             true}});
    }
    void profile() { run<SetProfile>(std::to_string(anySeed())); }
    void control() {
        ControlSettings settings;
        settings.model = "lines";
        settings.preprocessor = "canny";
        settings.parameters = {{"low", 0.1}};
        settings.weight = 0.5;
        run<SetControlSettings>(anyLayer().id, settings);
    }
    void accept() {
        const auto mode = *rc::gen::element(AcceptResult::Mode::Layer, AcceptResult::Mode::Merged);
        run<AcceptResult>(document_.newLayerId(),
                          shared(noiseImage(anySize(100), PixelFormat::Rgb8, anySeed())),
                          anyPlace(), "Result", mode);
    }
    void addControl() {
        run<AddControlLayer>(document_.newLayerId(), ControlSettings(),
                             shared(noiseImage(anySize(100), PixelFormat::Rgba8, anySeed())),
                             anyPlace());
    }
    void content() {
        std::vector<ContentChange> changes;
        for (const LayerPart part : {LayerPart::Pixels, LayerPart::Mask}) {
            const auto target = PaintTarget::of(document_, anyLayer().id, part);
            const bool known =
                target.ok() && std::ranges::any_of(changes, [&](const ContentChange& change) {
                    return change.layer == target->layer() && change.part == part;
                });
            if (target.ok() && !known) {
                changes.push_back(
                    {target->layer(), part,
                     target->deltaTo(target->pixels().moved(document_.size(), anyPlace()))});
            }
        }
        if (!changes.empty()) {
            run<ChangeContent>(CommandKind::MoveContent, std::move(changes), anyMask());
        }
    }
    void crop() {
        DocumentState after = document_.state();
        after.size = anySize(200);
        const PixelPoint offset = anyPlace();
        for (Layer& layer : after.layers) {
            layer.pixels = layer.pixels.moved(after.size, offset);
            layer.mask = layer.hasMask ? layer.mask.moved(after.size, offset) : TiledImage();
        }
        if (after.hasSelection) {
            after.selection = after.selection.moved(after.size, offset);
        }
        run<ReshapeCanvas>(CommandKind::CropCanvas, std::move(after));
    }
    void region() {
        RegionSettings settings;
        settings.prompt = "sea";
        settings.loras = {{"waves", 0.8}};
        run<SetRegionSettings>(anyLayer().id, settings);
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
        // What grew by merging counts when the next step comes.
        RC_ASSERT(document->execute(std::make_unique<SetProfile>(std::to_string(i))).ok());
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
