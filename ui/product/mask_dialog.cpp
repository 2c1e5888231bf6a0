#include "ui/product/mask_dialog.h"

#include <QAction>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/docks/spin_slider.h"
#include "ui/product/mask_canvas.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kBrushWidth = 190;

QToolButton* toggle(const char* picture, const QString& text) {
    auto* button = new QToolButton;
    button->setIcon(icon(picture));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

MaskDialog::MaskDialog(const QImage& photo, const QImage& mask, const QImage& cutOut,
                       QWidget* parent)
    : QDialog(parent), canvas_(new MaskCanvas(photo, mask)) {
    setWindowTitle(tr("Correct the mask"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* add = toggle("brush", tr("Add to the product"));
    auto* remove = toggle("eraser", tr("Take away"));
    add->setChecked(true);
    auto* modes = new QButtonGroup(this);
    modes->addButton(add);
    modes->addButton(remove);
    auto* size = new SpinSlider({.minimum = 1,
                                 .maximum = canvas_->largestBrush(),
                                 .step = 1,
                                 .decimals = 0,
                                 .suffix = tr(" px"),
                                 .power = 2},
                                tr("Brush"));
    size->setShownValue(canvas_->brush());
    size->setFixedWidth(kBrushWidth);
    auto* undo = new QToolButton;
    auto* redo = new QToolButton;
    undo->setIcon(icon("undo"));
    redo->setIcon(icon("redo"));
    undo->setToolTip(tr("Undo (Ctrl+Z)"));
    redo->setToolTip(tr("Redo (Ctrl+Shift+Z)"));
    undo->setAccessibleName(tr("Undo"));
    redo->setAccessibleName(tr("Redo"));
    for (QToolButton* button : {undo, redo}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    auto* again = new QPushButton(icon("wand"), tr("&Find it again"));
    again->setToolTip(tr("The mask as it was found in the photo"));
    again->setAutoDefault(false);
    auto* tools = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{add, remove, size, undo, redo}) {
        tools->addWidget(widget);
    }
    tools->addStretch(1);
    tools->addWidget(again);
    auto* hint = new QLabel(
        tr("Red is left out. [ and ] change the brush, X exchanges adding and taking away, the "
           "wheel zooms, the middle button moves."));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("role", "hint");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(tools);
    layout->addWidget(canvas_, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resize(940, 780);
    canvas_->setFocus();

    const auto showUndo = [this, undo, redo] {
        undo->setEnabled(canvas_->canUndo());
        redo->setEnabled(canvas_->canRedo());
    };
    showUndo();
    connect(canvas_, &MaskCanvas::maskChanged, undo, showUndo);
    connect(undo, &QToolButton::clicked, canvas_, &MaskCanvas::undo);
    connect(redo, &QToolButton::clicked, canvas_, &MaskCanvas::redo);
    connect(add, &QToolButton::clicked, canvas_,
            [this] { canvas_->setMode(MaskCanvas::Mode::Add); });
    connect(remove, &QToolButton::clicked, canvas_,
            [this] { canvas_->setMode(MaskCanvas::Mode::Remove); });
    connect(canvas_, &MaskCanvas::modeChanged, add, [add, remove](MaskCanvas::Mode mode) {
        (mode == MaskCanvas::Mode::Add ? add : remove)->setChecked(true);
    });
    connect(size, &SpinSlider::edited, canvas_, &MaskCanvas::setBrush);
    connect(canvas_, &MaskCanvas::brushChanged, size, &SpinSlider::setShownValue);
    connect(again, &QPushButton::clicked, canvas_, [this, cutOut] { canvas_->setMask(cutOut); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace gouache::ui
