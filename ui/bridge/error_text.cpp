#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace gouache::ui {

namespace {

// Words that core puts into its errors, so that lupdate finds them.
[[maybe_unused]] const char* const kArguments[] = {
    QT_TRANSLATE_NOOP("arguments", "width"),
    QT_TRANSLATE_NOOP("arguments", "height"),
    QT_TRANSLATE_NOOP("arguments", "steps"),
    QT_TRANSLATE_NOOP("arguments", "guidance"),
    QT_TRANSLATE_NOOP("arguments", "count"),
    QT_TRANSLATE_NOOP("arguments", "batch"),
    QT_TRANSLATE_NOOP("arguments", "clip skip"),
    QT_TRANSLATE_NOOP("arguments", "strength"),
    QT_TRANSLATE_NOOP("arguments", "mask feather"),
    QT_TRANSLATE_NOOP("arguments", "mask padding"),
    QT_TRANSLATE_NOOP("arguments", "control weight"),
    QT_TRANSLATE_NOOP("arguments", "control start"),
    QT_TRANSLATE_NOOP("arguments", "control end"),
    QT_TRANSLATE_NOOP("arguments", "prompt length"),
    QT_TRANSLATE_NOOP("arguments", "negative prompt length"),
    QT_TRANSLATE_NOOP("arguments", "sampler"),
    QT_TRANSLATE_NOOP("arguments", "schedule"),
    QT_TRANSLATE_NOOP("arguments", "profile"),
    QT_TRANSLATE_NOOP("arguments", "libgouache_local.so is not installed with this program"),
};

}  // namespace

QString errorSentence(const Error& error) {
    const QString sentence =
        QCoreApplication::translate("errors", std::string(errorTemplate(error.code)).c_str());
    std::vector<std::string> arguments;
    arguments.reserve(error.arguments.size());
    for (const std::string& argument : error.arguments) {
        arguments.push_back(
            QCoreApplication::translate("arguments", argument.c_str()).toStdString());
    }
    return QString::fromStdString(fillTemplate(sentence.toStdString(), arguments));
}

}  // namespace gouache::ui
