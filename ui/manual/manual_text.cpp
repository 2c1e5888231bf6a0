#include "ui/manual/manual_text.h"

#include <QFile>
#include <QRegularExpression>

#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

const QStringList& pageNames() {
    static const QStringList names = {
        QStringLiteral("index"),    QStringLiteral("painting"), QStringLiteral("selecting"),
        QStringLiteral("layers"),   QStringLiteral("making"),   QStringLiteral("changing"),
        QStringLiteral("steering"), QStringLiteral("queue"),    QStringLiteral("gallery"),
        QStringLiteral("costs"),    QStringLiteral("models"),   QStringLiteral("documents"),
        QStringLiteral("window"),   QStringLiteral("keys"),     QStringLiteral("trouble")};
    return names;
}

const QRegularExpression& commandLink() {
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(command:([\\w.-]+)\\)"));
    return link;
}

QString escaped(QString text) {
    static const QRegularExpression special(QStringLiteral("([\\\\`*_\\[\\]<>|#])"));
    return text.replace(special, QStringLiteral("\\\\1"));
}

}  // namespace

QString manualSource(const QString& language, const QString& page) {
    for (const QString& code : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/manual/%1/%2.md").arg(code, page));
        if (file.open(QIODevice::ReadOnly)) {
            return QString::fromUtf8(file.readAll());
        }
    }
    return {};
}

QList<ManualPage> manualPages(const QString& language) {
    QList<ManualPage> pages;
    for (const QString& name : pageNames()) {
        const QString text = manualSource(language, name);
        if (!text.isEmpty()) {
            QString title = text.section(QLatin1Char('\n'), 0, 0);
            pages.append({name, title.remove(0, title.indexOf(QLatin1Char(' ')) + 1).trimmed()});
        }
    }
    return pages;
}

QString withKeys(const QString& markdown, const ActionRegistry& actions) {
    QString text;
    qsizetype done = 0;
    auto links = commandLink().globalMatch(markdown);
    while (links.hasNext()) {
        const auto link = links.next();
        text += markdown.mid(done, link.capturedEnd() - done);
        done = link.capturedEnd();
        const ActionRegistry::Entry* entry = actions.find(link.captured(2).toLatin1());
        const QString keys = entry == nullptr
                                 ? QString()
                                 : entry->action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty()) {
            text += QStringLiteral(" (%1)").arg(escaped(keys));
        }
    }
    return text + markdown.mid(done);
}

QStringList commandsIn(const QString& markdown) {
    QStringList ids;
    auto links = commandLink().globalMatch(markdown);
    while (links.hasNext()) {
        ids << links.next().captured(2);
    }
    return ids;
}

QString keysPage(const QString& markdown, const ActionRegistry& actions) {
    QString text = markdown;
    for (int i = 0; i <= static_cast<int>(ActionCategory::Help); ++i) {
        const auto category = static_cast<ActionCategory>(i);
        QString rows;
        for (const ActionRegistry::Entry& entry : actions.entries()) {
            const auto keys = entry.action->shortcuts();
            if (entry.spec.category == category && !keys.isEmpty()) {
                rows +=
                    QStringLiteral("| %1 | %2 |\n")
                        .arg(escaped(plainText(entry.spec.text)),
                             escaped(QKeySequence::listToString(keys, QKeySequence::NativeText)));
            }
        }
        if (!rows.isEmpty()) {
            text += QStringLiteral("\n## %1\n\n| %2 | %3 |\n| --- | --- |\n%4")
                        .arg(plainText(menuTitle(category)), ActionRegistry::tr("Command"),
                             ActionRegistry::tr("Keys"), rows);
        }
    }
    return text;
}

}  // namespace gouache::ui
