#include "ui/shell/command_match.h"

#include <QRegularExpression>
#include <QStringList>

namespace gouache::ui {

namespace {

constexpr int kWholeText = 1000;
constexpr int kTextBegins = 400;
constexpr int kWordOfText = 200;
constexpr int kInsideText = 120;
constexpr int kWordOfMenu = 60;
constexpr int kWordOfMore = 40;
constexpr int kWordOfIdent = 30;
constexpr int kLetters = 10;

QString folded(const QString& text) {
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            plain += letter;
        }
    }
    return plain;
}

QStringList wordsOf(const QString& text) {
    static const QRegularExpression gaps(QStringLiteral("[\\s:.,;/()_-]+"));
    return text.split(gaps, Qt::SkipEmptyParts);
}

bool beginsWord(const QString& text, const QString& word) {
    for (const QString& each : wordsOf(text)) {
        if (each.startsWith(word)) {
            return true;
        }
    }
    return false;
}

bool lettersInOrder(const QString& text, const QString& letters) {
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at);
        if (at < 0) {
            return false;
        }
        ++at;
    }
    return true;
}

std::optional<int> scoreOfWord(const QString& word, const CommandWords& in) {
    if (in.text.startsWith(word)) {
        return kTextBegins;
    }
    if (beginsWord(in.text, word)) {
        return kWordOfText;
    }
    // Also a script without gaps between words.
    if (in.text.contains(word)) {
        return kInsideText;
    }
    if (beginsWord(in.menu, word)) {
        return kWordOfMenu;
    }
    if (beginsWord(in.more, word) || (word.at(0).unicode() > 0x2e7f && in.more.contains(word))) {
        return kWordOfMore;
    }
    if (beginsWord(in.ident, word)) {
        return kWordOfIdent;
    }
    return {};
}

}  // namespace

std::optional<int> matchScore(const QString& query, const CommandWords& words) {
    const QString wanted = folded(query.simplified());
    if (wanted.isEmpty()) {
        return 0;
    }
    QString ident = words.ident;
    static const QRegularExpression humps(QStringLiteral("([a-z])([A-Z])"));
    ident.replace(humps, QStringLiteral("\\1 \\2"));
    const CommandWords in{folded(words.text), folded(words.menu), folded(words.more),
                          folded(ident)};
    if (in.text == wanted) {
        return kWholeText;
    }
    int sum = 0;
    for (const QString& word : wordsOf(wanted)) {
        const auto score = scoreOfWord(word, in);
        if (!score) {
            sum = -1;
            break;
        }
        sum += *score;
    }
    if (sum > 0) {
        // Of equals the shorter one is nearer to what was typed.
        return sum * 10 - static_cast<int>(qMin<qsizetype>(in.text.size(), 99)) / 10;
    }
    QString letters = wanted;
    letters.remove(QLatin1Char(' '));
    if (letters.size() >= 2 && lettersInOrder(in.text, letters)) {
        return kLetters;
    }
    return {};
}

}  // namespace gouache::ui
