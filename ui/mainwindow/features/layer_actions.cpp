#include <QCoreApplication>
#include <QMainWindow>
#include <tuple>
#include <utility>

#include "ui/docks/layers_dock.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

struct LayerActions {
    Q_DECLARE_TR_FUNCTIONS(LayerActions)
};

QModelIndex activeLayer(Session& session) {
    return session.layers.indexOf(session.document().state().active);
}

void addNewLayers(const WindowContext& w) {
    const auto add = [&](const char* id, const QString& text, const char* iconName,
                         const char* keys, LayerKind kind, const QString& tip) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = ActionCategory::Layer,
                       .section = 0,
                       .submenu = LayerActions::tr("&New"),
                       .icon = iconName,
                       .keys = keys,
                       .statusTip = tip},
                      [&session = w.session, kind] { session.layers.addLayer(kind); });
    };
    add("layer.newPaint", LayerActions::tr("&Paint layer"), "paint", "Ctrl+Shift+N",
        LayerKind::Paint, LayerActions::tr("Add an empty layer above the active one"));
    add("layer.newGroup", LayerActions::tr("&Group"), "group", "", LayerKind::Group,
        LayerActions::tr("Add an empty group; drag layers into it"));
    add("layer.newMask", LayerActions::tr("&Mask for repainting"), "mask", "", LayerKind::Mask,
        LayerActions::tr("Add a layer that marks what is to be generated anew"));
    add("layer.newControl", LayerActions::tr("&Sketch"), "sketch", "", LayerKind::Control,
        LayerActions::tr("Add a layer of lines for the generated picture to follow"));
    add("layer.newRegion", LayerActions::tr("&Region"), "region", "", LayerKind::Region,
        LayerActions::tr("Add a layer that marks where a prompt of its own holds"));
}

/// A command on the active layer.
QAction* addCommand(const WindowContext& w, ActionSpec spec,
                    void (LayerModel::*run)(const QModelIndex&)) {
    spec.category = ActionCategory::Layer;
    return w.actions.add(
        spec, [&session = w.session, run] { (session.layers.*run)(activeLayer(session)); });
}

/// A checkable command for a role of the active layer.
QAction* addFlag(const WindowContext& w, ActionSpec spec, LayerModel::Role role) {
    spec.category = ActionCategory::Layer;
    spec.checkable = true;
    return w.actions.add(spec, [&session = w.session, role](bool on) {
        session.layers.setData(activeLayer(session), on, role);
    });
}

struct Flags {
    QAction* lock;
    QAction* alphaLock;
    QAction* clip;
    QAction* maskEnabled;
    QAction* editMask;
};

Flags addFlags(const WindowContext& w) {
    Flags flags{};
    flags.lock = addFlag(w,
                         {.id = "layer.lock",
                          .text = LayerActions::tr("L&ock"),
                          .section = 30,
                          .icon = "lock",
                          .keys = "Ctrl+/",
                          .statusTip = LayerActions::tr("Protect the layer from changes")},
                         LayerModel::LockedRole);
    flags.alphaLock =
        addFlag(w,
                {.id = "layer.alphaLock",
                 .text = LayerActions::tr("Lock &transparency"),
                 .section = 30,
                 .icon = "alpha-lock",
                 .keys = "/",
                 .statusTip = LayerActions::tr("Painting changes colours, not what is transparent"),
                 .searchWords = LayerActions::tr("alpha lock"),
                 .scope = KeyScope::Canvas},
                LayerModel::AlphaLockedRole);
    flags.clip = addFlag(
        w,
        {.id = "layer.clip",
         .text = LayerActions::tr("&Clip to the layer below"),
         .section = 30,
         .icon = "clip",
         .keys = "Ctrl+Alt+G",
         .statusTip = LayerActions::tr("Show the layer only where the one below has something"),
         .searchWords = LayerActions::tr("clipping mask, inherit alpha")},
        LayerModel::ClippedRole);
    flags.maskEnabled =
        addFlag(w,
                {.id = "layer.switchMask",
                 .text = LayerActions::tr("&Use the mask"),
                 .section = 40,
                 .submenu = LayerActions::tr("Layer &mask"),
                 .statusTip = LayerActions::tr("Switch the layer mask off without deleting it")},
                LayerModel::MaskEnabledRole);
    flags.editMask = w.actions.add(
        {.id = "layer.editMask",
         .text = LayerActions::tr("&Paint on the mask"),
         .category = ActionCategory::Layer,
         .section = 40,
         .submenu = LayerActions::tr("Layer &mask"),
         .icon = "mask",
         .keys = "Ctrl+\\",
         .statusTip = LayerActions::tr("Tools work on the layer mask: white shows, black hides"),
         .checkable = true},
        [&session = w.session](bool on) {
            Document& document = session.document();
            document.setActive(document.state().active, on ? LayerPart::Mask : LayerPart::Pixels);
        });
    return flags;
}

