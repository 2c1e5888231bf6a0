#include "ui/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "core/base/log.h"
#include "ui/theme/icon_engine.h"

namespace gouache::ui {

QIcon icon(const char* name) {
    static QHash<QByteArray, QIcon> cache;
    const QByteArray key(name);
    if (const auto found = cache.constFind(key); found != cache.constEnd()) {
        return *found;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) {
        log(LogLevel::Warning, "ui", std::string("no icon ") + name);
        return {};
    }
    const QIcon made(new SvgIconEngine(file.readAll()));
    cache.insert(key, made);
    return made;
}

QIcon applicationIcon() {
    QSvgRenderer renderer(QStringLiteral(":/icons/gouache.svg"));
    QIcon made;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        made.addPixmap(pixmap);
    }
    return made;
}

}  // namespace gouache::ui
