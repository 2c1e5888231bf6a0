#include "ui/canvas/rulers.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "core/commands/set_guides.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/view_aids.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// Logical pixels between numbers, at least.
constexpr double kLeastLabelGap = 64;
/// Logical pixels round a guide's mark.
constexpr double kMarkReach = 5;

/// 1, 2, 5, 10, 20, 50, … document pixels.
double labelStep(double scale) {
    double step = 1;
    for (int i = 0; step * scale < kLeastLabelGap && i < 30; ++i) {
        step *= i % 3 == 1 ? 2.5 : 2;
    }
    return step;
}

std::vector<double>& listOf(Guides& guides, bool vertical) {
    return vertical ? guides.vertical : guides.horizontal;
}

}  // namespace

Ruler::Ruler(Qt::Orientation orientation, CanvasView* view)
    : QWidget(view), orientation_(orientation), view_(view) {
    setObjectName(orientation == Qt::Horizontal ? QStringLiteral("rulerTop")
                                                : QStringLiteral("rulerLeft"));
    setCursor(orientation == Qt::Horizontal ? Qt::SplitVCursor : Qt::SplitHCursor);
    nameIt();
    connect(view, &CanvasView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(view, &CanvasView::pointerMoved, this, [this](QPointF document) {
        const QPointF at = view_->toView(document);
        pointer_ = orientation_ == Qt::Horizontal ? at.x() : at.y();
        update();
    });
    connect(view, &CanvasView::pointerLeft, this, [this] {
        pointer_.reset();
        update();
    });
}

void Ruler::nameIt() {
    setAccessibleName(orientation_ == Qt::Horizontal ? tr("Ruler above the canvas")
                                                     : tr("Ruler left of the canvas"));
    setToolTip(tr("Drag from here on to the canvas to make a guide"));
}

void Ruler::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        nameIt();
    }
    QWidget::changeEvent(event);
}

bool Ruler::usable() const {
    return view_->shownDocument() != nullptr && view_->viewTransform().upright();
}

double Ruler::alongOf(double document) const {
    const QPointF at = view_->toView(QPointF(document, document));
    return orientation_ == Qt::Horizontal ? at.x() - x() : at.y() - y();
}

double Ruler::documentAt(QPointF view, bool vertical) const {
    const QPointF at = view_->toDocument(view);
    return vertical ? at.x() : at.y();
}

void Ruler::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeColors();
    painter.fillRect(rect(), colors.surface);
    const bool across = orientation_ == Qt::Horizontal;
    painter.setPen(colors.border);
    across ? painter.drawLine(0, height() - 1, width(), height() - 1)
           : painter.drawLine(width() - 1, 0, width() - 1, height());
    if (!usable()) {
        return;
    }
    const double scale = view_->viewTransform().scale();
    const double step = labelStep(scale);
    const int parts = step * scale / 10 >= 5 ? 10 : 5;
    const double start =
        across ? view_->toDocument(QPointF(x(), 0)).x() : view_->toDocument(QPointF(0, y())).y();
    const int length = across ? width() : height();
    QFont small = font();
    small.setPointSizeF(std::max(6.5, font().pointSizeF() * 0.75));
    painter.setFont(small);
    const auto first = static_cast<std::int64_t>(std::floor(start / step)) * parts;
    for (std::int64_t i = first;; ++i) {
        const double value = static_cast<double>(i) * step / parts;
        const double at = alongOf(value);
        if (at > length) {
            break;
        }
        const bool main = i % parts == 0;
        const int mark = main ? kBreadth : i % parts == parts / 2 && parts == 10 ? 8 : 5;
        painter.setPen(colors.subtleText);
        across ? painter.drawLine(QPointF(at, kBreadth - mark), QPointF(at, kBreadth))
               : painter.drawLine(QPointF(kBreadth - mark, at), QPointF(kBreadth, at));
        if (!main) {
            continue;
        }
        const QString text = QString::number(std::lround(value));
        painter.save();
        if (across) {
            painter.drawText(QPointF(at + 3, painter.fontMetrics().ascent() + 1), text);
        } else {
            painter.translate(painter.fontMetrics().ascent() + 1, at - 3);
            painter.rotate(-90);
            painter.drawText(QPointF(0, 0), text);
        }
        painter.restore();
    }
    Guides guides = view_->shownDocument()->state().guides;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 174, 239));
    for (const double guide : listOf(guides, across)) {
        const double at = alongOf(guide);
        const QPointF tip = across ? QPointF(at, kBreadth - 1) : QPointF(kBreadth - 1, at);
        const QPointF side = across ? QPointF(4, 0) : QPointF(0, 4);
        const QPointF up = across ? QPointF(0, -7) : QPointF(-7, 0);
        painter.drawPolygon(QPolygonF{{tip, tip + up + side, tip + up - side}});
    }
    if (pointer_) {
        painter.setPen(colors.accent);
        const double at = *pointer_ - (across ? x() : y());
        across ? painter.drawLine(QPointF(at, 0), QPointF(at, kBreadth))
               : painter.drawLine(QPointF(0, at), QPointF(kBreadth, at));
    }
}

