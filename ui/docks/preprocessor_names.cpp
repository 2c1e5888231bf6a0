#include "ui/docks/preprocessor_names.h"

#include <QCoreApplication>

namespace gouache::ui {

namespace {

struct PreprocessorNames {
    Q_DECLARE_TR_FUNCTIONS(PreprocessorNames)
};

}  // namespace

QString displayName(Preprocessor preprocessor) {
    switch (preprocessor) {
        case Preprocessor::None:
            return PreprocessorNames::tr("As it is");
        case Preprocessor::Canny:
            return PreprocessorNames::tr("Edges (Canny)");
        case Preprocessor::SoftEdges:
            return PreprocessorNames::tr("Soft edges");
        case Preprocessor::LineArt:
            return PreprocessorNames::tr("Line art");
        case Preprocessor::Scribble:
            return PreprocessorNames::tr("Scribble");
        case Preprocessor::Inverted:
            return PreprocessorNames::tr("Inverted");
        case Preprocessor::Tile:
            return PreprocessorNames::tr("Tile");
        case Preprocessor::Depth:
            return PreprocessorNames::tr("Depth");
    }
    return {};
}

QString description(Preprocessor preprocessor) {
    switch (preprocessor) {
        case Preprocessor::None:
            return PreprocessorNames::tr("The layer on white: a sketch, a pose, a finished map.");
        case Preprocessor::Canny:
            return PreprocessorNames::tr("Thin, hard outlines of the layer's picture.");
        case Preprocessor::SoftEdges:
            return PreprocessorNames::tr("Wide outlines, as bright as they are strong.");
        case Preprocessor::LineArt:
            return PreprocessorNames::tr("The lines that an inker would draw.");
        case Preprocessor::Scribble:
            return PreprocessorNames::tr("A few thick strokes, for freedom in the details.");
        case Preprocessor::Inverted:
            return PreprocessorNames::tr("Dark lines on white become white lines on black.");
        case Preprocessor::Tile:
            return PreprocessorNames::tr("Colours and shapes without the fine detail.");
        case Preprocessor::Depth:
            return PreprocessorNames::tr("The layer's greys as distance: what is white is near.");
    }
    return {};
}

QString parameterName(std::string_view parameter) {
    if (parameter == "low") {
        return PreprocessorNames::tr("Low threshold");
    }
    if (parameter == "high") {
        return PreprocessorNames::tr("High threshold");
    }
    if (parameter == "smoothing") {
        return PreprocessorNames::tr("Smoothing");
    }
    if (parameter == "scale") {
        return PreprocessorNames::tr("Scale");
    }
    if (parameter == "gamma") {
        return PreprocessorNames::tr("Gamma");
    }
    if (parameter == "width") {
        return PreprocessorNames::tr("Line width");
    }
    if (parameter == "sharpness") {
        return PreprocessorNames::tr("Sharpness");
    }
    if (parameter == "threshold") {
        return PreprocessorNames::tr("Threshold");
    }
    if (parameter == "hardness") {
        return PreprocessorNames::tr("Hardness");
    }
    if (parameter == "thickness") {
        return PreprocessorNames::tr("Thickness");
    }
    if (parameter == "factor") {
        return PreprocessorNames::tr("Coarseness");
    }
    if (parameter == "near_is_dark") {
        return PreprocessorNames::tr("Near is dark");
    }
    if (parameter == "clip") {
        return PreprocessorNames::tr("Cut off (%)");
    }
    return QString::fromUtf8(parameter.data(), static_cast<qsizetype>(parameter.size()));
}

}  // namespace gouache::ui
