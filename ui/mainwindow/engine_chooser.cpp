#include "ui/mainwindow/engine_chooser.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/mainwindow/session.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QString placeName(const BackendPlace& place) {
    return place.name.empty() ? EngineChooser::tr("This computer")
                              : QString::fromStdString(place.name);
}

QString deviceKind(const std::string& id) {
    return id.starts_with("cuda") ? EngineChooser::tr("GPU")
           : id == "cpu"          ? EngineChooser::tr("CPU")
                                  : QString::fromStdString(id);
}

const char* deviceIcon(const std::string& id) {
    return id.starts_with("cuda") ? "gpu" : "cpu";
}

}  // namespace

EngineChooser::EngineChooser(Session* session, QWidget* parent)
    : QToolButton(parent), session_(session) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &EngineChooser::fillMenu);
    connect(&session_->backends, &BackendHost::stateChanged, this, &EngineChooser::showState);
    connect(&session_->costs, &CostBook::changed, this, &EngineChooser::showState);
    showState();
}

void EngineChooser::fillMenu() {
    menu()->clear();
    auto* group = new QActionGroup(menu());
    BackendHost& host = session_->backends;
    for (const BackendPlace& place : host.places()) {
        const bool open = place.id == host.placeId() && host.state() == BackendHost::State::Ready;
        menu()->addSection(placeName(place));
        if (open) {
            for (const DeviceInfo& device : host.capabilities().devices) {
                auto* action = menu()->addAction(
                    ui::icon(deviceIcon(device.id)),
                    QStringLiteral("%1: %2").arg(deviceKind(device.id),
                                                 QString::fromStdString(device.name)));
                action->setCheckable(true);
                action->setActionGroup(group);
                const std::string& chosen = session_->generation.device();
                action->setChecked(device.id == chosen ||
                                   (chosen.empty() && group->actions().size() == 1));
                QString detail =
                    tr("%1 of memory, %2 free")
                        .arg(QLocale().formattedDataSize(static_cast<qint64>(device.memoryTotal)),
                             QLocale().formattedDataSize(static_cast<qint64>(device.memoryFree)));
                if (const QString price = priceText(device.id); !price.isEmpty()) {
                    detail += QLatin1Char('\n') + price;
                }
                action->setToolTip(detail);
                connect(action, &QAction::triggered, this, [this, id = device.id] {
                    session_->generation.setDevice(id);
                    session_->settings.device = QString::fromStdString(id);
                    showState();
                });
            }
        } else {
            const QString text =
                host.state() == BackendHost::State::Failed && place.id == host.placeId()
                    ? tr("Try again")
                    : tr("Use");
            menu()->addAction(text, this, [this, id = place.id] {
                session_->settings.place = QString::fromStdString(id);
                session_->generation.setDevice({});
                session_->settings.device.clear();
                session_->backends.open(id);
            });
        }
    }
}

QString EngineChooser::priceText(const std::string& profile) const {
    const CostSettings& costs = session_->costs.settings();
    const Price price = costs.of(profile).price;
    if (const auto* picture = std::get_if<PicturePrice>(&price)) {
        return tr("%1 a picture").arg(moneyText(picture->perPicture));
    }
    return std::holds_alternative<std::monostate>(price)
               ? QString()
               : tr("%1 an hour of work").arg(moneyText(costPerHour(price, 0, costs.currency)));
}

void EngineChooser::showState() {
    const BackendHost& host = session_->backends;
    QString text;
    QString detail;
    const char* iconName = "cpu";
    switch (host.state()) {
        case BackendHost::State::Closed:
            text = tr("Engine not started");
            break;
        case BackendHost::State::Opening:
            text = tr("Starting the engine…");
            break;
        case BackendHost::State::Failed:
            text = tr("Engine missing");
            detail = errorSentence(*host.error());
            iconName = "warning";
            break;
        case BackendHost::State::Ready: {
            const auto& devices = host.capabilities().devices;
            const std::string& chosen = session_->generation.device();
            auto found =
                std::find_if(devices.begin(), devices.end(),
                             [&chosen](const DeviceInfo& device) { return device.id == chosen; });
            if (found == devices.end()) {
                session_->generation.setDevice({});
                found = devices.begin();
            }
            if (found == devices.end()) {
                text = QString::fromStdString(host.capabilities().name);
                break;
            }
            text = deviceKind(found->id);
            detail = QStringLiteral("%1\n%2 %3")
                         .arg(QString::fromStdString(found->name),
                              QString::fromStdString(host.capabilities().name),
                              QString::fromStdString(host.capabilities().version));
            if (const QString price = priceText(found->id); !price.isEmpty()) {
                detail += QLatin1Char('\n') + price;
            }
            iconName = deviceIcon(found->id);
            break;
        }
    }
    setText(text);
    setIcon(ui::icon(iconName));
    setToolTip(detail.isEmpty() ? tr("Where pictures are made")
                                : tr("Where pictures are made: %1").arg(detail));
    setAccessibleName(tr("Where pictures are made: %1").arg(text));
    setAccessibleDescription(detail);
}

}  // namespace gouache::ui