void addMaskCommands(const WindowContext& w) {
    addCommand(
        w,
        {.id = "layer.addMask",
         .text = LayerActions::tr("&Add a mask"),
         .section = 40,
         .submenu = LayerActions::tr("Layer &mask"),
         .icon = "mask-add",
         .statusTip = LayerActions::tr("Hide parts of the layer without erasing them; what is "
                                       "selected stays shown")},
        &LayerModel::addMask);
    addCommand(w,
               {.id = "layer.applyMask",
                .text = LayerActions::tr("A&pply the mask"),
                .section = 40,
                .submenu = LayerActions::tr("Layer &mask"),
                .statusTip = LayerActions::tr("Erase what the mask hides, and delete the mask")},
               &LayerModel::applyMask);
    addCommand(w,
               {.id = "layer.removeMask",
                .text = LayerActions::tr("&Delete the mask"),
                .section = 40,
                .submenu = LayerActions::tr("Layer &mask"),
                .statusTip = LayerActions::tr("Show the whole layer again")},
               &LayerModel::removeMask);
}

void addArrangement(const WindowContext& w) {
    for (const auto& [id, text, iconName, keys, rows, tip] :
         {std::tuple("layer.raise", LayerActions::tr("Move &up"), "up", "Ctrl+]", -1,
                     LayerActions::tr("Put the layer above the next one, or out of its group")),
          std::tuple("layer.lower", LayerActions::tr("Move do&wn"), "down", "Ctrl+[", 1,
                     LayerActions::tr("Put the layer below the next one, or out of its group"))}) {
        w.actions.add(
            {.id = id,
             .text = text,
             .category = ActionCategory::Layer,
             .section = 20,
             .icon = iconName,
             .keys = keys,
             .statusTip = tip},
            [&session = w.session, rows] { session.layers.moveLayer(activeLayer(session), rows); });
    }
    addCommand(w,
               {.id = "layer.ungroup",
                .text = LayerActions::tr("U&ngroup"),
                .section = 20,
                .icon = "ungroup",
                .keys = "Ctrl+Shift+G",
                .statusTip = LayerActions::tr("Put the layers of the group in its place")},
               &LayerModel::ungroup);
    addCommand(w,
               {.id = "layer.mergeDown",
                .text = LayerActions::tr("&Merge down"),
                .section = 50,
                .icon = "merge",
                .keys = "Ctrl+E",
                .statusTip = LayerActions::tr("Make one layer of this one and the one below")},
               &LayerModel::mergeDown);
    w.actions.add({.id = "layer.flatten",
                   .text = LayerActions::tr("&Flatten the picture"),
                   .category = ActionCategory::Layer,
                   .section = 50,
                   .keys = "Ctrl+Shift+E",
                   .statusTip = LayerActions::tr("Make one layer of all that makes the picture")},
                  [&session = w.session] { session.layers.flatten(); });
}

