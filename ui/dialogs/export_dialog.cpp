#include "ui/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/docks/slider_field.h"

namespace gouache::ui {

namespace {

struct Format {
    const char* extension;
    const char* name;
    const char* patterns;
    bool quality;
    bool lossless;
    bool profile;
    bool settings;
};

constexpr Format kFormats[] = {
    {"png", "PNG", "*.png", false, false, true, true},
    {"jpg", "JPEG", "*.jpg *.jpeg", true, false, true, true},
    {"webp", "WebP", "*.webp", true, true, false, true},
    {"tif", "TIFF", "*.tif *.tiff", false, false, true, false},
    {"exr", "OpenEXR", "*.exr", false, false, false, false},
    {"psd", "Photoshop", "*.psd", false, false, false, false},
};

QString about(const QString& extension) {
    using D = ExportDialog;
    if (extension == QLatin1String("png")) {
        return D::tr("Without loss, with transparency. The usual choice.");
    }
    if (extension == QLatin1String("jpg")) {
        return D::tr("Small files for photos. What is transparent becomes white.");
    }
    if (extension == QLatin1String("webp")) {
        return D::tr("Small files with transparency, for the web.");
    }
    if (extension == QLatin1String("tif")) {
        return D::tr("Without loss, for print.");
    }
    if (extension == QLatin1String("exr")) {
        return D::tr("Linear light in half floats, for compositing.");
    }
    return D::tr("All layers, groups, masks and blend modes, for Photoshop and others.");
}

}  // namespace

ExportDialog::ExportDialog(const std::string& profile, bool hasSettings, QWidget* parent)
    : QDialog(parent), profile_(profile), hasSettings_(hasSettings) {
    setWindowTitle(tr("Export a copy"));
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    layout->addLayout(form);
    format_ = new QComboBox;
    format_->setAccessibleName(tr("Format"));
    for (const Format& format : kFormats) {
        format_->addItem(QLatin1String(format.name), QLatin1String(format.extension));
    }
    form->addRow(tr("&Format:"), format_);
    about_ = new QLabel;
    about_->setWordWrap(true);
    about_->setProperty("role", "hint");
    about_->setMinimumWidth(360);
    form->addRow(QString(), about_);
    quality_ = new SliderField({.minimum = 1,
                                .maximum = 100,
                                .sliderMinimum = 1,
                                .sliderMaximum = 100,
                                .step = 1,
                                .decimals = 0},
                               tr("Quality"));
    quality_->setValue(EncodeOptions{}.quality);
    qualityLabel_ = new QLabel(tr("&Quality:"));
    qualityLabel_->setBuddy(quality_);
    form->addRow(qualityLabel_, quality_);
    lossless_ = new QCheckBox(tr("Without &loss"));
    form->addRow(QString(), lossless_);
    keepProfile_ = new QCheckBox(tr("In the &colours of the document's profile"));
    keepProfile_->setToolTip(
        tr("The picture is converted to the colour profile that came with the document, which "
           "goes into the file. Otherwise it is sRGB."));
    form->addRow(QString(), keepProfile_);
    settings_ = new QCheckBox(tr("With the &settings that made it"));
    settings_->setToolTip(
        tr("Dropped on Gouache or another program that knows them, the file "
           "brings prompt, model and seed back."));
    settings_->setChecked(true);
    form->addRow(QString(), settings_);
    auto* buttons = new QDialogButtonBox;
    auto* choose = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addStretch();
    layout->addWidget(buttons);
    choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::showOptions);
    connect(lossless_, &QCheckBox::toggled, this, &ExportDialog::showOptions);
    showOptions();
}

void ExportDialog::showOptions() {
    const Format& format = kFormats[format_->currentIndex()];
    about_->setText(about(QLatin1String(format.extension)));
    lossless_->setVisible(format.lossless);
    const bool lossy = format.quality && !(format.lossless && lossless_->isChecked());
    quality_->setVisible(format.quality);
    qualityLabel_->setVisible(format.quality);
    quality_->setEnabled(lossy);
    keepProfile_->setVisible(format.profile && !profile_.empty());
    settings_->setVisible(format.settings && hasSettings_);
}

ExportDialog::Choice ExportDialog::choice() const {
    const Format& format = kFormats[format_->currentIndex()];
    Choice choice;
    choice.extension = QLatin1String(format.extension);
    choice.options.quality = static_cast<int>(quality_->value());
    choice.options.lossless = format.lossless && lossless_->isChecked();
    if (format.profile && keepProfile_->isChecked()) {
        choice.options.iccProfile = profile_;
    }
    choice.settings = format.settings && hasSettings_ && settings_->isChecked();
    return choice;
}

void ExportDialog::setExtension(const QString& extension) {
    format_->setCurrentIndex(std::max(0, format_->findData(extension.toLower())));
}

QString ExportDialog::filterOf(const QString& extension) {
    for (const Format& format : kFormats) {
        if (extension == QLatin1String(format.extension)) {
            return QStringLiteral("%1 (%2)").arg(QLatin1String(format.name),
                                                 QLatin1String(format.patterns));
        }
    }
    return {};
}

}  // namespace gouache::ui
