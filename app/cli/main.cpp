#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "app/cli/cli.h"
#include "app/cli/interrupt.h"
#include "app/wiring/backend_factory.h"
#include "app/wiring/model_downloads.h"
#include "app/wiring/openmp_waiting.h"
#include "core/library/find_model_places.h"
#include "core/profiles/local_devices.h"

int main(int argc, char** argv) {
    using namespace gouache;
    wiring::shortenOpenMpWaiting();
    const std::unique_ptr<BackendProvider> backends = wiring::makeBackendProvider({});
    const std::vector<DeviceInfo> devices = probeLocalDevices();
    cli::Environment environment{*backends, localProfiles(devices), {}, std::cout, std::cerr};
    environment.devices = devices;
    updateModelPlaces();
    environment.modelFolders = allModelFolders();
    environment.downloader = wiring::makeDownloader();
    environment.errIsTerminal = isatty(STDERR_FILENO) != 0;
    if (winsize size{}; ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        environment.errColumns = size.ws_col;
    }
    environment.interrupted = cli::wasInterrupted;
    cli::noteInterrupts();
    return static_cast<int>(
        cli::runCli(std::vector<std::string>(argv + 1, argv + argc), environment));
}
