#include "ui/dialogs/new_document_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/document/document.h"

namespace gouache::ui {

namespace {

constexpr int kIconSide = 40;

struct Preset {
    QString name;
    PixelSize size;
};

/// Sizes that designers ask for.
std::vector<Preset> presets() {
    using D = NewDocumentDialog;
    return {{D::tr("Square, 512"), {512, 512}},     {D::tr("Square, 1024"), {1024, 1024}},
            {D::tr("Portrait 3:4"), {768, 1024}},   {D::tr("Landscape 4:3"), {1024, 768}},
            {D::tr("Landscape 3:2"), {1216, 832}},  {D::tr("Wide 16:9"), {1344, 768}},
            {D::tr("Full HD"), {1920, 1080}},       {D::tr("Social post"), {1080, 1080}},
            {D::tr("Social story"), {1080, 1920}},  {D::tr("A4 at 150 dpi"), {1240, 1754}},
            {D::tr("A4 at 300 dpi"), {2480, 3508}}, {D::tr("4K"), {3840, 2160}}};
}

/// A sheet of the size's shape.
QIcon sheet(PixelSize size, const QPalette& palette) {
    QPixmap pixmap(kIconSide, kIconSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QSize shape =
        QSize(size.width, size.height).scaled(kIconSide - 6, kIconSide - 6, Qt::KeepAspectRatio);
    const QRect area(QPoint((kIconSide - shape.width()) / 2, (kIconSide - shape.height()) / 2),
                     shape);
    painter.setPen(palette.color(QPalette::Mid));
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    return pixmap;
}

QSpinBox* sideBox(int value, const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(1, kMaxCanvasSide);
    box->setValue(value);
    box->setSuffix(NewDocumentDialog::tr(" px"));
    box->setAccessibleName(name);
    return box;
}

}  // namespace

NewDocumentDialog::NewDocumentDialog(PixelSize size, const std::vector<Template>& templates,
                                     QWidget* parent)
    : QDialog(parent), templates_(templates) {
    setWindowTitle(tr("New document"));
    auto* layout = new QVBoxLayout(this);
    auto* columns = new QHBoxLayout;
    layout->addLayout(columns, 1);
    list_ = new QListWidget;
    list_->setAccessibleName(tr("Sizes and templates"));
    list_->setIconSize({kIconSide, kIconSide});
    for (const Template& each : templates_) {
        list_->addItem(new QListWidgetItem(QIcon(QPixmap::fromImage(each.picture)), each.name));
    }
    for (const Preset& preset : presets()) {
        auto* item =
            new QListWidgetItem(sheet(preset.size, palette()), QStringLiteral("%1\n%2 × %3")
                                                                   .arg(preset.name)
                                                                   .arg(preset.size.width)
                                                                   .arg(preset.size.height));
        item->setData(Qt::UserRole, QSize(preset.size.width, preset.size.height));
        list_->addItem(item);
    }
    columns->addWidget(list_, 1);
    auto* form = new QFormLayout;
    columns->addLayout(form);
    width_ = sideBox(size.width, tr("Width"));
    height_ = sideBox(size.height, tr("Height"));
    form->addRow(tr("&Width:"), width_);
    form->addRow(tr("&Height:"), height_);
    auto* swap = new QPushButton(tr("&Swap"));
    swap->setAutoDefault(false);
    connect(swap, &QPushButton::clicked, this, [this] {
        const int width = width_->value();
        width_->setValue(height_->value());
        height_->setValue(width);
    });
    form->addRow(QString(), swap);
    paper_ = new QRadioButton(tr("White &paper"));
    auto* nothing = new QRadioButton(tr("&Transparent"));
    nothing->setChecked(true);
    form->addRow(tr("Background:"), nothing);
    form->addRow(QString(), paper_);
    auto* buttons = new QDialogButtonBox;
    auto* create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::currentRowChanged, this, &NewDocumentDialog::choose);
    connect(list_, &QListWidget::itemActivated, this, &QDialog::accept);
    for (QSpinBox* box : {width_, height_}) {
        connect(box, &QSpinBox::valueChanged, this, &NewDocumentDialog::showCustom);
    }
    showCustom();
    resize(560, 460);
    width_->setFocus();
    width_->selectAll();
}

void NewDocumentDialog::choose(int row) {
    const QListWidgetItem* item = list_->item(row);
    const QSize size = item == nullptr ? QSize() : item->data(Qt::UserRole).toSize();
    if (size.isValid()) {
        const QSignalBlocker one(width_);
        const QSignalBlocker other(height_);
        width_->setValue(size.width());
        height_->setValue(size.height());
    }
}

/// A size by number is that of a preset, or of none.
void NewDocumentDialog::showCustom() {
    const QSize size(width_->value(), height_->value());
    const QSignalBlocker blocker(list_);
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->data(Qt::UserRole).toSize() == size) {
            list_->setCurrentRow(row);
            return;
        }
    }
    list_->setCurrentRow(-1);
}

PixelSize NewDocumentDialog::size() const {
    return {width_->value(), height_->value()};
}

bool NewDocumentDialog::hasPaper() const {
    return paper_->isChecked();
}

std::filesystem::path NewDocumentDialog::templateFile() const {
    const int row = list_->currentRow();
    return row >= 0 && row < static_cast<int>(templates_.size())
               ? templates_[static_cast<std::size_t>(row)].file
               : std::filesystem::path();
}

}  // namespace gouache::ui
