#include "ui/mainwindow/language.h"

#include <QApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <string_view>

namespace gouache::ui {

namespace {

/// lupdate writes contexts without our namespace, the program asks with it.
class ProgramTranslator : public QTranslator {
  public:
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override {
        constexpr std::string_view kNamespace = "gouache::ui::";
        const std::string_view name = context != nullptr ? context : "";
        return QTranslator::translate(
            name.starts_with(kNamespace) ? context + kNamespace.size() : context, source,
            disambiguation, n);
    }
};

/// Faces with Chinese letters after the desktop's own: left to itself, Qt may take a bold one.
void chooseFaces(const QString& code) {
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr) {
        return;  // texts alone are wanted
    }
    static const QFont desktop = QApplication::font();
    QFont font = desktop;
    if (code == QLatin1String("zh_CN")) {
        font.setFamilies(QStringList{desktop.family()} +
                         QStringList{QStringLiteral("Noto Sans CJK SC"),
                                     QStringLiteral("Source Han Sans SC"),
                                     QStringLiteral("WenQuanYi Micro Hei")});
    }
    QApplication::setFont(font);
}

}  // namespace

QStringList languages() {
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString languageName(const QString& code) {
    return code == QLatin1String("zh_CN") ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString bestLanguage(const QString& wanted) {
    QStringList wishes;
    if (wanted.isEmpty()) {
        wishes = QLocale::system().uiLanguages();
    } else {
        wishes << wanted;
    }
    for (const QString& wish : wishes) {
        switch (QLocale(wish).language()) {
            case QLocale::Chinese:
                return QStringLiteral("zh_CN");
            case QLocale::English:
                return QStringLiteral("en");
            default:
                break;
        }
    }
    return QStringLiteral("en");
}

void installLanguage(const QString& code) {
    // A translator that dies takes itself out of the application.
    static std::unique_ptr<QTranslator> program;
    static std::unique_ptr<QTranslator> toolkit;
    program = std::make_unique<ProgramTranslator>();
    toolkit = std::make_unique<QTranslator>();
    QLocale::setDefault(QLocale(code));
    chooseFaces(code);
    if (toolkit->load(QStringLiteral("qtbase_") + code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(toolkit.get());
    }
    if (program->load(QStringLiteral(":/i18n/gouache_") + code)) {
        QCoreApplication::installTranslator(program.get());
    }
}

}  // namespace gouache::ui
