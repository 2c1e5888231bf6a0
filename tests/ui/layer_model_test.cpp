#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "core/commands/move_layer.h"
#include "core/commands/place_image.h"
#include "ui/models/layer_model.h"

namespace gouache::ui {

class LayerModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        document_ = Document::standard({100, 50});
        model_ = std::make_unique<LayerModel>();
        tester_ = std::make_unique<QAbstractItemModelTester>(
            model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        model_->setDocument(document_.get());
    }

    void cleanup() {
        tester_.reset();
        model_.reset();
        document_.reset();
    }

    void topmostLayerIsTheFirstRow() {
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
        QCOMPARE(model_->index(0).data(LayerModel::KindRole).toInt(),
                 static_cast<int>(LayerKind::Mask));
        QCOMPARE(model_->layerAt(model_->index(2)), document_->layers().front().id);
    }

    void addsAboveTheActiveLayerAndUndoes() {
        model_->addLayer(LayerKind::Control);
        QCOMPARE(model_->rowCount(), 4);
        QCOMPARE(model_->layerAt(model_->index(2)), document_->active()->id);
        QVERIFY(document_->undo());
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
    }

    void removesAndBringsBack() {
        const DocumentState before = document_->state();
        model_->removeLayer(model_->index(1));
        QCOMPARE(names(), (QStringList{"Mask", "Paint"}));
        QVERIFY(document_->undo());
        QVERIFY(document_->state() == before);
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
    }

    void duplicates() {
        model_->duplicateLayer(model_->index(2));
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint copy", "Paint"}));
    }

