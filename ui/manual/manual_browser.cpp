#include "ui/manual/manual_browser.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QImageReader>
#include <QTextBlock>
#include <QTextTable>

#include "ui/manual/manual_text.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kWidestPicture = 680;

QImage scaledPicture(const QUrl& url, qreal devicePixelRatio) {
    QImageReader reader(QStringLiteral(":%1").arg(url.path()));
    QImage image = reader.read();
    const int widest = qRound(kWidestPicture * devicePixelRatio);
    if (image.width() > widest) {
        image = image.scaledToWidth(widest, Qt::SmoothTransformation);
    }
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

}  // namespace

ManualBrowser::ManualBrowser(const ActionRegistry* actions, const QString& language,
                             QWidget* parent)
    : QTextBrowser(parent), actions_(actions), language_(language) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(24);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("command")) {
            Q_EMIT commandClicked(url.path().toLatin1());
        } else if (url.scheme().startsWith(QLatin1String("http"))) {
            QDesktopServices::openUrl(url);
        } else {
            setSource(page_.resolved(url));
        }
    });
    connect(this, &QTextBrowser::sourceChanged, this, &ManualBrowser::layOut);
}

void ManualBrowser::showPage(const QString& name) {
    setSource(QUrl(QStringLiteral("qrc:/manual/%1/%2.md").arg(language_, name)));
}

QString ManualBrowser::page() const {
    return QFileInfo(page_.path()).completeBaseName();
}

QVariant ManualBrowser::loadResource(int type, const QUrl& name) {
    const QUrl url = page_.resolved(name);
    if (type == QTextDocument::ImageResource) {
        return scaledPicture(url, devicePixelRatioF());
    }
    if (!url.path().endsWith(QLatin1String(".md"))) {
        return {};
    }
    page_ = url;
    const QString pageName = page();
    QString text = manualSource(language_, pageName);
    if (pageName == QLatin1String("keys")) {
        text = keysPage(text, *actions_);
    }
    return withKeys(text, *actions_);
}

void ManualBrowser::layOut() {
    // Markdown knows nothing of leading.
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 1) {
            format.setTopMargin(18);
        }
        if (cursor.currentTable() == nullptr && block.textList() == nullptr) {
            format.setBottomMargin(8);
        }
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setBorder(0);
            format.setCellSpacing(0);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            table->setFormat(format);
        }
    }
    moveCursor(QTextCursor::Start);
}

}  // namespace gouache::ui
