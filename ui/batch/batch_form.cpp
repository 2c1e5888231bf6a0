#include "ui/batch/batch_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/batch/product_masks.h"
#include "core/io/image_file.h"
#include "core/jobs/output_name.h"
#include "ui/bridge/error_text.h"
#include "ui/cost/amount_field.h"
#include "ui/dialogs/product_form.h"
#include "ui/docks/fold_out.h"
#include "ui/docks/form_field.h"
#include "ui/docks/size_field.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

using Use = BatchOptions::PictureUse;

QPlainTextEdit* textBox(const QString& text, const QString& name, int lines) {
    auto* box = new QPlainTextEdit(text);
    box->setTabChangesFocus(true);
    box->setAccessibleName(name);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + 22);
    return box;
}

std::vector<std::string> linesOf(const QPlainTextEdit* box) {
    std::vector<std::string> lines;
    for (const QString& line : box->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            lines.push_back(line.trimmed().toStdString());
        }
    }
    return lines;
}

}  // namespace

BatchForm::BatchForm(const Start& start, QWidget* parent) : QWidget(parent), start_(start) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(12);
    layout->addWidget(buildSources());
    layout->addWidget(buildContent());
    layout->addWidget(buildOutput());
    layout->addStretch();
    showUse();
}

// What is given

QWidget* BatchForm::buildSources() {
    paths_ = new QListWidget;
    paths_->setAccessibleName(tr("Files and folders of the batch"));
    paths_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    paths_->setTextElideMode(Qt::ElideMiddle);
    paths_->setFixedHeight(paths_->fontMetrics().lineSpacing() * 4 + 26);
    auto* files = new QPushButton(icon("add"), tr("&Files…"));
    files->setToolTip(
        tr("Pictures, tables (CSV, TSV) or lists of prompts (text); or drop them here"));
    auto* folder = new QPushButton(icon("folder"), tr("F&older…"));
    removePath_ = new QPushButton(icon("remove"), tr("Take o&ut"));
    removePath_->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch();
    buttons->addWidget(removePath_);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new FormField(tr("Made of"), paths_));
    layout->addLayout(buttons);
    connect(files, &QPushButton::clicked, this, [this] {
        addPaths(QFileDialog::getOpenFileNames(
            this, tr("Files for the batch"), QString(),
            tr("Pictures, tables and lists (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.csv *.tsv "
               "*.txt);;All files (*)")));
    });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder for the batch"));
        if (!chosen.isEmpty()) {
            addPaths({chosen});
        }
    });
    connect(removePath_, &QPushButton::clicked, this, &BatchForm::removeChosen);
    connect(paths_, &QListWidget::itemSelectionChanged, this,
            [this] { removePath_->setEnabled(!paths_->selectedItems().isEmpty()); });
    return box;
}

void BatchForm::addPaths(const QStringList& paths) {
    bool added = false;
    for (const QString& path : paths) {
        const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        bool known = false;
        for (int row = 0; row < paths_->count(); ++row) {
            known = known || paths_->item(row)->data(Qt::UserRole).toString() == whole;
        }
        if (known) {
            continue;
        }
        auto* item = new QListWidgetItem(icon(QFileInfo(whole).isDir()                 ? "folder"
                                              : imageFileFormatOf(whole.toStdString()) ? "image"
                                                                                       : "new"),
                                         QFileInfo(whole).fileName(), paths_);
        item->setData(Qt::UserRole, whole);
        item->setToolTip(whole);
        added = true;
    }
    if (added) {
        Q_EMIT edited();
    }
}

void BatchForm::removeChosen() {
    qDeleteAll(paths_->selectedItems());
    Q_EMIT edited();
}

