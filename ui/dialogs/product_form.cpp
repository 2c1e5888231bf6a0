#include "ui/dialogs/product_form.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <span>

#include "core/batch/product_masks.h"
#include "core/generation/request_limits.h"
#include "core/product/frame_presets.h"
#include "ui/bridge/error_text.h"
#include "ui/docks/spin_slider.h"
#include "ui/product/frame_names.h"
#include "ui/product/mask_canvas.h"
#include "ui/product/mask_dialog.h"
#include "ui/product/photo_mask.h"
#include "ui/product/scene_renderer.h"
#include "ui/product/scene_view.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr double kPercent = 100;
constexpr int kFieldColumns = 2;
constexpr int kSceneLines = 5;

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", "caption");
    return label;
}

}  // namespace

struct ProductForm::Field {
    double ProductScene::*value;
    const char* name;
    const char* tip;
    double least;
    double most;
    double factor;  ///< shown for one of the value
    const char* suffix;

    static std::span<const Field> all();
};

namespace {

using Scene = ProductScene;

}  // namespace

std::span<const ProductForm::Field> ProductForm::Field::all() {
    static const Field fields[] = {
        {&Scene::scale, QT_TRANSLATE_NOOP("ProductFields", "Size"),
         QT_TRANSLATE_NOOP("ProductFields",
                           "The product's longer side, as a part of the frame's shorter one"),
         5, 100, kPercent, " %"},
        {&Scene::margin, QT_TRANSLATE_NOOP("ProductFields", "Margin"),
         QT_TRANSLATE_NOOP("ProductFields", "Least distance to every edge; it wins over the size"),
         0, 45, kPercent, " %"},
        {&Scene::x, QT_TRANSLATE_NOOP("ProductFields", "Across"),
         QT_TRANSLATE_NOOP("ProductFields", "The product's middle, from the left edge"), 0, 100,
         kPercent, " %"},
        {&Scene::y, QT_TRANSLATE_NOOP("ProductFields", "Down"),
         QT_TRANSLATE_NOOP("ProductFields", "The product's middle, from the top edge"), 0, 100,
         kPercent, " %"},
        {&Scene::lightDirection, QT_TRANSLATE_NOOP("ProductFields", "Light from"),
         QT_TRANSLATE_NOOP("ProductFields",
                           "Degrees clockwise from above; 315: from the upper left"),
         0, 360, 1, "°"},
        {&Scene::lightHeight, QT_TRANSLATE_NOOP("ProductFields", "Height"),
         QT_TRANSLATE_NOOP("ProductFields",
                           "Degrees above the ground: low light throws long shadows"),
         5, 90, 1, "°"},
        {&Scene::shadow, QT_TRANSLATE_NOOP("ProductFields", "Shadow"),
         QT_TRANSLATE_NOOP("ProductFields", "How dark the shadow is; 0: none"), 0, 100, kPercent,
         " %"},
        {&Scene::shadowSoftness, QT_TRANSLATE_NOOP("ProductFields", "Softness"),
         QT_TRANSLATE_NOOP("ProductFields", "How soft its edge is"), 0, 100, kPercent, " %"},
        {&Scene::reflection, QT_TRANSLATE_NOOP("ProductFields", "Reflection"),
         QT_TRANSLATE_NOOP("ProductFields", "On a glossy ground; 0: none"), 0, 100, kPercent, " %"},
        {&Scene::colourMatch, QT_TRANSLATE_NOOP("ProductFields", "Colour match"),
         QT_TRANSLATE_NOOP("ProductFields",
                           "0: the product's own pixels, exactly; more: the light of its scene"),
         0, 100, kPercent, " %"},
    };
    return fields;
}

ProductForm::ProductForm(std::filesystem::path masks, QWidget* parent)
    : QWidget(parent), masks_(std::move(masks)), renderer_(new SceneRenderer(this)) {
    auto* settings = new QWidget;
    auto* column = new QVBoxLayout(settings);
    column->setContentsMargins(4, 0, 8, 0);
    column->setSpacing(14);
    column->addWidget(buildScenes());
    column->addWidget(buildFrame());
    column->addWidget(buildFields());
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(settings);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(buildPreview(), 1);
    layout->addWidget(scroll, 1);
    setFrame(framePresets().front().size);
    showScene();
    showPhoto();
}

