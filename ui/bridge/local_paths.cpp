#include "ui/bridge/local_paths.h"

#include <QMimeData>
#include <QUrl>

namespace gouache::ui {

QStringList localPaths(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

}  // namespace gouache::ui
