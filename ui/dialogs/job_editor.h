#pragma once

#include <QDialog>

#include "core/jobs/job_record.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gouache::ui {

class RequestForm;
class Session;

/// The settings of a job that waits, to be changed before it begins.
class JobEditor : public QDialog {
    Q_OBJECT

  public:
    /// `session` is not owned and outlives the dialog.
    JobEditor(Session* session, JobRecord job, QWidget* parent = nullptr);

    /// The job as it is to be.
    JobDraft draft() const;
    RequestForm* form() const { return form_; }

    void accept() override;

  private:
    bool check();

    JobRecord job_;
    std::string shownModel_;  ///< in place of the job's, which may not be here
    RequestForm* form_;
    QLineEdit* title_;
    QComboBox* profile_;
    QLabel* problem_;
};

}  // namespace gouache::ui
