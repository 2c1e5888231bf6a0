#include "ui/bridge/result_record.h"

#include <QDir>
#include <QJsonArray>
#include <algorithm>

namespace gouache::ui {

namespace {

/// A relative path that stays in its folder.
bool staysInside(const QString& path) {
    const QString clean = QDir::cleanPath(path);
    return !path.isEmpty() && QDir::isRelativePath(clean) && clean != QLatin1String("..") &&
           !clean.startsWith(QLatin1String("../"));
}

}  // namespace

QJsonObject toJson(const ResultRecord& record) {
    const PixelRect& area = record.area;
    const std::string_view intent = nameOf(record.intent);
    return {{QStringLiteral("file"), record.file},
            {QStringLiteral("mask"), record.mask},
            {QStringLiteral("document"), record.document},
            {QStringLiteral("area"), QJsonArray{area.x, area.y, area.width, area.height}},
            {QStringLiteral("intent"),
             QString::fromLatin1(intent.data(), static_cast<qsizetype>(intent.size()))},
            {QStringLiteral("prompt"), record.prompt},
            {QStringLiteral("seed"), QString::number(record.seed)},
            {QStringLiteral("seconds"), record.seconds},
            {QStringLiteral("time"), record.time.toString(Qt::ISODateWithMs)}};
}

std::optional<ResultRecord> resultRecordFromJson(const QJsonObject& object) {
    ResultRecord record;
    record.file = object.value(QLatin1String("file")).toString();
    record.mask = object.value(QLatin1String("mask")).toString();
    record.document = object.value(QLatin1String("document")).toString();
    const QJsonArray area = object.value(QLatin1String("area")).toArray();
    const auto side = [&area](int i) {
        return std::clamp(area.at(i).toInt(), -4 * kMaxCanvasSide, 4 * kMaxCanvasSide);
    };
    record.area = {side(0), side(1), side(2), side(3)};
    record.intent = intentFromName(object.value(QLatin1String("intent")).toString().toStdString())
                        .value_or(Intent::Generate);
    record.prompt = object.value(QLatin1String("prompt")).toString();
    record.seed = object.value(QLatin1String("seed")).toString().toULongLong();
    record.seconds = object.value(QLatin1String("seconds")).toDouble();
    record.time =
        QDateTime::fromString(object.value(QLatin1String("time")).toString(), Qt::ISODateWithMs);
    const bool sound = staysInside(record.file) &&
                       (record.mask.isEmpty() || staysInside(record.mask)) &&
                       !record.area.empty() && record.area.width <= kMaxCanvasSide &&
                       record.area.height <= kMaxCanvasSide;
    return sound ? std::optional(record) : std::nullopt;
}

}  // namespace gouache::ui
