#include "ui/dialogs/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace gouache::ui {

AboutDialog::AboutDialog(const QString& engine, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Gouache"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 18);
    layout->setSpacing(10);
    auto* picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(72, 72));
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    const auto add = [layout](const QString& text, const char* role) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", role);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    };
    add(tr("Gouache %1").arg(QApplication::applicationVersion()), "title");
    add(tr("An AI art studio for designers. Pictures are made on your own computer."), "body");
    add(engine.isEmpty() ? tr("No engine is loaded.") : engine, "hint");
    add(tr("Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their "
           "licences come with the program.")
            .arg(QLatin1String(qVersion())),
        "hint");
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setFixedWidth(400);
}

}  // namespace gouache::ui
