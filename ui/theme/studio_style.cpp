#include "ui/theme/studio_style.h"

namespace gouache::ui {

StudioStyle::StudioStyle() : QProxyStyle(QStringLiteral("fusion")) {
    setObjectName(QStringLiteral("studio"));
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        case SH_ToolTip_WakeUpDelay:
            return 450;
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
            return 0;
        case SH_ComboBox_Popup:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const {
    switch (metric) {
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return 18;
        case PM_ToolBarIconSize:
        case PM_ButtonIconSize:
            return 20;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace gouache::ui
