#pragma once

#include <QWidget>
#include <filesystem>
#include <vector>

#include "core/product/product_scene.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace gouache::ui {

class SceneRenderer;
class SceneView;
class SpinSlider;

/// How products stand in the scenes that are made for them: frame, place, light, shadow, and the
/// scenes' prompts; with a live preview of the cut-out, whose mask can be corrected. GUI thread.
class ProductForm : public QWidget {
    Q_OBJECT

  public:
    /// `masks`: folder of corrected masks (core/batch/product_masks.h).
    explicit ProductForm(std::filesystem::path masks, QWidget* parent = nullptr);

    /// The products; the first is shown.
    void setPhotos(const std::vector<std::filesystem::path>& photos);
    const std::vector<std::filesystem::path>& photos() const { return photos_; }
    /// Without photo and mask: those are each product's own.
    ProductScene scene() const { return scene_; }
    /// Does not signal.
    void setScene(const ProductScene& scene);
    /// Prompt templates with "{product}" in them, one a scene.
    std::vector<std::string> scenes() const;
    void setScenes(const std::vector<std::string>& scenes);
    PixelSize frame() const;
    void setFrame(PixelSize frame);
    /// Folder of corrected masks, for BatchOptions.
    const std::filesystem::path& masks() const { return masks_; }

    SceneView* view() const { return view_; }
    SceneRenderer* renderer() const { return renderer_; }

  Q_SIGNALS:
    /// By the user.
    void changed();

  private:
    struct Field;
    QWidget* buildPreview();
    QWidget* buildScenes();
    QWidget* buildFrame();
    QWidget* buildFields();
    void fillSceneMenu();
    void showPhoto();
    void showScene();
    void showFrame();
    void change(const ProductScene& scene);
    void step(int by);
    void correctMask();
    void dropMask();

    const std::filesystem::path masks_;
    std::vector<std::filesystem::path> photos_;
    std::size_t shown_ = 0;
    ProductScene scene_;
    SceneRenderer* renderer_;
    SceneView* view_ = nullptr;
    QLabel* name_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QPushButton* correct_ = nullptr;
    QPushButton* forget_ = nullptr;
    QPlainTextEdit* scenes_ = nullptr;
    QLabel* sceneCount_ = nullptr;
    QToolButton* sceneMenu_ = nullptr;
    QComboBox* presets_ = nullptr;
    QSpinBox* width_ = nullptr;
    QSpinBox* height_ = nullptr;
    std::vector<std::pair<SpinSlider*, const Field*>> fields_;
};

}  // namespace gouache::ui