BatchSources BatchForm::sources() const {
    BatchSources sources;
    for (int row = 0; row < paths_->count(); ++row) {
        sources.paths.emplace_back(paths_->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    return sources;
}

// What is made of it

QWidget* BatchForm::buildContent() {
    use_ = new QComboBox;
    use_->setAccessibleName(tr("What pictures are for"));
    const auto add = [this](const QString& text, Use use, const QString& tip) {
        use_->addItem(text, static_cast<int>(use));
        use_->setItemData(use_->count() - 1, tip, Qt::ToolTipRole);
    };
    add(tr("As they suggest"), Use::Automatic,
        tr("Pictures that carry their settings are made again, others are changed"));
    add(tr("To be changed"), Use::Init, tr("Each is the beginning of a new picture"));
    add(tr("Products for scenes"), Use::Product,
        tr("Each product is cut out, and a scene is made round it"));
    add(tr("Control pictures"), Use::Control, tr("Each steers a ControlNet"));
    add(tr("Settings to make again"), Use::Settings,
        tr("The settings that Gouache or A1111 wrote into each picture"));
    useField_ = new FormField(tr("P&ictures are"), use_);

    prompt_ = textBox(QString::fromStdString(start_.form.prompt), tr("Prompt of the batch"), 3);
    prompt_->setPlaceholderText(tr("What rows without a prompt of their own show"));
    prompt_->setToolTip(tr(
        "{red|green} makes both; __colours__ takes a line of the wildcard file for each picture"));
    promptField_ = new FormField(tr("&Prompt"), prompt_);
    everyWildcard_ = new QCheckBox(tr("Every line of a __wildcard__"));
    everyWildcard_->setToolTip(tr("A job for each line of the file, instead of one by chance"));
    product_ = new ProductForm(productMaskFolder());
    control_ = new QComboBox;
    control_->setAccessibleName(tr("ControlNet"));
    for (const ModelInfo& model : start_.controls) {
        control_->addItem(QString::fromStdString(model.name));
    }
    controlField_ = new FormField(tr("Control&Net"), control_);
    strength_ = new QSpinBox;
    strength_->setRange(0, 100);
    strength_->setSuffix(QStringLiteral(" %"));
    const int strength = qRound(start_.form.strength * 100);
    strength_->setValue(strength > 0 && strength < 100 ? strength : 60);
    strength_->setAccessibleName(tr("Strength"));
    strength_->setToolTip(tr("100 %: nothing of the picture is kept; 0 %: it stays as it is"));
    strengthField_ = new FormField(tr("S&trength"), strength_);
    count_ = new QSpinBox;
    count_->setRange(1, 1000);
    count_->setValue(1);
    count_->setAccessibleName(tr("Pictures of each"));
    count_->setToolTip(tr("Each with another seed"));
    size_ = new SizeField;
    if (start_.model) {
        size_->setModel(start_.model->defaults);
    }
    size_->setSize(start_.form.size);
    sizeField_ = new FormField(tr("Si&ze"), size_);
    sweeps_ = textBox({}, tr("Values to try, one field a line"), 3);
    sweeps_->setPlaceholderText(tr("steps=10,20,30\ncfg=4..8:2"));
    sweeps_->setToolTip(
        tr("Every value with every other; the pictures are put together as a grid with labels"));

    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(new FormField(tr("Pict&ures of each"), count_), 1);
    numbers->addWidget(strengthField_, 1);
    auto* more = new QWidget;
    auto* moreLayout = new QVBoxLayout(more);
    moreLayout->setContentsMargins(0, 0, 0, 0);
    moreLayout->addWidget(sweeps_);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(useField_);
    layout->addWidget(promptField_);
    layout->addWidget(everyWildcard_);
    layout->addWidget(controlField_);
    layout->addLayout(numbers);
    layout->addWidget(sizeField_);
    layout->addWidget(new FoldOut(tr("Try values (a grid)"), more));

    connect(use_, &QComboBox::activated, this, [this] {
        showUse();
        Q_EMIT edited();
    });
    connect(control_, &QComboBox::activated, this, &BatchForm::edited);
    connect(count_, &QSpinBox::valueChanged, this, &BatchForm::edited);
    connect(strength_, &QSpinBox::valueChanged, this, &BatchForm::edited);
    connect(size_, &SizeField::edited, this, &BatchForm::edited);
    connect(product_, &ProductForm::changed, this, &BatchForm::edited);
    connect(prompt_, &QPlainTextEdit::textChanged, this, &BatchForm::showUse);
    connect(everyWildcard_, &QCheckBox::toggled, this, &BatchForm::edited);
    for (const QPlainTextEdit* text : {prompt_, sweeps_}) {
        connect(text, &QPlainTextEdit::textChanged, this, &BatchForm::edited);
    }
    return box;
}

void BatchForm::chooseUse(Use use) {
    use_->setCurrentIndex(use_->findData(static_cast<int>(use)));
    showUse();
    Q_EMIT edited();
}

void BatchForm::setSize(PixelSize size) {
    size_->setSize(size);
    product_->setFrame(size);
    Q_EMIT edited();
}

void BatchForm::showUse() {
    const auto use = static_cast<Use>(use_->currentData().toInt());
    promptField_->setVisible(use != Use::Product && use != Use::Settings);
    everyWildcard_->setVisible(use != Use::Settings &&
                               prompt_->toPlainText().contains(QStringLiteral("__")));
    controlField_->setVisible(use == Use::Control);
    strengthField_->setVisible(use == Use::Init || use == Use::Automatic);
    sizeField_->setVisible(use != Use::Product);
    if (use == Use::Product && product_->scenes().empty() &&
        prompt_->toPlainText().trimmed().isEmpty()) {
        product_->setScenes({tr("{product} on a marble table, soft morning light").toStdString()});
    }
    Q_EMIT useChanged();
}

bool BatchForm::usesProducts() const {
    return static_cast<Use>(use_->currentData().toInt()) == Use::Product;
}

BatchOptions BatchForm::options() const {
    BatchOptions options;
    options.form = start_.form;
    options.form.prompt = prompt_->toPlainText().toStdString();
    options.form.count = 1;
    options.form.strength = strength_->value() / 100.0;
    options.form.size = {};
    options.size = size_->size();
    if (everyWildcard_->isChecked()) {
        options.wildcards = BatchOptions::Choice::All;
    }
    options.count = count_->value();
    options.pictureUse = static_cast<Use>(use_->currentData().toInt());
    if (options.pictureUse == Use::Product) {
        options.product = product_->scene();
        options.masks = product_->masks();
        options.scenes = product_->scenes();
        options.size = product_->frame();
    }
    options.controlModel = control_->currentText().toStdString();
    options.sweeps = linesOf(sweeps_);
    options.profile = profile_->currentData().toString().toStdString();
    options.output.folder = folder().toStdString();
    options.output.pattern = pattern().toStdString();
    return options;
}

// Where it goes

QWidget* BatchForm::buildOutput() {
    profile_ = new QComboBox;
    profile_->setAccessibleName(tr("Made on"));
    profile_->addItem(tr("Any profile that fits"), QString());
    for (const QString& profile : start_.profiles) {
        profile_->addItem(profile, profile);
    }
    folder_ = new QLineEdit(start_.folder);
    folder_->setAccessibleName(tr("Folder for the pictures"));
    auto* browse = new QPushButton(icon("open"), QString());
    browse->setAccessibleName(tr("Choose the folder"));
    browse->setToolTip(tr("Choose the folder"));
    auto* folderRow = new QWidget;
    auto* folderLayout = new QHBoxLayout(folderRow);
    folderLayout->setContentsMargins(0, 0, 0, 0);
    folderLayout->setSpacing(6);
    folderLayout->addWidget(folder_, 1);
    folderLayout->addWidget(browse);
    folderRow->setFocusProxy(folder_);
    folderField_ = new FormField(tr("Pictures go &to"), folderRow);
    pattern_ = new QComboBox;
    pattern_->setEditable(true);
    pattern_->setAccessibleName(tr("Names of the pictures"));
    for (const std::string_view pattern :
         {kSourceOutputPattern, kDefaultOutputPattern, std::string_view("{batch}/{name} {index:4}"),
          std::string_view("{date}/{name} {seed}")}) {
        pattern_->addItem(QString::fromUtf8(pattern.data(), static_cast<int>(pattern.size())));
    }
    if (!start_.pattern.isEmpty()) {
        pattern_->setCurrentText(start_.pattern);
    }
    QStringList words;
    for (const std::string_view word : outputPlaceholders()) {
        words << QLatin1Char('{') + QString::fromUtf8(word.data(), static_cast<int>(word.size())) +
                     QLatin1Char('}');
    }
    pattern_->setToolTip(tr("Can hold %1; a / makes folders. Nothing is ever overwritten.")
                             .arg(words.join(QLatin1Char(' '))));
    patternField_ = new FormField(tr("&Names"), pattern_);
    budget_ = new AmountField(tr("Budget of the batch"));
    budget_->setCurrency(start_.currency);
    budget_->setToolTip(
        tr("Rented profiles take no further job when it is spent; empty = no limit"));
    paused_ = new QCheckBox(tr("Wait until I resume it"));
    auto* more = new QWidget;
    auto* moreLayout = new QVBoxLayout(more);
    moreLayout->setContentsMargins(0, 0, 0, 0);
    moreLayout->setSpacing(10);
    moreLayout->addWidget(new FormField(tr("Bud&get"), budget_));
    moreLayout->addWidget(paused_);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(folderField_);
    layout->addWidget(patternField_);
    layout->addWidget(new FormField(tr("Ma&de on"), profile_));
    layout->addWidget(new FoldOut(tr("Budget and start"), more));

    connect(browse, &QPushButton::clicked, this, &BatchForm::chooseFolder);
    connect(folder_, &QLineEdit::textChanged, this, &BatchForm::namingEdited);
    connect(pattern_, &QComboBox::currentTextChanged, this, &BatchForm::namingEdited);
    connect(profile_, &QComboBox::activated, this, &BatchForm::edited);
    return box;
}

void BatchForm::chooseFolder() {
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Folder for the pictures"), folder_->text());
    if (!chosen.isEmpty()) {
        folder_->setText(chosen);
    }
}

QString BatchForm::folder() const {
    return QDir::cleanPath(folder_->text().trimmed());
}

QString BatchForm::pattern() const {
    return pattern_->currentText().trimmed();
}

QString BatchForm::problem() const {
    QString ofFolder;
    const QString path = folder();
    if (folder_->text().trimmed().isEmpty() || !QDir::isAbsolutePath(path)) {
        ofFolder = tr("Choose a folder for the pictures.");
    } else {
        QFileInfo exists(path);
        while (!exists.exists() && !exists.isRoot()) {
            exists.setFile(exists.absolutePath());
        }
        if (!exists.isDir() || !exists.isWritable()) {
            ofFolder = tr("Pictures cannot be written to “%1”: choose another folder.").arg(path);
        }
    }
    folderField_->setProblem(ofFolder);
    const auto named = checkOutputPattern(pattern().toStdString());
    patternField_->setProblem(named.ok() ? QString() : errorSentence(named.error()));
    return !ofFolder.isEmpty() ? ofFolder : patternField_->problem();
}

void BatchForm::showFirstName(const QString& name) {
    patternField_->caption()->setText(
        name.isEmpty() ? tr("&Names") : tr("&Names, such as “%1”").arg(name.left(48)));
}

void BatchForm::showProducts(const std::vector<std::filesystem::path>& photos) {
    if (photos != product_->photos()) {
        product_->setPhotos(photos);
    }
}

std::optional<Money> BatchForm::budget() const {
    return budget_->amount();
}

bool BatchForm::startsPaused() const {
    return paused_->isChecked();
}

}  // namespace gouache::ui
