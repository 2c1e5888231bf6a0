#include "ui/docks/prompt_assistant.h"

#include <QMetaObject>
#include <utility>

#include "core/base/log.h"
#include "core/prompt/wildcards.h"

namespace gouache::ui {

namespace {

constexpr int kMostCandidates = 50;

/// Prompts are written in English, whatever the window speaks: models know it best.
constexpr const char* kPromptLanguage = "en_US";

}  // namespace

PromptAssistant::PromptAssistant(QObject* parent) : QObject(parent) {}

PromptAssistant::~PromptAssistant() = default;

void PromptAssistant::setCatalogue(const std::vector<ModelInfo>& models) {
    loras_.clear();
    for (const ModelInfo& model : models) {
        if (model.kind != ModelKind::Lora) {
            continue;
        }
        QStringList words;
        for (const std::string& word : model.notes.triggerWords) {
            words << QString::fromStdString(word);
        }
        loras_ << Name{QString::fromStdString(model.name), words.join(QStringLiteral(", ")),
                       model.notes.weight.value_or(1)};
    }
    QStringList names;
    for (const std::string& name : WildcardBook(wildcardFolders()).names()) {
        names << QString::fromStdString(name);
    }
    setWildcards(names);
}

void PromptAssistant::setWildcards(const QStringList& names) {
    wildcards_.clear();
    for (const QString& name : names) {
        wildcards_ << Name{name, {}, 1};
    }
}

QList<PromptAssistant::Name> PromptAssistant::candidates(CompletionKind kind,
                                                         const QString& typed) const {
    QList<Name> first;
    QList<Name> others;
    for (const Name& name : kind == CompletionKind::Lora ? loras_ : wildcards_) {
        if (name.name.startsWith(typed, Qt::CaseInsensitive)) {
            first << name;
        } else if (name.name.contains(typed, Qt::CaseInsensitive)) {
            others << name;
        }
    }
    first += others;
    return first.mid(0, kMostCandidates);
}

void PromptAssistant::loadDictionary() {
    if (loading_) {
        return;
    }
    loading_ = true;
    // The destructor joins: `this` outlives the loader.
    loader_ = std::jthread([this] {
        auto opened = SpellChecker::open(kPromptLanguage);
        if (!opened.ok()) {
            log(LogLevel::Info, "ui", "there is no dictionary; prompts are not spell checked");
            return;
        }
        auto checker = std::make_shared<std::unique_ptr<SpellChecker>>(*std::move(opened));
        QMetaObject::invokeMethod(
            this, [this, checker] { setSpellChecker(std::move(*checker)); }, Qt::QueuedConnection);
    });
}

void PromptAssistant::setSpellChecker(std::unique_ptr<SpellChecker> checker) {
    speller_ = std::move(checker);
    Q_EMIT spellingChanged();
}

bool PromptAssistant::isRight(const QString& word) const {
    return !speller_ || speller_->isRight(word.toStdString());
}

QStringList PromptAssistant::suggestions(const QString& word) const {
    QStringList words;
    if (speller_) {
        for (const std::string& one : speller_->suggestions(word.toStdString())) {
            words << QString::fromStdString(one);
        }
    }
    return words;
}

void PromptAssistant::learn(const QString& word) {
    if (speller_) {
        if (!speller_->learn(word.toStdString()).ok()) {
            log(LogLevel::Warning, "ui", "the list of own words cannot be written");
        }
        Q_EMIT spellingChanged();
    }
}

}  // namespace gouache::ui
