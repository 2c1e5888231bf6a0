#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

#include "core/planning/generation_plan.h"

namespace gouache::ui {

/// In the results folder: a JSON object a line, one for every result and every change.
inline constexpr const char* kResultIndex = "index.jsonl";

/// What is remembered of a result beside its picture file. Paths are relative to the results
/// folder.
struct ResultRecord {
    QString file;
    QString mask;      ///< the placement's mask; empty = none
    QString document;  ///< key of the document that it was made for
    PixelRect area;    ///< on its canvas
    Intent intent = Intent::Generate;
    QString prompt;
    quint64 seed = 0;
    double seconds = 0;
    QDateTime time;
    bool pinned = false;
};

QJsonObject toJson(const ResultRecord& record);
/// None where it is damaged, or names a file outside of the folder.
std::optional<ResultRecord> resultRecordFromJson(const QJsonObject& object);

}  // namespace gouache::ui
