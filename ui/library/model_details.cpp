#include "ui/library/model_details.h"

#include <QDesktopServices>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/models/model_table_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kPictureSide = 256;
constexpr int kLargestPicture = 16'384;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) {
        list << text(word);
    }
    return list.join(QStringLiteral(", "));
}

QPixmap pictureOf(const ModelInfo& model, qreal scale) {
    if (model.notes.thumbnail.empty()) {
        return {};
    }
    QImageReader reader(text(model.notes.thumbnail.string()));
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestPicture || size.height() > kLargestPicture) {
        return {};
    }
    const int side = qRound(kPictureSide * scale);
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    QPixmap pixmap = QPixmap::fromImage(reader.read());
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

}  // namespace

ModelDetails::ModelDetails(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details"));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    picture_ = new QLabel;
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setAccessibleName(tr("Example picture"));
    column->addWidget(picture_);
    name_ = addLine(column, "heading");
    what_ = addLine(column, "hint");
    words_ = addLine(column, "");
    insertWords_ = new QPushButton(tr("&Put the words into the prompt"));
    column->addWidget(insertWords_, 0, Qt::AlignLeft);
    facts_ = addLine(column, "");
    description_ = addLine(column, "hint");
    use_ = new QPushButton;
    use_->setProperty("role", "main");
    openFolder_ = new QPushButton(icon("folder"), tr("&Open its folder"));
    remove_ = new QPushButton(icon("trash"), tr("&Remove…"));
    for (QPushButton* button : {use_, openFolder_, remove_}) {
        column->addWidget(button);
    }
    column->addStretch(1);
    setWidget(body);
    setMinimumWidth(300);
    connect(use_, &QPushButton::clicked, this, &ModelDetails::useClicked);
    connect(remove_, &QPushButton::clicked, this, &ModelDetails::removeClicked);
    connect(insertWords_, &QPushButton::clicked, this,
            [this] { Q_EMIT insertClicked(joined(model_->notes.triggerWords)); });
    connect(openFolder_, &QPushButton::clicked, this, [this] {
        const auto folder =
            model_->format == ModelFormat::SingleFile ? model_->path.parent_path() : model_->path;
        QDesktopServices::openUrl(QUrl::fromLocalFile(text(folder.string())));
    });
    show(nullptr, false);
}

QLabel* ModelDetails::addLine(QVBoxLayout* column, const char* role) {
    auto* label = new QLabel;
    // What models' authors write is never markup.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(label);
    return label;
}

void ModelDetails::show(const ModelInfo* model, bool own) {
    model_ = model != nullptr ? std::optional(*model) : std::nullopt;
    for (QWidget* part :
         std::initializer_list<QWidget*>{picture_, what_, words_, insertWords_, facts_,
                                         description_, use_, openFolder_, remove_}) {
        part->setVisible(model != nullptr);
    }
    if (model == nullptr) {
        name_->setText(tr("Choose a model to see what it is."));
        return;
    }
    const ModelNotes& notes = model->notes;
    const QPixmap pixmap = pictureOf(*model, devicePixelRatioF());
    picture_->setPixmap(pixmap);
    picture_->setVisible(!pixmap.isNull());
    name_->setText(text(notes.title.empty() ? model->name : notes.title));
    QStringList what{displayName(model->kind), purposeOf(*model)};
    if (model->kind == ModelKind::Checkpoint && model->runnable) {
        what << tr("%1 × %2 pixels")
                    .arg(model->defaults.nativeSize.width)
                    .arg(model->defaults.nativeSize.height);
    } else if (model->kind == ModelKind::Checkpoint) {
        what << tr("cannot be used yet");
    }
    what.removeDuplicates();
    what_->setText(what.join(QStringLiteral(" · ")));

    QStringList words;
    if (!notes.triggerWords.empty()) {
        words << tr("Trigger words: %1").arg(joined(notes.triggerWords));
    }
    if (notes.weight) {
        words << tr("Advised weight: %1").arg(*notes.weight);
    }
    if (!notes.trainingTags.empty()) {
        words << tr("Often trained with: %1").arg(joined(notes.trainingTags));
    }
    words_->setText(words.join(QLatin1Char('\n')));
    words_->setVisible(!words.isEmpty());
    insertWords_->setVisible(!notes.triggerWords.empty());

    const QLocale locale;
    QStringList facts;
    if (!notes.author.empty()) {
        facts << tr("By: %1").arg(text(notes.author));
    }
    facts << tr("Licence: %1").arg(notes.licence.empty() ? tr("not told") : text(notes.licence));
    if (!notes.source.empty()) {
        facts << tr("From: %1").arg(text(notes.source));
    }
    if (model->parameters > 0) {
        facts << tr("%1 parameters, %2, %3")
                     .arg(locale.toString(static_cast<qulonglong>(model->parameters)),
                          joined(model->tensorTypes),
                          locale.formattedDataSize(static_cast<qint64>(model->fileBytes), 2,
                                                   QLocale::DataSizeSIFormat));
    }
    facts << tr("Lies at: %1").arg(text(model->path.string()));
    facts_->setText(facts.join(QLatin1Char('\n')));
    description_->setText(text(notes.description));
    description_->setVisible(!notes.description.empty());

    const bool lora = model->kind == ModelKind::Lora;
    use_->setText(lora ? tr("&Use in the prompt") : tr("&Use this model"));
    use_->setVisible(lora || (model->kind == ModelKind::Checkpoint && model->runnable));
    remove_->setEnabled(own);
    remove_->setToolTip(own ? tr("Put it into the desktop's bin")
                            : tr("It belongs to another program: remove it there, or take its "
                                 "folder off the list"));
}

}  // namespace gouache::ui
