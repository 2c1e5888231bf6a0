#pragma once

#include <QWidget>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/money.h"
#include "core/batch/batch_plan.h"
#include "core/models/model_catalogue.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace gouache::ui {

class AmountField;
class FormField;
class ProductForm;
class SizeField;

/// What a batch is made of and how: the left half of the batch sheet.
class BatchForm : public QWidget {
    Q_OBJECT

  public:
    struct Start {
        GenerationRequest form;
        std::optional<ModelInfo> model;
        std::vector<ModelInfo> controls;  ///< ControlNets to choose from
        QStringList profiles;
        std::string currency;
        QString folder;   ///< for the pictures
        QString pattern;  ///< empty = by what is given
    };
    explicit BatchForm(const Start& start, QWidget* parent = nullptr);

    /// Those that are there already stay once.
    void addPaths(const QStringList& paths);
    BatchSources sources() const;
    BatchOptions options() const;
    /// Of the folder and the pattern; empty = they can be used.
    QString problem() const;
    std::optional<Money> budget() const;
    bool startsPaused() const;
    QString folder() const;
    QString pattern() const;
    /// How products stand in their scenes, to be shown somewhere wide while usesProducts(); taken
    /// by whoever shows it.
    ProductForm* productForm() const { return product_; }
    bool usesProducts() const;
    /// The products of the plan, to be shown in their scene.
    void showProducts(const std::vector<std::filesystem::path>& photos);
    /// "Chair 1.png": what the first picture will be called.
    void showFirstName(const QString& name);

    /// As if the user had.
    void chooseUse(BatchOptions::PictureUse use);
    void setSize(PixelSize size);

  Q_SIGNALS:
    /// Something that the plan depends on.
    void edited();
    void useChanged();
    void namingEdited();

  private:
    QWidget* buildSources();
    QWidget* buildContent();
    QWidget* buildOutput();
    void showUse();
    void chooseFolder();
    void removeChosen();

    Start start_;
    QListWidget* paths_;
    QPushButton* removePath_;
    QComboBox* use_;
    FormField* useField_;
    QPlainTextEdit* prompt_;
    FormField* promptField_;
    ProductForm* product_;
    QComboBox* control_;
    FormField* controlField_;
    QSpinBox* strength_;
    FormField* strengthField_;
    QSpinBox* count_;
    SizeField* size_;
    FormField* sizeField_;
    QCheckBox* everyWildcard_;
    QPlainTextEdit* sweeps_;
    QComboBox* profile_;
    QLineEdit* folder_;
    FormField* folderField_;
    QComboBox* pattern_;
    FormField* patternField_;
    AmountField* budget_;
    QCheckBox* paused_;
};

}  // namespace gouache::ui
