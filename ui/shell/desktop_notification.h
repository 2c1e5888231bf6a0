#pragma once

#include <QString>

class QWidget;

namespace gouache::ui {

/// Tells the user on the desktop that something long has ended, unless the window is the one in
/// use: asks the desktop's notification service (org.freedesktop.Notifications), and marks the
/// window in the task bar. Clicking the notification brings the window to the front. Plain text.
/// Returns at once; a desktop without the service is no error.
void notifyEnded(QWidget* window, const QString& title, const QString& text);

}  // namespace gouache::ui
