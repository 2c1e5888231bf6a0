#include "ui/shell/action_registry.h"

#include <QCoreApplication>

#include "core/base/log.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

QString menuTitle(ActionCategory category) {
    switch (category) {
        case ActionCategory::File:
            return ActionRegistry::tr("&File");
        case ActionCategory::Edit:
            return ActionRegistry::tr("&Edit");
        case ActionCategory::Image:
            return ActionRegistry::tr("&Image");
        case ActionCategory::Layer:
            return ActionRegistry::tr("&Layer");
        case ActionCategory::Select:
            return ActionRegistry::tr("&Select");
        case ActionCategory::Generate:
            return ActionRegistry::tr("&Generate");
        case ActionCategory::View:
            return ActionRegistry::tr("&View");
        case ActionCategory::Tool:
            return ActionRegistry::tr("&Tools");
        case ActionCategory::Window:
            return ActionRegistry::tr("&Window");
        case ActionCategory::Help:
            return ActionRegistry::tr("&Help");
    }
    return {};
}

QString plainText(const QString& text) {
    QString plain = text;
    // Mnemonics of languages without Latin letters stand in brackets: "打开(&O)…".
    const qsizetype bracket = plain.lastIndexOf(QLatin1String("(&"));
    if (bracket > 0 && plain.indexOf(QLatin1Char(')'), bracket) == bracket + 3) {
        plain.remove(bracket, 4);
    }
    plain.remove(QLatin1Char('&'));
    while (plain.endsWith(QChar(0x2026)) || plain.endsWith(QLatin1Char('.'))) {
        plain.chop(1);
    }
    return plain;
}

QString toolTipOf(const QAction* action) {
    const QString text = plainText(action->text());
    const QKeySequence key = action->shortcut();
    return key.isEmpty()
               ? text
               : QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

ActionRegistry::ActionRegistry(QWidget* window, QWidget* canvas)
    : QObject(window), window_(window), canvas_(canvas) {}

QAction* ActionRegistry::add(const ActionSpec& spec) {
    const QByteArray& id = spec.id;
    Q_ASSERT_X(!id.isEmpty() && !byId_.contains(id), "ActionRegistry", id.constData());
    auto* action = new QAction(spec.text, this);
    action->setObjectName(QString::fromLatin1(id));
    action->setCheckable(spec.checkable);
    action->setStatusTip(spec.statusTip);
    if (*spec.icon != '\0') {
        action->setIcon(icon(spec.icon));
    }
    byId_.insert(id, entries_.size());
    entries_.push_back({spec, action});
    const QString key = QString::fromLatin1(id);
    giveKeys(entries_.back(),
             overrides_.contains(key) ? overrides_.value(key) : defaultKeys(spec, scheme_));
    (spec.scope == KeyScope::Canvas ? canvas_ : window_)->addAction(action);
    // Also of texts that change, as Undo's.
    connect(action, &QAction::changed, this, [this, action] { keepToolTip(action); });
    keepToolTip(action);
    Q_EMIT added(id);
    return action;
}

void ActionRegistry::remove(const QByteArray& id) {
    const auto found = byId_.constFind(id);
    if (found == byId_.constEnd()) {
        return;
    }
    const QByteArray gone = id;  // may be of the entry itself
    QAction* action = entries_[*found].action;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(*found));
    byId_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        byId_.insert(entries_[i].spec.id, i);
    }
    // Later, since it may be what was triggered.
    action->setVisible(false);
    action->setShortcuts(Keys());
    action->deleteLater();
    Q_EMIT removed(gone);
}

void ActionRegistry::keepToolTip(QAction* action) {
    const QString tip = toolTipOf(action);
    if (action->toolTip() != tip) {
        action->setToolTip(tip);
    }
}

const ActionRegistry::Entry* ActionRegistry::find(const QByteArray& id) const {
    const auto found = byId_.constFind(id);
    return found == byId_.constEnd() ? nullptr : &entries_[*found];
}

QAction* ActionRegistry::action(const QByteArray& id) const {
    const Entry* entry = find(id);
    if (entry == nullptr) {
        log(LogLevel::Warning, "ui", "no command " + id.toStdString());
        return nullptr;
    }
    return entry->action;
}

ActionRegistry::Keys ActionRegistry::defaultKeys(const ActionSpec& spec, KeyScheme scheme) const {
    const char* text = spec.keys;
    if (scheme == KeyScheme::Krita && spec.kritaKeys != nullptr) {
        text = spec.kritaKeys;
    } else if (scheme == KeyScheme::Photoshop && spec.photoshopKeys != nullptr) {
        text = spec.photoshopKeys;
    }
    return *text == '\0' ? Keys() : QKeySequence::listFromString(QString::fromLatin1(text));
}

QMap<QString, ActionRegistry::Keys> ActionRegistry::resolvedKeys(KeyScheme scheme,
                                                                 const Overrides& overrides) const {
    QMap<QString, Keys> resolved;
    Keys taken;
    for (const Entry& entry : entries_) {
        const QString id = QString::fromLatin1(entry.spec.id);
        if (overrides.contains(id)) {
            resolved.insert(id, overrides.value(id));
            taken += overrides.value(id);
        }
    }
    for (const Entry& entry : entries_) {
        const QString id = QString::fromLatin1(entry.spec.id);
        if (!resolved.contains(id)) {
            Keys keys = defaultKeys(entry.spec, scheme);
            keys.removeIf([&taken](const QKeySequence& key) { return taken.contains(key); });
            resolved.insert(id, keys);
        }
    }
    return resolved;
}

void ActionRegistry::setKeys(KeyScheme scheme, const Overrides& overrides) {
    scheme_ = scheme;
    overrides_ = overrides;
    const auto resolved = resolvedKeys(scheme, overrides);
    for (const Entry& entry : entries_) {
        giveKeys(entry, resolved.value(QString::fromLatin1(entry.spec.id)));
    }
    Q_EMIT keysChanged();
}

void ActionRegistry::giveKeys(const Entry& entry, const Keys& keys) {
    entry.action->setShortcutContext(entry.spec.scope == KeyScope::Canvas ? Qt::WidgetShortcut
                                                                          : Qt::WindowShortcut);
    entry.action->setShortcuts(keys);
}

}  // namespace gouache::ui