QWidget* ProductForm::buildPreview() {
    view_ = new SceneView;
    previous_ = new QToolButton;
    next_ = new QToolButton;
    previous_->setIcon(icon("previous"));
    next_->setIcon(icon("next"));
    previous_->setAccessibleName(tr("Product before"));
    next_->setAccessibleName(tr("Next product"));
    previous_->setToolTip(previous_->accessibleName());
    next_->setToolTip(next_->accessibleName());
    name_ = new QLabel;
    name_->setTextFormat(Qt::PlainText);
    name_->setAlignment(Qt::AlignCenter);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* walk = new QHBoxLayout;
    for (QToolButton* button : {previous_, next_}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    walk->addWidget(previous_);
    walk->addWidget(name_, 1);
    walk->addWidget(next_);
    correct_ = new QPushButton(icon("mask"), tr("Correct the &mask…"));
    correct_->setToolTip(tr("Paint what of the photo is the product"));
    forget_ = new QPushButton(icon("undo"), tr("&Cut out again"));
    forget_->setToolTip(tr("Forget the corrected mask of this photo"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {correct_, forget_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_, 1);
    layout->addLayout(walk);
    layout->addLayout(buttons);

    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(correct_, &QPushButton::clicked, this, &ProductForm::correctMask);
    connect(forget_, &QPushButton::clicked, this, &ProductForm::dropMask);
    connect(renderer_, &SceneRenderer::rendered, view_, &SceneView::setPicture);
    connect(renderer_, &SceneRenderer::failed, view_,
            [this](const Error& error) { view_->setSentence(errorSentence(error)); });
    connect(view_, &SceneView::moved, this, [this](const QPointF& by) {
        ProductScene scene = scene_;
        scene.x = std::clamp(scene.x + by.x(), 0.0, 1.0);
        scene.y = std::clamp(scene.y + by.y(), 0.0, 1.0);
        change(scene);
    });
    connect(view_, &SceneView::scaled, this, [this](double factor) {
        ProductScene scene = scene_;
        scene.scale = std::clamp(scene.scale * factor, 0.05, 1.0);
        change(scene);
    });
    connect(view_, &SceneView::lit, this, [this](double direction, double height) {
        ProductScene scene = scene_;
        scene.lightDirection = direction;
        scene.lightHeight = height;
        change(scene);
    });
    return box;
}

QWidget* ProductForm::buildScenes() {
    scenes_ = new QPlainTextEdit;
    scenes_->setAccessibleName(tr("Scenes, one a line"));
    scenes_->setPlaceholderText(tr("{product} on a marble table, soft morning light"));
    scenes_->setToolTip(
        tr("One scene a line; every product gets each of them. {product} stands for the product's "
           "name: of its file, or of the table."));
    scenes_->setTabChangesFocus(true);
    scenes_->setFixedHeight(scenes_->fontMetrics().lineSpacing() * kSceneLines + 20);
    sceneCount_ = new QLabel;
    sceneCount_->setTextFormat(Qt::PlainText);
    sceneCount_->setProperty("role", "hint");
    sceneMenu_ = new QToolButton;
    sceneMenu_->setIcon(icon("add"));
    sceneMenu_->setText(tr("Add a scene"));
    sceneMenu_->setAccessibleName(sceneMenu_->text());
    sceneMenu_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    sceneMenu_->setPopupMode(QToolButton::InstantPopup);
    sceneMenu_->setFocusPolicy(Qt::TabFocus);
    sceneMenu_->setMenu(new QMenu(sceneMenu_));
    fillSceneMenu();
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(heading(tr("Scenes, one a line")), 1);
    head->addWidget(sceneMenu_);
    layout->addLayout(head);
    layout->addWidget(scenes_);
    layout->addWidget(sceneCount_);
    const auto count = [this] {
        const auto lines = static_cast<int>(scenes().size());
        sceneCount_->setText(lines == 0 ? tr("Without a scene the prompt of the batch is taken.")
                                        : tr("%n scene(s) for each product", nullptr, lines));
    };
    count();
    connect(scenes_, &QPlainTextEdit::textChanged, this, [this, count] {
        count();
        Q_EMIT changed();
    });
    return box;
}

void ProductForm::fillSceneMenu() {
    for (const SceneTemplate& scene : sceneTemplates()) {
        sceneMenu_->menu()->addAction(scene.name, this, [this, prompt = scene.prompt] {
            QString text = scenes_->toPlainText().trimmed();
            text += text.isEmpty() ? prompt : QLatin1Char('\n') + prompt;
            scenes_->setPlainText(text);
        });
    }
}

QWidget* ProductForm::buildFrame() {
    presets_ = new QComboBox;
    presets_->setAccessibleName(tr("Shape of the pictures"));
    presets_->addItem(tr("Own size"), QSize());
    for (const FramePreset& preset : framePresets()) {
        presets_->addItem(QStringLiteral("%1  %2 × %3")
                              .arg(frameName(preset.name))
                              .arg(preset.size.width)
                              .arg(preset.size.height),
                          QSize(preset.size.width, preset.size.height));
    }
    width_ = new QSpinBox;
    height_ = new QSpinBox;
    width_->setAccessibleName(tr("Width of the pictures"));
    height_->setAccessibleName(tr("Height of the pictures"));
    for (QSpinBox* side : {width_, height_}) {
        side->setRange(limits::kSmallestSide, limits::kLargestSide);
        side->setSingleStep(8);
        side->setKeyboardTracking(false);
    }
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading(tr("Frame")));
    layout->addWidget(presets_);
    auto* sides = new QHBoxLayout;
    auto* times = new QLabel(QStringLiteral("×"));
    sides->addWidget(width_, 1);
    sides->addWidget(times);
    sides->addWidget(height_, 1);
    layout->addLayout(sides);
    connect(presets_, &QComboBox::activated, this, [this] {
        const QSize size = presets_->currentData().toSize();
        if (size.isValid() && !size.isEmpty()) {
            setFrame({size.width(), size.height()});
            Q_EMIT changed();
        }
    });
    for (QSpinBox* side : {width_, height_}) {
        connect(side, &QSpinBox::valueChanged, this, [this] {
            showFrame();
            Q_EMIT changed();
        });
    }
    return box;
}

QWidget* ProductForm::buildFields() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    int row = 0;
    for (std::size_t i = 0; i < Field::all().size(); ++i) {
        const Field& field = Field::all()[i];
        if (i == 0 || field.value == &Scene::lightDirection) {
            grid->addWidget(heading(i == 0 ? tr("Product") : tr("Light and shadow")), row++, 0, 1,
                            kFieldColumns);
        }
        const int column = static_cast<int>(i) % kFieldColumns;
        auto* slider = new SpinSlider({.minimum = field.least,
                                       .maximum = field.most,
                                       .step = 1,
                                       .decimals = 0,
                                       .suffix = QString::fromUtf8(field.suffix)},
                                      QCoreApplication::translate("ProductFields", field.name));
        slider->setToolTip(QCoreApplication::translate("ProductFields", field.tip));
        grid->addWidget(slider, row, column);
        row += column == kFieldColumns - 1 ? 1 : 0;
        fields_.emplace_back(slider, &field);
        connect(slider, &SpinSlider::edited, this, [this, &field](double shown) {
            ProductScene scene = scene_;
            scene.*field.value = shown / field.factor;
            change(scene);
        });
    }
    return box;
}

void ProductForm::change(const ProductScene& scene) {
    setScene(scene);
    Q_EMIT changed();
}

void ProductForm::setScene(const ProductScene& scene) {
    scene_ = scene;
    scene_.photo.clear();
    scene_.mask.clear();
    showScene();
}

void ProductForm::showScene() {
    for (const auto& [slider, field] : fields_) {
        double shown = scene_.*field->value * field->factor;
        if (field->value == &Scene::lightDirection) {
            shown = std::fmod(std::fmod(shown, 360) + 360, 360);
        }
        slider->setShownValue(shown);
    }
    view_->setLight(scene_.lightDirection, scene_.lightHeight);
    renderer_->setScene(scene_, frame());
}

PixelSize ProductForm::frame() const {
    return {width_->value(), height_->value()};
}

void ProductForm::setFrame(PixelSize frame) {
    const QSignalBlocker quiet[] = {QSignalBlocker(width_), QSignalBlocker(height_)};
    width_->setValue(frame.width);
    height_->setValue(frame.height);
    showFrame();
}

void ProductForm::showFrame() {
    const QSize size(width_->value(), height_->value());
    const QSize chosen = presets_->currentData().toSize();
    if (chosen != size) {
        presets_->setCurrentIndex(std::max(0, presets_->findData(size)));
    }
    view_->setFrame(size);
    renderer_->setScene(scene_, frame());
}

std::vector<std::string> ProductForm::scenes() const {
    std::vector<std::string> scenes;
    const QStringList lines = scenes_->toPlainText().split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty()) {
            scenes.push_back(line.trimmed().toStdString());
        }
    }
    return scenes;
}

