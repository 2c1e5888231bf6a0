#pragma once

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QThreadPool>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/product/product_cutout.h"
#include "core/product/product_scene.h"

namespace gouache::ui {

/// Cuts a product out of its photo and draws how it will stand, on a thread of its own; of several
/// wishes the newest counts. GUI thread.
class SceneRenderer : public QObject {
    Q_OBJECT

  public:
    explicit SceneRenderer(QObject* parent = nullptr);
    /// Waits for the picture that is being drawn.
    ~SceneRenderer() override;

    /// `mask`: of the photo's size, corrected by the user; empty = cut out. An empty photo: nothing
    /// to show.
    void setPhoto(const std::filesystem::path& photo, const std::filesystem::path& mask);
    /// The files have changed.
    void reload();
    void setScene(const ProductScene& scene, PixelSize frame);
    bool isBusy() const { return busy_; }

  Q_SIGNALS:
    void busyChanged(bool busy);
    /// `box`: the product's place, as parts of the frame.
    void rendered(const QImage& picture, const QRectF& box);
    /// The product cannot be cut out of this photo, or it cannot be read.
    void failed(const gouache::Error& error);

  private:
    struct Source {
        std::filesystem::path photo;
        std::filesystem::path mask;
        int version = 0;  ///< of the files' contents
        bool operator==(const Source&) const = default;
    };
    struct Outcome;
    static Outcome draw(const Source& source, std::shared_ptr<const ProductCutout> cutout,
                        const ProductScene& scene, PixelSize frame);
    void begin();
    void take(const Source& source, const Outcome& outcome);

    Source source_;
    ProductScene scene_;
    PixelSize frame_{1024, 1024};
    Source cutSource_;  ///< what cutout_ was made of
    std::shared_ptr<const ProductCutout> cutout_;
    bool busy_ = false;
    bool outdated_ = false;
    QThreadPool worker_;
};

}  // namespace gouache::ui
