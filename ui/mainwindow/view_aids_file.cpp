#include "ui/mainwindow/view_aids_file.h"

#include <QSettings>
#include <QString>

namespace gouache::ui {

namespace {

constexpr struct {
    const char* key;
    bool ViewAidOptions::*member;
} kFlags[] = {
    {"rulers", &ViewAidOptions::rulers},
    {"guides", &ViewAidOptions::guides},
    {"grid", &ViewAidOptions::grid},
    {"references", &ViewAidOptions::references},
    {"snap", &ViewAidOptions::snaps},
    {"snap_to_guides", &ViewAidOptions::snapToGuides},
    {"snap_to_grid", &ViewAidOptions::snapToGrid},
    {"snap_to_edges", &ViewAidOptions::snapToEdges},
};

QString nameOf(const std::filesystem::path& file) {
    return QString::fromStdString(file.string());
}

}  // namespace

ViewAidOptions loadViewAids(const std::filesystem::path& file) {
    const QSettings stored(nameOf(file), QSettings::IniFormat);
    ViewAidOptions options;
    for (const auto& flag : kFlags) {
        options.*flag.member = stored.value(QLatin1String(flag.key), options.*flag.member).toBool();
    }
    bool known = false;
    const int spacing = stored.value(QStringLiteral("grid_spacing")).toInt(&known);
    if (known && spacing >= ViewAidOptions::kLeastSpacing &&
        spacing <= ViewAidOptions::kMostSpacing) {
        options.gridSpacing = spacing;
    }
    return options;
}

bool saveViewAids(const std::filesystem::path& file, const ViewAidOptions& options) {
    QSettings stored(nameOf(file), QSettings::IniFormat);
    for (const auto& flag : kFlags) {
        stored.setValue(QLatin1String(flag.key), options.*flag.member);
    }
    stored.setValue(QStringLiteral("grid_spacing"), options.gridSpacing);
    stored.sync();
    return stored.status() == QSettings::NoError;
}

}  // namespace gouache::ui