void ProductForm::setScenes(const std::vector<std::string>& scenes) {
    QStringList lines;
    for (const std::string& scene : scenes) {
        lines << QString::fromStdString(scene);
    }
    scenes_->setPlainText(lines.join(QLatin1Char('\n')));
}

void ProductForm::setPhotos(const std::vector<std::filesystem::path>& photos) {
    if (photos != photos_) {
        photos_ = photos;
        shown_ = 0;
        showPhoto();
    }
}

void ProductForm::step(int by) {
    const auto last = static_cast<int>(photos_.size()) - 1;
    shown_ =
        static_cast<std::size_t>(std::clamp(static_cast<int>(shown_) + by, 0, std::max(0, last)));
    showPhoto();
}

void ProductForm::showPhoto() {
    const bool any = !photos_.empty();
    previous_->setEnabled(any && shown_ > 0);
    next_->setEnabled(any && shown_ + 1 < photos_.size());
    correct_->setEnabled(any);
    if (!any) {
        name_->clear();
        forget_->setEnabled(false);
        renderer_->setPhoto({}, {});
        view_->setSentence(
            tr("The first product is shown here: drop photos on a plain light "
               "background, or pictures with transparency."));
        return;
    }
    const std::filesystem::path& photo = photos_[shown_];
    name_->setText(QStringLiteral("%1  (%2/%3)")
                       .arg(QString::fromStdString(photo.filename().string()))
                       .arg(shown_ + 1)
                       .arg(photos_.size()));
    name_->setToolTip(QString::fromStdString(photo.string()));
    const auto mask = findProductMask(masks_, photo);
    forget_->setEnabled(mask.has_value());
    view_->setSentence(tr("Cutting out the product…"));
    renderer_->setPhoto(photo, mask.value_or(std::filesystem::path()));
}

void ProductForm::correctMask() {
    const std::filesystem::path photo = photos_[shown_];
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto read = readPhotoMask(photo, masks_);
    QApplication::restoreOverrideCursor();
    if (!read.ok()) {
        view_->setSentence(errorSentence(read.error()));
        return;
    }
    MaskDialog dialog(read->photo, read->mask, read->found, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto kept = keepProductMask(masks_, photo, maskImage(dialog.canvas()->mask()));
    if (!kept.ok()) {
        view_->setSentence(errorSentence(kept.error()));
        return;
    }
    renderer_->reload();
    showPhoto();
    Q_EMIT changed();
}

void ProductForm::dropMask() {
    if (const auto gone = forgetProductMask(masks_, photos_[shown_]); !gone.ok()) {
        view_->setSentence(errorSentence(gone.error()));
        return;
    }
    showPhoto();
    Q_EMIT changed();
}

}  // namespace gouache::ui
