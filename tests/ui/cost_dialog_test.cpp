#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/ui/queue_fixture.h"
#include "ui/bridge/cost_book.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/amount_field.h"
#include "ui/cost/budgets_page.h"
#include "ui/cost/cost_badge.h"
#include "ui/cost/cost_dialog.h"
#include "ui/cost/price_editor.h"
#include "ui/cost/prices_page.h"
#include "ui/cost/spending_chart.h"
#include "ui/cost/spending_page.h"
#include "ui/cost/spending_watch.h"

namespace gouache::ui {

namespace fs = std::filesystem;

namespace {

constexpr int kTimeoutMs = 10'000;

Money yuan(double amount) {
    return {static_cast<std::int64_t>(amount * 1e6 + 0.5), "CNY"};
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

class CostDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void writesMoneyToBeReadAtAGlance() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(moneyText(yuan(0)), QString("¥0.00"));
        QCOMPARE(moneyText(yuan(16000)), QString("¥16,000.00"));
        QCOMPARE(moneyText(yuan(0.32)), QString("¥0.32"));
        QCOMPARE(moneyText(yuan(0.004167)), QString("¥0.0042"));
        QCOMPARE(moneyText(yuan(12.3456)), QString("¥12.35"));
        QCOMPARE(exactMoneyText(yuan(12.3456)), QString("¥12.3456"));
        QCOMPARE(moneyText({-1'500'000, "USD"}), QString("−US$1.50"));
        QCOMPARE(moneyText({1'500'000, "SEK"}), QString("SEK\u00A01.50"));
    }

    void amountsAreExactInEveryLocale() {
        QLocale::setDefault(QLocale(QLocale::German));
        AmountField field("price");
        QSignalSpy edited(&field, &AmountField::edited);
        QTest::keyClicks(field.input(), "16.000,32");
        QCOMPARE(field.amount(), std::optional(yuan(16000.32)));
        QTest::keyClick(field.input(), Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        field.input()->clear();
        QCOMPARE(field.amount(), std::optional<Money>());
        QVERIFY(!field.isWrong());
        QTest::keyClicks(field.input(), "16,000.000001");
        QCOMPARE(field.amount(), std::optional(Money{16'000'000'001, "CNY"}));
        QTest::keyClicks(field.input(), "x");
        QVERIFY(field.isWrong());
        field.setAmount(yuan(0.06));
        QCOMPARE(field.input()->text(), QString("0.06"));
        QTest::keyClicks(field.input(), "-");
        QVERIFY(field.isWrong());
    }

    void presetsGiveTheirFiguresAndSayWhatTheyAssume() {
        PriceEditor editor;
        QSignalSpy edited(&editor, &PriceEditor::edited);
        const auto says = [&editor](const QString& words) {
            const auto labels = editor.findChildren<QLabel*>();
            return std::ranges::any_of(
                labels, [&](const QLabel* label) { return label->text().contains(words); });
        };
        editor.applyPreset("rtx4090_purchase");
        QVERIFY(std::holds_alternative<OwnHardwarePrice>(editor.cost()->price));
        QVERIFY(says(QStringLiteral("¥0.32 a picture")));
        QVERIFY(says(QStringLiteral("50,000 pictures")));
        editor.applyPreset("cloud_on_demand");
        QVERIFY(says(QStringLiteral("¥0.08 a picture")));
        editor.applyPreset("cloud_reserved");
        QVERIFY(says(QStringLiteral("¥0.06 a picture")));
        QVERIFY(edited.count() >= 3);
        // Twice the speed, half the price.
        editor.findChild<QSpinBox*>()->setValue(2'400);
        QVERIFY(says(QStringLiteral("¥0.03 a picture")));
    }

    void pricesAreKeptAndToldToTheQueue() {
        QueueFixture queue;
        const fs::path file = queue.folder() / "costs.toml";
        CostBook costs(file, &queue.host());
        Profile gpu{"cuda:0", "local", "cuda:0", "Some GPU", {}};
        costs.setProfiles({gpu});
        PricesPage page(&costs);
        QCOMPARE(page.findChild<QListWidget*>()->count(), 1);
        page.editor()->applyPreset("cloud_while_working");
        const ProfileCost kept = costs.settings().of("cuda:0");
        QCOMPARE(std::get<HourlyPrice>(kept.price).perHour, yuan(5));
        QCOMPARE(queue.host().profiles().size(), std::size_t{1});
        QVERIFY(queue.host().profiles().front().price == kept.price);
        // The next start has it too.
        const CostBook again(file, &queue.host());
        QVERIFY(again.settings() == costs.settings());
        QVERIFY(!again.error());
    }

    void aPriceThatIsNotUnderstoodIsTold() {
        QueueFixture queue;
        const fs::path file = queue.folder() / "costs.toml";
        std::ofstream(file)
            << "[[profile]]\nname = \"cuda:0\"\nprice = \"hour\"\nper_hour = \"x\"\n";
        CostBook costs(file, &queue.host());
        QVERIFY(costs.error().has_value());
        SpendingWatch spending(&queue.host(), &costs);
        const CostDialog dialog(&queue.host(), &costs, &spending);
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains("cuda:0"); }));
    }

    void budgetsAreKeptAndMeasured() {
        QueueFixture queue;
        CostBook costs(queue.folder() / "costs.toml", &queue.host());
        SpendingWatch spending(&queue.host(), &costs);
        CostBadge badge(&costs, &spending);
        QVERIFY(badge.isHidden());
        BudgetsPage page(&costs, &spending);
        page.show();
        auto* day = page.findChildren<AmountField*>().front();
        QTest::keyClicks(day->input(), "10");
        QTest::keyClick(day->input(), Qt::Key_Return);
        QCOMPARE(costs.settings().budgets.day, std::optional(yuan(10)));
        PictureRecord picture = queue.record("a mug", "tiny", 1);
        picture.created = WallTime(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
        picture.cost = yuan(8.5);
        queue.add(picture);
        QTRY_VERIFY(spending.day() && spending.day()->percent == 85);
        QCOMPARE(spending.day()->mark, 80);
        QVERIFY(badge.text().contains("85"));
        const auto labels = page.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains("¥8.50 of ¥10.00 spent (85 %)");
        }));
        // Another currency: nothing is exchanged, and what was spent in the old one is left out.
        auto* currency = page.findChild<QComboBox*>();
        currency->setCurrentText("EUR");
        Q_EMIT currency->activated(0);
        QCOMPARE(costs.settings().currency, std::string("EUR"));
        QCOMPARE(costs.settings().budgets.day, std::optional(Money{10'000'000, "EUR"}));
        QTRY_VERIFY(spending.day()->spent.isZero());
    }

