"""Makes resources/samples/first-picture.ora, the document that Gouache shows on its first start.

    gouache-cli generate "a red apple on a blue background" --seed 7 --count 3 -o FOLDER
    python make_first_picture.py FOLDER OUTPUT.ora

FOLDER holds gouache-7.png, gouache-8.png and gouache-9.png. Needs Pillow.
"""

import io
import json
import pathlib
import sys
import zipfile
from xml.sax.saxutils import quoteattr

from PIL import Image

folder, output = pathlib.Path(sys.argv[1]), sys.argv[2]
shown = Image.open(folder / "gouache-8.png")
request = shown.text["gouache"]
size = shown.size


def png(image):
    data = io.BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()


def layer(number, name, source, visible=True, selected=False):
    chosen = ' selected="true"' if selected else ""
    return (f'<layer name={quoteattr(name)} composite-op="svg:src-over" opacity="1" '
            f'visibility="{"visible" if visible else "hidden"}" x="0" y="0" src="{source}" '
            f'gouache:id="{number}"{chosen}/>')


layers = [  # bottom to top: number, kind, name, picture, visible, group
    (1, "image", "Seed 8", shown, True, 0),
    (2, "image", "Seed 7", Image.open(folder / "gouache-7.png"), False, 4),
    (3, "image", "Seed 9", Image.open(folder / "gouache-9.png"), False, 4),
    (4, "group", "Other seeds", None, True, 0),
    (5, "paint", "", Image.new("RGBA", (1, 1)), True, 0),
    (6, "control", "", Image.new("RGBA", (1, 1)), True, 0),
    (7, "mask", "", Image.new("L", (1, 1)), True, 0),
]
names = {"paint": "Paint", "control": "Control", "mask": "Mask"}
files = {}
members = {0: [], 4: []}
described = []
for number, kind, name, picture, visible, group in layers:
    entry = {"id": number, "kind": kind, "name": name, "visible": visible, "opacity": 1.0, "blend": "normal"}
    if group:
        entry["parent"] = group
    described.append(entry)
    if kind == "group":
        inner = "".join(members[number])
        members[group].insert(0, f'<stack name={quoteattr(name)} composite-op="svg:src-over" opacity="1" '
                                 f'visibility="visible" gouache:id="{number}" isolation="isolate" x="0" y="0">{inner}</stack>')
        continue
    source = f"data/layer{number}.png"
    files[source] = png(picture.convert("RGBA") if picture.mode != "L" else picture)
    shows = visible and kind in ("image", "paint")
    members[group].insert(0, layer(number, name or names[kind], source, shows, kind == "paint"))

stack = ('<?xml version="1.0" encoding="UTF-8"?>\n'
         f'<image xmlns:gouache="urn:gouache:openraster" version="0.0.5" w="{size[0]}" h="{size[1]}">'
         f'<stack>{"".join(members[0])}</stack></image>\n')
canvas = {"size": list(size), "active": 5, "frame": [0, 0, 0, 0], "guides": {"vertical": [], "horizontal": []},
          "references": []}
document = {"version": 1, "canvas": canvas, "hasSelection": False, "layers": described, "places": {}, "extras": {}}
thumbnail = shown.convert("RGBA")
thumbnail.thumbnail((256, 256))

with zipfile.ZipFile(output, "w") as archive:
    def add(name, data, method=zipfile.ZIP_STORED):
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        archive.writestr(entry, data, method)

    add("mimetype", "image/openraster")
    add("stack.xml", stack, zipfile.ZIP_DEFLATED)
    add("Thumbnails/thumbnail.png", png(thumbnail))
    add("mergedimage.png", png(shown.convert("RGBA")))
    for name, data in files.items():
        add(name, data)
    add("gouache/document.json", json.dumps(document), zipfile.ZIP_DEFLATED)
    add("gouache/request.json", request, zipfile.ZIP_DEFLATED)
