// How document pixels come to lie in the view, upright, turned and mirrored.
#include "ui/canvas/canvas_transform.h"

#include <QTest>
#include <cmath>

namespace gouache::ui {

class CanvasTransformTest : public QObject {
    Q_OBJECT

    static bool near(QPointF a, QPointF b, double tolerance = 1e-6) {
        return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
    }

  private slots:
    void thereAndBack_data() {
        QTest::addColumn<double>("angle");
        QTest::addColumn<bool>("mirrored");
        for (const double angle : {0.0, 15.0, 90.0, -90.0, 180.0, 123.4}) {
            for (const bool mirrored : {false, true}) {
                QTest::addRow("%g %d", angle, mirrored) << angle << mirrored;
            }
        }
    }
    void thereAndBack() {
        QFETCH(double, angle);
        QFETCH(bool, mirrored);
        CanvasTransform transform;
        transform.setDevicePixelRatio(1.25);
        transform.fit({300, 200}, {640, 480});
        transform.turnTo(angle, {320, 240});
        if (mirrored) {
            transform.mirrorAt({320, 240});
        }
        for (const QPointF point : {QPointF(0, 0), QPointF(300, 0), QPointF(12.5, 177.25)}) {
            QVERIFY(near(transform.toDocument(transform.toView(point)), point));
            QVERIFY(near(transform.matrix().map(point), transform.toView(point)));
        }
        const QPointF corner = transform.toView(QPointF(0, 0)) * 1.25;
        QVERIFY(near(corner, QPointF(std::round(corner.x()), std::round(corner.y()))));
        // Turned or not, it is all in view once it has been fitted.
        transform.fit({300, 200}, {640, 480});
        const QRectF bounds = transform.toView(PixelRect{0, 0, 300, 200});
        QVERIFY(QRectF(0, 0, 640, 480).contains(bounds));
        QVERIFY(near(bounds.center(), QPointF(320, 240), 1.5));
    }

    void turnsClockwiseAboutTheAnchor() {
        CanvasTransform transform;
        transform.center({100, 100}, {400, 400}, 2);
        const QPointF fixed = transform.toDocument({250, 180});
        transform.turnTo(90, {250, 180});
        QVERIFY(near(transform.toView(fixed), QPointF(250, 180), 1));
        // What was to the right is below.
        QVERIFY(near(transform.toView(fixed + QPointF(10, 0)) - transform.toView(fixed),
                     QPointF(0, 20)));
        QVERIFY(transform.rightAngled() && !transform.upright());
    }

    void mirroringExchangesLeftAndRightOfTheView() {
        CanvasTransform transform;
        transform.center({100, 100}, {400, 400}, 2);
        transform.turnTo(30, {200, 200});
        const QPointF somewhere(20, 70);
        const QPointF before = transform.toView(somewhere);
        transform.mirrorAt({200, 200});
        QVERIFY(near(transform.toView(somewhere), QPointF(400 - before.x(), before.y()), 1.5));
        QVERIFY(transform.mirrored());
        transform.mirrorAt({200, 200});
        QVERIFY(near(transform.toView(somewhere), before, 2));
        QCOMPARE(transform.angle(), 30.0);
    }

    void quarterTurnsAreExactAndAnglesBounded() {
        CanvasTransform transform;
        for (int i = 0; i < 8; ++i) {
            transform.turnTo(transform.angle() + 45, {0, 0});
        }
        QCOMPARE(transform.angle(), 0.0);
        transform.turnTo(-180, {0, 0});
        QCOMPARE(transform.angle(), 180.0);
        transform.turnTo(std::nan(""), {0, 0});
        QVERIFY(transform.upright());
    }

    void panningKeepsATurnedPictureInReach() {
        CanvasTransform transform;
        transform.center({300, 200}, {640, 480}, 1);
        transform.turnTo(45, {320, 240});
        transform.panBy({5000, -5000}, {300, 200}, {640, 480});
        QVERIFY(transform.toView(PixelRect{0, 0, 300, 200}).intersects(QRectF(0, 0, 640, 480)));
    }

    void showsAnArea() {
        CanvasTransform transform;
        transform.show({-100, -100, 500, 300}, {640, 480});
        const QPointF first = transform.toView(QPointF(-100, -100));
        const QPointF last = transform.toView(QPointF(400, 200));
        QVERIFY(first.x() >= 20 && first.y() >= 20 && last.x() <= 620 && last.y() <= 460);
        QVERIFY(last.x() - first.x() > 580);
    }
};

}  // namespace gouache::ui

QTEST_APPLESS_MAIN(gouache::ui::CanvasTransformTest)
#include "canvas_transform_test.moc"
