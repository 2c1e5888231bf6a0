#include "ui/bridge/backend_host.h"

#include <QMetaObject>

namespace gouache::ui {

BackendHost::BackendHost(std::shared_ptr<BackendProvider> provider, QObject* parent)
    : QObject(parent), provider_(std::move(provider)) {}

BackendHost::~BackendHost() {
    if (opener_.joinable()) {
        opener_.join();
    }
}

void BackendHost::open(const std::string& wantedPlace) {
    std::string placeId = wantedPlace;
    if (placeId.empty()) {
        const auto places = provider_->places();
        placeId = places.empty() ? std::string() : places.front().id;
    }
    if (placeId == placeId_ && (state_ == State::Ready || state_ == State::Opening)) {
        return;
    }
    placeId_ = placeId;
    backend_.reset();
    capabilities_ = {};
    error_.reset();
    state_ = State::Opening;
    if (!openerBusy_) {
        openNow(placeId);
    }
    Q_EMIT stateChanged();
}

void BackendHost::openNow(const std::string& placeId) {
    if (opener_.joinable()) {
        opener_.join();  // it has posted its result, so it is at its end
    }
    openerBusy_ = true;
    opener_ = std::thread([this, provider = provider_, placeId] {
        Opened opened;
        if (auto backend = provider->open(placeId); backend.ok()) {
            opened.backend = *std::move(backend);
            if (auto capabilities = opened.backend->capabilities(); capabilities.ok()) {
                opened.capabilities = *std::move(capabilities);
            } else {
                opened.error = capabilities.error();
            }
        } else {
            opened.error = backend.error();
        }
        // The destructor joins this thread, so `this` is alive here; Qt drops the call when it is
        // not later.
        QMetaObject::invokeMethod(
            this,
            [this, placeId, opened = std::move(opened)]() mutable {
                onOpened(placeId, std::move(opened));
            },
            Qt::QueuedConnection);
    });
}

void BackendHost::onOpened(const std::string& placeId, Opened opened) {
    openerBusy_ = false;
    if (placeId != placeId_) {
        openNow(placeId_);  // another place was chosen in the meantime
        return;
    }
    if (opened.error) {
        error_ = std::move(opened.error);
        state_ = State::Failed;
    } else {
        backend_ = std::move(opened.backend);
        capabilities_ = std::move(opened.capabilities);
        state_ = State::Ready;
    }
    Q_EMIT stateChanged();
}

}  // namespace gouache::ui
