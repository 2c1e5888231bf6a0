#include "ui/mainwindow/document_watch.h"

#include "ui/mainwindow/session.h"

namespace gouache::ui {

DocumentWatch::DocumentWatch(Session* session, OnChange onChange, OnReplaced onReplaced,
                             QObject* parent)
    : QObject(parent),
      session_(session),
      onChange_(std::move(onChange)),
      onReplaced_(std::move(onReplaced)) {
    connect(session_, &Session::documentReplaced, this, &DocumentWatch::follow);
    follow();
}

DocumentWatch::~DocumentWatch() {
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
}

void DocumentWatch::onDocumentChanged(const Document&, const DocumentChange& change) {
    if (onChange_) {
        onChange_(change);
    }
}

void DocumentWatch::follow() {
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
    watched_ = &session_->document();
    watched_->addObserver(this);
    if (onReplaced_) {
        onReplaced_();
    }
}

}  // namespace gouache::ui
