#include "ui/cost/spending_chart.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>
#include <QtMath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/bridge/money_text.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kGridLines = 4;
constexpr double kWidestBar = 42;
constexpr double kRound = 3;
constexpr double kRowHeight = 26;
constexpr int kMostRead = 40;  // bars that are read out

/// The next of 1, 2, 2.5, 5 · 10ⁿ.
double roundStep(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double part : {1.0, 2.0, 2.5, 5.0}) {
        if (part * power >= least * 0.999) {
            return part * power;
        }
    }
    return 10 * power;
}

Money money(double units, const std::string& currency) {
    return {static_cast<std::int64_t>(std::llround(units * 1e6)), currency};
}

}  // namespace

SpendingChart::SpendingChart(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Chart of the spending"));
    setFocusPolicy(Qt::NoFocus);
}

QSize SpendingChart::sizeHint() const {
    return {640, 240};
}

QSize SpendingChart::minimumSizeHint() const {
    return {240, 150};
}

void SpendingChart::setBars(std::vector<Bar> bars, Shape shape, const std::optional<Money>& limit) {
    bars_ = std::move(bars);
    shape_ = shape;
    limit_ = limit;
    QStringList words;
    for (const Bar& bar : bars_) {
        if (!bar.amount.isZero() && words.size() < kMostRead) {
            words << QStringLiteral("%1: %2").arg(bar.name, moneyText(bar.amount));
        }
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

double SpendingChart::most() const {
    std::int64_t most = 0;
    for (const Bar& bar : bars_) {
        most = std::max(most, bar.amount.micros);
    }
    // A budget far above what is spent would flatten the bars.
    if (limit_ && shape_ == Shape::Time && limit_->micros < most * 3) {
        most = std::max(most, limit_->micros);
    }
    return std::max(static_cast<double>(most) / 1e6, 0.0001);
}

QRectF SpendingChart::timePlot() const {
    const QFontMetricsF metrics(font());
    const double step = roundStep(most() / kGridLines);
    const std::string currency = bars_.empty() ? "CNY" : bars_.front().amount.currency;
    const double label = metrics.horizontalAdvance(moneyText(money(step * kGridLines, currency)));
    return QRectF(rect()).adjusted(label + 14, 10, -10, -metrics.height() - 8);
}

void SpendingChart::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool empty =
        std::ranges::all_of(bars_, [](const Bar& bar) { return bar.amount.isZero(); });
    if (empty) {
        painter.setPen(themeColors().subtleText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing was spent in this time."));
    } else if (shape_ == Shape::Time) {
        paintTime(painter);
    } else {
        paintNames(painter);
    }
}

void SpendingChart::paintTime(QPainter& painter) const {
    const ThemeColors& colors = themeColors();
    const QRectF plot = timePlot();
    const double step = roundStep(most() / kGridLines);
    const double top = step * std::ceil(most() / step - 1e-9);
    const std::string& currency = bars_.front().amount.currency;
    const auto yOf = [&](double units) { return plot.bottom() - units / top * plot.height(); };
    const QFontMetricsF metrics(font());
    for (double units = 0; units <= top * 1.0001; units += step) {
        const double y = yOf(units);
        painter.setPen(QPen(colors.border, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colors.subtleText);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, moneyText(money(units, currency)));
    }
    const double room = plot.width() / static_cast<double>(bars_.size());
    const double width = std::min(room * 0.72, kWidestBar);
    double widest = 1;
    for (const Bar& bar : bars_) {
        widest = std::max(widest, metrics.horizontalAdvance(bar.name) + 10);
    }
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / room)));
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const double centre = plot.left() + (static_cast<double>(i) + 0.5) * room;
        const double y = yOf(static_cast<double>(bars_[i].amount.micros) / 1e6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        const QRectF bar(centre - width / 2, y, width, plot.bottom() - y);
        const double round = std::min(kRound, bar.height() / 2);
        painter.drawRoundedRect(bar, round, round);
        // The last one always has its name.
        if ((bars_.size() - 1 - i) % every == 0) {
            painter.setPen(colors.subtleText);
            QRectF label(0, plot.bottom() + 4, widest, metrics.height());
            label.moveCenter(QPointF(centre, label.center().y()));
            label.moveRight(std::min(label.right(), double(this->width())));
            painter.drawText(label, Qt::AlignCenter, bars_[i].name);
        }
    }
    if (limit_ && limit_->micros <= static_cast<std::int64_t>(top * 1e6)) {
        const double y = yOf(static_cast<double>(limit_->micros) / 1e6);
        painter.setPen(QPen(colors.danger, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QString text = tr("Budget %1").arg(moneyText(*limit_));
        painter.setPen(colors.danger);
        painter.drawText(QPointF(plot.right() - metrics.horizontalAdvance(text), y - 4), text);
    }
}

void SpendingChart::paintNames(QPainter& painter) const {
    const ThemeColors& colors = themeColors();
    const QFontMetricsF metrics(font());
    const double names = std::min(width() * 0.35, 240.0);
    double amounts = 0;
    for (const Bar& bar : bars_) {
        amounts = std::max(amounts, metrics.horizontalAdvance(moneyText(bar.amount)));
    }
    const double room = width() - names - amounts - 34;
    const double height = std::min(kRowHeight, this->height() / double(bars_.size()));
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const QRectF row(10, static_cast<double>(i) * height, width() - 20.0, height);
        painter.setPen(colors.text);
        painter.drawText(QRectF(row.left(), row.top(), names - 10, height),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(bars_[i].name, Qt::ElideMiddle, names - 10));
        const double length =
            std::max(2.0, static_cast<double>(bars_[i].amount.micros) / 1e6 / most() * room);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        const QRectF bar(row.left() + names, row.top() + height * 0.2, length, height * 0.6);
        painter.drawRoundedRect(bar, kRound, kRound);
        painter.setPen(colors.subtleText);
        painter.drawText(QPointF(bar.right() + 6, row.center().y() + metrics.ascent() / 2 - 1),
                         moneyText(bars_[i].amount));
    }
}

int SpendingChart::barAt(const QPointF& point) const {
    if (bars_.empty()) {
        return -1;
    }
    double place = 0;
    if (shape_ == Shape::Time) {
        const QRectF plot = timePlot();
        place = (point.x() - plot.left()) / plot.width() * static_cast<double>(bars_.size());
    } else {
        place = point.y() / std::min(kRowHeight, height() / double(bars_.size()));
    }
    return place >= 0 && place < static_cast<double>(bars_.size()) ? static_cast<int>(place) : -1;
}

bool SpendingChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           bar < 0 ? QString() : bars_[static_cast<std::size_t>(bar)].detail, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace gouache::ui