void Ruler::mousePressEvent(QMouseEvent* event) {
    Document* document = view_->shownDocument();
    if (event->button() != Qt::LeftButton || !usable()) {
        return;
    }
    const bool across = orientation_ == Qt::Horizontal;
    const double along = across ? event->position().x() : event->position().y();
    document->endMerging();
    Guides guides = document->state().guides;
    // A mark along this ruler belongs to a guide at right angles to it.
    auto& marked = listOf(guides, across);
    const auto mark = std::ranges::find_if(
        marked, [&](double guide) { return std::abs(alongOf(guide) - along) <= kMarkReach; });
    if (mark != marked.end()) {
        drag_ = Drag{across, static_cast<std::size_t>(mark - marked.begin())};
        return;
    }
    auto& list = listOf(guides, !across);
    list.push_back(documentAt(event->position() + QPointF(pos()), !across));
    const std::size_t index = list.size() - 1;
    if (document->execute(std::make_unique<SetGuides>(std::move(guides))).ok()) {
        drag_ = Drag{!across, index};
    }
}

void Ruler::moveGuide(QPointF view) {
    Document* document = view_->shownDocument();
    Guides guides = document->state().guides;
    auto& list = listOf(guides, drag_->vertical);
    if (drag_->index < list.size()) {
        list[drag_->index] = std::round(documentAt(view, drag_->vertical));
        static_cast<void>(document->execute(std::make_unique<SetGuides>(std::move(guides))));
    }
    update();
}

void Ruler::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ && view_->shownDocument() != nullptr) {
        moveGuide(event->position() + QPointF(pos()));
    }
}

void Ruler::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ && view_->shownDocument() != nullptr) {
        endDrag(event->position() + QPointF(pos()));
    }
    drag_.reset();
}

void Ruler::endDrag(QPointF view) {
    Document* document = view_->shownDocument();
    moveGuide(view);
    Guides guides = document->state().guides;
    auto& list = listOf(guides, drag_->vertical);
    const int length = drag_->vertical ? document->size().width : document->size().height;
    if (drag_->index < list.size() && (list[drag_->index] < 0 || list[drag_->index] > length)) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(drag_->index));
        static_cast<void>(document->execute(std::make_unique<SetGuides>(std::move(guides))));
    }
    document->endMerging();
    update();
}

Rulers::Rulers(CanvasView* view, ViewAids* aids, QObject* parent)
    : QObject(parent),
      view_(view),
      aids_(aids),
      top_(new Ruler(Qt::Horizontal, view)),
      left_(new Ruler(Qt::Vertical, view)) {
    view->installEventFilter(this);
    connect(aids, &ViewAids::changed, this, &Rulers::arrange);
    arrange();
}

bool Rulers::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        arrange();
    }
    return QObject::eventFilter(watched, event);
}

void Rulers::arrange() {
    const bool shown = aids_->options().rulers;
    top_->setGeometry(0, 0, view_->width(), Ruler::kBreadth);
    left_->setGeometry(0, Ruler::kBreadth, Ruler::kBreadth, view_->height() - Ruler::kBreadth);
    top_->setVisible(shown);
    left_->setVisible(shown);
}

}  // namespace gouache::ui
