#pragma once

class QMainWindow;
class QWidget;

namespace gouache::ui {

/// Gives the keyboard to the next part of a window, so that nobody has to step through every
/// control: the central widget, then each visible dock and tool bar in turn. `centre` takes the
/// focus for the central widget. `step`: 1 or -1.
void focusNextArea(QMainWindow& window, QWidget& centre, int step);

}  // namespace gouache::ui
