#pragma once

#include <QObject>
#include <functional>

#include "core/document/document_change.h"

namespace gouache::ui {

class Session;

/// Tells of every change of the session's document, and follows when the session takes another one.
/// GUI thread.
class DocumentWatch : public QObject, private DocumentObserver {
    Q_OBJECT

  public:
    using OnChange = std::function<void(const DocumentChange&)>;
    using OnReplaced = std::function<void()>;

    /// `onReplaced` is called once at once, and then for every document that takes the place.
    /// `session` is not owned.
    DocumentWatch(Session* session, OnChange onChange, OnReplaced onReplaced, QObject* parent);
    ~DocumentWatch() override;

  private:
    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void follow();

    Session* session_;
    OnChange onChange_;
    OnReplaced onReplaced_;
    Document* watched_ = nullptr;
};

}  // namespace gouache::ui
