#pragma once

// How a feature puts a command into the window
// --------------------------------------------
// 1. Write a function in a file of your own, `ui/mainwindow/features/<feature>.cpp`:
//
//        namespace {
//        struct LayerActions { Q_DECLARE_TR_FUNCTIONS(LayerActions) };
//        }
//        void addLayerActions(const WindowContext& w) {
//            w.actions.add({.id = "layer.duplicate",
//                           .text = LayerActions::tr("&Duplicate layer"),
//                           .category = ActionCategory::Layer,
//                           .section = 1,
//                           .icon = "duplicate",
//                           .keys = "Ctrl+J",
//                           .statusTip = LayerActions::tr("Put a copy above the layer")},
//                          [&session = w.session] { session.layers.duplicateActive(); });
//        }
//
// 2. Add one line to `ui/mainwindow/features/feature_list.h`: GOUACHE_FEATURE(addLayerActions)
//    (and the file to `ui/mainwindow/sources.cmake`).
//
// That is all: the command is in its menu, has its keys in every scheme, is found by the command
// search, can be given other keys in the shortcut editor, and shows its tool tip with the keys.
// WindowContext (ui/mainwindow/window_context.h) has everything of the window that a feature may
// want, among it
//   w.docks.add(dock, {...})   a dock, with its entry in the Window menu
//   (ui/shell/dock_registry.h); w.tools.add({...})         a tool of the canvas
//   (ui/mainwindow/tools_bar.h).
// A dock or bar that shows a button for a command takes the action itself:
//   button->setDefaultAction(w.actions.action("layer.duplicate"));

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/shell/key_scheme.h"

namespace gouache::ui {

/// The menu that a command is in, from left to right.
enum class ActionCategory : std::uint8_t {
    File,
    Edit,
    Image,
    Layer,
    Select,
    Generate,
    View,
    Tool,
    Window,
    Help
};

/// With mnemonic: "&File".
QString menuTitle(ActionCategory category);

/// Where the keys of a command work.
enum class KeyScope : std::uint8_t {
    Window,  ///< anywhere in the main window
    Canvas   ///< only while the canvas has the focus; for keys that other widgets need, as Tab
};

struct ActionSpec {
    /// Stable: the user's own keys are stored under it. "category.verb".
    QByteArray id = {};
    /// Translated, with mnemonic, and with "…" where it asks for more before it does something.
    QString text = {};
    ActionCategory category = ActionCategory::Edit;
    /// Commands of a section stand together, in the order in which they were added; lines divide
    /// sections.
    int section = 0;
    /// Translated title; empty = in the menu itself. It stands where the first of its commands
    /// would.
    QString submenu = {};
    /// Of resources/icons; "" = none.
    const char* icon = "";
    /// QKeySequence's portable text, several divided by "; ": "Ctrl+Shift+Z; Ctrl+Y".
    const char* keys = "";
    /// Null = as Gouache's; "" = none.
    const char* kritaKeys = nullptr;
    const char* photoshopKeys = nullptr;
    /// One translated sentence for the status bar and the command search; says what the text does
    /// not.
    QString statusTip = {};
    /// More words that the command search shall find it by, translated; synonyms of other programs.
    QString searchWords = {};
    bool checkable = false;
    /// False for a command that only has keys, or that a bar shows.
    bool inMenu = true;
    KeyScope scope = KeyScope::Window;
};

/// Every command of the main window. Menus, command search and shortcut editor are made from it.
/// GUI thread.
class ActionRegistry : public QObject {
    Q_OBJECT

  public:
    struct Entry {
        ActionSpec spec;
        QAction* action;  ///< belongs to the registry
    };
    using Keys = QList<QKeySequence>;
    /// By id; an empty list takes the keys away.
    using Overrides = QMap<QString, Keys>;

    /// Keys work in `window`, or in `canvas` for those of its scope. Neither is owned.
    ActionRegistry(QWidget* window, QWidget* canvas);

    /// The id must be new.
    QAction* add(const ActionSpec& spec);
    /// `run` is called when the command is triggered; it may take the bool of a checkable one. It
    /// must not outlive what it refers to: the registry goes with the window.
    template <typename Function>
    QAction* add(const ActionSpec& spec, Function&& run) {
        QAction* made = add(spec);
        connect(made, &QAction::triggered, this, std::forward<Function>(run));
        return made;
    }

    /// Deletes the action; nothing for an unknown id. For commands that come and go, as the user's
    /// workspaces.
    void remove(const QByteArray& id);

    /// In the order in which they were added.
    const std::vector<Entry>& entries() const { return entries_; }
    /// Null for an unknown id, which is logged.
    QAction* action(const QByteArray& id) const;
    const Entry* find(const QByteArray& id) const;

    KeyScheme scheme() const { return scheme_; }
    const Overrides& overrides() const { return overrides_; }
    /// Gives every command its keys. Where a user's own key belongs to another command in the
    /// scheme, the other one loses it.
    void setKeys(KeyScheme scheme, const Overrides& overrides);
    Keys defaultKeys(const ActionSpec& spec, KeyScheme scheme) const;
    /// What setKeys(scheme, overrides) would give, by id.
    QMap<QString, Keys> resolvedKeys(KeyScheme scheme, const Overrides& overrides) const;

  Q_SIGNALS:
    void added(const QByteArray& id);
    void removed(const QByteArray& id);
    void keysChanged();

  private:
    void giveKeys(const Entry& entry, const Keys& keys);
    void keepToolTip(QAction* action);

    QWidget* window_;
    QWidget* canvas_;
    std::vector<Entry> entries_;
    QHash<QByteArray, std::size_t> byId_;
    KeyScheme scheme_ = KeyScheme::Gouache;
    Overrides overrides_;
};

/// Text without mnemonic and without "…".
QString plainText(const QString& text);
/// plainText() of an action, and its keys.
QString toolTipOf(const QAction* action);

}  // namespace gouache::ui
