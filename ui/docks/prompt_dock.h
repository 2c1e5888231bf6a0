#pragma once

#include <QDockWidget>

namespace gouache::ui {

class GenerateBar;
class ModelListModel;
class RequestForm;

/// The form, which scrolls, over the Generate button, which stays.
class PromptDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit PromptDock(ModelListModel* models, QWidget* parent = nullptr);

    RequestForm* form() const { return form_; }
    GenerateBar* bar() const { return bar_; }

  private:
    RequestForm* form_;
    GenerateBar* bar_;
};

}  // namespace gouache::ui