    void spendingIsAddedUpShownAndExported() {
        QueueFixture queue;
        CostBook costs(queue.folder() / "costs.toml", &queue.host());
        const auto today = QDate::currentDate();
        for (int i = 0; i < 6; ++i) {
            PictureRecord picture = queue.record("a mug", "tiny", i);
            picture.created = WallTime(std::chrono::milliseconds(
                QDateTime(today.addDays(-(i % 3)), QTime(12, 0)).toMSecsSinceEpoch()));
            picture.cost = yuan(0.25 * (i % 3 + 1));
            picture.profile = i % 2 == 0 ? "cpu" : "cuda:0";
            queue.add(picture);
        }
        SpendingPage page(&queue.host(), &costs);
        const QAbstractItemModelTester tester(const_cast<SpendingTable*>(&page.table()));
        page.resize(820, 560);
        page.show();
        QTRY_COMPARE(page.table().rowCount(), 3);
        const auto total = [&page] {
            std::int64_t sum = 0;
            for (const auto& row : page.table().rows()) {
                sum += row.spent.amount.micros;
            }
            return sum;
        };
        QCOMPARE(total(), 3'000'000);
        if (const QByteArray shots = qgetenv("GOUACHE_SHOTS"); !shots.isEmpty()) {
            page.grab().save(QString::fromLocal8Bit(shots) + "/spending.png");
        }
        auto* by = page.findChildren<QComboBox*>().front();
        by->setCurrentIndex(2);
        Q_EMIT by->activated(2);
        QTRY_COMPARE(page.table().rowCount(), 2);
        QCOMPARE(total(), 3'000'000);
        const fs::path csv = queue.folder() / "spending.csv";
        QVERIFY(page.exportTo(QString::fromStdString(csv.string())));
        const std::string text = contentOf(csv);
        QVERIFY(text.find("cuda:0") != std::string::npos);
        QCOMPARE(std::ranges::count(text, '\n'), 3);
        QVERIFY(!page.exportTo("/proc/none/spending.csv"));
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::CostDialogTest)
#include "cost_dialog_test.moc"
