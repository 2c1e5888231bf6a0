#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/base/money.h"

namespace gouache::ui {

/// Amounts as bars: upright ones for a course of time, lying ones for things that have names.
class SpendingChart : public QWidget {
    Q_OBJECT

  public:
    struct Bar {
        QString name;
        QString detail;  ///< tool tip
        Money amount;
    };
    enum class Shape { Time, Names };

    explicit SpendingChart(QWidget* parent = nullptr);

    /// Of one currency. `limit`: a line across, for upright bars.
    void setBars(std::vector<Bar> bars, Shape shape, const std::optional<Money>& limit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintTime(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    QRectF timePlot() const;
    double most() const;
    int barAt(const QPointF& point) const;

    std::vector<Bar> bars_;
    Shape shape_ = Shape::Time;
    std::optional<Money> limit_;
};

}  // namespace gouache::ui
