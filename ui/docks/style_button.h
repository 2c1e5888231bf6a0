#pragma once

#include <QToolButton>
#include <filesystem>

namespace gouache::ui {

class PromptEdit;

/// Saved parts of prompts: adds one to both prompts, saves the current ones, brings in A1111's
/// styles.csv.
class StyleButton : public QToolButton {
    Q_OBJECT

  public:
    StyleButton(PromptEdit* prompt, PromptEdit* negative, QWidget* parent = nullptr);

    /// Another place than styleFile().
    void setFile(const std::filesystem::path& file);
    /// False where it cannot be saved; a style of this name is replaced.
    bool save(const QString& name);
    bool remove(const QString& name);
    bool importFrom(const QString& csv);

  private:
    void fill();
    void askAndSave();
    void askAndImport();

    PromptEdit* prompt_;
    PromptEdit* negative_;
    std::filesystem::path file_;
};

}  // namespace gouache::ui