void showActive(Session& session, const ActionRegistry& actions, const Flags& flags) {
    const QModelIndex active = activeLayer(session);
    const auto kind = static_cast<LayerKind>(active.data(LayerModel::KindRole).toInt());
    const bool group = active.isValid() && kind == LayerKind::Group;
    const bool picture = active.isValid() && (group || isPicture(kind));
    const bool hasMask = active.data(LayerModel::HasMaskRole).toBool();
    flags.lock->setChecked(active.data(LayerModel::LockedRole).toBool());
    flags.alphaLock->setChecked(active.data(LayerModel::AlphaLockedRole).toBool());
    flags.clip->setChecked(active.data(LayerModel::ClippedRole).toBool());
    flags.maskEnabled->setChecked(hasMask && active.data(LayerModel::MaskEnabledRole).toBool());
    flags.editMask->setChecked(active.data(LayerModel::MaskActiveRole).toBool());
    flags.lock->setEnabled(active.isValid());
    flags.alphaLock->setEnabled(active.isValid() && !group);
    flags.clip->setEnabled(picture);
    flags.maskEnabled->setEnabled(hasMask);
    flags.editMask->setEnabled(hasMask);
    for (const auto& [id, enabled] :
         {std::pair("layer.rename", active.isValid()),
          std::pair("layer.duplicate", active.isValid()),
          std::pair("layer.remove", active.isValid()), std::pair("layer.group", active.isValid()),
          std::pair("layer.raise", active.isValid()), std::pair("layer.lower", active.isValid()),
          std::pair("layer.clear", active.isValid()), std::pair("layer.ungroup", group),
          std::pair("layer.addMask", picture && !hasMask), std::pair("layer.removeMask", hasMask),
          std::pair("layer.applyMask", hasMask && !group), std::pair("layer.mergeDown", picture)}) {
        actions.action(id)->setEnabled(enabled);
    }
}

}  // namespace

void addLayerActions(const WindowContext& w) {
    addNewLayers(w);
    QAction* rename = w.actions.add({.id = "layer.rename",
                                     .text = LayerActions::tr("R&ename"),
                                     .category = ActionCategory::Layer,
                                     .section = 10,
                                     .keys = "F2",
                                     .statusTip = LayerActions::tr("Give the layer another name")});
    addCommand(w,
               {.id = "layer.duplicate",
                .text = LayerActions::tr("&Duplicate"),
                .section = 10,
                .icon = "duplicate",
                .keys = "Ctrl+J",
                .statusTip = LayerActions::tr("Put a copy above the layer")},
               &LayerModel::duplicateLayer);
    addCommand(
        w,
        {.id = "layer.remove",
         .text = LayerActions::tr("De&lete"),
         .section = 10,
         .icon = "trash",
         .keys = "Shift+Delete",
         .statusTip = LayerActions::tr("Delete the layer, or the group with all that it holds")},
        &LayerModel::removeLayer);
    addCommand(w,
               {.id = "layer.clear",
                .text = LayerActions::tr("C&lear the layer"),
                .section = 10,
                .statusTip = LayerActions::tr("Make everything on the layer transparent")},
               &LayerModel::clearLayer);
    QAction* group =
        w.actions.add({.id = "layer.group",
                       .text = LayerActions::tr("&Group"),
                       .category = ActionCategory::Layer,
                       .section = 20,
                       .icon = "group",
                       .keys = "Ctrl+G",
                       .statusTip = LayerActions::tr("Put the selected layers into a group")});
    addArrangement(w);
    const Flags flags = addFlags(w);
    addMaskCommands(w);

    auto* dock = new LayersDock(&w.session.layers, &w.actions, &w.window);
    w.docks.add(dock,
                {.area = Qt::LeftDockWidgetArea, .size = 220, .icon = "layers", .keys = "F8"});
    QObject::connect(rename, &QAction::triggered, dock, &LayersDock::rename);
    QObject::connect(group, &QAction::triggered, dock, [&session = w.session, dock] {
        session.layers.groupLayers(dock->selectedLayers());
    });
    const auto show = [&session = w.session, &actions = w.actions, flags] {
        showActive(session, actions, flags);
    };
    QObject::connect(&w.session.layers, &LayerModel::activeChanged, dock, show);
    QObject::connect(&w.session.layers, &QAbstractItemModel::dataChanged, dock, show);
    show();
}

}  // namespace gouache::ui
