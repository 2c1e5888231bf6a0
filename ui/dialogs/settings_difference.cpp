#include "ui/dialogs/settings_difference.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/docks/option_names.h"

namespace gouache::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SettingsDifference", text);
}

/// Control and bidirectional characters of foreign files could make a text look like another.
QString safe(const std::string& text) {
    QString shown = QString::fromStdString(text);
    shown.removeIf([](QChar c) {
        return (c.category() == QChar::Other_Control && c != QLatin1Char('\n')) ||
               c.category() == QChar::Other_Format;
    });
    return shown;
}

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

}  // namespace

std::vector<SettingRow> settingsDifference(const GenerationRequest& now,
                                           const GenerationRequest& restored) {
    const auto size = [](const GenerationRequest& request) {
        return request.size.empty()
                   ? translated(QT_TRANSLATE_NOOP("SettingsDifference", "the model's"))
                   : QStringLiteral("%1 × %2").arg(request.size.width).arg(request.size.height);
    };
    const auto seed = [](const GenerationRequest& request) {
        return request.seed ? QString::number(request.seed->value)
                            : translated(QT_TRANSLATE_NOOP("SettingsDifference", "random"));
    };
    const auto sampler = [](const GenerationRequest& request) {
        return request.sampler ? displayName(*request.sampler) : displayName(Schedule::Model);
    };
    const auto schedule = [](const GenerationRequest& request) {
        return displayName(request.schedule.value_or(Schedule::Model));
    };
    const auto percent = [](const GenerationRequest& request) {
        return QStringLiteral("%1 %").arg(qRound(request.strength * 100));
    };
    std::vector<SettingRow> rows;
    const auto add = [&rows](const char* name, const QString& a, const QString& b) {
        rows.push_back({translated(name), a, b});
    };
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Prompt"), safe(now.prompt), safe(restored.prompt));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Negative prompt"), safe(now.negativePrompt),
        safe(restored.negativePrompt));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Model"), safe(now.model), safe(restored.model));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Size"), size(now), size(restored));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Steps"), QString::number(now.steps),
        QString::number(restored.steps));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Guidance"), number(now.guidance),
        number(restored.guidance));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Sampler"), sampler(now), sampler(restored));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Schedule"), schedule(now), schedule(restored));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Seed"), seed(now), seed(restored));
    add(QT_TRANSLATE_NOOP("SettingsDifference", "Strength"), percent(now), percent(restored));
    return rows;
}

}  // namespace gouache::ui
