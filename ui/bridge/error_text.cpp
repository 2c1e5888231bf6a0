#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace gouache::ui {

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
