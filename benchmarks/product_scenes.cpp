// The processor's share of a product scene: what of each picture does not run on the GPU.
// product_scenes [rounds]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "core/planning/tiled_pass.h"
#include "core/product/product_cutout.h"
#include "core/product/product_placement.h"
#include "core/product/scene_picture.h"
#include "tests/support/product_photos.h"

namespace {

using namespace gouache;

struct Times {
    double median = 0;
    double worst = 0;
};

Times timed(int rounds, const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(seconds);
    return {seconds[seconds.size() / 2], seconds.back()};
}

void print(const char* what, const Times& times) {
    std::printf("%-44s median %7.1f ms   worst %7.1f ms\n", what, 1000 * times.median,
                1000 * times.worst);
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    for (const int side : {1024, 2048, 3000}) {
        testing::PhotoOptions options;
        options.size = {side, side};
        const Image photo = testing::drawProductPhoto(testing::ProductKind::Bag, options).photo;
        const std::string name = "cut-out of a photo of " + std::to_string(side) + "²";
        print(name.c_str(), timed(rounds, [&] { (void)cutOutProduct(photo, "photo"); }));
    }
    const ProductCutout cutout =
        *cutOutProduct(testing::drawProductPhoto(testing::ProductKind::Shoe).photo, "shoe");
    ProductScene scene;
    scene.reflection = 0.4;
    scene.colourMatch = 0.5;
    constexpr PixelSize kFrame{1024, 1024};
    print("placement, start and mask, 1024²", timed(rounds, [&] {
              const PlacedProduct product = placed(cutout, kFrame, scene);
              (void)sceneStart(product);
              (void)sceneMask(product);
          }));
    const PlacedProduct product = placed(cutout, kFrame, scene);
    Image ground(kFrame, PixelFormat::Rgb8);
    std::ranges::fill(ground.bytes(), std::uint8_t{140});
    print("shadow, reflection, light, composition, 1024²",
          timed(rounds, [&] { (void)finishedScene(ground, product, scene); }));
    print("four tiles taken, 1024² from 512²", timed(rounds, [&] {
              TiledPass::Setup setup;
              setup.request.seed = Seed{1};
              setup.request.steps = 20;
              setup.defaults = {{512, 512}, 8, 20, 7};
              TiledPass pass(ground, setup);
              while (const auto request = pass.next()) {
                  pass.take(*request->init);
              }
          }));
    return 0;
}
