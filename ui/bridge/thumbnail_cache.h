#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

namespace gouache::ui {

/// Small versions of picture files, read on a thread of its own when they are first asked for, the
/// last wish first. GUI thread.
class ThumbnailCache : public QObject {
    Q_OBJECT

  public:
    enum class State {
        Waiting,  ///< loaded() tells
        Ready,
        Missing  ///< the file is gone, or is no picture
    };
    struct Thumbnail {
        State state = State::Waiting;
        QImage image;
    };

    /// `side`: the longer one's length in pixels. `most`: how many are kept.
    explicit ThumbnailCache(int side, int most = 1000, QObject* parent = nullptr);
    ~ThumbnailCache() override;

    int side() const { return side_; }
    Thumbnail find(const QString& path);
    /// The file has changed.
    void forget(const QString& path);

  Q_SIGNALS:
    /// Also where it is Missing now.
    void loaded(const QString& path);

  private:
    void readNext();
    void keep(const QString& path, const QImage& image);

    int side_;
    QCache<QString, QImage> images_;  ///< null = missing
    QStringList wishes_;              ///< newest last
    QSet<QString> reading_;
    QThreadPool reader_;
};

/// The picture in the file, scaled down so that its longer side is at most `side`; null where it
/// cannot be read. Any thread.
QImage readThumbnail(const QString& path, int side);

}  // namespace gouache::ui
