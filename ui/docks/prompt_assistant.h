#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <memory>
#include <thread>
#include <vector>

#include "core/models/model_catalogue.h"
#include "core/prompt/completion.h"
#include "core/prompt/spell_checker.h"

namespace gouache::ui {

/// What prompt fields know: names to complete, and how words are spelt. Shared by the fields of a
/// form. GUI thread; the dictionary is read on a thread of its own.
class PromptAssistant : public QObject {
    Q_OBJECT

  public:
    struct Name {
        QString name;
        QString detail;  ///< trigger words of a LoRA
        double weight = 1;
    };

    explicit PromptAssistant(QObject* parent = nullptr);
    ~PromptAssistant() override;

    /// The LoRAs of the catalogue; wildcards are looked for again.
    void setCatalogue(const std::vector<ModelInfo>& models);
    void setWildcards(const QStringList& names);

    /// Names that begin with or hold what was typed, the former first; at most 50.
    QList<Name> candidates(CompletionKind kind, const QString& typed) const;

    /// Reads the dictionary, once; spellingChanged() follows where there is one.
    void loadDictionary();
    void setSpellChecker(std::unique_ptr<SpellChecker> checker);
    /// True also while there is no dictionary.
    bool isRight(const QString& word) const;
    QStringList suggestions(const QString& word) const;
    void learn(const QString& word);

  Q_SIGNALS:
    void spellingChanged();

  private:
    QList<Name> loras_;
    QList<Name> wildcards_;
    std::unique_ptr<SpellChecker> speller_;
    bool loading_ = false;
    std::jthread loader_;
};

}  // namespace gouache::ui
