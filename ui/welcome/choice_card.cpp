#include "ui/welcome/choice_card.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 8;
constexpr QSize kPicture{150, 84};

}  // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& line, const QPixmap& picture,
                       QWidget* parent)
    : QAbstractButton(parent), line_(line), picture_(picture) {
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Minimum);
}

QSize ChoiceCard::sizeHint() const {
    QFont bold = font();
    bold.setBold(true);
    const int title = QFontMetrics(bold).horizontalAdvance(text());
    int width = qMax(title, kPicture.width()) + 2 * kPadding;
    int height = 2 * kPadding + fontMetrics().height();
    if (!picture_.isNull()) {
        height += kPicture.height() + kGap;
    }
    if (!line_.isEmpty()) {
        const QRect lines = fontMetrics().boundingRect(QRect(0, 0, width - 2 * kPadding, 1000),
                                                       Qt::TextWordWrap, line_);
        height += lines.height() + 3;
    }
    return {width, height};
}

QRect ChoiceCard::textRect() const {
    QRect rest = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    if (!picture_.isNull()) {
        rest.setTop(rest.top() + kPicture.height() + kGap);
    }
    return rest;
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked() || hasFocus();
    painter.setPen(QPen(marked ? colors.accent : colors.border, isChecked() ? 2 : 1));
    painter.setBrush(underMouse() && !isChecked() ? colors.raised.lighter(colors.dark ? 115 : 100)
                                                  : colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 6, 6);
    }
    if (!picture_.isNull()) {
        painter.drawPixmap(QRect(QPoint((width() - kPicture.width()) / 2, kPadding), kPicture),
                           picture_);
    }
    QRect rest = textRect();
    const int leading = int(Qt::AlignTop) |
                        int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const int align =
        line_.isEmpty() && !picture_.isNull() ? int(Qt::AlignTop | Qt::AlignHCenter) : leading;
    painter.drawText(rest, align | int(Qt::AlignAbsolute), text());
    painter.setFont(font());
    painter.setPen(colors.subtleText);
    rest.setTop(rest.top() + QFontMetrics(bold).height() + 3);
    painter.drawText(rest, leading | int(Qt::AlignAbsolute) | int(Qt::TextWordWrap), line_);
}

QPixmap themePicture(bool dark, qreal devicePixelRatio) {
    const ThemeColors colors = themeColorsOf(dark);
    QPixmap picture(kPicture * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0.5, 0.5, kPicture.width() - 1, kPicture.height() - 1);
    QPainterPath frame;
    frame.addRoundedRect(whole, 6, 6);
    painter.setClipPath(frame);
    painter.fillRect(whole, colors.workspace);
    painter.fillRect(QRectF(0, 0, kPicture.width(), 12), colors.window);
    painter.fillRect(QRectF(0, 12, 14, kPicture.height()), colors.window);
    painter.fillRect(QRectF(kPicture.width() - 44, 12, 44, kPicture.height()), colors.window);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.subtleText);
    for (int i = 0; i < 4; ++i) {
        painter.drawRoundedRect(QRectF(4, 18 + i * 11, 6, 6), 2, 2);
    }
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(kPicture.width() - 39, 18, 34, 22), 2, 2);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF(kPicture.width() - 39, 66, 34, 9), 2, 2);
    // The paper is white in every theme.
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(30, 22, 62, 52));
    painter.setBrush(QColor(0xe8, 0x8a, 0x3c));
    painter.drawEllipse(QPointF(61, 44), 14, 14);
    painter.setBrush(QColor(0x3c, 0x7a, 0xe8, 160));
    painter.drawRect(QRectF(30, 56, 62, 18));
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.border, 1));
    painter.drawPath(frame);
    return picture;
}

QPixmap desktopThemePicture(qreal devicePixelRatio) {
    QPixmap picture = themePicture(false, devicePixelRatio);
    QPainter painter(&picture);
    QPainterPath half;
    half.moveTo(kPicture.width() * 0.62, 0);
    half.lineTo(kPicture.width(), 0);
    half.lineTo(kPicture.width(), kPicture.height());
    half.lineTo(kPicture.width() * 0.38, kPicture.height());
    half.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(half);
    painter.drawPixmap(QRect(QPoint(0, 0), kPicture), themePicture(true, devicePixelRatio));
    return picture;
}

}  // namespace gouache::ui
