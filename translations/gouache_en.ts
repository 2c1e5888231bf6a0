<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Without loss, with transparency. The usual choice.</source>
        <translation>Without loss, with transparency. The usual choice.</translation>
    </message>
    <message>
        <source>Small files for photos. What is transparent becomes white.</source>
        <translation>Small files for photos. What is transparent becomes white.</translation>
    </message>
    <message>
        <source>Small files with transparency, for the web.</source>
        <translation>Small files with transparency, for the web.</translation>
    </message>
    <message>
        <source>Without loss, for print.</source>
        <translation>Without loss, for print.</translation>
    </message>
    <message>
        <source>Linear light in half floats, for compositing.</source>
        <translation>Linear light in half floats, for compositing.</translation>
    </message>
    <message>
        <source>All layers, groups, masks and blend modes, for Photoshop and others.</source>
        <translation>All layers, groups, masks and blend modes, for Photoshop and others.</translation>
    </message>
    <message>
        <source>Square, 512</source>
        <translation>Square, 512</translation>
    </message>
    <message>
        <source>Square, 1024</source>
        <translation>Square, 1024</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>Portrait 3:4</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>Landscape 4:3</translation>
    </message>
    <message>
        <source>Landscape 3:2</source>
        <translation>Landscape 3:2</translation>
    </message>
    <message>
        <source>Wide 16:9</source>
        <translation>Wide 16:9</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>Full HD</translation>
    </message>
    <message>
        <source>Social post</source>
        <translation>Social post</translation>
    </message>
    <message>
        <source>Social story</source>
        <translation>Social story</translation>
    </message>
    <message>
        <source>A4 at 150 dpi</source>
        <translation>A4 at 150 dpi</translation>
    </message>
    <message>
        <source>A4 at 300 dpi</source>
        <translation>A4 at 300 dpi</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>Middle, across</source>
        <translation>Middle, across</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Middle, down</source>
        <translation>Middle, down</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Scale, across</source>
        <translation>Scale, across</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Scale, down</source>
        <translation>Scale, down</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Skew</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>Flip left and right</translation>
    </message>
    <message>
        <source>Flip top and bottom</source>
        <translation>Flip top and bottom</translation>
    </message>
    <message>
        <source>Turn by 90°</source>
        <translation>Turn by 90°</translation>
    </message>
    <message>
        <source>Apply (Enter)</source>
        <translation>Apply (Enter)</translation>
    </message>
    <message>
        <source>Take back (Esc)</source>
        <translation>Take back (Esc)</translation>
    </message>
    <message>
        <source>&amp;Mirror the view</source>
        <translation>&amp;Mirror the view</translation>
    </message>
    <message>
        <source>See the picture as in a mirror; the picture stays as it is</source>
        <translation>See the picture as in a mirror; the picture stays as it is</translation>
    </message>
    <message>
        <source>Turn the view &amp;left</source>
        <translation>Turn the view &amp;left</translation>
    </message>
    <message>
        <source>Turn the view by 15°, as one turns paper</source>
        <translation>Turn the view by 15°, as one turns paper</translation>
    </message>
    <message>
        <source>Turn the view &amp;right</source>
        <translation>Turn the view &amp;right</translation>
    </message>
    <message>
        <source>Up&amp;right again</source>
        <translation>Up&amp;right again</translation>
    </message>
    <message>
        <source>Neither turned nor mirrored</source>
        <translation>Neither turned nor mirrored</translation>
    </message>
    <message>
        <source>&amp;Rulers</source>
        <translation>&amp;Rulers</translation>
    </message>
    <message>
        <source>Rulers along the canvas; drag guides out of them</source>
        <translation>Rulers along the canvas; drag guides out of them</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Grid</translation>
    </message>
    <message>
        <source>Lines at even distances</source>
        <translation>Lines at even distances</translation>
    </message>
    <message>
        <source>G&amp;uides</source>
        <translation>G&amp;uides</translation>
    </message>
    <message>
        <source>Lines that were dragged out of the rulers</source>
        <translation>Lines that were dragged out of the rulers</translation>
    </message>
    <message>
        <source>Re&amp;ference images</source>
        <translation>Re&amp;ference images</translation>
    </message>
    <message>
        <source>Pictures to look at beside the canvas</source>
        <translation>Pictures to look at beside the canvas</translation>
    </message>
    <message>
        <source>&amp;Snap</source>
        <translation>&amp;Snap</translation>
    </message>
    <message>
        <source>Tools keep to guides, grid and the canvas&apos; edges</source>
        <translation>Tools keep to guides, grid and the canvas&apos; edges</translation>
    </message>
    <message>
        <source>Snap &amp;to</source>
        <translation>Snap &amp;to</translation>
    </message>
    <message>
        <source>&amp;Guides</source>
        <translation>&amp;Guides</translation>
    </message>
    <message>
        <source>G&amp;rid</source>
        <translation>G&amp;rid</translation>
    </message>
    <message>
        <source>&amp;Edges and middle of the canvas</source>
        <translation>&amp;Edges and middle of the canvas</translation>
    </message>
    <message>
        <source>Grid &amp;spacing…</source>
        <translation>Grid &amp;spacing…</translation>
    </message>
    <message>
        <source>Distance of the grid&apos;s lines in pixels</source>
        <translation>Distance of the grid&apos;s lines in pixels</translation>
    </message>
    <message>
        <source>Grid spacing</source>
        <translation>Grid spacing</translation>
    </message>
    <message>
        <source>Pixels between lines:</source>
        <translation>Pixels between lines:</translation>
    </message>
    <message>
        <source>Add a &amp;vertical guide…</source>
        <translation>Add a &amp;vertical guide…</translation>
    </message>
    <message>
        <source>A line at a distance from the left edge</source>
        <translation>A line at a distance from the left edge</translation>
    </message>
    <message>
        <source>Add a &amp;horizontal guide…</source>
        <translation>Add a &amp;horizontal guide…</translation>
    </message>
    <message>
        <source>A line at a distance from the top edge</source>
        <translation>A line at a distance from the top edge</translation>
    </message>
    <message>
        <source>Remove all gui&amp;des</source>
        <translation>Remove all gui&amp;des</translation>
    </message>
    <message>
        <source>Take every guide off the canvas</source>
        <translation>Take every guide off the canvas</translation>
    </message>
    <message>
        <source>Add &amp;reference images…</source>
        <translation>Add &amp;reference images…</translation>
    </message>
    <message>
        <source>Put pictures to look at beside the canvas</source>
        <translation>Put pictures to look at beside the canvas</translation>
    </message>
    <message>
        <source>Remove all re&amp;ferences</source>
        <translation>Remove all re&amp;ferences</translation>
    </message>
    <message>
        <source>Take every reference image away</source>
        <translation>Take every reference image away</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Move what is selected of the layer into the clipboard</source>
        <translation>Move what is selected of the layer into the clipboard</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy what is selected of the layer, or all of it</source>
        <translation>Copy what is selected of the layer, or all of it</translation>
    </message>
    <message>
        <source>Copy &amp;merged</source>
        <translation>Copy &amp;merged</translation>
    </message>
    <message>
        <source>Copy the picture as it is shown, or what is selected of it</source>
        <translation>Copy the picture as it is shown, or what is selected of it</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Put the picture of the clipboard on a new layer</source>
        <translation>Put the picture of the clipboard on a new layer</translation>
    </message>
    <message>
        <source>Paste in p&amp;lace</source>
        <translation>Paste in p&amp;lace</translation>
    </message>
    <message>
        <source>Put the picture of the clipboard where it was copied</source>
        <translation>Put the picture of the clipboard where it was copied</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>Delete what is selected of the layer, or all that is on it</source>
        <translation>Delete what is selected of the layer, or all that is on it</translation>
    </message>
    <message>
        <source>&amp;Image size…</source>
        <translation>&amp;Image size…</translation>
    </message>
    <message>
        <source>Make the whole picture larger or smaller</source>
        <translation>Make the whole picture larger or smaller</translation>
    </message>
    <message>
        <source>&amp;Canvas size…</source>
        <translation>&amp;Canvas size…</translation>
    </message>
    <message>
        <source>Give the canvas more or less room; the picture stays as it is</source>
        <translation>Give the canvas more or less room; the picture stays as it is</translation>
    </message>
    <message>
        <source>Crop to the &amp;selection</source>
        <translation>Crop to the &amp;selection</translation>
    </message>
    <message>
        <source>Cut off what is outside of the selection</source>
        <translation>Cut off what is outside of the selection</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>&amp;Trim</translation>
    </message>
    <message>
        <source>Cut off empty edges</source>
        <translation>Cut off empty edges</translation>
    </message>
    <message>
        <source>&amp;Turn and flip</source>
        <translation>&amp;Turn and flip</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Turn &amp;right</translation>
    </message>
    <message>
        <source>Turn the whole picture by 90° clockwise</source>
        <translation>Turn the whole picture by 90° clockwise</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Turn &amp;left</translation>
    </message>
    <message>
        <source>Turn the whole picture by 90° counter-clockwise</source>
        <translation>Turn the whole picture by 90° counter-clockwise</translation>
    </message>
    <message>
        <source>Turn by &amp;180°</source>
        <translation>Turn by &amp;180°</translation>
    </message>
    <message>
        <source>Turn the whole picture upside down</source>
        <translation>Turn the whole picture upside down</translation>
    </message>
    <message>
        <source>&amp;Flip left and right</source>
        <translation>&amp;Flip left and right</translation>
    </message>
    <message>
        <source>Mirror the whole picture</source>
        <translation>Mirror the whole picture</translation>
    </message>
    <message>
        <source>Flip &amp;top and bottom</source>
        <translation>Flip &amp;top and bottom</translation>
    </message>
    <message>
        <source>Mirror the whole picture upside down</source>
        <translation>Mirror the whole picture upside down</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;All</translation>
    </message>
    <message>
        <source>Select the whole canvas</source>
        <translation>Select the whole canvas</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nothing</translation>
    </message>
    <message>
        <source>Everything may be changed again</source>
        <translation>Everything may be changed again</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>Take up the selection that was dropped last</source>
        <translation>Take up the selection that was dropped last</translation>
    </message>
    <message>
        <source>There is no earlier selection for this canvas.</source>
        <translation>There is no earlier selection for this canvas.</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Invert</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>Select what is not selected</translation>
    </message>
    <message>
        <source>From the &amp;layer</source>
        <translation>From the &amp;layer</translation>
    </message>
    <message>
        <source>Select what the active layer holds, as opaque as it is</source>
        <translation>Select what the active layer holds, as opaque as it is</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>Pixels:</translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation>&amp;Grow…</translation>
    </message>
    <message>
        <source>Make the selection larger</source>
        <translation>Make the selection larger</translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation>&amp;Shrink…</translation>
    </message>
    <message>
        <source>Make the selection smaller</source>
        <translation>Make the selection smaller</translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation>&amp;Feather…</translation>
    </message>
    <message>
        <source>Make the edge of the selection soft</source>
        <translation>Make the edge of the selection soft</translation>
    </message>
    <message>
        <source>&amp;Border…</source>
        <translation>&amp;Border…</translation>
    </message>
    <message>
        <source>Select a band along the edge</source>
        <translation>Select a band along the edge</translation>
    </message>
    <message>
        <source>S&amp;mooth…</source>
        <translation>S&amp;mooth…</translation>
    </message>
    <message>
        <source>Round the corners of the selection and drop specks</source>
        <translation>Round the corners of the selection and drop specks</translation>
    </message>
    <message>
        <source>Mark for &amp;repainting</source>
        <translation>Mark for &amp;repainting</translation>
    </message>
    <message>
        <source>Make the selection the mask of what is generated anew</source>
        <translation>Make the selection the mask of what is generated anew</translation>
    </message>
    <message>
        <source>Show the &amp;edge</source>
        <translation>Show the &amp;edge</translation>
    </message>
    <message>
        <source>Marching ants round what is selected</source>
        <translation>Marching ants round what is selected</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Gouache</source>
        <translation>About Gouache</translation>
    </message>
    <message>
        <source>Gouache %1</source>
        <translation>Gouache %1</translation>
    </message>
    <message>
        <source>An AI art studio for designers. Pictures are made on your own computer.</source>
        <translation>An AI art studio for designers. Pictures are made on your own computer.</translation>
    </message>
    <message>
        <source>No engine is loaded.</source>
        <translation>No engine is loaded.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their licences come with the program.</source>
        <translation>Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their licences come with the program.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Select</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generate</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Window</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>AidActions</name>
    <message>
        <source>Vertical guide</source>
        <translation>Vertical guide</translation>
    </message>
    <message>
        <source>Horizontal guide</source>
        <translation>Horizontal guide</translation>
    </message>
    <message>
        <source>Pixels from the left edge:</source>
        <translation>Pixels from the left edge:</translation>
    </message>
    <message>
        <source>Pixels from the top edge:</source>
        <translation>Pixels from the top edge:</translation>
    </message>
    <message>
        <source>Reference images</source>
        <translation>Reference images</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
    </message>
