<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>Actions</name>
        <message>
            <source>&amp;New</source>
            <translation>&amp;New</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Open…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Export a copy…</source>
            <translation>&amp;Export a copy…</translation>
        </message>
        <message>
            <source>Open the &amp;results folder</source>
            <translation>Open the &amp;results folder</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>&amp;Copy the picture</source>
            <translation>&amp;Copy the picture</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Paste</translation>
        </message>
        <message>
            <source>C&amp;lear the layer</source>
            <translation>C&amp;lear the layer</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom &amp;in</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom &amp;out</translation>
        </message>
        <message>
            <source>&amp;Fit into the window</source>
            <translation>&amp;Fit into the window</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>&amp;Actual size</translation>
        </message>
        <message>
            <source>Full &amp;screen</source>
            <translation>Full &amp;screen</translation>
        </message>
        <message>
            <source>&amp;Generate</source>
            <translation>&amp;Generate</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stop</translation>
        </message>
        <message>
            <source>&amp;Accept the result</source>
            <translation>&amp;Accept the result</translation>
        </message>
        <message>
            <source>&amp;Discard the result</source>
            <translation>&amp;Discard the result</translation>
        </message>
        <message>
            <source>&amp;Previous result</source>
            <translation>&amp;Previous result</translation>
        </message>
        <message>
            <source>Ne&amp;xt result</source>
            <translation>Ne&amp;xt result</translation>
        </message>
        <message>
            <source>&amp;New seed</source>
            <translation>&amp;New seed</translation>
        </message>
        <message>
            <source>Write the pro&amp;mpt</source>
            <translation>Write the pro&amp;mpt</translation>
        </message>
        <message>
            <source>Go to the &amp;canvas</source>
            <translation>Go to the &amp;canvas</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Keyboard shortcuts</translation>
        </message>
        <message>
            <source>&amp;About Gouache</source>
            <translation>&amp;About Gouache</translation>
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
            <source>This model has no ControlNet for sketches, so the sketch has no effect on the picture.</source>
            <translation>This model has no ControlNet for sketches, so the sketch has no effect on the picture.</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
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
            <source>%n picture(s) made</source>
            <translation>
                <numerusform>%n picture made</numerusform>
                <numerusform>%n pictures made</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
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
    </context>
    <context>
        <name>LayersDock</name>
        <message>
            <source>Layers</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>Layer opacity</source>
            <translation>Layer opacity</translation>
        </message>
        <message>
            <source>&amp;Opacity</source>
            <translation>&amp;Opacity</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>Add a layer</source>
            <translation>Add a layer</translation>
        </message>
        <message>
            <source>Duplicate the layer</source>
            <translation>Duplicate the layer</translation>
        </message>
        <message>
            <source>Move the layer up</source>
            <translation>Move the layer up</translation>
        </message>
        <message>
            <source>Move the layer down</source>
            <translation>Move the layer down</translation>
        </message>
        <message>
            <source>Delete the layer</source>
            <translation>Delete the layer</translation>
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
            <source>Zoom</source>
            <translation>Zoom</translation>
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
            <source>&amp;Generate</source>
            <translation>&amp;Generate</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Theme</translation>
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
            <source>&amp;Language</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>No model was found. Put one (.safetensors or a diffusers folder) into %1.</source>
            <translation>No model was found. Put one (.safetensors or a diffusers folder) into %1.</translation>
        </message>
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
            <source>Untitled</source>
            <translation>Untitled</translation>
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
        <name>NoticeBar</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
    </context>
    <context>
        <name>PictureFlow</name>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
            <translation>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
        </message>
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
            <source>The picture is saved as one layer. Finished results are in the results folder in any case.</source>
            <translation>The picture is saved as one layer. Finished results are in the results folder in any case.</translation>
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
            <source>Open a picture</source>
            <translation>Open a picture</translation>
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
            <source>PNG with all settings (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)</source>
            <translation>PNG with all settings (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>picture</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Save the picture</translation>
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
            <source>Gouache did not end properly. Take up the unsaved picture again?</source>
            <translation>Gouache did not end properly. Take up the unsaved picture again?</translation>
        </message>
        <message>
            <source>Take it up</source>
            <translation>Take it up</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Throw it away</translation>
        </message>
        <message>
            <source>Ask again next time</source>
            <translation>Ask again next time</translation>
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
            <source>Sketch weight</source>
            <translation>Sketch weight</translation>
        </message>
        <message>
            <source>How closely the picture follows the sketch</source>
            <translation>How closely the picture follows the sketch</translation>
        </message>
        <message>
            <source>S&amp;ketch weight</source>
            <translation>S&amp;ketch weight</translation>
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
            <source>The model's</source>
            <translation>The model's</translation>
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
            <source>Inpaint: changes the masked part, the rest stays.</source>
            <translation>Inpaint: changes the masked part, the rest stays.</translation>
        </message>
        <message>
            <source>Image to image: changes the picture on the canvas.</source>
            <translation>Image to image: changes the picture on the canvas.</translation>
        </message>
        <message>
            <source>New picture. Lower the strength to change the one on the canvas instead.</source>
            <translation>New picture. Lower the strength to change the one on the canvas instead.</translation>
        </message>
        <message>
            <source>The mask has no picture to change yet: a new picture is made.</source>
            <translation>The mask has no picture to change yet: a new picture is made.</translation>
        </message>
        <message>
            <source>New picture that follows the sketch.</source>
            <translation>New picture that follows the sketch.</translation>
        </message>
        <message>
            <source>It follows the sketch.</source>
            <translation>It follows the sketch.</translation>
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
            <source>the model's</source>
            <translation>the model's</translation>
        </message>
        <message>
            <source>random</source>
            <translation>random</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>What they do</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Smaller, larger brush</source>
            <translation>Smaller, larger brush</translation>
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
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>On the canvas: keep the waiting result as a layer</source>
            <translation>On the canvas: keep the waiting result as a layer</translation>
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
        <name>StagedResults</name>
        <message>
            <source>Seed %1, %2 × %3, %4 s</source>
            <translation>Seed %1, %2 × %3, %4 s</translation>
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
            <source>Keep this result as a layer (Ctrl+Shift+A)</source>
            <translation>Keep this result as a layer (Ctrl+Shift+A)</translation>
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
            <source>Leave this result out of the picture (Ctrl+Backspace); its file in the results folder stays</source>
            <translation>Leave this result out of the picture (Ctrl+Backspace); its file in the results folder stays</translation>
        </message>
        <message>
            <source>Discard the result</source>
            <translation>Discard the result</translation>
        </message>
        <message>
            <source>Discard all results; their files in the results folder stay</source>
            <translation>Discard all results; their files in the results folder stay</translation>
        </message>
        <message>
            <source>Discard all results</source>
            <translation>Discard all results</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>StrokeTool</name>
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
        <name>ToolOptionsBar</name>
        <message>
            <source>Brush</source>
            <translation>Brush</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Eraser</translation>
        </message>
        <message>
            <source>Hand: drag to move the view</source>
            <translation>Hand: drag to move the view</translation>
        </message>
        <message>
            <source>Colour picker: click a colour in the picture</source>
            <translation>Colour picker: click a colour in the picture</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Tool options</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Brush size</source>
            <translation>Brush size</translation>
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
            <source>Colour</source>
            <translation>Colour</translation>
        </message>
        <message>
            <source>Colour (C); pick one from the picture with I or Alt</source>
            <translation>Colour (C); pick one from the picture with I or Alt</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Colour of the brush</source>
            <translation>Colour of the brush</translation>
        </message>
    </context>
    <context>
        <name>ToolsBar</name>
        <message>
            <source>Tools</source>
            <translation>Tools</translation>
        </message>
        <message>
            <source>Brush: paint on a paint layer</source>
            <translation>Brush: paint on a paint layer</translation>
        </message>
        <message>
            <source>Mask: mark what shall be changed</source>
            <translation>Mask: mark what shall be changed</translation>
        </message>
        <message>
            <source>Sketch: draw lines for the picture to follow</source>
            <translation>Sketch: draw lines for the picture to follow</translation>
        </message>
        <message>
            <source>Eraser: on the layer chosen</source>
            <translation>Eraser: on the layer chosen</translation>
        </message>
        <message>
            <source>Colour picker</source>
            <translation>Colour picker</translation>
        </message>
        <message>
            <source>Hand: move the view; also with Space held</source>
            <translation>Hand: move the view; also with Space held</translation>
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
            <source>A canvas of %1 pixels is too large: the limit is %2 megapixels.</source>
            <translation>A canvas of %1 pixels is too large: the limit is %2 megapixels.</translation>
        </message>
        <message>
            <source>That layer is not there any more: choose another one.</source>
            <translation>That layer is not there any more: choose another one.</translation>
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
    </context>
    <context>
        <name>names</name>
        <message>
            <source>The model's</source>
            <translation>The model's</translation>
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
    </context>
</TS>
