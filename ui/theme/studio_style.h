#pragma once

#include <QProxyStyle>

namespace gouache::ui {

/// Fusion with quicker tool tips, sliders that jump to the click, and no icons in dialog buttons.
class StudioStyle : public QProxyStyle {
    Q_OBJECT

  public:
    StudioStyle();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
};

}  // namespace gouache::ui