</context>
<context>
    <name>AppearanceActions</name>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Colours of the window</translation>
    </message>
    <message>
        <source>theme dark light mode</source>
        <translation>theme dark light mode</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>language</source>
        <translation>language</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Files and folders of the batch</source>
        <translation>Files and folders of the batch</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Files…</translation>
    </message>
    <message>
        <source>Pictures, tables (CSV, TSV) or lists of prompts (text); or drop them here</source>
        <translation>Pictures, tables (CSV, TSV) or lists of prompts (text); or drop them here</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>F&amp;older…</translation>
    </message>
    <message>
        <source>Take o&amp;ut</source>
        <translation>Take o&amp;ut</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Made of</translation>
    </message>
    <message>
        <source>Files for the batch</source>
        <translation>Files for the batch</translation>
    </message>
    <message>
        <source>Pictures, tables and lists (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Pictures, tables and lists (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Folder for the batch</source>
        <translation>Folder for the batch</translation>
    </message>
    <message>
        <source>What pictures are for</source>
        <translation>What pictures are for</translation>
    </message>
    <message>
        <source>As they suggest</source>
        <translation>As they suggest</translation>
    </message>
    <message>
        <source>Pictures that carry their settings are made again, others are changed</source>
        <translation>Pictures that carry their settings are made again, others are changed</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>To be changed</translation>
    </message>
    <message>
        <source>Each is the beginning of a new picture</source>
        <translation>Each is the beginning of a new picture</translation>
    </message>
    <message>
        <source>Products for scenes</source>
        <translation>Products for scenes</translation>
    </message>
    <message>
        <source>Each product is cut out, and a scene is made round it</source>
        <translation>Each product is cut out, and a scene is made round it</translation>
    </message>
    <message>
        <source>Control pictures</source>
        <translation>Control pictures</translation>
    </message>
    <message>
        <source>Each steers a ControlNet</source>
        <translation>Each steers a ControlNet</translation>
    </message>
    <message>
        <source>Settings to make again</source>
        <translation>Settings to make again</translation>
    </message>
    <message>
        <source>The settings that Gouache or A1111 wrote into each picture</source>
        <translation>The settings that Gouache or A1111 wrote into each picture</translation>
    </message>
    <message>
        <source>P&amp;ictures are</source>
        <translation>P&amp;ictures are</translation>
    </message>
    <message>
        <source>Prompt of the batch</source>
        <translation>Prompt of the batch</translation>
    </message>
    <message>
        <source>What rows without a prompt of their own show</source>
        <translation>What rows without a prompt of their own show</translation>
    </message>
    <message>
        <source>{red|green} makes both; __colours__ takes a line of the wildcard file for each picture</source>
        <translation>{red|green} makes both; __colours__ takes a line of the wildcard file for each picture</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Every line of a __wildcard__</source>
        <translation>Every line of a __wildcard__</translation>
    </message>
    <message>
        <source>A job for each line of the file, instead of one by chance</source>
        <translation>A job for each line of the file, instead of one by chance</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Control&amp;Net</source>
        <translation>Control&amp;Net</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>100 %: nothing of the picture is kept; 0 %: it stays as it is</source>
        <translation>100 %: nothing of the picture is kept; 0 %: it stays as it is</translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation>S&amp;trength</translation>
    </message>
    <message>
        <source>Pictures of each</source>
        <translation>Pictures of each</translation>
    </message>
    <message>
        <source>Each with another seed</source>
        <translation>Each with another seed</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Si&amp;ze</translation>
    </message>
    <message>
        <source>Values to try, one field a line</source>
        <translation>Values to try, one field a line</translation>
    </message>
    <message>
        <source>steps=10,20,30
cfg=4..8:2</source>
        <translation>steps=10,20,30
cfg=4..8:2</translation>
    </message>
    <message>
        <source>Every value with every other; the pictures are put together as a grid with labels</source>
        <translation>Every value with every other; the pictures are put together as a grid with labels</translation>
    </message>
    <message>
        <source>Pict&amp;ures of each</source>
        <translation>Pict&amp;ures of each</translation>
    </message>
    <message>
        <source>Try values (a grid)</source>
        <translation>Try values (a grid)</translation>
    </message>
    <message>
        <source>{product} on a marble table, soft morning light</source>
        <translation>{product} on a marble table, soft morning light</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Any profile that fits</source>
        <translation>Any profile that fits</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Folder for the pictures</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>Pictures go &amp;to</source>
        <translation>Pictures go &amp;to</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>Names of the pictures</translation>
    </message>
    <message>
        <source>Can hold %1; a / makes folders. Nothing is ever overwritten.</source>
        <translation>Can hold %1; a / makes folders. Nothing is ever overwritten.</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Names</translation>
    </message>
    <message>
        <source>Budget of the batch</source>
        <translation>Budget of the batch</translation>
    </message>
    <message>
        <source>Rented profiles take no further job when it is spent; empty = no limit</source>
        <translation>Rented profiles take no further job when it is spent; empty = no limit</translation>
    </message>
    <message>
        <source>Wait until I resume it</source>
        <translation>Wait until I resume it</translation>
    </message>
    <message>
        <source>Bud&amp;get</source>
        <translation>Bud&amp;get</translation>
    </message>
    <message>
        <source>Ma&amp;de on</source>
        <translation>Ma&amp;de on</translation>
    </message>
    <message>
        <source>Budget and start</source>
        <translation>Budget and start</translation>
    </message>
    <message>
        <source>Choose a folder for the pictures.</source>
        <translation>Choose a folder for the pictures.</translation>
    </message>
    <message>
        <source>Pictures cannot be written to “%1”: choose another folder.</source>
        <translation>Pictures cannot be written to “%1”: choose another folder.</translation>
    </message>
    <message>
        <source>&amp;Names, such as “%1”</source>
        <translation>&amp;Names, such as “%1”</translation>
    </message>
</context>
<context>
    <name>BatchPreview</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>What will be made</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Room on the disk</translation>
    </message>
    <message>
        <source>Time and cost on each profile</source>
        <translation>Time and cost on each profile</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>Rows that cannot be used</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will be made</source>
        <translation>
            <numerusform>%n picture will be made</numerusform>
            <numerusform>%n pictures will be made</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 jobs will make %2 pictures</source>
        <translation>%1 jobs will make %2 pictures</translation>
    </message>
    <message>
        <source>Nothing will be made</source>
        <translation>Nothing will be made</translation>
    </message>
    <message>
        <source>and a grid of them</source>
        <translation>and a grid of them</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used:</source>
        <translation>
            <numerusform>%n row cannot be used:</numerusform>
            <numerusform>%n rows cannot be used:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>Leave %n row out</numerusform>
            <numerusform>Leave %n rows out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n picture(s) that it made</source>
        <translation>
            <numerusform>From %n picture that it made</numerusform>
            <numerusform>From %n pictures that it made</numerusform>
        </translation>
    </message>
    <message>
        <source>A guess: it has made no picture like these yet</source>
        <translation>A guess: it has made no picture like these yet</translation>
    </message>
    <message>
        <source>About %1 of pictures</source>
        <translation>About %1 of pictures</translation>
    </message>
    <message>
        <source>%1 of copies until they are made</source>
        <translation>%1 of copies until they are made</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 free</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>New batch</source>
        <translation>New batch</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>&amp;What will be made</source>
        <translation>&amp;What will be made</translation>
    </message>
    <message>
        <source>Product sce&amp;ne</source>
        <translation>Product sce&amp;ne</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n row(s) so far</source>
        <translation>
            <numerusform>Reading… %n row so far</numerusform>
            <numerusform>Reading… %n rows so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files or folders, or write a prompt: what will be made is shown here before it starts.</source>
        <translation>Add files or folders, or write a prompt: what will be made is shown here before it starts.</translation>
    </message>
    <message>
        <source>Nothing will be made</source>
        <translation>Nothing will be made</translation>
    </message>
    <message numerus="yes">
        <source>Add %n job(s) to the &amp;queue</source>
        <translation>
            <numerusform>Add %n job to the &amp;queue</numerusform>
            <numerusform>Add %n jobs to the &amp;queue</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the &amp;queue</source>
        <translation>Add to the &amp;queue</translation>
    </message>
    <message>
        <source>Copying the pictures…</source>
        <translation>Copying the pictures…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Some rows cannot be used: correct them, or leave them out.</source>
        <translation>Some rows cannot be used: correct them, or leave them out.</translation>
    </message>
</context>
<context>
    <name>BrushDock</name>
    <message>
        <source>Brush settings</source>
        <translation>Brush settings</translation>
    </message>
    <message>
        <source>Sample stroke</source>
        <translation>Sample stroke</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Hardness</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Spacing</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Stabiliser</translation>
    </message>
    <message>
        <source>Roundness</source>
        <translation>Roundness</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Grain</translation>
    </message>
    <message>
        <source>Grain size</source>
        <translation>Grain size</translation>
    </message>
    <message>
        <source>Airbrush</source>
        <translation>Airbrush</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source>Spacing none</source>
        <translation>Spacing none</translation>
    </message>
    <message>
        <source>The angle follows the pen&apos;s tilt</source>
        <translation>The angle follows the pen&apos;s tilt</translation>
    </message>
    <message>
        <source>What follows the pen</source>
        <translation>What follows the pen</translation>
    </message>
    <message>
        <source>by pressure</source>
        <translation>by pressure</translation>
    </message>
    <message>
        <source>by tilt</source>
        <translation>by tilt</translation>
    </message>
    <message>
        <source>What of the pen it follows</source>
        <translation>What of the pen it follows</translation>
    </message>
    <message>
        <source>Follow the pen</source>
        <translation>Follow the pen</translation>
    </message>
</context>
<context>
    <name>BrushPresetModel</name>
    <message>
        <source>%1: %2 px</source>
        <translation>%1: %2 px</translation>
    </message>
</context>
<context>
    <name>BrushPresetsDock</name>
    <message>
        <source>Brushes</source>
        <translation>Brushes</translation>
    </message>
    <message>
        <source>Change the preset to the brush in hand</source>
        <translation>Change the preset to the brush in hand</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Delete the preset</translation>
    </message>
    <message>
        <source>Brush presets</source>
        <translation>Brush presets</translation>
    </message>
    <message>
        <source>Keep the brush in hand as a preset</source>
        <translation>Keep the brush in hand as a preset</translation>
    </message>
    <message>
        <source>My brush</source>
        <translation>My brush</translation>
    </message>
</context>
<context>
    <name>BudgetsPage</name>
    <message>
        <source>&amp;Stop rented profiles when a budget is spent</source>
        <translation>&amp;Stop rented profiles when a budget is spent</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Before the next job, never in the middle of one. Hardware of one&apos;s own goes on.</source>
        <translation>Before the next job, never in the middle of one. Hardware of one&apos;s own goes on.</translation>
    </message>
    <message>
        <source>Amounts stay as numbers when the currency is changed: nothing is exchanged.</source>
        <translation>Amounts stay as numbers when the currency is changed: nothing is exchanged.</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Currency</translation>
    </message>
    <message>
        <source>Budget a &amp;day</source>
        <translation>Budget a &amp;day</translation>
    </message>
    <message>
        <source>Budget a day</source>
        <translation>Budget a day</translation>
    </message>
    <message>
        <source>Budget a &amp;month</source>
        <translation>Budget a &amp;month</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Budget a month</translation>
    </message>
    <message>
        <source>You are told at 50, 80 and 100 %. An empty field: no limit.</source>
        <translation>You are told at 50, 80 and 100 %. An empty field: no limit.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>%1 of %2 spent (%3 %)</source>
        <translation>%1 of %2 spent (%3 %)</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 spent</translation>
    </message>
</context>
<context>
    <name>BusyRun</name>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>CanvasSizeDialog</name>
    <message>
        <source>Canvas size</source>
        <translation>Canvas size</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Top left</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Top right</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Bottom left</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Bottom right</translation>
    </message>
    <message>
        <source>The picture keeps to: %1</source>
        <translation>The picture keeps to: %1</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Width:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Height:</translation>
    </message>
    <message>
        <source>Keep the picture at:</source>
        <translation>Keep the picture at:</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Now %1 × %2; %3 across, %4 down.</source>
        <translation>Now %1 × %2; %3 across, %4 down.</translation>
    </message>
    <message>
        <source>What falls outside is cut off.</source>
        <translation>What falls outside is cut off.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Canvas</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n layer(s), zoom %3 %</source>
        <translation>
            <numerusform>%1 × %2 pixels, %n layer, zoom %3 %</numerusform>
            <numerusform>%1 × %2 pixels, %n layers, zoom %3 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe a picture and generate it, or drop one here.</source>
        <translation>Describe a picture and generate it, or drop one here.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>ClipboardFlow</name>
    <message>
        <source>There is no layer to copy from.</source>
        <translation>There is no layer to copy from.</translation>
    </message>
    <message>
        <source>The layer has nothing where the selection is: choose another layer, or copy what is shown with Copy merged.</source>
        <translation>The layer has nothing where the selection is: choose another layer, or copy what is shown with Copy merged.</translation>
    </message>
    <message>
        <source>The layer is empty: there is nothing to copy.</source>
        <translation>The layer is empty: there is nothing to copy.</translation>
    </message>
    <message>
        <source>There is nothing here to copy.</source>
        <translation>There is nothing here to copy.</translation>
    </message>
    <message>
        <source>The layer&apos;s transparency is locked: unlock it to delete.</source>
        <translation>The layer&apos;s transparency is locked: unlock it to delete.</translation>
    </message>
    <message>
        <source>There is nothing here to delete.</source>
        <translation>There is nothing here to delete.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard to paste.</source>
        <translation>There is no picture in the clipboard to paste.</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pasted</translation>
    </message>
</context>
<context>
    <name>CloneTool</name>
    <message>
        <source>Hold Ctrl and click the place to copy from first.</source>
        <translation>Hold Ctrl and click the place to copy from first.</translation>
    </message>
</context>
<context>
    <name>ColorDock</name>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>Recent colours</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Edit the colour</source>
        <translation>Edit the colour</translation>
    </message>
    <message>
        <source>The colour to paint with</source>
        <translation>The colour to paint with</translation>
    </message>
    <message>
        <source>Edit the background colour</source>
        <translation>Edit the background colour</translation>
    </message>
    <message>
        <source>The background colour, for gradients and X</source>
        <translation>The background colour, for gradients and X</translation>
    </message>
    <message>
        <source>Exchange the colours</source>
        <translation>Exchange the colours</translation>
    </message>
    <message>
        <source>Exchange the colours (X)</source>
        <translation>Exchange the colours (X)</translation>
    </message>
    <message>
        <source>Colour as hexadecimal number</source>
        <translation>Colour as hexadecimal number</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Add the colour to the palette</source>
        <translation>Add the colour to the palette</translation>
    </message>
    <message>
        <source>Palette options</source>
        <translation>Palette options</translation>
    </message>
    <message>
        <source>Remove the colour that was clicked last</source>
        <translation>Remove the colour that was clicked last</translation>
    </message>
    <message>
        <source>Open a palette…</source>
        <translation>Open a palette…</translation>
    </message>
    <message>
        <source>Save the palette…</source>
        <translation>Save the palette…</translation>
    </message>
    <message>
        <source>Standard palette</source>
        <translation>Standard palette</translation>
    </message>
    <message>
        <source>Open a palette</source>
        <translation>Open a palette</translation>
    </message>
    <message>
        <source>Palettes (*.gpl)</source>
        <translation>Palettes (*.gpl)</translation>
    </message>
    <message>
        <source>“%1” is no GIMP palette: choose a .gpl file.</source>
        <translation>“%1” is no GIMP palette: choose a .gpl file.</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>Save the palette</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>“%1” cannot be written: %2.</translation>
    </message>
</context>
<context>
    <name>ColorPair</name>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Colour and background colour; X exchanges them, D makes them black and white</source>
        <translation>Colour and background colour; X exchanges them, D makes them black and white</translation>
    </message>
    <message>
        <source>Colour %1, background %2</source>
        <translation>Colour %1, background %2</translation>
    </message>
</context>
<context>
    <name>ColorWheel</name>
    <message>
        <source>Colour wheel</source>
        <translation>Colour wheel</translation>
    </message>
    <message>
        <source>Hue %1°, saturation %2 %, brightness %3 %</source>
        <translation>Hue %1°, saturation %2 %, brightness %3 %</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Search the commands</source>
        <translation>Search the commands</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commands found</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>No command is called so.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>This cannot be done now.</translation>
    </message>
</context>
<context>
    <name>CommandSearchActions</name>
    <message>
        <source>&amp;Search the commands…</source>
        <translation>&amp;Search the commands…</translation>
    </message>
    <message>
        <source>Find and do a command by its name</source>
        <translation>Find and do a command by its name</translation>
    </message>
    <message>
        <source>palette find action</source>
        <translation>palette find action</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare two pictures</source>
        <translation>Compare two pictures</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Divider</translation>
    </message>
    <message>
        <source>&amp;Exchange</source>
        <translation>&amp;Exchange</translation>
    </message>
    <message>
        <source>Left becomes right</source>
        <translation>Left becomes right</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Fit</translation>
    </message>
    <message>
        <source>As large as there is room for</source>
        <translation>As large as there is room for</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>A pixel of the picture is a pixel of the screen</source>
        <translation>A pixel of the picture is a pixel of the screen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Two pictures with a divider</source>
        <translation>Two pictures with a divider</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Show it on the canvas</source>
        <translation>Show it on the canvas</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Preprocessor</source>
        <translation>Preprocessor</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>How closely the picture follows the layer</source>
        <translation>How closely the picture follows the layer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Part of the run from which the layer counts</source>
        <translation>Part of the run from which the layer counts</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>Part of the run up to which the layer counts</source>
        <translation>Part of the run up to which the layer counts</translation>
    </message>
    <message>
        <source>What the ControlNet sees</source>
        <translation>What the ControlNet sees</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Take the picture</translation>
    </message>
    <message>
        <source>Copy the picture in the frame onto the layer</source>
        <translation>Copy the picture in the frame onto the layer</translation>
    </message>
    <message>
        <source>Copy the picture onto the layer</source>
        <translation>Copy the picture onto the layer</translation>
    </message>
    <message>
        <source>Make it the layer</source>
        <translation>Make it the layer</translation>
    </message>
    <message>
        <source>Replace the layer by what the ControlNet sees, to draw in it</source>
        <translation>Replace the layer by what the ControlNet sees, to draw in it</translation>
    </message>
    <message>
        <source>Replace the layer by what the ControlNet sees</source>
        <translation>Replace the layer by what the ControlNet sees</translation>
    </message>
    <message>
        <source>Control&amp;Net</source>
        <translation>Control&amp;Net</translation>
    </message>
    <message>
        <source>P&amp;reprocessor</source>
        <translation>P&amp;reprocessor</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Weight</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Up to</translation>
    </message>
    <message>
        <source>None for this model</source>
        <translation>None for this model</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatic (%1)</translation>
    </message>
    <message>
        <source>%1 (not for this model)</source>
        <translation>%1 (not for this model)</translation>
    </message>
    <message>
        <source>Draw on the layer, or take the picture.</source>
        <translation>Draw on the layer, or take the picture.</translation>
    </message>
</context>
<context>
    <name>CostActions</name>
    <message>
        <source>%1 % of today&apos;s budget is spent: %2 of %3.</source>
        <translation>%1 % of today&apos;s budget is spent: %2 of %3.</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s budget is spent: %2 of %3.</source>
        <translation>%1 % of this month&apos;s budget is spent: %2 of %3.</translation>
    </message>
    <message>
        <source>%1 % of the batch&apos;s budget is spent: %2 of %3.</source>
        <translation>%1 % of the batch&apos;s budget is spent: %2 of %3.</translation>
    </message>
    <message>
        <source>Rented profiles take no further job until you raise it.</source>
        <translation>Rented profiles take no further job until you raise it.</translation>
    </message>
    <message>
        <source>C&amp;osts…</source>
        <translation>C&amp;osts…</translation>
    </message>
    <message>
        <source>What was spent, what profiles cost, and how much may be spent</source>
        <translation>What was spent, what profiles cost, and how much may be spent</translation>
    </message>
    <message>
        <source>price money budget spending currency</source>
        <translation>price money budget spending currency</translation>
    </message>
    <message>
        <source>&amp;Prices…</source>
        <translation>&amp;Prices…</translation>
    </message>
    <message>
        <source>What each profile costs</source>
        <translation>What each profile costs</translation>
    </message>
    <message>
        <source>price hour picture electricity hardware</source>
        <translation>price hour picture electricity hardware</translation>
    </message>
</context>
<context>
    <name>CostBadge</name>
    <message>
        <source>%1 today</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>Spent today: %1</source>
        <translation>Spent today: %1</translation>
    </message>
    <message>
        <source>Spent this month: %1</source>
        <translation>Spent this month: %1</translation>
    </message>
    <message>
        <source>%1 % of the day&apos;s budget</source>
        <translation>%1 % of the day&apos;s budget</translation>
    </message>
    <message>
        <source>%1 % of the month&apos;s budget</source>
        <translation>%1 % of the month&apos;s budget</translation>
    </message>
    <message>
        <source>Costs: %1</source>
        <translation>Costs: %1</translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>Costs</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>&amp;Spending</source>
        <translation>&amp;Spending</translation>
    </message>
    <message>
        <source>P&amp;rices</source>
        <translation>P&amp;rices</translation>
    </message>
    <message>
        <source>&amp;Budgets</source>
        <translation>&amp;Budgets</translation>
    </message>
</context>
<context>
    <name>CropOptionFields</name>
    <message>
        <source>Proportion</source>
        <translation>Proportion</translation>
    </message>
    <message>
        <source>Width to height of what is kept</source>
        <translation>Width to height of what is kept</translation>
    </message>
    <message>
        <source>Any proportion</source>
        <translation>Any proportion</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Left edge</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Top edge</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Crop (Enter)</source>
        <translation>Crop (Enter)</translation>
    </message>
    <message>
        <source>Start over (Esc)</source>
        <translation>Start over (Esc)</translation>
    </message>
</context>
<context>
    <name>CurveEditor</name>
    <message>
        <source>Curve</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, double-click to remove it</source>
        <translation>Click to add a point, drag to move it, double-click to remove it</translation>
    </message>
    <message>
        <source>Point %1 of %2: %3 % becomes %4 %</source>
        <translation>Point %1 of %2: %3 % becomes %4 %</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>There is an NVIDIA graphics card, but its driver is not installed. With it pictures would take seconds.</source>
        <translation>There is an NVIDIA graphics card, but its driver is not installed. With it pictures would take seconds.</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but the engine cannot use it: either the engine was installed without its CUDA part, or the driver is too old for it.</source>
        <translation>There is an NVIDIA graphics card, but the engine cannot use it: either the engine was installed without its CUDA part, or the driver is too old for it.</translation>
    </message>
    <message>
        <source>There is an AMD graphics card, which the engine of this version cannot use. Painting is not slowed by that.</source>
        <translation>There is an AMD graphics card, which the engine of this version cannot use. Painting is not slowed by that.</translation>
    </message>
    <message>
        <source>The starter model makes a picture in some seconds; large models take minutes. An NVIDIA graphics card would be quicker.</source>
        <translation>The starter model makes a picture in some seconds; large models take minutes. An NVIDIA graphics card would be quicker.</translation>
    </message>
    <message>
        <source>Looking for a graphics card…</source>
        <translation>Looking for a graphics card…</translation>
    </message>
    <message>
        <source>The engine is starting. You need not wait for it.</source>
        <translation>The engine is starting. You need not wait for it.</translation>
    </message>
    <message>
        <source>Pictures cannot be made yet</source>
        <translation>Pictures cannot be made yet</translation>
    </message>
    <message>
        <source>Pictures are made on the graphics card: %1, %2</source>
        <translation>Pictures are made on the graphics card: %1, %2</translation>
    </message>
    <message>
        <source>Pictures take seconds, and large models fit.</source>
        <translation>Pictures take seconds, and large models fit.</translation>
    </message>
    <message>
        <source>Pictures take seconds. Its memory is small: large pictures are made in parts.</source>
        <translation>Pictures take seconds. Its memory is small: large pictures are made in parts.</translation>
    </message>
    <message>
        <source>Pictures are made on the processor: %1</source>
        <translation>Pictures are made on the processor: %1</translation>
    </message>
    <message>
        <source>Pictures are made on the processor</source>
        <translation>Pictures are made on the processor</translation>
    </message>
</context>
<context>
    <name>DisplayActions</name>
    <message>
        <source>Colours of the &amp;display</source>
        <translation>Colours of the &amp;display</translation>
    </message>
    <message>
        <source>ICC profile colour management</source>
        <translation>ICC profile colour management</translation>
    </message>
    <message>
        <source>As the &amp;system says</source>
        <translation>As the &amp;system says</translation>
    </message>
    <message>
        <source>Use the colour profile that the desktop has set</source>
        <translation>Use the colour profile that the desktop has set</translation>
    </message>
    <message>
        <source>&amp;No correction</source>
        <translation>&amp;No correction</translation>
    </message>
    <message>
        <source>Take the display for an sRGB one</source>
        <translation>Take the display for an sRGB one</translation>
    </message>
    <message>
        <source>&amp;Profile of a file…</source>
        <translation>&amp;Profile of a file…</translation>
    </message>
    <message>
        <source>Use an ICC profile of your display</source>
        <translation>Use an ICC profile of your display</translation>
    </message>
    <message>
        <source>Colour profile of the display</source>
        <translation>Colour profile of the display</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>Colour profiles (*.icc *.icm)</translation>
    </message>
</context>
<context>
    <name>DockRegistry</name>
    <message>
        <source>Show or hide this dock</source>
        <translation>Show or hide this dock</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Close the document; unsaved changes are asked about</source>
        <translation>Close the document; unsaved changes are asked about</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>&amp;Next document</translation>
    </message>
    <message>
        <source>Show the next open document</source>
        <translation>Show the next open document</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>&amp;Previous document</translation>
    </message>
    <message>
        <source>Show the previous open document</source>
        <translation>Show the previous open document</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the next start. %1</source>
        <translation>Unsaved work cannot be kept for the next start. %1</translation>
    </message>
</context>
<context>
    <name>DocumentGallery</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Open documents</source>
        <translation>Open documents</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Close the document</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>DownloadListModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>The connection broke; trying again…</source>
        <translation>The connection broke; trying again…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>DownloadPanel</name>
    <message>
        <source>hf:owner/name, or the https address of a .safetensors file</source>
        <translation>hf:owner/name, or the https address of a .safetensors file</translation>
    </message>
    <message>
        <source>Address of the model</source>
        <translation>Address of the model</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Look</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>SHA-256 of the file, if you know it: 64 digits</source>
        <translation>SHA-256 of the file, if you know it: 64 digits</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 of the file</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Download</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Remove from the list</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>size not told</source>
        <translation>size not told</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>“%1”, %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %n file(s), %2</source>
        <translation>
            <numerusform>“%1”, %n file, %2</numerusform>
            <numerusform>“%1”, %n files, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence: %1</translation>
    </message>
    <message>
        <source>the server does not tell; look at the page of the model</source>
        <translation>the server does not tell; look at the page of the model</translation>
    </message>
    <message>
        <source>Its author lets in only who agreed to terms on its page.</source>
        <translation>Its author lets in only who agreed to terms on its page.</translation>
    </message>
    <message>
        <source>Free on the disk: %1</source>
        <translation>Free on the disk: %1</translation>
    </message>
    <message>
        <source>Read the model&apos;s page and licence</source>
        <translation>Read the model&apos;s page and licence</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits of 0–9 and a–f.</source>
        <translation>A SHA-256 has 64 digits of 0–9 and a–f.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Go on</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Take the last change back</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Make the change again that was taken back</translation>
    </message>
</context>
<context>
    <name>EngineChooser</name>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 of memory, %2 free</source>
        <translation>%1 of memory, %2 free</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Engine not started</source>
        <translation>Engine not started</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Starting the engine…</translation>
    </message>
    <message>
        <source>Engine missing</source>
        <translation>Engine missing</translation>
    </message>
    <message>
        <source>Where pictures are made</source>
        <translation>Where pictures are made</translation>
    </message>
    <message>
        <source>Where pictures are made: %1</source>
        <translation>Where pictures are made: %1</translation>
    </message>
    <message>
        <source>%1 a picture</source>
        <translation>%1 a picture</translation>
    </message>
    <message>
        <source>%1 an hour of work</source>
        <translation>%1 an hour of work</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a copy</source>
        <translation>Export a copy</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Quality:</translation>
    </message>
    <message>
        <source>Without &amp;loss</source>
        <translation>Without &amp;loss</translation>
    </message>
    <message>
        <source>In the &amp;colours of the document&apos;s profile</source>
        <translation>In the &amp;colours of the document&apos;s profile</translation>
    </message>
    <message>
        <source>The picture is converted to the colour profile that came with the document, which goes into the file. Otherwise it is sRGB.</source>
        <translation>The picture is converted to the colour profile that came with the document, which goes into the file. Otherwise it is sRGB.</translation>
    </message>
    <message>
        <source>With the &amp;settings that made it</source>
        <translation>With the &amp;settings that made it</translation>
    </message>
    <message>
        <source>Dropped on Gouache or another program that knows them, the file brings prompt, model and seed back.</source>
        <translation>Dropped on Gouache or another program that knows them, the file brings prompt, model and seed back.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>Start with an empty canvas or a template</source>
        <translation>Start with an empty canvas or a template</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open a picture or a document; settings that a picture carries are offered</source>
        <translation>Open a picture or a document; settings that a picture carries are offered</translation>
    </message>
    <message>
        <source>Open &amp;recent…</source>
        <translation>Open &amp;recent…</translation>
    </message>
    <message>
        <source>Choose among the documents that were opened or saved lately</source>
        <translation>Choose among the documents that were opened or saved lately</translation>
    </message>
    <message>
        <source>Open an earlier &amp;version…</source>
        <translation>Open an earlier &amp;version…</translation>
    </message>
    <message>
        <source>The last three versions of the document&apos;s file</source>
        <translation>The last three versions of the document&apos;s file</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>backup restore</translation>
    </message>
    <message>
        <source>Open the sample &amp;document</source>
        <translation>Open the sample &amp;document</translation>
    </message>
    <message>
        <source>A document with layers and settings, ready to be made again</source>
        <translation>A document with layers and settings, ready to be made again</translation>
    </message>
    <message>
        <source>example demo tutorial</source>
        <translation>example demo tutorial</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save to the file of the document</source>
        <translation>Save to the file of the document</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>Save to another file, with all layers</source>
        <translation>Save to another file, with all layers</translation>
    </message>
    <message>
        <source>Save as a &amp;template…</source>
        <translation>Save as a &amp;template…</translation>
    </message>
    <message>
        <source>New documents can begin with what this one is now</source>
        <translation>New documents can begin with what this one is now</translation>
    </message>
    <message>
        <source>&amp;Export a copy…</source>
        <translation>&amp;Export a copy…</translation>
    </message>
    <message>
        <source>Write the picture as PNG, JPEG, WebP, TIFF, EXR or Photoshop document</source>
        <translation>Write the picture as PNG, JPEG, WebP, TIFF, EXR or Photoshop document</translation>
    </message>
    <message>
        <source>Open the &amp;results folder</source>
        <translation>Open the &amp;results folder</translation>
    </message>
    <message>
        <source>Every picture that was ever made lies there</source>
        <translation>Every picture that was ever made lies there</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
</context>
<context>
    <name>FillTool</name>
    <message>
        <source>Click inside the canvas to fill an area.</source>
        <translation>Click inside the canvas to fill an area.</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>Generation frame</source>
        <translation>Generation frame</translation>
    </message>
    <message>
        <source>Drag the part that is generated; past the edge it expands the picture. Double click: the whole canvas</source>
        <translation>Drag the part that is generated; past the edge it expands the picture. Double click: the whole canvas</translation>
    </message>
    <message>
        <source>Generation &amp;frame</source>
        <translation>Generation &amp;frame</translation>
    </message>
    <message>
        <source>The &amp;whole canvas</source>
        <translation>The &amp;whole canvas</translation>
    </message>
    <message>
        <source>Generate all of the canvas</source>
        <translation>Generate all of the canvas</translation>
    </message>
    <message>
        <source>Round the &amp;marked part</source>
        <translation>Round the &amp;marked part</translation>
    </message>
    <message>
        <source>The marked part with its surroundings</source>
        <translation>The marked part with its surroundings</translation>
    </message>
    <message>
        <source>The model&apos;s &amp;native size</source>
        <translation>The model&apos;s &amp;native size</translation>
    </message>
    <message>
        <source>The size that the model makes best</source>
        <translation>The size that the model makes best</translation>
    </message>
    <message>
        <source>Give the frame the shape %1</source>
        <translation>Give the frame the shape %1</translation>
    </message>
</context>
<context>
    <name>GalleryActions</name>
    <message>
        <source>Galler&amp;y…</source>
        <translation>Galler&amp;y…</translation>
    </message>
    <message>
        <source>Find every picture that was made, rate and compare them</source>
        <translation>Find every picture that was made, rate and compare them</translation>
    </message>
    <message>
        <source>history pictures results rating compare</source>
        <translation>history pictures results rating compare</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>%1
%2, seed %3, %4</source>
        <translation>%1
%2, seed %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Gallery</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Search the prompts</source>
        <translation>Search the prompts</translation>
    </message>
    <message>
        <source>Beginnings of words; all of them must be there</source>
        <translation>Beginnings of words; all of them must be there</translation>
    </message>
    <message>
        <source>Made with the model</source>
        <translation>Made with the model</translation>
    </message>
    <message>
        <source>Made in the batch</source>
        <translation>Made in the batch</translation>
    </message>
    <message>
        <source>Made when</source>
        <translation>Made when</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Between two days</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>To this day</translation>
    </message>
    <message>
        <source>Rated at least</source>
        <translation>Rated at least</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Any rating</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 or more</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>%n star or more</numerusform>
            <numerusform>%n stars or more</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Open on the canvas</source>
        <translation>Open on the canvas</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Use its settings</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Show in its folder</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>No rating</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>Throw away…</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Size of the pictures</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Compare</translation>
    </message>
    <message>
        <source>Choose two pictures first, with Ctrl and a click</source>
        <translation>Choose two pictures first, with Ctrl and a click</translation>
    </message>
    <message>
        <source>&amp;Show in its folder</source>
        <translation>&amp;Show in its folder</translation>
    </message>
    <message>
        <source>&amp;Throw away…</source>
        <translation>&amp;Throw away…</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>&amp;Use its settings</translation>
    </message>
    <message>
        <source>Fill the prompt and all settings with those of the picture</source>
        <translation>Fill the prompt and all settings with those of the picture</translation>
    </message>
    <message>
        <source>&amp;Open on the canvas</source>
        <translation>&amp;Open on the canvas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>All batches</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>No pictures yet: what you make comes here by itself.</source>
        <translation>No pictures yet: what you make comes here by itself.</translation>
    </message>
    <message>
        <source>No picture fits. Search for less.</source>
        <translation>No picture fits. Search for less.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and more</source>
        <translation>
            <numerusform>%n picture and more</numerusform>
            <numerusform>%n pictures and more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose two pictures first, with Ctrl and a click.</source>
        <translation>Choose two pictures first, with Ctrl and a click.</translation>
    </message>
    <message>
        <source>“%1” is gone, or cannot be read.</source>
        <translation>“%1” is gone, or cannot be read.</translation>
    </message>
    <message>
        <source>The folder “%1” is gone.</source>
        <translation>The folder “%1” is gone.</translation>
    </message>
    <message>
        <source>Throw the pictures away?</source>
        <translation>Throw the pictures away?</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will go into the desktop&apos;s bin, from where they can be brought back.</source>
        <translation>
            <numerusform>%n picture will go into the desktop&apos;s bin, from where it can be brought back.</numerusform>
            <numerusform>%n pictures will go into the desktop&apos;s bin, from where they can be brought back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>“%1” cannot be put into the bin.</source>
        <translation>“%1” cannot be put into the bin.</translation>
    </message>
</context>
<context>
    <name>GenerateActions</name>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generate</translation>
    </message>
    <message>
        <source>Make pictures from the prompt</source>
        <translation>Make pictures from the prompt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Stop making the picture after this step</source>
        <translation>Stop making the picture after this step</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>Stop and &amp;keep</translation>
    </message>
    <message>
        <source>Stop, and keep what there is of the picture</source>
        <translation>Stop, and keep what there is of the picture</translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <translation>&amp;Previous result</translation>
    </message>
    <message>
        <source>Show the result before in the picture</source>
        <translation>Show the result before in the picture</translation>
    </message>
    <message>
        <source>Ne&amp;xt result</source>
        <translation>Ne&amp;xt result</translation>
    </message>
    <message>
        <source>Show the result after it in the picture</source>
        <translation>Show the result after it in the picture</translation>
    </message>
    <message>
        <source>&amp;Accept the result</source>
        <translation>&amp;Accept the result</translation>
    </message>
    <message>
        <source>Keep the result as a layer</source>
        <translation>Keep the result as a layer</translation>
    </message>
    <message>
        <source>Accept the result, on the canvas</source>
        <translation>Accept the result, on the canvas</translation>
    </message>
    <message>
        <source>Accept &amp;merged</source>
        <translation>Accept &amp;merged</translation>
    </message>
    <message>
        <source>Paint the result into the topmost picture layer</source>
        <translation>Paint the result into the topmost picture layer</translation>
    </message>
    <message>
        <source>Accept &amp;inside the mask only</source>
        <translation>Accept &amp;inside the mask only</translation>
    </message>
    <message>
        <source>Take over only what is painted on the mask or selected now</source>
        <translation>Take over only what is painted on the mask or selected now</translation>
    </message>
    <message>
        <source>More &amp;like this</source>
        <translation>More &amp;like this</translation>
    </message>
    <message>
        <source>The same again, with a little of another seed</source>
        <translation>The same again, with a little of another seed</translation>
    </message>
    <message>
        <source>Pi&amp;n the result</source>
        <translation>Pi&amp;n the result</translation>
    </message>
    <message>
        <source>Keep it when the other results are discarded</source>
        <translation>Keep it when the other results are discarded</translation>
    </message>
    <message>
        <source>&amp;Discard the result</source>
        <translation>&amp;Discard the result</translation>
    </message>
    <message>
        <source>Take it away; its file stays</source>
        <translation>Take it away; its file stays</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;New seed</translation>
    </message>
    <message>
        <source>Roll another seed, for another picture</source>
        <translation>Roll another seed, for another picture</translation>
    </message>
    <message>
        <source>Write the pro&amp;mpt</source>
        <translation>Write the pro&amp;mpt</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>Go to the prompt</translation>
    </message>
</context>
<context>
    <name>GenerateBar</name>
    <message>
        <source>Generate</source>
        <translation>Generate</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Generate (Ctrl+Enter)</source>
        <translation>Generate (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop (Ctrl+Shift+Enter or Ctrl+.)</source>
        <translation>Stop (Ctrl+Shift+Enter or Ctrl+.)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Loading the model…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Reading the prompt…</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>Developing the picture…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Picture %1 of %2</translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation>%1 it/s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s left</translation>
    </message>
</context>
<context>
    <name>GenerationFlow</name>
    <message>
        <source>Something is not right yet: see the fields marked above.</source>
        <translation>Something is not right yet: see the fields marked above.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Paint on the mask layer, or select, the part of the result that shall be taken over.</source>
        <translation>Paint on the mask layer, or select, the part of the result that shall be taken over.</translation>
    </message>
    <message>
        <source>Looking at the canvas…</source>
        <translation>Looking at the canvas…</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Starting the engine…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Starting…</translation>
    </message>
    <message numerus="yes">
        <source>There is no ControlNet for %n control layer(s), which have no effect on the picture: choose one in the layer&apos;s settings.</source>
        <translation>
            <numerusform>There is no ControlNet for %n control layer, which has no effect on the picture: choose one in the layer&apos;s settings.</numerusform>
            <numerusform>There is no ControlNet for %n control layers, which have no effect on the picture: choose one in the layer&apos;s settings.</numerusform>
        </translation>
    </message>
    <message>
        <source>Second pass</source>
        <translation>Second pass</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>%n picture made</numerusform>
            <numerusform>%n pictures made</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what there was is kept</source>
        <translation>Stopped; what there was is kept</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
</context>
<context>
    <name>GuideActions</name>
    <message>
        <source>Control layer from the &amp;picture</source>
        <translation>Control layer from the &amp;picture</translation>
    </message>
</context>
<context>
    <name>GuideDock</name>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>A control layer steers the picture by lines, edges or depth; a region layer gives a part of it a prompt of its own. Choose one among the layers, or add one.</source>
        <translation>A control layer steers the picture by lines, edges or depth; a region layer gives a part of it a prompt of its own. Choose one among the layers, or add one.</translation>
    </message>
    <message>
        <source>Add a control layer</source>
        <translation>Add a control layer</translation>
    </message>
    <message>
        <source>Add a region layer</source>
        <translation>Add a region layer</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;About Gouache…</source>
        <translation>&amp;About Gouache…</translation>
    </message>
    <message>
        <source>Version, licences and the engine in use</source>
        <translation>Version, licences and the engine in use</translation>
    </message>
</context>
<context>
    <name>HistoryDock</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Memory of the history</source>
        <translation>Memory of the history</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, undone</translation>
    </message>
</context>
<context>
    <name>ImageActions</name>
    <message>
        <source>There is nothing to cut off.</source>
        <translation>There is nothing to cut off.</translation>
    </message>
</context>
<context>
    <name>ImageSizeDialog</name>
    <message>
        <source>Keep the &amp;proportion</source>
        <translation>Keep the &amp;proportion</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Image size</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Lanczos: sharp, for pictures</source>
        <translation>Lanczos: sharp, for pictures</translation>
    </message>
    <message>
        <source>Bicubic: a little softer</source>
        <translation>Bicubic: a little softer</translation>
    </message>
    <message>
        <source>Bilinear: soft</source>
        <translation>Bilinear: soft</translation>
    </message>
    <message>
        <source>Hard edges: for pixel art</source>
        <translation>Hard edges: for pixel art</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Width:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Height:</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Scale:</translation>
    </message>
    <message>
        <source>&amp;Pixels:</source>
        <translation>&amp;Pixels:</translation>
    </message>
    <message>
        <source>Now %1 × %2 pixels.</source>
        <translation>Now %1 × %2 pixels.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>IntentNames</name>
    <message>
        <source>Generate</source>
        <translation>Generate</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Refine</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Add an object</source>
        <translation>Add an object</translation>
    </message>
    <message>
        <source>Remove an object</source>
        <translation>Remove an object</translation>
    </message>
    <message>
        <source>Replace the background</source>
        <translation>Replace the background</translation>
    </message>
    <message>
        <source>Makes a new picture in the frame.</source>
        <translation>Makes a new picture in the frame.</translation>
    </message>
    <message>
        <source>Changes the picture, or its marked part, as far as the strength lets it.</source>
        <translation>Changes the picture, or its marked part, as far as the strength lets it.</translation>
    </message>
    <message>
        <source>Makes the marked part anew, in keeping with what is round it.</source>
        <translation>Makes the marked part anew, in keeping with what is round it.</translation>
    </message>
    <message>
        <source>Continues the picture where the frame reaches past it.</source>
        <translation>Continues the picture where the frame reaches past it.</translation>
    </message>
    <message>
        <source>Puts a new object into the marked part.</source>
        <translation>Puts a new object into the marked part.</translation>
    </message>
    <message>
        <source>Keeps the marked subject and makes the rest anew.</source>
        <translation>Keeps the marked subject and makes the rest anew.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>What is there</translation>
    </message>
    <message>
        <source>Blurred surroundings</source>
        <translation>Blurred surroundings</translation>
    </message>
    <message>
        <source>Continued surroundings</source>
        <translation>Continued surroundings</translation>
    </message>
    <message>
        <source>Grey, soft edge</source>
        <translation>Grey, soft edge</translation>
    </message>
    <message>
        <source>Grey, hard edge</source>
        <translation>Grey, hard edge</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>The marked part</source>
        <translation>The marked part</translation>
    </message>
    <message>
        <source>The frame</source>
        <translation>The frame</translation>
    </message>
    <message>
        <source>The whole canvas</source>
        <translation>The whole canvas</translation>
    </message>
    <message>
        <source>Takes the marked object away and continues what is round it. The prompt is not used.</source>
        <translation>Takes the marked object away and continues what is round it. The prompt is not used.</translation>
    </message>
</context>
<context>
    <name>JobEditor</name>
    <message>
        <source>Edit the job</source>
        <translation>Edit the job</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>As the prompt</source>
        <translation>As the prompt</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Any profile that fits</source>
        <translation>Any profile that fits</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1 (not here)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Made &amp;on</source>
        <translation>Made &amp;on</translation>
    </message>
    <message>
        <source>Something is not right yet: see the fields marked above.</source>
        <translation>Something is not right yet: see the fields marked above.</translation>
    </message>
</context>
<context>
    <name>JobNotifications</name>
    <message>
        <source>No picture was made</source>
        <translation>No picture was made</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>%n picture made</numerusform>
            <numerusform>%n pictures made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStateText</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>LayerActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>&amp;Paint layer</source>
        <translation>&amp;Paint layer</translation>
    </message>
    <message>
        <source>Add an empty layer above the active one</source>
        <translation>Add an empty layer above the active one</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>Add an empty group; drag layers into it</source>
        <translation>Add an empty group; drag layers into it</translation>
    </message>
    <message>
        <source>&amp;Mask for repainting</source>
        <translation>&amp;Mask for repainting</translation>
    </message>
    <message>
        <source>Add a layer that marks what is to be generated anew</source>
        <translation>Add a layer that marks what is to be generated anew</translation>
    </message>
    <message>
        <source>&amp;Sketch</source>
        <translation>&amp;Sketch</translation>
    </message>
    <message>
        <source>Add a layer of lines for the generated picture to follow</source>
        <translation>Add a layer of lines for the generated picture to follow</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Add a layer that marks where a prompt of its own holds</source>
        <translation>Add a layer that marks where a prompt of its own holds</translation>
    </message>
    <message>
        <source>L&amp;ock</source>
        <translation>L&amp;ock</translation>
    </message>
    <message>
        <source>Protect the layer from changes</source>
        <translation>Protect the layer from changes</translation>
    </message>
    <message>
        <source>Lock &amp;transparency</source>
        <translation>Lock &amp;transparency</translation>
    </message>
    <message>
        <source>Painting changes colours, not what is transparent</source>
        <translation>Painting changes colours, not what is transparent</translation>
    </message>
    <message>
        <source>alpha lock</source>
        <translation>alpha lock</translation>
    </message>
    <message>
        <source>&amp;Clip to the layer below</source>
        <translation>&amp;Clip to the layer below</translation>
    </message>
    <message>
        <source>Show the layer only where the one below has something</source>
        <translation>Show the layer only where the one below has something</translation>
    </message>
    <message>
        <source>clipping mask, inherit alpha</source>
        <translation>clipping mask, inherit alpha</translation>
    </message>
    <message>
        <source>&amp;Use the mask</source>
        <translation>&amp;Use the mask</translation>
    </message>
    <message>
        <source>Layer &amp;mask</source>
        <translation>Layer &amp;mask</translation>
    </message>
    <message>
        <source>Switch the layer mask off without deleting it</source>
        <translation>Switch the layer mask off without deleting it</translation>
    </message>
    <message>
        <source>&amp;Paint on the mask</source>
        <translation>&amp;Paint on the mask</translation>
    </message>
    <message>
        <source>Tools work on the layer mask: white shows, black hides</source>
        <translation>Tools work on the layer mask: white shows, black hides</translation>
    </message>
    <message>
        <source>&amp;Add a mask</source>
        <translation>&amp;Add a mask</translation>
    </message>
    <message>
        <source>Hide parts of the layer without erasing them; what is selected stays shown</source>
        <translation>Hide parts of the layer without erasing them; what is selected stays shown</translation>
    </message>
    <message>
        <source>A&amp;pply the mask</source>
        <translation>A&amp;pply the mask</translation>
    </message>
    <message>
        <source>Erase what the mask hides, and delete the mask</source>
        <translation>Erase what the mask hides, and delete the mask</translation>
    </message>
    <message>
        <source>&amp;Delete the mask</source>
        <translation>&amp;Delete the mask</translation>
    </message>
    <message>
        <source>Show the whole layer again</source>
        <translation>Show the whole layer again</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Put the layer above the next one, or out of its group</source>
        <translation>Put the layer above the next one, or out of its group</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Move do&amp;wn</translation>
    </message>
    <message>
        <source>Put the layer below the next one, or out of its group</source>
        <translation>Put the layer below the next one, or out of its group</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>U&amp;ngroup</translation>
    </message>
    <message>
        <source>Put the layers of the group in its place</source>
        <translation>Put the layers of the group in its place</translation>
    </message>
    <message>
        <source>&amp;Merge down</source>
        <translation>&amp;Merge down</translation>
    </message>
    <message>
        <source>Make one layer of this one and the one below</source>
        <translation>Make one layer of this one and the one below</translation>
    </message>
    <message>
        <source>&amp;Flatten the picture</source>
        <translation>&amp;Flatten the picture</translation>
    </message>
    <message>
        <source>Make one layer of all that makes the picture</source>
        <translation>Make one layer of all that makes the picture</translation>
    </message>
    <message>
        <source>R&amp;ename</source>
        <translation>R&amp;ename</translation>
    </message>
    <message>
        <source>Give the layer another name</source>
        <translation>Give the layer another name</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicate</translation>
    </message>
    <message>
        <source>Put a copy above the layer</source>
        <translation>Put a copy above the layer</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Delete the layer, or the group with all that it holds</source>
        <translation>Delete the layer, or the group with all that it holds</translation>
    </message>
    <message>
        <source>C&amp;lear the layer</source>
        <translation>C&amp;lear the layer</translation>
    </message>
    <message>
        <source>Make everything on the layer transparent</source>
        <translation>Make everything on the layer transparent</translation>
    </message>
    <message>
        <source>Put the selected layers into a group</source>
        <translation>Put the selected layers into a group</translation>
    </message>
</context>
<context>
    <name>LayerDelegate</name>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>%1 copy</source>
        <translation>%1 copy</translation>
    </message>
    <message>
        <source>%1 layer, %2 % opaque</source>
        <translation>%1 layer, %2 % opaque</translation>
    </message>
    <message>
        <source>%1, %2 layer, %3</source>
        <translation>%1, %2 layer, %3</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>clipped to the layer below</source>
        <translation>clipped to the layer below</translation>
    </message>
    <message>
        <source>with a mask</source>
        <translation>with a mask</translation>
    </message>
</context>
<context>
    <name>LayersDock</name>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Blend mode</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <translation>Layer opacity</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Add a layer</translation>
    </message>
</context>
<context>
    <name>LiveActions</name>
    <message>
        <source>&amp;Live painting</source>
        <translation>&amp;Live painting</translation>
    </message>
    <message>
        <source>Make the picture anew as you paint</source>
        <translation>Make the picture anew as you paint</translation>
    </message>
    <message>
        <source>&amp;Take the live picture over</source>
        <translation>&amp;Take the live picture over</translation>
    </message>
    <message>
        <source>Put the newest picture onto the canvas as a layer</source>
        <translation>Put the newest picture onto the canvas as a layer</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>%1 s a picture</source>
        <translation>%1 s a picture</translation>
    </message>
</context>
<context>
    <name>LiveDock</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Take over as a layer</source>
        <translation>Take over as a layer</translation>
    </message>
    <message>
        <source>Show it over the canvas</source>
        <translation>Show it over the canvas</translation>
    </message>
    <message>
        <source>Live painting</source>
        <translation>Live painting</translation>
    </message>
    <message>
        <source>Newest picture</source>
        <translation>Newest picture</translation>
    </message>
    <message>
        <source>State of live painting</source>
        <translation>State of live painting</translation>
    </message>
    <message>
        <source>Put the newest picture onto the canvas</source>
        <translation>Put the newest picture onto the canvas</translation>
    </message>
    <message>
        <source>Take the newest picture over as a layer</source>
        <translation>Take the newest picture over as a layer</translation>
    </message>
    <message>
        <source>Live strength</source>
        <translation>Live strength</translation>
    </message>
    <message>
        <source>How far the picture may leave what is painted</source>
        <translation>How far the picture may leave what is painted</translation>
    </message>
    <message>
        <source>Live steps</source>
        <translation>Live steps</translation>
    </message>
    <message>
        <source>Few steps are quick</source>
        <translation>Few steps are quick</translation>
    </message>
    <message>
        <source>Live guidance</source>
        <translation>Live guidance</translation>
    </message>
    <message>
        <source>How strictly the prompt is followed; 1 is quickest</source>
        <translation>How strictly the prompt is followed; 1 is quickest</translation>
    </message>
    <message>
        <source>Stre&amp;ngth</source>
        <translation>Stre&amp;ngth</translation>
    </message>
    <message>
        <source>Step&amp;s</source>
        <translation>Step&amp;s</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>&amp;Guidance</translation>
    </message>
    <message>
        <source>Switch it on and paint: the picture follows here.</source>
        <translation>Switch it on and paint: the picture follows here.</translation>
    </message>
</context>
<context>
    <name>LivePainting</name>
    <message>
        <source>Starting the engine…</source>
        <translation>Starting the engine…</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Its own: a letter a tool</source>
        <translation>Its own: a letter a tool</translation>
    </message>
    <message>
        <source>For hands that know Krita</source>
        <translation>For hands that know Krita</translation>
    </message>
    <message>
        <source>For hands that know Photoshop</source>
        <translation>For hands that know Photoshop</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Keys as in</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>Looking for models…</source>
        <translation>Looking for models…</translation>
    </message>
    <message>
        <source>No model was found</source>
        <translation>No model was found</translation>
    </message>
    <message>
        <source>Models that A1111, ComfyUI or the Hugging Face tools have put on this computer are used where they are.</source>
        <translation>Models that A1111, ComfyUI or the Hugging Face tools have put on this computer are used where they are.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n model found</numerusform>
            <numerusform>%n models found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Main</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Pointer</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>A picture is being made</source>
        <translation>A picture is being made</translation>
    </message>
    <message>
        <source>Stop it and close Gouache?</source>
        <translation>Stop it and close Gouache?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>The queue is working</source>
        <translation>The queue is working</translation>
    </message>
    <message>
        <source>Close Gouache? What is not made yet stays in the queue, and is made after the next start.</source>
        <translation>Close Gouache? What is not made yet stays in the queue, and is made after the next start.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ManualActions</name>
    <message>
        <source>&amp;Manual…</source>
        <translation>&amp;Manual…</translation>
    </message>
    <message>
        <source>The page about what you are at</source>
        <translation>The page about what you are at</translation>
    </message>
    <message>
        <source>help documentation guide</source>
        <translation>help documentation guide</translation>
    </message>
    <message>
        <source>&amp;Keys at a glance…</source>
        <translation>&amp;Keys at a glance…</translation>
    </message>
    <message>
        <source>The keys of every command, as you have them</source>
        <translation>The keys of every command, as you have them</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Nothing is said about that.</source>
        <translation>Nothing is said about that.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>The photo under its mask</source>
        <translation>The photo under its mask</translation>
    </message>
    <message>
        <source>What is red is left out</source>
        <translation>What is red is left out</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>Correct the mask</source>
        <translation>Correct the mask</translation>
    </message>
    <message>
        <source>Add to the product</source>
        <translation>Add to the product</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Redo (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>&amp;Find it again</source>
        <translation>&amp;Find it again</translation>
    </message>
    <message>
        <source>The mask as it was found in the photo</source>
        <translation>The mask as it was found in the photo</translation>
    </message>
    <message>
        <source>Red is left out. [ and ] change the brush, X exchanges adding and taking away, the wheel zooms, the middle button moves.</source>
        <translation>Red is left out. [ and ] change the brush, X exchanges adding and taking away, the wheel zooms, the middle button moves.</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Models…</translation>
    </message>
    <message>
        <source>What models there are, and where they come from</source>
        <translation>What models there are, and where they come from</translation>
    </message>
    <message>
        <source>checkpoint LoRA ControlNet import folders</source>
        <translation>checkpoint LoRA ControlNet import folders</translation>
    </message>
    <message>
        <source>&amp;Download a model…</source>
        <translation>&amp;Download a model…</translation>
    </message>
    <message>
        <source>Fetch a model from an address or a Hugging Face repository</source>
        <translation>Fetch a model from an address or a Hugging Face repository</translation>
    </message>
    <message>
        <source>Look for models a&amp;gain</source>
        <translation>Look for models a&amp;gain</translation>
    </message>
    <message>
        <source>Look through all model folders</source>
        <translation>Look through all model folders</translation>
    </message>
    <message>
        <source>No model was found. Drop one (.safetensors) on the Models window, or put a diffusers folder into %1.</source>
        <translation>No model was found. Drop one (.safetensors) on the Models window, or put a diffusers folder into %1.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Example picture</source>
        <translation>Example picture</translation>
    </message>
    <message>
        <source>&amp;Put the words into the prompt</source>
        <translation>&amp;Put the words into the prompt</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>&amp;Open its folder</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Choose a model to see what it is.</source>
        <translation>Choose a model to see what it is.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>cannot be used yet</source>
        <translation>cannot be used yet</translation>
    </message>
    <message>
        <source>Trigger words: %1</source>
        <translation>Trigger words: %1</translation>
    </message>
    <message>
        <source>Advised weight: %1</source>
        <translation>Advised weight: %1</translation>
    </message>
    <message>
        <source>Often trained with: %1</source>
        <translation>Often trained with: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>By: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence: %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2, %3</source>
        <translation>%1 parameters, %2, %3</translation>
    </message>
    <message>
        <source>Lies at: %1</source>
        <translation>Lies at: %1</translation>
    </message>
    <message>
        <source>&amp;Use in the prompt</source>
        <translation>&amp;Use in the prompt</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Use this model</translation>
    </message>
    <message>
        <source>Put it into the desktop&apos;s bin</source>
        <translation>Put it into the desktop&apos;s bin</translation>
    </message>
    <message>
        <source>It belongs to another program: remove it there, or take its folder off the list</source>
        <translation>It belongs to another program: remove it there, or take its folder off the list</translation>
    </message>
</context>
<context>
    <name>ModelFoldersPanel</name>
    <message>
        <source>Krita plug-in</source>
        <translation>Krita plug-in</translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation>Hugging Face cache</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Added by you</translation>
    </message>
    <message>
        <source>Models of other programs are used where they lie: nothing is copied, moved or changed. Gouache&apos;s own folder, where downloads and imports go, is %1.</source>
        <translation>Models of other programs are used where they lie: nothing is copied, moved or changed. Gouache&apos;s own folder, where downloads and imports go, is %1.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>Folders with models</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Add a folder…</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Take off the list</translation>
    </message>
    <message>
        <source>A folder with models</source>
        <translation>A folder with models</translation>
    </message>
</context>
<context>
    <name>ModelLibrary</name>
    <message>
        <source>“%1” was downloaded and can be used.</source>
        <translation>“%1” was downloaded and can be used.</translation>
    </message>
    <message>
        <source>%1 “%2” was imported.</source>
        <translation>%1 “%2” was imported.</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>This model cannot be used: it is damaged, incomplete, or of a kind that is not supported yet.</source>
        <translation>This model cannot be used: it is damaged, incomplete, or of a kind that is not supported yet.</translation>
    </message>
    <message>
        <source>%1, %2, made for %3 × %4</source>
        <translation>%1, %2, made for %3 × %4</translation>
    </message>
</context>
<context>
    <name>ModelTableModel</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Upscaler</source>
        <translation>Upscaler</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>&amp;Installed</source>
        <translation>&amp;Installed</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Download</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Folders</translation>
    </message>
    <message numerus="yes">
        <source>Looking for models… %n so far</source>
        <translation>
            <numerusform>Looking for models… %n so far</numerusform>
            <numerusform>Looking for models… %n so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, trigger words, folders</source>
        <translation>Search names, trigger words, folders</translation>
    </message>
    <message>
        <source>Search the models</source>
        <translation>Search the models</translation>
    </message>
    <message>
        <source>Type of model</source>
        <translation>Type of model</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mport…</translation>
    </message>
    <message>
        <source>Bring .safetensors files into Gouache&apos;s folder; or drop them here</source>
        <translation>Bring .safetensors files into Gouache&apos;s folder; or drop them here</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Look again</translation>
    </message>
    <message>
        <source>“%1” is used now.</source>
        <translation>“%1” is used now.</translation>
    </message>
    <message>
        <source>It is in the prompt now.</source>
        <translation>It is in the prompt now.</translation>
    </message>
    <message>
        <source>Remove the model?</source>
        <translation>Remove the model?</translation>
    </message>
    <message>
        <source>“%1” goes into the desktop&apos;s bin, from where it can be brought back.</source>
        <translation>“%1” goes into the desktop&apos;s bin, from where it can be brought back.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>“%1” cannot be put into the bin.</source>
        <translation>“%1” cannot be put into the bin.</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>Import models</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Models (*.safetensors)</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Looking for models…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewDocumentDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>New document</translation>
    </message>
    <message>
        <source>Sizes and templates</source>
        <translation>Sizes and templates</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Width:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Height:</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Swap</translation>
    </message>
    <message>
        <source>White &amp;paper</source>
        <translation>White &amp;paper</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;Transparent</translation>
    </message>
    <message>
        <source>Background:</source>
        <translation>Background:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>PaintAccess</name>
    <message>
        <source>There is no layer to paint on: add one first.</source>
        <translation>There is no layer to paint on: add one first.</translation>
    </message>
    <message>
        <source>The active layer is hidden: show it to paint on it.</source>
        <translation>The active layer is hidden: show it to paint on it.</translation>
    </message>
</context>
<context>
    <name>PaintActions</name>
    <message>
        <source>Smudge</source>
        <translation>Smudge</translation>
    </message>
    <message>
        <source>Drag paint along, as with a finger</source>
        <translation>Drag paint along, as with a finger</translation>
    </message>
    <message>
        <source>finger, blend, blur</source>
        <translation>finger, blend, blur</translation>
    </message>
    <message>
        <source>Clone stamp</source>
        <translation>Clone stamp</translation>
    </message>
    <message>
        <source>Paint with another place of the picture; Ctrl and a click set it</source>
        <translation>Paint with another place of the picture; Ctrl and a click set it</translation>
    </message>
    <message>
        <source>copy, heal, retouch</source>
        <translation>copy, heal, retouch</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Fill an area of like colour</source>
        <translation>Fill an area of like colour</translation>
    </message>
    <message>
        <source>bucket, flood</source>
        <translation>bucket, flood</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Drag to fill with a change of colour</source>
        <translation>Drag to fill with a change of colour</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Drag a straight line; Shift turns it in steps</source>
        <translation>Drag a straight line; Shift turns it in steps</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</source>
        <translation>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</source>
        <translation>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</translation>
    </message>
    <message>
        <source>circle, oval</source>
        <translation>circle, oval</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Left and right</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>Above and below</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Four quarters</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>Kaleidoscope</source>
        <translation>Kaleidoscope</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetry</translation>
    </message>
    <message>
        <source>Repeat strokes round the middle of the canvas</source>
        <translation>Repeat strokes round the middle of the canvas</translation>
    </message>
    <message>
        <source>symmetry, mirror</source>
        <translation>symmetry, mirror</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Harder</source>
        <translation>Harder</translation>
    </message>
    <message>
        <source>More transparent</source>
        <translation>More transparent</translation>
    </message>
    <message>
        <source>More opaque</source>
        <translation>More opaque</translation>
    </message>
    <message>
        <source>Turn the tip by 15°</source>
        <translation>Turn the tip by 15°</translation>
    </message>
    <message>
        <source>E&amp;xchange the colours</source>
        <translation>E&amp;xchange the colours</translation>
    </message>
    <message>
        <source>The background colour becomes the colour to paint with</source>
        <translation>The background colour becomes the colour to paint with</translation>
    </message>
    <message>
        <source>&amp;Black on white</source>
        <translation>&amp;Black on white</translation>
    </message>
    <message>
        <source>Paint black, with a white background colour</source>
        <translation>Paint black, with a white background colour</translation>
    </message>
    <message>
        <source>&amp;Keep as a preset…</source>
        <translation>&amp;Keep as a preset…</translation>
    </message>
    <message>
        <source>Keep the brush in hand, with its settings, under a name</source>
        <translation>Keep the brush in hand, with its settings, under a name</translation>
    </message>
    <message>
        <source>&amp;Choose the colour…</source>
        <translation>&amp;Choose the colour…</translation>
    </message>
    <message>
        <source>Go to the colour wheel</source>
        <translation>Go to the colour wheel</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Smaller brush</translation>
    </message>
    <message>
        <source>To the next smaller round size</source>
        <translation>To the next smaller round size</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Larger brush</translation>
    </message>
    <message>
        <source>To the next larger round size</source>
        <translation>To the next larger round size</translation>
    </message>
</context>
<context>
    <name>PaintOptionFields</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>Brush size ([ and ])</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Hardness</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>Of the whole stroke; where it crosses itself it gets no darker</source>
        <translation>Of the whole stroke; where it crosses itself it gets no darker</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>How much paint each touch adds, up to the opacity</source>
        <translation>How much paint each touch adds, up to the opacity</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>How far paint is dragged along</source>
        <translation>How far paint is dragged along</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Stabiliser</translation>
    </message>
    <message>
        <source>How smooth the line is made, and how far it lags behind</source>
        <translation>How smooth the line is made, and how far it lags behind</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Aligned</translation>
    </message>
    <message>
        <source>Every stroke goes on with the same distance to the source</source>
        <translation>Every stroke goes on with the same distance to the source</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>All layers</translation>
    </message>
    <message>
        <source>Copy what is seen, not the layer alone</source>
        <translation>Copy what is seen, not the layer alone</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetry</translation>
    </message>
    <message>
        <source>No symmetry</source>
        <translation>No symmetry</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Left and right</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>Above and below</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Four quarters</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>Kaleidoscope</source>
        <translation>Kaleidoscope</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>How much colours may differ to be filled together</source>
        <translation>How much colours may differ to be filled together</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>Close gaps</translation>
    </message>
    <message>
        <source>Openings in lines up to this wide count as closed</source>
        <translation>Openings in lines up to this wide count as closed</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Grow</translation>
    </message>
    <message>
        <source>Fill this much beyond the edge, as below lines</source>
        <translation>Fill this much beyond the edge, as below lines</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Fill only what hangs together with the place clicked</source>
        <translation>Fill only what hangs together with the place clicked</translation>
    </message>
    <message>
        <source>Look at what is seen, not at the layer alone</source>
        <translation>Look at what is seen, not at the layer alone</translation>
    </message>
    <message>
        <source>Shape of the gradient</source>
        <translation>Shape of the gradient</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Reflected</source>
        <translation>Reflected</translation>
    </message>
    <message>
        <source>Conical</source>
        <translation>Conical</translation>
    </message>
    <message>
        <source>To transparent</source>
        <translation>To transparent</translation>
    </message>
    <message>
        <source>Fade out, in place of the background colour</source>
        <translation>Fade out, in place of the background colour</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Begin with the other end</source>
        <translation>Begin with the other end</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Corners</translation>
    </message>
    <message>
        <source>How round the corners are</source>
        <translation>How round the corners are</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>Fill the shape, in place of a line round it</source>
        <translation>Fill the shape, in place of a line round it</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>Prompt of the picture</source>
        <translation>Prompt of the picture</translation>
    </message>
    <message>
        <source>Facts of the picture</source>
        <translation>Facts of the picture</translation>
    </message>
    <message>
        <source>Choose a picture to see it large, with what made it.</source>
        <translation>Choose a picture to see it large, with what made it.</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Not: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Model: %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Seed: %1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>Made on: %1</translation>
    </message>
    <message>
        <source>Took: %1 s</source>
        <translation>Took: %1 s</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Cost: %1</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more chosen</source>
        <translation>
            <numerusform>…and %n more chosen</numerusform>
            <numerusform>…and %n more chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is gone, or cannot be read.</source>
        <translation>The file is gone, or cannot be read.</translation>
    </message>
</context>
<context>
    <name>PictureFlow</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>Save the changes of “%1”?</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Gouache did not end properly. These documents are as they were then; take them up again?</source>
        <translation>Gouache did not end properly. These documents are as they were then; take them up again?</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation>Saving “%1”</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Save the document</translation>
    </message>
    <message>
        <source>OpenRaster document (*.ora)</source>
        <translation>OpenRaster document (*.ora)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>Exporting “%1”</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>Exported to “%1”.</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Save as a template</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>Name of the template:</translation>
    </message>
    <message>
        <source>The template “%1” is offered for new documents.</source>
        <translation>The template “%1” is offered for new documents.</translation>
    </message>
    <message>
        <source>Finished results are in the results folder in any case.</source>
        <translation>Finished results are in the results folder in any case.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard to paste.</source>
        <translation>There is no picture in the clipboard to paste.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Export a copy</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Unsaved work was found</translation>
    </message>
    <message>
        <source>Ask again next time</source>
        <translation>Ask again next time</translation>
    </message>
    <message>
        <source>Parts of layers beyond the canvas were cut off.</source>
        <translation>Parts of layers beyond the canvas were cut off.</translation>
    </message>
    <message>
        <source>A layer of another program cannot be shown; it stays in the file.</source>
        <translation>A layer of another program cannot be shown; it stays in the file.</translation>
    </message>
    <message>
        <source>A blend mode of another program is shown as normal; it stays in the file.</source>
        <translation>A blend mode of another program is shown as normal; it stays in the file.</translation>
    </message>
    <message>
        <source>The file holds more of other programs than can be kept when it is saved.</source>
        <translation>The file holds more of other programs than can be kept when it is saved.</translation>
    </message>
    <message>
        <source>Some of what Gouache keeps in the file is damaged or of a later version.</source>
        <translation>Some of what Gouache keeps in the file is damaged or of a later version.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Documents and pictures (*.ora *.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
        <translation>Documents and pictures (*.ora *.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>Opening “%1”</translation>
    </message>
    <message>
        <source>Nothing was opened or saved yet. Open a file with Ctrl+O.</source>
        <translation>Nothing was opened or saved yet. Open a file with Ctrl+O.</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>Recent documents</translation>
    </message>
    <message>
        <source>Choose what to open. The newest comes first.</source>
        <translation>Choose what to open. The newest comes first.</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Forget all</translation>
    </message>
    <message>
        <source>There are no earlier versions: they are kept whenever a document is saved again.</source>
        <translation>There are no earlier versions: they are kept whenever a document is saved again.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>The version opens in a tab of its own; the document stays as it is.</source>
        <translation>The version opens in a tab of its own; the document stays as it is.</translation>
    </message>
</context>
<context>
    <name>PictureHandle</name>
    <message>
        <source>Drag the picture out</source>
        <translation>Drag the picture out</translation>
    </message>
    <message>
        <source>Drag the picture from here into a folder or another program; click to copy it</source>
        <translation>Drag the picture from here into a folder or another program; click to copy it</translation>
    </message>
</context>
<context>
    <name>PlanOptionsPanel</name>
    <message>
        <source>Match the colours</source>
        <translation>Match the colours</translation>
    </message>
    <message>
        <source>Second pass for large areas</source>
        <translation>Second pass for large areas</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>How much of the picture round the marked part the model sees</source>
        <translation>How much of the picture round the marked part the model sees</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Start from</translation>
    </message>
    <message>
        <source>What stands in the marked part before the first step</source>
        <translation>What stands in the marked part before the first step</translation>
    </message>
    <message>
        <source>Conte&amp;xt</source>
        <translation>Conte&amp;xt</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Start &amp;from</translation>
    </message>
    <message>
        <source>Gro&amp;w</source>
        <translation>Gro&amp;w</translation>
    </message>
    <message>
        <source>How much larger the changed part is than the marked one</source>
        <translation>How much larger the changed part is than the marked one</translation>
    </message>
    <message>
        <source>Feat&amp;her</source>
        <translation>Feat&amp;her</translation>
    </message>
    <message>
        <source>Width over which the change fades out at the edge of the marked part</source>
        <translation>Width over which the change fades out at the edge of the marked part</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>&amp;Blend</translation>
    </message>
    <message>
        <source>Width over which the result fades into the picture</source>
        <translation>Width over which the result fades into the picture</translation>
    </message>
    <message>
        <source>Padd&amp;ing</source>
        <translation>Padd&amp;ing</translation>
    </message>
    <message>
        <source>Surroundings that the model sees at least</source>
        <translation>Surroundings that the model sees at least</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Least steps</translation>
    </message>
    <message>
        <source>A low strength leaves few steps; the run gets finer steps so that at least so many are taken</source>
        <translation>A low strength leaves few steps; the run gets finer steps so that at least so many are taken</translation>
    </message>
    <message>
        <source>Least st&amp;eps</source>
        <translation>Least st&amp;eps</translation>
    </message>
    <message>
        <source>Brings the colours of the result to those round the marked part</source>
        <translation>Brings the colours of the result to those round the marked part</translation>
    </message>
    <message>
        <source>What is larger than the model can make at once is scaled up and gone over again</source>
        <translation>What is larger than the model can make at once is scaled up and gone over again</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Back to automatic</translation>
    </message>
    <message>
        <source>Set every value back to automatic</source>
        <translation>Set every value back to automatic</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
</context>
<context>
    <name>PreprocessorNames</name>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>Edges (Canny)</source>
        <translation>Edges (Canny)</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>Soft edges</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>Line art</translation>
    </message>
    <message>
        <source>Scribble</source>
        <translation>Scribble</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Inverted</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tile</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Depth</translation>
    </message>
    <message>
        <source>The layer on white: a sketch, a pose, a finished map.</source>
        <translation>The layer on white: a sketch, a pose, a finished map.</translation>
    </message>
    <message>
        <source>Thin, hard outlines of the layer&apos;s picture.</source>
        <translation>Thin, hard outlines of the layer&apos;s picture.</translation>
    </message>
    <message>
        <source>Wide outlines, as bright as they are strong.</source>
        <translation>Wide outlines, as bright as they are strong.</translation>
    </message>
    <message>
        <source>The lines that an inker would draw.</source>
        <translation>The lines that an inker would draw.</translation>
    </message>
    <message>
        <source>A few thick strokes, for freedom in the details.</source>
        <translation>A few thick strokes, for freedom in the details.</translation>
    </message>
    <message>
        <source>Dark lines on white become white lines on black.</source>
        <translation>Dark lines on white become white lines on black.</translation>
    </message>
    <message>
        <source>Colours and shapes without the fine detail.</source>
        <translation>Colours and shapes without the fine detail.</translation>
    </message>
    <message>
        <source>The layer&apos;s greys as distance: what is white is near.</source>
        <translation>The layer&apos;s greys as distance: what is white is near.</translation>
    </message>
    <message>
        <source>Low threshold</source>
        <translation>Low threshold</translation>
    </message>
    <message>
        <source>High threshold</source>
        <translation>High threshold</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Smoothing</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Line width</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Hardness</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Thickness</translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation>Coarseness</translation>
    </message>
    <message>
        <source>Near is dark</source>
        <translation>Near is dark</translation>
    </message>
    <message>
        <source>Cut off (%)</source>
        <translation>Cut off (%)</translation>
    </message>
</context>
<context>
    <name>PriceEditor</name>
    <message>
        <source>Takes &amp;jobs of the queue</source>
        <translation>Takes &amp;jobs of the queue</translation>
    </message>
    <message>
        <source>Nothing, or not known</source>
        <translation>Nothing, or not known</translation>
    </message>
    <message>
        <source>By the hour (rented)</source>
        <translation>By the hour (rented)</translation>
    </message>
    <message>
        <source>By the picture</source>
        <translation>By the picture</translation>
    </message>
    <message>
        <source>Hardware of one&apos;s own</source>
        <translation>Hardware of one&apos;s own</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>Common prices to start from</source>
        <translation>Common prices to start from</translation>
    </message>
    <message>
        <source>Pictures an hour</source>
        <translation>Pictures an hour</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>Jobs at once</translation>
    </message>
    <message>
        <source>&amp;Start from:</source>
        <translation>&amp;Start from:</translation>
    </message>
    <message>
        <source>&amp;Paid:</source>
        <translation>&amp;Paid:</translation>
    </message>
    <message>
        <source>Pictures an &amp;hour:</source>
        <translation>Pictures an &amp;hour:</translation>
    </message>
    <message>
        <source>Jobs at &amp;once:</source>
        <translation>Jobs at &amp;once:</translation>
    </message>
    <message>
        <source>Price an hour</source>
        <translation>Price an hour</translation>
    </message>
    <message>
        <source> an hour</source>
        <translation> an hour</translation>
    </message>
    <message>
        <source>Rented hours for each hour of work</source>
        <translation>Rented hours for each hour of work</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>1: the machine is given back when it has nothing to do. A machine that waits half of the time costs twice as much: 2.</source>
        <translation>1: the machine is given back when it has nothing to do. A machine that waits half of the time costs twice as much: 2.</translation>
    </message>
    <message>
        <source>Pri&amp;ce:</source>
        <translation>Pri&amp;ce:</translation>
    </message>
    <message>
        <source>&amp;Rented for an hour of work:</source>
        <translation>&amp;Rented for an hour of work:</translation>
    </message>
    <message>
        <source>Price a picture</source>
        <translation>Price a picture</translation>
    </message>
    <message>
        <source> a picture</source>
        <translation> a picture</translation>
    </message>
    <message>
        <source>Power while it works</source>
        <translation>Power while it works</translation>
    </message>
    <message>
        <source> W</source>
        <translation> W</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>Price of electricity</translation>
    </message>
    <message>
        <source> a kWh</source>
        <translation> a kWh</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Purchase price</translation>
    </message>
    <message>
        <source>Hours of work until it is paid off</source>
        <translation>Hours of work until it is paid off</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>The purchase is spread over so many hours of work; 0: only electricity counts</source>
        <translation>The purchase is spread over so many hours of work; 0: only electricity counts</translation>
    </message>
    <message>
        <source>Po&amp;wer:</source>
        <translation>Po&amp;wer:</translation>
    </message>
    <message>
        <source>&amp;Electricity:</source>
        <translation>&amp;Electricity:</translation>
    </message>
    <message>
        <source>P&amp;urchase:</source>
        <translation>P&amp;urchase:</translation>
    </message>
    <message>
        <source>Paid o&amp;ff after:</source>
        <translation>Paid o&amp;ff after:</translation>
    </message>
    <message>
        <source>Choose a common case…</source>
        <translation>Choose a common case…</translation>
    </message>
    <message>
        <source>%1: %2 a picture</source>
        <translation>%1: %2 a picture</translation>
    </message>
    <message>
        <source>That is no amount: write digits, such as 0.32.</source>
        <translation>That is no amount: write digits, such as 0.32.</translation>
    </message>
    <message>
        <source>Costs are not counted here.</source>
        <translation>Costs are not counted here.</translation>
    </message>
    <message>
        <source>%1 a picture, %2 an hour of work</source>
        <translation>%1 a picture, %2 an hour of work</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Profiles come here when the engine is there: the places where pictures are made.</source>
        <translation>Profiles come here when the engine is there: the places where pictures are made.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>not here now</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>The product&apos;s longer side, as a part of the frame&apos;s shorter one</source>
        <translation>The product&apos;s longer side, as a part of the frame&apos;s shorter one</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Least distance to every edge; it wins over the size</source>
        <translation>Least distance to every edge; it wins over the size</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>The product&apos;s middle, from the left edge</source>
        <translation>The product&apos;s middle, from the left edge</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>The product&apos;s middle, from the top edge</source>
        <translation>The product&apos;s middle, from the top edge</translation>
    </message>
    <message>
        <source>Light from</source>
        <translation>Light from</translation>
    </message>
    <message>
        <source>Degrees clockwise from above; 315: from the upper left</source>
        <translation>Degrees clockwise from above; 315: from the upper left</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Degrees above the ground: low light throws long shadows</source>
        <translation>Degrees above the ground: low light throws long shadows</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Shadow</translation>
    </message>
    <message>
        <source>How dark the shadow is; 0: none</source>
        <translation>How dark the shadow is; 0: none</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Softness</translation>
    </message>
    <message>
        <source>How soft its edge is</source>
        <translation>How soft its edge is</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>On a glossy ground; 0: none</source>
        <translation>On a glossy ground; 0: none</translation>
    </message>
    <message>
        <source>Colour match</source>
        <translation>Colour match</translation>
    </message>
    <message>
        <source>0: the product&apos;s own pixels, exactly; more: the light of its scene</source>
        <translation>0: the product&apos;s own pixels, exactly; more: the light of its scene</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Product before</source>
        <translation>Product before</translation>
    </message>
    <message>
        <source>Next product</source>
        <translation>Next product</translation>
    </message>
    <message>
        <source>Correct the &amp;mask…</source>
        <translation>Correct the &amp;mask…</translation>
    </message>
    <message>
        <source>Paint what of the photo is the product</source>
        <translation>Paint what of the photo is the product</translation>
    </message>
    <message>
        <source>&amp;Cut out again</source>
        <translation>&amp;Cut out again</translation>
    </message>
    <message>
        <source>Forget the corrected mask of this photo</source>
        <translation>Forget the corrected mask of this photo</translation>
    </message>
    <message>
        <source>Scenes, one a line</source>
        <translation>Scenes, one a line</translation>
    </message>
    <message>
        <source>{product} on a marble table, soft morning light</source>
        <translation>{product} on a marble table, soft morning light</translation>
    </message>
    <message>
        <source>One scene a line; every product gets each of them. {product} stands for the product&apos;s name: of its file, or of the table.</source>
        <translation>One scene a line; every product gets each of them. {product} stands for the product&apos;s name: of its file, or of the table.</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>Add a scene</translation>
    </message>
    <message>
        <source>Without a scene the prompt of the batch is taken.</source>
        <translation>Without a scene the prompt of the batch is taken.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) for each product</source>
        <translation>
            <numerusform>%n scene for each product</numerusform>
            <numerusform>%n scenes for each product</numerusform>
        </translation>
    </message>
    <message>
        <source>Shape of the pictures</source>
        <translation>Shape of the pictures</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Own size</translation>
    </message>
    <message>
        <source>Width of the pictures</source>
        <translation>Width of the pictures</translation>
    </message>
    <message>
        <source>Height of the pictures</source>
        <translation>Height of the pictures</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Light and shadow</source>
        <translation>Light and shadow</translation>
    </message>
    <message>
        <source>The first product is shown here: drop photos on a plain light background, or pictures with transparency.</source>
        <translation>The first product is shown here: drop photos on a plain light background, or pictures with transparency.</translation>
    </message>
    <message>
        <source>Cutting out the product…</source>
        <translation>Cutting out the product…</translation>
    </message>
</context>
<context>
    <name>ProductNames</name>
    <message>
        <source>Square</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>Portrait 4:5</source>
        <translation>Portrait 4:5</translation>
    </message>
    <message>
        <source>Landscape 16:9</source>
        <translation>Landscape 16:9</translation>
    </message>
    <message>
        <source>Story 9:16</source>
        <translation>Story 9:16</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>Taobao</translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation>Tmall</translation>
    </message>
    <message>
        <source>JD.com</source>
        <translation>JD.com</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>Pinduoduo</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>Xiaohongshu</translation>
    </message>
    <message>
        <source>Marble table</source>
        <translation>Marble table</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>Pastel studio</source>
        <translation>Pastel studio</translation>
    </message>
    <message>
        <source>Beach</source>
        <translation>Beach</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forest</translation>
    </message>
    <message>
        <source>Concrete and sun</source>
        <translation>Concrete and sun</translation>
    </message>
    <message>
        <source>Silk</source>
        <translation>Silk</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Festival</translation>
    </message>
</context>
<context>
    <name>PromptDock</name>
    <message>
        <source>Generate</source>
        <translation>Generate</translation>
    </message>
</context>
<context>
    <name>PromptEdit</name>
    <message>
        <source>Completions</source>
        <translation>Completions</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to the dictionary</source>
        <translation>&amp;Add “%1” to the dictionary</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message numerus="yes">
        <source>Place %n picture(s) as layers</source>
        <translation>
            <numerusform>Place %n picture as layers</numerusform>
            <numerusform>Place %n pictures as layers</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a batch of them…</source>
        <translation>Make a batch of them…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>The queue is done</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>%n picture made</numerusform>
            <numerusform>%n pictures made</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the &amp;queue</source>
        <translation>Add to the &amp;queue</translation>
    </message>
    <message>
        <source>Make it when its turn comes; it is kept on disk until then</source>
        <translation>Make it when its turn comes; it is kept on disk until then</translation>
    </message>
    <message>
        <source>enqueue later job</source>
        <translation>enqueue later job</translation>
    </message>
    <message>
        <source>New &amp;batch…</source>
        <translation>New &amp;batch…</translation>
    </message>
    <message>
        <source>Make pictures of a folder, a table or a list of prompts</source>
        <translation>Make pictures of a folder, a table or a list of prompts</translation>
    </message>
    <message>
        <source>CSV folder products sweep grid many</source>
        <translation>CSV folder products sweep grid many</translation>
    </message>
    <message>
        <source>Pa&amp;use the queue</source>
        <translation>Pa&amp;use the queue</translation>
    </message>
    <message>
        <source>What runs now ends; nothing else begins until it is resumed</source>
        <translation>What runs now ends; nothing else begins until it is resumed</translation>
    </message>
</context>
<context>
    <name>QueueDock</name>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Jobs of the queue</source>
        <translation>Jobs of the queue</translation>
    </message>
    <message>
        <source>Drop pictures, folders, tables or lists of prompts here.
Everything in the queue is kept on disk, also through a crash.</source>
        <translation>Drop pictures, folders, tables or lists of prompts here.
Everything in the queue is kept on disk, also through a crash.</translation>
    </message>
    <message>
        <source>No job is like that.</source>
        <translation>No job is like that.</translation>
    </message>
    <message>
        <source>Another Gouache makes these jobs. What you add here is made, too.</source>
        <translation>Another Gouache makes these jobs. What you add here is made, too.</translation>
    </message>
    <message>
        <source>%1 takes no jobs: %2</source>
        <translation>%1 takes no jobs: %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Show on the canvas</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Show in its folder</translation>
    </message>
    <message>
        <source>Make next</source>
        <translation>Make next</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Make on</source>
        <translation>Make on</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>Any profile</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Take out of the list</translation>
    </message>
    <message>
        <source>Resume its batch</source>
        <translation>Resume its batch</translation>
    </message>
    <message>
        <source>Pause its batch</source>
        <translation>Pause its batch</translation>
    </message>
    <message>
        <source>Budget of its batch…</source>
        <translation>Budget of its batch…</translation>
    </message>
    <message>
        <source>Put its pictures together</source>
        <translation>Put its pictures together</translation>
    </message>
    <message>
        <source>Jobs of one model together</source>
        <translation>Jobs of one model together</translation>
    </message>
    <message>
        <source>A later job of the model that is loaded comes first</source>
        <translation>A later job of the model that is loaded comes first</translation>
    </message>
    <message>
        <source>Try failed ones again</source>
        <translation>Try failed ones again</translation>
    </message>
    <message>
        <source>Take done ones out of the list</source>
        <translation>Take done ones out of the list</translation>
    </message>
    <message>
        <source>Look for lost pictures…</source>
        <translation>Look for lost pictures…</translation>
    </message>
</context>
<context>
    <name>QueueFilterBar</name>
    <message>
        <source>Which jobs are shown</source>
        <translation>Which jobs are shown</translation>
    </message>
    <message>
        <source>Which batch is shown</source>
        <translation>Which batch is shown</translation>
    </message>
    <message>
        <source>Search titles and prompts</source>
        <translation>Search titles and prompts</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Search the queue</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>All batches</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>Not made</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>All profiles</translation>
    </message>
    <message>
        <source>Show the jobs of every profile</source>
        <translation>Show the jobs of every profile</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>Any profile</translation>
    </message>
    <message>
        <source>Jobs that go where there is room; drop jobs here</source>
        <translation>Jobs that go where there is room; drop jobs here</translation>
    </message>
    <message>
        <source>Jobs for %1; drop jobs here to have them made there</source>
        <translation>Jobs for %1; drop jobs here to have them made there</translation>
    </message>
</context>
<context>
    <name>QueueFlow</name>
    <message>
        <source>Show the queue</source>
        <translation>Show the queue</translation>
    </message>
    <message>
        <source>It is in the queue.</source>
        <translation>It is in the queue.</translation>
    </message>
    <message>
        <source>Looking for lost pictures…</source>
        <translation>Looking for lost pictures…</translation>
    </message>
    <message>
        <source>Every picture of the queue is in the history.</source>
        <translation>Every picture of the queue is in the history.</translation>
    </message>
    <message>
        <source>Lost pictures</source>
        <translation>Lost pictures</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the queue are not in the history, such as “%1”. Take them up?</source>
        <translation>
            <numerusform>%n picture of the queue are not in the history, such as “%1”. Take them up?</numerusform>
            <numerusform>%n pictures of the queue are not in the history, such as “%1”. Take them up?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Leave them</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are in the queue.</source>
        <translation>
            <numerusform>%n job are in the queue.</numerusform>
            <numerusform>%n jobs are in the queue.</numerusform>
        </translation>
    </message>
    <message>
        <source>The grid is in “%1”.</source>
        <translation>The grid is in “%1”.</translation>
    </message>
    <message>
        <source>Budget of the batch</source>
        <translation>Budget of the batch</translation>
    </message>
    <message>
        <source>Rented profiles take no further job of “%1” when it has cost so much (%2; empty = no limit):</source>
        <translation>Rented profiles take no further job of “%1” when it has cost so much (%2; empty = no limit):</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>Batch…</translation>
    </message>
    <message>
        <source>Why the queue waits</source>
        <translation>Why the queue waits</translation>
    </message>
    <message>
        <source>Make pictures of a folder, a table or a list of prompts</source>
        <translation>Make pictures of a folder, a table or a list of prompts</translation>
    </message>
    <message>
        <source>More for the queue</source>
        <translation>More for the queue</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>State of the queue</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Progress of the queue</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Resume the queue</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pause the queue</translation>
    </message>
    <message>
        <source>Pause the queue; what runs now ends first</source>
        <translation>Pause the queue; what runs now ends first</translation>
    </message>
    <message>
        <source>The queue is paused: what waits begins when it is resumed.</source>
        <translation>The queue is paused: what waits begins when it is resumed.</translation>
    </message>
    <message>
        <source>Nothing in the queue</source>
        <translation>Nothing in the queue</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>%n picture made</numerusform>
            <numerusform>%n pictures made</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 of %2 pictures</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 of %2 pictures</translation>
    </message>
    <message>
        <source>Waiting again: %1</source>
        <translation>Waiting again: %1</translation>
    </message>
    <message>
        <source>Batch paused</source>
        <translation>Batch paused</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Loading the model…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>Reading the prompt…</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>Developing the picture…</translation>
    </message>
    <message>
        <source>Pass %1 of %2</source>
        <translation>Pass %1 of %2</translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation>%1 it/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>Batch: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Model: %1</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Try %1</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>Running for %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Cost: %1</translation>
    </message>
</context>
<context>
    <name>RatingStars</name>
    <message>
        <source>Rate it: keys 1 to 5, and 0 for none</source>
        <translation>Rate it: keys 1 to 5, and 0 for none</translation>
    </message>
    <message>
        <source>Rating: none</source>
        <translation>Rating: none</translation>
    </message>
    <message numerus="yes">
        <source>Rating: %n star(s)</source>
        <translation>
            <numerusform>Rating: %n star</numerusform>
            <numerusform>Rating: %n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceOverlay</name>
    <message>
        <source>Remove this reference</source>
        <translation>Remove this reference</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Colour…</source>
        <translation>Colour…</translation>
    </message>
    <message>
        <source>Prompt of the region</source>
        <translation>Prompt of the region</translation>
    </message>
    <message>
        <source>What shall be in this region?</source>
        <translation>What shall be in this region?</translation>
    </message>
    <message>
        <source>Takes the place of the picture&apos;s prompt where the region is painted; {prompt} puts that in, &lt;lora:name:0.8&gt; adds a LoRA here alone</source>
        <translation>Takes the place of the picture&apos;s prompt where the region is painted; {prompt} puts that in, &lt;lora:name:0.8&gt; adds a LoRA here alone</translation>
    </message>
    <message>
        <source>Negative prompt of the region</source>
        <translation>Negative prompt of the region</translation>
    </message>
    <message>
        <source>Empty: as for the whole picture</source>
        <translation>Empty: as for the whole picture</translation>
    </message>
    <message>
        <source>Colour of the region&apos;s overlay</source>
        <translation>Colour of the region&apos;s overlay</translation>
    </message>
    <message>
        <source>Paint the layer where this holds. Where regions overlap, the upper one holds; a control layer in the same group steers here alone.</source>
        <translation>Paint the layer where this holds. Where regions overlap, the upper one holds; a control layer in the same group steers here alone.</translation>
    </message>
    <message>
        <source>&amp;Prompt of the region</source>
        <translation>&amp;Prompt of the region</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>&amp;Negative prompt</translation>
    </message>
    <message>
        <source>Region colour</source>
        <translation>Region colour</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>What shall the picture show? For example: a red apple on a blue background</source>
        <translation>What shall the picture show? For example: a red apple on a blue background</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)</source>
        <translation>Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Recent prompts (Alt+Down)</source>
        <translation>Recent prompts (Alt+Down)</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>Recent prompts</translation>
    </message>
    <message>
        <source>What to keep out of it</source>
        <translation>What to keep out of it</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negative prompt</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>&amp;Negative prompt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>What suits the canvas: its marks, its frame and the strength.</source>
        <translation>What suits the canvas: its marks, its frame and the strength.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>What to d&amp;o</source>
        <translation>What to d&amp;o</translation>
    </message>
    <message>
        <source>What Generate does</source>
        <translation>What Generate does</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is</source>
        <translation>100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is</translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation>S&amp;trength</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Si&amp;ze</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>More steps take longer and add detail, up to a point</source>
        <translation>More steps take longer and add detail, up to a point</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>Ste&amp;ps</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off</source>
        <translation>How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>G&amp;uidance</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>The model&apos;s</source>
        <translation>The model&apos;s</translation>
    </message>
    <message>
        <source>Samp&amp;ler</source>
        <translation>Samp&amp;ler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Sche&amp;dule</source>
        <translation>Sche&amp;dule</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>See&amp;d</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>How many pictures to make, each with the next seed</source>
        <translation>How many pictures to make, each with the next seed</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Count</translation>
    </message>
    <message>
        <source>Lower the strength to change the picture instead.</source>
        <translation>Lower the strength to change the picture instead.</translation>
    </message>
    <message>
        <source>There is no picture on the canvas yet.</source>
        <translation>There is no picture on the canvas yet.</translation>
    </message>
    <message>
        <source>Select that part or paint a mask over it.</source>
        <translation>Select that part or paint a mask over it.</translation>
    </message>
    <message numerus="yes">
        <source>Follows %n control layer(s).</source>
        <translation>
            <numerusform>Follows %n control layer.</numerusform>
            <numerusform>Follows %n control layers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) with a prompt.</source>
        <translation>
            <numerusform>%n region with a prompt.</numerusform>
            <numerusform>%n regions with a prompt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to 18446744073709551615.</source>
        <translation>A seed is a whole number from 0 to 18446744073709551615.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore the settings?</source>
        <translation>Restore the settings?</translation>
    </message>
    <message>
        <source>“%1” knows how it was made.</source>
        <translation>“%1” knows how it was made.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>In the picture</translation>
    </message>
    <message>
        <source>What restoring changes</source>
        <translation>What restoring changes</translation>
    </message>
    <message>
        <source>Restoring changes these settings; the others are the same already.</source>
        <translation>Restoring changes these settings; the others are the same already.</translation>
    </message>
    <message>
        <source>All its settings are the same as yours now.</source>
        <translation>All its settings are the same as yours now.</translation>
    </message>
    <message>
        <source>Its model “%1” is not on this computer: the model chosen now stays, so the picture will differ.</source>
        <translation>Its model “%1” is not on this computer: the model chosen now stays, so the picture will differ.</translation>
    </message>
    <message>
        <source>Not used here: %1</source>
        <translation>Not used here: %1</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Restore settings</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>Also put its starting picture, mask and sketch on the canvas</source>
        <translation>Also put its starting picture, mask and sketch on the canvas</translation>
    </message>
</context>
<context>
    <name>ResultHistory</name>
    <message>
        <source>%1
Seed %2, %3</source>
        <translation>%1
Seed %2, %3</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
</context>
<context>
    <name>ResultNotes</name>
    <message>
        <source>The model&apos;s own sampler is not known here: the nearest one was used.</source>
        <translation>The model&apos;s own sampler is not known here: the nearest one was used.</translation>
    </message>
    <message>
        <source>The text encoder gave no numbers and was run again at full precision.</source>
        <translation>The text encoder gave no numbers and was run again at full precision.</translation>
    </message>
    <message>
        <source>The UNet gave no numbers and was run again at full precision.</source>
        <translation>The UNet gave no numbers and was run again at full precision.</translation>
    </message>
    <message>
        <source>The VAE gave no numbers and was run again at full precision.</source>
        <translation>The VAE gave no numbers and was run again at full precision.</translation>
    </message>
    <message>
        <source>Memory was short: the picture was decoded in parts.</source>
        <translation>Memory was short: the picture was decoded in parts.</translation>
    </message>
    <message>
        <source>Memory was short: the text encoder was moved out of it.</source>
        <translation>Memory was short: the text encoder was moved out of it.</translation>
    </message>
    <message>
        <source>Memory was short: the VAE was moved out of it.</source>
        <translation>Memory was short: the VAE was moved out of it.</translation>
    </message>
    <message>
        <source>Memory was short: the UNet was moved out of it while idle.</source>
        <translation>Memory was short: the UNet was moved out of it while idle.</translation>
    </message>
    <message>
        <source>Memory was short: prompt and negative prompt were computed one by one.</source>
        <translation>Memory was short: prompt and negative prompt were computed one by one.</translation>
    </message>
    <message>
        <source>Memory was short: fewer pictures were made at once.</source>
        <translation>Memory was short: fewer pictures were made at once.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory was not enough: the CPU took over.</source>
        <translation>The graphics card&apos;s memory was not enough: the CPU took over.</translation>
    </message>
    <message>
        <source>Parts of a LoRA do not fit the model and were left out: %1</source>
        <translation>Parts of a LoRA do not fit the model and were left out: %1</translation>
    </message>
</context>
<context>
    <name>ResultsDock</name>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Results of the document</source>
        <translation>Results of the document</translation>
    </message>
    <message>
        <source>Double click: show it on the canvas again</source>
        <translation>Double click: show it on the canvas again</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>Show the results of every document</source>
        <translation>Show the results of every document</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Show on the canvas</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Use its settings</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Show in its folder</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Ruler above the canvas</source>
        <translation>Ruler above the canvas</translation>
    </message>
    <message>
        <source>Ruler left of the canvas</source>
        <translation>Ruler left of the canvas</translation>
    </message>
    <message>
        <source>Drag from here on to the canvas to make a guide</source>
        <translation>Drag from here on to the canvas to make a guide</translation>
    </message>
</context>
<context>
    <name>SceneView</name>
    <message>
        <source>How the product will stand</source>
        <translation>How the product will stand</translation>
    </message>
    <message>
        <source>Arrow keys move the product, plus and minus change its size; the fields beside it do the same</source>
        <translation>Arrow keys move the product, plus and minus change its size; the fields beside it do the same</translation>
    </message>
    <message>
        <source>Drag the product to move it, the sun to turn the light; the wheel changes the product&apos;s size</source>
        <translation>Drag the product to move it, the sun to turn the light; the wheel changes the product&apos;s size</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>random</source>
        <translation>random</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture. Typing a seed locks it.</source>
        <translation>The same seed and settings give the same picture. Typing a seed locks it.</translation>
    </message>
    <message>
        <source>New random seed, kept for the next picture</source>
        <translation>New random seed, kept for the next picture</translation>
    </message>
    <message>
        <source>New random seed</source>
        <translation>New random seed</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Keep the seed</translation>
    </message>
    <message>
        <source>The seed is kept: the next picture uses it too</source>
        <translation>The seed is kept: the next picture uses it too</translation>
    </message>
    <message>
        <source>Each picture gets a new seed</source>
        <translation>Each picture gets a new seed</translation>
    </message>
</context>
<context>
    <name>SelectActions</name>
    <message>
        <source>Nothing is left of the selection.</source>
        <translation>Nothing is left of the selection.</translation>
    </message>
    <message>
        <source>Choose a layer with pixels of its own.</source>
        <translation>Choose a layer with pixels of its own.</translation>
    </message>
    <message>
        <source>The layer is empty: there is nothing to select.</source>
        <translation>The layer is empty: there is nothing to select.</translation>
    </message>
</context>
<context>
    <name>SelectBrushTool</name>
    <message>
        <source>Nothing is left of the selection.</source>
        <translation>Nothing is left of the selection.</translation>
    </message>
</context>
<context>
    <name>SelectOptionFields</name>
    <message>
        <source>What a new selection does</source>
        <translation>What a new selection does</translation>
    </message>
    <message>
        <source>What a new selection does with the old one; also Shift adds, Alt takes away</source>
        <translation>What a new selection does with the old one; also Shift adds, Alt takes away</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>New selection</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Keep what both have</source>
        <translation>Keep what both have</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Hardness</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>How far a colour may be from the one clicked</source>
        <translation>How far a colour may be from the one clicked</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Feather</translation>
    </message>
    <message>
        <source>How soft the edge of a new selection is</source>
        <translation>How soft the edge of a new selection is</translation>
    </message>
    <message>
        <source>Smooth edge</source>
        <translation>Smooth edge</translation>
    </message>
    <message>
        <source>Pixels at the edge are selected in part</source>
        <translation>Pixels at the edge are selected in part</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Only what hangs together with the place clicked</source>
        <translation>Only what hangs together with the place clicked</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>All layers</translation>
    </message>
    <message>
        <source>Look at the picture as it is shown, not at one layer</source>
        <translation>Look at the picture as it is shown, not at one layer</translation>
    </message>
</context>
<context>
    <name>SelectTool</name>
    <message>
        <source>Nothing is selected there.</source>
        <translation>Nothing is selected there.</translation>
    </message>
    <message>
        <source>This cannot be selected.</source>
        <translation>This cannot be selected.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation>Untitled %1</translation>
    </message>
</context>
<context>
    <name>SettingsDifference</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negative prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>the model&apos;s</source>
        <translation>the model&apos;s</translation>
    </message>
    <message>
        <source>random</source>
        <translation>random</translation>
    </message>
</context>
<context>
    <name>ShortcutActions</name>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>See and change the keys of every command</source>
        <translation>See and change the keys of every command</translation>
    </message>
    <message>
        <source>hotkeys key bindings Krita Photoshop preferences</source>
        <translation>hotkeys key bindings Krita Photoshop preferences</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Always so</source>
        <translation>Always so</translation>
    </message>
    <message>
        <source>The keys are also those of: %1</source>
        <translation>The keys are also those of: %1</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Changed by you</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>All as in the scheme</source>
        <translation>All as in the scheme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Keys as in</translation>
    </message>
    <message>
        <source>&amp;Keys as in</source>
        <translation>&amp;Keys as in</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Find a command or keys</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>New keys</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Use these keys</translation>
    </message>
    <message>
        <source>Use &amp;too</source>
        <translation>Use &amp;too</translation>
    </message>
    <message>
        <source>Beside the keys that it has</source>
        <translation>Beside the keys that it has</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;No keys</translation>
    </message>
    <message>
        <source>As in the &amp;scheme</source>
        <translation>As in the &amp;scheme</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>These keys cannot be changed.</translation>
    </message>
    <message>
        <source>The keys are also those of: %1</source>
        <translation>The keys are also those of: %1</translation>
    </message>
    <message>
        <source>%1 is now: %2. It would lose it.</source>
        <translation>%1 is now: %2. It would lose it.</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>Space + drag</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Move the view</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mouse wheel</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom at the pointer</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + click</translation>
    </message>
    <message>
        <source>Straight line from the last point</source>
        <translation>Straight line from the last point</translation>
    </message>
    <message>
        <source>Alt + click</source>
        <translation>Alt + click</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>Pick a colour</translation>
    </message>
    <message>
        <source>Held: the picture without the waiting result</source>
        <translation>Held: the picture without the waiting result</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take the stroke under way back</source>
        <translation>Take the stroke under way back</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Up, Ctrl+Down</translation>
    </message>
    <message>
        <source>In the prompt: more or less emphasis on the selected words</source>
        <translation>In the prompt: more or less emphasis on the selected words</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Size preset</source>
        <translation>Size preset</translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <translation>Swap width and height</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Own size</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>Chart of the spending</source>
        <translation>Chart of the spending</translation>
    </message>
    <message>
        <source>Nothing was spent in this time.</source>
        <translation>Nothing was spent in this time.</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>Budget %1</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Export as CSV…</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>By profile</translation>
    </message>
    <message>
        <source>By batch</source>
        <translation>By batch</translation>
    </message>
    <message>
        <source>How the spending is put together</source>
        <translation>How the spending is put together</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Since the beginning</translation>
    </message>
    <message>
        <source>Time of the spending</source>
        <translation>Time of the spending</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Spending</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Outside of batches</source>
        <translation>Outside of batches</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>“%1” is written.</source>
        <translation>“%1” is written.</translation>
    </message>
    <message>
        <source>Export the spending</source>
        <translation>Export the spending</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
</context>
<context>
    <name>SpendingTable</name>
    <message>
        <source>Spent</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>A picture</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Working time</translation>
    </message>
</context>
<context>
    <name>StagedResults</name>
    <message>
        <source>Seed %1, %2 × %3, %4 s</source>
        <translation>Seed %1, %2 × %3, %4 s</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>stopped early</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
</context>
<context>
    <name>StagingBar</name>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Previous result</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Next result</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Keep this result as a layer</source>
        <translation>Keep this result as a layer</translation>
    </message>
    <message>
        <source>Leave this result out of the picture; its file in the results folder stays</source>
        <translation>Leave this result out of the picture; its file in the results folder stays</translation>
    </message>
    <message>
        <source>Discard all results but the pinned ones; their files in the results folder stay</source>
        <translation>Discard all results but the pinned ones; their files in the results folder stay</translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation>Accept the result</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard the result</source>
        <translation>Discard the result</translation>
    </message>
    <message>
        <source>Discard all results</source>
        <translation>Discard all results</translation>
    </message>
    <message>
        <source>Other ways to accept</source>
        <translation>Other ways to accept</translation>
    </message>
    <message>
        <source>Compare with before</source>
        <translation>Compare with before</translation>
    </message>
    <message>
        <source>Hold to see the picture without the result (\ on the canvas)</source>
        <translation>Hold to see the picture without the result (\ on the canvas)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What went otherwise</source>
        <translation>What went otherwise</translation>
    </message>
</context>
<context>
    <name>StrokeTool</name>
    <message>
        <source>The layer&apos;s transparency is locked: unlock it to erase.</source>
        <translation>The layer&apos;s transparency is locked: unlock it to erase.</translation>
    </message>
</context>
<context>
    <name>StyleButton</name>
    <message>
        <source>Styles: saved parts of prompts</source>
        <translation>Styles: saved parts of prompts</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>&amp;Save the prompts as a style…</source>
        <translation>&amp;Save the prompts as a style…</translation>
    </message>
    <message>
        <source>&amp;Remove a style</source>
        <translation>&amp;Remove a style</translation>
    </message>
    <message>
        <source>&amp;Import styles.csv…</source>
        <translation>&amp;Import styles.csv…</translation>
    </message>
    <message>
        <source>Save as a style</source>
        <translation>Save as a style</translation>
    </message>
    <message>
        <source>Name of the style (“{prompt}” in it stands for the words of the picture):</source>
        <translation>Name of the style (“{prompt}” in it stands for the words of the picture):</translation>
    </message>
    <message>
        <source>The style cannot be saved.</source>
        <translation>The style cannot be saved.</translation>
    </message>
    <message>
        <source>Import styles</source>
        <translation>Import styles</translation>
    </message>
    <message>
        <source>A1111 styles (*.csv)</source>
        <translation>A1111 styles (*.csv)</translation>
    </message>
    <message>
        <source>The file holds no styles.</source>
        <translation>The file holds no styles.</translation>
    </message>
</context>
<context>
    <name>TokenCounter</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) of the 75 that the model reads at once</source>
        <translation>
            <numerusform>%n token of the 75 that the model reads at once</numerusform>
            <numerusform>%n tokens of the 75 that the model reads at once</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens: the model reads them in %2 parts of 75, and words of one part know little of those in another. BREAK begins a part where you want it.</source>
        <translation>%1 tokens: the model reads them in %2 parts of 75, and words of one part know little of those in another. BREAK begins a part where you want it.</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Paint on a paint layer</source>
        <translation>Paint on a paint layer</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>Mark what shall be changed</source>
        <translation>Mark what shall be changed</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Draw lines for the picture to follow</source>
        <translation>Draw lines for the picture to follow</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Make the layer transparent again</source>
        <translation>Make the layer transparent again</translation>
    </message>
    <message>
        <source>Colour picker</source>
        <translation>Colour picker</translation>
    </message>
    <message>
        <source>Paint with a colour of the picture; also with Alt held</source>
        <translation>Paint with a colour of the picture; also with Alt held</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Move the view; also with Space held</source>
        <translation>Move the view; also with Space held</translation>
    </message>
</context>
<context>
    <name>ToolOptionsBar</name>
    <message>
        <source>Tool options</source>
        <translation>Tool options</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Paint on a paint layer</source>
        <translation>Paint on a paint layer</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Make the layer transparent again</source>
        <translation>Make the layer transparent again</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>Smudge</translation>
    </message>
    <message>
        <source>Drag paint along, as with a finger</source>
        <translation>Drag paint along, as with a finger</translation>
    </message>
    <message>
        <source>Clone stamp</source>
        <translation>Clone stamp</translation>
    </message>
    <message>
        <source>Paint with another place of the picture; Ctrl and a click set it</source>
        <translation>Paint with another place of the picture; Ctrl and a click set it</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Fill an area of like colour</source>
        <translation>Fill an area of like colour</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Drag to fill with a change of colour</source>
        <translation>Drag to fill with a change of colour</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Drag a straight line; Shift turns it in steps</source>
        <translation>Drag a straight line; Shift turns it in steps</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</source>
        <translation>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</source>
        <translation>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>Select a rectangle</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift adds, Alt takes away</source>
        <translation>Drag a rectangle; Shift adds, Alt takes away</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>Select an ellipse</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift adds, Alt takes away</source>
        <translation>Drag an ellipse; Shift adds, Alt takes away</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Draw round what is to be selected</source>
        <translation>Draw round what is to be selected</translation>
    </message>
    <message>
        <source>Select a polygon</source>
        <translation>Select a polygon</translation>
    </message>
    <message>
        <source>Click corner after corner; Enter or a double click closes it</source>
        <translation>Click corner after corner; Enter or a double click closes it</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Magic wand</translation>
    </message>
    <message>
        <source>Click to select an area of like colour</source>
        <translation>Click to select an area of like colour</translation>
    </message>
    <message>
        <source>Select by colour</source>
        <translation>Select by colour</translation>
    </message>
    <message>
        <source>Click to select a colour wherever it is</source>
        <translation>Click to select a colour wherever it is</translation>
    </message>
    <message>
        <source>Selection brush</source>
        <translation>Selection brush</translation>
    </message>
    <message>
        <source>Paint what is selected; Alt takes away</source>
        <translation>Paint what is selected; Alt takes away</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Drag the layer or what is selected; arrow keys for single pixels</source>
        <translation>Drag the layer or what is selected; arrow keys for single pixels</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transform</translation>
    </message>
    <message>
        <source>Scale, turn and bend; Ctrl moves corners on their own, Enter applies</source>
        <translation>Scale, turn and bend; Ctrl moves corners on their own, Enter applies</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Drag what is to be kept, also beyond the edge; Enter crops</source>
        <translation>Drag what is to be kept, also beyond the edge; Enter crops</translation>
    </message>
    <message>
        <source>Colour picker</source>
        <translation>Colour picker</translation>
    </message>
    <message>
        <source>Paint with a colour of the picture; also with Alt held</source>
        <translation>Paint with a colour of the picture; also with Alt held</translation>
    </message>
    <message>
        <source>Generation frame</source>
        <translation>Generation frame</translation>
    </message>
    <message>
        <source>Drag the part that is generated; past the edge to expand</source>
        <translation>Drag the part that is generated; past the edge to expand</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Move the view; also with Space held</source>
        <translation>Move the view; also with Space held</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Draw lines for the picture to follow</source>
        <translation>Draw lines for the picture to follow</translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
</context>
<context>
    <name>TransformOptionFields</name>
    <message>
        <source>Proportional</source>
        <translation>Proportional</translation>
    </message>
    <message>
        <source>Corners keep width and height alike; Shift does the other</source>
        <translation>Corners keep width and height alike; Shift does the other</translation>
    </message>
    <message>
        <source>How pixels are mixed</source>
        <translation>How pixels are mixed</translation>
    </message>
    <message>
        <source>How pixels are mixed: hard edges for pixel art, bicubic or Lanczos for pictures</source>
        <translation>How pixels are mixed: hard edges for pixel art, bicubic or Lanczos for pictures</translation>
    </message>
    <message>
        <source>Hard edges</source>
        <translation>Hard edges</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilinear</translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation>Bicubic</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>See the picture larger</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>See more of the picture</source>
        <translation>See more of the picture</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>&amp;Fit into the window</translation>
    </message>
    <message>
        <source>See the whole picture</source>
        <translation>See the whole picture</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Actual size</translation>
    </message>
    <message>
        <source>A pixel of the picture is a pixel of the screen</source>
        <translation>A pixel of the picture is a pixel of the screen</translation>
    </message>
</context>
<context>
    <name>WelcomeActions</name>
    <message>
        <source>a red apple on a blue background</source>
        <translation>a red apple on a blue background</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>&amp;First steps…</translation>
    </message>
    <message>
        <source>Language, theme and keys; where pictures are made; a first picture</source>
        <translation>Language, theme and keys; where pictures are made; a first picture</translation>
    </message>
    <message>
        <source>welcome wizard assistant graphics card GPU</source>
        <translation>welcome wizard assistant graphics card GPU</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Look round first</source>
        <translation>&amp;Look round first</translation>
    </message>
    <message>
        <source>Welcome to Gouache</source>
        <translation>Welcome to Gouache</translation>
    </message>
    <message>
        <source>Your computer</source>
        <translation>Your computer</translation>
    </message>
    <message>
        <source>A studio for painting and making pictures, on your own computer. All of this can be changed later.</source>
        <translation>A studio for painting and making pictures, on your own computer. All of this can be changed later.</translation>
    </message>
    <message>
        <source>Nothing leaves it: pictures are made here.</source>
        <translation>Nothing leaves it: pictures are made here.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>&amp;Make a first picture</source>
        <translation>&amp;Make a first picture</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Full &amp;screen</source>
        <translation>Full &amp;screen</translation>
    </message>
    <message>
        <source>Use the whole screen, or a window again</source>
        <translation>Use the whole screen, or a window again</translation>
    </message>
    <message>
        <source>&amp;Hide the docks</source>
        <translation>&amp;Hide the docks</translation>
    </message>
    <message>
        <source>Room for the canvas; again to see them</source>
        <translation>Room for the canvas; again to see them</translation>
    </message>
    <message>
        <source>canvas only panels</source>
        <translation>canvas only panels</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Next area</translation>
    </message>
    <message>
        <source>Give the keyboard to the canvas, the docks and the bars in turn</source>
        <translation>Give the keyboard to the canvas, the docks and the bars in turn</translation>
    </message>
    <message>
        <source>&amp;Previous area</source>
        <translation>&amp;Previous area</translation>
    </message>
    <message>
        <source>As the next area, the other way round</source>
        <translation>As the next area, the other way round</translation>
    </message>
    <message>
        <source>Go to the &amp;canvas</source>
        <translation>Go to the &amp;canvas</translation>
    </message>
    <message>
        <source>Give the keyboard to the canvas</source>
        <translation>Give the keyboard to the canvas</translation>
    </message>
</context>
<context>
    <name>arguments</name>
    <message>
        <source>width</source>
        <translation>width</translation>
    </message>
    <message>
        <source>height</source>
        <translation>height</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>guidance</translation>
    </message>
    <message>
        <source>count</source>
        <translation>count</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>clip skip</source>
        <translation>clip skip</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>mask feather</source>
        <translation>mask feather</translation>
    </message>
    <message>
        <source>mask padding</source>
        <translation>mask padding</translation>
    </message>
    <message>
        <source>control weight</source>
        <translation>control weight</translation>
    </message>
    <message>
        <source>control start</source>
        <translation>control start</translation>
    </message>
    <message>
        <source>control end</source>
        <translation>control end</translation>
    </message>
    <message>
        <source>prompt length</source>
        <translation>prompt length</translation>
    </message>
    <message>
        <source>negative prompt length</source>
        <translation>negative prompt length</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>sampler</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>schedule</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profile</translation>
    </message>
    <message>
        <source>libgouache_local.so is not installed with this program</source>
        <translation>libgouache_local.so is not installed with this program</translation>
    </message>
</context>
<context>
    <name>blend modes</name>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiply</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Darken</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>Lighten</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>Colour dodge</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>Colour burn</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>Hard light</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>Soft light</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Exclusion</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Hue</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation>Luminosity</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Keep where it is</source>
        <translation>Keep where it is</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Cut out</translation>
    </message>
    <message>
        <source>On top of what is there</source>
        <translation>On top of what is there</translation>
    </message>
    <message>
        <source>Behind what is there</source>
        <translation>Behind what is there</translation>
    </message>
    <message>
        <source>Pass through</source>
        <translation>Pass through</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The prompt is empty: write what the picture should show.</source>
        <translation>The prompt is empty: write what the picture should show.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be between %3 and %4.</source>
        <translation>%1 is %2, but must be between %3 and %4.</translation>
    </message>
    <message>
        <source>The size %1 does not fit this model: width and height must be multiples of %2.</source>
        <translation>The size %1 does not fit this model: width and height must be multiples of %2.</translation>
    </message>
    <message>
        <source>There is no %1 called “%2”; there are: %3.</source>
        <translation>There is no %1 called “%2”; there are: %3.</translation>
    </message>
    <message>
        <source>A mask needs a picture to change: give the picture too.</source>
        <translation>A mask needs a picture to change: give the picture too.</translation>
    </message>
    <message>
        <source>The request cannot be read: %1.</source>
        <translation>The request cannot be read: %1.</translation>
    </message>
    <message>
        <source>%1 is not supported by %2.</source>
        <translation>%1 is not supported by %2.</translation>
    </message>
    <message>
        <source>That layer is not there any more: choose another one.</source>
        <translation>That layer is not there any more: choose another one.</translation>
    </message>
    <message>
        <source>This layer is locked: unlock it first, or choose another one.</source>
        <translation>This layer is locked: unlock it first, or choose another one.</translation>
    </message>
    <message>
        <source>A group has no pixels of its own: choose a layer in it.</source>
        <translation>A group has no pixels of its own: choose a layer in it.</translation>
    </message>
    <message>
        <source>There is nothing here to move or transform: choose a layer that holds something, or select a part of one.</source>
        <translation>There is nothing here to move or transform: choose a layer that holds something, or select a part of one.</translation>
    </message>
    <message>
        <source>This layer has no mask: add one first.</source>
        <translation>This layer has no mask: add one first.</translation>
    </message>
    <message>
        <source>This layer has a mask already: delete or apply it first.</source>
        <translation>This layer has a mask already: delete or apply it first.</translation>
    </message>
    <message>
        <source>There is no layer below to merge with: move the layer above another picture or paint layer.</source>
        <translation>There is no layer below to merge with: move the layer above another picture or paint layer.</translation>
    </message>
    <message>
        <source>A layer cannot go there: groups hold at most 16 groups in each other, and no group can be in itself.</source>
        <translation>A layer cannot go there: groups hold at most 16 groups in each other, and no group can be in itself.</translation>
    </message>
    <message>
        <source>There is no picture on the canvas to change: generate, open or paint one first.</source>
        <translation>There is no picture on the canvas to change: generate, open or paint one first.</translation>
    </message>
    <message>
        <source>No part of the picture is marked: select it, or paint over it on a mask layer, then try again.</source>
        <translation>No part of the picture is marked: select it, or paint over it on a mask layer, then try again.</translation>
    </message>
    <message>
        <source>There is nothing to expand into: drag the generation frame past the edge of the picture first.</source>
        <translation>There is nothing to expand into: drag the generation frame past the edge of the picture first.</translation>
    </message>
    <message>
        <source>There is no file “%1”: check the name.</source>
        <translation>There is no file “%1”: check the name.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>The file “%1” cannot be read: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place or free some space.</source>
        <translation>“%1” cannot be written: %2. Choose another place or free some space.</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2.</source>
        <translation>“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2.</translation>
    </message>
    <message>
        <source>The picture “%1” is too large (%2): the limit is %3.</source>
        <translation>The picture “%1” is too large (%2): the limit is %3.</translation>
    </message>
    <message>
        <source>Picture files cannot be read or written: %1. Install Gouache again.</source>
        <translation>Picture files cannot be read or written: %1. Install Gouache again.</translation>
    </message>
    <message>
        <source>“%1” holds no generation settings.</source>
        <translation>“%1” holds no generation settings.</translation>
    </message>
    <message>
        <source>The document “%1” cannot be opened: %2.</source>
        <translation>The document “%1” cannot be opened: %2.</translation>
    </message>
    <message>
        <source>There is no model “%1”: give a file or folder, or one of these names: %2.</source>
        <translation>There is no model “%1”: give a file or folder, or one of these names: %2.</translation>
    </message>
    <message>
        <source>“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model.</source>
        <translation>“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model.</translation>
    </message>
    <message>
        <source>The weights file “%1” is damaged or not safetensors: %2. Fetch it again.</source>
        <translation>The weights file “%1” is damaged or not safetensors: %2. Fetch it again.</translation>
    </message>
    <message>
        <source>The model “%1” cannot be used: %2.</source>
        <translation>The model “%1” cannot be used: %2.</translation>
    </message>
    <message>
        <source>The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model.</source>
        <translation>The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model.</translation>
    </message>
    <message>
        <source>In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together.</source>
        <translation>In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together.</translation>
    </message>
    <message>
        <source>“%1” is %2, which Gouache cannot run yet.</source>
        <translation>“%1” is %2, which Gouache cannot run yet.</translation>
    </message>
    <message>
        <source>That is no address of a model: %1.</source>
        <translation>That is no address of a model: %1.</translation>
    </message>
    <message>
        <source>“%1” holds several models: add a file&apos;s name to the address, such as /%2. There are: %3.</source>
        <translation>“%1” holds several models: add a file&apos;s name to the address, such as /%2. There are: %3.</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded: %2. What has arrived is kept; try again to go on.</source>
        <translation>“%1” could not be downloaded: %2. What has arrived is kept; try again to go on.</translation>
    </message>
    <message>
        <source>%1 does not let “%2” be downloaded without an account: agree to its terms on its page, and start Gouache with your access token in the variable HF_TOKEN.</source>
        <translation>%1 does not let “%2” be downloaded without an account: agree to its terms on its page, and start Gouache with your access token in the variable HF_TOKEN.</translation>
    </message>
    <message>
        <source>“%1” did not arrive as it was published (its SHA-256 is %2, but should be %3), so it was thrown away: download it again, from another place if this happens twice.</source>
        <translation>“%1” did not arrive as it was published (its SHA-256 is %2, but should be %3), so it was thrown away: download it again, from another place if this happens twice.</translation>
    </message>
    <message>
        <source>There is not enough room in “%1”: %2 are needed, %3 are free. Free some space or choose another disk.</source>
        <translation>There is not enough room in “%1”: %2 are needed, %3 are free. Free some space or choose another disk.</translation>
    </message>
    <message>
        <source>The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile.</source>
        <translation>The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile.</translation>
    </message>
    <message>
        <source>The device “%1” is not available here: %2.</source>
        <translation>The device “%1” is not available here: %2.</translation>
    </message>
    <message>
        <source>Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device.</source>
        <translation>Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device.</translation>
    </message>
    <message>
        <source>%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high.</source>
        <translation>%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high.</translation>
    </message>
    <message>
        <source>Generating failed: %1.</source>
        <translation>Generating failed: %1.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>No product stands out from the background of “%1”: use a photo on a plain, light background or one with transparency, or paint the product&apos;s mask.</source>
        <translation>No product stands out from the background of “%1”: use a photo on a plain, light background or one with transparency, or paint the product&apos;s mask.</translation>
    </message>
    <message>
        <source>The product&apos;s mask has %1 pixels and its photo “%2” %3: make the mask from this photo again.</source>
        <translation>The product&apos;s mask has %1 pixels and its photo “%2” %3: make the mask from this photo again.</translation>
    </message>
    <message>
        <source>A picture that this job needs (%1) is not in the queue&apos;s store any more: remove the job and add it again with its picture.</source>
        <translation>A picture that this job needs (%1) is not in the queue&apos;s store any more: remove the job and add it again with its picture.</translation>
    </message>
    <message>
        <source>“%1” cannot be written, because its disk is full or your quota is spent: free some space, then resume.</source>
        <translation>“%1” cannot be written, because its disk is full or your quota is spent: free some space, then resume.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Check its permissions and its disk, then resume.</source>
        <translation>“%1” cannot be written: %2. Check its permissions and its disk, then resume.</translation>
    </message>
    <message>
        <source>“%1” is damaged: %2. Move it to another place, and Gouache begins a new one; finished pictures are not touched.</source>
        <translation>“%1” is damaged: %2. Move it to another place, and Gouache begins a new one; finished pictures are not touched.</translation>
    </message>
    <message>
        <source>“%1” was made by a later version of Gouache: update this one, or choose another data folder.</source>
        <translation>“%1” was made by a later version of Gouache: update this one, or choose another data folder.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program for too long: close that program, then try again.</source>
        <translation>“%1” is in use by another program for too long: close that program, then try again.</translation>
    </message>
    <message>
        <source>There is no job “%1” in the queue: list the queue to see its jobs.</source>
        <translation>There is no job “%1” in the queue: list the queue to see its jobs.</translation>
    </message>
    <message>
        <source>There is no batch “%1” in the queue: list the batches to see them.</source>
        <translation>There is no batch “%1” in the queue: list the batches to see them.</translation>
    </message>
    <message>
        <source>Only a waiting job can be changed, and this one has begun or ended: duplicate it, then change the copy.</source>
        <translation>Only a waiting job can be changed, and this one has begun or ended: duplicate it, then change the copy.</translation>
    </message>
    <message>
        <source>This job has gone on to another try since, so it was not stopped: look at it again.</source>
        <translation>This job has gone on to another try since, so it was not stopped: look at it again.</translation>
    </message>
    <message>
        <source>Another Gouache (process %1) works on this queue already and makes its jobs: close that one to make them here.</source>
        <translation>Another Gouache (process %1) works on this queue already and makes its jobs: close that one to make them here.</translation>
    </message>
    <message>
        <source>The program ended while this job was being made, so it is made again.</source>
        <translation>The program ended while this job was being made, so it is made again.</translation>
    </message>
    <message>
        <source>The program ended twice while this job was being made, so it was set aside: check its model and settings, then retry it.</source>
        <translation>The program ended twice while this job was being made, so it was set aside: check its model and settings, then retry it.</translation>
    </message>
    <message>
        <source>The program ended twice while the same job was being made. That job was set aside and the queue waits: look at the job, then resume.</source>
        <translation>The program ended twice while the same job was being made. That job was set aside and the queue waits: look at the job, then resume.</translation>
    </message>
    <message>
        <source>There is no room left for pictures in “%1”: free some space or choose another folder, then resume.</source>
        <translation>There is no room left for pictures in “%1”: free some space or choose another folder, then resume.</translation>
    </message>
    <message>
        <source>Pictures cannot be written to “%1”: %2. Make the folder writable or choose another one, then resume.</source>
        <translation>Pictures cannot be written to “%1”: %2. Make the folder writable or choose another one, then resume.</translation>
    </message>
    <message>
        <source>The pattern “%1” cannot name files: %2.</source>
        <translation>The pattern “%1” cannot name files: %2.</translation>
    </message>
    <message>
        <source>“%1” is no amount of money: write a number with at most six decimal places, such as 0.32.</source>
        <translation>“%1” is no amount of money: write a number with at most six decimal places, such as 0.32.</translation>
    </message>
    <message>
        <source>“%1” is no currency: give its three letters, such as CNY, EUR or USD.</source>
        <translation>“%1” is no currency: give its three letters, such as CNY, EUR or USD.</translation>
    </message>
    <message>
        <source>The prices and budgets in “%1” cannot be used: %2. Correct the file, or delete it and set them again.</source>
        <translation>The prices and budgets in “%1” cannot be used: %2. Correct the file, or delete it and set them again.</translation>
    </message>
    <message>
        <source>There is nothing in “%1” to make pictures of: give pictures, folders, tables (CSV, TSV) or lists of prompts (text).</source>
        <translation>There is nothing in “%1” to make pictures of: give pictures, folders, tables (CSV, TSV) or lists of prompts (text).</translation>
    </message>
    <message>
        <source>“%1” is a spreadsheet: save it as CSV in the program that made it, and use that file.</source>
        <translation>“%1” is a spreadsheet: save it as CSV in the program that made it, and use that file.</translation>
    </message>
    <message>
        <source>“%1” is in an encoding that cannot be read: save it as UTF-8.</source>
        <translation>“%1” is in an encoding that cannot be read: save it as UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark is opened in line %1 and never closed: close it, or double it where it belongs to the text.</source>
        <translation>A quotation mark is opened in line %1 and never closed: close it, or double it where it belongs to the text.</translation>
    </message>
    <message>
        <source>The column “%1” is not known, so it is not used. Known are: %2.</source>
        <translation>The column “%1” is not known, so it is not used. Known are: %2.</translation>
    </message>
    <message>
        <source>The first line of “%1” names no column that is known: name one “prompt” or “image”. Known are: %2.</source>
        <translation>The first line of “%1” names no column that is known: name one “prompt” or “image”. Known are: %2.</translation>
    </message>
    <message>
        <source>The line has %1 cells, but there are only %2 columns: put a text that holds the separator into quotation marks.</source>
        <translation>The line has %1 cells, but there are only %2 columns: put a text that holds the separator into quotation marks.</translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be %3.</source>
        <translation>%1 is “%2”, but must be %3.</translation>
    </message>
    <message>
        <source>“%1” is no sweep: write a field and its values, such as steps=10,20,30 or cfg=4..8:2.</source>
        <translation>“%1” is no sweep: write a field and its values, such as steps=10,20,30 or cfg=4..8:2.</translation>
    </message>
    <message>
        <source>This would be %1 jobs; a batch holds at most %2: divide it.</source>
        <translation>This would be %1 jobs; a batch holds at most %2: divide it.</translation>
    </message>
    <message>
        <source>The labels of the grid cannot be drawn: %1. Install a font, such as DejaVu Sans, and try again.</source>
        <translation>The labels of the grid cannot be drawn: %1. Install a font, such as DejaVu Sans, and try again.</translation>
    </message>
    <message>
        <source>Today&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until tomorrow.</source>
        <translation>Today&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until tomorrow.</translation>
    </message>
    <message>
        <source>This month&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until next month.</source>
        <translation>This month&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until next month.</translation>
    </message>
    <message>
        <source>This batch&apos;s budget is spent (%1 of %2), so rented profiles take none of its jobs: raise it to go on.</source>
        <translation>This batch&apos;s budget is spent (%1 of %2), so rented profiles take none of its jobs: raise it to go on.</translation>
    </message>
    <message>
        <source>The queue is paused, so nothing is made. %1 “gouache-cli queue resume” goes on.</source>
        <translation>The queue is paused, so nothing is made. %1 “gouache-cli queue resume” goes on.</translation>
    </message>
    <message>
        <source>%1 of %2 jobs failed: “gouache-cli queue list --state failed” says why, “gouache-cli queue retry --failed” tries them again.</source>
        <translation>%1 of %2 jobs failed: “gouache-cli queue list --state failed” says why, “gouache-cli queue retry --failed” tries them again.</translation>
    </message>
    <message>
        <source>%1 jobs are left that cannot be made now. %2</source>
        <translation>%1 jobs are left that cannot be made now. %2</translation>
    </message>
    <message>
        <source>They name the profile “%1”, which is not here (there are: %2): give them another one, or make that profile.</source>
        <translation>They name the profile “%1”, which is not here (there are: %2): give them another one, or make that profile.</translation>
    </message>
</context>
<context>
    <name>gouache::ui::BrushPresetModel</name>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Soft round</source>
        <translation>Soft round</translation>
    </message>
    <message>
        <source>Airbrush</source>
        <translation>Airbrush</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Pencil</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Ink</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Calligraphy</source>
        <translation>Calligraphy</translation>
    </message>
    <message>
        <source>Chalk</source>
        <translation>Chalk</translation>
    </message>
    <message>
        <source>Glaze</source>
        <translation>Glaze</translation>
    </message>
</context>
<context>
    <name>gouache::ui::Workspaces</name>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Default</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Workspace</translation>
    </message>
    <message>
        <source>Every dock where it was on the first start</source>
        <translation>Every dock where it was on the first start</translation>
    </message>
    <message>
        <source>reset layout</source>
        <translation>reset layout</translation>
    </message>
    <message>
        <source>&amp;Save the workspace…</source>
        <translation>&amp;Save the workspace…</translation>
    </message>
    <message>
        <source>Keep the arrangement of the docks under a name</source>
        <translation>Keep the arrangement of the docks under a name</translation>
    </message>
    <message>
        <source>De&amp;lete a workspace…</source>
        <translation>De&amp;lete a workspace…</translation>
    </message>
    <message>
        <source>Forget an arrangement that was saved</source>
        <translation>Forget an arrangement that was saved</translation>
    </message>
    <message>
        <source>An arrangement of the docks that you saved</source>
        <translation>An arrangement of the docks that you saved</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>workspace</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Save the workspace</translation>
    </message>
    <message>
        <source>Name; one that exists is replaced:</source>
        <translation>Name; one that exists is replaced:</translation>
    </message>
    <message>
        <source>Delete a workspace</source>
        <translation>Delete a workspace</translation>
    </message>
    <message>
        <source>Workspace to forget:</source>
        <translation>Workspace to forget:</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>The model&apos;s</source>
        <translation>The model&apos;s</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponential</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>Trailing</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Paint</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>brush stroke</translation>
    </message>
    <message>
        <source>eraser stroke</source>
        <translation>eraser stroke</translation>
    </message>
    <message>
        <source>new layer</source>
        <translation>new layer</translation>
    </message>
    <message>
        <source>delete layer</source>
        <translation>delete layer</translation>
    </message>
    <message>
        <source>duplicate layer</source>
        <translation>duplicate layer</translation>
    </message>
    <message>
        <source>rename layer</source>
        <translation>rename layer</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>move layer</translation>
    </message>
    <message>
        <source>layer opacity</source>
        <translation>layer opacity</translation>
    </message>
    <message>
        <source>layer visibility</source>
        <translation>layer visibility</translation>
    </message>
    <message>
        <source>place picture</source>
        <translation>place picture</translation>
    </message>
    <message>
        <source>replace pixels</source>
        <translation>replace pixels</translation>
    </message>
    <message>
        <source>clear layer</source>
        <translation>clear layer</translation>
    </message>
    <message>
        <source>canvas size</source>
        <translation>canvas size</translation>
    </message>
    <message>
        <source>open picture</source>
        <translation>open picture</translation>
    </message>
    <message>
        <source>blend mode</source>
        <translation>blend mode</translation>
    </message>
    <message>
        <source>lock layer</source>
        <translation>lock layer</translation>
    </message>
    <message>
        <source>lock transparency</source>
        <translation>lock transparency</translation>
    </message>
    <message>
        <source>clip to layer below</source>
        <translation>clip to layer below</translation>
    </message>
    <message>
        <source>add layer mask</source>
        <translation>add layer mask</translation>
    </message>
    <message>
        <source>delete layer mask</source>
        <translation>delete layer mask</translation>
    </message>
    <message>
        <source>apply layer mask</source>
        <translation>apply layer mask</translation>
    </message>
    <message>
        <source>switch layer mask</source>
        <translation>switch layer mask</translation>
    </message>
    <message>
        <source>paint layer mask</source>
        <translation>paint layer mask</translation>
    </message>
    <message>
        <source>group layers</source>
        <translation>group layers</translation>
    </message>
    <message>
        <source>ungroup layers</source>
        <translation>ungroup layers</translation>
    </message>
    <message>
        <source>merge down</source>
        <translation>merge down</translation>
    </message>
    <message>
        <source>flatten picture</source>
        <translation>flatten picture</translation>
    </message>
    <message>
        <source>control settings</source>
        <translation>control settings</translation>
    </message>
    <message>
        <source>region settings</source>
        <translation>region settings</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>selection</translation>
    </message>
    <message>
        <source>generation frame</source>
        <translation>generation frame</translation>
    </message>
    <message>
        <source>guides</source>
        <translation>guides</translation>
    </message>
    <message>
        <source>reference pictures</source>
        <translation>reference pictures</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>colour profile</translation>
    </message>
    <message>
        <source>smudge stroke</source>
        <translation>smudge stroke</translation>
    </message>
    <message>
        <source>clone stroke</source>
        <translation>clone stroke</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>fill</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradient</translation>
    </message>
    <message>
        <source>line</source>
        <translation>line</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>rectangle</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>ellipse</translation>
    </message>
    <message>
        <source>move content</source>
        <translation>move content</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>transform</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>paste</translation>
    </message>
    <message>
        <source>delete content</source>
        <translation>delete content</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>crop</translation>
    </message>
    <message>
        <source>image size</source>
        <translation>image size</translation>
    </message>
    <message>
        <source>accept result</source>
        <translation>accept result</translation>
    </message>
</context>
<context>
    <name>prices</name>
    <message>
        <source>RTX 4090 of one&apos;s own, paid off by one campaign</source>
        <translation>RTX 4090 of one&apos;s own, paid off by one campaign</translation>
    </message>
    <message>
        <source>The card costs %1 and is paid off by 50,000 pictures: 500 a day on 100 working days, at %2 pictures an hour some 42 hours of work. Electricity is not counted. Pictures after those cost electricity alone.</source>
        <translation>The card costs %1 and is paid off by 50,000 pictures: 500 a day on 100 working days, at %2 pictures an hour some 42 hours of work. Electricity is not counted. Pictures after those cost electricity alone.</translation>
    </message>
    <message>
        <source>Cloud GPU on demand, rented for the working day</source>
        <translation>Cloud GPU on demand, rented for the working day</translation>
    </message>
    <message>
        <source>%1 an hour, rented 8 hours a day for 500 pictures: at %2 pictures an hour it works 25 minutes of them and waits for the rest, which is paid too (19.2 rented hours for each hour of work).</source>
        <translation>%1 an hour, rented 8 hours a day for 500 pictures: at %2 pictures an hour it works 25 minutes of them and waits for the rest, which is paid too (19.2 rented hours for each hour of work).</translation>
    </message>
    <message>
        <source>Cloud GPU reserved, rented for the working day</source>
        <translation>Cloud GPU reserved, rented for the working day</translation>
    </message>
    <message>
        <source>%1 an hour, a quarter less than on demand for a reservation of months; otherwise as on demand: 8 hours a day for 500 pictures, 25 minutes of work at %2 pictures an hour.</source>
        <translation>%1 an hour, a quarter less than on demand for a reservation of months; otherwise as on demand: 8 hours a day for 500 pictures, 25 minutes of work at %2 pictures an hour.</translation>
    </message>
    <message>
        <source>Cloud GPU on demand, given back when idle</source>
        <translation>Cloud GPU on demand, given back when idle</translation>
    </message>
    <message>
        <source>%1 an hour, and not a minute is paid in which it waits; %2 pictures an hour.</source>
        <translation>%1 an hour, and not a minute is paid in which it waits; %2 pictures an hour.</translation>
    </message>
    <message>
        <source>RTX 4090 of one&apos;s own over five years</source>
        <translation>RTX 4090 of one&apos;s own over five years</translation>
    </message>
    <message>
        <source>The card costs %1 and works 10,000 hours (five years of 2,000), with 450 W at 0.60 a kilowatt-hour; %2 pictures an hour.</source>
        <translation>The card costs %1 and works 10,000 hours (five years of 2,000), with 450 W at 0.60 a kilowatt-hour; %2 pictures an hour.</translation>
    </message>
    <message>
        <source>This computer, electricity alone</source>
        <translation>This computer, electricity alone</translation>
    </message>
    <message>
        <source>200 W at %1 a kilowatt-hour; the computer is there anyway. %2 pictures an hour.</source>
        <translation>200 W at %1 a kilowatt-hour; the computer is there anyway. %2 pictures an hour.</translation>
    </message>
</context>
</TS>
