#include "ui/canvas/display_profile.h"

#include <xcb/xcb.h>

#include <QGuiApplication>
#include <cstdlib>
#include <memory>

namespace gouache::ui {

namespace {

struct Freer {
    void operator()(void* reply) const { std::free(reply); }
};

constexpr uint32_t kLargestProfileWords = (16U << 20) / 4;

}  // namespace

QByteArray systemDisplayProfile() {
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // The offscreen platform has the interface without a connection.
    xcb_connection_t* connection = x11 != nullptr ? x11->connection() : nullptr;
    if (connection == nullptr) {
        return {};
    }
    const QByteArray name = QByteArrayLiteral("_ICC_PROFILE");
    const std::unique_ptr<xcb_intern_atom_reply_t, Freer> atom(xcb_intern_atom_reply(
        connection,
        xcb_intern_atom(connection, 1, static_cast<uint16_t>(name.size()), name.constData()),
        nullptr));
    if (atom == nullptr || atom->atom == XCB_ATOM_NONE) {
        return {};
    }
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const std::unique_ptr<xcb_get_property_reply_t, Freer> property(
        xcb_get_property_reply(connection,
                               xcb_get_property(connection, 0, root, atom->atom, XCB_ATOM_CARDINAL,
                                                0, kLargestProfileWords),
                               nullptr));
    if (property == nullptr || property->format != 8) {
        return {};
    }
    return {static_cast<const char*>(xcb_get_property_value(property.get())),
            xcb_get_property_value_length(property.get())};
}

}  // namespace gouache::ui
