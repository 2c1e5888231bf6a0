#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <memory>

#include "backends/fake/fake_backend.h"
#include "ui/canvas/canvas_view.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/studio.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

/// A studio with the fake backend and settings folders of its own, as the window's tests need it.
class StudioFixture {
  public:
    struct Setup {
        QString language = QStringLiteral("en");
        ThemeChoice theme = ThemeChoice::Dark;
        fake::FakeOptions backend = {};
        std::filesystem::path root = {};  ///< of all settings and state; empty = a fresh one
    };

    explicit StudioFixture(const QString& language = QStringLiteral("en"),
                           ThemeChoice theme = ThemeChoice::Dark)
        : StudioFixture(Setup{language, theme}) {}

    explicit StudioFixture(const Setup& setup) {
        const std::filesystem::path root =
            setup.root.empty() ? std::filesystem::path(folder_.path().toStdString()) : setup.root;
        Session::Folders folders;
        folders.settingsFile = root / "settings.toml";
        folders.results = root / "results";
        folders.recovery = root / "recovery";
        session_ = std::make_unique<Session>(std::make_shared<Places>(setup.backend), folders);
        session_->language = setup.language;
        session_->settings.theme = setup.theme;
        session_->settings.welcomed = true;
        session_->catalogue = {model()};
        session_->models.setModels(session_->catalogue);
        studio_ = std::make_unique<Studio>(session_.get());
        studio_->openWindow();
    }

    bool isShown() { return QTest::qWaitForWindowExposed(&window()); }
    Studio& studio() { return *studio_; }
    Session& session() { return *session_; }
    MainWindow& window() { return *studio_->window(); }
    QAction* action(const char* id) { return window().actions().action(id); }

  private:
    class Places : public BackendProvider {
      public:
        explicit Places(const fake::FakeOptions& options) : options_(options) {}
        std::vector<BackendPlace> places() override { return {{"local", "", false}}; }
        Result<std::shared_ptr<Backend>> open(std::string_view) override {
            return std::shared_ptr<Backend>(std::make_shared<fake::FakeBackend>(options_));
        }

      private:
        fake::FakeOptions options_;
    };

    static ModelInfo model() {
        ModelInfo info;
        info.name = "Fake";
        info.path = "/models/fake";
        info.kind = ModelKind::Checkpoint;
        info.architecture = "Stable Diffusion 1.x";
        info.runnable = true;
        info.defaults = {{128, 128}, 8, 6, 7.0};
        return info;
    }

    QTemporaryDir folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Studio> studio_;
};

}  // namespace gouache::ui
