<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Gouache</source>
            <translation>关于 Gouache</translation>
        </message>
        <message>
            <source>Gouache %1</source>
            <translation>Gouache %1</translation>
        </message>
        <message>
            <source>An AI art studio for designers. Pictures are made on your own computer.</source>
            <translation>为设计师打造的 AI 绘画工作室。图片在您自己的电脑上生成。</translation>
        </message>
        <message>
            <source>No engine is loaded.</source>
            <translation>未加载引擎。</translation>
        </message>
        <message>
            <source>Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their licences come with the program.</source>
            <translation>Apache 2.0 许可证。使用了 Qt %1(LGPL 3)、libtorch、OpenImageIO 等，其许可证随程序一同提供。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New</source>
            <translation>新建(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Export a copy…</source>
            <translation>导出副本(&amp;E)…</translation>
        </message>
        <message>
            <source>Open the &amp;results folder</source>
            <translation>打开结果文件夹(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy the picture</source>
            <translation>复制图片(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴(&amp;P)</translation>
        </message>
        <message>
            <source>C&amp;lear the layer</source>
            <translation>清空图层(&amp;L)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Fit into the window</source>
            <translation>适合窗口(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>实际大小(&amp;A)</translation>
        </message>
        <message>
            <source>Full &amp;screen</source>
            <translation>全屏(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Generate</source>
            <translation>生成(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Accept the result</source>
            <translation>采用结果(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Discard the result</source>
            <translation>放弃结果(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Previous result</source>
            <translation>上一个结果(&amp;P)</translation>
        </message>
        <message>
            <source>Ne&amp;xt result</source>
            <translation>下一个结果(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;New seed</source>
            <translation>新种子(&amp;N)</translation>
        </message>
        <message>
            <source>Write the pro&amp;mpt</source>
            <translation>编写提示词(&amp;M)</translation>
        </message>
        <message>
            <source>Go to the &amp;canvas</source>
            <translation>转到画布(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Gouache</source>
            <translation>关于 Gouache(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>CanvasView</name>
        <message>
            <source>Canvas</source>
            <translation>画布</translation>
        </message>
        <message numerus="yes">
            <source>%1 × %2 pixels, %n layer(s), zoom %3 %</source>
            <translation>
                <numerusform>%1 × %2 像素，%n 个图层，缩放 %3 %</numerusform>
            </translation>
        </message>
        <message>
            <source>Describe a picture and generate it, or drop one here.</source>
            <translation>描述一张图片并生成，或将图片拖到这里。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
    </context>
    <context>
        <name>EngineChooser</name>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
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
            <translation>内存 %1，可用 %2</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Engine not started</source>
            <translation>引擎未启动</translation>
        </message>
        <message>
            <source>Starting the engine…</source>
            <translation>正在启动引擎…</translation>
        </message>
        <message>
            <source>Engine missing</source>
            <translation>缺少引擎</translation>
        </message>
        <message>
            <source>Where pictures are made</source>
            <translation>生成图片的设备</translation>
        </message>
        <message>
            <source>Where pictures are made: %1</source>
            <translation>生成图片的设备：%1</translation>
        </message>
    </context>
    <context>
        <name>GenerateBar</name>
        <message>
            <source>Generate</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Generate (Ctrl+Enter)</source>
            <translation>生成 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Stop (Ctrl+Shift+Enter or Ctrl+.)</source>
            <translation>停止 (Ctrl+Shift+Enter 或 Ctrl+.)</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>正在加载模型…</translation>
        </message>
        <message>
            <source>Reading the prompt…</source>
            <translation>正在读取提示词…</translation>
        </message>
        <message>
            <source>Developing the picture…</source>
            <translation>正在显影图片…</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>Picture %1 of %2</source>
            <translation>第 %1 张，共 %2 张</translation>
        </message>
        <message>
            <source>%1 it/s</source>
            <translation>%1 步/秒</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>还需 %1 分钟</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>还需 %1 秒</translation>
        </message>
    </context>
    <context>
        <name>GenerationFlow</name>
        <message>
            <source>Something is not right yet: see the fields marked above.</source>
            <translation>还有设置不正确：请查看上方标出的项目。</translation>
        </message>
        <message>
            <source>This model has no ControlNet for sketches, so the sketch has no effect on the picture.</source>
            <translation>此模型没有用于草图的 ControlNet，因此草图对图片不起作用。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Starting the engine…</source>
            <translation>正在启动引擎…</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在开始…</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) made</source>
            <translation>
                <numerusform>已生成 %n 张图片</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
    </context>
    <context>
        <name>LayerDelegate</name>
        <message>
            <source>%1, %2 %</source>
            <translation>%1，%2 %</translation>
        </message>
    </context>
    <context>
        <name>LayerModel</name>
        <message>
            <source>%1 copy</source>
            <translation>%1 副本</translation>
        </message>
        <message>
            <source>%1 layer, %2 % opaque</source>
            <translation>%1图层，不透明度 %2 %</translation>
        </message>
        <message>
            <source>%1, %2 layer, %3</source>
            <translation>%1，%2图层，%3</translation>
        </message>
        <message>
            <source>visible</source>
            <translation>可见</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>隐藏</translation>
        </message>
    </context>
    <context>
        <name>LayersDock</name>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Layer opacity</source>
            <translation>图层不透明度</translation>
        </message>
        <message>
            <source>&amp;Opacity</source>
            <translation>不透明度(&amp;O)</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Add a layer</source>
            <translation>添加图层</translation>
        </message>
        <message>
            <source>Duplicate the layer</source>
            <translation>复制图层</translation>
        </message>
        <message>
            <source>Move the layer up</source>
            <translation>上移图层</translation>
        </message>
        <message>
            <source>Move the layer down</source>
            <translation>下移图层</translation>
        </message>
        <message>
            <source>Delete the layer</source>
            <translation>删除图层</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Main</source>
            <translation>主工具栏</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Generate</source>
            <translation>生成(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>No model was found. Put one (.safetensors or a diffusers folder) into %1.</source>
            <translation>未找到模型。请将模型(.safetensors 文件或 diffusers 文件夹)放入 %1。</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>撤销：%1(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>重做：%1(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>A picture is being made</source>
            <translation>正在生成图片</translation>
        </message>
        <message>
            <source>Stop it and close Gouache?</source>
            <translation>停止生成并关闭 Gouache 吗？</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>停止并关闭</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续生成</translation>
        </message>
    </context>
    <context>
        <name>ModelListModel</name>
        <message>
            <source>This model cannot be used: it is damaged, incomplete, or of a kind that is not supported yet.</source>
            <translation>无法使用此模型：它已损坏、不完整，或属于尚不支持的类型。</translation>
        </message>
        <message>
            <source>%1, %2, made for %3 × %4</source>
            <translation>%1，%2，适合 %3 × %4</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>PictureFlow</name>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>Save the changes of “%1”?</source>
            <translation>保存对“%1”的更改吗？</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>The picture is saved as one layer. Finished results are in the results folder in any case.</source>
            <translation>图片将合并为一个图层保存。已完成的结果始终保存在结果文件夹中。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>不保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open a picture</source>
            <translation>打开图片</translation>
        </message>
        <message>
            <source>Pasted</source>
            <translation>粘贴的图片</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard to paste.</source>
            <translation>剪贴板中没有可粘贴的图片。</translation>
        </message>
        <message>
            <source>PNG with all settings (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)</source>
            <translation>包含全部设置的 PNG (*.png)；;JPEG (*.jpg *.jpeg)；;WebP (*.webp)</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Export a copy</source>
            <translation>导出副本</translation>
        </message>
        <message>
            <source>Unsaved work was found</source>
            <translation>发现未保存的作品</translation>
        </message>
        <message>
            <source>Gouache did not end properly. Take up the unsaved picture again?</source>
            <translation>Gouache 上次未正常退出。要恢复未保存的图片吗？</translation>
        </message>
        <message>
            <source>Take it up</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Ask again next time</source>
            <translation>下次再问</translation>
        </message>
    </context>
    <context>
        <name>PromptDock</name>
        <message>
            <source>Generate</source>
            <translation>生成</translation>
        </message>
    </context>
    <context>
        <name>RequestForm</name>
        <message>
            <source>What shall the picture show? For example: a red apple on a blue background</source>
            <translation>想画什么？例如：红苹果，蓝色背景</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)</source>
            <translation>Ctrl+↑ 和 Ctrl+↓ 可调整所选词语的权重：(词语:1.2)</translation>
        </message>
        <message>
            <source>&amp;Prompt</source>
            <translation>提示词(&amp;P)</translation>
        </message>
        <message>
            <source>Recent prompts (Alt+Down)</source>
            <translation>最近的提示词 (Alt+↓)</translation>
        </message>
        <message>
            <source>Recent prompts</source>
            <translation>最近的提示词</translation>
        </message>
        <message>
            <source>What to keep out of it</source>
            <translation>不希望出现的内容</translation>
        </message>
        <message>
            <source>Negative prompt</source>
            <translation>反向提示词</translation>
        </message>
        <message>
            <source>&amp;Negative prompt</source>
            <translation>反向提示词(&amp;N)</translation>
        </message>
        <message>
            <source>What Generate does</source>
            <translation>“生成”将做什么</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is</source>
            <translation>100 %：完全不保留画布上的图片；0 %：保持原样</translation>
        </message>
        <message>
            <source>S&amp;trength</source>
            <translation>强度(&amp;T)</translation>
        </message>
        <message>
            <source>Sketch weight</source>
            <translation>草图权重</translation>
        </message>
        <message>
            <source>How closely the picture follows the sketch</source>
            <translation>图片跟随草图的程度</translation>
        </message>
        <message>
            <source>S&amp;ketch weight</source>
            <translation>草图权重(&amp;K)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>模型(&amp;M)</translation>
        </message>
        <message>
            <source>Si&amp;ze</source>
            <translation>尺寸(&amp;Z)</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>More steps take longer and add detail, up to a point</source>
            <translation>步数越多耗时越长，细节也越多，但有上限</translation>
        </message>
        <message>
            <source>Ste&amp;ps</source>
            <translation>步数(&amp;P)</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>引导系数</translation>
        </message>
        <message>
            <source>How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off</source>
            <translation>遵循提示词的严格程度(CFG)；设为 1 时反向提示词不起作用</translation>
        </message>
        <message>
            <source>G&amp;uidance</source>
            <translation>引导系数(&amp;U)</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器</translation>
        </message>
        <message>
            <source>The model's</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>Samp&amp;ler</source>
            <translation>采样器(&amp;L)</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>调度</translation>
        </message>
        <message>
            <source>Sche&amp;dule</source>
            <translation>调度(&amp;D)</translation>
        </message>
        <message>
            <source>See&amp;d</source>
            <translation>种子(&amp;D)</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>张数</translation>
        </message>
        <message>
            <source>How many pictures to make, each with the next seed</source>
            <translation>生成多少张图片，每张使用下一个种子</translation>
        </message>
        <message>
            <source>&amp;Count</source>
            <translation>张数(&amp;C)</translation>
        </message>
        <message>
            <source>Inpaint: changes the masked part, the rest stays.</source>
            <translation>局部重绘：只改变蒙版部分，其余保持不变。</translation>
        </message>
        <message>
            <source>Image to image: changes the picture on the canvas.</source>
            <translation>图生图：修改画布上的图片。</translation>
        </message>
        <message>
            <source>New picture. Lower the strength to change the one on the canvas instead.</source>
            <translation>生成新图片。降低强度可改为修改画布上的图片。</translation>
        </message>
        <message>
            <source>The mask has no picture to change yet: a new picture is made.</source>
            <translation>蒙版下还没有图片：将生成新图片。</translation>
        </message>
        <message>
            <source>New picture that follows the sketch.</source>
            <translation>生成跟随草图的新图片。</translation>
        </message>
        <message>
            <source>It follows the sketch.</source>
            <translation>跟随草图。</translation>
        </message>
        <message>
            <source>A seed is a whole number from 0 to 18446744073709551615.</source>
            <translation>种子应为 0 到 18446744073709551615 之间的整数。</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Restore the settings?</source>
            <translation>恢复设置吗？</translation>
        </message>
        <message>
            <source>“%1” knows how it was made.</source>
            <translation>“%1”记录了它的生成设置。</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>In the picture</source>
            <translation>图片中</translation>
        </message>
        <message>
            <source>What restoring changes</source>
            <translation>恢复将更改的内容</translation>
        </message>
        <message>
            <source>Restoring changes these settings; the others are the same already.</source>
            <translation>恢复将更改以下设置，其余设置已相同。</translation>
        </message>
        <message>
            <source>All its settings are the same as yours now.</source>
            <translation>它的所有设置都与当前设置相同。</translation>
        </message>
        <message>
            <source>Its model “%1” is not on this computer: the model chosen now stays, so the picture will differ.</source>
            <translation>本机没有它使用的模型“%1”：将继续使用当前模型，因此图片会有所不同。</translation>
        </message>
        <message>
            <source>Not used here: %1</source>
            <translation>此处未使用：%1</translation>
        </message>
        <message>
            <source>Restore settings</source>
            <translation>恢复设置</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>保留我的设置</translation>
        </message>
        <message>
            <source>Also put its starting picture, mask and sketch on the canvas</source>
            <translation>同时将其原始图片、蒙版和草图放到画布上</translation>
        </message>
    </context>
    <context>
        <name>SeedField</name>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>The same seed and settings give the same picture. Typing a seed locks it.</source>
            <translation>相同的种子和设置会生成相同的图片。输入种子即会锁定。</translation>
        </message>
        <message>
            <source>New random seed, kept for the next picture</source>
            <translation>新的随机种子，用于下一张图片</translation>
        </message>
        <message>
            <source>New random seed</source>
            <translation>新的随机种子</translation>
        </message>
        <message>
            <source>Keep the seed</source>
            <translation>保留种子</translation>
        </message>
        <message>
            <source>The seed is kept: the next picture uses it too</source>
            <translation>种子已保留：下一张图片也使用它</translation>
        </message>
        <message>
            <source>Each picture gets a new seed</source>
            <translation>每张图片使用新的种子</translation>
        </message>
    </context>
    <context>
        <name>SettingsDifference</name>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>Negative prompt</source>
            <translation>反向提示词</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>引导系数</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>调度</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>the model's</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Smaller, larger brush</source>
            <translation>缩小、放大画笔</translation>
        </message>
        <message>
            <source>Space + drag</source>
            <translation>空格 + 拖动</translation>
        </message>
        <message>
            <source>Move the view</source>
            <translation>移动视图</translation>
        </message>
        <message>
            <source>Mouse wheel</source>
            <translation>鼠标滚轮</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>在指针处缩放</translation>
        </message>
        <message>
            <source>Shift + click</source>
            <translation>Shift + 单击</translation>
        </message>
        <message>
            <source>Straight line from the last point</source>
            <translation>从上一点画直线</translation>
        </message>
        <message>
            <source>Alt + click</source>
            <translation>Alt + 单击</translation>
        </message>
        <message>
            <source>Pick a colour</source>
            <translation>拾取颜色</translation>
        </message>
        <message>
            <source>Held: the picture without the waiting result</source>
            <translation>按住：显示没有待定结果的图片</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Take the stroke under way back</source>
            <translation>取消正在画的笔画</translation>
        </message>
        <message>
            <source>Ctrl+Up, Ctrl+Down</source>
            <translation>Ctrl+↑、Ctrl+↓</translation>
        </message>
        <message>
            <source>In the prompt: more or less emphasis on the selected words</source>
            <translation>在提示词中：增减所选词语的权重</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>On the canvas: keep the waiting result as a layer</source>
            <translation>在画布上：将待定结果保留为图层</translation>
        </message>
    </context>
    <context>
        <name>SizeField</name>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>Size preset</source>
            <translation>尺寸预设</translation>
        </message>
        <message>
            <source>Swap width and height</source>
            <translation>交换宽度和高度</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>方形</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>%1, %2 × %3</source>
            <translation>%1，%2 × %3</translation>
        </message>
        <message>
            <source>Own size</source>
            <translation>自定义</translation>
        </message>
    </context>
    <context>
        <name>StagedResults</name>
        <message>
            <source>Seed %1, %2 × %3, %4 s</source>
            <translation>种子 %1，%2 × %3，%4 秒</translation>
        </message>
    </context>
    <context>
        <name>StagingBar</name>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Previous result</source>
            <translation>上一个结果</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+←</translation>
        </message>
        <message>
            <source>Next result</source>
            <translation>下一个结果</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+→</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Keep this result as a layer (Ctrl+Shift+A)</source>
            <translation>将此结果保留为图层 (Ctrl+Shift+A)</translation>
        </message>
        <message>
            <source>Accept the result</source>
            <translation>采用结果</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Leave this result out of the picture (Ctrl+Backspace); its file in the results folder stays</source>
            <translation>不采用此结果 (Ctrl+Backspace)；结果文件夹中的文件会保留</translation>
        </message>
        <message>
            <source>Discard the result</source>
            <translation>放弃结果</translation>
        </message>
        <message>
            <source>Discard all results; their files in the results folder stay</source>
            <translation>放弃所有结果；结果文件夹中的文件会保留</translation>
        </message>
        <message>
            <source>Discard all results</source>
            <translation>放弃所有结果</translation>
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
            <translation>没有可绘制的图层：请先添加一个。</translation>
        </message>
        <message>
            <source>The active layer is hidden: show it to paint on it.</source>
            <translation>当前图层已隐藏：请先显示它再绘制。</translation>
        </message>
    </context>
    <context>
        <name>ToolOptionsBar</name>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>橡皮擦</translation>
        </message>
        <message>
            <source>Hand: drag to move the view</source>
            <translation>抓手：拖动以移动视图</translation>
        </message>
        <message>
            <source>Colour picker: click a colour in the picture</source>
            <translation>取色器：单击图片中的颜色</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>工具选项</translation>
        </message>
        <message>
            <source> px</source>
            <translation> 像素</translation>
        </message>
        <message>
            <source>Brush size</source>
            <translation>画笔大小</translation>
        </message>
        <message>
            <source>Brush size ([ and ])</source>
            <translation>画笔大小 ([ 和 ])</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>硬度</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Colour (C); pick one from the picture with I or Alt</source>
            <translation>颜色 (C)；按 I 或 Alt 可从图片中拾取</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Colour of the brush</source>
            <translation>画笔颜色</translation>
        </message>
    </context>
    <context>
        <name>ToolsBar</name>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Brush: paint on a paint layer</source>
            <translation>画笔：在绘画图层上绘制</translation>
        </message>
        <message>
            <source>Mask: mark what shall be changed</source>
            <translation>蒙版：标出要修改的部分</translation>
        </message>
        <message>
            <source>Sketch: draw lines for the picture to follow</source>
            <translation>草图：画出供图片跟随的线条</translation>
        </message>
        <message>
            <source>Eraser: on the layer chosen</source>
            <translation>橡皮擦：作用于所选图层</translation>
        </message>
        <message>
            <source>Colour picker</source>
            <translation>取色器</translation>
        </message>
        <message>
            <source>Hand: move the view; also with Space held</source>
            <translation>抓手：移动视图；也可按住空格</translation>
        </message>
    </context>
    <context>
        <name>arguments</name>
        <message>
            <source>width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>guidance</source>
            <translation>引导系数</translation>
        </message>
        <message>
            <source>count</source>
            <translation>张数</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>批量</translation>
        </message>
        <message>
            <source>clip skip</source>
            <translation>CLIP 跳过层</translation>
        </message>
        <message>
            <source>strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>mask feather</source>
            <translation>蒙版羽化</translation>
        </message>
        <message>
            <source>mask padding</source>
            <translation>蒙版边距</translation>
        </message>
        <message>
            <source>control weight</source>
            <translation>控制权重</translation>
        </message>
        <message>
            <source>control start</source>
            <translation>控制起点</translation>
        </message>
        <message>
            <source>control end</source>
            <translation>控制终点</translation>
        </message>
        <message>
            <source>prompt length</source>
            <translation>提示词长度</translation>
        </message>
        <message>
            <source>negative prompt length</source>
            <translation>反向提示词长度</translation>
        </message>
        <message>
            <source>sampler</source>
            <translation>采样器</translation>
        </message>
        <message>
            <source>schedule</source>
            <translation>调度</translation>
        </message>
        <message>
            <source>profile</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>libgouache_local.so is not installed with this program</source>
            <translation>程序中没有安装 libgouache_local.so</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>The prompt is empty: write what the picture should show.</source>
            <translation>提示词为空：请写出图片应呈现的内容。</translation>
        </message>
        <message>
            <source>%1 is %2, but must be between %3 and %4.</source>
            <translation>%1为 %2，但必须在 %3 到 %4 之间。</translation>
        </message>
        <message>
            <source>The size %1 does not fit this model: width and height must be multiples of %2.</source>
            <translation>尺寸 %1 不适合此模型：宽度和高度必须是 %2 的倍数。</translation>
        </message>
        <message>
            <source>There is no %1 called “%2”; there are: %3.</source>
            <translation>没有名为“%2”的%1；可用的有：%3。</translation>
        </message>
        <message>
            <source>A mask needs a picture to change: give the picture too.</source>
            <translation>蒙版需要有可修改的图片：请同时提供图片。</translation>
        </message>
        <message>
            <source>The request cannot be read: %1.</source>
            <translation>无法读取请求：%1。</translation>
        </message>
        <message>
            <source>%1 is not supported by %2.</source>
            <translation>%2 不支持 %1。</translation>
        </message>
        <message>
            <source>A canvas of %1 pixels is too large: the limit is %2 megapixels.</source>
            <translation>%1 像素的画布太大：上限为 %2 百万像素。</translation>
        </message>
        <message>
            <source>That layer is not there any more: choose another one.</source>
            <translation>该图层已不存在：请选择其他图层。</translation>
        </message>
        <message>
            <source>There is no file “%1”: check the name.</source>
            <translation>没有文件“%1”：请检查名称。</translation>
        </message>
        <message>
            <source>The file “%1” cannot be read: %2.</source>
            <translation>无法读取文件“%1”：%2。</translation>
        </message>
        <message>
            <source>“%1” cannot be written: %2. Choose another place or free some space.</source>
            <translation>无法写入“%1”：%2。请选择其他位置或释放一些空间。</translation>
        </message>
        <message>
            <source>“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2.</source>
            <translation>“%1”不是可以打开的图片(PNG、JPEG、WebP、TIFF、EXR)：%2。</translation>
        </message>
        <message>
            <source>The picture “%1” is too large (%2): the limit is %3.</source>
            <translation>图片“%1”太大(%2)：上限为 %3。</translation>
        </message>
        <message>
            <source>“%1” holds no generation settings.</source>
            <translation>“%1”不包含生成设置。</translation>
        </message>
        <message>
            <source>The document “%1” cannot be opened: %2.</source>
            <translation>无法打开文档“%1”：%2。</translation>
        </message>
        <message>
            <source>There is no model “%1”: give a file or folder, or one of these names: %2.</source>
            <translation>没有模型“%1”：请提供文件或文件夹，或使用以下名称之一：%2。</translation>
        </message>
        <message>
            <source>“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model.</source>
            <translation>“%1”是 pickle 文件，打开时可能运行代码，因此 Gouache 拒绝使用：请将其转换为 .safetensors，或获取该模型的 .safetensors 版本。</translation>
        </message>
        <message>
            <source>The weights file “%1” is damaged or not safetensors: %2. Fetch it again.</source>
            <translation>权重文件“%1”已损坏或不是 safetensors:%2。请重新下载。</translation>
        </message>
        <message>
            <source>The model “%1” cannot be used: %2.</source>
            <translation>无法使用模型“%1”：%2。</translation>
        </message>
        <message>
            <source>The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model.</source>
            <translation>模型“%1”缺少所需的 %2 个张量(%3)：下载不完整，或者它是另一种模型。</translation>
        </message>
        <message>
            <source>In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together.</source>
            <translation>模型“%1”中张量 %2 的形状为 %3，而需要 %4：其权重与配置不匹配。</translation>
        </message>
        <message>
            <source>“%1” is %2, which Gouache cannot run yet.</source>
            <translation>“%1”是 %2，Gouache 尚不能运行。</translation>
        </message>
        <message>
            <source>The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile.</source>
            <translation>无法加载本机的引擎：%1。请运行一次 ./run 进行安装，或使用远程配置。</translation>
        </message>
        <message>
            <source>The device “%1” is not available here: %2.</source>
            <translation>设备“%1”在此不可用：%2。</translation>
        </message>
        <message>
            <source>Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device.</source>
            <translation>%1 的内存不足(约需 %2)：请缩小图片、减少同时生成的张数，或使用其他设备。</translation>
        </message>
        <message>
            <source>%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high.</source>
            <translation>%1 在第 %2 步给出了无效数值(float32 下也是如此)：模型或 LoRA 已损坏，或者引导系数过高。</translation>
        </message>
        <message>
            <source>Generating failed: %1.</source>
            <translation>生成失败：%1。</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
    </context>
    <context>
        <name>names</name>
        <message>
            <source>The model's</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>Exponential</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>Trailing</source>
            <translation>尾部对齐</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Paint</source>
            <translation>绘画</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>蒙版</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>草图</translation>
        </message>
        <message>
            <source>brush stroke</source>
            <translation>画笔笔画</translation>
        </message>
        <message>
            <source>eraser stroke</source>
            <translation>橡皮擦笔画</translation>
        </message>
        <message>
            <source>new layer</source>
            <translation>新建图层</translation>
        </message>
        <message>
            <source>delete layer</source>
            <translation>删除图层</translation>
        </message>
        <message>
            <source>duplicate layer</source>
            <translation>复制图层</translation>
        </message>
        <message>
            <source>rename layer</source>
            <translation>重命名图层</translation>
        </message>
        <message>
            <source>move layer</source>
            <translation>移动图层</translation>
        </message>
        <message>
            <source>layer opacity</source>
            <translation>图层不透明度</translation>
        </message>
        <message>
            <source>layer visibility</source>
            <translation>图层可见性</translation>
        </message>
        <message>
            <source>place picture</source>
            <translation>放置图片</translation>
        </message>
        <message>
            <source>replace pixels</source>
            <translation>替换像素</translation>
        </message>
        <message>
            <source>clear layer</source>
            <translation>清空图层</translation>
        </message>
        <message>
            <source>canvas size</source>
            <translation>画布大小</translation>
        </message>
        <message>
            <source>open picture</source>
            <translation>打开图片</translation>
        </message>
    </context>
</TS>