    void renames() {
        QSignalSpy changed(model_.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(model_->setData(model_->index(2), QStringLiteral("  Sky \n layer "), Qt::EditRole));
        QCOMPARE(names().last(), QStringLiteral("Sky layer"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!model_->setData(model_->index(2), QStringLiteral("   "), Qt::EditRole));
        QVERIFY(document_->undo());
        QCOMPARE(names().last(), QStringLiteral("Paint"));
    }

    void showsAndHides() {
        QVERIFY(model_->setData(model_->index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!document_->layers().back().visible);
        QCOMPARE(model_->index(0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
        QVERIFY(document_->undo());
        QVERIFY(document_->layers().back().visible);
    }

    void draggedOpacityIsOneStep() {
        for (const double opacity : {0.9, 0.6, 0.25}) {
            QVERIFY(model_->setData(model_->index(2), opacity, LayerModel::OpacityRole));
        }
        QCOMPARE(document_->layers().front().opacity, 0.25);
        QCOMPARE(document_->history().size(), std::size_t{1});
        QVERIFY(document_->undo());
        QCOMPARE(model_->index(2).data(LayerModel::OpacityRole).toDouble(), 1.0);
    }

    void dragReorders_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("top to bottom") << 0 << 3 << QStringList{"Sketch", "Paint", "Mask"};
        QTest::newRow("bottom to top") << 2 << 0 << QStringList{"Paint", "Mask", "Sketch"};
        QTest::newRow("one down") << 0 << 2 << QStringList{"Sketch", "Mask", "Paint"};
        QTest::newRow("one up") << 1 << 0 << QStringList{"Sketch", "Mask", "Paint"};
        QTest::newRow("onto itself") << 1 << 1 << QStringList{"Mask", "Sketch", "Paint"};
        QTest::newRow("below itself") << 1 << 2 << QStringList{"Mask", "Sketch", "Paint"};
        QTest::newRow("under the list") << 0 << -1 << QStringList{"Sketch", "Paint", "Mask"};
    }

    void dragReorders() {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(QStringList, expected);
        const std::unique_ptr<QMimeData> data(model_->mimeData({model_->index(from)}));
        QVERIFY(model_->canDropMimeData(data.get(), Qt::MoveAction, before, 0, {}));
        QVERIFY(model_->dropMimeData(data.get(), Qt::MoveAction, before, 0, {}));
        // What a view does after a move: it must not take the moved row away.
        QVERIFY(!model_->removeRows(from, 1));
        QCOMPARE(names(), expected);
        if (names() != QStringList{"Mask", "Sketch", "Paint"}) {
            QVERIFY(document_->undo());
            QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
        }
    }

    void foreignDropIsRefused() {
        QMimeData text;
        text.setText(QStringLiteral("1"));
        QVERIFY(!model_->canDropMimeData(&text, Qt::MoveAction, 0, 0, {}));
        QMimeData unknown;
        unknown.setData(model_->mimeTypes().first(), "4711");
        QVERIFY(!model_->dropMimeData(&unknown, Qt::MoveAction, 0, 0, {}));
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
    }

    void followsCommandsFromElsewhere() {
        QVERIFY(document_->execute(std::make_unique<MoveLayer>(document_->layers().front().id, 2))
                    .ok());
        QCOMPARE(names(), (QStringList{"Paint", "Mask", "Sketch"}));
    }

    void thumbnailFollowsThePixels() {
        auto image = std::make_shared<Image>(PixelSize{100, 50}, PixelFormat::Rgb8);
        for (std::uint8_t& byte : image->bytes()) {
            byte = 200;
        }
        QVERIFY(document_
                    ->execute(
                        std::make_unique<PlaceImage>(document_->newLayerId(), image, PixelPoint{}))
                    .ok());
        const QModelIndex placed = model_->indexOf(document_->active()->id);
        QImage thumbnail = placed.data(LayerModel::ThumbnailRole).value<QImage>();
        QCOMPARE(thumbnail.size(), QSize(72, 36));
        QCOMPARE(thumbnail.pixelColor(30, 20), QColor(200, 200, 200));
        model_->clearLayer(placed);
        thumbnail = placed.data(LayerModel::ThumbnailRole).value<QImage>();
        QCOMPARE(thumbnail.pixelColor(30, 20).alpha(), 0);
    }

    void groupsAreATree() {
        // Mask, Sketch, Paint: the lower two go into a group.
        model_->groupLayers({model_->index(1), model_->index(2)});
        QCOMPARE(names(), (QStringList{"Mask", "Group"}));
        const QModelIndex group = model_->index(1);
        QCOMPARE(model_->rowCount(group), 2);
        QCOMPARE(model_->index(0, 0, group).data().toString(), QStringLiteral("Sketch"));
        QCOMPARE(model_->index(1, 0, group).parent(), group);
        QCOMPARE(document_->active()->kind, LayerKind::Group);
        const QPersistentModelIndex paint = model_->index(1, 0, group);
        model_->ungroup(group);
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
        QCOMPARE(paint.row(), 2);
        QVERIFY(!paint.parent().isValid());
        QVERIFY(document_->undo());
        QCOMPARE(model_->rowCount(model_->index(1)), 2);
        QVERIFY(document_->undo());
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
    }

    void dragsIntoAndOutOfAGroup() {
        model_->groupLayers({model_->index(2)});
        const QModelIndex group = model_->index(2);
        const auto drag = [&](const QModelIndex& what, int row, const QModelIndex& parent) {
            const std::unique_ptr<QMimeData> data(model_->mimeData({what}));
            return model_->dropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
        };
        QVERIFY(drag(model_->index(0), -1, group));  // onto the group: on top of its members
        QCOMPARE(names(), (QStringList{"Sketch", "Group"}));
        QCOMPARE(model_->index(0, 0, model_->index(1)).data().toString(), QStringLiteral("Mask"));
        QVERIFY(drag(model_->index(0), 2, model_->index(1)));  // below its members
        QCOMPARE(names(), (QStringList{"Group"}));
        QCOMPARE(model_->index(2, 0, model_->index(0)).data().toString(), QStringLiteral("Sketch"));
        QVERIFY(!drag(model_->index(0), 0, model_->index(0)));        // not into itself
        QVERIFY(drag(model_->index(1, 0, model_->index(0)), 0, {}));  // out, to the top
        QCOMPARE(names(), (QStringList{"Paint", "Group"}));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(document_->undo());
        }
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Paint"}));
    }

    void keysWalkThroughGroups() {
        model_->groupLayers({model_->index(1)});  // Mask, Group(Sketch), Paint
        const LayerId paint = model_->layerAt(model_->index(2));
        const auto up = [&] { model_->moveLayer(model_->indexOf(paint), -1); };
        up();
        QCOMPARE(model_->indexOf(paint).parent(), model_->index(1));
        QCOMPARE(model_->indexOf(paint).row(), 1);
        up();
        QCOMPARE(model_->indexOf(paint).row(), 0);
        up();
        QCOMPARE(names(), (QStringList{"Mask", "Paint", "Group"}));
        up();
        up();
        QCOMPARE(names(), (QStringList{"Paint", "Mask", "Group"}));
        const auto down = [&] { model_->moveLayer(model_->indexOf(paint), 1); };
        down();
        down();
        QCOMPARE(model_->indexOf(paint).parent(), model_->index(1));
        QCOMPARE(model_->indexOf(paint).row(), 0);
    }

    void maskHasItsOwnThumbnail() {
        const QModelIndex paint = model_->index(2);
        QVERIFY(!paint.data(LayerModel::HasMaskRole).toBool());
        model_->addMask(paint);
        QVERIFY(paint.data(LayerModel::HasMaskRole).toBool());
        QVERIFY(paint.data(LayerModel::MaskActiveRole).toBool());
        QCOMPARE(paint.data(LayerModel::MaskThumbnailRole).value<QImage>().pixelColor(5, 5),
                 QColor(Qt::white));
        QVERIFY(model_->setData(paint, false, LayerModel::MaskEnabledRole));
        QVERIFY(!document_->layers().front().maskEnabled);
        model_->clearLayer(paint);  // of what tools work on: the mask
        QCOMPARE(paint.data(LayerModel::MaskThumbnailRole).value<QImage>().pixelColor(5, 5),
                 QColor(Qt::black));
        model_->removeMask(paint);
        QVERIFY(!paint.data(LayerModel::MaskActiveRole).toBool());
        QVERIFY(paint.data(LayerModel::MaskThumbnailRole).value<QImage>().isNull());
    }

    void lockedLayersRefuse() {
        const QModelIndex paint = model_->index(2);
        QVERIFY(model_->setData(paint, true, LayerModel::LockedRole));
        QSignalSpy failed(model_.get(), &LayerModel::failed);
        model_->clearLayer(paint);
        model_->removeLayer(paint);
        QCOMPARE(failed.count(), 2);
        QCOMPARE(model_->rowCount(), 3);
        QVERIFY(
            model_->setData(paint, static_cast<int>(BlendMode::Multiply), LayerModel::BlendRole));
        QCOMPARE(document_->layers().front().blend, BlendMode::Multiply);
    }

    void mergesDown() {
        model_->addLayer(LayerKind::Paint);
        model_->removeLayer(model_->indexOf(document_->active()->id));
        QSignalSpy failed(model_.get(), &LayerModel::failed);
        model_->mergeDown(model_->index(2));  // nothing below
        QCOMPARE(failed.count(), 1);
        model_->flatten();
        QCOMPARE(names(), (QStringList{"Mask", "Sketch", "Picture"}));
    }

    void anotherDocumentReplacesTheRows() {
        QSignalSpy active(model_.get(), &LayerModel::activeChanged);
        auto other = std::make_unique<Document>(PixelSize{10, 10});
        model_->setDocument(other.get());
        QCOMPARE(model_->rowCount(), 0);
        QCOMPARE(active.count(), 1);
        QVERIFY(!active.first().first().toModelIndex().isValid());
        model_->setDocument(document_.get());
        QCOMPARE(model_->rowCount(), 3);
        model_->setDocument(nullptr);
    }

  private:
    QStringList names() const {
        QStringList all;
        for (int row = 0; row < model_->rowCount(); ++row) {
            all << model_->index(row).data().toString();
        }
        return all;
    }

    std::unique_ptr<Document> document_;
    std::unique_ptr<LayerModel> model_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::LayerModelTest)
#include "layer_model_test.moc"
