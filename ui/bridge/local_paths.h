#pragma once

#include <QStringList>

class QMimeData;

namespace gouache::ui {

/// Files and folders of this computer among what is dropped or pasted, in order.
QStringList localPaths(const QMimeData* data);

}  // namespace gouache::ui
