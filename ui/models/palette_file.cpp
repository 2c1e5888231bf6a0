#include "ui/models/palette_file.h"

#include <array>

namespace gouache::ui {

QList<QColor> standardPalette() {
    QList<QColor> colors;
    for (const int gray : {0, 23, 46, 70, 93, 116, 139, 162, 185, 209, 232, 255}) {
        colors << QColor(gray, gray, gray);
    }
    struct Shade {
        int saturation;
        int value;
    };
    for (const Shade& shade : {Shade{90, 250}, Shade{190, 225}, Shade{205, 130}}) {
        for (const int hue : {0, 18, 36, 52, 85, 125, 165, 195, 215, 245, 280, 325}) {
            colors << QColor(QColor::fromHsv(hue, shade.saturation, shade.value).rgb());
        }
    }
    return colors;
}

QByteArray paletteText(const QList<QColor>& colors, const QString& name) {
    QString line = name;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QByteArray text = "GIMP Palette\nName: " + line.toUtf8() + "\nColumns: 12\n#\n";
    for (const QColor& color : colors) {
        text += QStringLiteral("%1 %2 %3\t%4\n")
                    .arg(color.red(), 3)
                    .arg(color.green(), 3)
                    .arg(color.blue(), 3)
                    .arg(color.name())
                    .toUtf8();
    }
    return text;
}

std::optional<QList<QColor>> paletteFromText(const QByteArray& text) {
    const QList<QByteArray> lines = text.split('\n');
    if (lines.isEmpty() || lines.front().trimmed() != "GIMP Palette") {
        return {};
    }
    QList<QColor> colors;
    for (const QByteArray& raw : lines.mid(1)) {
        const QList<QByteArray> words = raw.simplified().split(' ');
        if (words.size() < 3 || colors.size() == kMostPaletteColors) {
            continue;
        }
        std::array<int, 3> channels{};
        bool isColor = true;
        for (int i = 0; i < 3; ++i) {
            bool isNumber = false;
            channels[static_cast<std::size_t>(i)] = words[i].toInt(&isNumber);
            isColor = isColor && isNumber && channels[static_cast<std::size_t>(i)] >= 0 &&
                      channels[static_cast<std::size_t>(i)] <= 255;
        }
        if (isColor) {
            colors << QColor(channels[0], channels[1], channels[2]);
        }
    }
    return colors;
}

}  // namespace gouache::ui
