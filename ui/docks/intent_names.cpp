#include "ui/docks/intent_names.h"

#include <QCoreApplication>

namespace gouache::ui {

namespace {

struct IntentNames {
    Q_DECLARE_TR_FUNCTIONS(IntentNames)
};

}  // namespace

QString displayName(Intent intent) {
    switch (intent) {
        case Intent::Generate:
            return IntentNames::tr("Generate");
        case Intent::Refine:
            return IntentNames::tr("Refine");
        case Intent::Fill:
            return IntentNames::tr("Fill");
        case Intent::Expand:
            return IntentNames::tr("Expand");
        case Intent::Add:
            return IntentNames::tr("Add an object");
        case Intent::Remove:
            return IntentNames::tr("Remove an object");
        case Intent::ReplaceBackground:
            return IntentNames::tr("Replace the background");
    }
    return {};
}

QString description(Intent intent) {
    switch (intent) {
        case Intent::Generate:
            return IntentNames::tr("Makes a new picture in the frame.");
        case Intent::Refine:
            return IntentNames::tr(
                "Changes the picture, or its marked part, as far as the strength lets it.");
        case Intent::Fill:
            return IntentNames::tr("Makes the marked part anew, in keeping with what is round it.");
        case Intent::Expand:
            return IntentNames::tr("Continues the picture where the frame reaches past it.");
        case Intent::Add:
            return IntentNames::tr("Puts a new object into the marked part.");
        case Intent::Remove:
            return IntentNames::tr(
                "Takes the marked object away and continues what is round it. The prompt is not "
                "used.");
        case Intent::ReplaceBackground:
            return IntentNames::tr("Keeps the marked subject and makes the rest anew.");
    }
    return {};
}

QString displayName(FillMode fill) {
    switch (fill) {
        case FillMode::Original:
            return IntentNames::tr("What is there");
        case FillMode::Blur:
            return IntentNames::tr("Blurred surroundings");
        case FillMode::Continue:
            return IntentNames::tr("Continued surroundings");
        case FillMode::Neutral:
            return IntentNames::tr("Grey, soft edge");
        case FillMode::Plain:
            return IntentNames::tr("Grey, hard edge");
        case FillMode::Noise:
            return IntentNames::tr("Noise");
    }
    return {};
}

QString displayName(ContextChoice context) {
    switch (context) {
        case ContextChoice::Automatic:
            return IntentNames::tr("Automatic");
        case ContextChoice::Mark:
            return IntentNames::tr("The marked part");
        case ContextChoice::Frame:
            return IntentNames::tr("The frame");
        case ContextChoice::Canvas:
            return IntentNames::tr("The whole canvas");
    }
    return {};
}

}  // namespace gouache::ui
