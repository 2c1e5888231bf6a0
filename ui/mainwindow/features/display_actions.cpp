#include <QActionGroup>
#include <QFile>
#include <QFileDialog>
#include <QMainWindow>

#include "core/io/display_transform.h"
#include "ui/bridge/error_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/display_profile.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct DisplayActions {
    Q_DECLARE_TR_FUNCTIONS(DisplayActions)
};

constexpr int kSection = 78;
/// Settings::displayProfile: no correction; empty = the system's profile; otherwise a file.
const QString kNone = QStringLiteral("none");

QByteArray profileOf(const QString& choice) {
    if (choice == kNone) {
        return {};
    }
    if (choice.isEmpty()) {
        return systemDisplayProfile();
    }
    QFile file(choice);
    return file.open(QIODevice::ReadOnly) ? file.read(16 << 20) : QByteArray("");
}

/// Shows the canvas in the colours of the profile. False, with a notice, where it is none.
bool show(const WindowContext& w, const QString& choice) {
    const QByteArray profile = profileOf(choice);
    if (profile.isNull()) {
        w.canvas.setDisplayTransform(nullptr);
        return true;
    }
    const auto made = DisplayTransform::fromProfile(
        std::as_bytes(std::span(profile.constData(), static_cast<std::size_t>(profile.size()))),
        choice.toStdString());
    if (!made.ok()) {
        w.canvas.setDisplayTransform(nullptr);
        // A desktop's own broken profile is no business of the user's.
        if (!choice.isEmpty()) {
            w.notice.show(NoticeBar::Kind::Problem, errorSentence(made.error()));
        }
        return choice.isEmpty();
    }
    w.canvas.setDisplayTransform(*made);
    return true;
}

}  // namespace

void addDisplayActions(const WindowContext& w) {
    auto* group = new QActionGroup(&w.window);
    const auto add = [&](const char* id, const QString& text, const QString& tip) {
        QAction* action =
            w.actions.add({.id = id,
                           .text = text,
                           .category = ActionCategory::View,
                           .section = kSection,
                           .submenu = DisplayActions::tr("Colours of the &display"),
                           .statusTip = tip,
                           .searchWords = DisplayActions::tr("ICC profile colour management"),
                           .checkable = true});
        group->addAction(action);
        return action;
    };
    QAction* system = add("view.display.system", DisplayActions::tr("As the &system says"),
                          DisplayActions::tr("Use the colour profile that the desktop has set"));
    QAction* none = add("view.display.none", DisplayActions::tr("&No correction"),
                        DisplayActions::tr("Take the display for an sRGB one"));
    QAction* file = add("view.display.file", DisplayActions::tr("&Profile of a file…"),
                        DisplayActions::tr("Use an ICC profile of your display"));
    const auto mark = [&session = w.session, system, none, file] {
        const QString& choice = session.settings.displayProfile;
        (choice.isEmpty() ? system : choice == kNone ? none : file)->setChecked(true);
    };
    const auto choose = [w, mark](const QString& choice) {
        if (show(w, choice)) {
            w.session.settings.displayProfile = choice;
            w.session.saveSettings();
        } else {
            show(w, w.session.settings.displayProfile);
        }
        mark();
    };
    QObject::connect(system, &QAction::triggered, &w.window, [choose] { choose({}); });
    QObject::connect(none, &QAction::triggered, &w.window, [choose] { choose(kNone); });
    QObject::connect(file, &QAction::triggered, &w.window, [choose, mark, w] {
        const QString path = QFileDialog::getOpenFileName(
            &w.window, DisplayActions::tr("Colour profile of the display"), QString(),
            DisplayActions::tr("Colour profiles (*.icc *.icm)"));
        if (path.isEmpty()) {
            mark();
        } else {
            choose(path);
        }
    });
    show(w, w.session.settings.displayProfile);
    mark();
}

}  // namespace gouache::ui
