#pragma once

#include <QImage>
#include <QObject>
#include <QPointF>
#include <QStringList>

#include "ui/bridge/picture_file.h"

class QWidget;

namespace gouache::ui {

class CanvasView;
class NoticeBar;
class RequestForm;
class Session;

/// Pictures in and out of the document: new, open, drop, paste, copy, save, export; and restoring
/// the settings that a picture carries.
class PictureFlow : public QObject {
    Q_OBJECT

  public:
    struct Widgets {
        QWidget* window;
        RequestForm* form;
        CanvasView* canvas;
        NoticeBar* notice;
    };

    PictureFlow(Session* session, const Widgets& widgets, QObject* parent = nullptr);

    /// Each asks for unsaved changes where it would lose them.
    void newDocument();
    void open();
    /// Replaces the document. False where it was not opened.
    bool openFile(const QString& path);

    /// As a layer, in the middle of `position`; offers the settings of the first one that has some.
    void placeFiles(const QStringList& paths, QPointF position);
    void placeImage(const QImage& image, QPointF position);
    void paste();
    void copy();

    /// To the file it came from, where that is a PNG that we wrote; else asks.
    bool save();
    bool exportCopy();
    /// Asks whether to take up what a crash left behind, where there is something.
    void offerRecovery();
    /// True where nothing would be lost, or the user saved or gave the changes up.
    bool mayClose();

    /// Shows the difference and applies it where the user agrees.
    void offerSettings(const QString& path, const OpenedPicture& picture);

  Q_SIGNALS:
    void fileChanged();

  private:
    void tellError(const Error& error);
    bool writeTo(const QString& path);
    QString askSaveName(const QString& title);
    QString startFolder() const;
    void place(ImagePtr image, QPointF position, const QString& name);

    Session* session_;
    Widgets w_;
};

}  // namespace gouache::ui
