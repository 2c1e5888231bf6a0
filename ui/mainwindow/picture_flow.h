#pragma once

#include <QImage>
#include <QObject>
#include <QPointF>
#include <QStringList>
#include <filesystem>
#include <functional>

#include "core/journal/journal_reader.h"
#include "ui/bridge/picture_file.h"
#include "ui/dialogs/export_dialog.h"

class QWidget;

namespace gouache::ui {

class CanvasView;
class NoticeBar;
class RequestForm;
class Session;

/// Documents and pictures in and out: new, open, close, save, export, drop, paste; what a
/// crash left; and restoring the settings that a picture carries.
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

    // Documents open in tabs of their own; an untouched empty one makes room.

    /// Asks for its size, or a template.
    void newFromDialog();
    /// Of the form's size.
    void newDocument();
    void open();
    /// An OpenRaster document or a picture. One that is open already is shown. False where it was
    /// not opened.
    bool openFile(const QString& path);
    void openRecent();
    /// Earlier versions of the document's file, to be opened beside it.
    void openVersion();
    /// The sample document that comes with the program.
    bool openSample();
    /// Asks for unsaved changes. False where it stays open.
    bool closeDocument(int index);
    bool closeDocument();

    /// Asked first about files that are dropped on the canvas: true where it has taken them.
    void setBatchTaker(std::function<bool(const QStringList&)> take) {
        takeBatch_ = std::move(take);
    }
    /// As a layer, in the middle of `position`; offers the settings of the first one that has some.
    void placeFiles(const QStringList& paths, QPointF position);
    void placeImage(const QImage& image, QPointF position);
    void paste();

    /// To its file: an OpenRaster document, or a PNG where that loses nothing; else asks.
    bool save();
    bool saveAs();
    /// Asks for file, format and options.
    bool exportCopy();
    /// What exportCopy() does once the user has chosen. False where it could not be written, which
    /// is then told.
    bool exportTo(const QString& path, const ExportDialog::Choice& choice);
    /// For new documents that begin with it.
    void saveAsTemplate();
    /// Asks what to take up of what a crash left behind, where there is something.
    void offerRecovery();
    /// Of all open documents: true where nothing would be lost, or the user saved or gave the
    /// changes up.
    bool mayClose();

    /// Shows the difference and applies it where the user agrees.
    void offerSettings(const QString& path, const OpenedPicture& picture);

  Q_SIGNALS:
    void fileChanged();

  private:
    void tellError(const Error& error);
    bool openDocument(const QString& path);
    bool openPictureFile(const QString& path);
    bool saveTo(const QString& path);
    bool askAndClose(int index);
    QString startFolder() const;
    /// Among the recent documents; `picture` null = the thumbnail in the file.
    void remember(const QString& path, const ImagePtr& picture = nullptr);
    /// What a request leaves open, as another one has it.
    static GenerationRequest completed(GenerationRequest request, const GenerationRequest& by);
    /// With what made the document, where the form asks for nothing yet.
    void fillEmptyForm();
    void takeUp(const std::filesystem::path& folder, JournalContent content);
    void place(ImagePtr image, QPointF position, const QString& name);

    Session* session_;
    Widgets w_;
    std::function<bool(const QStringList&)> takeBatch_;
};

}  // namespace gouache::ui
