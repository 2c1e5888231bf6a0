"""Runs the real gouache-cli with the starter model on the CPU and lets other programs read what it wrote.

Environment: GOUACHE_CLI, the program; GOUACHE_RESOURCES, the folder with the starter model. Pillow and sd-parsers are
needed for the tests that carry their names.
"""

import json
import os
import pathlib
import signal
import struct
import subprocess
import tempfile
import unittest

try:
    import PIL.Image
except ImportError:
    PIL = None
try:
    import sd_parsers
except ImportError:
    sd_parsers = None

CLI = os.environ["GOUACHE_CLI"]
APPLE = "a red apple on a blue background"


def run(*arguments, **options):
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, timeout=240, **options)


def read_safetensors(path):
    """{name: (dtype, shape, bytes)}; the format needs no library."""
    data = pathlib.Path(path).read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    start = 8 + length
    return {
        name: (entry["dtype"], entry["shape"], data[start + entry["data_offsets"][0] : start + entry["data_offsets"][1]])
        for name, entry in header.items()
    }


def write_safetensors(path, name, shape, values):
    data = struct.pack(f"<{len(values)}f", *values)
    header = json.dumps({name: {"dtype": "F32", "shape": shape, "data_offsets": [0, len(data)]}}).encode()
    header += b" " * (-len(header) % 8)
    pathlib.Path(path).write_bytes(struct.pack("<Q", len(header)) + header + data)


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="gouache-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def generate(self, *arguments, prompt=APPLE):
        done = run("generate", prompt, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def test_events_name_the_files(self):
        done = self.generate("--steps", 4, "--seed", 11, "--count", 2, "--json", "--previews", self.folder / "steps",
                             "-o", self.folder / "out/")
        events = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([event["event"] for event in events][:2], ["queued", "started"])
        results = [event for event in events if event["event"] == "result"]
        self.assertEqual([event["seed"] for event in results], [11, 12])
        for event in results:
            self.assertTrue(pathlib.Path(event["file"]).is_file())
        previews = [event["file"] for event in events if event["event"] == "preview"]
        self.assertEqual(len(previews), 8)
        self.assertGreaterEqual(len({pathlib.Path(file).read_bytes() for file in previews}), 6)
        steps = [event for event in events if event["event"] == "step"]
        self.assertEqual(max(event["step"] for event in steps), 4)
        self.assertEqual({event["steps"] for event in steps}, {4})

    def test_quiet_where_nobody_watches(self):
        done = self.generate("--steps", 1, "-o", self.folder / "a.png")
        self.assertEqual((done.stdout, done.stderr), ("", ""))

    def test_noise_takes_the_place_of_the_seed(self):
        noise, latents = self.folder / "noise.safetensors", self.folder / "latents.safetensors"
        self.generate("--steps", 2, "--seed", 1, "--latents-out", latents, "-o", self.folder / "a.png")
        dtype, shape, first = read_safetensors(latents)["latents"]
        self.assertEqual(dtype, "F32")
        self.assertEqual((shape[0], len(shape)), (1, 4))
        count = shape[1] * shape[2] * shape[3]
        self.assertEqual(len(first), 4 * count)
        # Any fixed values with the spread of noise will do.
        values = [((i * 7919) % 2003 - 1001) / 578.0 for i in range(count)]
        write_safetensors(noise, "noise", shape, values)
        made = []
        for seed in (1, 2):
            self.generate("--steps", 2, "--seed", seed, "--noise", noise, "--sampler", "ddim", "--latents-out", latents,
                          "-o", self.folder / "b.png")
            made.append(read_safetensors(latents)["latents"][2])
        self.assertEqual(made[0], made[1])
        self.assertNotEqual(made[0], first)

    def test_ctrl_c_ends_with_five(self):
        process = subprocess.Popen(
            [CLI, "generate", APPLE, "--steps", "1000", "--json", "-o", str(self.folder / "a.png")],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in process.stdout:
            if json.loads(line)["event"] == "step":
                break
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 5, err)
        self.assertEqual(json.loads(out.splitlines()[-1])["event"], "cancelled")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_version_without_an_engine(self):
        done = run("--version", env={**os.environ, "GOUACHE_ENGINE": "/nonexistent/engine.so"})
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout, r"^gouache-cli \d+\.\d+\.\d+\n$")

    def test_missing_engine_is_a_sentence(self):
        done = run("generate", APPLE, "-o", self.folder / "a.png",
                   env={**os.environ, "GOUACHE_ENGINE": "/nonexistent/engine.so"})
        self.assertEqual(done.returncode, 4)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertIn("/nonexistent/engine.so", done.stderr)

    def test_unknown_device_is_bad_input(self):
        done = run("generate", APPLE, "--device", "cuda:7", "-o", self.folder / "a.png")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    @unittest.skipUnless(PIL, "Pillow is not installed")
    def test_pillow_reads_picture_and_settings(self):
        for extension in ("png", "jpg", "webp"):
            with self.subTest(extension):
                file = self.folder / f"a.{extension}"
                prompt = 'a "red" apple, 红苹果'
                self.generate("--steps", 2, "--seed", 5, "--negative", "blurry", "-o", file, prompt=prompt)
                with PIL.Image.open(file) as image:
                    image.load()
                    self.assertEqual(image.size, (256, 256))
                    if extension == "png":
                        infotext = image.text["parameters"]
                        request = json.loads(image.text["gouache"])
                        self.assertEqual(request["prompt"], prompt)
                        self.assertEqual(request["seed"], 5)
                        self.assertEqual(request["negative_prompt"], "blurry")
                    else:
                        comment = image.getexif().get_ifd(0x8769)[0x9286]
                        self.assertTrue(comment.startswith(b"UNICODE\0"))
                        infotext = comment[8:].decode("utf-16-be")
                        if infotext[:1] != "a":
                            infotext = comment[8:].decode("utf-16-le")
                self.assertTrue(infotext.startswith(prompt + "\nNegative prompt: blurry\nSteps: 2, "), infotext)
                self.assertIn("Seed: 5", infotext)
                self.assertIn("Size: 256x256", infotext)

    @unittest.skipUnless(sd_parsers, "sd-parsers is not installed")
    def test_sd_parsers_understands_the_settings(self):
        file = self.folder / "a.png"
        self.generate("--steps", 3, "--seed", 5, "--cfg", 4.5, "--sampler", "dpmpp_2m", "--schedule", "karras",
                      "--negative", "blurry, dark", "-o", file)
        info = sd_parsers.ParserManager().parse(file)
        self.assertIsNotNone(info)
        self.assertEqual([prompt.value for prompt in info.prompts], [APPLE])
        self.assertEqual([prompt.value for prompt in info.negative_prompts], ["blurry, dark"])
        (sampler,) = info.samplers
        self.assertTrue(sampler.name.startswith("DPM++ 2M"), sampler.name)
        self.assertEqual(sampler.parameters["seed"], "5")
        self.assertEqual(float(sampler.parameters["cfg_scale"]), 4.5)
        self.assertEqual(sampler.parameters["steps"], "3")

    @unittest.skipUnless(PIL, "Pillow is not installed")
    def test_same_seed_same_picture(self):
        pixels = []
        for name, seed in (("a", 21), ("b", 21), ("c", 22)):
            self.generate("--steps", 4, "--seed", seed, "-o", self.folder / f"{name}.png")
            with PIL.Image.open(self.folder / f"{name}.png") as image:
                pixels.append(image.tobytes())
        self.assertEqual(pixels[0], pixels[1])
        self.assertNotEqual(pixels[0], pixels[2])

    @unittest.skipUnless(PIL, "Pillow is not installed")
    def test_inpainting_keeps_what_the_mask_leaves_out(self):
        self.generate("--steps", 4, "--seed", 3, "-o", self.folder / "init.png")
        with PIL.Image.open(self.folder / "init.png") as image:
            before = image.convert("RGB")
        mask = PIL.Image.new("L", before.size, 0)
        mask.paste(255, (96, 96, 160, 160))
        mask.save(self.folder / "mask.png")
        self.generate("--steps", 4, "--seed", 4, "--init", self.folder / "init.png", "--mask", self.folder / "mask.png",
                      "--strength", 1, "-o", self.folder / "out.png", prompt="a green leaf")
        with PIL.Image.open(self.folder / "out.png") as image:
            after = image.convert("RGB")
        # Far outside the feather not a bit has changed; the middle of the mask has.
        for box in ((0, 0, 256, 48), (0, 208, 256, 256), (0, 0, 48, 256), (208, 0, 256, 256)):
            self.assertEqual(before.crop(box).tobytes(), after.crop(box).tobytes())
        self.assertNotEqual(before.crop((112, 112, 144, 144)).tobytes(), after.crop((112, 112, 144, 144)).tobytes())

    @unittest.skipUnless(PIL, "Pillow is not installed")
    def test_png_info_tells_what_generate_was_told(self):
        file = self.folder / "a.png"
        self.generate("--steps", 2, "--seed", 8, "--width", 128, "--height", 192, "-o", file)
        with PIL.Image.open(file) as image:
            self.assertEqual(image.size, (128, 192))
            self.assertEqual(run("png-info", file).stdout, image.text["parameters"] + "\n")


if __name__ == "__main__":
    unittest.main()
