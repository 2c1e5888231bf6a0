#include "ui/docks/transform_option_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QToolButton>
#include <functional>

#include "ui/docks/tool_options_bar.h"
#include "ui/theme/icons.h"
#include "ui/tools/transform_settings.h"

namespace gouache::ui {

namespace {

struct TransformOptionFields {
    Q_DECLARE_TR_FUNCTIONS(TransformOptionFields)
};

const QList<ToolKind> kTools{ToolKind::Transform};

class Fields {
  public:
    using Read = std::function<double(const FreeTransform&)>;
    using Write = std::function<FreeTransform(const FreeTransform&, double)>;

    Fields(ToolOptionsBar& bar, ToolSettings& tools)
        : bar_(bar), settings_(TransformSettings::of(tools)) {}

    /// `bends`: also of use for a shape that was bent.
    void number(const QString& prefix, const QString& name, const QString& suffix, double least,
                double most, bool bends, const Read& read, const Write& write) {
        auto* box = new QDoubleSpinBox;
        box->setRange(least, most);
        box->setDecimals(1);
        box->setPrefix(prefix + QChar(0x2002));
        box->setSuffix(suffix);
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setKeyboardTracking(false);
        bar_.addOption(box, kTools);
        TransformSettings* settings = &settings_;
        QObject::connect(box, &QDoubleSpinBox::valueChanged, settings, [=](double value) {
            if (settings->shape()) {
                settings->edit(write(*settings->shape(), value));
            }
        });
        const auto show = [=] {
            const QSignalBlocker blocked(box);
            const auto& shape = settings->shape();
            box->setEnabled(shape && (bends || !shape->bent()));
            box->setValue(shape ? read(*shape) : 0);
        };
        QObject::connect(settings, &TransformSettings::shapeChanged, box, show);
        show();
    }

    void button(const char* iconName, const QString& name,
                const std::function<void(TransformSettings&)>& run) {
        auto* button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setText(name);
        button->setAccessibleName(name);
        button->setToolTip(name);
        bar_.addOption(button, kTools);
        TransformSettings* settings = &settings_;
        QObject::connect(button, &QToolButton::clicked, settings, [=] { run(*settings); });
        const auto show = [=] { button->setEnabled(settings->shape().has_value()); };
        QObject::connect(settings, &TransformSettings::shapeChanged, button, show);
        show();
    }

    void edit(const char* iconName, const QString& name,
              const std::function<FreeTransform(const FreeTransform&)>& change) {
        button(iconName, name, [change](TransformSettings& settings) {
            if (settings.shape()) {
                settings.edit(change(*settings.shape()));
            }
        });
    }

    void keepAspect() {
        auto* box = new QCheckBox(TransformOptionFields::tr("Proportional"));
        box->setToolTip(
            TransformOptionFields::tr("Corners keep width and height alike; Shift does the other"));
        box->setChecked(settings_.keepsAspect());
        bar_.addOption(box, kTools);
        TransformSettings* settings = &settings_;
        QObject::connect(box, &QCheckBox::toggled, settings,
                         [=](bool on) { settings->setKeepsAspect(on); });
    }

    void filter() {
        auto* box = new QComboBox;
        box->setAccessibleName(TransformOptionFields::tr("How pixels are mixed"));
        box->setToolTip(TransformOptionFields::tr(
            "How pixels are mixed: hard edges for pixel art, bicubic or Lanczos for pictures"));
        box->addItem(TransformOptionFields::tr("Hard edges"),
                     static_cast<int>(ResampleFilter::Nearest));
        box->addItem(TransformOptionFields::tr("Bilinear"),
                     static_cast<int>(ResampleFilter::Bilinear));
        box->addItem(TransformOptionFields::tr("Bicubic"),
                     static_cast<int>(ResampleFilter::Bicubic));
        box->addItem(TransformOptionFields::tr("Lanczos"),
                     static_cast<int>(ResampleFilter::Lanczos));
        box->setCurrentIndex(static_cast<int>(settings_.filter()));
        bar_.addOption(box, kTools);
        TransformSettings* settings = &settings_;
        QObject::connect(box, &QComboBox::activated, settings,
                         [=](int row) { settings->setFilter(static_cast<ResampleFilter>(row)); });
    }

    bool keepsAspect() const { return settings_.keepsAspect(); }
    TransformSettings* settings() const { return &settings_; }

  private:
    ToolOptionsBar& bar_;
    TransformSettings& settings_;
};

}  // namespace

void addTransformOptions(ToolOptionsBar& bar, ToolSettings& tools) {
    using T = TransformOptionFields;
    Fields fields(bar, tools);
    TransformSettings* settings = fields.settings();
    constexpr double kFar = 100'000;
    const QString percent = QStringLiteral(" %");
    const QString degrees = QStringLiteral("°");
    fields.number(
        QStringLiteral("X"), T::tr("Middle, across"), T::tr(" px"), -kFar, kFar, true,
        [](const FreeTransform& shape) { return shape.middle().x; },
        [](const FreeTransform& shape, double x) {
            return shape.withMiddle({x, shape.middle().y});
        });
    fields.number(
        QStringLiteral("Y"), T::tr("Middle, down"), T::tr(" px"), -kFar, kFar, true,
        [](const FreeTransform& shape) { return shape.middle().y; },
        [](const FreeTransform& shape, double y) {
            return shape.withMiddle({shape.middle().x, y});
        });
    fields.number(
        T::tr("W"), T::tr("Scale, across"), percent, -10'000, 10'000, false,
        [](const FreeTransform& shape) { return shape.scaleX() * 100; },
        [settings](const FreeTransform& shape, double value) {
            const double x = value / 100;
            return shape.withScale(
                x, settings->keepsAspect() ? shape.scaleY() * x / shape.scaleX() : shape.scaleY());
        });
    fields.number(
        T::tr("H"), T::tr("Scale, down"), percent, -10'000, 10'000, false,
        [](const FreeTransform& shape) { return shape.scaleY() * 100; },
        [settings](const FreeTransform& shape, double value) {
            const double y = value / 100;
            return shape.withScale(
                settings->keepsAspect() ? shape.scaleX() * y / shape.scaleY() : shape.scaleX(), y);
        });
    fields.keepAspect();
    fields.number(
        QStringLiteral("∠"), T::tr("Angle"), degrees, -180, 180, false,
        [](const FreeTransform& shape) { return shape.rotation(); },
        [](const FreeTransform& shape, double angle) { return shape.withRotation(angle); });
    fields.number(
        QStringLiteral("▱"), T::tr("Skew"), degrees, -FreeTransform::kMaxSkew,
        FreeTransform::kMaxSkew, false, [](const FreeTransform& shape) { return shape.skew(); },
        [](const FreeTransform& shape, double angle) { return shape.withSkew(angle); });
    fields.edit("flip-horizontal", T::tr("Flip left and right"),
                [](const FreeTransform& shape) { return shape.flipped(true); });
    fields.edit("flip-vertical", T::tr("Flip top and bottom"),
                [](const FreeTransform& shape) { return shape.flipped(false); });
    fields.edit("turn-right", T::tr("Turn by 90°"),
                [](const FreeTransform& shape) { return shape.turnedBy(90); });
    fields.filter();
    fields.button("accept", T::tr("Apply (Enter)"),
                  [](TransformSettings& shared) { shared.apply(); });
    fields.button("discard", T::tr("Take back (Esc)"),
                  [](TransformSettings& shared) { shared.reset(); });
}

}  // namespace gouache::ui
