#pragma once

#include <QString>
#include <vector>

#include "core/generation/generation_request.h"

namespace gouache::ui {

/// One setting of a form and of a picture, as a person reads them.
struct SettingRow {
    QString name;
    QString now;
    QString restored;
    bool differs() const { return now != restored; }
};

/// Every setting that restoring `restored` over `now` concerns, in the form's order; equal ones
/// too.
std::vector<SettingRow> settingsDifference(const GenerationRequest& now,
                                           const GenerationRequest& restored);

}  // namespace gouache::ui
