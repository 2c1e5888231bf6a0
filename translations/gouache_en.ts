<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Gouache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gouache %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AI art studio for designers. Pictures are made on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their licences come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;results folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the pro&amp;mpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gouache</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n layer(s), zoom %3 %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Describe a picture and generate it, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineChooser</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of memory, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pictures are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pictures are made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerateBar</name>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Ctrl+Shift+Enter or Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationFlow</name>
    <message>
        <source>Something is not right yet: see the fields marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no ControlNet for sketches, so the sketch has no effect on the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerDelegate</name>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layer, %2 % opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 layer, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersDock</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was found. Put one (.safetensors or a diffusers folder) into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and close Gouache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>This model cannot be used: it is damaged, incomplete, or of a kind that is not supported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, made for %3 × %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFlow</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is saved as one layer. Finished results are in the results folder in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG with all settings (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptDock</name>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>What shall the picture show? For example: a red apple on a blue background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent prompts (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to keep out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Generate does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the picture follows the sketch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ketch weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps take longer and add detail, up to a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samp&amp;ler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sche&amp;dule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures to make, each with the next seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inpaint: changes the masked part, the rest stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image to image: changes the picture on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New picture. Lower the strength to change the one on the canvas instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask has no picture to change yet: a new picture is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New picture that follows the sketch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows the sketch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to 18446744073709551615.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore the settings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” knows how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What restoring changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring changes these settings; the others are the same already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its settings are the same as yours now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its model “%1” is not on this computer: the model chosen now stays, so the picture will differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture. Typing a seed locks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New random seed, kept for the next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is kept: the next picture uses it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each picture gets a new seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDifference</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line from the last point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: the picture without the waiting result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the stroke under way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the prompt: more or less emphasis on the selected words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagedResults</name>
    <message>
        <source>Seed %1, %2 × %3, %4 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagingBar</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this result as a layer (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this result out of the picture (Ctrl+Backspace); its file in the results folder stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all results; their files in the results folder stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrokeTool</name>
    <message>
        <source>There is no layer to paint on: add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active layer is hidden: show it to paint on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolOptionsBar</name>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand: drag to move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour picker: click a colour in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour (C); pick one from the picture with I or Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: paint on a paint layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask: mark what shall be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch: draw lines for the picture to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser: on the layer chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour picker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand: move the view; also with Space held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The prompt is empty: write what the picture should show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size %1 does not fit this model: width and height must be multiples of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 called “%2”; there are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask needs a picture to change: give the picture too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not supported by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A canvas of %1 pixels is too large: the limit is %2 megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That layer is not there any more: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”: check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “%1” is too large (%2): the limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no generation settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document “%1” cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model “%1”: give a file or folder, or one of these names: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file “%1” is damaged or not safetensors: %2. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2, which Gouache cannot run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device “%1” is not available here: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouache::ui</name>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
